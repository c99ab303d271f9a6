//! Adding operators, the first one among them.

use super::{Role, folded};
use crate::audit::{Action, Entry};
use crate::{Actor, Desk, audit, clearances};
use domain::{Instant, OperatorId};
use engine::{StoreError, micros};
use sqlx::AnyConnection;

/// Somebody who is to work at the desk.
pub struct NewOperator<'a> {
    /// A fresh id.
    pub id: OperatorId,
    /// The address to sign in with; compared without regard to case.
    pub email: &'a str,
    /// What the operator may do.
    pub role: Role,
    /// The hash of the password.
    pub password_hash: &'a str,
}

/// Why an operator was not added.
#[derive(Debug, thiserror::Error)]
pub enum AddOperatorError {
    /// Somebody has the address already.
    #[error("there is an operator with this address already")]
    EmailTaken,
    /// The store could not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Desk {
    /// Adds an operator. The first one ever is cleared for every notice that
    /// nobody is cleared for.
    ///
    /// # Errors
    /// When the address is taken or the store cannot answer.
    pub async fn add_operator(
        &self,
        actor: &Actor,
        operator: &NewOperator<'_>,
        now: Instant,
    ) -> Result<(), AddOperatorError> {
        let mut write = self.database.begin_write().await?;
        insert(&mut write, actor, operator, now).await?;
        Ok(write.commit().await?)
    }
}

/// Adds an operator in a transaction that does more.
pub(crate) async fn insert(
    write: &mut AnyConnection,
    actor: &Actor,
    operator: &NewOperator<'_>,
    now: Instant,
) -> Result<(), AddOperatorError> {
    let count: i64 = sqlx::query_scalar("select count(*) from operators")
        .fetch_one(&mut *write)
        .await
        .map_err(StoreError::from)?;
    let inserted = sqlx::query(
        "insert into operators (id, email, role, password_hash, created_at)
             values ($1, $2, $3, $4, $5)",
    )
    .bind(operator.id.as_str())
    .bind(folded(operator.email))
    .bind(operator.role.word())
    .bind(operator.password_hash)
    .bind(micros(now))
    .execute(&mut *write)
    .await
    .map_err(StoreError::from);
    match inserted {
        Err(error) if error.is_unique_violation() => return Err(AddOperatorError::EmailTaken),
        other => other?,
    };
    let entry = Entry::of(actor, Action::OperatorAdded).detail(operator.id.as_str());
    audit::append(write, &entry, now).await?;
    if count == 0 {
        clearances::inherit(write, actor, &operator.id, now).await?;
    }
    Ok(())
}
