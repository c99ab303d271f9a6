//! A point in time as somebody entered it: the instant, and the local time
//! and zone it was written in.

mod written;

use crate::{Instant, Zone, zone::Resolved};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, Utc};
use written::{Place, Written};

/// An instant together with the local time and zone in which it was entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    instant: Instant,
    local: NaiveDateTime,
    zone: Zone,
}

/// What is meant by a local time that happens twice or not at all. The words are
/// those of the JavaScript proposal Temporal, and `compatible` means what RFC 5545 does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Disambiguation {
    /// Nothing: whoever wrote it is asked.
    #[default]
    Reject,
    /// The first of two; in a gap the time that clocks showed before it.
    Earlier,
    /// The second of two; in a gap the time that clocks showed after it.
    Later,
    /// The first of two; in a gap the time that clocks showed after it.
    Compatible,
}

/// Why a text is not a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAMoment {
    /// Of no form that is understood.
    Unreadable,
    /// A day that no calendar has.
    NoSuchDay,
    /// The month stands before the day, with slashes or dots.
    MonthFirst {
        /// The day that would be meant.
        meant: NaiveDate,
    },
    /// A year before 1970 or after 2199.
    OutOfRange,
    /// The name of a zone that the zone does not have at that time.
    OtherZone {
        /// What was written.
        name: String,
        /// The time by the zone's own offset.
        here: Instant,
    },
    /// An offset that a zone written beside it does not have at that time.
    NotItsOffset {
        /// The zone that was written.
        zone: Zone,
        /// The instant, by the offset.
        at: Instant,
    },
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

impl Disambiguation {
    /// Every one.
    pub const ALL: &[Self] = &[Self::Reject, Self::Earlier, Self::Later, Self::Compatible];

    /// The word of it in documents.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reject => "reject",
            Self::Earlier => "earlier",
            Self::Later => "later",
            Self::Compatible => "compatible",
        }
    }

    fn choose(self, resolved: Resolved) -> Result<Instant, NotAMoment> {
        let chosen = match (resolved, self) {
            (Resolved::Once(instant), _) => return Ok(instant),
            (Resolved::Never { next, .. }, Self::Reject) => return Err(NotAMoment::Never { next }),
            (Resolved::Twice { earlier, later }, Self::Reject) => {
                return Err(NotAMoment::Twice { earlier, later });
            }
            (Resolved::Twice { earlier, .. }, Self::Earlier | Self::Compatible)
            | (Resolved::Never { earlier, .. }, Self::Earlier) => earlier,
            (Resolved::Twice { later, .. }, Self::Later)
            | (Resolved::Never { later, .. }, Self::Later | Self::Compatible) => later,
        };
        Ok(chosen.to_utc())
    }
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

    /// Reads a time as people and programs write it; where it does not name a zone
    /// or an offset itself, it is local in `zone`. It is never guessed what a time
    /// means that happens twice or not at all.
    ///
    /// The date is `2020-12-14`, `14.12.2020` or `14/12/2020`, the day first. The
    /// time is `19:00` or `19:00:00`, `24:00` for the end of a day, and in German
    /// `19 Uhr`, `19:30 Uhr` or `19.30 Uhr`; between them stands a space, a comma
    /// or a `T`. It may be followed by an offset, `Z`, `UTC`, the name of a zone, or
    /// an abbreviation that `zone` has at that time.
    ///
    /// # Errors
    /// When the text is not such a time, or when it is ambiguous.
    pub fn parse(text: &str, zone: Zone) -> Result<Self, NotAMoment> {
        Self::parse_with(text, zone, Disambiguation::Reject)
    }

    /// Reads a time; what it means when it happens twice or not at all is said.
    ///
    /// # Errors
    /// When the text is not such a time, or when nothing says what it means.
    pub fn parse_with(
        text: &str,
        zone: Zone,
        disambiguation: Disambiguation,
    ) -> Result<Self, NotAMoment> {
        let Written { local, place } = Written::read(text)?;
        if !(1970..=2199).contains(&local.year()) {
            return Err(NotAMoment::OutOfRange);
        }
        let resolved = match place {
            Place::Here => zone.resolve(local),
            Place::Abbreviation(name) => called(&name, local, zone)?,
            Place::Zone(other) if other == zone => zone.resolve(local),
            Place::Zone(other) => {
                let instant = disambiguation.choose(other.resolve(local))?;
                return Ok(Self::at(instant, zone));
            }
            Place::Offset(offset) => return Ok(Self::at(by(offset, local)?, zone)),
            Place::OffsetIn(offset, other) => {
                let at = by(offset, local)?;
                if *other.at(at).offset() != offset {
                    return Err(NotAMoment::NotItsOffset { zone: other, at });
                }
                return Ok(Self::at(at, zone));
            }
        };
        let happens = !matches!(resolved, Resolved::Never { .. });
        let instant = disambiguation.choose(resolved)?;
        Ok(if happens {
            Self {
                instant,
                local,
                zone,
            }
        } else {
            Self::at(instant, zone)
        })
    }

    /// Whether a text says by itself which instant it means, wherever it is read:
    /// by an offset, `Z`, `UTC` or the name of a zone.
    #[must_use]
    pub fn names_its_offset(text: &str) -> bool {
        Written::read(text)
            .is_ok_and(|written| !matches!(written.place, Place::Here | Place::Abbreviation(_)))
    }

    /// The moment before, where this one is the same: what was entered then stays,
    /// also when newer zone rules would call the instant otherwise now.
    #[must_use]
    pub fn keeping(self, before: Self) -> Self {
        if self.instant == before.instant && self.zone == before.zone {
            before
        } else {
            self
        }
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

    /// The moment as a document has it: the local time, with its offset only where
    /// the local time alone would be ambiguous, or would mean another instant by the
    /// zone rules in use.
    #[must_use]
    pub fn written(&self) -> String {
        let resolved = self.zone.resolve(self.local);
        let at = self.zone.at(self.instant);
        if resolved == Resolved::Once(self.instant) {
            return to_the_second(self.local);
        }
        let local = if resolved.may_be(self.instant) {
            self.local
        } else {
            at.naive_local()
        };
        format!("{}{}", to_the_second(local), at.format("%:z"))
    }
}

