//! The board's counter.

use crate::{Board, BoardError};

impl Board {
    /// The board's revision: the number of public changes so far. Read it
    /// before what it is to vouch for; then a page is never taken for newer
    /// than it is.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn revision(&self) -> Result<i64, BoardError> {
        let number = sqlx::query_scalar("select number from revision")
            .fetch_one(&self.read.pool)
            .await?;
        Ok(number)
    }
}
