//! The table of settings: names and values, for what needs no table of its own.

use crate::Desk;
use engine::StoreError;

impl Desk {
    /// The value of a setting.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let value = sqlx::query_scalar("select value from settings where name = $1")
            .bind(name)
            .fetch_optional(&self.database.pool)
            .await?;
        Ok(value)
    }

    /// Sets a setting.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let mut write = self.database.begin_write().await?;
        sqlx::query(
            "insert into settings (name, value)
             values ($1, $2)
             on conflict (name) do update
             set value = $2",
        )
        .bind(name)
        .bind(value)
        .execute(&mut *write)
        .await?;
        write.commit().await
    }
}
