//! Everything that time does: publication, lift, window start and end.
//!
//! Sleeps until the next event is due, but never longer than a second, because
//! other processes write to the desk as well. What became due while nobody was
//! running is done at the start.

use crate::clock::Watch;
use crate::delivery::{Delivery, DeliveryError};
use desk::{Desk, StoreError};
use domain::Instant;
use std::time::Duration;

/// The longest sleep.
const LONGEST: Duration = Duration::from_secs(1);

/// The shortest sleep, so that an event that cannot be run does not keep the
/// processor busy.
const SHORTEST: Duration = Duration::from_millis(20);

/// The sleep after which something is tried again that could not be done.
const PATIENCE: Duration = Duration::from_millis(250);

/// How often what visitors left is fetched.
const FETCH_EVERY: u32 = 5;

/// Runs what is due.
#[derive(Clone)]
pub struct Scheduler {
    desk: Desk,
    delivery: Delivery,
    watch: Watch,
}

/// Why what is due was not run or not delivered. It stays due.
#[derive(Debug, thiserror::Error)]
pub enum SchedulerError {
    /// The desk failed.
    #[error("failed to run what is due")]
    Desk(#[from] StoreError),
    /// The board did not get it.
    #[error("failed to deliver what was run")]
    Delivery(#[from] DeliveryError),
}

impl Scheduler {
    /// Makes a scheduler.
    #[must_use]
    pub const fn new(desk: Desk, delivery: Delivery, watch: Watch) -> Self {
        Self {
            desk,
            delivery,
            watch,
        }
    }

    /// Runs everything that is due by now, brings it to the board, and says how
    /// many events there were.
    ///
    /// # Errors
    /// When a store fails; the next call does what is left.
    pub async fn run_due(&self) -> Result<usize, SchedulerError> {
        self.watch.check(&self.desk).await?;
        let done = self.desk.run_due(self.watch.now()).await?;
        for (notice, events) in &done {
            tracing::info!(%notice, events = events.len(), "ran what was due");
        }
        // Also what another process left undelivered.
        self.delivery.deliver().await?;
        Ok(done.iter().map(|(_, events)| events.len()).sum())
    }

    /// Runs for ever.
    pub async fn run(self) {
        let mut turn: u32 = 0;
        loop {
            let done = self.run_due().await;
            if let Err(error) = &done {
                tracing::error!(cause = %crate::errors::chain(error), "the scheduler could not do its work");
            }
            if turn.is_multiple_of(FETCH_EVERY)
                && let Err(error) = self.delivery.fetch().await
            {
                tracing::error!(cause = %crate::errors::chain(&error), "what visitors left could not be fetched");
            }
            turn = turn.wrapping_add(1);
            tokio::time::sleep(self.pause(done.unwrap_or_default()).await).await;
        }
    }

    /// How long to sleep after a turn that did so much. What is overdue and was not
    /// done cannot be done now: to try again at once would only keep others busy.
    async fn pause(&self, done: usize) -> Duration {
        let next = self.desk.next_due().await.ok().flatten();
        let now = self.watch.now();
        match next {
            Some(due) if due <= now && done == 0 => PATIENCE,
            Some(due) => until(due, now),
            None => LONGEST,
        }
    }
}

/// How long to sleep for an event, at `now`.
fn until(due: Instant, now: Instant) -> Duration {
    (due - now)
        .to_std()
        .unwrap_or_default()
        .clamp(SHORTEST, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    #[test]
    fn sleep_ends_with_the_event_but_never_lasts_longer_than_a_second() {
        let now = Instant::UNIX_EPOCH;

        assert_eq!(
            until(now + TimeDelta::milliseconds(300), now),
            Duration::from_millis(300)
        );
        assert_eq!(until(now + TimeDelta::hours(3), now), LONGEST);
        assert_eq!(until(now - TimeDelta::hours(3), now), SHORTEST);
    }
}
