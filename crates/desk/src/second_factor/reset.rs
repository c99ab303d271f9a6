//! The second factor of somebody who lost it is taken off by another, on record
//! and told to them; and whether the desk demands one of everybody.

use super::recovery;
use crate::audit::{self, Action, Entry};
use crate::operators::ChangeOperatorError;
use crate::{Actor, Desk, alerts, sessions};
use domain::{Instant, OperatorId};
use engine::StoreError;

/// The setting that demands a second factor of everybody.
pub(crate) const DEMANDED: &str = "second_factor_demanded";

impl Desk {
    /// Takes the second factor of an operator off, with the recovery codes, and
    /// ends every session of theirs. They sign in by password alone then, and are
    /// told.
    ///
    /// # Errors
    /// When there is no such operator, or the store cannot answer.
    pub async fn reset_second_factor(
        &self,
        actor: &Actor,
        operator: &OperatorId,
        now: Instant,
    ) -> Result<(), ChangeOperatorError> {
        let mut write = self.database.begin_write().await?;
        let known: i64 = sqlx::query_scalar("select count(*) from operators where id = $1")
            .bind(operator.as_str())
            .fetch_one(&mut *write)
            .await?;
        if known == 0 {
            return Err(ChangeOperatorError::NoSuchOperator);
        }
        for statement in [
            "delete from authenticators where operator_id = $1",
            "delete from passkeys where operator_id = $1",
        ] {
            sqlx::query(statement)
                .bind(operator.as_str())
                .execute(&mut *write)
                .await?;
        }
        recovery::forget(&mut write, operator).await?;
        sessions::delete_of(&mut write, operator).await?;
        let entry = Entry::of(actor, Action::SecondFactorReset).detail(operator.as_str());
        let line = audit::append(&mut write, &entry, now).await?;
        alerts::tell_operator(&mut write, operator, line).await?;
        Ok(write.commit().await?)
    }

    /// Whether everybody has to have a second factor.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn is_second_factor_demanded(&self) -> Result<bool, StoreError> {
        Ok(self.setting(DEMANDED).await?.as_deref() == Some("1"))
    }

    /// Demands a second factor of everybody, or no longer.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn demand_second_factor(
        &self,
        actor: &Actor,
        is_demanded: bool,
        now: Instant,
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query(
            "insert into settings (name, value)
             values ($1, $2)
             on conflict (name) do update
             set value = $2",
        )
        .bind(DEMANDED)
        .bind(if is_demanded { "1" } else { "0" })
        .execute(&mut *write)
        .await?;
        let action = if is_demanded {
            Action::SecondFactorDemanded
        } else {
            Action::SecondFactorLeftOpen
        };
        audit::append(&mut write, &Entry::of(actor, action), now).await?;
        write.commit().await
    }
}
