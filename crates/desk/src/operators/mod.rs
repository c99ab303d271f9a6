//! The table of operators: who may sign in, and what they may do. Passwords are
//! hashed elsewhere; here they are text.

pub(crate) mod add;
pub(crate) mod change;
mod former;

pub use add::{AddOperatorError, NewOperator};
pub use change::ChangeOperatorError;
pub use former::FormerOperator;

use crate::Desk;
use crate::words::words;
use domain::{Instant, OperatorId};
use engine::{Corrupt, OrCorrupt, StoreError};

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

    /// Whether somebody can manage the operators yet.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn has_administrator(&self) -> Result<bool, StoreError> {
        let count: i64 = sqlx::query_scalar("select count(*) from operators where role = $1")
            .bind(Role::Administrator.word())
            .fetch_one(&self.database.pool)
            .await?;
        Ok(count > 0)
    }
}

/// An address as it is compared.
pub(crate) fn folded(email: &str) -> String {
    email.trim().to_lowercase()
}
