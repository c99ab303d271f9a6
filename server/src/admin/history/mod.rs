//! The history of a notice: its revisions, what is between two of them, and
//! bringing one back. What is sealed in a revision is shown to who is cleared, after
//! that was put on record; who is not learns of no such revision.

mod compare;
mod fields;
mod list;
mod restore;

pub use compare::compare;
pub use list::show;
pub use restore::{ask, restore};

use super::notice::find;
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use desk::{Action, Entry, Purpose, Revision, RevisionRow, Stored};
use domain::Clearance;

/// A notice with those of its revisions that the operator may know of.
struct Shelf {
    stored: Stored,
    clearance: Option<Clearance>,
    rows: Vec<RevisionRow>,
}

impl Shelf {
    async fn of(state: &DeskState, session: &SignedIn, id: &str) -> Result<Self, Refusal> {
        let stored = find(state, id).await?;
        let clearance = state
            .desk
            .clearance(&session.operator, &stored.notice.id)
            .await?;
        let rows = state
            .desk
            .revisions(&stored.notice.id, clearance.as_ref())
            .await?;
        Ok(Self {
            stored,
            clearance,
            rows,
        })
    }

    /// Where the revision of an address stands in the list.
    fn position(&self, address: &str) -> Result<usize, Refusal> {
        let found = self
            .rows
            .iter()
            .position(|row| self::address(row) == address);
        found.ok_or(Refusal::NOT_FOUND)
    }

    async fn revision(&self, state: &DeskState, position: usize) -> Result<Revision, Refusal> {
        let (id, edit) = (&self.stored.notice.id, self.rows[position].edit);
        let clearance = self.clearance.as_ref();
        let revision = state.desk.revision(id, edit, clearance).await?;
        revision.ok_or(Refusal::NOT_FOUND)
    }

    /// Puts on record that what is sealed in some revisions is about to be shown.
    async fn record_look(
        &self,
        state: &DeskState,
        session: &SignedIn,
        revisions: &[&Revision],
    ) -> Result<(), Refusal> {
        let holds = |revision: &&&Revision| {
            let sealed = revision.sealed.as_ref();
            sealed.is_some_and(|sealed| !sealed.disclosures.is_empty() || sealed.embargo.is_some())
        };
        if revisions.iter().any(|revision| holds(&revision)) {
            let actor = session.actor();
            let read = Entry::of(&actor, Action::SealedRead)
                .about(&self.stored.notice.id)
                .purpose(Purpose::View);
            state.desk.record(&read, state.clock.now()).await?;
        }
        Ok(())
    }
}

/// What a revision is called in an address: `4`, or `4.1` for the first after it that
/// changed sealed matter alone.
fn address(row: &RevisionRow) -> String {
    match row.step {
        0 => row.number.to_string(),
        step => format!("{}.{step}", row.number),
    }
}
