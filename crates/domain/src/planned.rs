//! Updates that are planned for later: kept beside their notice and not in it, so
//! that no projection can hold a word of one before its instant. It is judged here
//! whether one can still go out; never whether a clock is right.

use crate::kind::words;
use crate::{Instant, Notice, Publication, State, Update};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Planned updates of one notice.
pub const MOST: usize = 50;

words!(
    /// Why a planned update could not go out.
    WhyHeld {
        /// Readers did not see the notice.
        NotPublic = "not_public",
        /// The notice was over by then, and had not been when it was planned.
        Over = "over",
        /// The state that it names does not follow the one the notice had by then.
        State = "state",
        /// It would have told what was sealed still.
        GivesAway = "gives_away",
    }
);

/// An update that goes out by itself, at the instant of the time it speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedUpdate {
    /// The update as it will be.
    pub update: Update,
    /// Where the notice stood when it was planned.
    pub stood_at: State,
    /// Why it did not go out, and when that was found; it waits for somebody then.
    pub held: Option<(Instant, WhyHeld)>,
}

impl PlannedUpdate {
    /// Plans an update of a notice.
    #[must_use]
    pub const fn of(notice: &Notice, update: Update) -> Self {
        Self {
            update,
            stood_at: notice.state,
            held: None,
        }
    }

    /// When it is to go out.
    #[must_use]
    pub const fn at(&self) -> Instant {
        self.update.at.instant()
    }

    /// Whether it waits for its instant, and for nobody.
    #[must_use]
    pub const fn is_waiting(&self) -> bool {
        self.held.is_none()
    }

    /// Whether readers will see the notice by then, as far as that is planned.
    #[must_use]
    pub fn will_have_readers(&self, notice: &Notice) -> bool {
        match notice.publication {
            Publication::Published { .. } => true,
            Publication::Planned { at } => at <= self.at(),
            Publication::Draft | Publication::Withdrawn { .. } => false,
        }
    }

    /// What keeps it from going out, as the notice is now.
    #[must_use]
    pub fn hindrance(&self, notice: &Notice) -> Option<WhyHeld> {
        let is_public = matches!(notice.publication, Publication::Published { .. });
        let next = self.update.state.unwrap_or(notice.state);
        match () {
            () if !is_public => Some(WhyHeld::NotPublic),
            () if notice.state.is_over() && !self.stood_at.is_over() => Some(WhyHeld::Over),
            () if notice.state.change_to(next).is_err() => Some(WhyHeld::State),
            () => None,
        }
    }

    /// Posts it, with the state that it names. One that is on the timeline already
    /// is not posted again.
    ///
    /// # Errors
    /// What keeps it from going out; nothing is changed then.
    pub fn post(&self, notice: &mut Notice) -> Result<(), WhyHeld> {
        let mut posted = notice.updates.iter();
        if posted.any(|update| update.id == self.update.id) {
            return Ok(());
        }
        if let Some(why) = self.hindrance(notice) {
            return Err(why);
        }
        let posted = notice.post(self.update.clone());
        posted.map_err(|_| WhyHeld::State)
    }
}

/// The one that goes out next by `now`: the earliest of those that wait for nothing
/// but their instant, where `may_open` agrees to it.
#[must_use]
pub fn due(
    planned: &[PlannedUpdate],
    now: Instant,
    may_open: impl Fn(Instant) -> bool,
) -> Option<&PlannedUpdate> {
    let waiting = planned.iter().filter(|planned| planned.is_waiting());
    waiting
        .filter(|planned| planned.at() <= now && may_open(planned.at()))
        .min_by(|one, other| (one.at(), &one.update.id).cmp(&(other.at(), &other.update.id)))
}
