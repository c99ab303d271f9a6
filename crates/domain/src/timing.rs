//! How long work takes and how late it may start.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest duration we take: ten weeks.
const MAX_MINUTES: u32 = 70 * 24 * 60;

/// A duration in whole minutes, written as in ISO 8601: `PT45M`, `PT2H`, `P1DT6H`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Minutes(u32);

/// A text that is not a duration in minutes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a duration is written like PT45M, PT2H or P1DT6H")]
pub struct NotADuration;

impl Minutes {
    /// Makes a duration from a number of minutes, ten weeks at most.
    #[must_use]
    pub const fn new(minutes: u32) -> Option<Self> {
        if minutes <= MAX_MINUTES {
            Some(Self(minutes))
        } else {
            None
        }
    }

    /// The number of minutes.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// Reads the ISO 8601 form with days, hours and minutes.
    ///
    /// # Errors
    /// When the text is not of that form, or longer than ten weeks.
    pub fn parse(text: &str) -> Result<Self, NotADuration> {
        let rest = text.trim().strip_prefix('P').ok_or(NotADuration)?;
        let (days, time) = rest
            .split_once('T')
            .map_or((rest, None), |(days, time)| (days, Some(time)));
        let mut minutes = take(days, 'D', 24 * 60)?;
        if let Some(time) = time {
            let (hours, rest) = match time.find('H') {
                Some(at) => time.split_at(at + 1),
                None => ("", time),
            };
            if time.is_empty() {
                return Err(NotADuration);
            }
            minutes = minutes
                .checked_add(take(hours, 'H', 60)?)
                .and_then(|sum| sum.checked_add(take(rest, 'M', 1).ok()?))
                .ok_or(NotADuration)?;
        } else if days.is_empty() {
            return Err(NotADuration);
        }
        Self::new(minutes).ok_or(NotADuration)
    }
}

/// Reads `12H` as twelve times `factor`; nothing is zero.
fn take(text: &str, unit: char, factor: u32) -> Result<u32, NotADuration> {
    if text.is_empty() {
        return Ok(0);
    }
    let number = text.strip_suffix(unit).ok_or(NotADuration)?;
    if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NotADuration);
    }
    number
        .parse::<u32>()
        .ok()
        .and_then(|n| n.checked_mul(factor))
        .ok_or(NotADuration)
}

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 60, self.0 % 60) {
            (0, minutes) => write!(f, "PT{minutes}M"),
            (hours, 0) => write!(f, "PT{hours}H"),
            (hours, minutes) => write!(f, "PT{hours}H{minutes}M"),
        }
    }
}

impl TryFrom<String> for Minutes {
    type Error = NotADuration;
    fn try_from(text: String) -> Result<Self, NotADuration> {
        Self::parse(&text)
    }
}

impl From<Minutes> for String {
    fn from(minutes: Minutes) -> Self {
        minutes.to_string()
    }
}

/// What a customer may expect of the work on one host.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
pub struct Timing {
    /// Work starts up to this much after the stated start.
    #[schema(value_type = Option<String>, example = "PT2H")]
    pub tolerance: Option<Minutes>,
    /// It takes at least this long.
    #[schema(value_type = Option<String>, example = "PT20M")]
    pub expected_min: Option<Minutes>,
    /// It usually takes this long.
    #[schema(value_type = Option<String>, example = "PT45M")]
    pub expected_typical: Option<Minutes>,
    /// It takes at most this long.
    #[schema(value_type = Option<String>, example = "PT60M")]
    pub expected_max: Option<Minutes>,
    /// This much is kept free for it.
    #[schema(value_type = Option<String>, example = "PT2H")]
    pub reserved: Option<Minutes>,
}

impl Timing {
    /// These durations, and where one is not stated the one of `other`.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            tolerance: self.tolerance.or(other.tolerance),
            expected_min: self.expected_min.or(other.expected_min),
            expected_typical: self.expected_typical.or(other.expected_typical),
            expected_max: self.expected_max.or(other.expected_max),
            reserved: self.reserved.or(other.reserved),
        }
    }

    /// Whether anything is stated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether minimum, typical and maximum are in ascending order, as far as given.
    #[must_use]
    pub fn is_ordered(&self) -> bool {
        [self.expected_min, self.expected_typical, self.expected_max]
            .into_iter()
            .flatten()
            .is_sorted()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_and_written_as_iso_8601() {
        for (text, minutes, written) in [
            ("PT45M", 45, "PT45M"),
            ("PT2H", 120, "PT2H"),
            ("PT1H30M", 90, "PT1H30M"),
            ("P1DT6H", 1800, "PT30H"),
            ("PT0M", 0, "PT0M"),
        ] {
            let read = Minutes::parse(text).expect(text);
            assert_eq!((read.get(), read.to_string().as_str()), (minutes, written));
        }
    }

    #[test]
    fn what_is_no_duration_is_refused() {
        for text in [
            "",
            "P",
            "PT",
            "45",
            "PT45",
            "PTM",
            "PT-5M",
            "PT99999999999H",
            "P1Y",
            "PT1M1H",
            "45 minutes",
        ] {
            assert_eq!(Minutes::parse(text), Err(NotADuration), "{text}");
        }
    }
}
