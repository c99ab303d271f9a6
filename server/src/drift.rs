//! How many notices wait for a word because of new zone rules. Counted at the start,
//! since the rules in use do not change afterwards, and again as long as there are any.

use desk::{Desk, StoreError};
use domain::Instant;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The number as it was counted last. Cheap to clone; all clones count together.
#[derive(Debug, Clone, Default)]
pub struct Drift(Arc<AtomicU64>);

impl Drift {
    /// Counts.
    ///
    /// # Errors
    /// When the store cannot answer; the number stays as it was.
    pub async fn count(&self, desk: &Desk, now: Instant) -> Result<u64, StoreError> {
        let count = u64::try_from(desk.drifted(now).await?.len()).unwrap_or(u64::MAX);
        if self.0.swap(count, Ordering::Relaxed) < count {
            tracing::warn!(
                count,
                "new zone rules change times of notices; the desk asks about them"
            );
        }
        Ok(count)
    }

    /// The number now. Where there was none, none has come since.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn recount(&self, desk: &Desk, now: Instant) -> Result<u64, StoreError> {
        match self.0.load(Ordering::Relaxed) {
            0 => Ok(0),
            _ => self.count(desk, now).await,
        }
    }
}
