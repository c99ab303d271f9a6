//! Names of months and days of the week, in the languages of the site.

use crate::Language;
use chrono::Weekday;

/// Each month's names, in small letters.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "januar", "jän", "jänner"],
    &["february", "feb", "februar", "feber"],
    &["march", "mar", "märz", "mär", "mrz"],
    &["april", "apr"],
    &["may", "mai"],
    &["june", "jun", "juni"],
    &["july", "jul", "juli"],
    &["august", "aug"],
    &["september", "sep", "sept"],
    &["october", "oct", "oktober", "okt"],
    &["november", "nov"],
    &["december", "dec", "dezember", "dez"],
];

const DAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// Each day's names, in small letters; the shortened ones of the two languages.
const WEEKDAYS: [(&[&str], &[&str], &[&str]); 7] = [
    (&["monday", "montag"], &["mon"], &["mo"]),
    (&["tuesday", "dienstag"], &["tue", "tues"], &["di"]),
    (&["wednesday", "mittwoch"], &["wed"], &["mi"]),
    (
        &["thursday", "donnerstag"],
        &["thu", "thur", "thurs"],
        &["do"],
    ),
    (&["friday", "freitag"], &["fri"], &["fr"]),
    (&["saturday", "samstag", "sonnabend"], &["sat"], &["sa"]),
    (&["sunday", "sonntag"], &["sun"], &["so"]),
];

/// The month that a capitalized word names.
pub(super) fn month(word: &str) -> Option<u32> {
    let folded = capitalized(word)?;
    let place = MONTHS.iter().position(|names| names.contains(&&*folded))?;
    u32::try_from(place + 1).ok()
}

/// The day that a capitalized word names, in full or shortened as a language does.
pub(super) fn weekday(word: &str, language: Language) -> Option<Weekday> {
    let folded = capitalized(word)?;
    let is_it = |(names, english, german): &(&[&str], &[&str], &[&str])| {
        let shortened = match language {
            Language::En => english,
            Language::De => german,
        };
        names.contains(&&*folded) || shortened.contains(&&*folded)
    };
    Some(DAYS[WEEKDAYS.iter().position(is_it)?])
}

/// Whether a word names a day in full.
pub(super) fn is_weekday_in_full(word: &str) -> bool {
    let is_it = |folded: String| {
        WEEKDAYS
            .iter()
            .any(|(names, _, _)| names.contains(&&*folded))
    };
    capitalized(word).is_some_and(is_it)
}

/// Whether a word is a month or day that is shortened by a dot.
pub(super) fn is_shortened(word: &str) -> bool {
    let is_day = || {
        let day = |language| weekday(word, language).is_some();
        day(Language::En) || day(Language::De)
    };
    word.chars().count() <= 5 && (month(word).is_some() || is_day())
}

/// A word that is not too long to be one of ours, in small letters.
fn capitalized(word: &str) -> Option<String> {
    let is_ours = word.len() <= 12 && word.starts_with(char::is_uppercase);
    is_ours.then(|| word.to_lowercase())
}
