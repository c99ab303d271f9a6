//! What a browser says it is, in two words: enough that somebody recognizes
//! their own sessions, and no more than that is kept.

use http::{HeaderMap, header};

/// Families by what their header contains. Most name others too, so the order
/// counts.
const FAMILIES: [(&str, &str); 7] = [
    ("Edg", "edge"),
    ("OPR/", "opera"),
    ("SamsungBrowser", "samsung"),
    ("Firefox/", "firefox"),
    ("FxiOS", "firefox"),
    ("Chrome/", "chrome"),
    ("Safari/", "safari"),
];

/// Platforms in the same way.
const PLATFORMS: [(&str, &str); 7] = [
    ("Android", "android"),
    ("iPhone", "ios"),
    ("iPad", "ios"),
    ("Windows", "windows"),
    ("Macintosh", "macos"),
    ("CrOS", "chromeos"),
    ("Linux", "linux"),
];

/// Family and platform, each a word; `other` where it is not known.
#[must_use]
pub fn of(headers: &HeaderMap) -> String {
    let said = headers.get(header::USER_AGENT);
    let said = said
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let word = |known: &[(&str, &'static str)]| {
        let found = known.iter().find(|(part, _)| said.contains(part));
        found.map_or("other", |(_, word)| word)
    };
    format!("{} {}", word(&FAMILIES), word(&PLATFORMS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    #[test]
    fn the_usual_browsers_are_recognized() {
        for (said, words) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "firefox linux",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
                "edge windows",
            ),
            (
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
                "chrome android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile Safari/604.1",
                "safari ios",
            ),
            ("curl/8.0", "other other"),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::USER_AGENT, HeaderValue::from_static(said));
            assert_eq!(of(&headers), words);
        }
        assert_eq!(of(&HeaderMap::new()), "other other");
    }
}
