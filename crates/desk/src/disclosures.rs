//! The tables of sealed text. The only file that writes or reads a word of it.

use crate::clearances::for_storage;
use crate::columns::{optional_instant, position};
use domain::{Disclosure, DisclosureId, Language, Localized, NoticeId, Sealed, SectionText};
use engine::{Corrupt, OrCorrupt, StoreError, micros};
use sqlx::AnyConnection;
use std::collections::BTreeMap;

const TABLE: &str = "disclosures";
const TEXTS: &str = "disclosure_texts";

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    lift_at: i64,
    lifted_at: Option<i64>,
}

// No `Debug`: the words are sealed.
#[derive(sqlx::FromRow)]
struct TextRow {
    disclosure_id: String,
    language: String,
    title: String,
    body: String,
}

/// Reads the disclosures of a notice, in the order given, and seals their text
/// again.
pub(crate) async fn load(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<Vec<Disclosure>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, lift_at, lifted_at
         from disclosures
         where notice_id = $1
         order by position",
    )
    .bind(notice.as_str())
    .fetch_all(&mut *connection)
    .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut texts = load_texts(connection, notice).await?;
    rows.into_iter()
        .map(|row| {
            let text = texts.remove(&row.id).unwrap_or_default();
            Ok(disclosure(&row, text, notice)?)
        })
        .collect()
}

fn disclosure(
    row: &Row,
    text: Localized<SectionText>,
    notice: &NoticeId,
) -> Result<Disclosure, Corrupt> {
    Ok(Disclosure {
        id: DisclosureId::parse(&row.id).or_corrupt(TABLE, "id", notice)?,
        lift_at: engine::instant(row.lift_at).or_corrupt(TABLE, "lift_at", &row.id)?,
        lifted_at: optional_instant(row.lifted_at, (TABLE, "lifted_at"), &row.id)?,
        text: Sealed::new(notice.clone(), text),
    })
}

async fn load_texts(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<BTreeMap<String, Localized<SectionText>>, StoreError> {
    let rows: Vec<TextRow> = sqlx::query_as(
        "select t.disclosure_id, t.language, t.title, t.body
         from disclosure_texts t
         join disclosures d on d.id = t.disclosure_id
         where d.notice_id = $1",
    )
    .bind(notice.as_str())
    .fetch_all(connection)
    .await?;
    let mut texts: BTreeMap<String, Localized<SectionText>> = BTreeMap::new();
    for row in rows {
        let language =
            Language::from_tag(&row.language).or_corrupt(TEXTS, "language", &row.disclosure_id)?;
        let section = SectionText {
            title: row.title,
            body: row.body,
        };
        texts
            .entry(row.disclosure_id)
            .or_default()
            .insert(language, section);
    }
    Ok(texts)
}

/// Whether two lists of disclosures are the same, words included.
pub(crate) fn are_same(before: &[Disclosure], after: &[Disclosure]) -> bool {
    before.len() == after.len() && before.iter().zip(after).all(|(a, b)| is_same(a, b))
}

/// Whether two disclosures are the same, words included.
pub(crate) fn is_same(a: &Disclosure, b: &Disclosure) -> bool {
    a.id == b.id
        && a.lift_at == b.lift_at
        && a.lifted_at == b.lifted_at
        && a.text.is_same_as(&b.text)
}

/// Writes the disclosures of a notice in place of those before.
pub(crate) async fn store(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    disclosures: &[Disclosure],
) -> Result<(), StoreError> {
    sqlx::query("delete from disclosures where notice_id = $1")
        .bind(notice.as_str())
        .execute(&mut *connection)
        .await?;
    for (index, disclosure) in disclosures.iter().enumerate() {
        sqlx::query(
            "insert into disclosures (id, notice_id, position, lift_at, lifted_at)
             values ($1, $2, $3, $4, $5)",
        )
        .bind(disclosure.id.as_str())
        .bind(notice.as_str())
        .bind(position(index))
        .bind(micros(disclosure.lift_at))
        .bind(disclosure.lifted_at.map(micros))
        .execute(&mut *connection)
        .await?;
        store_text(connection, notice, disclosure).await?;
    }
    Ok(())
}

async fn store_text(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    disclosure: &Disclosure,
) -> Result<(), StoreError> {
    // A text that was sealed for another notice must not be stored under this one.
    let text = disclosure.text.reveal(&for_storage(notice)).or_corrupt(
        TABLE,
        "notice_id",
        &disclosure.id,
    )?;
    for (language, section) in text {
        sqlx::query(
            "insert into disclosure_texts (disclosure_id, language, title, body)
             values ($1, $2, $3, $4)",
        )
        .bind(disclosure.id.as_str())
        .bind(language.tag())
        .bind(&section.title)
        .bind(&section.body)
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
