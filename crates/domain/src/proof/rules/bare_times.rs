//! Times have a zone: beside them, or in their paragraph, or for the whole text.

use super::super::clock_times;
use super::super::reading::{Parsed, Reading, bytes};
use super::super::remark::{Remarks, Slip};
use super::super::zone_names::says_zone;
use std::collections::BTreeSet;

/// What a sentence is about that gives the zone of a whole text.
const TIMES: &[&str] = &["times", "zeiten", "zeitangaben", "uhrzeiten", "zeitpunkte"];

pub(super) fn read(reading: &Reading<'_>, parsed: &Parsed<'_>, remarks: &mut Remarks) {
    let tokens = &parsed.tokens;
    let times = clock_times::of(tokens, reading.passage.language);
    if times.is_empty() {
        return;
    }
    let zones: Vec<usize> = (0..tokens.len())
        .filter(|index| says_zone(tokens, *index))
        .collect();
    let with_zone: BTreeSet<u32> = zones.iter().map(|at| tokens[*at].sentence).collect();
    let is_of_all = |index: &usize| {
        let token = &tokens[*index];
        token.is_any(TIMES) && with_zone.contains(&token.sentence)
    };
    if (0..tokens.len()).any(|index| is_of_all(&index)) {
        return;
    }
    let mut told: BTreeSet<u32> = zones.iter().map(|at| tokens[*at].block).collect();
    for time in times {
        // Once a paragraph is enough to make somebody look at it.
        if told.insert(tokens[time.start].block) {
            let range = bytes(tokens, time);
            reading.note(remarks, range, |written| Slip::NoZone { written });
        }
    }
}
