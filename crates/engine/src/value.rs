//! Values in the two column types we use, `text` and `bigint`.

use chrono::{DateTime, Utc};

/// An instant that no calendar has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an instant")]
pub struct NotAnInstant;

/// An instant as it is stored: microseconds since 1970, UTC.
#[must_use]
pub const fn micros(instant: DateTime<Utc>) -> i64 {
    instant.timestamp_micros()
}

/// Reads a stored instant.
///
/// # Errors
/// When the number lies outside of the calendar.
pub fn instant(micros: i64) -> Result<DateTime<Utc>, NotAnInstant> {
    DateTime::from_timestamp_micros(micros).ok_or(NotAnInstant)
}

/// A flag as it is stored.
#[must_use]
pub const fn flag(is_set: bool) -> i64 {
    if is_set { 1 } else { 0 }
}

/// Reads a stored flag.
#[must_use]
pub const fn is_set(flag: i64) -> bool {
    flag != 0
}
