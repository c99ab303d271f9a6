//! The tables of updates and their text.

use crate::columns::{MomentColumns, behind, moment, position};
use domain::{Language, Localized, NoticeId, State, Update, UpdateId};
use engine::{Corrupt, OrCorrupt, StoreError};
use sqlx::AnyConnection;
use std::collections::BTreeMap;

const TABLE: &str = "notice_updates";

#[derive(sqlx::FromRow)]
struct Row {
    position: i64,
    id: String,
    at: i64,
    at_local: String,
    at_zone: String,
    state: Option<String>,
}

#[derive(sqlx::FromRow)]
struct TextRow {
    position: i64,
    language: String,
    body: String,
    basis: Option<String>,
}

/// The text of an update per language, and the basis of each translation.
type Texts = (Localized<String>, Localized<String>);

impl Row {
    fn into_domain(self, (text, bases): Texts, notice: &NoticeId) -> Result<Update, Corrupt> {
        let key = format!("{notice}/{}", self.position);
        let at = (self.at, &*self.at_local, &*self.at_zone);
        Ok(Update {
            id: UpdateId::parse(&self.id).or_corrupt(TABLE, "id", &key)?,
            at: moment(at, (TABLE, "at"), &key)?,
            state: self
                .state
                .map(|word| State::from_word(&word).or_corrupt(TABLE, "state", &key))
                .transpose()?,
            text,
            bases,
        })
    }
}

/// Reads the updates of a notice, oldest first.
pub(crate) async fn load(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<Vec<Update>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "select position, id, at, at_local, at_zone, state
         from notice_updates
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
            let text = texts.remove(&row.position).unwrap_or_default();
            Ok(row.into_domain(text, notice)?)
        })
        .collect()
}

async fn load_texts(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<BTreeMap<i64, Texts>, StoreError> {
    let rows: Vec<TextRow> = sqlx::query_as(
        "select position, language, body, basis
         from notice_update_texts
         where notice_id = $1",
    )
    .bind(notice.as_str())
    .fetch_all(connection)
    .await?;
    let mut texts: BTreeMap<i64, Texts> = BTreeMap::new();
    for row in rows {
        let language = Language::from_tag(&row.language).or_corrupt(
            "notice_update_texts",
            "language",
            notice,
        )?;
        let (text, bases) = texts.entry(row.position).or_default();
        text.insert(language, row.body);
        bases.extend(row.basis.map(|basis| (language, basis)));
    }
    Ok(texts)
}

/// Writes the updates of a notice in place of those before.
pub(crate) async fn store(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    source: Language,
    updates: &[Update],
) -> Result<(), StoreError> {
    sqlx::query("delete from notice_updates where notice_id = $1")
        .bind(notice.as_str())
        .execute(&mut *connection)
        .await?;
    for (index, update) in updates.iter().enumerate() {
        let at = MomentColumns::from(update.at);
        sqlx::query(
            "insert into notice_updates (notice_id, position, id, at, at_local, at_zone, state)
             values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(notice.as_str())
        .bind(position(index))
        .bind(update.id.as_str())
        .bind(at.at)
        .bind(at.local)
        .bind(at.zone)
        .bind(update.state.map(State::word))
        .execute(&mut *connection)
        .await?;
        for (language, body) in &update.text {
            sqlx::query(
                "insert into notice_update_texts (notice_id, position, language, body, basis, behind)
                 values ($1, $2, $3, $4, $5, $6)",
            )
            .bind(notice.as_str())
            .bind(position(index))
            .bind(language.tag())
            .bind(body)
            .bind(update.bases.get(language))
            .bind(behind(update.lag(source, *language).as_ref()))
            .execute(&mut *connection)
            .await?;
        }
    }
    Ok(())
}
