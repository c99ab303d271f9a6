//! Words and how they are compared: without case, accents and typography.
//!
//! Both engines are given words that were folded here, so that a search finds
//! the same on both. It never depends on an engine's or a locale's own idea of
//! a word.

use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The most characters of a word that count; the rest is cut off on both
/// sides of a comparison. Longer "words" are keys and addresses.
const MAX_WORD: usize = 64;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Where it stands.
    pub(super) at: Range<usize>,
    /// The word as it is compared: `Störung` is `storung`.
    pub(super) folded: String,
    /// The German spelling without umlauts, where it differs: `stoerung`.
    pub(super) spelled_out: Option<String>,
}

impl Word {
    /// The word with its umlauts spelled out.
    pub(super) fn spelled(&self) -> &str {
        self.spelled_out.as_ref().unwrap_or(&self.folded)
    }
}

/// The words of a text, in order. Everything that is neither letter nor digit
/// separates words.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let mut rest = 0;
    std::iter::from_fn(move || {
        loop {
            let start = rest + text[rest..].find(is_word_character)?;
            let length = text[start..].find(|c| !is_word_character(c));
            let end = length.map_or(text.len(), |length| start + length);
            rest = end;
            if let Some(word) = word(text, start..end) {
                return Some(word);
            }
        }
    })
}

fn word(text: &str, at: Range<usize>) -> Option<Word> {
    let written = &text[at.clone()];
    if written.is_ascii() {
        // Most words: letters and digits already, with nothing to take off.
        let folded = written
            .chars()
            .take(MAX_WORD)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        return Some(Word {
            at,
            folded,
            spelled_out: None,
        });
    }
    let folded = fold(written.chars());
    if folded.is_empty() {
        return None;
    }
    let spelled = fold(written.nfc().flat_map(spell_out));
    let spelled_out = (spelled != folded).then_some(spelled);
    Some(Word {
        at,
        folded,
        spelled_out,
    })
}

/// A soft hyphen and accents that stand as characters of their own belong to
/// the word around them.
fn is_word_character(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || c == '\u{ad}'
}

fn fold(written: impl Iterator<Item = char>) -> String {
    written
        .nfkd()
        .flat_map(char::to_lowercase)
        .flat_map(plain_letters)
        .filter(|c| c.is_alphanumeric() && !is_combining_mark(*c))
        .take(MAX_WORD)
        .collect()
}

/// `ä` as `ae`, the way it is typed where there is no such key.
fn spell_out(c: char) -> impl Iterator<Item = char> {
    let (letter, e) = match c {
        'ä' | 'Ä' => ('a', Some('e')),
        'ö' | 'Ö' => ('o', Some('e')),
        'ü' | 'Ü' => ('u', Some('e')),
        other => (other, None),
    };
    std::iter::once(letter).chain(e)
}

/// Letters that Unicode does not take apart.
fn plain_letters(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'þ' => ('t', Some('h')),
        'ø' => ('o', None),
        'ł' => ('l', None),
        'đ' | 'ð' => ('d', None),
        'ı' => ('i', None),
        other => (other, None),
    };
    std::iter::once(first).chain(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).map(|word| word.folded).collect()
    }

    #[test]
    fn case_accents_and_typography_do_not_count() {
        assert_eq!(
            folded("Störung, ÉTÉ ﬁn Straße Łódź"),
            ["storung", "ete", "fin", "strasse", "lodz"]
        );
    }

    #[test]
    fn a_letter_and_its_accent_may_be_two_characters() {
        assert_eq!(
            words("Sto\u{308}rung")
                .next()
                .map(|word| (word.folded, word.spelled_out)),
            Some(("storung".to_owned(), Some("stoerung".to_owned())))
        );
    }

    #[test]
    fn host_names_and_identifiers_are_several_words() {
        assert_eq!(
            folded("host1.example.net (CVE-2020-29479)"),
            ["host1", "example", "net", "cve", "2020", "29479"]
        );
    }

    #[test]
    fn a_word_is_where_it_stands() {
        let text = "„Köln“ — Nord";

        let found: Vec<_> = words(text).map(|word| &text[word.at]).collect();

        assert_eq!(found, ["Köln", "Nord"]);
    }

    #[test]
    fn what_has_no_letter_or_digit_has_no_words() {
        for text in ["", " \0\n", "🔥🔥", "\"*:^()", "\u{301}\u{ad}"] {
            assert_eq!(folded(text), [""; 0], "{text:?}");
        }
    }

    #[test]
    fn folding_gives_letters_and_digits_only() {
        for c in ('\0'..=char::MAX).filter(|c| c.is_alphanumeric()) {
            for word in words(&c.to_string()) {
                assert!(word.folded.chars().all(char::is_alphanumeric), "{c:?}");
                assert!(word.spelled().chars().all(char::is_alphanumeric), "{c:?}");
            }
        }
    }
}
