//! Forged requests, in two layers that do not know of each other: what the
//! browser says of where a request comes from, and a token in every form.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use http::{HeaderMap, HeaderName, Method, header};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The first layer: where a request comes from.
#[derive(Debug, Clone)]
pub struct Guard {
    origin: String,
}

impl Guard {
    /// The guard of an installation under this base address.
    #[must_use]
    pub fn new(base_url: &str) -> Self {
        Self {
            origin: base_url.trim_end_matches('/').to_owned(),
        }
    }

    /// Whether a request may change something. Every browser of today says in
    /// `Sec-Fetch-Site` who asked; one that does not has to name an `Origin`
    /// that is ours. A request that says neither is refused.
    #[must_use]
    pub fn lets_through(&self, method: &Method, headers: &HeaderMap) -> bool {
        if method.is_safe() {
            return true;
        }
        let text = |name: &HeaderName| {
            headers
                .get(name)
                .map(|value| value.to_str().unwrap_or_default())
        };
        match text(&SEC_FETCH_SITE) {
            Some(site) => matches!(site, "same-origin" | "none"),
            None => text(&header::ORIGIN)
                .is_some_and(|origin| self.is_ours(origin, text(&header::HOST))),
        }
    }

    /// Ours is the configured address, and the one under which we were reached.
    fn is_ours(&self, origin: &str, host: Option<&str>) -> bool {
        let reached = origin.split_once("://").map(|(_, authority)| authority);
        origin == self.origin || (reached.is_some() && reached == host)
    }
}

/// The second layer: the token of a session's forms. It is made of a key that is
/// the session's own and dies with it, and that stays the same when the secret in
/// the cookie is renewed: forms that are open in another tab stay good.
#[must_use]
pub fn token(form_key: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(form_key.as_bytes())
        .expect("HMAC takes a key of any length");
    mac.update(b"form");
    BASE64_URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

/// Whether a form's token belongs to the session.
#[must_use]
pub fn is_genuine(form_key: &str, sent: &str) -> bool {
    token(form_key).as_bytes().ct_eq(sent.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            })
            .collect()
    }

    #[test]
    fn only_our_own_pages_may_change_something() {
        let guard = Guard::new("https://status.example.net");
        let lets = |pairs: &[(&'static str, &'static str)]| {
            guard.lets_through(&Method::POST, &headers(pairs))
        };

        assert!(lets(&[("sec-fetch-site", "same-origin")]));
        assert!(lets(&[("sec-fetch-site", "none")]));
        assert!(lets(&[("origin", "https://status.example.net")]));
        assert!(lets(&[
            ("origin", "http://localhost:3000"),
            ("host", "localhost:3000")
        ]));
        assert!(!lets(&[]));
        assert!(!lets(&[("sec-fetch-site", "cross-site")]));
        assert!(!lets(&[("sec-fetch-site", "same-site")]));
        assert!(!lets(&[
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://status.example.net")
        ]));
        assert!(!lets(&[
            ("origin", "https://evil.example"),
            ("host", "status.example.net")
        ]));
        assert!(!lets(&[("origin", "null"), ("host", "status.example.net")]));
        assert!(guard.lets_through(&Method::GET, &headers(&[("sec-fetch-site", "cross-site")])));
    }

    #[test]
    fn a_token_belongs_to_one_session() {
        assert!(is_genuine("one", &token("one")));
        assert!(!is_genuine("other", &token("one")));
        assert!(!is_genuine("one", ""));
    }
}
