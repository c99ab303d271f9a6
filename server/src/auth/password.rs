//! Passwords: hashed with argon2id, compared in a thread of their own, two at a
//! time, so that a flood of sign-ins leaves the processor to the readers.

use super::guess;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// The shortest password we take, in characters.
pub const SHORTEST: usize = 12;

/// The longest password we take, in characters.
pub const LONGEST: usize = 200;

/// Memory in KiB, passes and lanes: the choice of the OWASP password storage
/// cheat sheet for argon2id.
const COST: (u32, u32, u32) = (19_456, 2, 1);

/// How many are computed at the same time.
const AT_ONCE: usize = 2;

/// Computes and compares password hashes. Cheap to clone.
#[derive(Clone)]
pub struct Passwords(Arc<Inner>);

struct Inner {
    turns: Semaphore,
    /// A hash of nobody's password: whoever does not exist takes as long to
    /// refuse as who does.
    nobody: String,
}

/// A password hash that could not be computed or compared.
#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    /// The parameters or the stored hash are not argon2's.
    #[error("failed to compute a password hash: {0}")]
    Argon2(argon2::password_hash::Error),
    /// The thread was lost, or the process is going down.
    #[error("failed to compute a password hash in time")]
    Lost,
}

/// Why a new password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Fewer characters than [`SHORTEST`].
    TooShort,
    /// More characters than [`LONGEST`].
    TooLong,
    /// One of the first that anybody would try, or made of what everybody knows.
    TooCommon,
}

impl Passwords {
    /// Prepares to compute hashes.
    ///
    /// # Errors
    /// When argon2 refuses its parameters.
    pub fn new() -> Result<Self, PasswordError> {
        let nobody = digest(&hex(&crate::random::bytes::<16>()))?;
        Ok(Self(Arc::new(Inner {
            turns: Semaphore::new(AT_ONCE),
            nobody,
        })))
    }

    /// The hash of a new password.
    ///
    /// # Errors
    /// When it cannot be computed.
    pub async fn hash(&self, password: String) -> Result<String, PasswordError> {
        self.in_turn(move || digest(&password)).await
    }

    /// Whether the password belongs to the stored hash. Without one the answer
    /// is no, after the same work.
    ///
    /// # Errors
    /// When the stored hash is damaged.
    pub async fn verify(
        &self,
        password: String,
        stored: Option<String>,
    ) -> Result<bool, PasswordError> {
        let is_somebody = stored.is_some();
        let against = stored.unwrap_or_else(|| self.0.nobody.clone());
        let fits = self.in_turn(move || compare(&password, &against)).await?;
        Ok(fits && is_somebody)
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, PasswordError> + Send + 'static,
    ) -> Result<T, PasswordError> {
        let _turn = self
            .0
            .turns
            .acquire()
            .await
            .map_err(|_| PasswordError::Lost)?;
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|_| PasswordError::Lost)?
    }
}

/// Whether a new password can be taken; `about` is what is known of who it is for
/// and of where it is for. No rules of composition: length counts.
///
/// # Errors
/// Why it cannot.
pub fn check(password: &str, about: &[&str]) -> Result<(), Unfit> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Err(Unfit::TooShort);
    }
    if length > LONGEST {
        return Err(Unfit::TooLong);
    }
    if guess::is_easy(password, about) {
        Err(Unfit::TooCommon)
    } else {
        Ok(())
    }
}

fn hasher() -> Result<Argon2<'static>, PasswordError> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None)
        .map_err(|error| PasswordError::Argon2(error.into()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn digest(password: &str) -> Result<String, PasswordError> {
    let salt: [u8; 16] = crate::random::bytes();
    let hash = hasher()?
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map_err(PasswordError::Argon2)?;
    Ok(hash.to_string())
}

fn compare(password: &str, stored: &str) -> Result<bool, PasswordError> {
    match hasher()?.verify_password(password.as_bytes(), stored) {
        Ok(()) => Ok(true),
        Err(argon2::password_hash::Error::PasswordInvalid) => Ok(false),
        Err(error) => Err(PasswordError::Argon2(error)),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_and_no_other() {
        let passwords = Passwords::new().expect("argon2 takes the parameters");
        let hash = passwords
            .hash("a window with a view".to_owned())
            .await
            .expect("a hash");

        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
        assert!(
            passwords
                .verify("a window with a view".to_owned(), Some(hash.clone()))
                .await
                .expect("compared")
        );
        assert!(
            !passwords
                .verify("a window with a wall".to_owned(), Some(hash))
                .await
                .expect("compared")
        );
    }

    #[tokio::test]
    async fn nobody_has_no_password() {
        let passwords = Passwords::new().expect("argon2 takes the parameters");

        assert!(
            !passwords
                .verify(String::new(), None)
                .await
                .expect("compared")
        );
    }

    #[test]
    fn length_counts_and_what_everybody_tries_does_not() {
        assert_eq!(check("eleven char", &[]), Err(Unfit::TooShort));
        assert_eq!(check(&"a window ".repeat(40), &[]), Err(Unfit::TooLong));
        assert_eq!(check("Password1234", &[]), Err(Unfit::TooCommon));
        assert_eq!(check("rain on the skylight", &[]), Ok(()));
    }
}
