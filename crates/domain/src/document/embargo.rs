//! The vendor's policy of a document.

use super::check::{Checker, given};
use super::{Context, Draft, EmbargoDraft, What, limits};
use crate::embargo::{Advisory, Overruled, Policy, Tick};

/// Reads the policy. It belongs to what is sealed: who is not cleared leaves it
/// as it is.
pub(super) fn policy(
    check: &mut Checker,
    draft: &Draft,
    context: &Context<'_>,
    kept: Option<Policy>,
) -> Option<Policy> {
    if !context.is_cleared {
        if draft.embargo.is_some() {
            check.note("embargo", What::NotCleared);
        }
        return kept;
    }
    let written = draft.embargo.as_ref()?;
    let name = check.optional("embargo.policy", written.policy.as_deref(), limits::TITLE);
    let advisory = advisory(check, written);
    let ticks = ticks(check, written);
    match name {
        Some(name) => Some(Policy {
            name,
            advisory,
            checked: ticks.into_iter().collect(),
        }),
        None => {
            if advisory.is_some() || !ticks.is_empty() {
                check.note("embargo.policy", What::NoPolicy);
            }
            None
        }
    }
}

fn advisory(check: &mut Checker, written: &EmbargoDraft) -> Option<Advisory> {
    let text = given(written.advisory.as_deref())?;
    let read = Advisory::parse(text).ok();
    if read.is_none() {
        let value = super::check::shorten(text);
        check.note("embargo.advisory", What::NotAnAdvisory { value });
    }
    read
}

fn ticks(check: &mut Checker, written: &EmbargoDraft) -> Vec<Tick> {
    if !check.at_most("embargo.checked", written.checked.len(), limits::LIST) {
        return Vec::new();
    }
    let read = |(index, word): (usize, &String)| {
        check.word(
            &format!("embargo.checked[{index}]"),
            word,
            Tick::ALL,
            Tick::word,
        )
    };
    written
        .checked
        .iter()
        .enumerate()
        .filter_map(read)
        .collect()
}

/// Checks the reason for an overruling.
pub(super) fn reason(check: &mut Checker, path: &str, reason: Option<&str>) {
    if let Err(wrong) = Overruled::by(reason) {
        check.note(path, wrong.into());
    }
}
