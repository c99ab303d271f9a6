//! Roll-ups over host rows: "4 of 5 completed".

use crate::HostState;
use serde::{Deserialize, Serialize};

/// How far the work on the hosts of a notice has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Progress {
    /// Hosts that are completed.
    pub completed: usize,
    /// Hosts being worked on.
    pub in_progress: usize,
    /// Hosts where it did not work out.
    pub failed: usize,
    /// Hosts that are not begun although they should be.
    #[serde(default)]
    pub late: usize,
    /// Hosts where work takes longer than was said.
    #[serde(default)]
    pub overdue: usize,
    /// All hosts but the cancelled ones.
    pub total: usize,
}

impl Progress {
    /// Counts states. A cancelled host is not part of the work.
    #[must_use]
    pub fn of(states: impl IntoIterator<Item = HostState>) -> Self {
        let mut progress = Self::default();
        for state in states {
            progress.total += usize::from(state != HostState::Cancelled);
            progress.completed += usize::from(state == HostState::Completed);
            progress.in_progress += usize::from(state == HostState::InProgress);
            progress.failed += usize::from(state == HostState::Failed);
        }
        progress
    }

    /// Whether there are hosts and each of them is completed.
    #[must_use]
    pub const fn is_complete(self) -> bool {
        self.total > 0 && self.completed == self.total
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cancelled_hosts_do_not_count() {
        let progress = Progress::of([
            HostState::Completed,
            HostState::Cancelled,
            HostState::Failed,
        ]);

        assert_eq!(
            (progress.completed, progress.failed, progress.total),
            (1, 1, 2)
        );
        assert!(!progress.is_complete());
    }

    #[test]
    fn no_hosts_are_not_complete() {
        assert!(!Progress::of([]).is_complete());
    }
}
