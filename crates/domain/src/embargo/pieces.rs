//! A text in pieces: runs of letters and digits, and what stands between them.

use super::fold::{fold, visible};

/// A run of letters and digits.
pub(super) struct Piece<'a> {
    /// As it was written.
    pub(super) text: &'a str,
    /// Where it begins and ends in the text.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Without case and accents.
    pub(super) folded: String,
    /// What stands between the piece before and this one.
    pub(super) before: &'a str,
    /// The text after it.
    pub(super) after: &'a str,
}

impl Piece<'_> {
    /// The number, where it is one.
    pub(super) fn number(&self) -> Option<u32> {
        let is_number = self.folded.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| self.folded.parse().ok()).flatten()
    }
}

/// A text that can be taken to pieces.
pub(super) struct Readable(String);

impl Readable {
    pub(super) fn new(text: &str) -> Self {
        Self(visible(text))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// The pieces, in order.
    pub(super) fn pieces(&self) -> Vec<Piece<'_>> {
        let text = self.0.as_str();
        let mut pieces = Vec::new();
        let mut gap = 0;
        let mut rest = text.char_indices().peekable();
        while let Some((start, c)) = rest.next() {
            if !c.is_alphanumeric() {
                continue;
            }
            let mut end = start + c.len_utf8();
            while let Some((at, c)) = rest.next_if(|(_, c)| c.is_alphanumeric()) {
                end = at + c.len_utf8();
            }
            let word = &text[start..end];
            pieces.push(Piece {
                text: word,
                start,
                end,
                folded: fold(word),
                before: &text[gap..start],
                after: &text[end..],
            });
            gap = end;
        }
        pieces
    }
}
