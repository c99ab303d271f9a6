//! Searches bytes for words, however they are written there: as they are, in
//! base64 at any place of a group and in both alphabets, in hexadecimal, in UTF-16
//! of both orders, escaped for addresses, HTML or JSON, and inside of what is
//! compressed by gzip, zlib or brotli. It knows nothing of where the bytes are from.
//!
//! A word is looked for by its halves of 64 bits, so that neither a page's end in
//! a file nor an index that leaves out what a word has in common with the word
//! before can hide it; and no chance makes 64 bits.

use aho_corasick::AhoCorasick;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Read as _;
use std::sync::Mutex;

/// The length of a word: 32 hexadecimal digits carry 128 bits.
pub const LENGTH: usize = 32;

/// The most that is taken out of something compressed.
const MOST: u64 = 64 * 1024 * 1024;

/// Words, ready to be searched for.
pub struct Searcher {
    patterns: AhoCorasick,
    /// Of each pattern: the word it is of, and how it is written.
    meaning: Vec<(String, &'static str)>,
    /// What was searched before, so that the same bytes are searched once.
    seen: Mutex<HashSet<u64>>,
}

/// A word that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub word: String,
    /// How it was written.
    pub written: &'static str,
    /// What had been taken apart before.
    pub within: &'static str,
}

impl Searcher {
    /// For words of [`LENGTH`] lower-case letters and digits.
    pub fn new(words: &[String]) -> Self {
        let mut patterns = Vec::new();
        let mut meaning = Vec::new();
        for word in words {
            assert!(word.len() == LENGTH && word.bytes().all(|b| b.is_ascii_alphanumeric()));
            for half in [&word[..LENGTH / 2], &word[LENGTH / 2..]] {
                for (written, pattern) in writings(half) {
                    patterns.push(pattern);
                    meaning.push((word.clone(), written));
                }
            }
        }
        Self {
            patterns: AhoCorasick::builder()
                .ascii_case_insensitive(true)
                .build(patterns)
                .expect("few patterns"),
            meaning,
            seen: Mutex::default(),
        }
    }

    /// The first word in some bytes.
    pub fn find(&self, bytes: &[u8]) -> Option<Found> {
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        if !self
            .seen
            .lock()
            .expect("nobody panics")
            .insert(hasher.finish())
        {
            return None;
        }
        if let Some(found) = self.find_in_views(bytes) {
            return Some(found);
        }
        decompressed(bytes).into_iter().find_map(|(within, bytes)| {
            let found = self.find_in_views(&bytes)?;
            Some(Found { within, ..found })
        })
    }

    fn find_in_views(&self, bytes: &[u8]) -> Option<Found> {
        views(bytes).into_iter().find_map(|(within, bytes)| {
            let found = self.patterns.find(&bytes)?;
            let (word, written) = &self.meaning[found.pattern().as_usize()];
            Some(Found {
                word: word.clone(),
                written,
                within,
            })
        })
    }
}

/// Part of a word in every writing that leaves nothing of its letters. Patterns
/// are found in small and in capital letters.
fn writings(part: &str) -> Vec<(&'static str, Vec<u8>)> {
    let utf16: Vec<u8> = part.bytes().flat_map(|b| [b, 0]).collect();
    let mut writings = vec![
        ("plain", part.as_bytes().to_vec()),
        // In the other order it is the same but for the first byte.
        ("UTF-16", utf16[..utf16.len() - 1].to_vec()),
    ];
    for spelled in [part.to_owned(), part.to_ascii_uppercase()] {
        let hex: String = spelled.bytes().map(|b| format!("{b:02x}")).collect();
        writings.push(("hexadecimal", hex.into_bytes()));
        for (written, engine) in [
            ("base64", &STANDARD_NO_PAD),
            ("base64url", &URL_SAFE_NO_PAD),
        ] {
            for place in 0..3_usize {
                let mut bytes = vec![b'x'; place];
                bytes.extend_from_slice(spelled.as_bytes());
                let encoded = engine.encode(&bytes);
                // The first and the last characters hold bits of the neighbors.
                let start = (place * 8).div_ceil(6);
                let end = bytes.len() * 8 / 6;
                writings.push((written, encoded.as_bytes()[start..end].to_vec()));
            }
        }
    }
    writings
}

