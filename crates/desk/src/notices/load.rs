//! Loading a notice with all its parts.

use super::row::{self, Parts};
use super::stored::Stored;
use crate::seal::Vault;
use crate::{
    Desk, changes, disclosures, events, hosts, policies, related, slugs, systems, texts, updates,
    windows,
};
use domain::{NoticeId, PublicNotice};
use engine::StoreError;
use sqlx::AnyConnection;

impl Desk {
    /// The notice with an id.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn notice(&self, id: &NoticeId) -> Result<Option<Stored>, StoreError> {
        let mut read = self.database.begin_read().await?;
        load(&mut read, &self.vault, id).await
    }

    /// The notice that has a slug in any language, or had it when it was public.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn notice_by_slug(&self, slug: &str) -> Result<Option<Stored>, StoreError> {
        let mut read = self.database.begin_read().await?;
        match slugs::find(&mut read, slug).await? {
            Some(id) => load(&mut read, &self.vault, &id).await,
            None => Ok(None),
        }
    }

    /// Everything that readers see, with the version that the board knows it
    /// by: what a board is rebuilt from.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn everything_public(&self) -> Result<Vec<(PublicNotice, i64)>, StoreError> {
        let mut read = self.database.begin_read().await?;
        let ids: Vec<String> =
            sqlx::query_scalar("select id from notices where is_public = 1 order by id")
                .fetch_all(&mut *read)
                .await?;
        let mut public = Vec::with_capacity(ids.len());
        for id in ids {
            let id = crate::columns::notice_id(&id, "notices")?;
            let stored = load(&mut read, &self.vault, &id).await?;
            if let Some(stored) = stored
                && let Some(seen) = stored.seen()
            {
                public.push((seen, stored.notice.version));
            }
        }
        Ok(public)
    }
}

/// Loads a notice inside of a transaction, which keeps its parts together.
pub(crate) async fn load(
    connection: &mut AnyConnection,
    vault: &Vault,
    id: &NoticeId,
) -> Result<Option<Stored>, StoreError> {
    let Some(row) = row::load(connection, id).await? else {
        return Ok(None);
    };
    let parts = Parts {
        windows: windows::load(connection, id).await?,
        systems: systems::load(connection, id).await?,
        hosts: hosts::load(connection, id).await?,
        text: texts::load(connection, id).await?,
        disclosures: disclosures::load(connection, vault, id).await?,
        policy: policies::load(connection, id).await?,
        updates: updates::load(connection, id).await?,
        events: events::load(connection, id).await?,
        related: related::load(connection, id).await?,
        public_slugs: slugs::load(connection, id).await?,
        changes: changes::load(connection, id).await?,
    };
    Ok(Some(row.into_domain(id, parts)?))
}
