//! The table of authenticators: an app of the operator's that shares a secret
//! with the desk. The secret is sealed as sealed text is, with the same keys.

use super::{Removal, recovery, refuses_to_lose_one};
use crate::audit::{self, Action, Entry};
use crate::seal::{self, KeyError, KeyId, Vault};
use crate::{Actor, Desk, sessions};
use domain::{Instant, OperatorId};
use engine::{OrCorrupt as _, StoreError, micros};
use sqlx::AnyConnection;
use zeroize::Zeroizing;

pub(super) const TABLE: &str = "authenticators";

/// An authenticator, open to compare a code with. Does not print itself.
pub struct Authenticator {
    /// The shared secret in base32, as it was handed over.
    pub secret: Zeroizing<String>,
    /// The half minute of the last code that was taken.
    pub last_step: i64,
}

impl Desk {
    /// Keeps a secret that an operator is about to put into their app, in place
    /// of one that was never confirmed. Answers whether it was kept: an
    /// authenticator in use is not replaced.
    ///
    /// # Errors
    /// When the store cannot answer, or the key of sealed text is not there.
    pub async fn begin_authenticator(
        &self,
        operator: &OperatorId,
        secret: &str,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let key = seal::current(&mut write).await?;
        let plain = Zeroizing::new(secret.as_bytes().to_vec());
        let sealed = self.vault.seal(&key, &place(operator.as_str()), plain);
        let inserted = sqlx::query(
            "insert into authenticators (operator_id, key_id, sealed, begun_at, last_step)
             values ($1, $2, $3, $4, 0)
             on conflict (operator_id) do update
             set key_id = $2, sealed = $3, begun_at = $4, last_step = 0
             where authenticators.confirmed_at is null",
        )
        .bind(operator.as_str())
        .bind(key.as_str())
        .bind(sealed.map_err(unsealed)?)
        .bind(micros(now))
        .execute(&mut *write)
        .await?;
        write.commit().await?;
        Ok(inserted.rows_affected() > 0)
    }

    /// The secret that is about to be put into an app.
    ///
    /// # Errors
    /// When the store cannot answer, or the secret cannot be opened.
    pub async fn begun_authenticator(
        &self,
        operator: &OperatorId,
    ) -> Result<Option<Authenticator>, StoreError> {
        self.load_authenticator(operator, false).await
    }

    /// The authenticator in use.
    ///
    /// # Errors
    /// When the store cannot answer, or the secret cannot be opened.
    pub async fn authenticator(
        &self,
        operator: &OperatorId,
    ) -> Result<Option<Authenticator>, StoreError> {
        self.load_authenticator(operator, true).await
    }

    async fn load_authenticator(
        &self,
        operator: &OperatorId,
        in_use: bool,
    ) -> Result<Option<Authenticator>, StoreError> {
        let row: Option<(String, String, i64)> = sqlx::query_as(
            "select key_id, sealed, last_step
             from authenticators
             where operator_id = $1 and case when confirmed_at is null then 0 else 1 end = $2",
        )
        .bind(operator.as_str())
        .bind(i64::from(in_use))
        .fetch_optional(&self.database.pool)
        .await?;
        let Some((key, sealed, last_step)) = row else {
            return Ok(None);
        };
        let place = place(operator.as_str());
        let plain = self.vault.open(&KeyId::stored(&key), &place, &sealed);
        let plain = plain.or_corrupt(TABLE, "sealed", operator)?;
        let secret = std::str::from_utf8(&plain).or_corrupt(TABLE, "sealed", operator)?;
        Ok(Some(Authenticator {
            secret: Zeroizing::new(secret.to_owned()),
            last_step,
        }))
    }

    /// A code of the begun authenticator was typed: from now on sign-in has a
    /// second step. With it come recovery codes, in place of any before, and every
    /// other session ends but the one that it was typed in. Answers whether it was
    /// begun and is in use now.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn confirm_authenticator(
        &self,
        (operator, session): (&OperatorId, &str),
        step: i64,
        code_hashes: &[[u8; 32]],
        now: Instant,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let updated = sqlx::query(
            "update authenticators
             set confirmed_at = $3, last_step = $2
             where operator_id = $1 and confirmed_at is null",
        )
        .bind(operator.as_str())
        .bind(step)
        .bind(micros(now))
        .execute(&mut *write)
        .await?;
        if updated.rows_affected() == 0 {
            return Ok(false);
        }
        recovery::replace(&mut write, operator, code_hashes).await?;
        let actor = Actor::Operator(operator.clone());
        let entry = Entry::of(&actor, Action::AuthenticatorAdded);
        audit::append(&mut write, &entry, now).await?;
        sessions::delete_others(&mut write, operator, session, now).await?;
        write.commit().await?;
        Ok(true)
    }

    /// Takes the code of a half minute, once: of those who come with the same
    /// one, or with an older one, nobody but the first is told yes.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn take_authenticator_step(
        &self,
        operator: &OperatorId,
        step: i64,
    ) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let updated = sqlx::query(
            "update authenticators
             set last_step = $2
             where operator_id = $1 and last_step < $2 and confirmed_at is not null",
        )
        .bind(operator.as_str())
        .bind(step)
        .execute(&mut *write)
        .await?;
        write.commit().await?;
        Ok(updated.rows_affected() > 0)
    }

    /// The operator does without it from now on. Recovery codes that stand in for
    /// nothing any more go too, and so does every other session. The last second factor
    /// stays where one is demanded.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn remove_authenticator(
        &self,
        (operator, session): (&OperatorId, &str),
        now: Instant,
    ) -> Result<Removal, StoreError> {
        let mut write = self.database.begin_write().await?;
        let deleted = sqlx::query("delete from authenticators where operator_id = $1")
            .bind(operator.as_str())
            .execute(&mut *write)
            .await?;
        if deleted.rows_affected() == 0 {
            return Ok(Removal::NotThere);
        }
        if refuses_to_lose_one(&mut write, operator).await? {
            return Ok(Removal::IsLast);
        }
        recovery::forget_if_useless(&mut write, operator).await?;
        let actor = Actor::Operator(operator.clone());
        let entry = Entry::of(&actor, Action::AuthenticatorRemoved);
        audit::append(&mut write, &entry, now).await?;
        sessions::delete_others(&mut write, operator, session, now).await?;
        write.commit().await?;
        Ok(Removal::Done)
    }
}

/// Where a secret belongs: sealed for one operator, it opens for no other.
fn place(operator: &str) -> Vec<u8> {
    format!("fenster authenticator {operator}").into_bytes()
}

/// Seals every secret with another key.
pub(crate) async fn seal_anew(
    connection: &mut AnyConnection,
    vault: &Vault,
    key: &KeyId,
) -> Result<(), StoreError> {
    let rows: Vec<(String, String, String)> =
        sqlx::query_as("select operator_id, key_id, sealed from authenticators")
            .fetch_all(&mut *connection)
            .await?;
    for (operator, old, sealed) in &rows {
        let place = place(operator);
        let plain = vault
            .open(&KeyId::stored(old), &place, sealed)
            .or_corrupt(TABLE, "sealed", operator)?;
        let sealed = vault.seal(key, &place, plain).map_err(unsealed)?;
        sqlx::query("update authenticators set key_id = $2, sealed = $3 where operator_id = $1")
            .bind(operator)
            .bind(key.as_str())
            .bind(sealed)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Without a key nothing is kept; what is wrong with the key goes to the log.
fn unsealed(error: KeyError) -> StoreError {
    tracing::error!(%error, "the secret of an authenticator cannot be kept");
    StoreError::Unexpected("the key of sealed text is not there")
}
