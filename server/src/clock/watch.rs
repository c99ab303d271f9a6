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

/// The smallest difference that is worth a write.
const TREMOR: TimeDelta = TimeDelta::milliseconds(100);

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
    /// The same as it is while it is doubted.
    doubted: AtomicI64,
    /// The same as the desk keeps it.
    written: AtomicI64,
    is_held: AtomicBool,
    /// Whether the desk was seen to know of the hold.
    is_hold_seen: AtomicBool,
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
                doubted: AtomicI64::new(ahead),
                written: AtomicI64::new(ahead),
                is_held: AtomicBool::new(false),
                is_hold_seen: AtomicBool::new(false),
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
                self.known.written.store(baseline, Ordering::Release);
            }
            None => self.keep(desk, ahead(&now), now.wall).await?,
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
        let jumped_by = ahead(&reading).saturating_sub(self.known.ahead.load(Ordering::Acquire));
        let jumped_by = TimeDelta::microseconds(jumped_by);
        let has_jumped = jumped_by.abs() > TOLERANCE;
        // Only a hold that was seen on the desk can have been confirmed there: one
        // that could not be written is no hold that somebody took away.
        let was_seen = self.known.is_hold_seen.load(Ordering::Acquire);
        match (desk.is_held().await?, was_seen) {
            (true, _) => self.stay_held(desk, &reading, has_jumped).await?,
            (false, true) => self.take_up(desk, &reading).await?,
            (false, false) if has_jumped => self.hold(desk, jumped_by, &reading).await?,
            (false, false) => self.follow(desk, &reading).await?,
        }
        self.ask_the_database(desk).await
    }

    async fn hold(
        &self,
        desk: &Desk,
        jumped_by: TimeDelta,
        reading: &Reading,
    ) -> Result<(), StoreError> {
        // Told before it is written: whoever asks meanwhile is to know.
        if !self.known.is_held.swap(true, Ordering::AcqRel) {
            let seconds = jumped_by.num_seconds();
            tracing::error!(
                seconds,
                "the clock has jumped: nothing that is sealed opens by itself until somebody confirms the time at the desk"
            );
        }
        desk.hold_lifts(jumped_by, reading.wall).await?;
        self.see_hold(reading);
        Ok(())
    }

    fn see_hold(&self, reading: &Reading) {
        let doubted = ahead(reading);
        self.known.doubted.store(doubted, Ordering::Release);
        self.known.is_held.store(true, Ordering::Release);
        self.known.is_hold_seen.store(true, Ordering::Release);
    }

    fn forget_hold(&self) {
        self.known.is_hold_seen.store(false, Ordering::Release);
        self.known.is_held.store(false, Ordering::Release);
    }

    /// While something is held: a clock that is again what it was needs nobody. A
    /// hold of an earlier boot does: that this boot knows no other time says
    /// nothing for it.
    async fn stay_held(
        &self,
        desk: &Desk,
        reading: &Reading,
        has_jumped: bool,
    ) -> Result<(), StoreError> {
        let holds = desk.holds().await?;
        let is_own = holds.iter().any(|hold| hold.node == desk.node());
        if has_jumped || !is_own {
            self.see_hold(reading);
            return Ok(());
        }
        desk.release_lifts(&Actor::Scheduler, desk.node(), reading.wall)
            .await?;
        tracing::warn!("the clocks agree again");
        if desk.is_held().await? {
            self.see_hold(reading);
        } else {
            self.forget_hold();
        }
        Ok(())
    }

    /// Somebody has confirmed the time: that which was doubted, and no other that
    /// the clock may have been set to since.
    async fn take_up(&self, desk: &Desk, reading: &Reading) -> Result<(), StoreError> {
        let confirmed = self.known.doubted.load(Ordering::Acquire);
        self.keep(desk, confirmed, reading.wall).await?;
        self.known.ahead.store(confirmed, Ordering::Release);
        self.forget_hold();
        tracing::warn!("the time is confirmed: what is due opens again");
        Ok(())
    }

    /// Follows a clock that is put right a little at a time.
    async fn follow(&self, desk: &Desk, reading: &Reading) -> Result<(), StoreError> {
        let ahead = ahead(reading);
        self.known.is_held.store(false, Ordering::Release);
        self.known.ahead.store(ahead, Ordering::Release);
        // Two readings are never taken at the same instant; not every tremor is
        // worth a write, but many in one direction are.
        let written = self.known.written.load(Ordering::Acquire);
        if TimeDelta::microseconds(ahead.saturating_sub(written)).abs() > TREMOR {
            self.keep(desk, ahead, reading.wall).await?;
        }
        Ok(())
    }

    async fn keep(&self, desk: &Desk, ahead: i64, now: Instant) -> Result<(), StoreError> {
        desk.keep_clock_baseline(TimeDelta::microseconds(ahead), now)
            .await?;
        self.known.written.store(ahead, Ordering::Release);
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
