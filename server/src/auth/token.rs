//! Tokens of programs: a prefix by which scanners find them where they leak, 256
//! random bits, and a check by which one that was mistyped or cut is told from
//! one that is not known.

use crate::secret::Secret;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest as _, Sha256};

/// What every token begins with.
pub const PREFIX: &str = "fst_";

/// What tokens of before begin with, which have no check.
const OLD_PREFIX: &str = "fen_";

/// Characters of the check.
const CHECK: usize = 6;

/// How many characters tell one token from another on a page.
const SHOWN: usize = 8;

/// A new token.
#[must_use]
pub fn draw() -> Secret {
    Secret::draw(PREFIX).followed_by(check)
}

/// How a token begins: what may be shown of it.
#[must_use]
pub fn shown(token: &Secret) -> String {
    token.reveal().chars().take(SHOWN).collect()
}

/// Whether a text may be a token: the check fits, or there is none in it.
#[must_use]
pub fn is_whole(text: &str) -> bool {
    if text.starts_with(OLD_PREFIX) {
        return true;
    }
    let Some(split) = text
        .len()
        .checked_sub(CHECK)
        .filter(|at| text.is_char_boundary(*at))
    else {
        return false;
    };
    let (body, given) = text.split_at(split);
    body.starts_with(PREFIX) && check(body) == given
}

fn check(body: &str) -> String {
    let hash = Sha256::digest(body.as_bytes());
    let mut check = BASE64_URL_SAFE_NO_PAD.encode(&hash[..5]);
    check.truncate(CHECK);
    check
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_that_was_mistyped_or_cut_is_noticed() {
        let token = draw();
        let text = token.reveal();

        assert_eq!(text.len(), PREFIX.len() + 43 + CHECK);
        assert!(is_whole(text) && text.starts_with(&shown(&token)));
        assert!(!is_whole(&text[..text.len() - 1]));
        for at in [4, 20, text.len() - 1] {
            let mut typed = text.to_owned().into_bytes();
            typed[at] = if typed[at] == b'A' { b'B' } else { b'A' };
            let typed = String::from_utf8(typed).expect("ASCII");
            assert!(!is_whole(&typed), "{at}");
        }
        for other in ["", "fst_", "ähnlich", "something else"] {
            assert!(!is_whole(other), "{other}");
        }
        assert!(is_whole("fen_of-before"));
    }
}
