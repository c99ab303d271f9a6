//! The second factor of operators: what they have beside a password, and the
//! step of sign-in in which they show it.
//!
//! Codes are computed elsewhere. What is kept of an authenticator is sealed, and
//! of everything else there are hashes.

pub(crate) mod authenticator;
mod ceremonies;
mod passkeys;
mod recovery;
pub(crate) mod reset;
pub(crate) mod step;

pub use authenticator::Authenticator;
pub use ceremonies::Ceremony;
pub use passkeys::{Added, NewPasskey, Passkey, PasskeyInUse};

use crate::Desk;
use domain::{Instant, OperatorId};
use engine::{OrCorrupt as _, StoreError};
use reset::DEMANDED;
use sqlx::{AnyConnection, AssertSqlSafe};
use std::collections::BTreeSet;

/// Whether the operator `o` of a query has a second factor: a condition. Each kind
/// that there is adds itself here.
pub(crate) const HAS_ONE: &str = "(exists (select 1 from authenticators f
     where f.operator_id = o.id and f.confirmed_at is not null)
     or exists (select 1 from passkeys p where p.operator_id = o.id))";

/// What an operator has beside a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecondFactors {
    /// Since when there is an authenticator.
    pub authenticator: Option<Instant>,
    /// How many passkeys there are.
    pub passkeys: u64,
    /// How many recovery codes are left.
    pub recovery_codes: u64,
}

impl SecondFactors {
    /// Whether sign-in has a second step. Recovery codes are no factor of their
    /// own: they stand in for one.
    #[must_use]
    pub const fn are_there(&self) -> bool {
        self.authenticator.is_some() || self.passkeys > 0
    }
}

/// What became of a second factor that its operator wanted to do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    /// It is gone.
    Done,
    /// There was none.
    NotThere,
    /// It stays: a second factor is demanded, and there is no other.
    IsLast,
}

impl Desk {
    /// Every operator who has a second factor.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn protected_operators(&self) -> Result<BTreeSet<OperatorId>, StoreError> {
        let statement = format!("select o.id from operators o where {HAS_ONE}");
        let ids: Vec<String> = sqlx::query_scalar(AssertSqlSafe(statement))
            .fetch_all(&self.database.pool)
            .await?;
        let operator = |id: &String| Ok(OperatorId::parse(id).or_corrupt("operators", "id", id)?);
        ids.iter().map(operator).collect()
    }

    /// What an operator has beside a password.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn second_factors(&self, operator: &OperatorId) -> Result<SecondFactors, StoreError> {
        let key = operator.as_str();
        let since: Option<i64> = sqlx::query_scalar(
            "select confirmed_at
             from authenticators
             where operator_id = $1 and confirmed_at is not null",
        )
        .bind(key)
        .fetch_optional(&self.database.pool)
        .await?;
        let since = since
            .map(|at| engine::instant(at).or_corrupt(authenticator::TABLE, "confirmed_at", key));
        let passkeys: i64 =
            sqlx::query_scalar("select count(*) from passkeys where operator_id = $1")
                .bind(key)
                .fetch_one(&self.database.pool)
                .await?;
        let codes: i64 =
            sqlx::query_scalar("select count(*) from recovery_codes where operator_id = $1")
                .bind(key)
                .fetch_one(&self.database.pool)
                .await?;
        Ok(SecondFactors {
            authenticator: since.transpose()?,
            passkeys: u64::try_from(passkeys).unwrap_or(0),
            recovery_codes: u64::try_from(codes).unwrap_or(0),
        })
    }
}

/// Whether an operator has no second factor any more where one is demanded, so
/// that what took the last one must not be kept.
async fn refuses_to_lose_one(
    connection: &mut AnyConnection,
    operator: &OperatorId,
) -> Result<bool, StoreError> {
    let statement = format!(
        "select count(*)
         from operators o
         where o.id = $1 and not {HAS_ONE}
             and exists (select 1 from settings s where s.name = $2 and s.value = '1')"
    );
    let count: i64 = sqlx::query_scalar(AssertSqlSafe(statement))
        .bind(operator.as_str())
        .bind(DEMANDED)
        .fetch_one(connection)
        .await?;
    Ok(count > 0)
}
