//! How a system is doing, as far as the board's notices tell.

use domain::{Kind, Priority, PublicNotice};

/// The condition of a system: the worst that an active notice says of it. The
/// best one claims no more than is known: nothing was reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum SystemCondition {
    /// No active notice concerns it.
    #[default]
    NoKnownProblems,
    /// Announced work is going on.
    Maintenance,
    /// An incident of low or medium priority is not resolved.
    Degraded,
    /// An incident of high or critical priority is not resolved.
    Outage,
}

impl SystemCondition {
    /// Every condition, from the best to the worst.
    pub const ALL: [Self; 4] = [
        Self::NoKnownProblems,
        Self::Maintenance,
        Self::Degraded,
        Self::Outage,
    ];

    /// What one notice says of the systems that it names. An incident counts
    /// until it is resolved: "monitoring" is hope, not knowledge.
    #[must_use]
    pub fn told_by(notice: &PublicNotice) -> Self {
        match (notice.kind, notice.priority) {
            _ if !notice.state.is_active() => Self::NoKnownProblems,
            (Kind::Postmortem, _) => Self::NoKnownProblems,
            (Kind::Maintenance, _) => Self::Maintenance,
            (Kind::Incident, Priority::Low | Priority::Medium) => Self::Degraded,
            (Kind::Incident, Priority::High | Priority::Critical) => Self::Outage,
        }
    }

    /// The worst that any of the notices says.
    pub fn worst<'a>(notices: impl IntoIterator<Item = &'a PublicNotice>) -> Self {
        notices
            .into_iter()
            .map(Self::told_by)
            .max()
            .unwrap_or_default()
    }

    /// A word for class names and the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoKnownProblems => "no_known_problems",
            Self::Maintenance => "maintenance",
            Self::Degraded => "degraded",
            Self::Outage => "outage",
        }
    }
}
