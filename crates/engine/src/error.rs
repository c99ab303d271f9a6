//! What can go wrong when a store is asked. No message carries a stored value:
//! a database may quote whole rows in its errors, and a row may be sealed.

use crate::Corrupt;

/// A store could not answer.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused a statement.
    #[error("the database refused a statement ({code}): {message}")]
    Refused {
        /// The engine's own code, such as `2067` or `23505`.
        code: String,
        /// The engine's own words without any value.
        message: String,
        /// Which rule was broken, where it was one.
        broke: Option<Rule>,
    },
    /// No connection, or it was lost.
    #[error("the database cannot be reached ({0})")]
    Unreachable(&'static str),
    /// The database answered something that the code does not expect.
    #[error("the database gave an unexpected answer ({0})")]
    Unexpected(&'static str),
    /// A stored value cannot be read back.
    #[error(transparent)]
    Corrupt(#[from] Corrupt),
}

/// A rule of the tables that a statement broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// A value that may be there once is there already.
    Unique,
    /// A row that is referred to is not there.
    ForeignKey,
    /// A value outside of what a column may hold.
    Check,
}

impl StoreError {
    /// Whether a value that may be there once is there already.
    #[must_use]
    pub const fn is_unique_violation(&self) -> bool {
        self.broke(Rule::Unique)
    }

    /// Whether a row that is referred to is not there.
    #[must_use]
    pub const fn is_foreign_key_violation(&self) -> bool {
        self.broke(Rule::ForeignKey)
    }

    /// Whether the role of the connection has no right to what was asked.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        // Only PostgreSQL has roles; this is its code for a right that is missing.
        matches!(self, Self::Refused { code, .. } if code == "42501")
    }

    const fn broke(&self, rule: Rule) -> bool {
        match self {
            Self::Refused {
                broke: Some(broke), ..
            } => *broke as u8 == rule as u8,
            _ => false,
        }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(error) => refused(&*error),
            sqlx::Error::Io(_) => Self::Unreachable("input or output failed"),
            sqlx::Error::Tls(_) => Self::Unreachable("no secure connection"),
            sqlx::Error::PoolTimedOut => Self::Unreachable("no free connection in time"),
            sqlx::Error::PoolClosed => Self::Unreachable("already closed"),
            sqlx::Error::WorkerCrashed => Self::Unreachable("its worker is gone"),
            sqlx::Error::RowNotFound => Self::Unexpected("no row"),
            sqlx::Error::ColumnNotFound(_) => Self::Unexpected("no such column"),
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => {
                Self::Unexpected("a value of another type")
            }
            sqlx::Error::Configuration(_) => Self::Unreachable("its address is not understood"),
            _ => Self::Unexpected("driver error"),
        }
    }
}

fn refused(error: &dyn sqlx::error::DatabaseError) -> StoreError {
    let code = error.code().unwrap_or_default().into_owned();
    // Class 22 of PostgreSQL quotes the value that it could not take.
    let message = if code.starts_with("22") && code.len() == 5 {
        "a value that the engine cannot take".to_owned()
    } else {
        error.message().to_owned()
    };
    let broke = if error.is_unique_violation() {
        Some(Rule::Unique)
    } else if error.is_foreign_key_violation() {
        Some(Rule::ForeignKey)
    } else if error.is_check_violation() {
        Some(Rule::Check)
    } else {
        None
    };
    StoreError::Refused {
        code,
        message,
        broke,
    }
}
