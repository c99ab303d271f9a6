//! The table of sealers: who wrote the first sealed text of a notice.

use crate::Actor;
use domain::NoticeId;
use engine::StoreError;
use sqlx::AnyConnection;

/// Notes who did.
pub(crate) async fn note(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    actor: &Actor,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into sealers (notice_id, actor_kind, actor)
         values ($1, $2, $3)
         on conflict (notice_id) do update
         set actor_kind = $2, actor = $3",
    )
    .bind(notice.as_str())
    .bind(actor.kind())
    .bind(actor.key())
    .execute(connection)
    .await?;
    Ok(())
}

/// Whether a program did.
pub(crate) async fn is(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    actor: &Actor,
) -> Result<bool, StoreError> {
    let found: i64 = sqlx::query_scalar(
        "select count(*)
         from sealers
         where notice_id = $1 and actor_kind = $2 and actor = $3",
    )
    .bind(notice.as_str())
    .bind(actor.kind())
    .bind(actor.key())
    .fetch_one(connection)
    .await?;
    Ok(found > 0)
}
