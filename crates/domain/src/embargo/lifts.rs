//! Lifts that are far away, or on a day on which nobody is there.

use super::finding::{Finding, Findings};
use crate::document::What;
use crate::{Instant, Notice, Publication};
use chrono::{Datelike as _, TimeDelta, Weekday};

/// The longest embargo that nobody is warned of, in days.
const LONGEST: i64 = 14;

pub(super) fn find(notice: &Notice, now: Instant) -> Findings {
    let mut findings = Vec::new();
    for (index, disclosure) in super::sealed(notice) {
        let path = format!("disclosures[{index}].lift_at");
        let of_lift = of(notice, disclosure.lift_at, now).into_iter();
        findings.extend(of_lift.map(|what| Finding::warning(&*path, what)));
    }
    findings
}

/// What there is to say of one instant for a lift.
pub(super) fn of(notice: &Notice, at: Instant, now: Instant) -> Vec<What> {
    let since = match notice.publication {
        Publication::Planned { at } | Publication::Published { at } => at,
        Publication::Draft | Publication::Withdrawn { .. } => now,
    };
    let mut found = Vec::new();
    if at - since > TimeDelta::days(LONGEST) {
        let days = (at - since).num_days();
        found.push(What::LongEmbargo { days });
    }
    if matches!(at.weekday(), Weekday::Sat | Weekday::Sun) {
        found.push(What::LiftOnWeekend { at });
    }
    found
}