fn to_the_second(local: NaiveDateTime) -> String {
    let format = if local.and_utc().timestamp() % 60 == 0 {
        "%Y-%m-%dT%H:%M"
    } else {
        "%Y-%m-%dT%H:%M:%S"
    };
    local.format(format).to_string()
}

fn by(offset: FixedOffset, local: NaiveDateTime) -> Result<Instant, NotAMoment> {
    let time = local.and_local_timezone(offset).single();
    time.map(|time| time.with_timezone(&Utc))
        .ok_or(NotAMoment::OutOfRange)
}

/// What a local time means beside an abbreviation, which has to be the zone's own
/// at that time: of two times it may choose one.
fn called(name: &str, local: NaiveDateTime, zone: Zone) -> Result<Resolved, NotAMoment> {
    let is_called = |at: Instant| zone.abbreviation(at).as_deref() == Some(name);
    let resolved = zone.resolve(local);
    let other = |here| NotAMoment::OtherZone {
        name: name.to_owned(),
        here,
    };
    match resolved {
        Resolved::Once(at) if is_called(at) => Ok(resolved),
        Resolved::Once(at) => Err(other(at)),
        Resolved::Twice { earlier, later } => {
            let [earlier, later] = [earlier.to_utc(), later.to_utc()];
            match (is_called(earlier), is_called(later)) {
                (true, true) => Ok(resolved),
                (true, false) => Ok(Resolved::Once(earlier)),
                (false, true) => Ok(Resolved::Once(later)),
                (false, false) => Err(other(earlier)),
            }
        }
        Resolved::Never { earlier, later, .. } => {
            if is_called(earlier.to_utc()) || is_called(later.to_utc()) {
                Ok(resolved)
            } else {
                Err(other(later.to_utc()))
            }
        }
    }
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
            "2020-12-14T19:00+1",
            "2020-12-14 19",
            "2020-12-14 19 PM",
            "14.12.20 19:00",
            "2020-1-2 19:00",
            "2020-12-14 7:00 pm ",
            "2020-12-14 19:00 Atlantis/City",
            "2020-12-14 19:00 Europe/Berlin[Europe/Berlin]",
            "2020-12-14 19:60",
            "2020-12-14 24:01",
            "2020-12-14,",
            "../.. 19:00",
            "99999999999999999999-01-01T00:00",
            "2020-12-14T19:00:00.",
            "2020-12-14T19:00:00.1234567890",
        ] {
            assert!(Moment::parse(text, Zone::UTC).is_err(), "{text}");
        }
        assert_eq!(
            Moment::parse("9999-12-31T00:00", Zone::UTC),
            Err(NotAMoment::OutOfRange)
        );
    }

    #[test]
    fn a_time_may_be_written_as_people_write_it() {
        for text in [
            "2020-12-14 19:00:00",
            "2020-12-14T19:00",
            "14.12.2020 19:00",
            "14.12.2020, 19 Uhr",
            "14.12.2020,19:00 Uhr",
            "14.12.2020 19.00 Uhr",
            "14/12/2020 19:00",
            " 14/12/2020\u{a0}\u{202f}19:00 ",
            "2020-12-14 19:00 NZDT",
            "2020-12-14 19:00 nzdt",
            "2020-12-14 19:00 Pacific/Auckland",
            "2020-12-14T19:00+13:00[Pacific/Auckland]",
            "2020-12-14 06:00 UTC",
            "2020-12-14 6:00 GMT",
            "2020-12-14 19:00 UTC+13",
            "2020-12-14 07:00 Europe/Berlin",
        ] {
            let moment = Moment::parse(text, zone("Pacific/Auckland")).expect(text);

            assert_eq!(moment.written(), "2020-12-14T19:00", "{text}");
        }
        let morning = Moment::parse("05.12.2017 6 Uhr", zone("Europe/Berlin")).expect("a time");
        assert_eq!(morning.instant(), utc("2017-12-05T05:00:00Z"));
    }

    #[test]
    fn the_name_of_the_hour_answers_which_of_the_two_is_meant() {
        for (text, instant) in [
            ("2026-10-25 02:30 CEST", "2026-10-25T00:30:00Z"),
            ("25.10.2026 2:30 Uhr MESZ", "2026-10-25T00:30:00Z"),
            ("2026-10-25 02:30 MEZ", "2026-10-25T01:30:00Z"),
        ] {
            let moment = Moment::parse(text, zone("Europe/Berlin")).expect(text);
            assert_eq!(moment.instant(), utc(instant), "{text}");
        }
    }

    #[test]
    fn a_name_that_the_zone_does_not_have_then_is_asked_about() {
        for (name, text) in [
            ("Europe/Berlin", "2026-12-14 19:00 CEST"),
            ("Europe/Berlin", "2026-12-14 19:00 EST"),
            ("Pacific/Auckland", "2026-12-14 19:00 CET"),
            ("Asia/Tehran", "2026-12-14 19:00 IRST"),
            ("Europe/Berlin", "2026-10-25 02:30 BST"),
            ("Europe/Berlin", "2027-03-28 02:30 BST"),
        ] {
            let read = Moment::parse(text, zone(name));
            assert!(
                matches!(read, Err(NotAMoment::OtherZone { .. })),
                "{text}: {read:?}"
            );
        }
    }

    #[test]
    fn an_offset_that_the_zone_beside_it_does_not_have_is_refused() {
        let read = Moment::parse("2026-12-14T19:00+02:00[Europe/Berlin]", Zone::UTC);

        assert!(
            matches!(read, Err(NotAMoment::NotItsOffset { .. })),
            "{read:?}"
        );
    }

    #[test]
    fn a_day_is_never_taken_for_a_month() {
        let meant = NaiveDate::from_ymd_opt(2020, 12, 13).expect("a day");

        for text in ["12/13/2020 10:00", "12.13.2020 10:00"] {
            assert_eq!(
                Moment::parse(text, Zone::UTC),
                Err(NotAMoment::MonthFirst { meant })
            );
        }
        for text in ["2027-02-29T10:00", "31/02/2027 10:00", "2020-13-13 10:00"] {
            assert_eq!(
                Moment::parse(text, Zone::UTC),
                Err(NotAMoment::NoSuchDay),
                "{text}"
            );
        }
        assert!(Moment::parse("2028-02-29T10:00", Zone::UTC).is_ok());
    }

    #[test]
    fn who_says_what_an_odd_time_means_is_not_asked() {
        let berlin = zone("Europe/Berlin");
        let (gap, overlap) = ("2027-03-28T02:30", "2026-10-25T02:30");
        for (word, of_gap, of_overlap) in [
            ("earlier", "2027-03-28T00:30:00Z", "2026-10-25T00:30:00Z"),
            ("later", "2027-03-28T01:30:00Z", "2026-10-25T01:30:00Z"),
            ("compatible", "2027-03-28T01:30:00Z", "2026-10-25T00:30:00Z"),
        ] {
            let all = Disambiguation::ALL.iter();
            let disambiguation = *all.clone().find(|one| one.word() == word).expect("a word");
            let read = |text| Moment::parse_with(text, berlin, disambiguation).expect(text);

            assert_eq!(read(gap).instant(), utc(of_gap), "{word}");
            assert_eq!(read(overlap).instant(), utc(of_overlap), "{word}");
            assert_eq!(read(gap).local(), berlin.at(utc(of_gap)).naive_local());
            assert_eq!(read(overlap).written()[..16], *overlap);
        }
    }

    #[test]
    fn only_what_is_the_same_everywhere_names_its_offset() {
        for text in [
            "2020-12-14T19:00Z",
            "2020-12-14 19:00 UTC",
            "14.12.2020 19 Uhr +01:00",
        ] {
            assert!(Moment::names_its_offset(text), "{text}");
        }
        for text in ["2020-12-14T19:00", "2020-12-14 19:00 CET", "soon", ""] {
            assert!(!Moment::names_its_offset(text), "{text}");
        }
    }
}
