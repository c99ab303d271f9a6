//! Whatever is written, proofreading answers, and its places are places of the text.

use crate::support::*;
use proptest::prelude::*;

/// Pieces of what the rules look for, to meet each other in every order.
const PIECES: &[&str] = &[
    "Montag",
    "Monday",
    ",",
    " ",
    "14",
    ".",
    "Dezember",
    "December",
    "14.12.2020",
    "2020-12-14",
    "/",
    "5/6/2020",
    "19:00",
    "Uhr",
    "MEZ",
    "CST",
    "UTC",
    "+",
    "-",
    "–",
    "bis",
    "to",
    "morgen",
    "Morgen",
    "in",
    "einer",
    "Stunde",
    "the",
    "next",
    "week",
    "CVE",
    "cve-2020-1234",
    "GHSA-",
    "[",
    "]",
    "(",
    ")",
    "[x](/en/notices/y)",
    "`",
    "\n",
    "\n\n",
    "|",
    "🦆",
    "ß",
    "’",
    "o'clock",
    "am",
    "p.m",
    "https://status.example.net/",
    "#",
    "* ",
    "TODO",
    "T",
    "Z",
    "31",
    "Mai",
    "May",
];

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn check(text: &str) -> Result<(), TestCaseError> {
    for language in Language::ALL {
        let mut draft = draft("Europe/Berlin", "2020-12-14T06:00", "2020-12-16T12:00");
        draft = saying(draft, language, text);
        draft
            .text
            .get_mut(language.tag())
            .expect("it is there")
            .title = text.to_owned();
        for remark in remarks(&draft).iter() {
            let Some(place) = remark.place else { continue };
            prop_assert!(place.start < place.end, "{remark:?}");
            let words = text.get(place.start..place.end);
            prop_assert!(words.is_some(), "{remark:?}");
            let units: Vec<u16> = text.encode_utf16().collect();
            let same = String::from_utf16_lossy(&units[place.start_utf16..place.end_utf16]);
            prop_assert_eq!(words, Some(same.as_str()));
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn any_text_of_our_matters_is_read(text in pieces()) {
        check(&text)?;
    }
}
