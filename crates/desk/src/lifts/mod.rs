//! Changes of lifts that were agreed: asking, agreeing, taking back, and doing
//! alone what takes two. Every one in the transaction that looks at the lift, so
//! that a change and the lift itself never both win.

mod apply;
mod request;

pub use request::{LiftRequest, LiftWish};

use crate::audit::Action;
use crate::{Desk, SaveError, alerts, clearances};
use apply::Change;
use domain::lift::{LiftChange, LiftRefusal, Takes, agreeable_until};
use domain::{Clearance, DisclosureId, Instant};

/// What came of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It took nobody else.
    Done,
    /// Somebody else has to agree, up to this instant.
    Waits(Instant),
}

/// Why a lift was not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LiftError {
    /// The change is not possible.
    #[error(transparent)]
    Refused(#[from] LiftRefusal),
    /// The notice has no such disclosure.
    #[error("the notice has no such disclosure")]
    NoSuchDisclosure,
    /// Nobody asks for it, any more.
    #[error("nobody asks for this change any more")]
    NoSuchRequest,
    /// Who asked cannot agree to it.
    #[error("whoever asked for a change cannot agree to it")]
    OwnRequest,
    /// The reason tells what is sealed, and more people read the trail.
    #[error("the reason tells what is sealed")]
    ReasonGivesAway,
    /// Only an administrator does alone what takes two.
    #[error("only an administrator does alone what takes two")]
    NotAdministrator,
}

impl Desk {
    /// Asks for a change of a lift. What takes one is done at once; what takes
    /// two waits, in place of what was asked for before.
    ///
    /// # Errors
    /// When the change is not possible, when the operator's clearance is gone, or
    /// when the store cannot answer.
    pub async fn ask_lift(
        &self,
        by: &Clearance,
        wish: &LiftWish,
        now: Instant,
    ) -> Result<Asked, SaveError<LiftError>> {
        let mut write = self.database.begin_write().await?;
        let change = Change::begin(self, &mut write, by, &wish.disclosure, now).await?;
        let takes = rule(wish.change.takes(change.lift_at(), now))?;
        change.judge_reason(&mut write, wish).await?;
        if takes == Takes::One {
            change.apply(&mut write, Action::LiftMoved, wish).await?;
            write.commit().await?;
            return Ok(Asked::Done);
        }
        let lift_at = change.lift_at();
        request::keep(&mut write, by, wish, lift_at, now).await?;
        let line = change.record(&mut write, Action::LiftAsked, wish).await?;
        alerts::tell_cleared(&mut write, by.notice(), Some(by.operator()), line).await?;
        write.commit().await?;
        Ok(Asked::Waits(agreeable_until(now, lift_at)))
    }

    /// Agrees to what somebody else has asked for. To be called for somebody who
    /// has just named their password.
    ///
    /// # Errors
    /// When nobody asks for it any more, when it was the operator themself, when
    /// the change is not possible any more, or when the store cannot answer.
    pub async fn agree_lift(
        &self,
        by: &Clearance,
        disclosure: &DisclosureId,
        now: Instant,
    ) -> Result<LiftChange, SaveError<LiftError>> {
        let mut write = self.database.begin_write().await?;
        let change = Change::begin(self, &mut write, by, disclosure, now).await?;
        let request = request::load(&mut write, disclosure).await?;
        let request = request.filter(|request| request.is_open(change.lift_at(), now));
        let request = request.ok_or(SaveError::Rule(LiftError::NoSuchRequest))?;
        // Who asked may have lost their clearance, or their rank, since.
        if !clearances::may_move_lifts(&mut write, &request.asked_by, by.notice()).await? {
            return Err(SaveError::Rule(LiftError::NoSuchRequest));
        }
        if request.asked_by == *by.operator() {
            return Err(SaveError::Rule(LiftError::OwnRequest));
        }
        let wish = request.wish();
        rule(wish.change.takes(change.lift_at(), now))?;
        change
            .record(&mut write, Action::LiftApproved, &wish)
            .await?;
        change.apply(&mut write, done(wish.change), &wish).await?;
        write.commit().await?;
        Ok(wish.change)
    }

    /// Changes a lift alone, because there is no time for two. For administrators
    /// who are cleared and have just named their password; everybody else who is
    /// cleared is told.
    ///
    /// # Errors
    /// When the operator is no administrator, when the change is not possible, or
    /// when the store cannot answer.
    pub async fn change_lift_alone(
        &self,
        by: &Clearance,
        wish: &LiftWish,
        now: Instant,
    ) -> Result<(), SaveError<LiftError>> {
        let mut write = self.database.begin_write().await?;
        if !clearances::is_administrator(&mut write, by.operator()).await? {
            return Err(SaveError::Rule(LiftError::NotAdministrator));
        }
        let change = Change::begin(self, &mut write, by, &wish.disclosure, now).await?;
        rule(wish.change.takes(change.lift_at(), now))?;
        change.judge_reason(&mut write, wish).await?;
        let line = change.record(&mut write, Action::GlassBroken, wish).await?;
        alerts::tell_cleared(&mut write, by.notice(), Some(by.operator()), line).await?;
        change.apply(&mut write, done(wish.change), wish).await?;
        Ok(write.commit().await?)
    }

    /// Takes back what one has asked for oneself.
    ///
    /// # Errors
    /// When one does not ask for it, or the store cannot answer.
    pub async fn take_lift_request_back(
        &self,
        by: &Clearance,
        disclosure: &DisclosureId,
        now: Instant,
    ) -> Result<(), SaveError<LiftError>> {
        let mut write = self.database.begin_write().await?;
        let change = Change::begin(self, &mut write, by, disclosure, now).await?;
        let request = request::load(&mut write, disclosure).await?;
        let own = request.filter(|request| request.asked_by == *by.operator());
        let own = own.ok_or(SaveError::Rule(LiftError::NoSuchRequest))?;
        request::forget(&mut write, disclosure).await?;
        change
            .record(&mut write, Action::LiftUnasked, &own.wish())
            .await?;
        Ok(write.commit().await?)
    }
}

const fn done(change: LiftChange) -> Action {
    match change {
        LiftChange::Now => Action::LiftedEarly,
        LiftChange::To(_) => Action::LiftMoved,
    }
}

fn rule<T>(judged: Result<T, LiftRefusal>) -> Result<T, SaveError<LiftError>> {
    judged.map_err(|refusal| SaveError::Rule(refusal.into()))
}
