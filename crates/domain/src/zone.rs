//! Time zones. The only file that asks for zone rules, so that their source
//! can be exchanged here.

use crate::Instant;
use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::{OffsetName, Tz};
use serde::{Deserialize, Serialize};
use std::fmt;

/// An IANA time zone, such as `Pacific/Auckland`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(Tz);

/// A zone name that the tz database does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown time zone")]
pub struct UnknownZone;

/// What a local time means in a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    /// It happens once.
    Once(Instant),
    /// Clocks go back over it: it happens twice.
    Twice {
        /// The first time.
        earlier: DateTime<FixedOffset>,
        /// The second time.
        later: DateTime<FixedOffset>,
    },
    /// Clocks go forward over it: it never happens.
    Never {
        /// The first local time after the gap, with its offset.
        next: DateTime<FixedOffset>,
    },
}

impl Zone {
    /// Coordinated Universal Time.
    pub const UTC: Self = Self(Tz::UTC);

    /// Reads an IANA name.
    ///
    /// # Errors
    /// When the database has no such zone.
    pub fn parse(name: &str) -> Result<Self, UnknownZone> {
        name.parse().map(Self).map_err(|_| UnknownZone)
    }

    /// The IANA name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// Every zone that has a city or is UTC, for pickers, by name.
    pub fn pickable() -> impl Iterator<Item = Self> {
        chrono_tz::TZ_VARIANTS
            .iter()
            .copied()
            .map(Self)
            .filter(|zone| {
                let name = zone.name();
                let region = name.split('/').next().unwrap_or_default();
                name == "UTC"
                    || (name.contains('/')
                        && matches!(
                            region,
                            "Africa"
                                | "America"
                                | "Antarctica"
                                | "Asia"
                                | "Atlantic"
                                | "Australia"
                                | "Europe"
                                | "Indian"
                                | "Pacific"
                        ))
            })
    }

    /// The instant with this zone's offset at that instant.
    #[must_use]
    pub fn at(self, instant: Instant) -> DateTime<FixedOffset> {
        let local = instant.with_timezone(&self.0);
        local.with_timezone(&local.offset().fix())
    }

    /// The abbreviation that the tz database has for the zone at an instant,
    /// such as `NZDT`. `None` where it has only a number.
    #[must_use]
    pub fn abbreviation(self, instant: Instant) -> Option<String> {
        let local = instant.with_timezone(&self.0);
        let name = local.offset().abbreviation()?;
        name.bytes()
            .all(|b| b.is_ascii_alphabetic())
            .then(|| name.to_owned())
    }

    /// What a local time means here.
    #[must_use]
    pub fn resolve(self, local: NaiveDateTime) -> Resolved {
        match self.0.from_local_datetime(&local) {
            chrono::LocalResult::Single(once) => Resolved::Once(once.with_timezone(&Utc)),
            chrono::LocalResult::Ambiguous(a, b) => {
                let (earlier, later) = if a <= b { (a, b) } else { (b, a) };
                Resolved::Twice {
                    earlier: self.at(earlier.with_timezone(&Utc)),
                    later: self.at(later.with_timezone(&Utc)),
                }
            }
            chrono::LocalResult::None => Resolved::Never {
                next: self.after_gap(local),
            },
        }
    }

    /// The first instant after the gap that swallows `local`. Gaps begin and
    /// end on whole minutes in every zone since 1972 and last a day at most.
    fn after_gap(self, local: NaiveDateTime) -> DateTime<FixedOffset> {
        let mut probe = local;
        for _ in 0..=24 * 60 {
            probe += TimeDelta::minutes(1);
            if let Some(found) = self.0.from_local_datetime(&probe).earliest() {
                return self.at(found.with_timezone(&Utc));
            }
        }
        self.at(local.and_utc())
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl TryFrom<String> for Zone {
    type Error = UnknownZone;
    fn try_from(name: String) -> Result<Self, UnknownZone> {
        Self::parse(&name)
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.name().to_owned()
    }
}
