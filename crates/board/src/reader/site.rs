//! What is set about the site, as readers see it.

use crate::{Board, BoardError};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::site::{PictureName, PublicSite};
use engine::OrCorrupt as _;
use sqlx::Row;

/// The settings of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownSite {
    /// Their version; 0 where nothing was ever set.
    pub version: i64,
    /// What is set.
    pub site: PublicSite,
}

impl Board {
    /// The settings of the site.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn site(&self) -> Result<ShownSite, BoardError> {
        let row = sqlx::query("select version, document from site")
            .fetch_one(&self.read.pool)
            .await?;
        let document: &str = row.try_get("document")?;
        Ok(ShownSite {
            version: row.try_get("version")?,
            site: serde_json::from_str(document).or_corrupt("site", "document", 1)?,
        })
    }

    /// Whether readers see other settings since a revision.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn has_new_site(&self, after: i64) -> Result<bool, BoardError> {
        let revision: i64 = sqlx::query_scalar("select revision from site")
            .fetch_one(&self.read.pool)
            .await?;
        Ok(revision > after)
    }

    /// A picture that the settings name.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn site_picture(&self, name: &PictureName) -> Result<Option<Vec<u8>>, BoardError> {
        let content: Option<String> =
            sqlx::query_scalar("select content from site_pictures where name = $1")
                .bind(name.as_str())
                .fetch_optional(&self.read.pool)
                .await?;
        let read = |content| BASE64_STANDARD.decode(content);
        let bytes = content.map(read).transpose();
        Ok(bytes.or_corrupt("site_pictures", "content", name)?)
    }
}
