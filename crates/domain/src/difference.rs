//! What became of a text, word by word or paragraph by paragraph.
//!
//! Everything of both texts is in the answer, white space and line breaks too, so
//! that either text can be put together from it again. It knows nothing of
//! Markdown and of who may read what: whoever compares sealed text has sealed
//! pieces in hand.

use imara_diff::{Algorithm, Diff, InternedInput};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation as _;

/// A stretch of text, and what became of it. Never empty; what was removed stands
/// before what came in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// It is in both texts.
    Kept(&'a str),
    /// It is in the old text only.
    Removed(&'a str),
    /// It is in the new text only.
    Added(&'a str),
}

impl<'a> Piece<'a> {
    /// The text of the piece.
    #[must_use]
    pub const fn text(&self) -> &'a str {
        match self {
            Self::Kept(text) | Self::Removed(text) | Self::Added(text) => text,
        }
    }

    /// Whether the piece is in one text only.
    #[must_use]
    pub const fn is_change(&self) -> bool {
        !matches!(self, Self::Kept(_))
    }
}

/// Compares two texts word by word. Adjoining pieces of a kind are one piece, and
/// what stands between two changed words without being a word is changed with them,
/// so that a rewritten sentence reads as one.
#[must_use]
pub fn words<'a>(old: &'a str, new: &'a str) -> Vec<Piece<'a>> {
    let mut changes = Vec::new();
    // Lines first: a word that is in every sentence is no anchor, a line is.
    for lines in changes_of(&lines(old), &lines(new)) {
        let tokens_old = tokens(&old[lines.old.clone()]);
        let tokens_new = tokens(&new[lines.new.clone()]);
        for words in changes_of(&tokens_old, &tokens_new) {
            changes.push(words.moved(lines.old.start, lines.new.start));
        }
    }
    pieces(old, new, &joined(old, changes))
}

/// Compares two texts paragraph by paragraph. Each piece is one paragraph as a whole,
/// with the empty lines that follow it.
#[must_use]
pub fn paragraphs<'a>(old: &'a str, new: &'a str) -> Vec<Piece<'a>> {
    let (paragraphs_old, paragraphs_new) = (split(old), split(new));
    let mut found = Vec::new();
    let mut at = 0;
    let of = |side: &[&'a str], range: Range<usize>, kind: fn(&'a str) -> Piece<'a>| {
        let paragraphs: Vec<_> = side[range].iter().map(|text| kind(text)).collect();
        paragraphs
    };
    for (old, new) in hunks(&paragraphs_old, &paragraphs_new) {
        found.extend(of(&paragraphs_old, at..old.start, Piece::Kept));
        at = old.end;
        found.extend(of(&paragraphs_old, old, Piece::Removed));
        found.extend(of(&paragraphs_new, new, Piece::Added));
    }
    found.extend(of(&paragraphs_old, at..paragraphs_old.len(), Piece::Kept));
    found
}

/// How many paragraphs are not as they were: one that was rewritten counts once.
#[must_use]
pub fn changed_paragraphs(old: &str, new: &str) -> usize {
    let (old, new) = (split(old), split(new));
    let counts = hunks(&old, &new).into_iter();
    counts.map(|(old, new)| old.len().max(new.len())).sum()
}

/// A text in its paragraphs, each with the empty lines that follow it; put together
/// they are the text.
#[must_use]
pub fn split(text: &str) -> Vec<&str> {
    let mut paragraphs = Vec::new();
    let (mut start, mut at, mut is_over) = (0, 0, false);
    for line in text.split_inclusive('\n') {
        let is_blank = line.trim().is_empty();
        if is_over && !is_blank {
            paragraphs.push(&text[start..at]);
            start = at;
        }
        at += line.len();
        is_over = is_blank;
    }
    if start < text.len() {
        paragraphs.push(&text[start..]);
    }
    paragraphs
}

/// Pieces of both lists that are compared with each other at most. What is longer and
/// shares no line counts as rewritten, which is what a reader would say.
const MOST: usize = 20_000;

/// A stretch of the old text, in bytes, and what stands in its place.
#[derive(Debug, Clone)]
struct Change {
    old: Range<usize>,
    new: Range<usize>,
}

impl Change {
    const fn moved(self, old: usize, new: usize) -> Self {
        Self {
            old: self.old.start + old..self.old.end + old,
            new: self.new.start + new..self.new.end + new,
        }
    }
}

/// Where two lists of pieces of text differ, as ranges of their places.
fn hunks(old: &[&str], new: &[&str]) -> Vec<(Range<usize>, Range<usize>)> {
    let start = shared(old.iter().zip(new));
    let end = shared(old[start..].iter().rev().zip(new[start..].iter().rev()));
    let (end_old, end_new) = (old.len() - end, new.len() - end);
    if end_old + end_new - 2 * start > MOST {
        return vec![(start..end_old, start..end_new)];
    }
    let mut input = InternedInput::default();
    input.update_before(old.iter().copied());
    input.update_after(new.iter().copied());
    let diff = Diff::compute(Algorithm::Histogram, &input);
    let wide = |range: Range<u32>| range.start as usize..range.end as usize;
    diff.hunks()
        .map(|hunk| (wide(hunk.before), wide(hunk.after)))
        .collect()
}

