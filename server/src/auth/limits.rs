//! Limits of sign-in: per account in the desk's store, per address in memory.
//! Nobody is ever locked out for good, or a stranger could do that to anybody.

use chrono::TimeDelta;
use domain::Instant;
use governor::{Quota, RateLimiter, clock::DefaultClock, state::keyed::DefaultKeyedStateStore};
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::Arc;

/// Failures of an account before it has to wait.
pub const FREE: u32 = 5;

/// The longest wait.
pub const LONGEST: TimeDelta = TimeDelta::minutes(15);

/// How long failures of an account are remembered after the last one.
pub const FORGOTTEN_AFTER: TimeDelta = TimeDelta::days(1);

/// Attempts of one address in a minute.
const PER_MINUTE: NonZeroU32 = NonZeroU32::new(20).expect("20 is not 0");

/// When an account may be tried again: at once up to five failures, then after
/// one second, doubling to fifteen minutes.
#[must_use]
pub fn next_attempt(failures: u32, last: Instant) -> Instant {
    let Some(beyond) = failures.checked_sub(FREE) else {
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

/// Limits attempts per address. Cheap to clone.
#[derive(Clone)]
pub struct AddressLimits(Arc<RateLimiter<IpAddr, DefaultKeyedStateStore<IpAddr>, DefaultClock>>);

impl Default for AddressLimits {
    fn default() -> Self {
        Self(Arc::new(RateLimiter::keyed(Quota::per_minute(PER_MINUTE))))
    }
}

impl AddressLimits {
    /// Counts an attempt; whether it may be made.
    #[must_use]
    pub fn admits(&self, address: IpAddr) -> bool {
        if self.0.len() > 10_000 {
            self.0.retain_recent();
        }
        self.0.check_key(&network(address)).is_ok()
    }
}

/// What one customer of a provider usually holds: an IPv4 address, or a whole
/// /64 network of IPv6, whose addresses cost nothing.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(v4) => IpAddr::V4(v4),
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_from_a_second_to_a_quarter_of_an_hour() {
        let last = Instant::UNIX_EPOCH;
        let wait = |failures| (next_attempt(failures, last) - last).num_seconds();

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
        let limits = AddressLimits::default();
        let of = |text: &str| limits.admits(text.parse().expect("an address"));

        assert!((0..20).all(|_| of("2001:db8::1")));
        assert!(!of("2001:db8::2"));
        assert!(of("2001:db8:0:1::1"));
        assert!(of("192.0.2.1"));
    }
}
