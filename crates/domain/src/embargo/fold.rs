//! Words as they are compared: without case, accents, endings and characters
//! that nobody sees.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The shortest stem that an ending is taken off.
const SHORTEST: usize = 4;

/// Endings of both languages, longest first.
const ENDINGS: &[&str] = &[
    "ing", "ern", "eln", "em", "en", "er", "es", "ed", "ly", "e", "s", "n",
];

/// A text in which equal words have equal characters: composed, and without
/// characters that are not seen, such as soft hyphens.
pub(super) fn visible(text: &str) -> String {
    let is_seen = |c: &char| {
        !matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
    };
    text.nfkc().filter(is_seen).collect()
}

/// A word without case and accents; umlauts as they are spelled in addresses.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            c => folded.extend(std::iter::once(c).nfd().filter(|c| !is_combining_mark(*c))),
        }
    }
    folded
}

/// A folded word without its endings: `updates`, `updated` and `update` are one.
pub(super) fn stem(folded: &str) -> &str {
    let mut stem = folded;
    'again: loop {
        for ending in ENDINGS {
            if let Some(rest) = stem.strip_suffix(ending)
                && rest.chars().count() >= SHORTEST
            {
                stem = rest;
                continue 'again;
            }
        }
        return single_end(stem);
    }
}

/// `stopp` of `stopped` is `stop`.
fn single_end(stem: &str) -> &str {
    let mut last = stem.chars().rev();
    match (last.next(), last.next()) {
        (Some(a), Some(b)) if a == b && stem.len() > SHORTEST && a.is_ascii_alphabetic() => {
            &stem[..stem.len() - 1]
        }
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            &["updates", "updated", "update", "updating"][..],
            &["server", "servers", "Servern"],
            &["Lücken", "Lücke", "luecke"],
            &["stopped", "stopping", "stopps"],
        ] {
            let folded: Vec<_> = forms.iter().map(|form| fold(form)).collect();
            let stems: Vec<_> = folded.iter().map(|form| stem(form)).collect();
            assert!(stems.iter().all(|found| *found == stems[0]), "{stems:?}");
        }
    }

    #[test]
    fn what_is_not_seen_does_not_part_a_word() {
        assert_eq!(fold(&visible("Xen\u{ad}Sto\u{200b}re")), "xenstore");
        assert_eq!(fold(&visible("Lu\u{308}cke")), "luecke");
        assert_eq!(fold("Édition"), "edition");
    }
}
