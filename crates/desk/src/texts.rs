//! The table of public text, one row a language.

use domain::{Language, Localized, NoticeId, NoticeText, Slug, Texts};
use engine::{Corrupt, OrCorrupt, StoreError, micros};
use sqlx::AnyConnection;

const TABLE: &str = "notice_texts";

#[derive(sqlx::FromRow)]
struct Row {
    language: String,
    title: String,
    summary: Option<String>,
    body: String,
    action_required: Option<String>,
    slug: Option<String>,
    changed_at: i64,
}

impl Row {
    fn into_domain(self, notice: &NoticeId) -> Result<(Language, NoticeText), Corrupt> {
        let language = Language::from_tag(&self.language).or_corrupt(TABLE, "language", notice)?;
        let slug = self
            .slug
            .map(|slug| Slug::parse(&slug).or_corrupt(TABLE, "slug", notice))
            .transpose()?;
        let text = NoticeText {
            title: self.title,
            summary: self.summary,
            body: self.body,
            action_required: self.action_required,
            slug,
            changed_at: engine::instant(self.changed_at).or_corrupt(TABLE, "changed_at", notice)?,
        };
        Ok((language, text))
    }
}

/// Reads the text of a notice in every language it has.
pub(crate) async fn load(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<Localized<NoticeText>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "select language, title, summary, body, action_required, slug, changed_at
         from notice_texts
         where notice_id = $1",
    )
    .bind(notice.as_str())
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| Ok(row.into_domain(notice)?))
        .collect()
}

/// Writes the text of a notice in place of that before.
pub(crate) async fn store(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    texts: &Texts,
) -> Result<(), StoreError> {
    sqlx::query("delete from notice_texts where notice_id = $1")
        .bind(notice.as_str())
        .execute(&mut *connection)
        .await?;
    for (language, text) in &texts.by_language {
        sqlx::query(
            "insert into notice_texts (notice_id, language, title, summary, body,
                 action_required, slug, changed_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(notice.as_str())
        .bind(language.tag())
        .bind(&text.title)
        .bind(&text.summary)
        .bind(&text.body)
        .bind(&text.action_required)
        .bind(text.slug.as_ref().map(Slug::as_str))
        .bind(micros(text.changed_at))
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
