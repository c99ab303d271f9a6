//! Proving by a passkey once more who one is.

use super::hand_out;
use crate::admin::access::Form;
use crate::admin::form::Fields;
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::auth::passkeys::{self, Sent};
use crate::state::DeskState;
use app::admin::confirmed::{CEREMONY, PASSKEY};
use axum::extract::State;
use axum::response::Response;
use desk::Ceremony;

/// Asks for one of the passkeys of who is signed in.
pub async fn ask(State(state): State<DeskState>, form: Form) -> Result<Response, Refusal> {
    let session = &form.session;
    let known = state.desk.passkey_documents(&session.operator).await?;
    let question = state.auth.passkeys.ask_for_one(&known)?;
    hand_out(&state, question, (Ceremony::Confirm, &session.name)).await
}

/// Whether the answer in a form is theirs.
pub(in crate::admin) async fn is_proof(
    state: &DeskState,
    session: &SignedIn,
    fields: &Fields,
) -> Result<bool, Refusal> {
    let sent = Sent {
        ceremony: fields.get(CEREMONY),
        answer: fields.get(PASSKEY),
    };
    let (asked, now) = ((Ceremony::Confirm, &*session.name), state.clock.now());
    let whose = Some(&session.operator);
    let proved = passkeys::prove(state, sent, asked, whose, now).await?;
    Ok(proved.is_some())
}
