//! The lint of embargoed notices: what in the public part of a notice would give
//! its sealed text away, or break what was agreed.
//!
//! It judges and never changes anything. It opens sealed text by a clearance, as
//! everybody does, and what it found in there it hands on only as a [`Word`],
//! which does not print. Whether somebody may be told the word, and may overrule
//! the judgment, is for the desk to decide.

mod advisory;
mod everyday;
mod finding;
mod fold;
mod known;
mod leak;
mod lifts;
mod numbered;
mod overrule;
mod passages;
mod pieces;
mod plan;
mod policy;
mod rows;
mod terms;
mod translations;
mod version;

pub use advisory::{Advisory, NotAnAdvisory};
pub use finding::{Finding, Findings, Weight, Word};
pub use known::Known;
pub use overrule::{NotAReason, Overruled, Reason};
pub use plan::has_same_plan;
pub use policy::{Policy, Tick};
pub use rows::Rows;

use crate::document::What;
use crate::{Clearance, Disclosure, Instant, Notice};

/// Everything that the lint has to say about a notice at an instant, were it
/// public: refusals in the order of the document, then warnings. What is lifted
/// is told already and is not judged. A notice that the clearance is not for
/// is judged as if nothing could be read of it.
#[must_use]
pub fn judge(notice: &Notice, clearance: &Clearance, known: &Known, now: Instant) -> Findings {
    if sealed(notice).next().is_none() {
        return Vec::new();
    }
    let mut findings = leak::find(notice, clearance, known);
    findings.extend(plan::find(notice));
    findings.extend(translations::find(notice, clearance));
    findings.extend(policy::find(notice));
    findings.extend(warnings(notice, now));
    findings
}

/// The warnings alone, which no sealed word is needed for.
#[must_use]
pub fn warnings(notice: &Notice, now: Instant) -> Findings {
    lifts::find(notice, now)
}

/// What should be thought of before the sealed text of a notice opens at an instant,
/// which may be one that somebody only asks for.
#[must_use]
pub fn warnings_of(notice: &Notice, lift_at: Instant, now: Instant) -> Vec<What> {
    lifts::of(notice, lift_at, now)
}

/// Whether a text says something that the sealed text says: for what is written
/// about a notice beside it, such as the reason of an overruling.
#[must_use]
pub fn tells(text: &str, notice: &Notice, clearance: &Clearance, known: &Known) -> bool {
    leak::tells(text, notice, clearance, known)
}

/// The sections that are sealed, with their places in the list.
fn sealed(notice: &Notice) -> impl Iterator<Item = (usize, &Disclosure)> {
    let disclosures = notice.disclosures.iter().enumerate();
    disclosures.filter(|(_, disclosure)| !disclosure.is_lifted())
}
