//! A point in time as somebody entered it: the instant, and the local time
//! and zone it was written in.

use crate::{Instant, Zone, zone::Resolved};
use chrono::{
    DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc,
};

/// An instant together with the local time and zone in which it was entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    instant: Instant,
    local: NaiveDateTime,
    zone: Zone,
}

/// Why a text is not a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAMoment {
    /// Not of the form `2020-12-14T19:00`, with or without an offset.
    Unreadable,
    /// A year before 1970 or after 2199.
    OutOfRange,
    /// Clocks go forward over this local time.
    Never {
        /// The first time after the gap.
        next: DateTime<FixedOffset>,
    },
    /// Clocks go back over this local time.
    Twice {
        /// The first time.
        earlier: DateTime<FixedOffset>,
        /// The second time.
        later: DateTime<FixedOffset>,
    },
}

impl Moment {
    /// A moment that was not typed but happened.
    #[must_use]
    pub fn at(instant: Instant, zone: Zone) -> Self {
        Self {
            instant,
            local: zone.at(instant).naive_local(),
            zone,
        }
    }

    /// Restores what a store kept.
    #[must_use]
    pub const fn from_parts(instant: Instant, local: NaiveDateTime, zone: Zone) -> Self {
        Self {
            instant,
            local,
            zone,
        }
    }

    /// Reads `2020-12-14T19:00`, with seconds, with a space for the `T`, with
    /// `24:00` for the end of a day, and with an offset or `Z`, which is then
    /// taken as it is. Without an offset the time is local in `zone`; it is
    /// never guessed what a time means that happens twice or not at all.
    ///
    /// # Errors
    /// When the text is not such a time, or when it is ambiguous.
    pub fn parse(text: &str, zone: Zone) -> Result<Self, NotAMoment> {
        let text = text.trim();
        let (civil, offset) = split_offset(text);
        let local = parse_civil(civil).ok_or(NotAMoment::Unreadable)?;
        if !(1970..=2199).contains(&local.year()) {
            return Err(NotAMoment::OutOfRange);
        }
        if let Some(offset) = offset {
            let offset = parse_offset(offset).ok_or(NotAMoment::Unreadable)?;
            let instant = local
                .and_local_timezone(offset)
                .single()
                .ok_or(NotAMoment::OutOfRange)?;
            return Ok(Self::at(instant.with_timezone(&Utc), zone));
        }
        match zone.resolve(local) {
            Resolved::Once(instant) => Ok(Self {
                instant,
                local,
                zone,
            }),
            Resolved::Never { next } => Err(NotAMoment::Never { next }),
            Resolved::Twice { earlier, later } => Err(NotAMoment::Twice { earlier, later }),
        }
    }

    /// Whether a text says by itself which instant it means, by an offset or `Z`.
    #[must_use]
    pub fn names_its_offset(text: &str) -> bool {
        split_offset(text.trim()).1.is_some()
    }

    /// The instant.
    #[must_use]
    pub const fn instant(&self) -> Instant {
        self.instant
    }

    /// The local time as entered.
    #[must_use]
    pub const fn local(&self) -> NaiveDateTime {
        self.local
    }

    /// The zone it was entered in.
    #[must_use]
    pub const fn zone(&self) -> Zone {
        self.zone
    }

    /// The moment as a document has it: the local time, with its offset only
    /// where the local time alone would be ambiguous.
    #[must_use]
    pub fn written(&self) -> String {
        let format = if self.local.and_utc().timestamp() % 60 == 0 {
            "%Y-%m-%dT%H:%M"
        } else {
            "%Y-%m-%dT%H:%M:%S"
        };
        let plain = self.local.format(format).to_string();
        match self.zone.resolve(self.local) {
            Resolved::Once(_) => plain,
            _ => format!("{plain}{}", self.zone.at(self.instant).format("%:z")),
        }
    }
}

/// Splits `…+13:00`, `…-0330` or `…Z` off; the date's own hyphens are not offsets.
fn split_offset(text: &str) -> (&str, Option<&str>) {
    if let Some(civil) = text.strip_suffix(['Z', 'z']) {
        return (civil, Some("Z"));
    }
    match text.rfind(['+', '-']) {
        Some(at) if at > 10 => (&text[..at], Some(&text[at..])),
        _ => (text, None),
    }
}

fn parse_offset(text: &str) -> Option<FixedOffset> {
    if text == "Z" {
        return FixedOffset::east_opt(0);
    }
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits: String = text[1..].chars().filter(|c| *c != ':').collect();
    if digits.len() != 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let hours: i32 = digits[..2].parse().ok()?;
    let minutes: i32 = digits[2..].parse().ok()?;
    if hours > 14 || minutes > 59 {
        return None;
    }
    FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60))
}

