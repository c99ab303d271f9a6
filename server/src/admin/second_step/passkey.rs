//! The second step by a passkey.

use super::SecondStep;
use crate::admin::passkeys::{hand_out, sent};
use crate::admin::refusal::Refusal;
use crate::auth::passkeys;
use app::admin::second_step::{STEP, Way};
use axum::response::Response;
use desk::Ceremony;

/// Asks for one of the operator's passkeys.
pub async fn ask(step: SecondStep) -> Result<Response, Refusal> {
    let state = &step.state;
    let known = state.desk.passkey_documents(&step.operator.id).await?;
    let question = state.auth.passkeys.ask_for_one(&known)?;
    let bound_to = passkeys::bound_to(step.fields.get(STEP));
    hand_out(state, question, (Ceremony::SecondStep, &bound_to)).await
}

/// Signs in by the passkey.
pub async fn enter(step: SecondStep) -> Result<Response, Refusal> {
    if let Some(too_early) = step.count(Way::Passkey).await? {
        return Ok(too_early);
    }
    let bound_to = passkeys::bound_to(step.fields.get(STEP));
    let (asked, whose) = ((Ceremony::SecondStep, &*bound_to), &step.operator.id);
    let sent = sent(&step.fields);
    let proved = passkeys::prove(&step.state, sent, asked, Some(whose), step.now);
    if proved.await?.is_some() {
        step.succeed().await
    } else {
        step.fail(Way::Passkey).await
    }
}
