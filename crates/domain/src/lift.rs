//! Changing when a disclosure opens, once that has been agreed: how many people
//! it takes, and until when. What nobody changes opens by itself, see
//! [`crate::schedule`].

use crate::Instant;
use chrono::TimeDelta;

/// How long somebody else may take to agree to a change that takes two.
pub const PATIENCE: TimeDelta = TimeDelta::minutes(15);

/// The time before a lift in which putting it off takes two.
pub const LAST_MOMENTS: TimeDelta = TimeDelta::hours(1);

/// What is wanted of a lift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LiftChange {
    /// The disclosure opens at once.
    Now,
    /// It opens at another instant.
    To(Instant),
}

/// How many people a change takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// One who is cleared.
    One,
    /// Two who are cleared, the second of whom names their password.
    Two,
}

/// Why a change is not possible at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LiftRefusal {
    /// It is open, or its instant has come and it is about to be.
    #[error("the instant of the lift has come")]
    Over,
    /// The instant that is wanted is over.
    #[error("the instant that is wanted is over")]
    InThePast,
    /// That is the instant at which it opens anyway.
    #[error("the lift is at that instant already")]
    Unchanged,
}

impl LiftChange {
    /// How many people the change takes, of a disclosure that is to open at
    /// `lift_at`. To open it earlier takes two, because it cannot be undone; to
    /// put it off takes two when others are about to rely on it.
    ///
    /// # Errors
    /// When the change is not possible.
    pub fn takes(self, lift_at: Instant, now: Instant) -> Result<Takes, LiftRefusal> {
        if lift_at <= now {
            return Err(LiftRefusal::Over);
        }
        let Self::To(wanted) = self else {
            return Ok(Takes::Two);
        };
        if wanted <= now {
            Err(LiftRefusal::InThePast)
        } else if wanted == lift_at {
            Err(LiftRefusal::Unchanged)
        } else if wanted > lift_at && lift_at - now > LAST_MOMENTS {
            Ok(Takes::One)
        } else {
            Ok(Takes::Two)
        }
    }
}

/// Until when somebody else may agree to a change that was asked for at an
/// instant: not after the lift, which nobody would wait for.
#[must_use]
pub fn agreeable_until(asked_at: Instant, lift_at: Instant) -> Instant {
    (asked_at + PATIENCE).min(lift_at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(minutes: i64) -> Instant {
        Instant::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    fn to(wanted: i64, lift_at: i64) -> Result<Takes, LiftRefusal> {
        LiftChange::To(minutes(wanted)).takes(minutes(lift_at), minutes(0))
    }

    #[test]
    fn to_put_a_lift_off_takes_one_and_in_its_last_hour_two() {
        assert_eq!(to(300, 61), Ok(Takes::One));
        assert_eq!(to(300, 60), Ok(Takes::Two));
        assert_eq!(to(300, 1), Ok(Takes::Two));
    }

    #[test]
    fn to_open_earlier_takes_two_however_much_earlier() {
        assert_eq!(to(299, 300), Ok(Takes::Two));
        assert_eq!(
            LiftChange::Now.takes(minutes(300), minutes(0)),
            Ok(Takes::Two)
        );
    }

    #[test]
    fn what_is_open_or_about_to_be_is_not_moved() {
        assert_eq!(to(300, 0), Err(LiftRefusal::Over));
        assert_eq!(
            LiftChange::Now.takes(minutes(-1), minutes(0)),
            Err(LiftRefusal::Over)
        );
    }

    #[test]
    fn an_instant_that_is_over_or_the_same_is_refused() {
        assert_eq!(to(0, 300), Err(LiftRefusal::InThePast));
        assert_eq!(to(300, 300), Err(LiftRefusal::Unchanged));
    }

    #[test]
    fn nobody_can_agree_after_a_quarter_of_an_hour_or_after_the_lift() {
        assert_eq!(agreeable_until(minutes(0), minutes(300)), minutes(15));
        assert_eq!(agreeable_until(minutes(0), minutes(4)), minutes(4));
    }
}
