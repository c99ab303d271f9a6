//! Public notices as they are stored: their JSON, whole and in parts. The only
//! file that turns stored text into a [`PublicNotice`].

use crate::{BoardError, rows};
use domain::PublicNotice;
use domain::public::PublicHost;
use engine::{Corrupt, StoreError};
use serde_json::Value;
use sqlx::Row;
use sqlx::any::AnyRow;

/// A document in parts.
pub(crate) struct Parts {
    /// The document without its hosts.
    pub brief: String,
    /// Its hosts, in order.
    pub hosts: Vec<HostDocument>,
}

/// One host of a document.
pub(crate) struct HostDocument {
    /// Its name.
    pub name: String,
    /// Its own document.
    pub document: String,
}

/// The document of a notice.
pub(crate) fn write(notice: &PublicNotice) -> Result<String, BoardError> {
    serde_json::to_string(notice).map_err(|_| StoreError::from(corrupt(notice.id.as_str())).into())
}

/// Takes a document apart. Looks at nothing but its hosts, so that a document of
/// an earlier version is as good as one of today.
pub(crate) fn split(whole: &str) -> Result<Parts, serde_json::Error> {
    let mut document: Value = serde_json::from_str(whole)?;
    let hosts = match document.get_mut("hosts") {
        Some(Value::Array(hosts)) => std::mem::take(hosts),
        _ => Vec::new(),
    };
    let host = |host: Value| HostDocument {
        name: host["name"].as_str().unwrap_or_default().to_owned(),
        document: host.to_string(),
    };
    Ok(Parts {
        brief: document.to_string(),
        hosts: hosts.into_iter().map(host).collect(),
    })
}

/// Says that the document of a notice is damaged.
pub(crate) fn corrupt(id: &str) -> Corrupt {
    rows::corrupt("notices", "document", id)
}

/// Reads the columns `id` and `document` of a row.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place where what the gate once let through is read back"
)]
pub(crate) fn read(row: &AnyRow) -> Result<PublicNotice, BoardError> {
    let document: &str = row.try_get("document")?;
    match PublicNotice::from_board(document) {
        Ok(notice) => Ok(notice),
        Err(_) => Err(corrupt(row.try_get("id")?).into()),
    }
}

/// Reads the columns `id` and `document` of a row, where the document has no hosts,
/// with the documents of some of them.
#[expect(
    clippy::disallowed_methods,
    reason = "what the gate once let through, less some of its hosts"
)]
pub(crate) fn read_with(row: &AnyRow, hosts: &[&str]) -> Result<PublicNotice, BoardError> {
    let id: &str = row.try_get("id")?;
    let brief: &str = row.try_get("document")?;
    let together = || {
        let mut document: Value = serde_json::from_str(brief)?;
        let hosts = hosts.iter().map(|host| serde_json::from_str::<Value>(host));
        document["hosts"] = hosts.collect::<Result<Value, _>>()?;
        PublicNotice::from_board(&document.to_string())
    };
    together().map_err(|_| corrupt(id).into())
}

/// Reads the column `host` of a row.
pub(crate) fn read_host(row: &AnyRow) -> Result<PublicHost, BoardError> {
    let document: &str = row.try_get("host")?;
    match serde_json::from_str(document) {
        Ok(host) => Ok(host),
        Err(_) => Err(rows::corrupt("notice_hosts", "document", row.try_get("id")?).into()),
    }
}

/// Reads every row.
pub(crate) fn read_all(rows: &[AnyRow]) -> Result<Vec<PublicNotice>, BoardError> {
    rows.iter().map(read).collect()
}
