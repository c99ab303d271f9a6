//! What became of a text: removed and added words marked for eyes and ears, and
//! long stretches that nobody touched folded away. It shows what it is given and
//! judges nothing: pieces of sealed text are for who may read them.

use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use domain::difference::Piece;
use leptos::prelude::*;

/// Characters of an unchanged stretch that are shown before and after a change.
const AROUND: usize = 160;

/// Characters that are worth folding away.
const LONG: usize = 480;

/// The pieces of one text, which is in the second language; what is around it is in
/// the first. A sentence instead where nothing changed.
#[must_use]
pub fn view(language: Language, of_text: Language, pieces: &[Piece<'_>]) -> Markup {
    if !pieces.iter().any(Piece::is_change) {
        return view! { <p class="difference-none">{say!(language, "difference-none")}</p> }
            .into_markup();
    }
    let spoken = (of_text != language).then(|| language.tag());
    let last = pieces.len().saturating_sub(1);
    let shown = pieces.iter().enumerate().map(|(index, piece)| match piece {
        Piece::Kept(text) => kept(language, text, index > 0, index < last),
        Piece::Removed(text) => {
            let words = format!("{} ", say!(language, "difference-removed"));
            view! { <del><span class="sr" lang=spoken>{words}</span>{visible(text)}</del>" " }
                .into_markup()
        }
        Piece::Added(text) => {
            let words = format!("{} ", say!(language, "difference-added"));
            view! { <ins><span class="sr" lang=spoken>{words}</span>{visible(text)}</ins> }
                .into_markup()
        }
    });
    let lang = (of_text != language).then(|| of_text.tag());
    view! { <div class="difference" lang=lang>{shown.collect_view()}</div> }.into_markup()
}

/// A change of nothing but line breaks would be seen by nobody.
fn visible(text: &str) -> String {
    if text.trim().is_empty() {
        text.replace('\n', "¶\n").replace(' ', "·")
    } else {
        text.to_owned()
    }
}

/// What is in both texts; of a long stretch only what is next to a change.
fn kept(language: Language, text: &str, has_before: bool, has_after: bool) -> Markup {
    if text.chars().count() <= LONG {
        return view! { <span>{text.to_owned()}</span> }.into_markup();
    }
    let head = if has_before {
        end_of_word(text, AROUND)
    } else {
        0
    };
    let tail = if has_after {
        start_of_word(text, AROUND)
    } else {
        text.len()
    };
    let (head, folded, tail) = (&text[..head], &text[head..tail], &text[tail..]);
    let words = folded.split_whitespace().count();
    view! {
        <span>{head.to_owned()}</span>
        <details class="difference-fold">
            <summary lang=language.tag()>{say!(language, "difference-folded", words = words)}</summary>
            <div>{folded.to_owned()}</div>
        </details>
        <span>{tail.to_owned()}</span>
    }
    .into_markup()
}

/// Where the word ends that stands so many characters after the start.
fn end_of_word(text: &str, characters: usize) -> usize {
    let mut after = text.char_indices().skip(characters);
    let found = after.find(|(_, c)| c.is_whitespace());
    found.map_or(text.len(), |(at, _)| at)
}

/// Where the word starts that stands so many characters before the end.
fn start_of_word(text: &str, characters: usize) -> usize {
    let mut before = text.char_indices().rev().skip(characters);
    let found = before.find(|(_, c)| c.is_whitespace());
    found.map_or(0, |(at, c)| at + c.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::difference::words;

    fn html(old: &str, new: &str) -> String {
        let pieces = words(old, new);
        view(Language::En, Language::De, &pieces).into_string()
    }

    #[test]
    fn what_was_removed_and_added_is_said_too_and_escaped() {
        let html = html("a <b> c", "a <i> c");
        assert!(
            html.contains("<del><span lang=\"en\" class=\"sr\">removed: </span>b</del>"),
            "{html}"
        );
        assert!(
            html.contains("<ins><span lang=\"en\" class=\"sr\">added: </span>i</ins>"),
            "{html}"
        );
        assert!(html.contains("a &lt;"), "{html}");
        assert!(
            html.starts_with("<div lang=\"de\" class=\"difference\">"),
            "{html}"
        );
    }

    #[test]
    fn a_long_stretch_is_folded_and_nothing_of_it_is_lost() {
        let long = "ein langer Satz mit Umlauten äöü ".repeat(60);
        let html = html(&format!("{long}alt"), &format!("{long}neu"));
        assert_eq!(html.matches("<details").count(), 1);
        assert_eq!(html.matches("Umlauten").count(), 60);
    }

    #[test]
    fn the_same_text_is_no_difference() {
        assert!(html("gleich", "gleich").contains("difference-none"));
    }
}
