//! What the lint found, where, and how much it weighs.

use crate::document::{Problem, What};
use std::fmt;

/// One thing that the lint found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The field, and what is wrong with it.
    pub problem: Problem,
    /// What it means for a save.
    pub weight: Weight,
}

/// Everything that the lint found.
pub type Findings = Vec<Finding>;

/// What a finding means for a save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It is refused, unless somebody who may do so overrules it with a reason.
    Refusal,
    /// It is said, and stands in nobody's way.
    Warning,
}

/// A word of the public text that stands in sealed text as well. Which word that
/// is, is as secret as the sealed text: it neither prints nor serializes, and is
/// named only where a sentence is written for somebody who is cleared.
#[derive(Clone, PartialEq, Eq)]
pub struct Word(String);

impl Word {
    pub(super) fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The word, for a sentence to somebody who is cleared.
    #[must_use]
    pub fn told(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Word(..)")
    }
}

impl Finding {
    pub(super) fn refusal(path: impl Into<String>, what: What) -> Self {
        Self {
            problem: Problem::new(path, what),
            weight: Weight::Refusal,
        }
    }

    pub(super) fn warning(path: impl Into<String>, what: What) -> Self {
        Self {
            problem: Problem::new(path, what),
            weight: Weight::Warning,
        }
    }

    /// The finding for somebody who is not cleared: the field and nothing else.
    #[must_use]
    pub fn without_word(mut self) -> Self {
        if let What::GivesAway { word } = &mut self.problem.what {
            *word = None;
        }
        self
    }
}
