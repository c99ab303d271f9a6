//! Abbreviations of zones, and whether a clock goes by one on a day.

use super::tokens::{Kind, Token};
use crate::zone::Resolved;
use crate::{Instant, Language, Zone};
use chrono::{NaiveDate, NaiveTime, TimeDelta};

/// What is written, what the tz database calls it, and where it is meant.
const NAMES: &[(&str, &str, &[&str])] = &[
    ("CET", "CET", &["Europe/Berlin"]),
    ("MEZ", "CET", &["Europe/Berlin"]),
    ("CEST", "CEST", &["Europe/Berlin"]),
    ("MESZ", "CEST", &["Europe/Berlin"]),
    ("WET", "WET", &["Europe/Lisbon"]),
    ("WEZ", "WET", &["Europe/Lisbon"]),
    ("WEST", "WEST", &["Europe/Lisbon"]),
    ("EET", "EET", &["Europe/Athens", "Europe/Kaliningrad"]),
    ("OEZ", "EET", &["Europe/Athens", "Europe/Kaliningrad"]),
    ("EEST", "EEST", &["Europe/Athens", "Africa/Cairo"]),
    ("OESZ", "EEST", &["Europe/Athens", "Africa/Cairo"]),
    ("BST", "BST", &["Europe/London"]),
    (
        "IST",
        "IST",
        &["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
    ),
    ("IDT", "IDT", &["Asia/Jerusalem"]),
    ("EST", "EST", &["America/New_York"]),
    ("EDT", "EDT", &["America/New_York"]),
    ("CST", "CST", &["America/Chicago", "Asia/Shanghai"]),
    ("CDT", "CDT", &["America/Chicago"]),
    ("MST", "MST", &["America/Denver", "America/Phoenix"]),
    ("MDT", "MDT", &["America/Denver"]),
    ("PST", "PST", &["America/Los_Angeles"]),
    ("PDT", "PDT", &["America/Los_Angeles"]),
    ("AKST", "AKST", &["America/Anchorage"]),
    ("AKDT", "AKDT", &["America/Anchorage"]),
    ("AST", "AST", &["America/Halifax", "America/Puerto_Rico"]),
    ("ADT", "ADT", &["America/Halifax"]),
    ("NST", "NST", &["America/St_Johns"]),
    ("NDT", "NDT", &["America/St_Johns"]),
    ("AEST", "AEST", &["Australia/Sydney", "Australia/Brisbane"]),
    ("AEDT", "AEDT", &["Australia/Sydney"]),
    ("ACST", "ACST", &["Australia/Adelaide", "Australia/Darwin"]),
    ("ACDT", "ACDT", &["Australia/Adelaide"]),
    ("NZST", "NZST", &["Pacific/Auckland"]),
    ("NZDT", "NZDT", &["Pacific/Auckland"]),
];

/// Names of zones whose clocks are never moved.
const STEADY: &[&str] = &[
    "UTC", "GMT", "MSK", "AWST", "HST", "JST", "KST", "HKT", "SGT", "SAST", "WAT", "CAT", "EAT",
    "WIB", "PKT", "BRT", "ART", "GST", "ICT", "NPT", "ET", "CT", "MT", "PT",
];

/// Names that mean zones whose offsets differ.
const AMBIGUOUS: &[&str] = &["IST", "CST"];

/// An abbreviation whose clocks are moved, or that means several zones.
#[derive(Debug, Clone, Copy)]
pub(super) struct Abbreviation {
    /// As the tz database has it.
    name: &'static str,
    zones: &'static [&'static str],
    pub(super) is_ambiguous: bool,
}

/// Whether a word is the name of a zone, in capitals.
pub(super) fn is_name(word: &str) -> bool {
    STEADY.contains(&word) || find(word).is_some()
}

/// The abbreviation that a word is.
pub(super) fn find(word: &str) -> Option<Abbreviation> {
    let (written, name, zones) = NAMES.iter().find(|(written, ..)| *written == word)?;
    Some(Abbreviation {
        name,
        zones,
        is_ambiguous: AMBIGUOUS.contains(written),
    })
}

impl Abbreviation {
    /// The zones that may be meant.
    pub(super) fn zones(self) -> impl Iterator<Item = Zone> {
        self.zones.iter().filter_map(|name| Zone::parse(name).ok())
    }

