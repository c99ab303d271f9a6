//! Conditional requests (RFC 9110 13.1.2).

use http::{HeaderMap, header};

/// Whether the client has this version already. `If-None-Match` compares
/// weakly: a cache on the way may have marked our strong tag as weak.
#[must_use]
pub fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_known_alone_in_a_list_and_weakened() {
        for (value, is_there) in [
            ("\"a\"", true),
            ("\"b\", \"a\"", true),
            ("W/\"a\"", true),
            ("*", true),
            ("\"b\"", false),
            ("a", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::IF_NONE_MATCH, value.parse().expect("a header"));

            assert_eq!(is_known(&headers, "\"a\""), is_there, "{value}");
        }
    }
}
