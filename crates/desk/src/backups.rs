//! When the desk was last backed up. Backups are made by the database's own means,
//! outside of the desk: it knows what it is told of them, and no more.

use crate::Desk;
use domain::Instant;
use engine::{Corrupt, StoreError, micros};

/// The name of the setting.
const SETTING: &str = "backup_recorded_at";

impl Desk {
    /// Keeps that a backup was made at an instant.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn record_backup(&self, at: Instant) -> Result<(), StoreError> {
        self.set_setting(SETTING, &micros(at).to_string()).await
    }

    /// When a backup was last recorded; none where nobody ever did.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn last_backup(&self) -> Result<Option<Instant>, StoreError> {
        let Some(value) = self.setting(SETTING).await? else {
            return Ok(None);
        };
        let at = value.parse().ok().and_then(|at| engine::instant(at).ok());
        let corrupt = || Corrupt::on("settings").column("value").row(SETTING);
        Ok(Some(at.ok_or_else(corrupt)?))
    }
}
