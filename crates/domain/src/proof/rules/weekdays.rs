//! Days of the week fit the dates beside them: "Monday, 14 December".

use super::super::calendar;
use super::super::dates::{self, Date, Dated};
use super::super::facts::Facts;
use super::super::reading::{Parsed, Reading, bytes};
use super::super::remark::{Remarks, Slip};
use super::super::tokens::{Kind, Token};
use crate::Language;
use chrono::{Datelike as _, Weekday};
use std::ops::Range;

/// How many tokens a day without a month looks ahead for one.
const AHEAD: usize = 10;

pub(super) fn read(
    reading: &Reading<'_>,
    parsed: &Parsed<'_>,
    facts: &Facts<'_>,
    remarks: &mut Remarks,
) {
    let tokens = parsed.tokens.as_slice();
    let language = reading.passage.language;
    let nearest = facts.nearest(reading.at);
    for (day, dated) in pairs(tokens, &parsed.dates, language) {
        let Some(date) = nearest.day(dated.date) else {
            continue;
        };
        if date.weekday() != day.weekday {
            let tokens = day.token.min(dated.tokens.start)..dated.tokens.end.max(day.token + 1);
            let range = bytes(&parsed.tokens, tokens);
            reading.note(remarks, range, |written| Slip::WrongWeekday {
                written,
                date,
            });
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Day {
    weekday: Weekday,
    token: usize,
}

/// Each day of the week with the date that it is said of.
fn pairs(tokens: &[Token<'_>], known: &[Dated], language: Language) -> Vec<(Day, Dated)> {
    let mut pairs = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        let (days, after) = days(tokens, index, language);
        if days.is_empty() {
            index += 1;
            continue;
        }
        index = after;
        let start = between(tokens, after);
        let dates = dates_at(tokens, known, start, language);
        if days.len() == dates.len() {
            pairs.extend(days.into_iter().zip(dates));
        } else if let (1, Some(first)) = (days.len(), dates.into_iter().next()) {
            pairs.push((days[0], first));
        } else if let Some(dated) = in_brackets(tokens, known, days[0].token) {
            pairs.push((days[0], dated));
        }
    }
    pairs
}

/// The days from a token on, joined as in "Monday and Tuesday", and what follows.
fn days(tokens: &[Token<'_>], from: usize, language: Language) -> (Vec<Day>, usize) {
    let day = |index: usize| {
        let token = tokens.get(index).filter(|token| token.kind == Kind::Word)?;
        let weekday = calendar::weekday(token.text, language)?;
        Some(Day {
            weekday,
            token: index,
        })
    };
    let mut days = Vec::new();
    let mut at = from;
    while let Some(found) = day(at) {
        days.push(found);
        at += 1;
        if tokens.get(at).is_some_and(|token| token.is(".")) {
            at += 1;
        }
        let joint = at;
        while tokens.get(at).is_some_and(dates::is_joint) && at - joint < 2 {
            at += 1;
        }
        if at == joint || day(at).is_none() {
            at = joint;
            break;
        }
    }
    (days, at)
}

/// Skips what stands between a day and its date.
fn between(tokens: &[Token<'_>], mut at: usize) -> usize {
    const WORDS: &[&str] = &["the", "den", "dem", "der", "on", "am", "vom"];
    if tokens
        .get(at)
        .is_some_and(|token| token.is(",") || token.is("("))
    {
        at += 1;
    }
    if tokens.get(at).is_some_and(|token| token.is_any(WORDS)) {
        at += 1;
    }
    at
}

fn dates_at(tokens: &[Token<'_>], known: &[Dated], start: usize, language: Language) -> Vec<Dated> {
    if start >= tokens.len() {
        return Vec::new();
    }
    let found = dates::at(tokens, start);
    if found.is_empty() {
        return borrowed(tokens, known, start, language)
            .into_iter()
            .collect();
    }
    found
}

/// "Monday 14 to Wednesday 16 December": the first day has the month of the second.
fn borrowed(
    tokens: &[Token<'_>],
    known: &[Dated],
    start: usize,
    language: Language,
) -> Option<Dated> {
    let token = &tokens[start];
    let day = token.number(2).filter(|day| (1..=31).contains(day))?;
    let mut end = start + 1;
    while let Some(next) = tokens.get(end)
        && (next.is(".") || next.is_any(&["st", "nd", "rd", "th"]))
    {
        end += 1;
    }
    let next = tokens.get(end)?;
    let goes_on = dates::is_joint(next) && token.shares_sentence(next);
    let ahead = tokens.get(end..(end + 3).min(tokens.len()))?;
    let names_day = |token: &Token<'_>| calendar::weekday(token.text, language).is_some();
    if !goes_on || !ahead.iter().any(names_day) {
        return None;
    }
    let after = known.partition_point(|dated| dated.tokens.start < end);
    let lender = known.get(after)?;
    let is_near =
        lender.tokens.start <= end + AHEAD && tokens[lender.tokens.start].shares_sentence(token);
    is_near.then_some(Dated {
        date: Date { day, ..lender.date },
        tokens: start..end,
    })
}

/// "14 December (Monday)"
fn in_brackets(tokens: &[Token<'_>], known: &[Dated], day: usize) -> Option<Dated> {
    let is_bracketed = |range: Range<usize>| {
        let around = tokens.get(range)?;
        Some(around.first()?.is("(") && around.last()?.is(")"))
    };
    let before = day.checked_sub(1)?;
    if !calendar::is_weekday_in_full(tokens[day].text) || !is_bracketed(before..day + 2)? {
        return None;
    }
    let at = known.partition_point(|dated| dated.tokens.end < before);
    let dated = known.get(at)?;
    (dated.tokens.end == before).then(|| dated.clone())
}
