//! The table of changes that readers are told of. They are only ever added to.

use crate::columns::position;
use domain::NoticeId;
use domain::changes::PublicChange;
use engine::{OrCorrupt, StoreError};
use sqlx::AnyConnection;

const TABLE: &str = "notice_changes";

/// Reads the changes of a notice, oldest first.
pub(crate) async fn load(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<Vec<PublicChange>, StoreError> {
    let rows: Vec<String> = sqlx::query_scalar(
        "select change
         from notice_changes
         where notice_id = $1
         order by position",
    )
    .bind(notice.as_str())
    .fetch_all(connection)
    .await?;
    let read = |row: String| Ok(serde_json::from_str(&row).or_corrupt(TABLE, "change", notice)?);
    rows.into_iter().map(read).collect()
}

/// Writes those changes that are not there yet.
pub(crate) async fn store(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    before: usize,
    changes: &[PublicChange],
) -> Result<(), StoreError> {
    for (index, change) in changes.iter().enumerate().skip(before) {
        let json = serde_json::to_string(change).or_corrupt(TABLE, "change", notice)?;
        sqlx::query(
            "insert into notice_changes (notice_id, position, change)
             values ($1, $2, $3)",
        )
        .bind(notice.as_str())
        .bind(position(index))
        .bind(json)
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
