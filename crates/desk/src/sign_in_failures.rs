//! The table of failed sign-ins: how often in a row, per account as it was typed.

use crate::Desk;
use domain::Instant;
use engine::{OrCorrupt, StoreError, micros};

const TABLE: &str = "sign_in_failures";

/// Failed sign-ins in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failures {
    /// How many.
    pub count: u32,
    /// When it began.
    pub first_at: Instant,
    /// The last one.
    pub last_at: Instant,
}

#[derive(sqlx::FromRow)]
struct Row {
    failures: i64,
    first_at: i64,
    last_at: i64,
}

impl Desk {
    /// Failed sign-ins of an account since the last good one.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn login_failures(&self, account: &str) -> Result<Option<Failures>, StoreError> {
        let row: Option<Row> = sqlx::query_as(
            "select failures, first_at, last_at
             from sign_in_failures
             where account = $1",
        )
        .bind(account)
        .fetch_optional(&self.database.pool)
        .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        Ok(Some(Failures {
            count: u32::try_from(row.failures).unwrap_or(u32::MAX),
            first_at: engine::instant(row.first_at).or_corrupt(TABLE, "first_at", "")?,
            last_at: engine::instant(row.last_at).or_corrupt(TABLE, "last_at", "")?,
        }))
    }

    /// Counts a failed sign-in.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn record_failure(&self, account: &str, now: Instant) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query(
            "insert into sign_in_failures (account, failures, first_at, last_at)
             values ($1, 1, $2, $2)
             on conflict (account) do update
             set failures = sign_in_failures.failures + 1, last_at = $2",
        )
        .bind(account)
        .bind(micros(now))
        .execute(&mut *write)
        .await?;
        write.commit().await
    }

    /// Forgets the failures of an account.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn clear_failures(&self, account: &str) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query("delete from sign_in_failures where account = $1")
            .bind(account)
            .execute(&mut *write)
            .await?;
        write.commit().await
    }

    /// Forgets failures whose last one lies before an instant, of any account:
    /// names that nobody has would otherwise pile up.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn forget_failures_before(&self, instant: Instant) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query("delete from sign_in_failures where last_at < $1")
            .bind(micros(instant))
            .execute(&mut *write)
            .await?;
        write.commit().await
    }
}