/// Reads an escape at the beginning: what it stands for, and its length.
type Escape = fn(&[u8]) -> Option<(u8, usize)>;

/// The bytes as they are, and with the escapes of some languages undone.
fn views(bytes: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let mut views = vec![("bytes", bytes.to_vec())];
    let escapes = [
        ("an address", b'%', of_address as Escape),
        ("HTML", b'&', of_html),
        ("JSON", b'\\', of_json),
    ];
    for (within, mark, read) in escapes {
        if let Some(unescaped) = unescaped(bytes, mark, read) {
            views.push((within, unescaped));
        }
    }
    views
}

/// The bytes with escapes undone; nothing where there are none.
fn unescaped(bytes: &[u8], mark: u8, read: Escape) -> Option<Vec<u8>> {
    let mut rest = bytes;
    let mut unescaped = Vec::new();
    while let Some(place) = rest.iter().position(|byte| *byte == mark) {
        unescaped.extend_from_slice(&rest[..place]);
        let (byte, length) = read(&rest[place..]).unwrap_or((mark, 1));
        unescaped.push(byte);
        rest = &rest[place + length..];
    }
    if unescaped.is_empty() {
        return None;
    }
    unescaped.extend_from_slice(rest);
    Some(unescaped)
}

/// `%71`
fn of_address(bytes: &[u8]) -> Option<(u8, usize)> {
    Some((number(bytes.get(1..3)?, 16)?, 3))
}

/// `&#113;` and `&#x71;`
fn of_html(bytes: &[u8]) -> Option<(u8, usize)> {
    let rest = bytes.strip_prefix(b"&#")?;
    let end = rest.iter().take(8).position(|byte| *byte == b';')?;
    let digits = &rest[..end];
    let byte = match digits.first()? {
        b'x' | b'X' => number(&digits[1..], 16)?,
        _ => number(digits, 10)?,
    };
    Some((byte, end + 3))
}

/// `\u0071`
fn of_json(bytes: &[u8]) -> Option<(u8, usize)> {
    let rest = bytes.strip_prefix(b"\\u00")?;
    Some((number(rest.get(..2)?, 16)?, 6))
}

fn number(digits: &[u8], radix: u32) -> Option<u8> {
    u8::from_str_radix(std::str::from_utf8(digits).ok()?, radix).ok()
}

