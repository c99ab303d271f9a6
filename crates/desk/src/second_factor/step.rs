//! The table of steps: somebody named the right password, and has a few minutes
//! to show the second factor. Nothing can be done with a step but that.

use crate::audit::{self, Action, Entry};
use crate::columns::hex;
use crate::{Actor, Desk, alerts};
use domain::{Instant, OperatorId};
use engine::{OrCorrupt as _, StoreError, micros};
use sqlx::AnyConnection;

const TABLE: &str = "sign_in_steps";

impl Desk {
    /// Begins the second step, and forgets those that are over. Only where the
    /// password hash is still the operator's. Answers whether it is begun.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn open_step(
        &self,
        operator: &OperatorId,
        password_hash: &str,
        step_hash: &[u8; 32],
        (now, expires_at): (Instant, Instant),
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query("delete from sign_in_steps where expires_at <= $1")
            .bind(micros(now))
            .execute(&mut *write)
            .await?;
        let inserted = sqlx::query(
            "insert into sign_in_steps (step_hash, operator_id, expires_at)
             select $1, id, $3
             from operators
             where id = $2 and password_hash = $4",
        )
        .bind(hex(step_hash))
        .bind(operator.as_str())
        .bind(micros(expires_at))
        .bind(password_hash)
        .execute(&mut *write)
        .await?;
        write.commit().await?;
        Ok(inserted.rows_affected() > 0)
    }

    /// Whose step it is, where it is not over.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn step(
        &self,
        step_hash: &[u8; 32],
        now: Instant,
    ) -> Result<Option<OperatorId>, StoreError> {
        let operator: Option<String> = sqlx::query_scalar(
            "select operator_id
             from sign_in_steps
             where step_hash = $1 and expires_at > $2",
        )
        .bind(hex(step_hash))
        .bind(micros(now))
        .fetch_optional(&self.database.pool)
        .await?;
        let operator =
            operator.map(|id| OperatorId::parse(&id).or_corrupt(TABLE, "operator_id", ""));
        Ok(operator.transpose()?)
    }

    /// Ends a step. Answers whether it was there: it leads in once. Who it leads in
    /// has mistyped what failed in it.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn close_step(&self, step_hash: &[u8; 32]) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let closed: Option<(String, i64)> = sqlx::query_as(
            "delete from sign_in_steps
             where step_hash = $1
             returning operator_id, failures",
        )
        .bind(hex(step_hash))
        .fetch_optional(&mut *write)
        .await?;
        let Some((operator, failures)) = closed else {
            return Ok(false);
        };
        sqlx::query(
            "update operators
             set failed_steps = case when failed_steps > $2 then failed_steps - $2 else 0 end
             where id = $1",
        )
        .bind(&operator)
        .bind(failures)
        .execute(&mut *write)
        .await?;
        write.commit().await?;
        Ok(true)
    }

    /// Ends a step that leads nobody in: what failed in it stays counted.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn end_step(&self, step_hash: &[u8; 32]) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query("delete from sign_in_steps where step_hash = $1")
            .bind(hex(step_hash))
            .execute(&mut *write)
            .await?;
        write.commit().await
    }

    /// Somebody took the step and failed: it is on record, and counted for its operator
    /// to be told of; where it is taken for guessing, by an alert, once until they have
    /// seen it. Answers how often that was so at this step; none where it is over.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn fail_step(
        &self,
        (operator, step_hash): (&OperatorId, &[u8; 32]),
        is_guessed: bool,
        now: Instant,
    ) -> Result<Option<u32>, StoreError> {
        let mut write = self.database.begin_write().await?;
        let failures: Option<i64> = sqlx::query_scalar(
            "update sign_in_steps
             set failures = failures + 1
             where step_hash = $1 and operator_id = $2
             returning failures",
        )
        .bind(hex(step_hash))
        .bind(operator.as_str())
        .fetch_optional(&mut *write)
        .await?;
        sqlx::query("update operators set failed_steps = failed_steps + 1 where id = $1")
            .bind(operator.as_str())
            .execute(&mut *write)
            .await?;
        let entry = Entry::of(&Actor::Unknown, Action::SecondStepFailed);
        let line = audit::append(&mut write, &entry.detail(operator.as_str()), now).await?;
        if is_guessed && !alerts::is_told(&mut write, operator, Action::SecondStepFailed).await? {
            alerts::tell_operator(&mut write, operator, line).await?;
        }
        write.commit().await?;
        Ok(failures.map(|failures| u32::try_from(failures).unwrap_or(u32::MAX)))
    }
}

/// Ends every step of an operator, whose password is another one.
pub(crate) async fn delete_of(
    connection: &mut AnyConnection,
    operator: &OperatorId,
) -> Result<(), StoreError> {
    sqlx::query("delete from sign_in_steps where operator_id = $1")
        .bind(operator.as_str())
        .execute(connection)
        .await?;
    Ok(())
}
