//! Applying projections, each version of a notice once.

use super::{Writer, hosts, table};
use crate::BoardError;
use domain::{NoticeId, PublicNotice};
use engine::Write;

/// What applying a projection did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applied {
    /// The board's revision afterwards.
    pub revision: i64,
    /// Whether readers see something else now. They do not when this version
    /// or a newer one had been applied before.
    pub changed: bool,
}

impl Writer {
    /// Shows a notice to readers, or shows it as it is now. A version that is
    /// not newer than what was applied before changes nothing, so that
    /// projections may arrive twice and out of order.
    ///
    /// # Errors
    /// When the store fails; then nothing was changed.
    pub async fn apply(&self, notice: &PublicNotice, version: i64) -> Result<Applied, BoardError> {
        let mut write = self.database.begin_write().await?;
        if !table::take_version(&mut write, &notice.id, version).await? {
            return unchanged(write).await;
        }
        table::delete(&mut write, self.database.kind, &notice.id).await?;
        table::insert(&mut write, self.database.kind, notice).await?;
        changed(write, &notice.id).await
    }

    /// Takes a notice away from readers. Its version stays, so that a late,
    /// older projection does not bring it back.
    ///
    /// # Errors
    /// When the store fails; then nothing was changed.
    pub async fn remove(&self, id: &NoticeId, version: i64) -> Result<Applied, BoardError> {
        let mut write = self.database.begin_write().await?;
        if !table::take_version(&mut write, id, version).await? {
            return unchanged(write).await;
        }
        if !table::delete(&mut write, self.database.kind, id).await? {
            // Readers had never seen it; only the tombstone is new.
            let revision = table::revision(&mut write).await?;
            write.commit().await?;
            return Ok(Applied {
                revision,
                changed: false,
            });
        }
        hosts::delete(&mut write, id).await?;
        changed(write, id).await
    }
}

async fn unchanged(mut write: Write) -> Result<Applied, BoardError> {
    let revision = table::revision(&mut write).await?;
    write.rollback().await?;
    Ok(Applied {
        revision,
        changed: false,
    })
}

/// Raises the revision in the same transaction: whoever sees the new number
/// sees the change, and the other way round.
async fn changed(mut write: Write, id: &NoticeId) -> Result<Applied, BoardError> {
    let revision = table::raise_revision(&mut write).await?;
    table::mark(&mut write, id, revision).await?;
    write.commit().await?;
    Ok(Applied {
        revision,
        changed: true,
    })
}
