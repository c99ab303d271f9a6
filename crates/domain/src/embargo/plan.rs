//! Work that may go on after the lift: by then every host has to be done.

use super::finding::{Finding, Findings};
use crate::document::What;
use crate::timing::Minutes;
use crate::{HostRow, HostState, Instant, Moment, Notice, Timing};
use chrono::TimeDelta;

/// Every host whose work may end after the first lift, by what is planned for it.
pub(super) fn find(notice: &Notice) -> Findings {
    let Some(lift_at) = first_lift(notice) else {
        return Vec::new();
    };
    let hosts = notice.hosts.iter().enumerate();
    hosts
        .filter(|(_, host)| is_ahead(host))
        .filter_map(|(index, host)| {
            let ends_at = end(notice, host).filter(|end| *end > lift_at)?;
            let what = What::EndsAfterLift { ends_at, lift_at };
            Some(Finding::refusal(format!("hosts[{index}].start"), what))
        })
        .collect()
}

/// Whether two states of a notice have the same plan: work that is reported late
/// is reported all the same.
#[must_use]
pub fn has_same_plan(before: &Notice, after: &Notice) -> bool {
    let hosts = |notice: &Notice| -> Vec<(String, Moment, Timing)> {
        let rows = notice.hosts.iter();
        rows.map(|row| (row.name.to_string(), row.start, row.timing))
            .collect()
    };
    before.timing == after.timing
        && first_lift(before) == first_lift(after)
        && hosts(before) == hosts(after)
}

fn first_lift(notice: &Notice) -> Option<Instant> {
    super::sealed(notice)
        .map(|(_, sealed)| sealed.lift_at)
        .min()
}

const fn is_ahead(host: &HostRow) -> bool {
    matches!(
        host.state,
        HostState::Scheduled | HostState::InProgress | HostState::Postponed
    )
}

/// The latest end: it may start late, and takes what is reserved, or else the
/// longest that is expected.
fn end(notice: &Notice, host: &HostRow) -> Option<Instant> {
    let timing = host.timing.or(notice.timing);
    let minutes = |given: Option<Minutes>| i64::from(given.map_or(0, Minutes::get));
    let longest = timing.reserved.or(timing.expected_max);
    let longest = longest.or(timing.expected_typical).or(timing.expected_min);
    let latest = minutes(timing.tolerance) + minutes(longest);
    host.start
        .instant()
        .checked_add_signed(TimeDelta::minutes(latest))
}
