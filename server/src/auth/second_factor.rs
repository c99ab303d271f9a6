//! Whether somebody holds an operator's second factor: a code of their app, or
//! one of their recovery codes. Each is taken once.

use super::{recovery, totp};
use desk::{Desk, StoreError};
use domain::{Instant, OperatorId};

/// Takes a code of the operator's app. Answers whether it was one.
///
/// # Errors
/// When the store cannot answer.
pub async fn take_code(
    desk: &Desk,
    operator: &OperatorId,
    typed: &str,
    now: Instant,
) -> Result<bool, StoreError> {
    let Some(authenticator) = desk.authenticator(operator).await? else {
        return Ok(false);
    };
    match totp::step_of(&authenticator.secret, typed, now) {
        Some(step) => desk.take_authenticator_step(operator, step).await,
        None => Ok(false),
    }
}

/// Takes one of the operator's recovery codes. Answers whether it was one.
///
/// # Errors
/// When the store cannot answer.
pub async fn take_recovery_code(
    desk: &Desk,
    operator: &OperatorId,
    typed: &str,
    now: Instant,
) -> Result<bool, StoreError> {
    desk.take_recovery_code(operator, &recovery::hash(typed), now)
        .await
}
