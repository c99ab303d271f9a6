//! The clock. The only file that asks the system for the time; everything else
//! takes an instant as an argument.

use chrono::{DurationRound, TimeDelta};
use domain::Instant;
use std::sync::{Arc, Mutex, PoisonError};

/// Tells what time it is. Cheap to clone; all clones tell the same time.
#[derive(Debug, Clone)]
pub struct Clock(Source);

#[derive(Debug, Clone)]
enum Source {
    System,
    Manual(Arc<Mutex<Instant>>),
}

impl Clock {
    /// The system's clock.
    #[must_use]
    pub const fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands still until it is moved by hand.
    #[must_use]
    pub fn manual(at: Instant) -> Self {
        Self(Source::Manual(Arc::new(Mutex::new(at))))
    }

    /// The present instant, to the microsecond: what the stores keep.
    #[must_use]
    pub fn now(&self) -> Instant {
        match &self.0 {
            Source::System => to_the_microsecond(system_time()),
            Source::Manual(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Moves a clock that is moved by hand; the system's clock is left alone.
    pub fn set(&self, to: Instant) {
        if let Source::Manual(at) = &self.0 {
            *at.lock().unwrap_or_else(PoisonError::into_inner) = to;
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the file that asks the system"
)]
fn system_time() -> Instant {
    chrono::Utc::now()
}

fn to_the_microsecond(at: Instant) -> Instant {
    at.duration_trunc(TimeDelta::microseconds(1)).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_present_has_no_nanoseconds_that_a_store_would_lose() {
        let now = Clock::system().now();

        assert_eq!(now.timestamp_subsec_nanos() % 1_000, 0);
    }

    #[test]
    fn a_clock_that_is_moved_by_hand_moves_for_everyone_who_holds_it() {
        let clock = Clock::manual(Instant::UNIX_EPOCH);
        let other = clock.clone();

        clock.set(Instant::UNIX_EPOCH + TimeDelta::hours(1));

        assert_eq!(other.now(), Instant::UNIX_EPOCH + TimeDelta::hours(1));
    }
}
