//! Waves: so many hosts at a time, one lot after the other.

use crate::timing::Minutes;
use crate::{HostName, Moment};
use chrono::{Datelike, TimeDelta};
use std::num::NonZeroUsize;

/// When each lot of hosts starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waves {
    /// When the first lot starts.
    pub first: Moment,
    /// How many hosts a lot has.
    pub at_once: NonZeroUsize,
    /// Real minutes from one lot to the next, also on a day on which clocks change.
    pub spacing: Minutes,
}

impl Waves {
    /// The stated start of each host, in the order given. `None` when the last
    /// lot would start after the years that we take.
    pub fn starts<'a>(&self, hosts: &'a [HostName]) -> Option<Vec<(&'a HostName, Moment)>> {
        let start = |(place, host)| {
            let lot = i64::try_from(place / self.at_once.get()).ok()?;
            let after = TimeDelta::try_minutes(lot.checked_mul(i64::from(self.spacing.get()))?)?;
            let instant = self.first.instant().checked_add_signed(after)?;
            let is_first = lot == 0;
            let start = if is_first {
                self.first
            } else {
                Moment::at(instant, self.first.zone())
            };
            (start.local().year() <= 2199).then_some((host, start))
        };
        hosts.iter().enumerate().map(start).collect()
    }
}
