//! Deleting a draft. What readers have seen is never deleted, only taken back.

use super::load::load;
use crate::audit::{Action, Entry};
use crate::{Actor, Desk, SaveError, audit, clearances, related};
use domain::{Instant, NoticeId};
use sqlx::AnyConnection;

/// Readers have seen the notice, or are about to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("only a draft that was never public can be deleted")]
pub struct NoDraft;

impl Desk {
    /// Deletes a draft with everything in it, and the links that led to it: they
    /// would lead to whoever takes its slug next. The audit trail keeps that it
    /// was there, and who deleted it.
    ///
    /// # Errors
    /// When it is no draft, when somebody saved it meanwhile, when the actor may
    /// not touch what is sealed in it, or when the store cannot answer.
    pub async fn delete_draft(
        &self,
        actor: &Actor,
        now: Instant,
        id: &NoticeId,
        expected_edit: i64,
    ) -> Result<(), SaveError<NoDraft>> {
        let mut write = self.database.begin_write().await?;
        let stored = load(&mut write, &self.vault, id).await?;
        let stored = stored.ok_or(SaveError::NoSuchNotice)?;
        if !stored.notice.is_mere_draft() {
            return Err(SaveError::Rule(NoDraft));
        }
        if expected_edit != stored.edit {
            return Err(SaveError::ChangedMeanwhile);
        }
        let holds_sealed = !stored.notice.disclosures.is_empty();
        if holds_sealed && !clearances::may_touch(&mut write, actor, id).await? {
            return Err(SaveError::NotCleared);
        }
        related::unlink(&mut write, actor, &stored.notice, now).await?;
        delete(&mut write, id).await?;
        let entry = Entry::of(actor, Action::Deleted).about(id);
        audit::append(&mut write, &entry, now).await?;
        Ok(write.commit().await?)
    }
}

/// Everything that belongs to the notice goes with it, by the tables' references.
async fn delete(connection: &mut AnyConnection, id: &NoticeId) -> Result<(), sqlx::Error> {
    sqlx::query("delete from notices where id = $1")
        .bind(id.as_str())
        .execute(connection)
        .await?;
    Ok(())
}
