//! Values that take more than one column, or a conversion, on their way in and
//! out of a row.

use chrono::NaiveDateTime;
use domain::{Instant, Moment, NoticeId, Zone};
use engine::{Corrupt, OrCorrupt, micros};

/// The columns of a moment: instant, local time, zone.
pub(crate) struct MomentColumns {
    pub(crate) at: i64,
    pub(crate) local: String,
    pub(crate) zone: &'static str,
}

impl From<Moment> for MomentColumns {
    fn from(moment: Moment) -> Self {
        Self {
            at: micros(moment.instant()),
            local: moment.local().format("%Y-%m-%dT%H:%M:%S%.f").to_string(),
            zone: moment.zone().name(),
        }
    }
}

/// Reads a moment back as it was entered, whatever the zone's rules say now.
pub(crate) fn moment(
    (at, local, zone): (i64, &str, &str),
    (table, column): (&'static str, &'static str),
    row: &str,
) -> Result<Moment, Corrupt> {
    let instant = engine::instant(at).or_corrupt(table, column, row)?;
    let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M:%S%.f")
        .or_corrupt(table, column, row)?;
    let zone = Zone::parse(zone).or_corrupt(table, column, row)?;
    Ok(Moment::from_parts(instant, local, zone))
}

/// Reads an instant that may be absent.
pub(crate) fn optional_instant(
    at: Option<i64>,
    (table, column): (&'static str, &'static str),
    row: &str,
) -> Result<Option<Instant>, Corrupt> {
    at.map(|at| engine::instant(at).or_corrupt(table, column, row))
        .transpose()
}

/// Reads the id of a notice.
pub(crate) fn notice_id(text: &str, table: &'static str) -> Result<NoticeId, Corrupt> {
    NoticeId::parse(text).or_corrupt(table, "notice_id", text)
}

/// A position in a list, as it is stored.
pub(crate) fn position(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX)
}

/// Writes a hash in hexadecimal.
pub(crate) fn hex(hash: &[u8; 32]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    hash.iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}
