//! Durations in words.

use crate::loader;
use domain::{Language, timing::Minutes};
use i18n_embed_fl::fl;

const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;

/// A duration: "45 minutes", "2 hours", "1 hour 30 minutes", "3 days".
#[must_use]
pub fn duration(language: Language, length: Minutes) -> String {
    let words = loader(language);
    let length = length.get();
    let minutes = length % HOUR;
    if length < HOUR {
        return fl!(words, "duration-minutes", minutes = minutes);
    }
    // A day and a half is easier to plan with as 36 hours.
    if length.is_multiple_of(DAY) && length > DAY {
        let days = length / DAY;
        return fl!(words, "duration-days", days = days);
    }
    let hours = length / HOUR;
    let hours = fl!(words, "duration-hours", hours = hours);
    if minutes == 0 {
        return hours;
    }
    let minutes = fl!(words, "duration-minutes", minutes = minutes);
    fl!(words, "duration-two", hours = hours, minutes = minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_told_in_the_largest_unit_that_fits() {
        for (minutes, english, german) in [
            (0, "0 minutes", "0 Minuten"),
            (1, "1 minute", "1 Minute"),
            (45, "45 minutes", "45 Minuten"),
            (60, "1 hour", "1 Stunde"),
            (90, "1 hour 30 minutes", "1 Stunde 30 Minuten"),
            (120, "2 hours", "2 Stunden"),
            (24 * 60, "24 hours", "24 Stunden"),
            (30 * 60, "30 hours", "30 Stunden"),
            (3 * 24 * 60, "3 days", "3 Tage"),
        ] {
            let length = Minutes::new(minutes).expect("a duration");

            assert_eq!(duration(Language::En, length), english);
            assert_eq!(duration(Language::De, length), german);
        }
    }
}
