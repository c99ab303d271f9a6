//! The second step by a recovery code.

use super::SecondStep;
use crate::admin::refusal::Refusal;
use crate::auth::second_factor;
use app::admin::second_step::Way;
use axum::response::Response;

/// Signs in by the recovery code, which is used up.
pub async fn enter(step: SecondStep) -> Result<Response, Refusal> {
    if let Some(too_early) = step.count(Way::Recovery).await? {
        return Ok(too_early);
    }
    let (desk, id) = (&step.state.desk, &step.operator.id);
    let typed = step.fields.get("recovery");
    if second_factor::take_recovery_code(desk, id, typed, step.now).await? {
        step.succeed().await
    } else {
        step.fail(Way::Recovery).await
    }
}
