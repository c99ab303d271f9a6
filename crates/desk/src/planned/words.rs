//! What a planned update will say, and bytes. They leave this file through the vault
//! alone.

use crate::seal::{self, KeyId, Vault};
use domain::{Language, Localized, NoticeId, UpdateId};
use engine::{Corrupt, OrCorrupt, StoreError};
use sqlx::AnyConnection;
use std::collections::BTreeMap;
use std::fmt::Display;
use zeroize::Zeroizing;

/// Where the words belong: sealed for one update of one notice, they open for no
/// other, whoever moves the row.
fn place(notice: &NoticeId, update: &UpdateId) -> Vec<u8> {
    format!("fenster planned update {notice} {update}").into_bytes()
}

/// What is sealed, and with which key.
pub(super) struct Bytes {
    pub(super) key: KeyId,
    pub(super) sealed: String,
}

/// Seals words with the key that seals now.
pub(super) async fn seal(
    connection: &mut AnyConnection,
    vault: &Vault,
    of: (&NoticeId, &UpdateId),
    text: &Localized<String>,
) -> Result<Bytes, StoreError> {
    let key = seal::current(connection).await?;
    let words: BTreeMap<&str, &str> = text
        .iter()
        .map(|(language, body)| (language.tag(), body.as_str()))
        .collect();
    let plain = serde_json::to_vec(&words).expect("words by language are JSON");
    let sealed = vault
        .seal(&key, &place(of.0, of.1), Zeroizing::new(plain))
        .map_err(failed)?;
    Ok(Bytes { key, sealed })
}

/// Opens them.
pub(super) fn open(
    vault: &Vault,
    (notice, update): (&NoticeId, &UpdateId),
    (key, sealed): (&str, &str),
) -> Result<Localized<String>, StoreError> {
    let corrupt = || {
        Corrupt::on(super::rows::TABLE)
            .column("sealed")
            .row(update.as_str())
    };
    let plain = vault
        .open(&KeyId::stored(key), &place(notice, update), sealed)
        .map_err(failed)?;
    let words: BTreeMap<String, String> = serde_json::from_slice(&plain).map_err(|_| corrupt())?;
    let word = |(tag, body): (String, String)| {
        let language = Language::from_tag(&tag);
        Ok((
            language.or_corrupt(super::rows::TABLE, "sealed", update)?,
            body,
        ))
    };
    words.into_iter().map(word).collect()
}

/// Seals what was sealed with another key.
pub(super) fn seal_again(
    vault: &Vault,
    new: &KeyId,
    (notice, update): (&NoticeId, &UpdateId),
    (key, sealed): (&str, &str),
) -> Result<String, StoreError> {
    let place = place(notice, update);
    let plain = vault.open(&KeyId::stored(key), &place, sealed);
    let plain = plain.map_err(failed)?;
    vault.seal(new, &place, plain).map_err(failed)
}

/// What is wrong with the key goes to the log.
fn failed(error: impl Display) -> StoreError {
    tracing::error!(%error, "the words of a planned update cannot be sealed or opened");
    StoreError::Unexpected("the key of sealed text is not there")
}
