//! Rows that go beyond the announced windows. It is said, and stands in nobody's
//! way: the window may be what is wrong.

use crate::{HostRow, Instant, Timing, Window};
use chrono::TimeDelta;

/// How a row goes beyond the windows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exceeds {
    /// It starts in none of them.
    StartsOutside,
    /// Its work may go on until this instant, after the end of its window.
    MayEndAt(Instant),
}

/// How a row goes beyond the windows, by its own durations and, where it has
/// none, those that are stated for all. Without
/// windows nothing does.
#[must_use]
pub fn beyond(row: &HostRow, windows: &[Window], stated: Timing) -> Option<Exceeds> {
    let start = row.start.instant();
    let Some(window) = windows.iter().find(|window| window.contains(start)) else {
        return (!windows.is_empty()).then_some(Exceeds::StartsOutside);
    };
    let timing = row.timing.or(stated);
    let longest = timing.expected_max.or(timing.expected_typical);
    let minutes = [timing.tolerance, longest].map(|part| part.map_or(0, |part| part.get()));
    let latest = start + TimeDelta::minutes(minutes.map(i64::from).iter().sum());
    let is_late = window.end().is_some_and(|end| latest > end.instant());
    is_late.then_some(Exceeds::MayEndAt(latest))
}
