//! Words that give nothing away, because every notice has them: function words
//! of both languages, and what hosting providers always write about.

use super::fold::{fold, stem};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// What hosting providers write about, one list a language.
const OURS: [&str; 2] = [
    include_str!("everyday.en.txt"),
    include_str!("everyday.de.txt"),
];

/// What is in the lists of function words and is none here: names, and nouns that
/// look like a contraction without its apostrophe.
const NOUNS: &[&str] = &[
    "microsoft",
    "msie",
    "netscape",
    "uucp",
    "shell",
    "hell",
    "shed",
];

/// What a number is counted in, or what makes an ordinal of it.
const COUNTED: &[&str] = &[
    "h", "min", "m", "s", "ms", "k", "g", "gb", "tb", "mb", "gib", "tib", "gbit", "mbit", "gbe",
    "ghz", "kw", "kva", "bit", "x", "st", "nd", "rd", "th", "er", "te", "ten", "ter", "uhr", "am",
    "pm", "d",
];

/// The shortest part of a compound.
const SHORTEST_PART: usize = 5;

static VOCABULARY: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let lines = OURS.iter().flat_map(|list| list.lines());
    let lines = lines.filter(|line| !line.starts_with('#'));
    stems(lines.flat_map(str::split_whitespace))
});

static FUNCTION_WORDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let words = ["en", "de"].into_iter().filter_map(stop_words::lookup);
    let words = words.flatten().copied();
    stems(words.filter(|word| !NOUNS.contains(word)))
});

fn stems<'a>(words: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let of = |word: &str| stem(&fold(word)).to_owned();
    words.map(of).collect()
}

/// Whether a folded word gives nothing away.
pub(super) fn is_everyday(folded: &str) -> bool {
    if folded.contains(|c: char| c.is_ascii_digit()) {
        return is_numbered(folded);
    }
    is_listed(stem(folded)) || is_listed(folded) || is_compound(folded)
}

fn is_listed(stem: &str) -> bool {
    VOCABULARY.contains(stem) || FUNCTION_WORDS.contains(stem)
}

/// `host3` says no more than `host`, and `45min` nothing at all.
fn is_numbered(folded: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    let unit = folded.trim_start_matches(is_digit);
    if unit.len() < folded.len() && COUNTED.contains(&unit) {
        return true;
    }
    let mut words = folded.split(is_digit).filter(|word| !word.is_empty());
    words.all(|word| word.len() > 2 && is_listed(stem(word)))
}

/// Whether a word is made of everyday words and of nothing else, as
/// `Sicherheitsaktualisierung` is. Parts are long, so that few names are.
fn is_compound(folded: &str) -> bool {
    let cuts = folded.char_indices().map(|(at, _)| at);
    cuts.filter(|at| *at >= SHORTEST_PART && folded.len() - at >= SHORTEST_PART)
        .any(|at| {
            let (head, tail) = folded.split_at(at);
            VOCABULARY.contains(stem(head))
                && (VOCABULARY.contains(stem(tail)) || is_compound(tail))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyday_words_are_so_in_every_form_and_in_compounds() {
        for word in [
            "Servers",
            "restarted",
            "Neustarts",
            "Sicherheitsaktualisierung",
            "Wartungsfenster",
            "Rechenzentrums",
            "host12",
            "45min",
            "during",
            "währenddessen",
        ] {
            assert!(is_everyday(&fold(word)), "{word}");
        }
    }

    #[test]
    fn names_are_not() {
        for word in [
            "Xen",
            "XenStore",
            "Spectre",
            "Meltdown",
            "Downfall",
            "L1TF",
            "Microsoft",
            "Retbleed",
            "Heartbleed",
            "Log4Shell",
            "hyperthreading",
            "microcode",
            "speculation",
            "Prozessor",
            "Intel",
            "KVM",
            "QEMU",
            "R740",
        ] {
            assert!(!is_everyday(&fold(word)), "{word}");
        }
    }
}
