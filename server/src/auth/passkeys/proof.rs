//! Whose passkey somebody holds: an answer is taken once, judged, and its passkey
//! marked as used.

use super::PasskeyError;
use super::answer::{Answer, Judged};
use crate::secret;
use crate::state::DeskState;
use desk::{Ceremony, PasskeyInUse};
use domain::{Instant, OperatorId};

/// What a form says of a passkey.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'a> {
    /// What the page carries of the question.
    pub ceremony: &'a str,
    /// The answer.
    pub answer: &'a str,
}

/// Whose passkey it is that the answer was given with: of a certain operator, or of
/// anybody. None where it is wrong; a count that went back is on record.
///
/// # Errors
/// When the desk cannot answer.
pub async fn prove(
    state: &DeskState,
    sent: Sent<'_>,
    asked: (Ceremony, &str),
    whose: Option<&OperatorId>,
    now: Instant,
) -> Result<Option<OperatorId>, PasskeyError> {
    let (desk, passkeys) = (&state.desk, &state.auth.passkeys);
    let hash = secret::hash(sent.ceremony);
    let Some(question) = desk.take_ceremony(&hash, asked, now).await? else {
        return Ok(None);
    };
    let Some(answer) = Answer::read(sent.answer) else {
        return Ok(None);
    };
    let passkey = desk.passkey(&answer.credential_id()).await?;
    let is_theirs = |passkey: &PasskeyInUse| {
        whose.is_none_or(|whose| *whose == passkey.operator)
            && answer.fits(passkey, whose.is_none())
    };
    let Some(passkey) = passkey.filter(is_theirs) else {
        return Ok(None);
    };
    let operator = &passkey.operator;
    let went_on = match passkeys.judge(&question, &answer, &passkey)? {
        Judged::Right { document, counter } => {
            desk.use_passkey(&passkey.id, &document, counter, now)
                .await?
        }
        Judged::WentBack => false,
        Judged::Wrong(error) => {
            tracing::warn!(%operator, %error, "refused a passkey");
            return Ok(None);
        }
    };
    if went_on {
        return Ok(Some(passkey.operator));
    }
    tracing::warn!(%operator, why = "its count went back", "refused a passkey");
    desk.doubt_passkey(operator, now).await?;
    Ok(None)
}
