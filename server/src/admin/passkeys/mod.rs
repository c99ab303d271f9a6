//! Passkeys at the door and in between: questions for scripts, which put them to an
//! authenticator, and the forms that come back with its answer. Without a script
//! there is no passkey; every other way in stays as it is.

pub mod confirm;
pub mod sign_in;

use super::form::Fields;
use super::refusal::Refusal;
use crate::auth::passkeys::{Question, Sent, TIME};
use crate::secret::Secret;
use crate::state::DeskState;
use app::admin::passkey::{ANSWER, CEREMONY};
use axum::Json;
use axum::response::{IntoResponse as _, Response};
use desk::Ceremony;
use serde_json::json;

/// Keeps a question and hands it to a script. A browser that would not put it to
/// anything is not asked in the first place.
pub(super) async fn hand_out(
    state: &DeskState,
    question: Option<Question>,
    asked: (Ceremony, &str),
) -> Result<Response, Refusal> {
    let question = question.ok_or(Refusal::NOT_FOUND)?;
    let options = question.options.clone();
    let ceremony = keep(state, question, asked).await?;
    let answer = json!({ "ceremony": ceremony.reveal(), "options": options });
    Ok(Json(answer).into_response())
}

/// Keeps a question; what its page carries of it.
pub(super) async fn keep(
    state: &DeskState,
    question: Question,
    asked: (Ceremony, &str),
) -> Result<Secret, Refusal> {
    let (secret, now) = (Secret::draw(""), state.clock.now());
    let (hash, times) = (secret.hash(), (now, now + TIME));
    state
        .desk
        .open_ceremony(&hash, asked, &question.state, times)
        .await?;
    Ok(secret)
}

/// What a form says of a passkey.
pub(super) fn sent(fields: &Fields) -> Sent<'_> {
    Sent {
        ceremony: fields.get(CEREMONY),
        answer: fields.get(ANSWER),
    }
}
