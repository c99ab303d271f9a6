//! What in a text can give something away: ids of advisories, versions, and
//! words that are not everyday.

use super::advisory;
use super::everyday::is_everyday;
use super::fold::stem;
use super::numbered::{Numbered, NumberedSet};
use super::pieces::Readable;
use super::version;
use std::collections::BTreeSet;

/// The shortest word that is looked at.
const SHORTEST_WORD: usize = 3;

/// Characters of a word that are compared; the longest compounds are shorter.
const LONGEST_WORD: usize = 64;

/// The shortest part by which a compound is recognized.
const SHORTEST_PART: usize = 7;

/// Something that can give something away.
pub(super) enum Term {
    /// The id of an advisory.
    Advisory(Numbered),
    /// A version.
    Version(Numbered),
    /// The stem of a word.
    Word(String),
}

/// A term where it stands in a text.
pub(super) struct Spotted {
    pub(super) term: Term,
    /// Where it begins and ends.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The terms of a text. In an address numbers are joined by hyphens.
pub(super) fn terms(text: &Readable, is_address: bool) -> Vec<Spotted> {
    let pieces = text.pieces();
    let joint = if is_address { "-" } else { "." };
    let mut found = Vec::new();
    let mut index = 0;
    while let Some(piece) = pieces.get(index) {
        let (term, taken) = if let Some((id, taken)) = advisory::at(&pieces[index..]) {
            (Some(Term::Advisory(id)), taken)
        } else if let Some((version, taken)) = version::at(&pieces, index, joint) {
            (version.map(Term::Version), taken)
        } else {
            (word(&piece.folded).map(Term::Word), 1)
        };
        if let (Some(term), Some(last)) = (term, pieces.get(index + taken - 1)) {
            found.push(Spotted {
                term,
                start: piece.start,
                end: last.end,
            });
        }
        index += taken;
    }
    found
}

/// The stem of a word that is not everyday.
fn word(folded: &str) -> Option<String> {
    // No language has such a word; its beginning tells it from others well enough,
    // and what follows looks at every part of it.
    let end = folded.char_indices().nth(LONGEST_WORD).map(|(at, _)| at);
    let folded = end.map_or(folded, |end| &folded[..end]);
    let is_number = folded.bytes().all(|byte| byte.is_ascii_digit());
    let is_short = folded.chars().count() < SHORTEST_WORD;
    (!is_number && !is_short && !is_everyday(folded)).then(|| stem(folded).to_owned())
}

/// The terms of sealed text, to be asked whether a public one is among them.
#[derive(Default)]
pub(super) struct SealedTerms {
    advisories: NumberedSet,
    versions: NumberedSet,
    words: BTreeSet<String>,
    /// Beginnings and ends of the words, by which a part of a compound is found.
    parts: BTreeSet<String>,
}

impl SealedTerms {
    pub(super) fn insert(&mut self, term: Term) {
        match term {
            Term::Advisory(id) => self.advisories.insert(id),
            Term::Version(version) => self.versions.insert(version),
            Term::Word(word) => {
                self.parts.extend(parts(&word).map(str::to_owned));
                self.words.insert(word);
            }
        }
    }

    /// Whether a public term says what one of these says: the same, or for words
    /// also a compound with it or a part of it.
    pub(super) fn hold(&self, term: &Term) -> bool {
        match term {
            Term::Advisory(id) => self.advisories.holds(id),
            Term::Version(version) => self.versions.holds(version),
            Term::Word(word) => {
                self.words.contains(word)
                    || self.parts.contains(word)
                    || parts(word).any(|part| self.words.contains(part))
            }
        }
    }
}

/// The beginnings and ends of a word that are long enough to be words.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    // A word of a thousand letters is none, and has too many parts.
    let cuts = word.char_indices().map(|(at, _)| at).take(100);
    cuts.flat_map(move |at| [&word[..at], &word[at..]])
        .filter(|part| part.len() >= SHORTEST_PART && part.len() < word.len())
}
