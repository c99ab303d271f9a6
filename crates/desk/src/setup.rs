//! The set-up code: what lets the first administrator in, once, and for a while.

use crate::Desk;
use crate::columns::hex;
use domain::Instant;
use engine::{StoreError, micros};

/// The setting that holds its hash.
const SETTING: &str = "setup_code";

impl Desk {
    /// Keeps the hash of a new code, in place of an older one.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn set_setup_code(
        &self,
        code_hash: &[u8; 32],
        expires_at: Instant,
    ) -> Result<(), StoreError> {
        let value = format!("{} {}", hex(code_hash), micros(expires_at));
        self.set_setting(SETTING, &value).await
    }

    /// Whether a code is the right one; it stays valid.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn is_setup_code(
        &self,
        code_hash: &[u8; 32],
        now: Instant,
    ) -> Result<bool, StoreError> {
        let kept = self.setting(SETTING).await?;
        Ok(kept.is_some_and(|kept| is_of(&kept, code_hash, now)))
    }

    /// Uses a code up. Only one caller is told that it was the right one.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn take_setup_code(
        &self,
        code_hash: &[u8; 32],
        now: Instant,
    ) -> Result<bool, StoreError> {
        let kept = self.setting(SETTING).await?;
        let Some(kept) = kept.filter(|kept| is_of(kept, code_hash, now)) else {
            return Ok(false);
        };
        let mut write = self.database.begin_write().await?;
        let deleted = sqlx::query("delete from settings where name = $1 and value = $2")
            .bind(SETTING)
            .bind(kept)
            .execute(&mut *write)
            .await?;
        write.commit().await?;
        Ok(deleted.rows_affected() > 0)
    }
}

/// Whether what is kept is of this code, and not over.
fn is_of(kept: &str, code_hash: &[u8; 32], now: Instant) -> bool {
    let Some((hash, expires_at)) = kept.split_once(' ') else {
        return false;
    };
    let is_over = expires_at
        .parse()
        .is_ok_and(|expires_at: i64| expires_at <= micros(now));
    hash == hex(code_hash) && !is_over
}
