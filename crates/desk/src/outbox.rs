//! The outbox: what the board is still to be told. One row a notice, written in
//! the transaction of the change; what is told is made when it is fetched, so
//! that the table holds no text at all.

use crate::Desk;
use crate::columns::notice_id;
use crate::notices::load::load;
use domain::{Instant, Notice, NoticeId, PublicNotice};
use engine::{OrCorrupt as _, StoreError, micros};
use sqlx::AnyConnection;

/// What the board is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProjectedChange {
    /// To show this.
    Put(PublicNotice),
    /// To show it no more.
    Remove,
}

/// Something that the board is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projection {
    /// To be given back once the board has it.
    pub sequence: i64,
    /// The notice.
    pub notice: NoticeId,
    /// Its version; the board applies each once.
    pub version: i64,
    /// What the board is to do.
    pub change: ProjectedChange,
}

#[derive(sqlx::FromRow)]
struct Row {
    sequence: i64,
    notice_id: String,
}

impl Desk {
    /// What the board has not confirmed yet, oldest first, with the newest state
    /// of each notice only.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn pending(&self) -> Result<Vec<Projection>, StoreError> {
        let mut read = self.database.begin_read().await?;
        let rows: Vec<Row> =
            sqlx::query_as("select sequence, notice_id from outbox order by sequence")
                .fetch_all(&mut *read)
                .await?;
        let mut pending = Vec::with_capacity(rows.len());
        for row in rows {
            let notice = notice_id(&row.notice_id, "outbox")?;
            let Some(stored) = load(&mut read, &self.vault, &notice).await? else {
                continue;
            };
            pending.push(Projection {
                sequence: row.sequence,
                version: stored.notice.version,
                change: stored
                    .seen()
                    .map_or(ProjectedChange::Remove, ProjectedChange::Put),
                notice,
            });
        }
        Ok(pending)
    }

    /// How many changes the board has not confirmed, and since when the oldest of
    /// them waits.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn undelivered(&self) -> Result<(u64, Option<Instant>), StoreError> {
        let (count, oldest): (i64, Option<i64>) =
            sqlx::query_as("select count(*), min(queued_at) from outbox")
                .fetch_one(&self.database.pool)
                .await?;
        let oldest = oldest.map(|at| engine::instant(at).or_corrupt("outbox", "queued_at", ""));
        Ok((
            u64::try_from(count).unwrap_or_default(),
            oldest.transpose()?,
        ))
    }

    /// Notes that the board has it. A change that came meanwhile has another
    /// sequence and stays.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn delivered(&self, sequence: i64) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query("delete from outbox where sequence = $1")
            .bind(sequence)
            .execute(&mut *write)
            .await?;
        write.commit().await
    }
}

/// Puts a notice into the outbox, in place of an older change of it.
pub(crate) async fn push(
    connection: &mut AnyConnection,
    notice: &Notice,
    now: Instant,
) -> Result<(), StoreError> {
    let sequence: i64 = sqlx::query_scalar(
        "update outbox_counter
         set last = last + 1
         where name = 'outbox'
         returning last",
    )
    .fetch_one(&mut *connection)
    .await?;
    sqlx::query(
        "insert into outbox (notice_id, sequence, version, queued_at)
         values ($1, $2, $3, $4)
         on conflict (notice_id) do update
         set sequence = $2, version = $3, queued_at = $4",
    )
    .bind(notice.id.as_str())
    .bind(sequence)
    .bind(notice.version)
    .bind(micros(now))
    .execute(connection)
    .await?;
    Ok(())
}
