//! The rules, one a file. Each reads and remarks, and none knows of another.

mod advisories;
mod bare_times;
mod dates;
mod host_windows;
mod language_box;
pub(super) mod links;
mod other_dates;
mod placeholders;
mod stale_words;
mod translations;
mod weekdays;
mod zone_names;

use super::facts::{Around, Facts};
use super::reading::Reading;
use super::remark::Remarks;
use crate::document::Draft;

/// The rules about host rows.
pub(super) fn of_hosts(draft: &Draft, facts: &Facts<'_>, remarks: &mut Remarks) {
    host_windows::read(draft, facts, remarks);
}

/// The rules about one passage.
pub(super) fn of_passage(reading: &Reading<'_>, facts: &Facts<'_>, remarks: &mut Remarks) {
    let parsed = reading.parse();
    weekdays::read(reading, &parsed, facts, remarks);
    dates::read(reading, &parsed, remarks);
    other_dates::read(reading, &parsed, facts, remarks);
    zone_names::read(reading, &parsed, facts, remarks);
    bare_times::read(reading, &parsed, remarks);
    stale_words::read(reading, &parsed, remarks);
    placeholders::read(reading, remarks);
    advisories::read(reading, remarks);
    links::read(reading, facts, remarks);
    language_box::read(reading, &parsed, remarks);
}

/// The rules about languages that lack something.
pub(super) fn of_languages(draft: &Draft, around: &Around<'_>, remarks: &mut Remarks) {
    translations::read(draft, around, remarks);
}
