//! Codes of authenticator apps (RFC 6238): six digits of a half minute, made of
//! a secret that app and desk share. Whether a code was taken before is the
//! desk's to know.

use domain::Instant;
use totp_rs::{Builder, Secret, Totp};
use zeroize::Zeroizing;

/// Seconds of one code.
pub const SECONDS: i64 = 30;

/// A new shared secret of 160 bits, in base32 as apps take it.
#[must_use]
pub fn draw() -> Zeroizing<String> {
    let bytes: [u8; 20] = crate::random::bytes();
    Zeroizing::new(Secret::from(bytes).to_base32())
}

/// The half minute that a code is of: this one, the one before or the one after,
/// because no two clocks are the same. None where it is of none of them.
#[must_use]
pub fn step_of(secret: &str, code: &str, now: Instant) -> Option<i64> {
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let is_code = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let seconds = u64::try_from(now.timestamp()).ok()?;
    let step = codes(secret)?.check(&digits, seconds).filter(|_| is_code)?;
    i64::try_from(step).ok()
}

/// The code of an instant, as the app shows it.
#[must_use]
pub fn code_at(secret: &str, now: Instant) -> Option<String> {
    let seconds = u64::try_from(now.timestamp()).ok()?;
    Some(codes(secret)?.generate(seconds).to_string())
}

/// The address that an app takes a secret from.
#[must_use]
pub fn address(secret: &str, site: &str, email: &str) -> Zeroizing<String> {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    let encoded = |text| utf8_percent_encode(text, NON_ALPHANUMERIC);
    let (site, email) = (encoded(site), encoded(email));
    Zeroizing::new(format!(
        "otpauth://totp/{site}:{email}?secret={secret}&issuer={site}"
    ))
}

fn codes(secret: &str) -> Option<Totp> {
    let secret = Secret::try_from_base32(secret).ok()?;
    Builder::new().with_secret(secret).build().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    /// The secret of the test vectors in RFC 6238, appendix B.
    const OF_RFC: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn at(seconds: i64) -> Instant {
        Instant::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(code_at(OF_RFC, at(seconds)).as_deref(), Some(code));
            assert_eq!(step_of(OF_RFC, code, at(seconds)), Some(seconds / SECONDS));
        }
    }

    #[test]
    fn a_code_is_good_in_its_half_minute_and_the_ones_beside_it() {
        let step = |seconds| step_of(OF_RFC, "287 082", at(seconds));

        assert_eq!([0, 29, 30, 59, 89].map(step), [Some(1); 5]);
        assert_eq!([90, 120].map(step), [None, None]);
    }

    #[test]
    fn what_is_not_six_digits_is_no_code() {
        for text in ["", "28708", "2870820", "28708a", "-287082", "２８７０８２"] {
            assert_eq!(step_of(OF_RFC, text, at(59)), None, "{text}");
        }
    }

    #[test]
    fn a_drawn_secret_has_160_bits_and_stands_in_an_address() {
        let secret = draw();

        assert_eq!(secret.len(), 32);
        assert!(code_at(&secret, at(59)).is_some());
        assert_eq!(
            &**address("ABC", "Lind & Werk", "a@example.net"),
            "otpauth://totp/Lind%20%26%20Werk:a%40example%2Enet?secret=ABC&issuer=Lind%20%26%20Werk"
        );
    }
}
