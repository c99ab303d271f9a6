//! The table of events: what the clock brought.

use crate::columns::position;
use domain::{Event, EventKind, NoticeId};
use engine::{OrCorrupt, StoreError, micros};
use sqlx::AnyConnection;

const TABLE: &str = "notice_events";

#[derive(sqlx::FromRow)]
struct Row {
    at: i64,
    what: String,
}

/// Reads the events of a notice, oldest first.
pub(crate) async fn load(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<Vec<Event>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "select at, what
         from notice_events
         where notice_id = $1
         order by position",
    )
    .bind(notice.as_str())
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Event {
                at: engine::instant(row.at).or_corrupt(TABLE, "at", notice)?,
                what: EventKind::from_word(&row.what).or_corrupt(TABLE, "what", notice)?,
            })
        })
        .collect()
}

/// Writes the events of a notice in place of those before.
pub(crate) async fn store(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    events: &[Event],
) -> Result<(), StoreError> {
    sqlx::query("delete from notice_events where notice_id = $1")
        .bind(notice.as_str())
        .execute(&mut *connection)
        .await?;
    for (index, event) in events.iter().enumerate() {
        sqlx::query(
            "insert into notice_events (notice_id, position, at, what)
             values ($1, $2, $3, $4)",
        )
        .bind(notice.as_str())
        .bind(position(index))
        .bind(micros(event.at))
        .bind(event.what.word())
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
