//! The table of operators. Passwords are hashed elsewhere; here they are text.

use crate::audit::{Action, Entry};
use crate::words::words;
use crate::{Actor, Desk, audit, clearances};
use domain::{Instant, OperatorId};
use engine::{Corrupt, OrCorrupt, StoreError, micros};

const TABLE: &str = "operators";

words!(
    /// What an operator may do. Each may do what those before may.
    Role {
        /// Writes notices.
        Author = "author",
        /// Publishes them.
        Publisher = "publisher",
        /// Adds operators and tokens.
        Administrator = "administrator",
    }
);

impl Role {
    /// Whether notices may be published, withdrawn and changed in public.
    #[must_use]
    pub fn may_publish(self) -> bool {
        self >= Self::Publisher
    }

    /// Whether operators and tokens may be managed.
    #[must_use]
    pub fn may_administer(self) -> bool {
        self >= Self::Administrator
    }
}

/// Somebody who works at the desk.
#[derive(Clone, PartialEq, Eq)]
pub struct Operator {
    /// The id.
    pub id: OperatorId,
    /// The address to sign in with, in lower case.
    pub email: String,
    /// What the operator may do.
    pub role: Role,
    /// The hash of the password.
    pub password_hash: String,
    /// When the operator was added.
    pub created_at: Instant,
}

/// Leaves the hash out: it belongs into no log.
impl std::fmt::Debug for Operator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Operator")
            .field("id", &self.id)
            .field("role", &self.role)
            .finish_non_exhaustive()
    }
}

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

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    email: String,
    role: String,
    password_hash: String,
    created_at: i64,
}

impl Row {
    fn into_domain(self) -> Result<Operator, Corrupt> {
        Ok(Operator {
            id: OperatorId::parse(&self.id).or_corrupt(TABLE, "id", &self.id)?,
            role: Role::from_word(&self.role).or_corrupt(TABLE, "role", &self.id)?,
            created_at: engine::instant(self.created_at).or_corrupt(
                TABLE,
                "created_at",
                &self.id,
            )?,
            email: self.email,
            password_hash: self.password_hash,
        })
    }
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
        let entry = Entry {
            actor,
            action: Action::OperatorAdded,
            notice: None,
            detail: Some(operator.id.as_str()),
        };
        audit::append(&mut write, &entry, now).await?;
        if count == 0 {
            clearances::inherit(&mut write, actor, &operator.id, now).await?;
        }
        Ok(write.commit().await?)
    }

    /// The operator with an address.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn operator_by_email(&self, email: &str) -> Result<Option<Operator>, StoreError> {
        let row: Option<Row> = sqlx::query_as(
            "select id, email, role, password_hash, created_at
             from operators
             where email = $1",
        )
        .bind(folded(email))
        .fetch_optional(&self.database.pool)
        .await?;
        Ok(row.map(Row::into_domain).transpose()?)
    }

    /// The operator with an id.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn operator(&self, id: &OperatorId) -> Result<Option<Operator>, StoreError> {
        let row: Option<Row> = sqlx::query_as(
            "select id, email, role, password_hash, created_at
             from operators
             where id = $1",
        )
        .bind(id.as_str())
        .fetch_optional(&self.database.pool)
        .await?;
        Ok(row.map(Row::into_domain).transpose()?)
    }

    /// Every operator, by address.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn operators(&self) -> Result<Vec<Operator>, StoreError> {
        let rows: Vec<Row> = sqlx::query_as(
            "select id, email, role, password_hash, created_at
             from operators
             order by email",
        )
        .fetch_all(&self.database.pool)
        .await?;
        rows.into_iter().map(|row| Ok(row.into_domain()?)).collect()
    }

    /// Whether there is anybody yet.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn has_operators(&self) -> Result<bool, StoreError> {
        let count: i64 = sqlx::query_scalar("select count(*) from operators")
            .fetch_one(&self.database.pool)
            .await?;
        Ok(count > 0)
    }

    /// Changes an operator's password and ends every session of theirs. Does
    /// nothing when there is no such operator.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn set_password(
        &self,
        actor: &Actor,
        operator: &OperatorId,
        password_hash: &str,
        now: Instant,
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        let updated = sqlx::query("update operators set password_hash = $2 where id = $1")
            .bind(operator.as_str())
            .bind(password_hash)
            .execute(&mut *write)
            .await?;
        if updated.rows_affected() == 0 {
            return Ok(());
        }
        sqlx::query("delete from sessions where operator_id = $1")
            .bind(operator.as_str())
            .execute(&mut *write)
            .await?;
        let entry = Entry {
            actor,
            action: Action::PasswordChanged,
            notice: None,
            detail: Some(operator.as_str()),
        };
        audit::append(&mut write, &entry, now).await?;
        write.commit().await
    }

    /// Changes what an operator may do. Does nothing when there is no such
    /// operator.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn set_role(
        &self,
        actor: &Actor,
        operator: &OperatorId,
        role: Role,
        now: Instant,
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        let updated = sqlx::query("update operators set role = $2 where id = $1")
            .bind(operator.as_str())
            .bind(role.word())
            .execute(&mut *write)
            .await?;
        if updated.rows_affected() == 0 {
            return Ok(());
        }
        let entry = Entry {
            actor,
            action: Action::RoleChanged,
            notice: None,
            detail: Some(operator.as_str()),
        };
        audit::append(&mut write, &entry, now).await?;
        write.commit().await
    }
}

/// An address as it is compared.
fn folded(email: &str) -> String {
    email.trim().to_lowercase()
}
