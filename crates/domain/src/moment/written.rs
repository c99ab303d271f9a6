//! The forms in which a time is written. Reads what stands there; what it means in
//! a zone is not known here.

use super::NotAMoment;
use crate::Zone;
use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike as _};

/// A local time, and what is written behind it.
pub(super) struct Written {
    pub(super) local: NaiveDateTime,
    pub(super) place: Place,
}

/// Where a local time is meant, as far as the text says.
pub(super) enum Place {
    /// Wherever it is read.
    Here,
    /// At an offset.
    Offset(FixedOffset),
    /// In a zone.
    Zone(Zone),
    /// At an offset that a zone is said to have: `+01:00[Europe/Berlin]`, as in RFC 9557.
    OffsetIn(FixedOffset, Zone),
    /// Where clocks are called this.
    Abbreviation(String),
}

/// What Germans call the zones around them, and what the tz database does.
const GERMAN: [(&str, &str); 6] = [
    ("MEZ", "CET"),
    ("MESZ", "CEST"),
    ("OEZ", "EET"),
    ("OESZ", "EEST"),
    ("WEZ", "WET"),
    ("WESZ", "WEST"),
];

/// What is not of the form that is tried.
type Read<T> = Option<T>;

impl Written {
    pub(super) fn read(text: &str) -> Result<Self, NotAMoment> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (date, rest) = split(&text).ok_or(NotAMoment::Unreadable)?;
        let (time, rest) = clock(rest).ok_or(NotAMoment::Unreadable)?;
        let place = place(rest).ok_or(NotAMoment::Unreadable)?;
        let date = date.day()?;
        let local = match time {
            Some(time) => date.and_time(time),
            // The end of the day is the beginning of the next one.
            None => {
                let next = date.checked_add_signed(TimeDelta::days(1));
                next.ok_or(NotAMoment::OutOfRange)?.and_time(NaiveTime::MIN)
            }
        };
        Ok(Self { local, place })
    }
}

/// The numbers of a date.
struct Numbers {
    year: i32,
    month: u32,
    day: u32,
    /// Whether somebody may have written the month before the day.
    may_be_turned: bool,
}

impl Numbers {
    fn day(&self) -> Result<NaiveDate, NotAMoment> {
        let Self {
            year, month, day, ..
        } = *self;
        if let Some(date) = NaiveDate::from_ymd_opt(year, month, day) {
            return Ok(date);
        }
        let turned = NaiveDate::from_ymd_opt(year, day, month).filter(|_| self.may_be_turned);
        Err(
            turned.map_or(NotAMoment::NoSuchDay, |meant| NotAMoment::MonthFirst {
                meant,
            }),
        )
    }
}

/// Splits the date off, and what stands between it and the time.
fn split(text: &str) -> Read<(Numbers, &str)> {
    let is_of_date = |c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | '/');
    let end = text.find(|c| !is_of_date(c))?;
    let (date, rest) = text.split_at(end);
    let rest = rest.strip_prefix(',').unwrap_or(rest);
    let rest = match rest.strip_prefix(['T', 't', ' ']) {
        Some(rest) => rest.trim_start(),
        // A comma may do without the space behind it.
        None if rest.len() < text.len() - end => rest,
        None => return None,
    };
    let separator = ['-', '.', '/'].into_iter().find(|c| date.contains(*c))?;
    let parts: Vec<&str> = date.split(separator).collect();
    let [first, month, last] = parts.as_slice() else {
        return None;
    };
    let (year, day) = if separator == '-' {
        (first, last)
    } else {
        (last, first)
    };
    let is_padded = separator != '-' || (month.len() == 2 && day.len() == 2);
    if year.len() != 4 || !is_padded {
        return None;
    }
    let numbers = Numbers {
        year: number(year, 4)?.try_into().ok()?,
        month: number(month, 2)?,
        day: number(day, 2)?,
        may_be_turned: separator != '-',
    };
    Some((numbers, rest))
}

