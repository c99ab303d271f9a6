//! What can go wrong with the board.

use engine::{Corrupt, StoreError};

/// The board could not answer.
#[derive(Debug, thiserror::Error)]
pub enum BoardError {
    /// The store failed, or holds a damaged value.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A visitor's comment is longer than [`crate::MAX_COMMENT`].
    #[error("a comment has {} characters at most", crate::MAX_COMMENT)]
    CommentTooLong,
}

impl From<sqlx::Error> for BoardError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<Corrupt> for BoardError {
    fn from(corrupt: Corrupt) -> Self {
        Self::Store(corrupt.into())
    }
}
