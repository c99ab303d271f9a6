//! Limits of sign-in: how long to wait after failures, and how many attempts a
//! network has in a minute.
//! Nobody is ever locked out for good, or a stranger could do that to anybody.

use crate::http_parts::Network;
use chrono::TimeDelta;
use domain::Instant;
use governor::{Quota, RateLimiter, clock::DefaultClock, state::keyed::DefaultKeyedStateStore};
use std::num::NonZeroU32;
use std::sync::Arc;

/// Failures before a network has to wait with an account.
pub const FREE: u32 = 5;

/// The longest wait.
pub const LONGEST: TimeDelta = TimeDelta::minutes(15);

/// How long failures are remembered after the last one.
pub const FORGOTTEN_AFTER: TimeDelta = TimeDelta::days(1);

/// Attempts of one network in a minute.
const PER_MINUTE: NonZeroU32 = NonZeroU32::new(20).expect("20 is not 0");

/// When the next attempt may be made: at once as long as failures are free, then
/// after one second, doubling to fifteen minutes.
#[must_use]
pub fn next_attempt(failures: u32, free: u32, last: Instant) -> Instant {
    let Some(beyond) = failures.checked_sub(free) else {
        return last;
    };
    let seconds = 1_i64
        .checked_shl(beyond)
        .filter(|seconds| *seconds > 0)
        .unwrap_or(i64::MAX);
    last + TimeDelta::try_seconds(seconds).map_or(LONGEST, |wait| wait.min(LONGEST))
}

/// Whole seconds until an instant, at least one; none when it is reached.
#[must_use]
pub fn seconds_until(instant: Instant, now: Instant) -> Option<i64> {
    let wait = instant - now;
    (wait > TimeDelta::zero()).then(|| (wait.num_milliseconds() + 999) / 1000)
}

/// Limits attempts per network. Cheap to clone.
#[derive(Clone)]
pub struct NetworkLimits(Arc<RateLimiter<Network, DefaultKeyedStateStore<Network>, DefaultClock>>);

impl Default for NetworkLimits {
    fn default() -> Self {
        Self(Arc::new(RateLimiter::keyed(Quota::per_minute(PER_MINUTE))))
    }
}

impl NetworkLimits {
    /// Counts an attempt; whether it may be made.
    #[must_use]
    pub fn admits(&self, network: Network) -> bool {
        if self.0.len() > 10_000 {
            self.0.retain_recent();
        }
        self.0.check_key(&network).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_from_a_second_to_a_quarter_of_an_hour() {
        let last = Instant::UNIX_EPOCH;
        let wait = |failures| (next_attempt(failures, FREE, last) - last).num_seconds();

        assert_eq!(
            [0, 4, 5, 6, 7, 8, 14, 15, 60, 4_000].map(wait),
            [0, 0, 1, 2, 4, 8, 512, 900, 900, 900]
        );
    }

    #[test]
    fn a_started_second_counts_as_one() {
        let now = Instant::UNIX_EPOCH;

        assert_eq!(
            seconds_until(now + TimeDelta::milliseconds(1), now),
            Some(1)
        );
        assert_eq!(seconds_until(now, now), None);
    }

    #[test]
    fn an_address_has_twenty_attempts_and_its_neighbors_in_the_network_share_them() {
        let limits = NetworkLimits::default();
        let of = |text: &str| limits.admits(Network::of(text.parse().expect("an address")));

        assert!((0..20).all(|_| of("2001:db8::1")));
        assert!(!of("2001:db8::2"));
        assert!(of("2001:db8:0:1::1"));
        assert!(of("192.0.2.1"));
    }
}
