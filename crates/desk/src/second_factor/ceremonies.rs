//! The table of ceremonies: what an authenticator was asked, kept until it has
//! answered. It does not know what is in a question or an answer.

use crate::Desk;
use crate::columns::hex;
use crate::words::words;
use domain::Instant;
use engine::{StoreError, micros};

words!(
    /// What an authenticator is asked for.
    Ceremony {
        /// To make a passkey.
        Add = "add",
        /// To sign in by a passkey alone.
        SignIn = "sign_in",
        /// To take the second step of sign-in.
        SecondStep = "second_step",
        /// To prove once more who one is.
        Confirm = "confirm",
    }
);

impl Desk {
    /// Keeps what an answer will be judged by, and forgets what was never answered.
    /// It belongs to a session or a step, or to nothing where nobody is known yet.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn open_ceremony(
        &self,
        hash: &[u8; 32],
        (ceremony, bound_to): (Ceremony, &str),
        state: &str,
        (now, expires_at): (Instant, Instant),
    ) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query("delete from passkey_ceremonies where expires_at <= $1")
            .bind(micros(now))
            .execute(&mut *write)
            .await?;
        sqlx::query(
            "insert into passkey_ceremonies (ceremony_hash, purpose, bound_to, state, expires_at)
             values ($1, $2, $3, $4, $5)",
        )
        .bind(hex(hash))
        .bind(ceremony.word())
        .bind(bound_to)
        .bind(state)
        .bind(micros(expires_at))
        .execute(&mut *write)
        .await?;
        write.commit().await
    }

    /// Takes out what an answer is judged by: once, in time, and for nothing but
    /// what was asked from there. Of two who come with the same one, one gets it.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn take_ceremony(
        &self,
        hash: &[u8; 32],
        (ceremony, bound_to): (Ceremony, &str),
        now: Instant,
    ) -> Result<Option<String>, StoreError> {
        let mut write = self.database.begin_write().await?;
        let state: Option<String> = sqlx::query_scalar(
            "delete from passkey_ceremonies
             where ceremony_hash = $1 and purpose = $2 and bound_to = $3 and expires_at > $4
             returning state",
        )
        .bind(hex(hash))
        .bind(ceremony.word())
        .bind(bound_to)
        .bind(micros(now))
        .fetch_optional(&mut *write)
        .await?;
        write.commit().await?;
        Ok(state)
    }
}
