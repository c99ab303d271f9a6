//! Words that are wrong tomorrow: "tonight", "gestern".

use super::super::calendar;
use super::super::passages::Part;
use super::super::reading::{Parsed, Reading, bytes};
use super::super::remark::{Remarks, Slip};
use super::super::tokens::{Kind, Token};
use crate::Language;

/// Words in a row. `#` stands for a number, `*` for a unit of time, `@` for a day of
/// the week or a part of the calendar.
struct Phrase {
    words: &'static [&'static str],
    /// Words before it that make something else of it.
    not_after: &'static [&'static str],
    /// Words after it that make something else of it.
    not_before: &'static [&'static str],
    /// Whether it is right as long as its text is new, as in an update.
    lasts_a_while: bool,
}

const fn phrase(words: &'static [&'static str]) -> Phrase {
    Phrase {
        words,
        not_after: &[],
        not_before: &[],
        lasts_a_while: false,
    }
}

const fn lasting(words: &'static [&'static str]) -> Phrase {
    Phrase {
        lasts_a_while: true,
        ..phrase(words)
    }
}

const fn unless(
    words: &'static [&'static str],
    not_after: &'static [&'static str],
    not_before: &'static [&'static str],
) -> Phrase {
    Phrase {
        not_after,
        not_before,
        ..phrase(words)
    }
}

/// What makes "the last week of December" of "last week".
const FIXED: &[&str] = &["the", "each", "every", "per", "a", "our", "your", "this"];

/// The longest come first, so that one place is remarked once.
const ENGLISH: &[Phrase] = &[
    phrase(&["the", "day", "after", "tomorrow"]),
    phrase(&["the", "day", "before", "yesterday"]),
    phrase(&["in", "half", "an", "hour"]),
    phrase(&["in", "the", "next", "few", "*"]),
    phrase(&["in", "the", "next", "#", "*"]),
    phrase(&["over", "the", "next", "few", "*"]),
    phrase(&["within", "the", "next", "#", "*"]),
    phrase(&["within", "the", "next", "few", "*"]),
    phrase(&["in", "the", "next", "*"]),
    phrase(&["in", "a", "few", "*"]),
    phrase(&["half", "an", "hour", "ago"]),
    phrase(&["a", "few", "*", "ago"]),
    phrase(&["an", "hour", "ago"]),
    phrase(&["#", "*", "ago"]),
    phrase(&["from", "now", "on"]),
    phrase(&["as", "of", "now"]),
    lasting(&["at", "the", "moment"]),
    lasting(&["right", "now"]),
    unless(&["in", "an", "hour"], &["once", "twice", "times"], &[]),
    phrase(&["later", "today"]),
    phrase(&["earlier", "today"]),
    phrase(&["tomorrow", "morning"]),
    phrase(&["tomorrow", "night"]),
    phrase(&["tomorrow", "evening"]),
    phrase(&["yesterday", "evening"]),
    phrase(&["yesterday", "morning"]),
    phrase(&["this", "morning"]),
    phrase(&["this", "afternoon"]),
    phrase(&["this", "evening"]),
    phrase(&["this", "week"]),
    phrase(&["this", "weekend"]),
    phrase(&["this", "month"]),
    unless(&["last", "night"], FIXED, &["of"]),
    unless(&["next", "@"], FIXED, &["of", "after"]),
    unless(&["last", "@"], FIXED, &["of", "before"]),
    phrase(&["tonight"]),
    phrase(&["yesterday"]),
    phrase(&["tomorrow"]),
    phrase(&["today"]),
    lasting(&["currently"]),
    lasting(&["presently"]),
    phrase(&["shortly"]),
];

/// What stands before "Morgen" as a time of the day.
const OF_DAY: &[&str] = &[
    "am",
    "gegen",
    "jeden",
    "guten",
    "diesen",
    "den",
    "der",
    "vom",
    "bis",
    "zum",
    "eines",
    "nächsten",
    "folgenden",
];

