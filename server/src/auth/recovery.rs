//! Recovery codes: each stands in for the second factor once. A code has 120
//! random bits, so nobody guesses one and a plain hash of it is enough.

use crate::secret::{self, SecretHash};
use totp_rs::Secret;

/// How many an operator has.
pub const COUNT: usize = 10;

/// A code that is about to be shown, this once. Does not print itself.
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// Draws as many as an operator has.
    #[must_use]
    pub fn draw_all() -> Vec<Self> {
        let draw = || {
            let bytes: [u8; 15] = crate::random::bytes();
            Self(Secret::new(Box::new(bytes)).to_base32())
        };
        std::iter::repeat_with(draw).take(COUNT).collect()
    }

    /// The code in groups of four, as people read and type it.
    #[must_use]
    pub fn reveal(&self) -> String {
        let letters: Vec<char> = self.0.to_lowercase().chars().collect();
        let groups: Vec<String> = letters
            .chunks(4)
            .map(|group| group.iter().collect())
            .collect();
        groups.join("-")
    }

    /// What is kept of it.
    #[must_use]
    pub fn hash(&self) -> SecretHash {
        hash(&self.0)
    }
}

/// The hash of a code as somebody typed it: case, spaces and hyphens do not
/// count, and digits that no code has are the letters that they look like.
#[must_use]
pub fn hash(typed: &str) -> SecretHash {
    let letter = |c: char| match c.to_ascii_uppercase() {
        '0' => 'O',
        '1' => 'I',
        '8' => 'B',
        c => c,
    };
    let code: String = typed
        .chars()
        .filter(|c| c.is_ascii_alphanumeric())
        .map(letter)
        .collect();
    secret::hash(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        let codes = RecoveryCode::draw_all();

        assert_eq!(codes.len(), COUNT);
        for code in &codes {
            let shown = code.reveal();
            assert_eq!(shown.len(), 24 + 5, "{shown}");
            assert_eq!(hash(&shown), code.hash());
            assert_eq!(hash(&shown.to_uppercase().replace('-', " ")), code.hash());
            assert_eq!(
                hash(&shown.replace('o', "0").replace('b', "8")),
                code.hash()
            );
        }
        assert_ne!(codes[0].hash(), codes[1].hash());
    }
}
