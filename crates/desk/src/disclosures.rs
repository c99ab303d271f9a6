//! The tables of sealed text. The only file that writes or reads it; what it
//! writes is encrypted.

use crate::clearances::for_storage;
use crate::columns::{optional_instant, position};
use crate::seal::{self, KeyError, KeyId, Vault};
use domain::{Disclosure, DisclosureId, Language, Localized, NoticeId, Sealed, SectionText};
use engine::{Corrupt, OrCorrupt, StoreError, micros};
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;
use std::borrow::Cow;
use std::collections::BTreeMap;
use zeroize::Zeroizing;

const TABLE: &str = "disclosures";
const TEXTS: &str = "sealed_texts";

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    lift_at: i64,
    lifted_at: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct SealedRow {
    disclosure_id: String,
    key_id: String,
    sealed: String,
}

/// A section as it is encrypted. The one type of sealed text that turns into
/// bytes, which leave this file only through the vault. No `Debug`.
#[derive(Serialize, Deserialize)]
struct Section<'a> {
    title: Cow<'a, str>,
    body: Cow<'a, str>,
    /// The words of the source that a translation was last in step with: told by
    /// nothing but what is sealed with them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    basis: Option<Box<Section<'a>>>,
}

/// The text of a section per language, and the basis of each translation.
type Texts = (Localized<SectionText>, Localized<SectionText>);

impl<'a> Section<'a> {
    fn of(text: &'a SectionText, basis: Option<&'a SectionText>) -> Self {
        Self {
            title: text.title.as_str().into(),
            body: text.body.as_str().into(),
            basis: basis.map(|basis| Box::new(Section::of(basis, None))),
        }
    }

    fn text(self) -> (SectionText, Option<SectionText>) {
        let text = SectionText {
            title: self.title.into_owned(),
            body: self.body.into_owned(),
        };
        (text, self.basis.map(|basis| basis.text().0))
    }
}

/// Reads the disclosures of a notice, in the order given, and seals their text
/// again.
pub(crate) async fn load(
    connection: &mut AnyConnection,
    vault: &Vault,
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
    let mut texts = load_texts(connection, vault, notice).await?;
    rows.into_iter()
        .map(|row| {
            let text = texts.remove(&row.id).unwrap_or_default();
            Ok(disclosure(&row, text, notice)?)
        })
        .collect()
}

fn disclosure(row: &Row, (text, bases): Texts, notice: &NoticeId) -> Result<Disclosure, Corrupt> {
    Ok(Disclosure {
        id: DisclosureId::parse(&row.id).or_corrupt(TABLE, "id", notice)?,
        lift_at: engine::instant(row.lift_at).or_corrupt(TABLE, "lift_at", &row.id)?,
        lifted_at: optional_instant(row.lifted_at, (TABLE, "lifted_at"), &row.id)?,
        text: Sealed::new(notice.clone(), text),
        bases: Sealed::new(notice.clone(), bases),
    })
}

async fn load_texts(
    connection: &mut AnyConnection,
    vault: &Vault,
    notice: &NoticeId,
) -> Result<BTreeMap<String, Texts>, StoreError> {
    let rows: Vec<SealedRow> = sqlx::query_as(
        "select t.disclosure_id, t.key_id, t.sealed
         from sealed_texts t
         join disclosures d on d.id = t.disclosure_id
         where d.notice_id = $1",
    )
    .bind(notice.as_str())
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| {
            let text = opened(vault, &row, notice)?;
            Ok((row.disclosure_id, text))
        })
        .collect()
}

/// Where a text belongs: sealed for one disclosure of one notice, it opens under
/// no other, whoever moves the row.
fn place(notice: &str, disclosure: &str) -> Vec<u8> {
    format!("fenster disclosure {notice} {disclosure}").into_bytes()
}

fn opened(vault: &Vault, row: &SealedRow, notice: &NoticeId) -> Result<Texts, Corrupt> {
    let id = &row.disclosure_id;
    let damaged = || Corrupt::on(TEXTS).column("sealed").row(id);
    let place = place(notice.as_str(), id);
    let plain = vault
        .open(&KeyId::stored(&row.key_id), &place, &row.sealed)
        .map_err(|_| damaged())?;
    let sections: BTreeMap<&str, Section<'_>> =
        serde_json::from_slice(&plain).map_err(|_| damaged())?;
    let (mut texts, mut bases) = Texts::default();
    for (tag, section) in sections {
        let language = Language::from_tag(tag).ok_or_else(damaged)?;
        let (text, basis) = section.text();
        texts.insert(language, text);
        bases.extend(basis.map(|basis| (language, basis)));
    }
    Ok((texts, bases))
}

