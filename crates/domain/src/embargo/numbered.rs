//! What is told apart by numbers: the id of an advisory, the version of a product.

use std::collections::BTreeSet;

/// A name and the numbers after it, or the numbers of a version alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Numbered {
    parts: Vec<String>,
    /// How many parts have to be the same for it to be the same thing.
    least: usize,
}

impl Numbered {
    /// The parts, of which the first `least` say what it is.
    pub(super) fn new(parts: Vec<String>, least: usize) -> Self {
        Self { parts, least }
    }

    /// Every beginning of it that still says what it is, the whole one last.
    fn beginnings(&self) -> impl Iterator<Item = &[String]> {
        (self.least..=self.parts.len()).map(|end| &self.parts[..end])
    }

    /// Whether one is the other or a closer word for it: `4.19` and `4.19.163`.
    pub(super) fn is_same_as(&self, other: &Self) -> bool {
        let shorter = self.parts.len().min(other.parts.len());
        shorter >= self.least.max(other.least) && self.parts[..shorter] == other.parts[..shorter]
    }
}

/// Many of them, to be asked whether one is among them.
#[derive(Default)]
pub(super) struct NumberedSet {
    whole: BTreeSet<Vec<String>>,
    beginnings: BTreeSet<Vec<String>>,
}

impl NumberedSet {
    pub(super) fn insert(&mut self, numbered: Numbered) {
        for beginning in numbered.beginnings() {
            self.beginnings.insert(beginning.to_vec());
        }
        self.whole.insert(numbered.parts);
    }

    /// Whether it, a closer or a wider word for it is among them.
    pub(super) fn holds(&self, numbered: &Numbered) -> bool {
        self.beginnings.contains(&numbered.parts)
            || numbered.beginnings().any(|part| self.whole.contains(part))
    }
}

/// A number without the zeros before it.
pub(super) fn plain_number(digits: &str) -> String {
    let plain = digits.trim_start_matches('0');
    if plain.is_empty() { "0" } else { plain }.to_owned()
}
