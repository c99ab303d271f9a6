//! Every address that a notice has.

use crate::{Board, BoardError, rows};
use domain::{Instant, Language, Localized, NoticeId, Slug};
use engine::OrCorrupt;
use sqlx::Row;

/// The addresses of one notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SitemapEntry {
    /// Its id.
    pub id: NoticeId,
    /// Its slug for readers of each language.
    pub slugs: Localized<Slug>,
    /// The last public change.
    pub updated_at: Instant,
}

impl Board {
    /// The addresses of all notices, the newest change first.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn sitemap(&self) -> Result<Vec<SitemapEntry>, BoardError> {
        let found = sqlx::query(
            r"
            select notices.id, notices.updated_at, slugs.language, slugs.slug
            from notices
            join slugs on slugs.notice = notices.id
            order by notices.updated_at desc, notices.id, slugs.language",
        )
        .fetch_all(&self.read.pool)
        .await?;
        let mut entries: Vec<SitemapEntry> = Vec::new();
        for row in &found {
            let id: &str = row.try_get("id")?;
            let language: &str = row.try_get("language")?;
            let language = Language::from_tag(language).or_corrupt("slugs", "language", id)?;
            let slug: &str = row.try_get("slug")?;
            let slug = Slug::parse(slug).or_corrupt("slugs", "slug", id)?;
            match entries.last_mut() {
                Some(entry) if entry.id.as_str() == id => {
                    entry.slugs.insert(language, slug);
                }
                _ => entries.push(SitemapEntry {
                    id: NoticeId::parse(id).or_corrupt("notices", "id", id)?,
                    slugs: Localized::from([(language, slug)]),
                    updated_at: rows::instant(row, "notices", "updated_at", id)?,
                }),
            }
        }
        Ok(entries)
    }
}
