//! Attempts to sign in, counted in the desk's store: at the password by account and
//! network, and by account alone; at the second step by account alone.
//!
//! A wrong password makes its own network wait, and nobody else. From how many
//! networks an account is being tried only decides how much patience a network
//! gets with it: the first attempt of one that has not failed is always looked
//! at, so that no stranger can keep the right person out.
//!
//! At the second step everybody waits after wrong codes, from wherever: six digits
//! could be guessed from many networks, and who gets that far knows the password and
//! is no stranger.

use super::limits;
use crate::http_parts::Network;
use crate::secret;
use desk::{Desk, Failures, StoreError};
use domain::Instant;

/// Failures from anywhere after which an account is taken to be under attack.
const MANY: u32 = 50;

/// The failures of a network before it has to wait, while that lasts.
const FREE_UNDER_ATTACK: u32 = 1;

/// What is tried. Counters of one have nothing to do with those of the other.
#[derive(Clone, Copy)]
enum Tried {
    Password,
    SecondStep,
}

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
        let of_account = counter(Tried::Password, email, None);
        let of_network = counter(Tried::Password, email, Some(network));
        Self {
            here: format!("{of_account}.{of_network}"),
            anywhere: of_account,
        }
    }

    /// An attempt at the second step of an account, which only somebody makes who
    /// knows the password: counted by itself, so that naming the password again
    /// wins nothing, and from wherever, so that other networks win nothing either.
    #[must_use]
    pub fn at_second_step(email: &str) -> Self {
        let of_account = counter(Tried::SecondStep, email, None);
        Self {
            here: of_account.clone(),
            anywhere: of_account,
        }
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

    /// What was tried was wrong. Where it began, it was counted already.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn fail(&self, desk: &Desk, now: Instant) -> Result<(), StoreError> {
        if self.here == self.anywhere {
            return Ok(());
        }
        desk.record_failure(&self.anywhere, now, now - limits::FORGOTTEN_AFTER)
            .await
    }

    /// How often it failed in a row, this attempt among them.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn failures(&self, desk: &Desk, now: Instant) -> Result<u32, StoreError> {
        let failures = desk.failures(&self.here, now - limits::FORGOTTEN_AFTER);
        Ok(failures.await?.map_or(0, |failures| failures.count))
    }

    /// It was right: whoever is here has not failed.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn succeed(&self, desk: &Desk, now: Instant) -> Result<(), StoreError> {
        desk.clear_failures(&self.here).await?;
        desk.forget_failures_before(now - limits::FORGOTTEN_AFTER)
            .await
    }
}

/// Forgets every failure at an account's password, from wherever: it is a new one.
/// Those at the second step stay, or each new password would be worth more guesses.
///
/// # Errors
/// When the store cannot answer.
pub async fn forget(email: &str, desk: &Desk) -> Result<(), StoreError> {
    desk.clear_failures_of(&counter(Tried::Password, email, None))
        .await
}

/// The name of a counter. Each part is of a length that is said, so that nobody types
/// an address that is counted as another with something behind it.
fn counter(tried: Tried, email: &str, network: Option<Network>) -> String {
    let tried = match tried {
        Tried::Password => "password",
        Tried::SecondStep => "second step",
    };
    let account = email.trim().to_lowercase();
    let network = network.map_or_else(String::new, |network| network.address().to_string());
    let length = account.len();
    let hash = secret::hash(&format!("{tried} {length} {account} {network}"));
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network() -> Network {
        Network::of("192.0.2.1".parse().expect("an address"))
    }

    #[test]
    fn no_address_that_can_be_typed_is_counted_as_something_else() {
        let second_step = Attempt::at_second_step("desk@example.net");
        let with_network = Attempt::at("desk@example.net", network());
        let of_network = with_network.here.replace(&with_network.anywhere, "");
        let of_network = of_network.trim_start_matches('.');
        for between in ["\n", " ", "\0", " 192.0.2.1 "] {
            for behind in ["second step", "192.0.2.1"] {
                let typed = format!("desk@example.net{between}{behind}");
                let typed = Attempt::at(&typed, network());
                assert_ne!(typed.anywhere, second_step.anywhere);
                assert_ne!(typed.anywhere, of_network);
            }
        }
    }

    #[test]
    fn an_address_is_counted_however_it_is_typed() {
        let plain = Attempt::at("desk@example.net", network());
        let typed = Attempt::at(" Desk@Example.NET ", network());

        assert_eq!((plain.here, plain.anywhere), (typed.here, typed.anywhere));
    }
}
