//! Where a notice stands on the front page.

use domain::{Kind, PublicNotice};

/// The part of the front page that a notice belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// Something is wrong.
    Incident,
    /// Work is going on, also past its window.
    UnderWay,
    /// Work is planned, or waits for a new time.
    Coming,
    /// The matter is over, or was written afterwards.
    Over,
}

impl Phase {
    /// The phase of a notice: a function of what it says, never of the time.
    pub(crate) fn of(notice: &PublicNotice) -> Self {
        if notice.state.is_over() {
            return Self::Over;
        }
        match notice.kind {
            Kind::Incident => Self::Incident,
            Kind::Postmortem => Self::Over,
            Kind::Maintenance if notice.state.is_active() => Self::UnderWay,
            Kind::Maintenance => Self::Coming,
        }
    }

    /// The word in the store.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Incident => "incident",
            Self::UnderWay => "under_way",
            Self::Coming => "coming",
            Self::Over => "over",
        }
    }
}
