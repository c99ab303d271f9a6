//! Writing what is set about the site: each version once, or anew.

use super::{Applied, Writer, table};
use crate::BoardError;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::site::{PictureName, PublicSite};
use engine::{StoreError, Write};

impl Writer {
    /// Shows settings with their pictures. A version that is not newer than what
    /// was applied before changes nothing.
    ///
    /// # Errors
    /// When the store fails; then nothing was changed.
    pub async fn apply_site(
        &self,
        site: &PublicSite,
        pictures: &[(PictureName, Vec<u8>)],
        version: i64,
    ) -> Result<Applied, BoardError> {
        let mut write = self.database.begin_write().await?;
        let known: i64 = sqlx::query_scalar("select version from site")
            .fetch_one(&mut *write)
            .await?;
        if known >= version {
            let revision = table::revision(&mut write).await?;
            write.rollback().await?;
            return Ok(Applied {
                revision,
                changed: false,
            });
        }
        put(write, site, pictures, version).await
    }

    /// Shows exactly these settings, also where the board has a newer version: a
    /// desk that came back from a backup must be able to say so.
    ///
    /// # Errors
    /// When the store fails; then nothing was changed.
    pub async fn rebuild_site(
        &self,
        site: &PublicSite,
        pictures: &[(PictureName, Vec<u8>)],
        version: i64,
    ) -> Result<Applied, BoardError> {
        put(self.database.begin_write().await?, site, pictures, version).await
    }
}

async fn put(
    mut write: Write,
    site: &PublicSite,
    pictures: &[(PictureName, Vec<u8>)],
    version: i64,
) -> Result<Applied, BoardError> {
    let document = serde_json::to_string(site)
        .map_err(|_| StoreError::from(crate::rows::corrupt("site", "document", "1")))?;
    let revision = table::raise_revision(&mut write).await?;
    sqlx::query("update site set version = $1, revision = $2, document = $3")
        .bind(version)
        .bind(revision)
        .bind(document)
        .execute(&mut *write)
        .await?;
    sqlx::query("delete from site_pictures")
        .execute(&mut *write)
        .await?;
    for (name, content) in pictures {
        sqlx::query("insert into site_pictures (name, content) values ($1, $2)")
            .bind(name.as_str())
            .bind(BASE64_STANDARD.encode(content))
            .execute(&mut *write)
            .await?;
    }
    write.commit().await?;
    Ok(Applied {
        revision,
        changed: true,
    })
}