/// How many pairs are the same before the first that is not.
fn shared<'a>(pairs: impl Iterator<Item = (&'a &'a str, &'a &'a str)>) -> usize {
    pairs.take_while(|(old, new)| old == new).count()
}

/// The same in bytes of the two texts that the lists make up.
fn changes_of(old: &[&str], new: &[&str]) -> Vec<Change> {
    let (offsets_old, offsets_new) = (offsets(old), offsets(new));
    let bytes = |offsets: &[usize], range: Range<usize>| offsets[range.start]..offsets[range.end];
    hunks(old, new)
        .into_iter()
        .map(|(old, new)| Change {
            old: bytes(&offsets_old, old),
            new: bytes(&offsets_new, new),
        })
        .collect()
}

/// Where each piece of a list begins, and where the last one ends.
fn offsets(list: &[&str]) -> Vec<usize> {
    let mut end = 0;
    let ends = list.iter().map(|piece| {
        end += piece.len();
        end
    });
    std::iter::once(0).chain(ends).collect()
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// Words, runs of white space, line breaks and signs. Words that one sign joins are
/// one: nobody reads `19:00` or `host1.example.net` in halves.
fn tokens(text: &str) -> Vec<&str> {
    let bounds: Vec<(usize, &str)> = text.split_word_bound_indices().collect();
    let mut found = Vec::with_capacity(bounds.len());
    let mut next = 0;
    while let Some(&(start, word)) = bounds.get(next) {
        next += 1;
        let mut end = start + word.len();
        if is_word(word) {
            while let [(_, sign), (at, word), ..] = bounds[next..]
                && JOINERS.contains(&sign)
                && is_word(word)
            {
                end = at + word.len();
                next += 2;
            }
        }
        found.push(&text[start..end]);
    }
    found
}

/// Signs that make one word of two.
const JOINERS: [&str; 8] = [":", ".", "-", "/", "@", "+", "\u{2011}", "\u{2013}"];

fn is_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// Makes one change of two that only white space or signs keep apart. Line breaks
/// do keep apart: what changed in two lines are two changes.
fn joined(old: &str, changes: Vec<Change>) -> Vec<Change> {
    let mut joined: Vec<Change> = Vec::with_capacity(changes.len());
    for change in changes {
        let is_apart = |last: &Change| {
            let between = &old[last.old.end..change.old.start];
            is_word(between) || between.contains('\n')
        };
        match joined.last_mut() {
            Some(last) if !is_apart(last) => {
                last.old.end = change.old.end;
                last.new.end = change.new.end;
            }
            _ => joined.push(change),
        }
    }
    joined
}

fn pieces<'a>(old: &'a str, new: &'a str, changes: &[Change]) -> Vec<Piece<'a>> {
    let mut pieces = Vec::with_capacity(changes.len() * 3 + 1);
    let mut at = 0;
    for change in changes {
        pieces.push(Piece::Kept(&old[at..change.old.start]));
        pieces.push(Piece::Removed(&old[change.old.clone()]));
        pieces.push(Piece::Added(&new[change.new.clone()]));
        at = change.old.end;
    }
    pieces.push(Piece::Kept(&old[at..]));
    pieces.retain(|piece| !piece.text().is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The old text and the new one, from their pieces.
    fn both(pieces: &[Piece<'_>]) -> (String, String) {
        let of = |is_in: fn(&Piece<'_>) -> bool| {
            let texts = pieces.iter().filter(|piece| is_in(piece)).map(Piece::text);
            texts.collect::<String>()
        };
        (
            of(|piece| !matches!(piece, Piece::Added(_))),
            of(|piece| !matches!(piece, Piece::Removed(_))),
        )
    }

    #[test]
    fn a_time_and_a_name_change_as_a_whole() {
        assert_eq!(
            words(
                "Work starts at 19:00 on host1.example.net.",
                "Work starts at 19:30 on host12.example.net."
            ),
            [
                Piece::Kept("Work starts at "),
                Piece::Removed("19:00"),
                Piece::Added("19:30"),
                Piece::Kept(" on "),
                Piece::Removed("host1.example.net"),
                Piece::Added("host12.example.net"),
                Piece::Kept("."),
            ]
        );
    }

    #[test]
    fn umlauts_and_combining_marks_are_parts_of_words() {
        assert_eq!(
            words("Die Ra\u{308}ume bleiben kühl", "Die Räume bleiben kühler"),
            [
                Piece::Kept("Die "),
                Piece::Removed("Ra\u{308}ume"),
                Piece::Added("Räume"),
                Piece::Kept(" bleiben "),
                Piece::Removed("kühl"),
                Piece::Added("kühler"),
            ]
        );
    }

    #[test]
    fn a_rewritten_stretch_is_one_change_within_its_line() {
        assert_eq!(
            words(
                "We do nothing.\nNot yet.\n",
                "We restart all hosts.\nSoon, then.\n"
            ),
            [
                Piece::Kept("We "),
                Piece::Removed("do nothing"),
                Piece::Added("restart all hosts"),
                Piece::Kept(".\n"),
                Piece::Removed("Not yet"),
                Piece::Added("Soon, then"),
                Piece::Kept(".\n"),
            ]
        );
    }

    #[test]
    fn the_same_text_is_one_piece_and_nothing_is_none() {
        assert_eq!(words("a b\n", "a b\n"), [Piece::Kept("a b\n")]);
        assert_eq!(words("", "x"), [Piece::Added("x")]);
        assert_eq!(words("x", ""), [Piece::Removed("x")]);
        assert!(words("", "").is_empty());
        assert!(paragraphs("", "").is_empty());
    }

    #[test]
    fn paragraphs_are_compared_as_they_are() {
        let old = "One.\n\nTwo.\nstill two.\n\n\nThree.";
        let new = "One.\n\nTwo, again.\n\n\nThree.\n\nFour.";
        assert_eq!(split(old), ["One.\n\n", "Two.\nstill two.\n\n\n", "Three."]);
        assert_eq!(changed_paragraphs(old, old), 0);
        assert_eq!(changed_paragraphs(old, "One.\n\nTwo.\n\n\nThree."), 1);
        assert_eq!(changed_paragraphs(old, new), 3);
        assert_eq!(
            paragraphs(old, new)[..3],
            [
                Piece::Kept("One.\n\n"),
                Piece::Removed("Two.\nstill two.\n\n\n"),
                Piece::Removed("Three."),
            ]
        );
    }

    #[test]
    fn long_texts_that_have_little_in_common_are_compared_soon() {
        let text = |words: usize, step: usize| -> String {
            let word = |n: usize| format!("w{} ", n * step % 7919);
            (0..words).map(word).collect()
        };
        for (old, new) in [
            (text(40_000, 31), text(40_000, 17)),
            (text(4_900, 31), text(4_900, 17)),
            ("a b ".repeat(50_000), "b a c ".repeat(33_000)),
            ("a b ".repeat(2_400), "b a c ".repeat(1_600)),
        ] {
            let (old_again, new_again) = both(&words(&old, &new));
            assert!(old_again == old && new_again == new);
        }
    }

    #[test]
    fn one_word_in_a_long_line_is_found() {
        let old = "so it goes ".repeat(20_000);
        let new = format!("{old}on{old}");
        let old = format!("{old}{old}");
        let changed: Vec<_> = words(&old, &new)
            .into_iter()
            .filter(Piece::is_change)
            .collect();
        assert_eq!(changed, [Piece::Removed("so"), Piece::Added("onso")]);
    }

    fn texts() -> impl Strategy<Value = String> {
        let part = prop_oneof![
            Just(" ".to_owned()),
            Just("\n".to_owned()),
            Just("\n\n".to_owned()),
            Just("\r\n".to_owned()),
            "[a-c]{1,2}",
            "[äöüß]{1,2}",
            "[.,:\\-/]",
            "\\PC{1,2}",
            Just("u\u{308}".to_owned()),
        ];
        prop::collection::vec(part, 0..60).prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn both_texts_can_be_put_together_again(old in texts(), new in texts()) {
            for pieces in [words(&old, &new), paragraphs(&old, &new)] {
                let (old_again, new_again) = both(&pieces);
                prop_assert_eq!(&old_again, &old);
                prop_assert_eq!(&new_again, &new);
                prop_assert!(pieces.iter().all(|piece| !piece.text().is_empty()));
            }
            prop_assert_eq!(split(&old).concat(), old);
        }

        #[test]
        fn no_two_pieces_of_a_kind_adjoin(old in texts(), new in texts()) {
            let pieces = words(&old, &new);
            for pair in pieces.windows(2) {
                let is_same = std::mem::discriminant(&pair[0]) == std::mem::discriminant(&pair[1]);
                prop_assert!(!is_same, "{pair:?}");
                let is_backwards = matches!(pair, [Piece::Added(_), Piece::Removed(_)]);
                prop_assert!(!is_backwards, "{pair:?}");
            }
        }

        #[test]
        fn a_text_compared_with_itself_has_not_changed(text in texts()) {
            prop_assert!(words(&text, &text).iter().all(|piece| !piece.is_change()));
            prop_assert_eq!(changed_paragraphs(&text, &text), 0);
        }
    }
}
