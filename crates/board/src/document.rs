//! Public notices as they are stored: their JSON. The only file that turns
//! stored text into a [`PublicNotice`].

use crate::{BoardError, rows};
use domain::PublicNotice;
use engine::StoreError;
use sqlx::Row;
use sqlx::any::AnyRow;

/// The document of a notice.
pub(crate) fn write(notice: &PublicNotice) -> Result<String, BoardError> {
    serde_json::to_string(notice).map_err(|_| {
        StoreError::from(rows::corrupt("notices", "document", notice.id.as_str())).into()
    })
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
        Err(_) => Err(rows::corrupt("notices", "document", row.try_get("id")?).into()),
    }
}

/// Reads every row.
pub(crate) fn read_all(rows: &[AnyRow]) -> Result<Vec<PublicNotice>, BoardError> {
    rows.iter().map(read).collect()
}
