//! Making the board anew from what the desk says is public.

use super::{Applied, Writer, hosts, table};
use crate::{BoardError, search};
use domain::PublicNotice;

impl Writer {
    /// Makes the board show exactly these notices, each at its version, in one
    /// transaction: readers see the old board or the new one. The list is the
    /// truth, also where the board has a newer version: a desk that came back
    /// from a backup must be able to say so. Notices that are not in the list
    /// leave their version behind.
    ///
    /// To be called by the one that delivers projections, after what was
    /// pending.
    ///
    /// # Errors
    /// When the store fails; then nothing was changed.
    pub async fn rebuild(&self, notices: &[(PublicNotice, i64)]) -> Result<Applied, BoardError> {
        let mut write = self.database.begin_write().await?;
        search::clear(&mut write, self.database.kind).await?;
        hosts::clear(&mut write).await?;
        // Whatever was there may look otherwise from now on, or be gone.
        let revision = table::raise_revision(&mut write).await?;
        sqlx::query("update applied set revision = $1 where notice in (select id from notices)")
            .bind(revision)
            .execute(&mut *write)
            .await?;
        sqlx::query("delete from notices")
            .execute(&mut *write)
            .await?;
        for (notice, version) in notices {
            sqlx::query(
                r"
                insert into applied (notice, version, revision)
                values ($1, $2, $3)
                on conflict (notice) do update
                set version = excluded.version, revision = excluded.revision",
            )
            .bind(notice.id.as_str())
            .bind(version)
            .bind(revision)
            .execute(&mut *write)
            .await?;
            table::insert(&mut write, self.database.kind, notice).await?;
        }
        write.commit().await?;
        Ok(Applied {
            revision,
            changed: true,
        })
    }
}
