//! The sessions that are open: told apart by name, ended one by one or together,
//! renewed when their operator has proved once more who they are.

use super::{IDLE, TABLE, delete_of, delete_others};
use crate::audit::{self, Action, Entry};
use crate::columns::hex;
use crate::{Actor, Desk};
use domain::{Instant, OperatorId};
use engine::{OrCorrupt as _, StoreError, micros};
use std::collections::BTreeMap;

/// A session as its operator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSession {
    /// What it is called; it lets nobody in.
    pub name: String,
    /// Family and platform of the browser, in two words.
    pub browser: String,
    /// Since when.
    pub opened_at: Instant,
    /// When it was last used, to the minute.
    pub seen_at: Instant,
}

impl Desk {
    /// The open sessions of an operator, last used first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn sessions_of(
        &self,
        operator: &OperatorId,
        now: Instant,
    ) -> Result<Vec<OpenSession>, StoreError> {
        let rows: Vec<(String, String, i64, i64)> = sqlx::query_as(
            "select name, browser, opened_at, seen_at
             from sessions
             where operator_id = $1 and expires_at > $2 and seen_at > $3
             order by seen_at desc, opened_at desc, name",
        )
        .bind(operator.as_str())
        .bind(micros(now))
        .bind(micros(now - IDLE))
        .fetch_all(&self.database.pool)
        .await?;
        let session = |(name, browser, opened_at, seen_at): (String, String, i64, i64)| {
            Ok(OpenSession {
                opened_at: engine::instant(opened_at).or_corrupt(TABLE, "opened_at", &name)?,
                seen_at: engine::instant(seen_at).or_corrupt(TABLE, "seen_at", &name)?,
                browser,
                name,
            })
        };
        rows.into_iter().map(session).collect()
    }

    /// How many sessions each operator has open; those without are left out.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn session_counts(
        &self,
        now: Instant,
    ) -> Result<BTreeMap<OperatorId, u64>, StoreError> {
        let rows: Vec<(String, i64)> = sqlx::query_as(
            "select operator_id, count(*)
             from sessions
             where expires_at > $1 and seen_at > $2
             group by operator_id",
        )
        .bind(micros(now))
        .bind(micros(now - IDLE))
        .fetch_all(&self.database.pool)
        .await?;
        let count = |(id, count): (String, i64)| {
            let operator = OperatorId::parse(&id).or_corrupt(TABLE, "operator_id", &id)?;
            Ok((operator, u64::try_from(count).unwrap_or(0)))
        };
        rows.into_iter().map(count).collect()
    }

    /// Ends one of an operator's own sessions. Answers whether it was open.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn end_session(
        &self,
        operator: &OperatorId,
        name: &str,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let deleted = sqlx::query("delete from sessions where operator_id = $1 and name = $2")
            .bind(operator.as_str())
            .bind(name)
            .execute(&mut *write)
            .await?;
        if deleted.rows_affected() == 0 {
            return Ok(false);
        }
        let actor = Actor::Operator(operator.clone());
        let entry = Entry::of(&actor, Action::SessionsEnded).detail(operator.as_str());
        audit::append(&mut write, &entry, now).await?;
        write.commit().await?;
        Ok(true)
    }

    /// Ends every session of an operator but the one that they are in.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn end_other_sessions(
        &self,
        operator: &OperatorId,
        but: &str,
        now: Instant,
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        delete_others(&mut write, operator, but, now).await?;
        write.commit().await
    }

    /// Ends every session of somebody.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn end_sessions_of(
        &self,
        actor: &Actor,
        operator: &OperatorId,
        now: Instant,
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        delete_of(&mut write, operator).await?;
        let entry = Entry::of(actor, Action::SessionsEnded).detail(operator.as_str());
        audit::append(&mut write, &entry, now).await?;
        write.commit().await
    }

    /// The operator of a session proved once more who they are: it goes on under
    /// another cookie. Answers whether it was still open.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn renew_session(
        &self,
        (old_hash, new_hash): (&[u8; 32], &[u8; 32]),
        actor: &Actor,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let updated = sqlx::query(
            "update sessions
             set token_hash = $2, confirmed_at = $3, seen_at = $3
             where token_hash = $1",
        )
        .bind(hex(old_hash))
        .bind(hex(new_hash))
        .bind(micros(now))
        .execute(&mut *write)
        .await?;
        if updated.rows_affected() == 0 {
            return Ok(false);
        }
        audit::append(&mut write, &Entry::of(actor, Action::Confirmed), now).await?;
        write.commit().await?;
        Ok(true)
    }
}
