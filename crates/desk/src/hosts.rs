//! The table of host rows.

use crate::columns::{
    self, MaybeMomentColumns, MomentColumns, maybe_moment, moment, optional_instant, position,
    timing_columns,
};
use domain::{HostName, HostRow, HostState, Localized, NoticeId};
use engine::{Corrupt, OrCorrupt, StoreError, micros};
use sqlx::{AnyConnection, AssertSqlSafe};

const TABLE: &str = "notice_hosts";

/// Columns of a row, and rows of a statement: each statement is a round trip, and
/// a thousand places are taken by every engine.
const COLUMNS: usize = 18;
const AT_ONCE: usize = 50;

#[derive(sqlx::FromRow)]
struct Row {
    name: String,
    start_at: i64,
    start_local: String,
    start_zone: String,
    state: String,
    started_at: Option<i64>,
    ended_at: Option<i64>,
    moved_at: Option<i64>,
    moved_local: Option<String>,
    moved_zone: Option<String>,
    tolerance: Option<i64>,
    expected_min: Option<i64>,
    expected_typical: Option<i64>,
    expected_max: Option<i64>,
    reserved: Option<i64>,
    note: Option<String>,
}

impl Row {
    fn into_domain(self, notice: &NoticeId) -> Result<HostRow, Corrupt> {
        let key = format!("{notice}/{}", self.name);
        let start = (self.start_at, &*self.start_local, &*self.start_zone);
        let moved = (
            self.moved_at,
            self.moved_local.as_deref(),
            self.moved_zone.as_deref(),
        );
        let timing = [
            self.tolerance,
            self.expected_min,
            self.expected_typical,
            self.expected_max,
            self.reserved,
        ];
        let note = self.note.as_deref().map(serde_json::from_str).transpose();
        let note: Option<Localized<String>> = note.or_corrupt(TABLE, "note", &key)?;
        Ok(HostRow {
            moved_from: maybe_moment(moved, (TABLE, "moved"), &key)?,
            timing: columns::timing(timing, TABLE, &key)?,
            note: note.unwrap_or_default(),
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
        "select name, start_at, start_local, start_zone, state, started_at, ended_at,
             moved_at, moved_local, moved_zone, tolerance, expected_min, expected_typical,
             expected_max, reserved, note
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

/// The statement that writes a number of rows, new or not.
fn statement(rows: usize) -> String {
    let row = |row: usize| {
        let places = (1..=COLUMNS).map(|column| format!("${}", row * COLUMNS + column));
        format!("({})", places.collect::<Vec<_>>().join(", "))
    };
    let rows = (0..rows).map(row).collect::<Vec<_>>().join(", ");
    format!(
        "insert into notice_hosts (notice_id, position, name, start_at, start_local,
             start_zone, state, started_at, ended_at, moved_at, moved_local, moved_zone,
             tolerance, expected_min, expected_typical, expected_max, reserved, note)
         values {rows}
         on conflict (notice_id, position) do update
         set name = excluded.name, start_at = excluded.start_at,
             start_local = excluded.start_local, start_zone = excluded.start_zone,
             state = excluded.state, started_at = excluded.started_at,
             ended_at = excluded.ended_at, moved_at = excluded.moved_at,
             moved_local = excluded.moved_local, moved_zone = excluded.moved_zone,
             tolerance = excluded.tolerance, expected_min = excluded.expected_min,
             expected_typical = excluded.expected_typical,
             expected_max = excluded.expected_max, reserved = excluded.reserved,
             note = excluded.note"
    )
}

/// Writes what differs from the hosts before: reporting one of a thousand hosts
/// writes one row.
pub(crate) async fn store(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    before: &[HostRow],
    hosts: &[HostRow],
) -> Result<(), StoreError> {
    let rows = hosts.iter().enumerate();
    let changed: Vec<_> = rows
        .filter(|(index, host)| before.get(*index) != Some(host))
        .collect();
    for rows in changed.chunks(AT_ONCE) {
        let mut insert = sqlx::query(AssertSqlSafe(statement(rows.len())));
        for (index, host) in rows {
            let start = MomentColumns::from(host.start);
            let moved = MaybeMomentColumns::from(host.moved_from);
            let note = (!host.note.is_empty()).then(|| serde_json::to_string(&host.note));
            let note = note.transpose().or_corrupt(TABLE, "note", notice)?;
            insert = insert
                .bind(notice.as_str())
                .bind(position(*index))
                .bind(host.name.as_str())
                .bind(start.at)
                .bind(start.local)
                .bind(start.zone)
                .bind(host.state.word())
                .bind(host.started_at.map(micros))
                .bind(host.ended_at.map(micros))
                .bind(moved.at)
                .bind(moved.local)
                .bind(moved.zone);
            for minutes in timing_columns(&host.timing) {
                insert = insert.bind(minutes);
            }
            insert = insert.bind(note);
        }
        insert.execute(&mut *connection).await?;
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
