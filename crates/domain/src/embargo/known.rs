//! What readers know anyway.

use super::fold::{fold, stem};
use super::pieces::Readable;
use std::collections::BTreeSet;

/// Words that readers have read elsewhere on the board, as names of what notices
/// are about: to repeat them gives nothing away.
#[derive(Debug, Default)]
pub struct Known(BTreeSet<String>);

impl Known {
    /// The words of names.
    #[must_use]
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut known = Self::default();
        for name in names {
            known.add(name);
        }
        known
    }

    fn add(&mut self, name: &str) {
        for piece in Readable::new(name).pieces() {
            self.0.insert(stem(&piece.folded).to_owned());
        }
    }

    pub(super) fn has(&self, stem: &str) -> bool {
        self.0.contains(stem)
    }
}

/// The words of the place in a zone's name, which every page prints.
pub(super) fn place(zone: crate::Zone) -> Vec<String> {
    let readable = Readable::new(zone.name());
    let pieces = readable.pieces();
    pieces
        .iter()
        .map(|piece| stem(&fold(piece.text)).to_owned())
        .collect()
}
