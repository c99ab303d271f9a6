//! Why a notice was not saved.

use crate::Judgment;
use domain::{Language, Slug};
use engine::{Corrupt, StoreError};
use std::convert::Infallible;

/// Why a notice was not saved. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum SaveError<E = Infallible> {
    /// Another notice has the slug.
    #[error("another notice has the slug")]
    SlugTaken {
        /// The language whose slug it is.
        language: Language,
        /// The slug.
        slug: Slug,
    },
    /// Somebody saved it after it was read.
    #[error("the notice was changed meanwhile")]
    ChangedMeanwhile,
    /// There is no such notice.
    #[error("there is no such notice")]
    NoSuchNotice,
    /// The actor may not touch the notice's sealed text or its lift.
    #[error("the operator is not cleared for the notice")]
    NotCleared,
    /// What was told cannot be untold.
    #[error("a recorded lift is never undone")]
    LiftUndone,
    /// The instant of a lift that was agreed is changed by asking for it, not by
    /// saving the notice.
    #[error("a lift that was agreed is not changed by saving the notice")]
    LiftAgreed,
    /// Text would become public because of its instant, and it is not certain that
    /// this instant is over.
    #[error("the clocks do not agree that the instant of {0} is over")]
    ClockDoubted(
        /// The field with the instant.
        &'static str,
    ),
    /// Its public part gives its sealed text away, or breaks what was agreed.
    #[error("the public part of the notice gives its sealed text away")]
    GivesAway(Judgment),
    /// A time that readers know would be another, and nobody said why.
    #[error("nobody said why a public time changes")]
    WhyAnotherTime,
    /// The reason, which readers will see, gives sealed text away.
    #[error("the reason gives sealed text away")]
    ReasonGivesAway,
    /// The change itself refused.
    #[error("a rule of the change refused it")]
    Rule(E),
    /// The store could not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<E> From<sqlx::Error> for SaveError<E> {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl<E> From<Corrupt> for SaveError<E> {
    fn from(corrupt: Corrupt) -> Self {
        Self::Store(corrupt.into())
    }
}
