//! The one cookie there is: the session's, on the desk. Readers get none.

use http::{HeaderMap, HeaderValue, header};

/// How the session cookie is named and guarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CookieStyle {
    /// Over TLS: bound to this host and to TLS by the browser itself.
    Host,
    /// Plain HTTP, for a machine of one's own.
    Local,
}

impl CookieStyle {
    /// The style for an installation under this base address.
    #[must_use]
    pub fn of(base_url: &str) -> Self {
        if base_url.starts_with("https://") {
            Self::Host
        } else {
            Self::Local
        }
    }

    /// The cookie's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Host => "__Host-sid",
            Self::Local => "sid",
        }
    }

    /// The header that hands the cookie out. It ends with the browser's session.
    ///
    /// # Errors
    /// When the token cannot stand in a header.
    pub fn set(self, token: &str) -> Result<HeaderValue, http::header::InvalidHeaderValue> {
        HeaderValue::try_from(format!("{}={token}{}", self.name(), self.attributes()))
    }

    /// The header that takes the cookie back.
    #[must_use]
    pub const fn clear(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Host => "__Host-sid=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax",
            Self::Local => "sid=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax",
        })
    }

    const fn attributes(self) -> &'static str {
        match self {
            Self::Host => "; Path=/; Secure; HttpOnly; SameSite=Lax",
            Self::Local => "; Path=/; HttpOnly; SameSite=Lax",
        }
    }

    /// The cookie's value in a request.
    #[must_use]
    pub fn read(self, headers: &HeaderMap) -> Option<&str> {
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .find_map(|pair| pair.trim().strip_prefix(self.name())?.strip_prefix('='))
            .filter(|value| !value.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others_and_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::COOKIE,
            HeaderValue::from_static("xsid=1; sid=abc; other=2"),
        );

        assert_eq!(CookieStyle::Local.read(&headers), Some("abc"));
        assert_eq!(CookieStyle::Host.read(&headers), None);
    }

    #[test]
    fn over_tls_the_cookie_is_bound_to_the_host() {
        let style = CookieStyle::of("https://status.example.net");
        let set = style.set("abc").expect("a header");

        assert_eq!(
            set,
            "__Host-sid=abc; Path=/; Secure; HttpOnly; SameSite=Lax"
        );
        assert_eq!(CookieStyle::of("http://127.0.0.1:3000"), CookieStyle::Local);
    }
}
