//! What every answer carries, whatever it is about.

use http::{HeaderMap, header};

/// What an answer lacks of that.
pub fn lacking(headers: &HeaderMap) -> Option<String> {
    let value = |name: &str| {
        headers
            .get(name)
            .map_or("", |value| value.to_str().expect("ASCII"))
    };
    let policy = value("content-security-policy");
    if !policy.starts_with("default-src 'none'")
        || policy.replace("'wasm-unsafe-eval'", "").contains("unsafe")
    {
        return Some(format!("content-security-policy: {policy}"));
    }
    for (name, expected) in [
        ("x-content-type-options", "nosniff"),
        ("cross-origin-opener-policy", "same-origin"),
        (
            "strict-transport-security",
            "max-age=63072000; includeSubDomains; preload",
        ),
    ] {
        if value(name) != expected {
            return Some(format!("{name}: {}", value(name)));
        }
    }
    for name in ["referrer-policy", "permissions-policy"] {
        if value(name).is_empty() {
            return Some(name.to_owned());
        }
    }
    let is_dated = !value("cache-control").is_empty() || headers.contains_key(header::LOCATION);
    (!is_dated).then(|| "cache-control".to_owned())
}
