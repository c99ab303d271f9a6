//! Times of the day in running text.

use super::tokens::{Kind, Token};
use crate::Language;
use std::ops::Range;

/// What makes a duration of a number that looks like a time.
const UNITS: &[&str] = &[
    "h", "hrs", "hour", "hours", "min", "minute", "minutes", "s", "sec", "seconds", "stunde",
    "stunden", "std", "minuten", "sekunden", "ms",
];

/// The halves of a day; in German, "am" is another word.
const HALVES: &[&str] = &["am", "pm", "a.m", "p.m"];

/// The tokens of every time of the day, in order.
pub(super) fn of(tokens: &[Token<'_>], language: Language) -> Vec<Range<usize>> {
    let mut times = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        let end = at(tokens, index, language);
        if let Some(end) = end {
            times.push(index..end);
        }
        index = end.unwrap_or(index + 1);
    }
    times
}

fn at(tokens: &[Token<'_>], index: usize, language: Language) -> Option<usize> {
    let half_of_day = |word: &Token<'_>| language == Language::En && word.is_any(HALVES);
    let first = &tokens[index];
    let hour = first.number(2).filter(|hour| *hour <= 24)?;
    if !begins(tokens, index) {
        return None;
    }
    let (mut end, has_minutes) = match minutes(tokens, index, ":") {
        Some(end) => (end, true),
        None => (index + 1, false),
    };
    if has_minutes {
        end = seconds(tokens, end)?;
    } else if let Some(dotted) = minutes(tokens, index, ".") {
        // 19.30 is a time with what follows alone.
        let word = tokens.get(dotted)?;
        let is_time = word.is_word("uhr") || (hour <= 12 && half_of_day(word));
        return is_time.then_some(dotted + 1);
    }
    let next = tokens.get(end).filter(|next| next.block == first.block);
    match next {
        Some(next) if next.is_word("uhr") => Some(end + 1),
        Some(next) if hour <= 12 && half_of_day(next) => Some(end + 1),
        Some(next) if next.is_word("o'clock") || next.is_word("o’clock") => Some(end + 1),
        Some(next) if next.is_any(UNITS) => None,
        _ => has_minutes.then_some(end),
    }
}

/// Whether a number is not the inside of something longer.
fn begins(tokens: &[Token<'_>], index: usize) -> bool {
    let Some(before) = index.checked_sub(1).map(|at| &tokens[at]) else {
        return true;
    };
    if !tokens[index].is_glued_to(before) {
        return true;
    }
    match before.kind {
        Kind::Number | Kind::Name => false,
        Kind::Word => before.is("T"),
        Kind::Sign => !matches!(before.text, ":" | "." | "+" | "_" | "#" | "$" | "€"),
    }
}

/// The token after the minutes that a sign joins to an hour.
fn minutes(tokens: &[Token<'_>], index: usize, sign: &str) -> Option<usize> {
    let [hour, joint, minutes] = tokens.get(index..index + 3)? else {
        return None;
    };
    let is_glued = joint.is_glued_to(hour) && minutes.is_glued_to(joint);
    let is_it = joint.is(sign) && minutes.text.len() == 2;
    let is_minute = minutes.number(2).is_some_and(|minutes| minutes < 60);
    (is_glued && is_it && is_minute).then_some(index + 3)
}

/// The token after seconds, where there are any; `None` where more follows than a
/// time has, as in addresses of hardware.
fn seconds(tokens: &[Token<'_>], end: usize) -> Option<usize> {
    let glued = |at: usize| {
        let (before, token) = (tokens.get(at - 1)?, tokens.get(at)?);
        token.is_glued_to(before).then_some(token)
    };
    let Some(next) = glued(end) else {
        return Some(end);
    };
    if next.is(":") {
        let is_seconds = glued(end + 1).is_some_and(|token| token.number(2).is_some());
        let goes_on = glued(end + 2).is_some_and(|token| token.is(":"));
        return (is_seconds && !goes_on).then_some(end + 2);
    }
    let is_inside = match next.kind {
        Kind::Number => true,
        Kind::Word => !(next.is_any(&["am", "pm", "uhr", "z"])),
        Kind::Name | Kind::Sign => false,
    };
    (!is_inside).then_some(end)
}
