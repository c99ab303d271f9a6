//! Breaking the glass: an administrator clears themself, when nobody who is
//! cleared can be reached. Never without a reason, and never unnoticed.

use super::{holds_sealed, insert, is_administrator, is_anybody_cleared};
use crate::audit::{self, Action, Entry};
use crate::{Actor, Desk, alerts};
use domain::{Instant, NoticeId, OperatorId};
use engine::StoreError;

/// Why nobody cleared themself.
#[derive(Debug, thiserror::Error)]
pub enum SeizeError {
    /// Only an administrator can.
    #[error("only an administrator can clear themself")]
    NotAdministrator,
    /// There is nothing sealed to be cleared for.
    #[error("the notice holds no sealed text")]
    NothingSealed,
    /// The store could not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Desk {
    /// Breaks the glass: an administrator clears themself, because nobody who is
    /// cleared can be reached. The reason is put on record, and everybody who is
    /// cleared is told; where nobody is, all other administrators.
    ///
    /// # Errors
    /// When it is no administrator, when nothing is sealed, or when the store
    /// cannot answer.
    pub async fn seize_clearance(
        &self,
        operator: &OperatorId,
        notice: &NoticeId,
        reason: &str,
        now: Instant,
    ) -> Result<(), SeizeError> {
        let mut write = self.database.begin_write().await?;
        if !is_administrator(&mut write, operator).await? {
            return Err(SeizeError::NotAdministrator);
        }
        if !holds_sealed(&mut write, notice).await? {
            return Err(SeizeError::NothingSealed);
        }
        let actor = Actor::Operator(operator.clone());
        let entry = Entry::of(&actor, Action::ClearanceSeized)
            .about(notice)
            .detail(reason);
        let line = audit::append(&mut write, &entry, now).await?;
        alerts::tell_cleared(&mut write, notice, Some(operator), line).await?;
        if !is_anybody_cleared(&mut write, notice).await? {
            alerts::tell_administrators(&mut write, Some(operator), line).await?;
        }
        insert(&mut write, operator, notice, Some(operator), now).await?;
        Ok(write.commit().await?)
    }
}
