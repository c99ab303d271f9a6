//! Attempts to name an account's password, counted in the desk's store: by
//! account and network, and by account alone.
//!
//! A wrong password makes its own network wait, and nobody else. From how many
//! networks an account is being tried only decides how much patience a network
//! gets with it: the first attempt of one that has not failed is always looked
//! at, so that no stranger can keep the right person out.

use super::limits;
use crate::http_parts::Network;
use crate::secret;
use desk::{Desk, Failures, StoreError};
use domain::Instant;

/// Failures from anywhere after which an account is taken to be under attack.
const MANY: u32 = 50;

/// The failures of a network before it has to wait, while that lasts.
const FREE_UNDER_ATTACK: u32 = 1;

/// The counters that one attempt belongs to.
pub struct Attempt {
    here: String,
    anywhere: String,
}

impl Attempt {
    /// An attempt at an account, by the address as it was typed. The counters
    /// are hashes, because people type passwords into the wrong field.
    #[must_use]
    pub fn at(email: &str, network: Network) -> Self {
        let account = folded(email);
        let of_account = counter(&account);
        Self {
            here: format!(
                "{of_account}.{}",
                counter(&format!("{account}\n{}", network.address()))
            ),
            anywhere: of_account,
        }
    }

    /// An attempt at the second step of an account, which only somebody makes who
    /// knows the password: counted by itself, so that naming the password again
    /// wins nothing.
    #[must_use]
    pub fn at_second_step(email: &str, network: Network) -> Self {
        Self::at(&format!("{}\nsecond step", folded(email)), network)
    }

    /// Counts the attempt as failed until it succeeds, so that many at once
    /// count too. One that comes too early is not looked at: the answer is in
    /// how many seconds it may be made again.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn begin(&self, desk: &Desk, now: Instant) -> Result<Option<i64>, StoreError> {
        let judge = |here: Option<Failures>, anywhere: Option<Failures>| {
            let is_attacked = anywhere.is_some_and(|failures| failures.count >= MANY);
            let free = if is_attacked {
                FREE_UNDER_ATTACK
            } else {
                limits::FREE
            };
            let next = here.map_or(now, |failures| {
                limits::next_attempt(failures.count, free, failures.last_at)
            });
            limits::seconds_until(next, now)
        };
        let counters = (&*self.here, &*self.anywhere);
        desk.begin_attempt(counters, now, now - limits::FORGOTTEN_AFTER, judge)
            .await
    }

    /// The password was wrong.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn fail(&self, desk: &Desk, now: Instant) -> Result<(), StoreError> {
        desk.record_failure(&self.anywhere, now, now - limits::FORGOTTEN_AFTER)
            .await
    }

    /// The password was right: this network has not failed.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn succeed(&self, desk: &Desk, now: Instant) -> Result<(), StoreError> {
        desk.clear_failures(&self.here).await?;
        desk.forget_failures_before(now - limits::FORGOTTEN_AFTER)
            .await
    }
}

/// Forgets every failure at an account, from wherever: it has a new password.
///
/// # Errors
/// When the store cannot answer.
pub async fn forget(email: &str, desk: &Desk) -> Result<(), StoreError> {
    desk.clear_failures_of(&counter(&folded(email))).await
}

fn folded(email: &str) -> String {
    email.trim().to_lowercase()
}

fn counter(of: &str) -> String {
    let hash = secret::hash(of);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
