//! What stands in sealed text and in a public passage alike.

use super::finding::{Finding, Findings, Word};
use super::known::{self, Known};
use super::passages::{Script, public, readings};
use super::pieces::Readable;
use super::terms::{SealedTerms, Spotted, Term, terms};
use crate::document::What;
use crate::{Clearance, Notice};
use std::collections::BTreeSet;

/// Every term of a public passage that the sealed text has too, once a passage.
pub(super) fn find(notice: &Notice, clearance: &Clearance, known: &Known) -> Findings {
    let secret = Secret::of(notice, clearance, known);
    let mut findings = Vec::new();
    for passage in public(notice) {
        let is_address = passage.script == Script::Address;
        let mut told = BTreeSet::new();
        for reading in passage.readings() {
            let text = Readable::new(&reading);
            for spotted in terms(&text, is_address) {
                let word = &text.as_str()[spotted.start..spotted.end];
                if secret.is_told_by(&spotted) && told.insert(word.to_lowercase()) {
                    let word = Some(Word::new(word));
                    findings.push(Finding::refusal(&*passage.path, What::GivesAway { word }));
                }
            }
        }
    }
    findings
}

/// Whether a text has a term of the sealed text.
pub(super) fn tells(text: &str, notice: &Notice, clearance: &Clearance, known: &Known) -> bool {
    let secret = Secret::of(notice, clearance, known);
    let spotted = terms(&Readable::new(text), false);
    spotted.iter().any(|spotted| secret.is_told_by(spotted))
}

/// What must not be told, and what of it may be.
struct Secret<'a> {
    terms: SealedTerms,
    known: &'a Known,
    place: Vec<String>,
    notice: &'a Notice,
}

impl<'a> Secret<'a> {
    fn of(notice: &'a Notice, clearance: &Clearance, known: &'a Known) -> Self {
        let mut sealed = SealedTerms::default();
        let names: BTreeSet<&str> = notice.hosts.iter().map(|host| host.name.as_str()).collect();
        for (_, disclosure) in super::sealed(notice) {
            // Sealed for another notice: nothing of it can be read, or stored.
            let Ok(text) = disclosure.text.reveal(clearance) else {
                continue;
            };
            for section in text.values() {
                let body = readings(&section.body, Script::Markdown);
                for reading in body.iter().chain([&section.title]) {
                    add(&mut sealed, reading, &names);
                }
            }
        }
        Self {
            terms: sealed,
            known,
            place: known::place(notice.home_zone),
            notice,
        }
    }

    fn is_told_by(&self, spotted: &Spotted) -> bool {
        let may_be_said = match &spotted.term {
            Term::Advisory(id) => self.notice.policy.as_ref().is_some_and(|policy| {
                let named = policy.advisory.as_ref();
                named.is_some_and(|named| named.id().is_same_as(id))
            }),
            Term::Version(_) => false,
            Term::Word(word) => self.known.has(word) || self.place.contains(word),
        };
        !may_be_said && self.terms.hold(&spotted.term)
    }
}

/// Adds the terms of a text, but for the names of the notice's own hosts: that a
/// host is restarted is public, whatever is sealed about it.
fn add(sealed: &mut SealedTerms, text: &str, hosts: &BTreeSet<&str>) {
    let text = Readable::new(text);
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let mut at = 0;
    let mut named = Vec::new();
    for run in text.as_str().split(|c: char| !is_of_name(c)) {
        let start = run.as_ptr() as usize - text.as_str().as_ptr() as usize;
        let name = run.trim_end_matches(['.', '-']).to_ascii_lowercase();
        if name.contains('.') && hosts.contains(name.as_str()) {
            named.push((start, start + name.len()));
        }
    }
    for spotted in terms(&text, false) {
        while named.get(at).is_some_and(|(_, end)| *end <= spotted.start) {
            at += 1;
        }
        let is_named = named
            .get(at)
            .is_some_and(|(start, end)| *start <= spotted.start && spotted.end <= *end);
        if !is_named {
            sealed.insert(spotted.term);
        }
    }
}
