//! Demanding a second factor of everybody, or no longer.

use crate::admin::answer::{Done, done};
use crate::admin::confirmed::ConfirmedForm;
use crate::admin::refusal::Refusal;
use crate::admin::tokens::must_administer;
use crate::state::DeskState;
use axum::extract::State;
use axum::response::Response;

/// Turns it on or off.
pub async fn change(
    State(state): State<DeskState>,
    form: ConfirmedForm,
) -> Result<Response, Refusal> {
    must_administer(&form.session)?;
    let is_demanded = form.fields.get("demand") == "1";
    let (actor, now) = (form.session.actor(), state.clock.now());
    state
        .desk
        .demand_second_factor(&actor, is_demanded, now)
        .await?;
    Ok(done("/admin/operators", Done::Demanded))
}
