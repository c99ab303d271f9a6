//! Text that may not be told yet.
//!
//! [`Sealed`] neither prints, serialises, clones nor dereferences. It opens in
//! two ways only: the gate opens it for the public once its instant is reached
//! and the lift is recorded, and [`Sealed::reveal`] shows it to an operator who
//! holds a [`Clearance`] for the notice it belongs to.

use crate::{Instant, NoticeId, OperatorId};
use std::fmt;

/// A value of one notice that may not be told yet.
pub struct Sealed<T> {
    notice: NoticeId,
    value: T,
}

/// One operator's right to read the sealed text of one notice.
#[derive(Debug, PartialEq, Eq)]
pub struct Clearance {
    operator: OperatorId,
    notice: NoticeId,
}

/// A clearance for another notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the clearance is for another notice")]
pub struct NotCleared;

impl Clearance {
    /// Grants a clearance. To be called where the desk has looked up the right
    /// and nowhere else; `clippy.toml` forbids every other place.
    #[must_use]
    pub const fn grant(operator: OperatorId, notice: NoticeId) -> Self {
        Self { operator, notice }
    }

    /// Who holds it.
    #[must_use]
    pub const fn operator(&self) -> &OperatorId {
        &self.operator
    }

    /// What it is for.
    #[must_use]
    pub const fn notice(&self) -> &NoticeId {
        &self.notice
    }
}

impl<T> Sealed<T> {
    /// Seals a value of a notice.
    #[must_use]
    pub const fn new(notice: NoticeId, value: T) -> Self {
        Self { notice, value }
    }

    /// Shows the value to somebody who is cleared for its notice.
    ///
    /// # Errors
    /// When the clearance is for another notice.
    pub fn reveal(&self, clearance: &Clearance) -> Result<&T, NotCleared> {
        if clearance.notice == self.notice {
            Ok(&self.value)
        } else {
            Err(NotCleared)
        }
    }

    /// Makes a sealed value of two that are of one notice. `None` when they are not.
    pub(crate) fn with<A, B>(
        &self,
        other: &Sealed<A>,
        of: impl FnOnce(&T, &A) -> B,
    ) -> Option<Sealed<B>> {
        let is_of_it = self.notice == other.notice;
        is_of_it.then(|| Sealed::new(self.notice.clone(), of(&self.value, &other.value)))
    }

    /// Opens the value for the public: the lift is recorded *and* its instant is
    /// reached. Either alone is not enough.
    pub(crate) fn open(
        &self,
        lift_at: Instant,
        lifted_at: Option<Instant>,
        now: Instant,
    ) -> Option<&T> {
        let is_open = lifted_at.is_some() && lift_at <= now;
        is_open.then_some(&self.value)
    }

    /// Whether two sealed values are equal. Tells that and nothing else.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool
    where
        T: PartialEq,
    {
        self.notice == other.notice && self.value == other.value
    }
}

impl<T> fmt::Debug for Sealed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealed(..)")
    }
}
