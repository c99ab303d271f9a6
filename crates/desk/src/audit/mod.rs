//! The audit trail: who did what to which notice, and when. It is only ever
//! added to, each line is chained to the one before it, and it holds no word of
//! any notice's text.

mod chain;
mod entry;
mod guard;
mod verify;

pub use entry::{Action, AuditRow, ClockState, Entry, Purpose};
pub(crate) use guard::prepare;
pub use verify::{Anchor, AuditError, MalformedAnchor, Verified};

use crate::Desk;
use chain::Hash;
use domain::{Instant, NoticeId, OperatorId};
use engine::{OrCorrupt as _, StoreError, micros};
use entry::{Row, TABLE};
use sqlx::AnyConnection;

impl Desk {
    /// Records something that is no save of a notice: a sign-in, a look at
    /// sealed text.
    ///
    /// # Errors
    /// When the store cannot answer; what was to be recorded must not happen then.
    pub async fn record(&self, entry: &Entry<'_>, now: Instant) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        append(&mut write, entry, now).await?;
        write.commit().await
    }

    /// The newest lines of the trail, newest first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn audit(&self, limit: u32) -> Result<Vec<AuditRow>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "select sequence, at, actor_kind, actor, action, notice_id, detail,
                 language, purpose, clock, hash
             from audit
             order by sequence desc
             limit $1",
        )
        .bind(i64::from(limit))
        .fetch_all(&self.database.pool)
        .await?;
        rows.into_iter().map(|row| Ok(row.into_domain()?)).collect()
    }

    /// Everything that was done to one notice, newest first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn audit_of(&self, notice: &NoticeId) -> Result<Vec<AuditRow>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "select sequence, at, actor_kind, actor, action, notice_id, detail,
                 language, purpose, clock, hash
             from audit
             where notice_id = $1
             order by sequence desc",
        )
        .bind(notice.as_str())
        .fetch_all(&self.database.pool)
        .await?;
        rows.into_iter().map(|row| Ok(row.into_domain()?)).collect()
    }
}

/// Adds a line in the transaction of what it tells of. Writes run one at a time,
/// so the numbers have neither gaps nor doubles, and the chain no forks. Answers
/// the number of the line.
pub(crate) async fn append(
    connection: &mut AnyConnection,
    entry: &Entry<'_>,
    now: Instant,
) -> Result<i64, StoreError> {
    let (sequence, previous) = last(connection).await?;
    let doubts: i64 = sqlx::query_scalar("select count(*) from clock_holds")
        .fetch_one(&mut *connection)
        .await?;
    let clock = if doubts == 0 {
        ClockState::Trusted
    } else {
        ClockState::Doubted
    };
    let sequence = sequence + 1;
    let row = Row {
        sequence,
        at: micros(now),
        actor_kind: entry.actor.kind().to_owned(),
        actor: entry.actor.key().map(ToOwned::to_owned),
        action: entry.action.word().to_owned(),
        notice_id: entry.notice.map(ToString::to_string),
        detail: entry.detail.map(ToOwned::to_owned),
        language: entry.language.map(|language| language.tag().to_owned()),
        purpose: entry.purpose.map(|purpose| purpose.word().to_owned()),
        clock: Some(clock.word().to_owned()),
        hash: None,
    };
    let hash = previous.then(&row);
    sqlx::query(
        "insert into audit (sequence, at, actor_kind, actor, action, notice_id, detail,
             language, purpose, clock, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(row.sequence)
    .bind(row.at)
    .bind(row.actor_kind)
    .bind(row.actor)
    .bind(row.action)
    .bind(row.notice_id)
    .bind(row.detail)
    .bind(row.language)
    .bind(row.purpose)
    .bind(row.clock)
    .bind(hash.to_string())
    .execute(connection)
    .await?;
    Ok(sequence)
}

/// The lines that an operator was alerted to and has not seen, newest first.
pub(crate) async fn unseen(
    connection: &mut AnyConnection,
    operator: &OperatorId,
) -> Result<Vec<AuditRow>, StoreError> {
    let rows: Vec<Row> = sqlx::query_as(
        "select a.sequence, a.at, a.actor_kind, a.actor, a.action, a.notice_id, a.detail,
             a.language, a.purpose, a.clock, a.hash
         from alerts l
         join audit a on a.sequence = l.audit_sequence
         where l.operator_id = $1 and l.seen_at is null
         order by a.sequence desc",
    )
    .bind(operator.as_str())
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(|row| Ok(row.into_domain()?)).collect()
}

/// The number and hash of the last line; those of no line where there is none.
async fn last(connection: &mut AnyConnection) -> Result<(i64, Hash), StoreError> {
    let last: Option<(i64, Option<String>)> =
        sqlx::query_as("select sequence, hash from audit order by sequence desc limit 1")
            .fetch_optional(connection)
            .await?;
    let Some((sequence, hash)) = last else {
        return Ok((0, Hash::BEGINNING));
    };
    let hash = hash.as_deref().and_then(Hash::parse);
    Ok((sequence, hash.or_corrupt(TABLE, "hash", sequence)?))
}