/// What is inside, where the bytes are something compressed.
fn decompressed(bytes: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let mut inside = Vec::new();
    let mut read = |within, reader: &mut dyn std::io::Read| {
        let mut out = Vec::new();
        // What came out before a fault is looked at as well.
        let _ = reader.take(MOST).read_to_end(&mut out);
        if !out.is_empty() {
            inside.push((within, out));
        }
    };
    if bytes.starts_with(&[0x1f, 0x8b]) {
        read("gzip", &mut flate2::read::MultiGzDecoder::new(bytes));
    }
    if bytes.first() == Some(&0x78) {
        read("zlib", &mut flate2::read::ZlibDecoder::new(bytes));
    }
    // Brotli has no mark; most other bytes are refused after a few.
    if std::str::from_utf8(bytes).is_err() {
        read("brotli", &mut brotli::Decompressor::new(bytes, 4096));
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::engine::general_purpose::{STANDARD, URL_SAFE};
    use flate2::Compression;
    use std::io::Write as _;

    const WORD: &str = "3f9c1b77e0d24a8fb65d0c92ab41ee78";

    fn found(bytes: &[u8]) -> Option<Found> {
        Searcher::new(&[WORD.to_owned()]).find(bytes)
    }

    fn written(bytes: &[u8]) -> &'static str {
        found(bytes).map_or("nothing", |found| found.written)
    }

    fn within(bytes: &[u8]) -> &'static str {
        found(bytes).map_or("nothing", |found| found.within)
    }

    fn escaped(escape: impl Fn(u8) -> String) -> Vec<u8> {
        WORD.bytes().map(escape).collect::<String>().into_bytes()
    }

    #[test]
    fn a_word_is_found_as_it_is_and_nothing_is_found_where_it_is_not() {
        assert_eq!(written(format!("before{WORD}after").as_bytes()), "plain");
        assert_eq!(written(WORD.to_uppercase().as_bytes()), "plain");
        assert_eq!(found(b"nothing of the kind"), None);
        assert_eq!(found(&WORD.as_bytes()[..LENGTH / 2 - 1]), None);
    }

    #[test]
    fn half_a_word_is_enough() {
        assert_eq!(written(&WORD.as_bytes()[..LENGTH / 2]), "plain");
        assert_eq!(written(&WORD.as_bytes()[5..]), "plain");
    }

    #[test]
    fn base64_is_found_at_every_place_of_a_group_and_in_both_alphabets() {
        for before in ["", "?", "??", "???", "????", "?????"] {
            let text = format!("{before}{WORD}???");
            for encoded in [STANDARD.encode(&text), URL_SAFE.encode(&text)] {
                assert!(
                    written(encoded.as_bytes()).starts_with("base64"),
                    "{before}"
                );
            }
            let shouted = STANDARD.encode(text.to_uppercase());
            assert!(
                written(shouted.as_bytes()).starts_with("base64"),
                "{before}"
            );
        }
    }

    #[test]
    fn hexadecimal_digits_may_be_small_or_capital() {
        assert_eq!(written(&escaped(|b| format!("{b:02x}"))), "hexadecimal");
        assert_eq!(written(&escaped(|b| format!("{b:02X}"))), "hexadecimal");
        let shouted = |b: u8| format!("{:02x}", b.to_ascii_uppercase());
        assert_eq!(written(&escaped(shouted)), "hexadecimal");
    }

    #[test]
    fn utf_16_is_found_in_both_orders() {
        let little: Vec<u8> = WORD.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = WORD.encode_utf16().flat_map(u16::to_be_bytes).collect();

        assert_eq!(written(&little), "UTF-16");
        assert_eq!(written(&big), "UTF-16");
    }

    #[test]
    fn escapes_are_undone_also_where_only_some_letters_have_them() {
        let only_some = |escape: fn(u8) -> String| {
            let letter = |(place, byte): (usize, u8)| match place % 3 {
                0 => escape(byte),
                _ => char::from(byte).to_string(),
            };
            WORD.bytes()
                .enumerate()
                .map(letter)
                .collect::<String>()
                .into_bytes()
        };
        for (escape, expected) in [
            ((|b| format!("%{b:02x}")) as fn(u8) -> String, "an address"),
            (|b| format!("%{b:02X}"), "an address"),
            (|b| format!("&#{b};"), "HTML"),
            (|b| format!("&#x{b:x};"), "HTML"),
            (|b| format!("&#X{b:X};"), "HTML"),
            (|b| format!("\\u{b:04x}"), "JSON"),
            (|b| format!("\\u{b:04X}"), "JSON"),
        ] {
            assert_eq!(within(&escaped(escape)), expected);
            assert_eq!(within(&only_some(escape)), expected);
        }
    }

    /// Around it so many words that a compressor does not leave them as they are.
    fn long(text: &str) -> String {
        let words: Vec<_> = (0..300).map(|number| (number * 7919).to_string()).collect();
        format!("{} {text} {}", words.join(" "), words.join(" "))
    }

    #[test]
    fn what_is_compressed_is_opened() {
        let text = long(WORD);
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(text.as_bytes()).expect("memory");
        let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), Compression::best());
        zlib.write_all(text.as_bytes()).expect("memory");
        let mut small = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams::default();
        brotli::BrotliCompress(&mut text.as_bytes(), &mut small, &parameters).expect("memory");

        assert_eq!(within(&gzip.finish().expect("memory")), "gzip");
        assert_eq!(within(&zlib.finish().expect("memory")), "zlib");
        assert_eq!(within(&small), "brotli");
    }

    #[test]
    fn what_is_escaped_may_be_compressed() {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), Compression::fast());
        let encoded = long(&STANDARD.encode(format!("??{WORD}")));
        gzip.write_all(encoded.as_bytes()).expect("memory");

        let found = found(&gzip.finish().expect("memory")).expect("is found");

        assert_eq!((found.within, found.written), ("gzip", "base64"));
    }
}
