//! Values that take more than one column, or a conversion, on their way in and
//! out of a row.

use chrono::NaiveDateTime;
use domain::timing::Minutes;
use domain::translation::Lag;
use domain::{Instant, Moment, NoticeId, Timing, Window, Zone};
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

/// The columns of a moment that may be absent.
#[derive(Default)]
pub(crate) struct MaybeMomentColumns {
    pub(crate) at: Option<i64>,
    pub(crate) local: Option<String>,
    pub(crate) zone: Option<&'static str>,
}

impl From<Option<Moment>> for MaybeMomentColumns {
    fn from(moment: Option<Moment>) -> Self {
        let columns = moment.map(MomentColumns::from);
        columns.map_or_else(Self::default, |columns| Self {
            at: Some(columns.at),
            local: Some(columns.local),
            zone: Some(columns.zone),
        })
    }
}

/// The columns of a moment that may be absent, as they are read.
pub(crate) type MaybeMoment<'a> = (Option<i64>, Option<&'a str>, Option<&'a str>);

/// Reads a moment that may be absent.
pub(crate) fn maybe_moment(
    columns: MaybeMoment<'_>,
    (table, column): (&'static str, &'static str),
    row: &str,
) -> Result<Option<Moment>, Corrupt> {
    match columns {
        (Some(at), Some(local), Some(zone)) => {
            Ok(Some(moment((at, local, zone), (table, column), row)?))
        }
        (None, None, None) => Ok(None),
        _ => Err(Corrupt::on(table).column(column).row(row)),
    }
}

/// Reads the six columns of a window that may be absent.
pub(crate) fn window(
    start: MaybeMoment<'_>,
    end: MaybeMoment<'_>,
    (table, start_column, end_column): (&'static str, &'static str, &'static str),
    row: &str,
) -> Result<Option<Window>, Corrupt> {
    let Some(start) = maybe_moment(start, (table, start_column), row)? else {
        return Ok(None);
    };
    let end = maybe_moment(end, (table, end_column), row)?;
    let window = Window::new(start, end).or_corrupt(table, end_column, row)?;
    Ok(Some(window))
}

/// The five columns of durations, in their order: tolerance, shortest, typical,
/// longest, reserved.
pub(crate) fn timing_columns(timing: &Timing) -> [Option<i64>; 5] {
    [
        timing.tolerance,
        timing.expected_min,
        timing.expected_typical,
        timing.expected_max,
        timing.reserved,
    ]
    .map(|minutes| minutes.map(|minutes| i64::from(minutes.get())))
}

/// Reads the five columns of durations.
pub(crate) fn timing(
    columns: [Option<i64>; 5],
    table: &'static str,
    row: &str,
) -> Result<Timing, Corrupt> {
    let minutes = |stored: Option<i64>, column| {
        stored
            .map(|stored| {
                let minutes = u32::try_from(stored).ok().and_then(Minutes::new);
                minutes.or_corrupt(table, column, row)
            })
            .transpose()
    };
    let [
        tolerance,
        expected_min,
        expected_typical,
        expected_max,
        reserved,
    ] = columns;
    Ok(Timing {
        tolerance: minutes(tolerance, "tolerance")?,
        expected_min: minutes(expected_min, "expected_min")?,
        expected_typical: minutes(expected_typical, "expected_typical")?,
        expected_max: minutes(expected_max, "expected_max")?,
        reserved: minutes(reserved, "reserved")?,
    })
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

/// How many paragraphs a text lags behind: zero when it is in step or a source, null
/// when that is not known.
pub(crate) fn behind(lag: Option<&Lag>) -> Option<i64> {
    match lag {
        Some(Lag::Older) => None,
        lag => i64::try_from(lag.map_or(0, Lag::count)).ok(),
    }
}
