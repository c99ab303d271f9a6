//! What visitors leave for the desk.

use domain::{Instant, Language, NoticeId};
use std::fmt;

/// The longest comment, in characters.
pub const MAX_COMMENT: usize = 4_000;

/// The id of something a visitor left, drawn at random by the caller: leaving
/// or fetching the same thing twice does no harm.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct InboxId(String);

/// An id that is not of the expected form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an inbox id has 20 lower-case letters and digits")]
pub struct Malformed;

impl InboxId {
    /// Makes an id from bytes that the caller drew at random.
    #[must_use]
    pub fn from_random(random: [u8; domain::id::ID_LENGTH]) -> Self {
        Self(NoticeId::from_random(random).into())
    }

    /// Reads an id that was written before.
    ///
    /// # Errors
    /// When the text is not of an id's form.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        NoticeId::parse(text)
            .map(|id| Self(id.into()))
            .map_err(|_| Malformed)
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for InboxId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Something a visitor left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxItem {
    /// Its id.
    pub id: InboxId,
    /// When it was left.
    pub left_at: Instant,
    /// What it is.
    pub left: Left,
}

/// What a visitor can leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Left {
    /// An answer to "was this helpful?".
    Feedback {
        /// The answer that a remark is added to; nothing for an answer of its own.
        answer: Option<InboxId>,
        /// The notice it is about.
        notice: NoticeId,
        /// The language the notice was read in.
        language: Language,
        /// The answer.
        is_helpful: bool,
        /// What the visitor added.
        comment: Option<String>,
    },
}
