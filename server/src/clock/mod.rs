//! The clocks. The only place that asks the system for the time; everything else
//! takes an instant as an argument.

mod steady;
mod watch;

pub use watch::Watch;

use chrono::{DurationRound, TimeDelta};
use domain::Instant;
use std::sync::{Arc, Mutex, PoisonError};

/// Tells what time it is. Cheap to clone; all clones tell the same time.
#[derive(Debug, Clone)]
pub struct Clock(Source);

#[derive(Debug, Clone)]
enum Source {
    System,
    Manual(Arc<Mutex<Reading>>),
}

/// What both clocks say at one instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The clock of the day, to the microsecond: what the stores keep.
    pub wall: Instant,
    /// The steady clock, which nobody can set: the time since some beginning.
    pub steady: TimeDelta,
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
        let reading = Reading {
            wall: at,
            steady: TimeDelta::zero(),
        };
        Self(Source::Manual(Arc::new(Mutex::new(reading))))
    }

    /// The present instant, to the microsecond: what the stores keep.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.read().wall
    }

    /// What both clocks say now.
    #[must_use]
    pub fn read(&self) -> Reading {
        match &self.0 {
            Source::System => Reading {
                wall: to_the_microsecond(system_time()),
                steady: steady::since_boot(),
            },
            Source::Manual(reading) => *reading.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// The name of the steady clock: processes under the same name have the same.
    #[must_use]
    pub fn boot(&self) -> String {
        match &self.0 {
            Source::System => steady::boot(),
            Source::Manual(_) => "by hand".to_owned(),
        }
    }

    /// Lets time pass until an instant, for a clock that is moved by hand; the
    /// system's clock is left alone.
    pub fn set(&self, to: Instant) {
        self.change(|reading| {
            reading.steady += to - reading.wall;
            reading.wall = to;
        });
    }

    /// Sets the clock of the day, as an administrator or a faulty time server
    /// does, for a clock that is moved by hand: no time passes.
    pub fn jump(&self, to: Instant) {
        self.change(|reading| reading.wall = to);
    }

    fn change(&self, change: impl FnOnce(&mut Reading)) {
        if let Source::Manual(reading) = &self.0 {
            change(&mut reading.lock().unwrap_or_else(PoisonError::into_inner));
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
    fn the_steady_clock_of_the_system_goes_on_and_has_a_name() {
        let clock = Clock::system();
        let before = clock.read().steady;

        assert!(clock.read().steady >= before);
        assert!(!clock.boot().is_empty());
    }

    #[test]
    fn a_jump_moves_the_clock_of_the_day_alone() {
        let clock = Clock::manual(Instant::UNIX_EPOCH);

        clock.set(Instant::UNIX_EPOCH + TimeDelta::minutes(1));
        clock.jump(Instant::UNIX_EPOCH + TimeDelta::hours(1));

        let reading = clock.read();
        assert_eq!(reading.steady, TimeDelta::minutes(1));
        assert_eq!(reading.wall, Instant::UNIX_EPOCH + TimeDelta::hours(1));
    }

    #[test]
    fn a_clock_that_is_moved_by_hand_moves_for_everyone_who_holds_it() {
        let clock = Clock::manual(Instant::UNIX_EPOCH);
        let other = clock.clone();

        clock.set(Instant::UNIX_EPOCH + TimeDelta::hours(1));

        assert_eq!(other.now(), Instant::UNIX_EPOCH + TimeDelta::hours(1));
    }
}
