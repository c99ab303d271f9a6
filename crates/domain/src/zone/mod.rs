//! Time zones: their names, and what the rules in use say of them. Nothing else
//! asks for zone rules, so that their source can be exchanged in [`rules`].

mod release;
mod rules;
mod search;

pub use release::{NotARelease, Release};
pub use rules::{AlreadyInUse, Dated, Rules, Source};
pub use search::{NotAZone, folded};

use crate::Instant;
use chrono::{DateTime, FixedOffset, NaiveDateTime};
use chrono_tz::Tz;
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
        /// What it would be by the offset after the gap: before it, by the clock.
        earlier: DateTime<FixedOffset>,
        /// What it would be by the offset before the gap: after it, by the clock.
        later: DateTime<FixedOffset>,
    },
}

impl Resolved {
    /// Whether the local time means this instant, alone or as one of two.
    #[must_use]
    pub fn may_be(self, instant: Instant) -> bool {
        match self {
            Self::Once(once) => once == instant,
            Self::Twice { earlier, later } => earlier == instant || later == instant,
            Self::Never { .. } => false,
        }
    }
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

    /// Every zone there is a name for, by name.
    pub fn all() -> impl Iterator<Item = Self> {
        chrono_tz::TZ_VARIANTS.iter().copied().map(Self)
    }

    /// Every zone that has a city or is UTC, for pickers, by name.
    pub fn pickable() -> impl Iterator<Item = Self> {
        Self::all().filter(|zone| {
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

    /// Its place among all zones.
    const fn index(self) -> usize {
        self.0 as usize
    }

    /// The instant with this zone's offset at that instant.
    #[must_use]
    pub fn at(self, instant: Instant) -> DateTime<FixedOffset> {
        Rules::in_use().at(self, instant)
    }

    /// The abbreviation that the tz database has for the zone at an instant,
    /// such as `NZDT`. `None` where it has only a number.
    #[must_use]
    pub fn abbreviation(self, instant: Instant) -> Option<String> {
        Rules::in_use().abbreviation(self, instant)
    }

    /// What a local time means here.
    #[must_use]
    pub fn resolve(self, local: NaiveDateTime) -> Resolved {
        Rules::in_use().resolve(self, local)
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
