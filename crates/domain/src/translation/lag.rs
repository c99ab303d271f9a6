//! What became of a source since a translation was in step with it.

use super::SourceText;
use crate::SectionText;
use crate::difference::{Piece, paragraphs, split};

/// What a translation lags behind. Does not print itself: it may be of sealed text.
#[derive(Clone, PartialEq, Eq)]
pub enum Lag {
    /// These passages of the source are others now; never none.
    Behind(Vec<Passage>),
    /// The source was changed later, and how it was before is not known.
    Older,
}

/// A paragraph of the source that was changed, added or taken out. Does not print
/// itself: it may be of sealed text.
#[derive(Clone, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands.
    pub part: Part,
    /// How it was when the translation was in step; empty when it is new.
    pub before: String,
    /// How it is now; empty when it was taken out.
    pub now: String,
}

/// The parts of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Its title.
    Title,
    /// The sentences for lists.
    Summary,
    /// The text itself.
    Body,
    /// What the reader has to do.
    ActionRequired,
}

impl Part {
    /// The name of its field in a document.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Summary => "summary",
            Self::Body => "body",
            Self::ActionRequired => "action_required",
        }
    }
}

impl Lag {
    /// The number of paragraphs that are others now; none where that is not known.
    #[must_use]
    pub const fn count(&self) -> usize {
        match self {
            Self::Behind(passages) => passages.len(),
            Self::Older => 0,
        }
    }

    pub(super) fn between(basis: &SourceText, now: &SourceText) -> Option<Self> {
        let optional = |text: &Option<String>| text.clone().unwrap_or_default();
        Self::of([
            (Part::Title, basis.title.clone(), now.title.clone()),
            (
                Part::Summary,
                optional(&basis.summary),
                optional(&now.summary),
            ),
            (Part::Body, basis.body.clone(), now.body.clone()),
            (
                Part::ActionRequired,
                optional(&basis.action_required),
                optional(&now.action_required),
            ),
        ])
    }

    pub(super) fn of_body(basis: &str, now: &str) -> Option<Self> {
        Self::of([(Part::Body, basis.to_owned(), now.to_owned())])
    }

    pub(super) fn of_section(basis: &SectionText, now: &SectionText) -> Option<Self> {
        Self::of([
            (Part::Title, basis.title.clone(), now.title.clone()),
            (Part::Body, basis.body.clone(), now.body.clone()),
        ])
    }

    fn of(parts: impl IntoIterator<Item = (Part, String, String)>) -> Option<Self> {
        let passages = parts
            .into_iter()
            .flat_map(|(part, before, now)| passages(part, &before, &now));
        let passages: Vec<Passage> = passages.collect();
        (!passages.is_empty()).then_some(Self::Behind(passages))
    }
}

/// The paragraphs that differ, in the order of the newer text; what stands in the
/// place of something else is one passage with it.
fn passages(part: Part, before: &str, now: &str) -> Vec<Passage> {
    let (before, now) = (evenly_spaced(before), evenly_spaced(now));
    let mut found = Vec::new();
    let (mut removed, mut added) = (Vec::new(), Vec::new());
    for piece in paragraphs(&before, &now) {
        match piece {
            Piece::Removed(text) => removed.push(text),
            Piece::Added(text) => added.push(text),
            Piece::Kept(_) => found.extend(paired(part, &mut removed, &mut added)),
        }
    }
    found.extend(paired(part, &mut removed, &mut added));
    found
}

fn paired(part: Part, removed: &mut Vec<&str>, added: &mut Vec<&str>) -> Vec<Passage> {
    let text = |list: &[&str], at: usize| {
        let text = list.get(at).copied().unwrap_or_default();
        text.trim_end().to_owned()
    };
    let count = removed.len().max(added.len());
    let passages = (0..count).map(|at| Passage {
        part,
        before: text(removed, at),
        now: text(added, at),
    });
    let passages = passages.collect();
    removed.clear();
    added.clear();
    passages
}

