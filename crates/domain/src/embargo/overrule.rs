//! Saving all the same, with a reason.

use crate::document::{What, limits};

/// Why somebody saves what the lint refuses. It goes into the audit trail, which
/// more people read than the sealed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason(String);

/// A text that is no reason.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAReason {
    /// It says nothing.
    #[error("a reason says something")]
    Missing,
    /// It says too much.
    #[error("a reason has 500 characters at most")]
    TooLong,
}

/// Whether the lint is overruled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Overruled {
    /// What it refuses is not saved.
    #[default]
    No,
    /// What it refuses is saved, by those who may do so.
    Because(Reason),
}

impl Reason {
    /// Reads a reason.
    ///
    /// # Errors
    /// When it says nothing or too much.
    pub fn parse(text: &str) -> Result<Self, NotAReason> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            return Err(NotAReason::Missing);
        }
        if text.chars().count() > limits::SUMMARY {
            return Err(NotAReason::TooLong);
        }
        Ok(Self(text))
    }

    /// The reason as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Overruled {
    /// By the field of a document: no reason given, nothing overruled.
    ///
    /// # Errors
    /// When the reason is too long.
    pub fn by(reason: Option<&str>) -> Result<Self, NotAReason> {
        match reason.map(Reason::parse) {
            None | Some(Err(NotAReason::Missing)) => Ok(Self::No),
            Some(reason) => reason.map(Self::Because),
        }
    }
}

impl From<NotAReason> for What {
    fn from(reason: NotAReason) -> Self {
        match reason {
            NotAReason::Missing => Self::Missing,
            NotAReason::TooLong => Self::TooLong {
                max: limits::SUMMARY,
            },
        }
    }
}
