//! The hash that ties a line to the one before it.

use super::entry::Row;
use crate::columns::hex;
use sha2::{Digest as _, Sha256};
use std::fmt;

/// The hash of a line, which is one of all lines up to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hash([u8; 32]);

impl Hash {
    /// That of no line at all.
    pub(super) const BEGINNING: Self = Self([0; 32]);

    /// Reads what was stored.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return None;
        }
        for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
            let digits = std::str::from_utf8(digits).ok()?;
            *byte = u8::from_str_radix(digits, 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// The hash of the line after this one.
    pub(super) fn then(self, row: &Row) -> Self {
        let mut hash = Sha256::new();
        hash.update(self.0);
        hash.update(row.sequence.to_be_bytes());
        hash.update(row.at.to_be_bytes());
        let columns = [
            Some(&row.actor_kind),
            row.actor.as_ref(),
            Some(&row.action),
            row.notice_id.as_ref(),
            row.detail.as_ref(),
            row.language.as_ref(),
            row.purpose.as_ref(),
            row.clock.as_ref(),
        ];
        // With its length in front, no text can be moved from one column to the
        // next; nothing is told from an empty text.
        for column in columns {
            match column {
                None => hash.update([0]),
                Some(text) => {
                    hash.update([1]);
                    hash.update(text.len().to_be_bytes());
                    hash.update(text.as_bytes());
                }
            }
        }
        Self(hash.finalize().into())
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(actor: Option<&str>, detail: Option<&str>) -> Row {
        Row {
            sequence: 1,
            at: 2,
            actor_kind: "operator".to_owned(),
            actor: actor.map(ToOwned::to_owned),
            action: "changed".to_owned(),
            notice_id: None,
            detail: detail.map(ToOwned::to_owned),
            language: None,
            purpose: None,
            clock: None,
            hash: None,
        }
    }

    #[test]
    fn a_hash_reads_back_as_it_was_written() {
        let hash = Hash::BEGINNING.then(&row(Some("a"), None));

        assert_eq!(Hash::parse(&hash.to_string()), Some(hash));
        assert_eq!(Hash::parse("g"), None);
    }

    #[test]
    fn text_that_moves_between_columns_changes_the_hash() {
        let hash = |row: Row| Hash::BEGINNING.then(&row);
        let one = hash(row(Some("ab"), Some("c")));

        assert_ne!(one, hash(row(Some("a"), Some("bc"))));
        assert_ne!(hash(row(None, Some(""))), hash(row(Some(""), None)));
        assert_ne!(one, one.then(&row(Some("ab"), Some("c"))));
    }
}