/// Reads the time; `None` is the end of the day. What stands behind it is left.
fn clock(text: &str) -> Read<(Option<NaiveTime>, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.'))
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let rest = rest.trim_start();
    let (is_german, rest) = match rest.split_at_checked(3) {
        Some((word, rest)) if word.eq_ignore_ascii_case("uhr") => (true, rest.trim_start()),
        _ => (false, rest),
    };
    let (seconds, fraction) = match digits.split_once('.') {
        Some((before, fraction)) if before.matches(':').count() == 2 => (before, Some(fraction)),
        _ => (digits, None),
    };
    let parts: Vec<&str> = if is_german && !seconds.contains(':') {
        seconds.split('.').collect()
    } else {
        seconds.split(':').collect()
    };
    let (hour, minute, second) = match parts.as_slice() {
        [hour] if is_german => (number(hour, 2)?, 0, 0),
        [hour, minute] => (number(hour, 2)?, two(minute)?, 0),
        [hour, minute, second] => (number(hour, 2)?, two(minute)?, two(second)?),
        _ => return None,
    };
    if (hour, minute, second) == (24, 0, 0) && fraction.is_none() {
        return Some((None, rest));
    }
    // A leap second is no time that work can start at.
    let time = NaiveTime::from_hms_opt(hour, minute, second)?;
    let time = match fraction {
        Some(fraction) => time.with_nanosecond(nanoseconds(fraction)?)?,
        None => time,
    };
    Some((Some(time), rest))
}

fn place(text: &str) -> Read<Place> {
    if text.is_empty() {
        return Some(Place::Here);
    }
    if let Some((before, zone)) = text.strip_suffix(']').and_then(|text| text.split_once('[')) {
        let zone = Zone::parse(zone).ok()?;
        return match place(before.trim_end())? {
            Place::Here => Some(Place::Zone(zone)),
            Place::Offset(offset) => Some(Place::OffsetIn(offset, zone)),
            _ => None,
        };
    }
    if let Some(offset) = offset(text) {
        return Some(Place::Offset(offset));
    }
    if text.contains('/') {
        return Zone::parse(text).ok().map(Place::Zone);
    }
    let is_name = (2..=5).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphabetic());
    is_name.then(|| {
        let name = text.to_ascii_uppercase();
        let german = GERMAN.iter().find(|(german, _)| *german == name);
        Place::Abbreviation(german.map_or(name.clone(), |(_, name)| (*name).to_owned()))
    })
}

/// Reads `Z`, `UTC`, `GMT`, `+13:00`, `-0330`, `+01` and `UTC+1`.
fn offset(text: &str) -> Read<FixedOffset> {
    let upper = text.to_ascii_uppercase();
    let (is_named, rest) = match upper.strip_prefix("UTC").or(upper.strip_prefix("GMT")) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, upper.as_str()),
    };
    if rest == "Z" && !is_named || rest.is_empty() && is_named {
        return FixedOffset::east_opt(0);
    }
    let sign = match rest.chars().next()? {
        '+' => 1,
        '-' | '\u{2212}' => -1,
        _ => return None,
    };
    let digits = rest.trim_start_matches(['+', '-', '\u{2212}']);
    let (hours, minutes) = match digits.split_once(':') {
        Some((hours, minutes)) => (hours, minutes),
        None if digits.len() == 4 && digits.is_ascii() => digits.split_at(2),
        None => (digits, "00"),
    };
    let is_padded = hours.len() == 2 || is_named;
    let (hours, minutes) = (number(hours, 2)?, two(minutes)?);
    if !is_padded || hours > 14 || minutes > 59 {
        return None;
    }
    let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
    FixedOffset::east_opt(sign * seconds)
}

/// A number of one to so many digits.
fn number(text: &str, longest: usize) -> Read<u32> {
    let is_number = (1..=longest).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

fn two(text: &str) -> Read<u32> {
    number(text, 2).filter(|_| text.len() == 2)
}

/// A fraction of a second of one to nine digits.
fn nanoseconds(text: &str) -> Read<u32> {
    let digits = number(text, 9)?;
    let missing = u32::try_from(9 - text.len()).ok()?;
    Some(digits * 10_u32.pow(missing))
}
