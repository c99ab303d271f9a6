//! Proofreading: what in a notice would mislead its readers, although every rule
//! of a document is kept. "Tonight" is over tomorrow, "Monday, 15 December" may be a
//! Tuesday, and "CST" in July is no time at all.
//!
//! It judges what somebody wrote and stands in nobody's way; what may not be told
//! before its time is the matter of [`crate::embargo`]. It reads what it is given,
//! sealed text included, so that a remark is for whoever may read its passage: see
//! [`Remark::is_sealed`].

mod calendar;
mod clock_times;
mod dates;
mod facts;
mod passages;
mod prose;
mod reading;
mod remark;
mod rules;
mod tokens;
mod zone_names;

pub use facts::{Around, Known, Linked, Reach};
pub use remark::{Place, Quote, Remark, Remarks, Rule, Slip};

use crate::document::Draft;
use facts::Facts;
use reading::Reading;

/// Everything that is to be said of a draft, rule by rule within each passage, in
/// the order of the document.
#[must_use]
pub fn read(draft: &Draft, around: &Around<'_>) -> Remarks {
    let facts = Facts::of(draft, around);
    let mut remarks = Remarks::default();
    rules::of_hosts(draft, &facts, &mut remarks);
    for passage in passages::of(draft) {
        let reading = Reading::new(&passage, &facts);
        rules::of_passage(&reading, &facts, &mut remarks);
    }
    rules::of_languages(draft, around, &mut remarks);
    remarks
}

/// The notices and systems of our own site that a draft's text links to, for
/// whoever asks a store about them.
#[must_use]
pub fn linked(draft: &Draft, base: &str) -> Linked {
    let mut linked = Linked::default();
    for passage in passages::of(draft) {
        let prose = prose::Prose::new(passage.text, passage.script);
        rules::links::note(&prose, passage.language, base, &mut linked);
    }
    linked
}