fn bytes(text: &Localized<SectionText>, bases: &Localized<SectionText>) -> Zeroizing<Vec<u8>> {
    let sections = text.iter().map(|(language, text)| {
        let section = Section::of(text, bases.get(language));
        (language.tag(), section)
    });
    let sections: BTreeMap<_, _> = sections.collect();
    let bytes = serde_json::to_vec(&sections);
    Zeroizing::new(bytes.expect("a map from words to words is JSON"))
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
        && a.bases.is_same_as(&b.bases)
}

/// Writes the disclosures of a notice in place of those before.
pub(crate) async fn store(
    connection: &mut AnyConnection,
    vault: &Vault,
    notice: &NoticeId,
    disclosures: &[Disclosure],
) -> Result<(), StoreError> {
    sqlx::query("delete from disclosures where notice_id = $1")
        .bind(notice.as_str())
        .execute(&mut *connection)
        .await?;
    if disclosures.is_empty() {
        return Ok(());
    }
    let key = seal::current(connection).await?;
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
        // What was sealed for another notice must not be stored under this one.
        let clearance = for_storage(notice);
        let text = disclosure.text.reveal(&clearance);
        let text = text.or_corrupt(TABLE, "notice_id", &disclosure.id)?;
        let bases = disclosure.bases.reveal(&clearance);
        let bases = bases.or_corrupt(TABLE, "notice_id", &disclosure.id)?;
        let place = place(notice.as_str(), disclosure.id.as_str());
        let sealed = vault
            .seal(&key, &place, bytes(text, bases))
            .map_err(unsealed)?;
        keep(connection, disclosure.id.as_str(), &key, &sealed).await?;
    }
    Ok(())
}

async fn keep(
    connection: &mut AnyConnection,
    disclosure: &str,
    key: &KeyId,
    sealed: &str,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into sealed_texts (disclosure_id, key_id, sealed)
         values ($1, $2, $3)
         on conflict (disclosure_id) do update
         set key_id = $2, sealed = $3",
    )
    .bind(disclosure)
    .bind(key.as_str())
    .bind(sealed)
    .execute(connection)
    .await?;
    Ok(())
}

/// Seals every text with another key; says how many there were.
pub(crate) async fn seal_anew(
    connection: &mut AnyConnection,
    vault: &Vault,
    key: &KeyId,
) -> Result<usize, StoreError> {
    let rows: Vec<(String, String, String, String)> = sqlx::query_as(
        "select d.notice_id, t.disclosure_id, t.key_id, t.sealed
         from sealed_texts t
         join disclosures d on d.id = t.disclosure_id
         order by t.disclosure_id",
    )
    .fetch_all(&mut *connection)
    .await?;
    for (notice, disclosure, old, sealed) in &rows {
        let place = place(notice, disclosure);
        let plain = vault
            .open(&KeyId::stored(old), &place, sealed)
            .or_corrupt(TEXTS, "sealed", disclosure)?;
        let sealed = vault.seal(key, &place, plain).map_err(unsealed)?;
        keep(connection, disclosure, key, &sealed).await?;
    }
    Ok(rows.len())
}

/// Seals what an earlier version kept as it was typed, and drops its table.
pub(crate) async fn seal_plain(
    connection: &mut AnyConnection,
    vault: &Vault,
) -> Result<(), StoreError> {
    let rows: Vec<(String, String, String, String, String)> = sqlx::query_as(
        "select d.notice_id, t.disclosure_id, t.language, t.title, t.body
         from disclosure_texts t
         join disclosures d on d.id = t.disclosure_id",
    )
    .fetch_all(&mut *connection)
    .await?;
    let mut texts: BTreeMap<(String, String), Localized<SectionText>> = BTreeMap::new();
    for (notice, disclosure, tag, title, body) in rows {
        let language = Language::from_tag(&tag).or_corrupt(TEXTS, "language", &disclosure)?;
        let text = texts.entry((notice, disclosure)).or_default();
        text.insert(language, SectionText { title, body });
    }
    let key = seal::current(connection).await?;
    for ((notice, disclosure), text) in &texts {
        let place = place(notice, disclosure);
        let sealed = vault
            .seal(&key, &place, bytes(text, &Localized::new()))
            .map_err(unsealed)?;
        keep(connection, disclosure, &key, &sealed).await?;
    }
    // With `secure_delete` the rows are overwritten before the table goes.
    for statement in [
        "delete from disclosure_texts",
        "drop table disclosure_texts",
    ] {
        sqlx::query(statement).execute(&mut *connection).await?;
    }
    Ok(())
}

/// Without a key nothing is kept; what is wrong with the key goes to the log.
fn unsealed(error: KeyError) -> StoreError {
    tracing::error!(%error, "sealed text cannot be kept");
    StoreError::Unexpected("the key of sealed text is not there")
}
