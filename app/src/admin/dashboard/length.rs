//! How long something lasts or is away, as roughly as one wants to know.

use crate::admin::say;
use chrono::TimeDelta;
use domain::{Language, timing::Minutes};

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// A length in words, as it stands after "for" and before "ago": to the minute below
/// six hours, to the hour below two days, else in days. The direction is not told.
#[must_use]
pub fn rough(language: Language, length: TimeDelta) -> String {
    let minutes = length.num_minutes().abs();
    let rounded = match minutes {
        ..360 => minutes,
        360..2880 => minutes / HOUR * HOUR,
        _ => {
            let days: i64 = minutes / DAY;
            return say!(language, "desk-length-days", days = days);
        }
    };
    let length = u32::try_from(rounded).ok().and_then(Minutes::new);
    length.map_or_else(String::new, |length| {
        words::time::duration(language, length)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_far_is_told_roughly_and_what_is_near_to_the_minute() {
        let told = |minutes| rough(Language::En, TimeDelta::minutes(minutes));

        assert_eq!(told(65), "1 hour 5 minutes");
        assert_eq!(told(-65), "1 hour 5 minutes");
        assert_eq!(told(24 * 60 + 59), "24 hours");
        assert_eq!(told(3 * 24 * 60 + 600), "3 days");
        assert_eq!(
            rough(Language::De, TimeDelta::minutes(3 * 24 * 60)),
            "3 Tagen"
        );
    }
}
