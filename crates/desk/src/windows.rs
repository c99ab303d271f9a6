//! The table of windows. A notice's own row has the span of them, for lists.

use crate::columns::{MaybeMomentColumns, MomentColumns, position, window};
use domain::{NoticeId, WindowId, Windows};
use engine::{OrCorrupt, StoreError};
use sqlx::AnyConnection;

const TABLE: &str = "notice_windows";

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    start_at: i64,
    start_local: String,
    start_zone: String,
    end_at: Option<i64>,
    end_local: Option<String>,
    end_zone: Option<String>,
}

/// Reads the windows of a notice.
pub(crate) async fn load(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<Windows, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, start_at, start_local, start_zone, end_at, end_local, end_zone
         from notice_windows
         where notice_id = $1
         order by position",
    )
    .bind(notice.as_str())
    .fetch_all(connection)
    .await?;
    let key = notice.as_str();
    let mut windows = Vec::with_capacity(rows.len());
    for row in &rows {
        let start = (
            Some(row.start_at),
            Some(&*row.start_local),
            Some(&*row.start_zone),
        );
        let end = (
            row.end_at,
            row.end_local.as_deref(),
            row.end_zone.as_deref(),
        );
        let id = WindowId::parse(&row.id).or_corrupt(TABLE, "id", key)?;
        let window = window(start, end, (TABLE, "start_at", "end_at"), key)?;
        windows.extend(window.map(|window| (id, window)));
    }
    let windows = Windows::new(windows).or_corrupt(TABLE, "start_at", key)?;
    Ok(windows)
}

/// Writes the windows in place of those that were there.
pub(crate) async fn store(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    windows: &Windows,
) -> Result<(), StoreError> {
    sqlx::query("delete from notice_windows where notice_id = $1")
        .bind(notice.as_str())
        .execute(&mut *connection)
        .await?;
    for (index, (id, window)) in windows.identified().enumerate() {
        let start = MomentColumns::from(window.start());
        let end = MaybeMomentColumns::from(window.end());
        sqlx::query(
            "insert into notice_windows (notice_id, position, start_at, start_local,
                 start_zone, end_at, end_local, end_zone, id)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(notice.as_str())
        .bind(position(index))
        .bind(start.at)
        .bind(start.local)
        .bind(start.zone)
        .bind(end.at)
        .bind(end.local)
        .bind(end.zone)
        .bind(id.to_string())
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
