//! Who is at the desk: passwords, passkeys, second factors, sessions, limits of sign-in, and the defenses
//! of forms against forged requests.
//!
//! Decides who somebody is and what rank they have; never what a notice says.

pub mod attempts;
pub mod browser;
pub mod cookie;
pub mod csrf;
mod guess;
pub mod limits;
pub mod passkeys;
pub mod password;
pub mod recovery;
pub mod second_factor;
pub mod session;
pub mod square;
pub mod token;
pub mod totp;

pub use session::{SignedIn, SignedOut};

use cookie::CookieStyle;
use csrf::Guard;
use limits::NetworkLimits;
use passkeys::Passkeys;
use password::{PasswordError, Passwords};

/// What one installation needs to know who somebody is. Cheap to clone.
#[derive(Clone)]
pub struct Auth {
    /// Computes and compares password hashes.
    pub passwords: Passwords,
    /// Asks for passkeys and judges them.
    pub passkeys: Passkeys,
    /// Limits sign-in per network.
    pub networks: NetworkLimits,
    /// How the session's cookie is named.
    pub cookie: CookieStyle,
    /// The guard against forged requests.
    pub guard: Guard,
}

impl Auth {
    /// For an installation under this base address.
    ///
    /// # Errors
    /// When argon2 refuses its parameters.
    pub fn new(base_url: &str) -> Result<Self, PasswordError> {
        Ok(Self {
            passwords: Passwords::new()?,
            passkeys: Passkeys::of(base_url),
            networks: NetworkLimits::default(),
            cookie: CookieStyle::of(base_url),
            guard: Guard::new(base_url),
        })
    }
}
