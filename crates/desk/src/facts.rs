//! The table of what readers knew of a notice when it was withdrawn. It holds what
//! was public and nothing else, and is there to be compared with: nobody is shown it.

use domain::NoticeId;
use domain::changes::PublicFacts;
use engine::{OrCorrupt as _, StoreError};
use sqlx::AnyConnection;

const TABLE: &str = "notice_facts";

/// What readers knew of a notice that they do not see now; nothing where they have
/// never seen it.
pub(crate) async fn load(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<Option<PublicFacts>, StoreError> {
    let row: Option<String> = sqlx::query_scalar(
        "select facts
         from notice_facts
         where notice_id = $1",
    )
    .bind(notice.as_str())
    .fetch_optional(connection)
    .await?;
    let read = |row: String| serde_json::from_str(&row).or_corrupt(TABLE, "facts", notice);
    Ok(row.map(read).transpose()?)
}

/// Keeps what readers know of a notice that they are about to see no more.
pub(crate) async fn keep(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    facts: &PublicFacts,
) -> Result<(), StoreError> {
    let facts = serde_json::to_string(facts).or_corrupt(TABLE, "facts", notice)?;
    sqlx::query(
        "insert into notice_facts (notice_id, facts)
         values ($1, $2)
         on conflict (notice_id) do update
         set facts = $2",
    )
    .bind(notice.as_str())
    .bind(facts)
    .execute(connection)
    .await?;
    Ok(())
}

/// Forgets it: readers see the notice again.
pub(crate) async fn forget(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<(), StoreError> {
    sqlx::query("delete from notice_facts where notice_id = $1")
        .bind(notice.as_str())
        .execute(connection)
        .await?;
    Ok(())
}