/// The paragraphs with one empty line after each: how many there are is nothing that
/// a translation could lack.
fn evenly_spaced(text: &str) -> String {
    let paragraphs = split(text).into_iter().map(str::trim_end);
    let paragraphs = paragraphs.filter(|paragraph| !paragraph.trim().is_empty());
    paragraphs.fold(String::new(), |text, paragraph| text + paragraph + "\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn count(before: &str, now: &str) -> usize {
        passages(Part::Body, before, now).len()
    }

    #[test]
    fn a_paragraph_that_was_rewritten_is_one_passage_with_both_wordings() {
        let before = "We restart.\n\nIt takes an hour.\n\nSorry.";
        let now = "We restart.\n\nIt takes two hours.\n\n\nSorry.\n";

        let found = passages(Part::Body, before, now);

        assert_eq!(found.len(), 1);
        assert_eq!(found[0].before, "It takes an hour.");
        assert_eq!(found[0].now, "It takes two hours.");
    }

    #[test]
    fn what_was_added_at_the_end_is_one_passage_and_not_two() {
        assert_eq!(count("One.", "One.\n\nTwo."), 1);
        assert_eq!(count("One.\n\nTwo.", "One."), 1);
        assert_eq!(count("", "One."), 1);
    }

    #[test]
    fn a_summary_that_was_taken_out_is_lacked_too() {
        let basis = SourceText {
            title: "Restart".to_owned(),
            summary: Some("Soon.".to_owned()),
            body: String::new(),
            action_required: None,
        };
        let now = SourceText {
            summary: None,
            ..basis.clone()
        };

        let lag = Lag::between(&basis, &now).expect("is behind");

        let Lag::Behind(passages) = &lag else {
            panic!("the basis is known");
        };
        assert_eq!(passages[0].part, Part::Summary);
        assert_eq!(lag.count(), 1);
        assert!(Lag::between(&basis, &basis).is_none());
    }

    /// Paragraphs that all differ, so that each stands for itself.
    fn different(count: usize) -> Vec<String> {
        let paragraph = |number: usize| format!("Paragraph {number}\nof two lines.");
        (0..count).map(paragraph).collect()
    }

    proptest! {
        #[test]
        fn each_changed_paragraph_counts_once(
            total in 1_usize..12, changed in prop::collection::btree_set(0_usize..12, 0..12),
        ) {
            let before = different(total);
            let mut now = before.clone();
            let changed: Vec<_> = changed.into_iter().filter(|at| *at < total).collect();
            for at in &changed {
                now[*at].push_str(" And more.");
            }

            let found = passages(Part::Body, &before.join("\n\n"), &now.join("\n\n\n"));

            prop_assert_eq!(found.len(), changed.len());
            for (passage, at) in found.iter().zip(changed) {
                prop_assert!(passage.before == before[at] && passage.now == now[at]);
            }
        }

        #[test]
        fn a_paragraph_put_in_or_taken_out_counts_once(total in 0_usize..12, at in 0_usize..12) {
            let short = different(total);
            let mut long = short.clone();
            long.insert(at.min(total), "A new one.".to_owned());
            let (short, long) = (short.join("\n\n"), long.join("\n\n"));

            prop_assert_eq!(count(&short, &long), 1);
            prop_assert_eq!(count(&long, &short), 1);
        }

        #[test]
        fn nothing_is_lacked_exactly_where_the_paragraphs_are_the_same(
            before in "[ab \n]{0,40}", now in "[ab \n]{0,40}",
        ) {
            let is_same = evenly_spaced(&before) == evenly_spaced(&now);

            prop_assert_eq!(count(&before, &now) == 0, is_same);
            prop_assert_eq!(count(&before, &before), 0);
        }

        #[test]
        fn no_more_is_lacked_than_there_is(before in "[ab \n]{0,60}", now in "[ab \n]{0,60}") {
            let most = split(&evenly_spaced(&before)).len() + split(&evenly_spaced(&now)).len();

            prop_assert!(count(&before, &now) <= most);
        }
    }
}
