//! The watch over the clock of the day. A clock that is set forward by an hour
//! would open sealed text an hour early; so it is compared with the steady clock,
//! which only goes on.
//!
//! Two things follow from a difference. At once, and whether anybody has noticed
//! yet or not: nothing opens before the steady clock has reached its instant.
//! And when it is noticed: nothing opens at all, until an operator confirms the
//! time or the clock has gone back to where it was.

use super::{Clock, Reading};
use chrono::TimeDelta;
use desk::{Actor, Desk, StoreError};
use domain::Instant;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

/// The largest difference that is put right without a word: a leap second, or a
/// clock that was a little off.
const TOLERANCE: TimeDelta = TimeDelta::seconds(2);

/// Watches over one node's clock. Cheap to clone; clones know the same.
#[derive(Debug, Clone)]
pub struct Watch {
    clock: Clock,
    known: Arc<Known>,
}

#[derive(Debug)]
struct Known {
    /// How far the clock of the day was ahead of the steady one when it was last
    /// trusted, in microseconds.
    ahead: AtomicI64,
    is_held: AtomicBool,
    /// Whether the database's clock says something else.
    is_contradicted: AtomicBool,
}

impl Watch {
    /// Begins to watch, from what the clocks say now.
    #[must_use]
    pub fn over(clock: Clock) -> Self {
        let ahead = ahead(&clock.read());
        Self {
            clock,
            known: Arc::new(Known {
                ahead: AtomicI64::new(ahead),
                is_held: AtomicBool::new(false),
                is_contradicted: AtomicBool::new(false),
            }),
        }
    }

    /// The instant that it is, by the clock of the day.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// The instant that it is, by the steady clock alone.
    #[must_use]
    pub fn latest(&self) -> Instant {
        let steady = self.clock.read().steady;
        let ahead = TimeDelta::microseconds(self.known.ahead.load(Ordering::Acquire));
        Instant::UNIX_EPOCH + steady + ahead
    }

    /// Whether this node holds what it would open.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.known.is_held.load(Ordering::Acquire)
    }

    /// Whether the database's clock says something else than this node's.
    #[must_use]
    pub fn is_contradicted(&self) -> bool {
        self.known.is_contradicted.load(Ordering::Acquire)
    }

    /// Takes up what an earlier process of this boot knew of the clocks: a jump
    /// while nobody was running is a jump.
    ///
    /// # Errors
    /// When the desk cannot answer.
    pub async fn resume(&self, desk: &Desk) -> Result<(), StoreError> {
        let now = self.clock.read();
        match desk.clock_baseline().await? {
            Some(baseline) => {
                let baseline = baseline.num_microseconds().unwrap_or(i64::MAX);
                self.known.ahead.store(baseline, Ordering::Release);
            }
            None => {
                let ahead = TimeDelta::microseconds(ahead(&now));
                desk.keep_clock_baseline(ahead, now.wall).await?;
            }
        }
        self.check(desk).await
    }

    /// Compares the clocks, and holds or releases what is to open. To be called
    /// at least once a second.
    ///
    /// # Errors
    /// When the desk cannot answer; nothing is released then.
    pub async fn check(&self, desk: &Desk) -> Result<(), StoreError> {
        let reading = self.clock.read();
        let trusted = self.known.ahead.load(Ordering::Acquire);
        let jumped_by = TimeDelta::microseconds(ahead(&reading).saturating_sub(trusted));
        let has_jumped = jumped_by.abs() > TOLERANCE;
        let was_held = self.is_held();
        if has_jumped && !was_held {
            self.hold(desk, jumped_by, reading.wall).await?;
        } else if was_held || desk.is_held().await? {
            self.look_again(desk, &reading, has_jumped).await?;
        } else {
            self.follow(desk, &reading, trusted).await?;
        }
        self.ask_the_database(desk).await
    }

    async fn hold(
        &self,
        desk: &Desk,
        jumped_by: TimeDelta,
        now: Instant,
    ) -> Result<(), StoreError> {
        // Told before it is written: whoever asks meanwhile is to know.
        self.known.is_held.store(true, Ordering::Release);
        let seconds = jumped_by.num_seconds();
        tracing::error!(
            seconds,
            "the clock has jumped: nothing that is sealed opens by itself until somebody confirms the time at the desk"
        );
        desk.hold_lifts(jumped_by, now).await?;
        Ok(())
    }

    /// While something is held: has somebody confirmed the time, or is it again
    /// what it was?
    async fn look_again(
        &self,
        desk: &Desk,
        reading: &Reading,
        has_jumped: bool,
    ) -> Result<(), StoreError> {
        if !desk.is_held().await? {
            let ahead = ahead(reading);
            self.known.ahead.store(ahead, Ordering::Release);
            let ahead = TimeDelta::microseconds(ahead);
            desk.keep_clock_baseline(ahead, reading.wall).await?;
            self.known.is_held.store(false, Ordering::Release);
            tracing::warn!("the time is confirmed: what is due opens again");
        } else if has_jumped {
            self.known.is_held.store(true, Ordering::Release);
        } else if desk
            .holds()
            .await?
            .iter()
            .any(|hold| hold.node == desk.node())
        {
            desk.release_lifts(&Actor::Scheduler, desk.node(), reading.wall)
                .await?;
            let is_held = desk.is_held().await?;
            self.known.is_held.store(is_held, Ordering::Release);
            tracing::warn!("the clocks agree again");
        } else {
            // Held by an earlier boot of this machine, whose clock nobody has
            // confirmed: that this boot knows no other says nothing for it.
            self.known.is_held.store(true, Ordering::Release);
        }
        Ok(())
    }

    /// Follows a clock that is put right a little at a time.
    async fn follow(&self, desk: &Desk, reading: &Reading, trusted: i64) -> Result<(), StoreError> {
        let ahead = ahead(reading);
        self.known.ahead.store(ahead, Ordering::Release);
        // Two readings are never taken at the same instant; not every tremor is
        // worth a write.
        if (ahead - trusted).abs() > TimeDelta::milliseconds(100).num_microseconds().unwrap_or(0) {
            desk.keep_clock_baseline(TimeDelta::microseconds(ahead), reading.wall)
                .await?;
        }
        Ok(())
    }

    async fn ask_the_database(&self, desk: &Desk) -> Result<(), StoreError> {
        let before = self.clock.read().wall;
        let Some(database) = desk.database_clock().await? else {
            return Ok(());
        };
        let after = self.clock.read().wall;
        let differs = database < before - TOLERANCE || database > after + TOLERANCE;
        let differed = self.known.is_contradicted.swap(differs, Ordering::AcqRel);
        if differs && !differed {
            let seconds = (database - after).num_seconds();
            tracing::error!(
                seconds,
                "the database's clock says something else: nothing opens before both have reached its instant"
            );
        }
        Ok(())
    }
}

/// How far the clock of the day is ahead of the steady one, in microseconds.
fn ahead(reading: &Reading) -> i64 {
    let ahead = (reading.wall - Instant::UNIX_EPOCH) - reading.steady;
    ahead.num_microseconds().unwrap_or(i64::MAX)
}
