//! The second step by a code of an authenticator app.

use super::SecondStep;
use crate::admin::refusal::Refusal;
use crate::auth::second_factor;
use app::admin::second_step::Way;
use axum::response::Response;

/// Signs in by the code.
pub async fn enter(step: SecondStep) -> Result<Response, Refusal> {
    if let Some(too_early) = step.count(Way::Code).await? {
        return Ok(too_early);
    }
    let (desk, id) = (&step.state.desk, &step.operator.id);
    let typed = step.fields.get("code");
    if second_factor::take_code(desk, id, typed, step.now).await? {
        step.succeed().await
    } else {
        step.fail(Way::Code).await
    }
}
