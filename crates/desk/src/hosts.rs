//! The table of host rows.

use crate::columns::{MomentColumns, moment, optional_instant, position};
use domain::{HostName, HostRow, HostState, NoticeId};
use engine::{Corrupt, OrCorrupt, StoreError, micros};
use sqlx::AnyConnection;

const TABLE: &str = "notice_hosts";

#[derive(sqlx::FromRow)]
struct Row {
    name: String,
    start_at: i64,
    start_local: String,
    start_zone: String,
    state: String,
    started_at: Option<i64>,
    ended_at: Option<i64>,
}

impl Row {
    fn into_domain(self, notice: &NoticeId) -> Result<HostRow, Corrupt> {
        let key = format!("{notice}/{}", self.name);
        let start = (self.start_at, &*self.start_local, &*self.start_zone);
        Ok(HostRow {
            name: HostName::parse(&self.name).or_corrupt(TABLE, "name", notice)?,
            start: moment(start, (TABLE, "start"), &key)?,
            state: HostState::from_word(&self.state).or_corrupt(TABLE, "state", &key)?,
            started_at: optional_instant(self.started_at, (TABLE, "started_at"), &key)?,
            ended_at: optional_instant(self.ended_at, (TABLE, "ended_at"), &key)?,
        })
    }
}

/// Reads the hosts of a notice, in the order given.
pub(crate) async fn load(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<Vec<HostRow>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "select name, start_at, start_local, start_zone, state, started_at, ended_at
         from notice_hosts
         where notice_id = $1
         order by position",
    )
    .bind(notice.as_str())
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| Ok(row.into_domain(notice)?))
        .collect()
}

/// Writes what differs from the hosts before: reporting one of a thousand hosts
/// writes one row.
pub(crate) async fn store(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    before: &[HostRow],
    hosts: &[HostRow],
) -> Result<(), StoreError> {
    for (index, host) in hosts.iter().enumerate() {
        if before.get(index) == Some(host) {
            continue;
        }
        let start = MomentColumns::from(host.start);
        sqlx::query(
            "insert into notice_hosts (notice_id, position, name, start_at, start_local,
                 start_zone, state, started_at, ended_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             on conflict (notice_id, position) do update
             set name = $3, start_at = $4, start_local = $5, start_zone = $6, state = $7,
                 started_at = $8, ended_at = $9",
        )
        .bind(notice.as_str())
        .bind(position(index))
        .bind(host.name.as_str())
        .bind(start.at)
        .bind(start.local)
        .bind(start.zone)
        .bind(host.state.word())
        .bind(host.started_at.map(micros))
        .bind(host.ended_at.map(micros))
        .execute(&mut *connection)
        .await?;
    }
    if before.len() > hosts.len() {
        sqlx::query("delete from notice_hosts where notice_id = $1 and position >= $2")
            .bind(notice.as_str())
            .bind(position(hosts.len()))
            .execute(connection)
            .await?;
    }
    Ok(())
}
