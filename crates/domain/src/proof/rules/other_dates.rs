//! The title and summary of a maintenance name no date on which nothing is planned.

use super::super::facts::Facts;
use super::super::passages::Part;
use super::super::reading::{Parsed, Reading, bytes};
use super::super::remark::{Remarks, Slip};
use crate::{Kind, State};
use chrono::TimeDelta;

pub(super) fn read(
    reading: &Reading<'_>,
    parsed: &Parsed<'_>,
    facts: &Facts<'_>,
    remarks: &mut Remarks,
) {
    let is_planned = facts.kind == Some(Kind::Maintenance) && facts.state != Some(State::Postponed);
    let Some((first, last)) = facts.days().filter(|_| is_planned) else {
        return;
    };
    if reading.passage.part != Part::Head {
        return;
    }
    let nearest = facts.nearest(None);
    // A reader elsewhere may have another date for the same night.
    let day = TimeDelta::days(1);
    for dated in &parsed.dates {
        let Some(date) = nearest.day(dated.date) else {
            continue;
        };
        let is_in_window = first - day <= date && date <= last + day;
        let mut others = facts.other_times.iter().map(|at| facts.day(*at));
        if !is_in_window && !others.any(|other| other == date) {
            let range = bytes(&parsed.tokens, dated.tokens.clone());
            reading.note(remarks, range, |written| Slip::OtherDate { written, date });
        }
    }
}
