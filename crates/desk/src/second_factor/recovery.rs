//! The table of recovery codes: each stands in for the second factor once. A
//! code is as long as a key, so a plain hash of it is enough.

use super::HAS_ONE;
use crate::audit::{self, Action, Entry};
use crate::columns::hex;
use crate::{Actor, Desk, alerts};
use domain::{Instant, OperatorId};
use engine::StoreError;
use sqlx::{AnyConnection, AssertSqlSafe};

impl Desk {
    /// Keeps the hashes of new codes in place of every code before.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn replace_recovery_codes(
        &self,
        operator: &OperatorId,
        code_hashes: &[[u8; 32]],
        now: Instant,
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        replace(&mut write, operator, code_hashes).await?;
        let actor = Actor::Operator(operator.clone());
        let entry = Entry::of(&actor, Action::RecoveryCodesMade);
        audit::append(&mut write, &entry, now).await?;
        write.commit().await
    }

    /// Uses a code up, and tells its operator. Answers whether it was one; of two
    /// who come with the same one, one is told yes.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn take_recovery_code(
        &self,
        operator: &OperatorId,
        code_hash: &[u8; 32],
        now: Instant,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let deleted =
            sqlx::query("delete from recovery_codes where code_hash = $1 and operator_id = $2")
                .bind(hex(code_hash))
                .bind(operator.as_str())
                .execute(&mut *write)
                .await?;
        if deleted.rows_affected() == 0 {
            return Ok(false);
        }
        let actor = Actor::Operator(operator.clone());
        let entry = Entry::of(&actor, Action::RecoveryCodeUsed);
        let line = audit::append(&mut write, &entry, now).await?;
        alerts::tell_operator(&mut write, operator, line).await?;
        write.commit().await?;
        Ok(true)
    }
}

/// Writes the codes of an operator in place of those before.
pub(super) async fn replace(
    connection: &mut AnyConnection,
    operator: &OperatorId,
    code_hashes: &[[u8; 32]],
) -> Result<(), StoreError> {
    forget(connection, operator).await?;
    for code_hash in code_hashes {
        sqlx::query("insert into recovery_codes (code_hash, operator_id) values ($1, $2)")
            .bind(hex(code_hash))
            .bind(operator.as_str())
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

pub(super) async fn forget(
    connection: &mut AnyConnection,
    operator: &OperatorId,
) -> Result<(), StoreError> {
    sqlx::query("delete from recovery_codes where operator_id = $1")
        .bind(operator.as_str())
        .execute(connection)
        .await?;
    Ok(())
}

/// Forgets the codes of who has no second factor any more.
pub(super) async fn forget_if_useless(
    connection: &mut AnyConnection,
    operator: &OperatorId,
) -> Result<(), StoreError> {
    let statement = format!(
        "delete from recovery_codes
         where operator_id in (select o.id from operators o where o.id = $1 and not {HAS_ONE})"
    );
    sqlx::query(AssertSqlSafe(statement))
        .bind(operator.as_str())
        .execute(connection)
        .await?;
    Ok(())
}
