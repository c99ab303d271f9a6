//! The table of alerts: lines of the audit trail that somebody has to be told
//! of, until they say that they have seen them.

use crate::audit::{self, Action, AuditRow};
use crate::{Desk, Role};
use domain::{Instant, NoticeId, OperatorId};
use engine::{StoreError, micros};
use sqlx::AnyConnection;

impl Desk {
    /// What an operator has not seen yet, newest first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn alerts(&self, operator: &OperatorId) -> Result<Vec<AuditRow>, StoreError> {
        let mut connection = self.database.pool.acquire().await?;
        audit::unseen(&mut connection, operator).await
    }

    /// The operator has seen everything up to a line of the trail.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn see_alerts(
        &self,
        operator: &OperatorId,
        up_to: i64,
        now: Instant,
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query(
            "update alerts
             set seen_at = $3
             where operator_id = $1 and audit_sequence <= $2 and seen_at is null",
        )
        .bind(operator.as_str())
        .bind(up_to)
        .bind(micros(now))
        .execute(&mut *write)
        .await?;
        write.commit().await
    }
}

/// Tells everybody who is cleared for a notice of a line, except who did it.
pub(crate) async fn tell_cleared(
    connection: &mut AnyConnection,
    notice: &NoticeId,
    except: Option<&OperatorId>,
    line: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into alerts (operator_id, audit_sequence)
         select operator_id, $3
         from clearances
         where notice_id = $1 and operator_id <> $2",
    )
    .bind(notice.as_str())
    .bind(except.map_or("", OperatorId::as_str))
    .bind(line)
    .execute(connection)
    .await?;
    Ok(())
}

/// Tells one operator of a line.
pub(crate) async fn tell_operator(
    connection: &mut AnyConnection,
    operator: &OperatorId,
    line: i64,
) -> Result<(), StoreError> {
    sqlx::query("insert into alerts (operator_id, audit_sequence) values ($1, $2)")
        .bind(operator.as_str())
        .bind(line)
        .execute(connection)
        .await?;
    Ok(())
}

/// Whether an operator has been told of such a line and has not seen it yet.
pub(crate) async fn is_told(
    connection: &mut AnyConnection,
    operator: &OperatorId,
    action: Action,
) -> Result<bool, StoreError> {
    let unseen: i64 = sqlx::query_scalar(
        "select count(*)
         from alerts
         join audit on audit.sequence = alerts.audit_sequence
         where alerts.operator_id = $1 and alerts.seen_at is null and audit.action = $2",
    )
    .bind(operator.as_str())
    .bind(action.word())
    .fetch_one(connection)
    .await?;
    Ok(unseen > 0)
}

/// Tells every administrator of a line who does not know yet, except who did it.
pub(crate) async fn tell_administrators(
    connection: &mut AnyConnection,
    except: Option<&OperatorId>,
    line: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into alerts (operator_id, audit_sequence)
         select id, $2
         from operators
         where role = $3 and id <> $1
         on conflict (operator_id, audit_sequence) do nothing",
    )
    .bind(except.map_or("", OperatorId::as_str))
    .bind(line)
    .bind(Role::Administrator.word())
    .execute(connection)
    .await?;
    Ok(())
}
