//! Names of zones fit the season: no "CST" in July.

use super::super::facts::Facts;
use super::super::reading::{Parsed, Reading};
use super::super::remark::{Quote, Remarks, Slip};
use super::super::tokens::{Kind, Token};
use super::super::zone_names::{self, Abbreviation};
use super::super::{clock_times, dates::Nearest};
use crate::Zone;
use chrono::NaiveDate;

/// So many names are looked at; nobody writes more.
const MOST: usize = 500;

pub(super) fn read(
    reading: &Reading<'_>,
    parsed: &Parsed<'_>,
    facts: &Facts<'_>,
    remarks: &mut Remarks,
) {
    let tokens = parsed.tokens.as_slice();
    let times = clock_times::of(tokens, reading.passage.language);
    let words = tokens.iter().enumerate();
    let words = words.filter(|(_, token)| token.kind == Kind::Word);
    let names =
        words.filter_map(|(index, token)| Some((index, token, zone_names::find(token.text)?)));
    for (index, token, name) in names.take(MOST) {
        let before = times.partition_point(|time| time.end <= index);
        let time = before.checked_sub(1).map(|at| &times[at]);
        // "IST" is a word too; beside a time it is a zone.
        let is_beside = time.is_some_and(|time| time.end + 1 >= index)
            || index.checked_sub(1).is_some_and(|before| {
                let before = &tokens[before];
                before.is("(") || before.is_any(&["in"])
            });
        if !is_beside || is_explained(tokens, index) {
            continue;
        }
        let days = days(reading, parsed, facts, index);
        if let Some(slip) = slip(reading, facts, token, name, &days) {
            let range = token.start..token.end();
            reading.put(remarks, range, slip);
        }
    }
}

/// Whether its offset stands beside it: "IST (UTC+5:30)".
fn is_explained(tokens: &[Token<'_>], index: usize) -> bool {
    let after = tokens.get(index + 1..(index + 4).min(tokens.len()));
    let mut after = after.unwrap_or_default().iter();
    let is_named = |token: &Token<'_>| token.is("UTC") || token.is("GMT");
    after.find(|token| is_named(token)).is_some()
        && after
            .next()
            .is_some_and(|token| matches!(token.text, "+" | "-" | "−"))
}

/// The days that a time may be of: those in its sentence, else the last one before,
/// else those of the notice.
fn days(
    reading: &Reading<'_>,
    parsed: &Parsed<'_>,
    facts: &Facts<'_>,
    index: usize,
) -> Vec<NaiveDate> {
    let tokens = &parsed.tokens;
    let nearest: Nearest = facts.nearest(reading.at);
    let is_beside = |at: usize| tokens[at].shares_sentence(&tokens[index]);
    // Dates are in order, so those of the sentence are next to each other.
    let after = parsed
        .dates
        .partition_point(|dated| dated.tokens.start < index);
    let before = parsed.dates[..after].iter().rev();
    let before = before.take_while(|dated| is_beside(dated.tokens.start));
    let following = parsed.dates[after..].iter();
    let following = following.take_while(|dated| is_beside(dated.tokens.start));
    let mut said: Vec<NaiveDate> = before
        .chain(following)
        .take(16)
        .filter_map(|dated| nearest.day(dated.date))
        .collect();
    if said.is_empty() {
        let last = after.checked_sub(1).map(|at| &parsed.dates[at]);
        said.extend(last.and_then(|dated| nearest.day(dated.date)));
    }
    if said.is_empty() {
        said.extend(reading.at.map(|at| facts.day(at)));
    }
    if said.is_empty() {
        said.extend(
            facts
                .days()
                .into_iter()
                .flat_map(|(first, last)| [first, last]),
        );
    }
    said
}

fn slip(
    reading: &Reading<'_>,
    facts: &Facts<'_>,
    token: &Token<'_>,
    name: Abbreviation,
    days: &[NaiveDate],
) -> Option<Slip> {
    let written = || Quote::new(token.text);
    let now = facts.day(facts.around.now);
    let day = days.first().copied().unwrap_or(now);
    let is_home = name.is_used_in(facts.zone, day);
    if name.is_ambiguous && !is_home {
        return Some(Slip::AmbiguousZoneName {
            written: written(),
            meanings: name.zones().collect(),
        });
    }
    let zones: Vec<Zone> = if is_home {
        vec![facts.zone]
    } else {
        name.zones().collect()
    };
    let is_right = |day: &NaiveDate| zones.iter().any(|zone| name.is_right_in(*zone, *day));
    if days.is_empty() || days.iter().any(is_right) {
        return None;
    }
    let language = reading.passage.language;
    Some(Slip::WrongZoneName {
        written: written(),
        right: zone_names::right_name(*zones.first()?, day, language),
        on: day,
    })
}
