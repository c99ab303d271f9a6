//! What is late: a host that is not begun by its start and the tolerance, and one
//! on which work goes on for longer than was said.
//!
//! Nothing here looks at a clock. The scheduler judges a notice when the next of
//! its hosts turns late, and what readers see follows from when it last did.

use crate::{HostRow, HostState, Instant, Kind, Notice, State, Timing, timing::Minutes};
use chrono::TimeDelta;

impl HostRow {
    /// When the host is late if it is not begun by then: its start and the
    /// tolerance. `None` for a host that is not waiting for its start.
    #[must_use]
    pub fn late_at(&self, stated: Timing) -> Option<Instant> {
        let waits = match self.state {
            HostState::Scheduled => true,
            HostState::Postponed => self.moved_from.is_some(),
            _ => false,
        };
        let tolerance = self.timing.or(stated).tolerance;
        waits.then(|| after(self.start.instant(), tolerance))
    }

    /// When work on the host takes too long if it is not done by then: the longest
    /// it was said to take after it began, else the time kept free for it. `None`
    /// for a host that nobody works on, and where nothing was said.
    #[must_use]
    pub fn overdue_at(&self, stated: Timing) -> Option<Instant> {
        let timing = self.timing.or(stated);
        let longest = timing.expected_max.or(timing.reserved)?;
        let started_at = self.started_at?;
        (self.state == HostState::InProgress).then(|| after(started_at, Some(longest)))
    }
}

fn after(instant: Instant, length: Option<Minutes>) -> Instant {
    let minutes = length.map_or(0, Minutes::get);
    instant + TimeDelta::minutes(i64::from(minutes))
}

impl Notice {
    /// Whether hosts of it can be late at all: work that is off or over is not.
    fn expects_work(&self) -> bool {
        self.kind == Kind::Maintenance
            && matches!(
                self.state,
                State::Scheduled | State::InProgress | State::Verifying
            )
    }

    /// Whether the host should have been begun, as last judged.
    #[must_use]
    pub fn is_late(&self, host: &HostRow) -> bool {
        self.is_past(host.late_at(self.timing))
    }

    /// Whether the host should be done by now, as last judged.
    #[must_use]
    pub fn is_host_overdue(&self, host: &HostRow) -> bool {
        self.is_past(host.overdue_at(self.timing))
    }

    fn is_past(&self, limit: Option<Instant>) -> bool {
        let judged = self.judged_at.filter(|_| self.expects_work());
        limit
            .zip(judged)
            .is_some_and(|(limit, judged)| limit <= judged)
    }

    /// When the next host turns late, or takes too long.
    #[must_use]
    pub fn next_turn(&self) -> Option<Instant> {
        if !self.expects_work() {
            return None;
        }
        let limits = self
            .hosts
            .iter()
            .flat_map(|host| [host.late_at(self.timing), host.overdue_at(self.timing)]);
        limits
            .flatten()
            .filter(|limit| self.judged_at.is_none_or(|judged| *limit > judged))
            .min()
    }
}
