//! How late work may start and how long it takes, in sentences.

use crate::{loader, time};
use domain::Language;
use domain::timing::{Minutes, Timing};
use i18n_embed_fl::fl;

/// Up to this many minutes a range is told in minutes: "20–90 minutes".
const MOST_MINUTES: u32 = 120;

/// Everything that is stated, one sentence each: how late work may start, how
/// long it takes, how much is kept free for it.
#[must_use]
pub fn sentences(language: Language, timing: &Timing) -> Vec<String> {
    let words = loader(language);
    let length = |minutes| time::duration(language, minutes);
    let tolerance = timing
        .tolerance
        .map(|tolerance| fl!(words, "timing-tolerance", tolerance = length(tolerance)));
    let reserved = timing
        .reserved
        .map(|reserved| fl!(words, "timing-reserved", reserved = length(reserved)));
    [tolerance, expected(language, timing), reserved]
        .into_iter()
        .flatten()
        .collect()
}

/// How long the work takes: "It takes 20–60 minutes, usually 45 minutes."
#[must_use]
pub fn expected(language: Language, timing: &Timing) -> Option<String> {
    let words = loader(language);
    let length = |minutes| time::duration(language, minutes);
    let (min, max) = (timing.expected_min, timing.expected_max);
    let typical = timing.expected_typical.map(length);
    Some(match (min, max, typical) {
        (None, None, None) => return None,
        (None, None, Some(typical)) => fl!(words, "timing-typical", typical = typical),
        (Some(min), None, None) => fl!(words, "timing-at-least", min = length(min)),
        (Some(min), None, Some(typical)) => {
            fl!(
                words,
                "timing-at-least-typical",
                min = length(min),
                typical = typical
            )
        }
        (None, Some(max), None) => fl!(words, "timing-at-most", max = length(max)),
        (None, Some(max), Some(typical)) => {
            fl!(
                words,
                "timing-at-most-typical",
                max = length(max),
                typical = typical
            )
        }
        (Some(min), Some(max), None) => {
            fl!(words, "timing-range", range = range(language, min, max))
        }
        (Some(min), Some(max), Some(typical)) => {
            fl!(
                words,
                "timing-range-typical",
                range = range(language, min, max),
                typical = typical
            )
        }
    })
}

/// From the shortest to the longest: "20–60 minutes", "1–3 hours".
#[must_use]
pub fn range(language: Language, min: Minutes, max: Minutes) -> String {
    let words = loader(language);
    if min == max {
        return time::duration(language, min);
    }
    if min.get().is_multiple_of(60) && max.get().is_multiple_of(60) {
        let [min, max] = [min, max].map(|length| length.get() / 60);
        return fl!(words, "duration-hours-range", min = min, max = max);
    }
    if max.get() <= MOST_MINUTES {
        return fl!(
            words,
            "duration-minutes-range",
            min = min.get(),
            max = max.get()
        );
    }
    let (min, max) = (time::duration(language, min), time::duration(language, max));
    fl!(words, "duration-range", min = min, max = max)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(minutes: u32) -> Option<Minutes> {
        Minutes::new(minutes)
    }

    #[test]
    fn everything_that_is_stated_is_a_sentence() {
        let timing = Timing {
            tolerance: minutes(120),
            expected_min: minutes(20),
            expected_typical: minutes(45),
            expected_max: minutes(60),
            reserved: minutes(120),
        };

        let english = sentences(Language::En, &timing).join(" ");
        let german = sentences(Language::De, &timing).join(" ");

        assert_eq!(
            english,
            "Work starts up to 2 hours after the stated time. It takes 20–60 minutes, usually 45 minutes. \
             Reserved for it: 2 hours."
        );
        assert_eq!(
            german,
            "Die Arbeiten beginnen bis zu 2 Stunden nach der angegebenen Zeit. \
             Dauer: 20–60 Minuten, meist 45 Minuten. Dafür reserviert: 2 Stunden."
        );
    }

    #[test]
    fn what_is_not_stated_is_not_told() {
        assert_eq!(
            sentences(Language::En, &Timing::default()),
            Vec::<String>::new()
        );
    }

    #[test]
    fn each_part_of_the_expectation_can_stand_alone() {
        for (min, typical, max, sentence) in [
            (None, minutes(45), None, "It usually takes 45 minutes."),
            (minutes(20), None, None, "It takes at least 20 minutes."),
            (
                minutes(20),
                minutes(30),
                None,
                "It takes at least 20 minutes, usually 30 minutes.",
            ),
            (None, None, minutes(60), "It takes 1 hour at most."),
            (
                None,
                minutes(30),
                minutes(60),
                "It takes 1 hour at most, usually 30 minutes.",
            ),
            (minutes(60), None, minutes(180), "It takes 1–3 hours."),
            (
                minutes(30),
                None,
                minutes(180),
                "It takes 30 minutes to 3 hours.",
            ),
            (minutes(45), None, minutes(45), "It takes 45 minutes."),
        ] {
            let timing = Timing {
                expected_min: min,
                expected_typical: typical,
                expected_max: max,
                ..Timing::default()
            };

            assert_eq!(expected(Language::En, &timing).as_deref(), Some(sentence));
        }
    }
}