    /// Whether clocks in a zone go by it at some time of the year around a day.
    pub(super) fn is_used_in(self, zone: Zone, day: NaiveDate) -> bool {
        let seasons = [-270, -180, -90, 0, 90, 180, 270];
        let at = |days| day.checked_add_signed(TimeDelta::days(days));
        let mut seasons = seasons.into_iter().filter_map(at);
        seasons.any(|day| self.is_right_in(zone, day))
    }

    /// Whether clocks in a zone go by it at some time of a day.
    pub(super) fn is_right_in(self, zone: Zone, day: NaiveDate) -> bool {
        let mut names = names_of_day(zone, day);
        names.any(|name| name == self.name)
    }
}

/// The names that clocks in a zone go by on a day.
fn names_of_day(zone: Zone, day: NaiveDate) -> impl Iterator<Item = String> {
    let hours = [0, 4, 12, 23].into_iter();
    let times = hours.filter_map(|hour| NaiveTime::from_hms_opt(hour, 30, 0));
    let instants = times.map(move |time| match zone.resolve(day.and_time(time)) {
        Resolved::Once(instant) => instant,
        Resolved::Twice { later, .. } => later.to_utc(),
        Resolved::Never { next, .. } => next.to_utc(),
    });
    instants.filter_map(move |instant| zone.abbreviation(instant))
}

/// The name that clocks in a zone go by at noon of a day, as a language has it.
pub(super) fn right_name(zone: Zone, day: NaiveDate, language: Language) -> Option<String> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0)?;
    let Resolved::Once(instant) = zone.resolve(day.and_time(noon)) else {
        return None;
    };
    in_language(zone, instant, language)
}

fn in_language(zone: Zone, instant: Instant, language: Language) -> Option<String> {
    let name = zone.abbreviation(instant)?;
    let german = match name.as_str() {
        "CET" => "MEZ",
        "CEST" => "MESZ",
        "EET" => "OEZ",
        "EEST" => "OESZ",
        "WET" => "WEZ",
        _ => return Some(name),
    };
    Some(match language {
        Language::En => name,
        Language::De => german.to_owned(),
    })
}

/// Words of English after which "time" is no zone: "this time".
const NO_PLACES: &[&str] = &[
    "the", "this", "that", "each", "every", "any", "some", "same", "all", "last", "first", "next",
    "down", "no", "what", "which", "our", "your", "start", "end", "response",
];

/// Words of German that name a zone by themselves.
const GERMAN_TIMES: &[&str] = &[
    "ortszeit",
    "sommerzeit",
    "winterzeit",
    "normalzeit",
    "weltzeit",
    "lokalzeit",
];

/// Whether a token is part of what says in which zone a time is.
pub(super) fn says_zone(tokens: &[Token<'_>], index: usize) -> bool {
    let token = &tokens[index];
    let before = index.checked_sub(1).map(|at| &tokens[at]);
    match token.kind {
        Kind::Word if is_name(token.text) => true,
        Kind::Word if token.is_any(GERMAN_TIMES) => true,
        Kind::Word if token.is_word("time") => before.is_some_and(|before| {
            before.is_any(&["local"]) || (before.is_capitalized() && !before.is_any(NO_PLACES))
        }),
        Kind::Word if token.is("Zeit") => before.is_some_and(|before| {
            let is_adjective = before.text.ends_with("er") || before.text.ends_with("en");
            is_adjective && (before.is_capitalized() || before.is_any(GERMAN_PLACES))
        }),
        // 19:00Z
        Kind::Word if token.is("Z") => {
            before.is_some_and(|before| before.kind == Kind::Number && token.is_glued_to(before))
        }
        // Europe/Berlin
        Kind::Sign if token.is("/") => is_zone(tokens, index),
        // 19:00+13:00
        Kind::Sign if token.is("+") => tokens.get(index + 1).is_some_and(|after| {
            let is_hours = after.text.len() == 2 || after.text.len() == 4;
            after.kind == Kind::Number && is_hours && after.is_glued_to(token)
        }),
        _ => false,
    }
}

const GERMAN_PLACES: &[&str] = &["lokaler", "deutscher", "mitteleuropäischer", "östlicher"];

fn is_zone(tokens: &[Token<'_>], slash: usize) -> bool {
    let Some(before) = slash.checked_sub(1).map(|at| &tokens[at]) else {
        return false;
    };
    let Some(after) = tokens.get(slash + 1) else {
        return false;
    };
    const REGIONS: &[&str] = &[
        "Africa",
        "America",
        "Antarctica",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
        "Etc",
    ];
    REGIONS.contains(&before.text) && after.kind == Kind::Word
}
