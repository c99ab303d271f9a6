//! The set-up code: what lets the first operator in, once.

use crate::Desk;
use crate::columns::hex;
use engine::StoreError;

/// The setting that holds its hash.
const SETTING: &str = "setup_code";

impl Desk {
    /// Keeps the hash of a new code, in place of an older one.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn set_setup_code(&self, code_hash: &[u8; 32]) -> Result<(), StoreError> {
        self.set_setting(SETTING, &hex(code_hash)).await
    }

    /// Whether a code is the right one; it stays valid.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn is_setup_code(&self, code_hash: &[u8; 32]) -> Result<bool, StoreError> {
        let kept = self.setting(SETTING).await?;
        Ok(kept == Some(hex(code_hash)))
    }

    /// Uses a code up. Only one caller is told that it was the right one.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn take_setup_code(&self, code_hash: &[u8; 32]) -> Result<bool, StoreError> {
        let mut write = self.database.begin_write().await?;
        let deleted = sqlx::query("delete from settings where name = $1 and value = $2")
            .bind(SETTING)
            .bind(hex(code_hash))
            .execute(&mut *write)
            .await?;
        write.commit().await?;
        Ok(deleted.rows_affected() > 0)
    }
}
