//! A notice together with what the desk keeps about it.

use crate::Actor;
use domain::{Instant, Notice, PublicNotice, gate};

/// A notice as the desk has it.
#[derive(Debug)]
pub struct Stored {
    /// The notice, sealed text included.
    pub notice: Notice,
    /// The number of its last save; to be given back with a change, so that two
    /// editors notice each other.
    pub edit: i64,
    /// When it was first saved.
    pub created_at: Instant,
    /// When it was last saved.
    pub changed_at: Instant,
    /// Who saved it last.
    pub changed_by: Actor,
    pub(crate) is_public: bool,
    pub(crate) projected_at: Option<Instant>,
}

impl Stored {
    /// What readers see of it. The instant is that of the last projection, not
    /// the present one: a version must always mean the same content.
    #[must_use]
    pub fn seen(&self) -> Option<PublicNotice> {
        let at = self.projected_at.filter(|_| self.is_public)?;
        gate::project(&self.notice, at)
    }
}
