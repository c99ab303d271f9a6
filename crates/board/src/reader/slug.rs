//! Finding one notice.

use crate::{Board, BoardError, document};
use domain::{Language, NoticeId, PublicNotice};

impl Board {
    /// The notice at an address. A slug of another language finds it too, so
    /// that a link survives a change of language, and so does a former slug; the
    /// reader's own goes first, and a present one before a former one.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn by_slug(
        &self,
        language: Language,
        slug: &str,
    ) -> Result<Option<PublicNotice>, BoardError> {
        let row = sqlx::query(
            r"
            select notices.id, notices.document
            from (
                select notice, language, 0 as age from slugs where slug = $1
                union all
                select notice, language, 1 as age from former_slugs where slug = $1
            ) found
            join notices on notices.id = found.notice
            order by
                found.age,
                case when found.language = $2 then 0 else 1 end,
                notices.published_at desc,
                notices.id
            limit 1",
        )
        .bind(without_nul(slug))
        .bind(language.tag())
        .fetch_optional(&self.read.pool)
        .await?;
        row.as_ref().map(document::read).transpose()
    }

    /// The notice with an id.
    ///
    /// # Errors
    /// When the store fails or holds something damaged.
    pub async fn by_id(&self, id: &NoticeId) -> Result<Option<PublicNotice>, BoardError> {
        let row = sqlx::query("select id, document from notices where id = $1")
            .bind(id.as_str())
            .fetch_optional(&self.read.pool)
            .await?;
        row.as_ref().map(document::read).transpose()
    }
}

/// PostgreSQL refuses text with a NUL in it; no slug has one.
fn without_nul(slug: &str) -> &str {
    if slug.contains('\0') { "" } else { slug }
}
