//! Security headers of every answer, errors included.

use http::{HeaderMap, HeaderName, HeaderValue, header};

/// No source but our own, no inline script or style, nothing may frame us.
/// WebAssembly needs its own word; Trusted Types are off because nothing of
/// ours builds HTML in the browser.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
     base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'";

/// What no page of ours may do, and what its rule for passkeys is.
macro_rules! permissions_policy {
    ($passkeys:literal) => {
        concat!(
            "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
             display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), \
             magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), \
             publickey-credentials-create=",
            $passkeys,
            ", publickey-credentials-get=",
            $passkeys,
            ", screen-wake-lock=(), usb=(), xr-spatial-tracking=()"
        )
    };
}

const PERMISSIONS_POLICY: &str = permissions_policy!("()");

/// The same for the desk, where operators have passkeys. A frame of another site has
/// none.
pub const DESK_PERMISSIONS_POLICY: &str = permissions_policy!("(self)");

const STRICT_TRANSPORT_SECURITY: &str = "max-age=63072000; includeSubDomains; preload";

const ALWAYS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        PERMISSIONS_POLICY,
    ),
];

/// Whether readers reach us over TLS: only then may we promise that they always
/// will (RFC 6797 7.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverTls(pub bool);

/// Adds the headers, unless a handler has set its own.
pub fn add(headers: &mut HeaderMap, OverTls(is_over_tls): OverTls) {
    headers.reserve(ALWAYS.len() + 1);
    for (name, value) in ALWAYS {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if is_over_tls {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static(STRICT_TRANSPORT_SECURITY),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_nothing_unsafe_but_web_assembly() {
        let without_wasm = CONTENT_SECURITY_POLICY.replace("'wasm-unsafe-eval'", "");

        assert!(!without_wasm.contains("unsafe"));
        assert!(!CONTENT_SECURITY_POLICY.contains("http"));
    }

    #[test]
    fn passkeys_are_for_the_desk_alone_and_for_no_frame_of_others() {
        for kind in ["create", "get"] {
            let rule = |whom| format!("publickey-credentials-{kind}={whom},");

            assert!(PERMISSIONS_POLICY.contains(&rule("()")));
            assert!(DESK_PERMISSIONS_POLICY.contains(&rule("(self)")));
        }
        assert_eq!(
            DESK_PERMISSIONS_POLICY.replace("(self)", "()"),
            PERMISSIONS_POLICY
        );
    }
}
