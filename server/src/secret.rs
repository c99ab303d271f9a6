//! Secrets that we hand out: 256 random bits as text, kept as a hash only.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use std::fmt;

/// A secret before it is handed out. Does not print itself.
pub struct Secret(String);

/// The hash under which a secret is kept.
pub type SecretHash = [u8; 32];

impl Secret {
    /// Draws a secret: a prefix that tells what it is, and 43 characters of
    /// base64url.
    #[must_use]
    pub fn draw(prefix: &str) -> Self {
        let bytes: [u8; 32] = crate::random::bytes();
        Self(format!("{prefix}{}", BASE64_URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// With something at its end that follows from it.
    #[must_use]
    pub fn followed_by(self, end: impl FnOnce(&str) -> String) -> Self {
        let end = end(&self.0);
        Self(self.0 + &end)
    }

    /// The secret itself, for the one time it is shown.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    #[must_use]
    pub fn hash(&self) -> SecretHash {
        hash(&self.0)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// The hash of a secret that somebody showed us. A plain hash is enough: nobody
/// guesses 256 random bits.
#[must_use]
pub fn hash(secret: &str) -> SecretHash {
    Sha256::digest(secret.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_has_its_prefix_and_43_characters_and_does_not_print() {
        let secret = Secret::draw("fen_");

        assert_eq!(secret.reveal().len(), 4 + 43);
        assert!(secret.reveal().starts_with("fen_"));
        assert_eq!(format!("{secret:?}"), "Secret(..)");
        assert_eq!(secret.hash(), hash(secret.reveal()));
    }
}
