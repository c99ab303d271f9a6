//! What the client prefers: the encoding of a body, and the language of a page
//! whose address names none.

use domain::Language;
use http::{HeaderMap, header};

/// An encoding that pages are held in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// As it is.
    Identity,
    /// gzip.
    Gzip,
    /// Brotli.
    Brotli,
}

impl Encoding {
    /// Its name in headers; none for bytes as they are.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
        }
    }
}

/// The smallest of our encodings that the client takes (RFC 9110 12.5.3).
#[must_use]
pub fn best_encoding(headers: &HeaderMap) -> Encoding {
    let accepted = headers
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','));
    let (mut gzip, mut brotli, mut any) = (None, None, None);
    for range in accepted {
        let mut parts = range.split(';');
        let name = parts.next().unwrap_or_default().trim();
        let weight = parts
            .find_map(|part| part.trim().strip_prefix("q=")?.parse::<f32>().ok())
            .unwrap_or(1.0);
        let is_taken = Some(weight > 0.0);
        if name.eq_ignore_ascii_case("br") {
            brotli = is_taken;
        } else if name.eq_ignore_ascii_case("gzip") || name.eq_ignore_ascii_case("x-gzip") {
            gzip = is_taken;
        } else if name == "*" {
            any = is_taken;
        }
    }
    let takes = |named: Option<bool>| named.or(any).unwrap_or(false);
    if takes(brotli) {
        Encoding::Brotli
    } else if takes(gzip) {
        Encoding::Gzip
    } else {
        Encoding::Identity
    }
}

/// The language for a client whose address names none.
#[must_use]
pub fn language_of(headers: &HeaderMap) -> Language {
    language_among(&Language::ALL, headers)
}

/// The same among those that a site offers.
#[must_use]
pub fn language_among(offered: &[Language], headers: &HeaderMap) -> Language {
    let accepted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    Language::negotiate_among(offered, accepted.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(accept: &str) -> Encoding {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, accept.parse().expect("a header"));
        best_encoding(&headers)
    }

    #[test]
    fn the_smallest_encoding_that_is_taken_is_chosen() {
        assert_eq!(best("gzip, deflate, br, zstd"), Encoding::Brotli);
        assert_eq!(best("gzip, br;q=0"), Encoding::Gzip);
        assert_eq!(best("*"), Encoding::Brotli);
        assert_eq!(best("*;q=0.1, br;q=0"), Encoding::Gzip);
        assert_eq!(best("identity"), Encoding::Identity);
        assert_eq!(best("gzip;q=0"), Encoding::Identity);
        assert_eq!(best_encoding(&HeaderMap::new()), Encoding::Identity);
    }
}
