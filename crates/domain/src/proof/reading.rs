//! One passage, read once for all rules.

use super::dates::{self, Dated};
use super::facts::Facts;
use super::passages::Passage;
use super::prose::Prose;
use super::remark::{Place, Quote, Remark, Remarks, Slip};
use super::tokens::{self, Kind, Token};
use crate::Instant;
use std::ops::Range;

/// A passage without what is no prose.
pub(super) struct Reading<'a> {
    pub(super) passage: &'a Passage<'a>,
    pub(super) prose: Prose,
    /// When it was said, where that is known.
    pub(super) at: Option<Instant>,
}

/// The tokens of a reading, and what is made of them.
pub(super) struct Parsed<'r> {
    pub(super) tokens: Vec<Token<'r>>,
    pub(super) dates: Vec<Dated>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(passage: &'a Passage<'a>, facts: &Facts<'_>) -> Self {
        Self {
            passage,
            prose: Prose::new(passage.text, passage.script),
            at: facts.instant(passage.at),
        }
    }

    pub(super) fn parse(&self) -> Parsed<'_> {
        let tokens = tokens::of(&self.prose);
        let dates = dates::of(&tokens);
        Parsed { tokens, dates }
    }

    /// The words of a place as they were written.
    pub(super) fn quote(&self, range: Range<usize>) -> Quote {
        Quote::new(&self.passage.text[range])
    }

    /// Notes a remark about words.
    pub(super) fn put(&self, remarks: &mut Remarks, range: Range<usize>, slip: Slip) {
        // To count the characters before a place takes long in a long text.
        if !remarks.takes(slip.rule()) {
            return;
        }
        remarks.push(Remark {
            path: self.passage.path.clone(),
            language: Some(self.passage.language),
            place: Some(Place::of(self.passage.text, range)),
            slip,
        });
    }

    /// Notes a remark about words, made of what was written.
    pub(super) fn note(
        &self,
        remarks: &mut Remarks,
        range: Range<usize>,
        slip: impl FnOnce(Quote) -> Slip,
    ) {
        let slip = slip(self.quote(range.clone()));
        self.put(remarks, range, slip);
    }
}

/// The bytes that some tokens take, without a full stop or comma at their end; that
/// of a number, as in "14.12.", is a part of it.
pub(super) fn bytes(tokens: &[Token<'_>], range: Range<usize>) -> Range<usize> {
    let tokens = &tokens[range];
    let is_part = |index: usize| match tokens[index].text {
        "," | ")" => false,
        "." => index > 0 && tokens[index - 1].kind == Kind::Number,
        _ => true,
    };
    let last = (0..tokens.len()).rfind(|index| is_part(*index));
    match (tokens.first(), last) {
        (Some(first), Some(last)) => first.start..tokens[last].end(),
        _ => 0..0,
    }
}
