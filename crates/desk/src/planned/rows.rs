//! The table of planned updates. The only file that reads and writes it.

use super::{KeptUpdate, words};
use crate::Actor;
use crate::columns::{MomentColumns, moment, notice_id, optional_instant};
use crate::seal::{KeyId, Vault};
use domain::{Instant, Localized, NoticeId, PlannedUpdate, State, Update, UpdateId, WhyHeld};
use engine::{OrCorrupt, StoreError, micros};
use sqlx::AnyConnection;

pub(super) const TABLE: &str = "planned_updates";

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    notice_id: String,
    at: i64,
    at_local: String,
    at_zone: String,
    state: Option<String>,
    stood_at: String,
    planned_by_kind: String,
    planned_by: Option<String>,
    held_at: Option<i64>,
    held_why: Option<String>,
    key_id: String,
    sealed: String,
}

impl Row {
    fn into_domain(self, vault: &Vault) -> Result<KeptUpdate, StoreError> {
        let key = &self.id;
        let state = |word: &str, column| State::from_word(word).or_corrupt(TABLE, column, key);
        let id = UpdateId::parse(key).or_corrupt(TABLE, "id", key)?;
        let notice = notice_id(&self.notice_id, TABLE)?;
        let held_at = optional_instant(self.held_at, (TABLE, "held_at"), key)?;
        let why = self.held_why.as_deref();
        let why = why.map(|word| WhyHeld::from_word(word).or_corrupt(TABLE, "held_why", key));
        let text = words::open(vault, (&notice, &id), (&self.key_id, &self.sealed))?;
        let at = (self.at, &*self.at_local, &*self.at_zone);
        let update = Update {
            at: moment(at, (TABLE, "at"), key)?,
            state: self
                .state
                .as_deref()
                .map(|word| state(word, "state"))
                .transpose()?,
            text,
            bases: Localized::new(),
            id,
        };
        Ok(KeptUpdate {
            planned: PlannedUpdate {
                update,
                stood_at: state(&self.stood_at, "stood_at")?,
                held: held_at.zip(why.transpose()?),
            },
            by: Actor::from_columns(&self.planned_by_kind, self.planned_by.clone(), TABLE, key)?,
            notice,
        })
    }
}

/// Those of one notice, the earliest first.
pub(super) async fn load(
    connection: &mut AnyConnection,
    vault: &Vault,
    notice: &NoticeId,
) -> Result<Vec<KeptUpdate>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, notice_id, at, at_local, at_zone, state, stood_at,
             planned_by_kind, planned_by, held_at, held_why, key_id, sealed
         from planned_updates
         where notice_id = $1
         order by at, id",
    )
    .bind(notice.as_str())
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(|row| row.into_domain(vault)).collect()
}

/// All of them, the earliest first.
pub(super) async fn load_all(
    connection: &mut AnyConnection,
    vault: &Vault,
) -> Result<Vec<KeptUpdate>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, notice_id, at, at_local, at_zone, state, stood_at,
             planned_by_kind, planned_by, held_at, held_why, key_id, sealed
         from planned_updates
         order by at, id",
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(|row| row.into_domain(vault)).collect()
}

/// Writes one, in place of the one with its id. Whatever held that one holds this
/// one no more.
pub(super) async fn store(
    connection: &mut AnyConnection,
    vault: &Vault,
    (notice, planned): (&NoticeId, &PlannedUpdate),
    (actor, now): (&Actor, Instant),
) -> Result<(), StoreError> {
    let update = &planned.update;
    let at = MomentColumns::from(update.at);
    let bytes = words::seal(connection, vault, (notice, &update.id), &update.text).await?;
    sqlx::query(
        "insert into planned_updates (id, notice_id, at, at_local, at_zone, state, stood_at,
             planned_at, planned_by_kind, planned_by, key_id, sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (id) do update
         set at = $3, at_local = $4, at_zone = $5, state = $6, stood_at = $7,
             planned_at = $8, planned_by_kind = $9, planned_by = $10,
             held_at = null, held_why = null, key_id = $11, sealed = $12",
    )
    .bind(update.id.as_str())
    .bind(notice.as_str())
    .bind(at.at)
    .bind(at.local)
    .bind(at.zone)
    .bind(update.state.map(State::word))
    .bind(planned.stood_at.word())
    .bind(micros(now))
    .bind(actor.kind())
    .bind(actor.key())
    .bind(bytes.key.as_str())
    .bind(bytes.sealed)
    .execute(connection)
    .await?;
    Ok(())
}

/// Removes one, and answers whether it was there.
pub(super) async fn remove(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    update: &UpdateId,
) -> Result<bool, StoreError> {
    let removed = sqlx::query("delete from planned_updates where id = $1 and notice_id = $2")
        .bind(update.as_str())
        .bind(notice.as_str())
        .execute(connection)
        .await?;
    Ok(removed.rows_affected() > 0)
}

/// Removes those that are on the timeline, whoever posted them there.
pub(crate) async fn forget_posted(
    connection: &mut AnyConnection,
    notice: &NoticeId,
) -> Result<(), StoreError> {
    sqlx::query(
        "delete from planned_updates
         where notice_id = $1 and id in (
             select id
             from notice_updates
             where notice_id = $1
         )",
    )
    .bind(notice.as_str())
    .execute(connection)
    .await?;
    Ok(())
}

/// Notes why one could not go out.
pub(super) async fn hold(
    connection: &mut AnyConnection,
    update: &UpdateId,
    (why, now): (WhyHeld, Instant),
) -> Result<(), StoreError> {
    sqlx::query(
        "update planned_updates
         set held_at = $2, held_why = $3
         where id = $1 and held_at is null",
    )
    .bind(update.as_str())
    .bind(micros(now))
    .bind(why.word())
    .execute(connection)
    .await?;
    Ok(())
}

/// When the first one goes out.
pub(crate) async fn first_at(
    connection: &mut AnyConnection,
) -> Result<Option<Instant>, StoreError> {
    let at: Option<i64> =
        sqlx::query_scalar("select min(at) from planned_updates where held_at is null")
            .fetch_one(connection)
            .await?;
    let at = at.map(|at| engine::instant(at).or_corrupt(TABLE, "at", ""));
    Ok(at.transpose()?)
}

/// Seals everything with another key.
pub(crate) async fn seal_anew(
    connection: &mut AnyConnection,
    vault: &Vault,
    key: &KeyId,
) -> Result<(), StoreError> {
    let rows: Vec<(String, String, String, String)> =
        sqlx::query_as("select id, notice_id, key_id, sealed from planned_updates")
            .fetch_all(&mut *connection)
            .await?;
    for (id, notice, old, sealed) in &rows {
        let update = UpdateId::parse(id).or_corrupt(TABLE, "id", id)?;
        let notice = notice_id(notice, TABLE)?;
        let sealed = words::seal_again(vault, key, (&notice, &update), (old, sealed))?;
        sqlx::query("update planned_updates set key_id = $2, sealed = $3 where id = $1")
            .bind(id)
            .bind(key.as_str())
            .bind(&sealed)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}
