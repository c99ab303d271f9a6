//! The table of public text, one row a language.

use crate::columns::behind;
use domain::translation::SourceText;
use domain::{Language, Localized, NoticeId, NoticeText, Slug, Texts};
use engine::{Corrupt, OrCorrupt, StoreError, micros};
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;
use std::borrow::Cow;

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
    basis: Option<String>,
}

/// The words of the source that a translation was last in step with, as they are
/// kept.
#[derive(Serialize, Deserialize)]
struct Basis<'a> {
    title: Cow<'a, str>,
    summary: Option<Cow<'a, str>>,
    body: Cow<'a, str>,
    action_required: Option<Cow<'a, str>>,
}

/// The text of a notice per language, and the basis of each translation.
pub(crate) type Loaded = (Localized<NoticeText>, Localized<SourceText>);

impl Row {
    fn into_domain(
        self,
        notice: &NoticeId,
    ) -> Result<(Language, NoticeText, Option<SourceText>), Corrupt> {
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
        let basis = self.basis.as_deref().map(basis).transpose();
        let basis = basis.or_corrupt(TABLE, "basis", notice)?;
        Ok((language, text, basis))
    }
}

fn basis(json: &str) -> Result<SourceText, serde_json::Error> {
    let basis: Basis<'_> = serde_json::from_str(json)?;
    Ok(SourceText {
        title: basis.title.into_owned(),
        summary: basis.summary.map(Cow::into_owned),
        body: basis.body.into_owned(),
        action_required: basis.action_required.map(Cow::into_owned),
    })
}

fn json(basis: &SourceText) -> String {
    let basis = Basis {
        title: basis.title.as_str().into(),
        summary: basis.summary.as_deref().map(Cow::from),
        body: basis.body.as_str().into(),
        action_required: basis.action_required.as_deref().map(Cow::from),
    };
    serde_json::to_string(&basis).expect("words are JSON")
}

/// Reads the text of a notice in every language it has.
pub(crate) async fn load(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<Loaded, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "select language, title, summary, body, action_required, slug, changed_at, basis
         from notice_texts
         where notice_id = $1",
    )
    .bind(notice.as_str())
    .fetch_all(connection)
    .await?;
    let (mut texts, mut bases) = Loaded::default();
    for row in rows {
        let (language, text, basis) = row.into_domain(notice)?;
        texts.insert(language, text);
        bases.extend(basis.map(|basis| (language, basis)));
    }
    Ok((texts, bases))
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
                 action_required, slug, changed_at, basis, behind)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(notice.as_str())
        .bind(language.tag())
        .bind(&text.title)
        .bind(&text.summary)
        .bind(&text.body)
        .bind(&text.action_required)
        .bind(text.slug.as_ref().map(Slug::as_str))
        .bind(micros(text.changed_at))
        .bind(texts.bases.get(language).map(json))
        .bind(behind(texts.lag(*language).as_ref()))
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
