//! How the desk itself is.

use crate::admin::refusal::Refusal;
use crate::state::DeskState;
use app::admin::dashboard::{ClockHealth, Health};
use domain::Instant;
use domain::zone::Rules;

/// Asks everything that can be unwell.
pub(super) async fn of(state: &DeskState, now: Instant) -> Result<Health, Refusal> {
    let clock = if state.desk.is_held().await? {
        ClockHealth::Held
    } else if state.watch.is_contradicted() {
        ClockHealth::Contradicted
    } else {
        ClockHealth::Fine
    };
    let rules = Rules::in_use();
    let (undelivered, waits_since) = state.desk.undelivered().await?;
    Ok(Health {
        clock,
        release: rules.release().to_string(),
        are_zones_stale: rules.are_stale(now),
        undelivered,
        waits_since,
        backup: state.desk.last_backup().await?,
    })
}
