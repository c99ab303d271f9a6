//! States of notices and host rows, and which may follow which.

use crate::kind::{Kind, words};
use serde::{Deserialize, Serialize};
use std::fmt;

words!(
    /// Where a notice stands. Which states a notice can have depends on its kind.
    State {
        /// Maintenance: announced, not begun.
        Scheduled = "scheduled",
        /// Maintenance: work is going on.
        InProgress = "in_progress",
        /// Maintenance: work is done, results are being checked.
        Verifying = "verifying",
        /// Maintenance: done.
        Completed = "completed",
        /// Maintenance: will happen at another time.
        Postponed = "postponed",
        /// Maintenance: will not happen.
        Cancelled = "cancelled",
        /// Incident: something is wrong, the cause is sought.
        Investigating = "investigating",
        /// Incident: the cause is known.
        Identified = "identified",
        /// Incident: mended, being watched.
        Monitoring = "monitoring",
        /// Incident: over.
        Resolved = "resolved",
        /// Postmortem: there to be read.
        Published = "published",
    }
);

words!(
    /// Where the work on one host stands.
    HostState {
        /// Not begun.
        Scheduled = "scheduled",
        /// Being worked on.
        InProgress = "in_progress",
        /// Done.
        Completed = "completed",
        /// Tried, and it did not work out.
        Failed = "failed",
        /// At another time.
        Postponed = "postponed",
        /// Will not be done.
        Cancelled = "cancelled",
    }
);

/// A change of state that the rules do not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a notice that is {from} cannot become {to}")]
pub struct IllegalTransition {
    /// The state the notice is in.
    pub from: State,
    /// The state it was to get.
    pub to: State,
}

impl State {
    /// The kind of notice that this state belongs to.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Scheduled
            | Self::InProgress
            | Self::Verifying
            | Self::Completed
            | Self::Postponed
            | Self::Cancelled => Kind::Maintenance,
            Self::Investigating | Self::Identified | Self::Monitoring | Self::Resolved => {
                Kind::Incident
            }
            Self::Published => Kind::Postmortem,
        }
    }

    /// The states of one kind, in their natural order.
    pub fn of(kind: Kind) -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(move |state| state.kind() == kind)
    }

    /// The state a new notice of a kind begins in.
    #[must_use]
    pub const fn first(kind: Kind) -> Self {
        match kind {
            Kind::Maintenance => Self::Scheduled,
            Kind::Incident => Self::Investigating,
            Kind::Postmortem => Self::Published,
        }
    }

    /// Whether the matter is over: nothing more is expected of it.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(
            self,
            Self::Completed | Self::Cancelled | Self::Resolved | Self::Published
        )
    }

    /// Whether something is happening right now.
    #[must_use]
    pub const fn is_active(self) -> bool {
        matches!(
            self,
            Self::InProgress
                | Self::Verifying
                | Self::Investigating
                | Self::Identified
                | Self::Monitoring
        )
    }

    /// Checks a change of state. Staying is always allowed; what is over may be
    /// reopened, because people press the wrong button; maintenance is never
    /// completed without having been begun.
    ///
    /// # Errors
    /// When `to` belongs to another kind or skips a step.
    pub fn change_to(self, to: Self) -> Result<Self, IllegalTransition> {
        let is_legal = self.kind() == to.kind()
            && !matches!(
                (self, to),
                (
                    Self::Scheduled | Self::Postponed | Self::Cancelled,
                    Self::Completed | Self::Verifying
                ) | (
                    Self::Completed,
                    Self::Scheduled | Self::Postponed | Self::Cancelled
                ) | (Self::Cancelled, Self::InProgress)
            );
        if is_legal {
            Ok(to)
        } else {
            Err(IllegalTransition { from: self, to })
        }
    }
}

impl HostState {
    /// Whether work on the host was begun, whatever came of it.
    #[must_use]
    pub const fn has_begun(self) -> bool {
        matches!(self, Self::InProgress | Self::Completed | Self::Failed)
    }

    /// Whether nothing more will be done to the host under this notice.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Completed | Self::Failed | Self::Cancelled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maintenance_is_not_completed_before_it_began() {
        assert!(State::Scheduled.change_to(State::Completed).is_err());
        assert_eq!(
            State::InProgress.change_to(State::Completed),
            Ok(State::Completed)
        );
    }

    #[test]
    fn no_state_leads_into_another_kind() {
        for from in State::ALL {
            for to in State::ALL {
                if from.kind() != to.kind() {
                    assert!(from.change_to(*to).is_err(), "{from} -> {to}");
                }
            }
        }
    }

    #[test]
    fn a_resolved_incident_may_come_back() {
        assert_eq!(
            State::Resolved.change_to(State::Investigating),
            Ok(State::Investigating)
        );
    }
}
