//! What happens to an operator who is there: another password, another role,
//! removal. The desk is never left without an administrator.

use super::{Role, former};
use crate::audit::{Action, Entry};
use crate::{Actor, Desk, NewSession, audit, clearances, invitations, kept, sessions};
use domain::{Instant, OperatorId};
use engine::StoreError;
use sqlx::AnyConnection;

/// Why an operator was not changed. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum ChangeOperatorError {
    /// There is no such operator.
    #[error("there is no such operator")]
    NoSuchOperator,
    /// Nobody else may manage operators.
    #[error("the last administrator stays one; make somebody else an administrator first")]
    LastAdministrator,
    /// Some sealed text could be read by nobody any more.
    #[error("nobody else may read some sealed text; let another operator read it first")]
    ClearedAlone,
    /// The store could not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for ChangeOperatorError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Desk {
    /// Changes an operator's password and ends every session of theirs. Another
    /// operator who does it could sign in as this one, so this takes the
    /// clearances away and forgets what was typed and not saved; who works at the
    /// machine itself could read anything, so the command line keeps them.
    /// One-time links to another password are of no use any more.
    ///
    /// # Errors
    /// When there is no such operator, when another operator does it while this
    /// one alone may read some sealed text, or when the store cannot answer.
    pub async fn set_password(
        &self,
        actor: &Actor,
        operator: &OperatorId,
        password_hash: &str,
        now: Instant,
    ) -> Result<(), ChangeOperatorError> {
        let mut write = self.database.begin_write().await?;
        write_password(&mut write, actor, operator, password_hash, now).await?;
        Ok(write.commit().await?)
    }

    /// Changes the password of an operator who knows the present one, ends every
    /// session of theirs and opens one under the new password, all or nothing.
    /// One-time links to another password are of no use any more.
    /// Answers whether the hash that was verified was still the present one.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn change_own_password(
        &self,
        operator: &OperatorId,
        (old_hash, new_hash): (&str, &str),
        session: &NewSession,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let updated = sqlx::query(
            "update operators set password_hash = $3 where id = $1 and password_hash = $2",
        )
        .bind(operator.as_str())
        .bind(old_hash)
        .bind(new_hash)
        .execute(&mut *write)
        .await?;
        if updated.rows_affected() == 0 {
            return Ok(false);
        }
        invitations::delete_resets_of(&mut write, operator).await?;
        sessions::delete_of(&mut write, operator).await?;
        sessions::insert(&mut write, operator, new_hash, session, now).await?;
        let actor = Actor::Operator(operator.clone());
        record(&mut write, &actor, Action::PasswordChanged, operator, now).await?;
        write.commit().await?;
        Ok(true)
    }

    /// Changes what an operator may do.
    ///
    /// # Errors
    /// When there is no such operator, when it is the last administrator, or when
    /// the store cannot answer.
    pub async fn set_role(
        &self,
        actor: &Actor,
        operator: &OperatorId,
        role: Role,
        now: Instant,
    ) -> Result<(), ChangeOperatorError> {
        let mut write = self.database.begin_write().await?;
        if !role.may_administer() {
            leaves_an_administrator(&mut write, operator).await?;
        }
        let updated = sqlx::query("update operators set role = $2 where id = $1 and role <> $2")
            .bind(operator.as_str())
            .bind(role.word())
            .execute(&mut *write)
            .await?;
        if updated.rows_affected() == 0 {
            return is_there(&mut write, operator).await;
        }
        if !role.may_administer() {
            invitations::delete_by(&mut write, operator).await?;
        }
        let detail = format!("{operator} {}", role.word());
        let entry = Entry::of(actor, Action::RoleChanged).detail(&detail);
        audit::append(&mut write, &entry, now).await?;
        Ok(write.commit().await?)
    }

    /// Removes an operator, with every session and clearance. What they did stays
    /// on record under their name; their tokens are the desk's and stay of use.
    ///
    /// # Errors
    /// When there is no such operator, when it is the last administrator, or when
    /// the store cannot answer.
    pub async fn remove_operator(
        &self,
        actor: &Actor,
        operator: &OperatorId,
        now: Instant,
    ) -> Result<(), ChangeOperatorError> {
        let mut write = self.database.begin_write().await?;
        leaves_an_administrator(&mut write, operator).await?;
        invitations::delete_by(&mut write, operator).await?;
        former::keep(&mut write, operator, now).await?;
        clearances::take_of_operator(&mut write, actor, operator, now).await?;
        let deleted = sqlx::query("delete from operators where id = $1")
            .bind(operator.as_str())
            .execute(&mut *write)
            .await?;
        if deleted.rows_affected() == 0 {
            return Err(ChangeOperatorError::NoSuchOperator);
        }
        record(&mut write, actor, Action::OperatorRemoved, operator, now).await?;
        Ok(write.commit().await?)
    }
}

/// Changes a password in a transaction that does more; see [`Desk::set_password`].
pub(crate) async fn write_password(
    write: &mut AnyConnection,
    actor: &Actor,
    operator: &OperatorId,
    password_hash: &str,
    now: Instant,
) -> Result<(), ChangeOperatorError> {
    let updated = sqlx::query("update operators set password_hash = $2 where id = $1")
        .bind(operator.as_str())
        .bind(password_hash)
        .execute(&mut *write)
        .await?;
    if updated.rows_affected() == 0 {
        return Err(ChangeOperatorError::NoSuchOperator);
    }
    if actor.operator().is_some_and(|by| by != operator) {
        if !clearances::alone(write, operator).await?.is_none() {
            return Err(ChangeOperatorError::ClearedAlone);
        }
        clearances::take_of_operator(write, actor, operator, now).await?;
        kept::delete_of(write, operator).await?;
    }
    invitations::delete_resets_of(write, operator).await?;
    sessions::delete_of(write, operator).await?;
    record(write, actor, Action::PasswordChanged, operator, now).await?;
    Ok(())
}

async fn record(
    connection: &mut AnyConnection,
    actor: &Actor,
    action: Action,
    operator: &OperatorId,
    now: Instant,
) -> Result<(), StoreError> {
    let entry = Entry::of(actor, action).detail(operator.as_str());
    audit::append(connection, &entry, now).await?;
    Ok(())
}

/// Refuses to take the role from the only administrator.
async fn leaves_an_administrator(
    connection: &mut AnyConnection,
    operator: &OperatorId,
) -> Result<(), ChangeOperatorError> {
    let administrators: Vec<String> =
        sqlx::query_scalar("select id from operators where role = $1")
            .bind(Role::Administrator.word())
            .fetch_all(connection)
            .await?;
    if administrators == [operator.as_str()] {
        Err(ChangeOperatorError::LastAdministrator)
    } else {
        Ok(())
    }
}

async fn is_there(
    connection: &mut AnyConnection,
    operator: &OperatorId,
) -> Result<(), ChangeOperatorError> {
    let count: i64 = sqlx::query_scalar("select count(*) from operators where id = $1")
        .bind(operator.as_str())
        .fetch_one(connection)
        .await?;
    if count > 0 {
        Ok(())
    } else {
        Err(ChangeOperatorError::NoSuchOperator)
    }
}