fn parse_civil(text: &str) -> Option<NaiveDateTime> {
    let (date, time) = text.trim_end().split_once(['T', 't', ' '])?;
    let date = NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?;
    let time = time.trim();
    if matches!(time, "24:00" | "24:00:00") {
        return Some(
            date.checked_add_signed(TimeDelta::days(1))?
                .and_time(NaiveTime::MIN),
        );
    }
    let time = NaiveTime::parse_from_str(time, "%H:%M")
        .or_else(|_| NaiveTime::parse_from_str(time, "%H:%M:%S"))
        .or_else(|_| NaiveTime::parse_from_str(time, "%H:%M:%S%.f"))
        .ok()?;
    // A leap second is no time that work can start at.
    (chrono::Timelike::nanosecond(&time) < 1_000_000_000).then(|| date.and_time(time))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        Zone::parse(name).expect("a zone of the database")
    }

    fn utc(text: &str) -> Instant {
        DateTime::parse_from_rfc3339(text)
            .expect("RFC 3339")
            .with_timezone(&Utc)
    }

    #[test]
    fn a_local_time_is_read_in_its_zone() {
        let moment = Moment::parse("2020-12-14T19:00", zone("Pacific/Auckland")).expect("a time");

        assert_eq!(moment.instant(), utc("2020-12-14T06:00:00Z"));
        assert_eq!(moment.written(), "2020-12-14T19:00");
    }

    #[test]
    fn a_time_with_an_offset_is_taken_as_it_is() {
        let auckland = zone("Pacific/Auckland");

        for text in [
            "2020-12-15T12:00:00Z",
            "2020-12-16 01:00+13:00",
            "2020-12-15T07:00-0500",
        ] {
            let moment = Moment::parse(text, auckland).expect(text);
            assert_eq!(moment.instant(), utc("2020-12-15T12:00:00Z"), "{text}");
            assert_eq!(moment.written(), "2020-12-16T01:00");
        }
    }

    #[test]
    fn a_time_in_a_gap_is_refused_and_the_next_one_named() {
        for (name, local, next) in [
            (
                "Europe/Berlin",
                "2027-03-28T02:30",
                "2027-03-28T03:00:00+02:00",
            ),
            (
                "Antarctica/Troll",
                "2027-03-28T02:30",
                "2027-03-28T03:00:00+02:00",
            ),
            (
                "Australia/Lord_Howe",
                "2026-10-04T02:15",
                "2026-10-04T02:30:00+11:00",
            ),
            (
                "Africa/Cairo",
                "2027-04-30T00:30",
                "2027-04-30T01:00:00+03:00",
            ),
        ] {
            match Moment::parse(local, zone(name)) {
                Err(NotAMoment::Never { next: found }) => {
                    assert_eq!(found.to_rfc3339(), next, "{name}")
                }
                other => panic!("{name} {local}: {other:?}"),
            }
        }
    }

    #[test]
    fn a_time_that_happens_twice_is_asked_about() {
        let Err(NotAMoment::Twice { earlier, later }) =
            Moment::parse("2026-10-25T02:30", zone("Europe/Berlin"))
        else {
            panic!("the hour happens twice");
        };

        assert_eq!(earlier.to_utc(), utc("2026-10-25T00:30:00Z"));
        assert_eq!(later.to_utc(), utc("2026-10-25T01:30:00Z"));
    }

    #[test]
    fn an_offset_answers_which_of_the_two_is_meant_and_is_kept_when_written() {
        let moment =
            Moment::parse("2026-10-25T02:30+01:00", zone("Europe/Berlin")).expect("unambiguous");

        assert_eq!(moment.instant(), utc("2026-10-25T01:30:00Z"));
        assert_eq!(moment.written(), "2026-10-25T02:30+01:00");
    }

    #[test]
    fn the_end_of_a_day_may_be_written_as_24_00() {
        let moment = Moment::parse("2020-12-15T24:00", Zone::UTC).expect("a time");

        assert_eq!(moment.written(), "2020-12-16T00:00");
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "soon",
            "2027-02-29T10:00",
            "2020-12-14",
            "2020-12-14T25:00",
            "2020-12-14T19:00+99:00",
            "1e18",
            "2020-12-14T23:59:60",
            "0000-01-01T00:00",
            "2020-12-14T19:00+1é",
        ] {
            assert!(Moment::parse(text, Zone::UTC).is_err(), "{text}");
        }
        assert_eq!(
            Moment::parse("9999-12-31T00:00", Zone::UTC),
            Err(NotAMoment::OutOfRange)
        );
    }
}
