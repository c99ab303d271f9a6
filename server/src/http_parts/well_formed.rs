//! Tells addresses that are not well-formed, before any route reads them.

use http::Uri;
use percent_encoding::percent_decode_str;

/// Whether the path and the query of an address are UTF-8 after decoding.
#[must_use]
pub fn well_formed(uri: &Uri) -> bool {
    is_well_formed(uri.path()) && uri.query().is_none_or(is_well_formed)
}

fn is_well_formed(encoded: &str) -> bool {
    let bytes = encoded.as_bytes();
    let are_escapes_whole = bytes.iter().enumerate().all(|(at, byte)| {
        let is_digit = |at| bytes.get(at).is_some_and(u8::is_ascii_hexdigit);
        *byte != b'%' || (is_digit(at + 1) && is_digit(at + 2))
    });
    are_escapes_whole
        && percent_decode_str(encoded)
            .decode_utf8()
            .is_ok_and(|text| !text.contains('\0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_escapes_and_broken_utf8_are_refused() {
        for bad in [
            "/%",
            "/%4",
            "/%zz",
            "/%ff",
            "/%c3%28",
            "q=%00",
            "/%ed%a0%80",
        ] {
            assert!(!is_well_formed(bad), "{bad}");
        }
        for good in ["/en/", "/%41", "q=K%C3%B6ln&page=2", ""] {
            assert!(is_well_formed(good), "{good}");
        }
    }
}