const GERMAN: &[Phrase] = &[
    phrase(&["in", "den", "nächsten", "#", "*"]),
    phrase(&["in", "den", "nächsten", "*"]),
    phrase(&["in", "den", "kommenden", "*"]),
    phrase(&["innerhalb", "der", "nächsten", "#", "*"]),
    phrase(&["innerhalb", "der", "nächsten", "*"]),
    phrase(&["in", "einer", "halben", "stunde"]),
    phrase(&["in", "wenigen", "*"]),
    phrase(&["vor", "einer", "halben", "stunde"]),
    phrase(&["vor", "wenigen", "*"]),
    unless(&["vor", "einer", "stunde"], &[], &["beginn"]),
    unless(&["vor", "#", "*"], &[], &["beginn"]),
    unless(
        &["in", "einer", "stunde"],
        &["mal", "einmal", "zweimal"],
        &[],
    ),
    lasting(&["im", "moment"]),
    lasting(&["zur", "zeit"]),
    lasting(&["im", "augenblick"]),
    phrase(&["ab", "sofort"]),
    phrase(&["in", "kürze"]),
    phrase(&["heute", "nacht"]),
    phrase(&["heute", "abend"]),
    phrase(&["heute", "früh"]),
    phrase(&["heute", "morgen"]),
    phrase(&["heute", "vormittag"]),
    phrase(&["heute", "mittag"]),
    phrase(&["heute", "nachmittag"]),
    phrase(&["gestern", "nacht"]),
    phrase(&["gestern", "abend"]),
    phrase(&["gestern", "früh"]),
    phrase(&["gestern", "vormittag"]),
    phrase(&["gestern", "nachmittag"]),
    phrase(&["morgen", "früh"]),
    phrase(&["morgen", "abend"]),
    phrase(&["morgen", "nacht"]),
    phrase(&["morgen", "vormittag"]),
    phrase(&["morgen", "nachmittag"]),
    phrase(&["letzte", "nacht"]),
    phrase(&["letzter", "nacht"]),
    phrase(&["vergangene", "nacht"]),
    phrase(&["vergangener", "nacht"]),
    phrase(&["kommende", "nacht"]),
    phrase(&["kommender", "nacht"]),
    phrase(&["diese", "nacht"]),
    phrase(&["dieser", "nacht"]),
    phrase(&["diese", "woche"]),
    phrase(&["dieser", "woche"]),
    phrase(&["nächste", "woche"]),
    phrase(&["nächster", "woche"]),
    phrase(&["kommende", "woche"]),
    phrase(&["kommender", "woche"]),
    phrase(&["letzte", "woche"]),
    phrase(&["letzter", "woche"]),
    phrase(&["vergangene", "woche"]),
    phrase(&["vergangener", "woche"]),
    phrase(&["diesen", "monat"]),
    phrase(&["nächsten", "@"]),
    phrase(&["kommenden", "@"]),
    phrase(&["letzten", "@"]),
    phrase(&["vergangenen", "@"]),
    phrase(&["übermorgen"]),
    phrase(&["vorgestern"]),
    phrase(&["gestern"]),
    phrase(&["heute"]),
    unless(&["morgen"], OF_DAY, &[]),
    phrase(&["demnächst"]),
    phrase(&["heutige"]),
    phrase(&["heutigen"]),
    phrase(&["gestrige"]),
    phrase(&["gestrigen"]),
    phrase(&["morgige"]),
    phrase(&["morgigen"]),
    lasting(&["derzeit"]),
    lasting(&["momentan"]),
    lasting(&["zurzeit"]),
    Phrase {
        lasts_a_while: true,
        ..unless(
            &["aktuell"],
            &[
                "nicht", "mehr", "immer", "stets", "noch", "ist", "sind", "bleibt", "bleiben",
                "wieder",
            ],
            &[],
        )
    },
];

const UNITS: &[&str] = &[
    "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
    "minuten", "stunden", "stunde", "tage", "tagen", "wochen", "woche", "monaten", "monate",
];

const NUMBERS: &[&str] = &[
    "two",
    "three",
    "four",
    "five",
    "six",
    "ten",
    "twelve",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "zehn",
    "zwölf",
    "einer",
    "einem",
    "one",
    "a",
    "zweieinhalb",
];

const PERIODS: &[&str] = &[
    "week",
    "weekend",
    "month",
    "year",
    "monat",
    "wochenende",
    "tagen",
    "wochen",
    "monaten",
    "stunden",
];

pub(super) fn read(reading: &Reading<'_>, parsed: &Parsed<'_>, remarks: &mut Remarks) {
    let language = reading.passage.language;
    let phrases = match language {
        Language::En => ENGLISH,
        Language::De => GERMAN,
    };
    let is_update = reading.passage.part == Part::Update;
    let tokens = parsed.tokens.as_slice();
    let mut index = 0;
    while index < tokens.len() {
        let is_word = matches!(tokens[index].kind, Kind::Word | Kind::Number);
        let found = phrases.iter().filter(|_| is_word).find(|phrase| {
            (!phrase.lasts_a_while || !is_update) && is_at(phrase, tokens, index, language)
        });
        let Some(phrase) = found else {
            index += 1;
            continue;
        };
        let end = index + phrase.words.len();
        let range = bytes(tokens, index..end);
        reading.note(remarks, range, |written| Slip::Stale {
            written,
            is_dated: is_update,
        });
        index = end;
    }
}

fn is_at(phrase: &Phrase, tokens: &[Token<'_>], index: usize, language: Language) -> bool {
    let Some(part) = tokens.get(index..index + phrase.words.len()) else {
        return false;
    };
    let fits = |(token, word): (&Token<'_>, &&str)| match *word {
        "#" => token.kind == Kind::Number || token.is_any(NUMBERS),
        "*" => token.is_any(UNITS),
        "@" => token.is_any(PERIODS) || calendar::weekday(token.text, language).is_some(),
        word => token.is_word(word),
    };
    let is_it = part.iter().zip(phrase.words).all(fits)
        && part.iter().all(|token| token.shares_sentence(&part[0]));
    if !is_it {
        return false;
    }
    let before = index.checked_sub(1).map(|at| &tokens[at]);
    let before = before.filter(|before| before.shares_sentence(&part[0]));
    let after = tokens.get(index + part.len());
    let after = after.filter(|after| after.shares_sentence(&part[0]));
    let is_other = before.is_some_and(|before| before.is_any(phrase.not_after))
        || after.is_some_and(|after| after.is_any(phrase.not_before));
    let is_quoted = before.is_some_and(|before| is_quote(before.text))
        && after.is_some_and(|after| is_quote(after.text));
    // The noun is a time of the day, unless a sentence begins with the word.
    let is_noun = phrase.words == ["morgen"] && part[0].is("Morgen") && before.is_some();
    !is_other && !is_quoted && !is_noun
}

fn is_quote(sign: &str) -> bool {
    matches!(sign, "\"" | "“" | "”" | "„" | "‘" | "’" | "»" | "«" | "'")
}
