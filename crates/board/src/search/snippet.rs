//! The piece of a text that shows why it was found, as parts instead of HTML:
//! what a view writes is escaped by the view.

use super::fold::{Word, words};
use super::query::Query;

/// How much of a text is shown, in bytes and about.
const LENGTH: usize = 240;

/// How much of it comes before the first word that was looked for.
const LEAD: usize = 60;

/// A piece of text that is highlighted or is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The text.
    pub text: String,
    /// Whether it was looked for.
    pub is_highlighted: bool,
}

/// The whole text with what was looked for highlighted.
pub(super) fn highlight(text: &str, query: &Query) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut written = 0;
    for word in words(text).filter(|word| query.names(word)) {
        push(&mut parts, &text[written..word.at.start], false);
        push(&mut parts, &text[word.at.clone()], true);
        written = word.at.end;
    }
    push(&mut parts, &text[written..], false);
    parts
}

/// The piece of the text with the most that was looked for; its beginning,
/// when nothing was.
pub(super) fn snippet(text: &str, query: &Query) -> Vec<Part> {
    let found: Vec<_> = words(text).filter(|word| query.names(word)).collect();
    let center = densest(&found).map_or(0, |word| word.at.start);
    let start = start(text, center);
    let end = end(text, start);
    let mut parts = highlight(&text[start..end], query);
    if start > 0 {
        parts.insert(
            0,
            Part {
                text: "… ".to_owned(),
                is_highlighted: false,
            },
        );
    }
    if end < text.len() {
        push(&mut parts, " …", false);
    }
    parts
}

/// The word after which the most different words of the query follow soon.
fn densest(found: &[Word]) -> Option<&Word> {
    let mut best: Option<(usize, &Word)> = None;
    for (place, word) in found.iter().enumerate() {
        let reach = word.at.start + LENGTH - LEAD;
        let near = found[place..]
            .iter()
            .take_while(|other| other.at.end <= reach);
        let mut different: Vec<&str> = near.map(|other| other.folded.as_str()).take(20).collect();
        different.sort_unstable();
        different.dedup();
        if best.is_none_or(|(most, _)| different.len() > most) {
            best = Some((different.len(), word));
        }
    }
    best.map(|(_, word)| word)
}

/// Where to begin, between words, so that `center` has a lead.
fn start(text: &str, center: usize) -> usize {
    if center <= LEAD {
        return 0;
    }
    let earliest = text.floor_char_boundary(center - LEAD);
    text[earliest..center]
        .find(char::is_whitespace)
        .map_or(center, |space| {
            let space = earliest + space;
            space
                + text[space..center]
                    .find(|c: char| !c.is_whitespace())
                    .unwrap_or(center - space)
        })
}

/// Where to end, between words where there is one.
fn end(text: &str, start: usize) -> usize {
    if text.len() - start <= LENGTH {
        return text.len();
    }
    let latest = text.floor_char_boundary(start + LENGTH);
    text[start..latest]
        .rfind(char::is_whitespace)
        .map_or(latest, |space| start + space)
}

fn push(parts: &mut Vec<Part>, text: &str, is_highlighted: bool) {
    match parts.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.is_highlighted == is_highlighted => last.text.push_str(text),
        _ => parts.push(Part {
            text: text.to_owned(),
            is_highlighted,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(typed: &str) -> Query {
        Query::read(typed).expect("words")
    }

    fn marked(parts: &[Part]) -> String {
        parts
            .iter()
            .map(|part| {
                if part.is_highlighted {
                    format!("[{}]", part.text)
                } else {
                    part.text.clone()
                }
            })
            .collect()
    }

    #[test]
    fn words_are_highlighted_as_they_were_written() {
        let parts = highlight("Störung in Köln: STÖRUNGEN & Stoerung", &query("stoerung"));

        assert_eq!(
            marked(&parts),
            "[Störung] in Köln: [STÖRUNGEN] & [Stoerung]"
        );
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        assert_eq!(
            marked(&snippet("a kernel update", &query("kernel"))),
            "a [kernel] update"
        );
    }

    #[test]
    fn of_a_long_text_the_densest_place_is_shown() {
        let text = format!(
            "{} kernel {} then the kernel update began {}",
            "vorher ".repeat(60),
            "und ".repeat(80),
            "nachher ".repeat(60)
        );

        let shown = marked(&snippet(&text, &query("kernel update")));

        assert!(shown.contains("[kernel] [update] began"), "{shown}");
        assert!(shown.starts_with("… ") && shown.ends_with(" …"), "{shown}");
        assert!(shown.len() < LENGTH + 20, "{shown}");
    }

    #[test]
    fn a_text_that_was_found_by_its_title_shows_its_beginning() {
        let shown = marked(&snippet(&"wort ".repeat(100), &query("title")));

        assert!(
            shown.starts_with("wort wort") && shown.ends_with(" …"),
            "{shown}"
        );
    }

    #[test]
    fn a_text_without_spaces_is_cut_between_characters() {
        let shown = marked(&snippet(&"ü".repeat(1_000), &query("title")));

        assert!(
            shown.starts_with('ü') && shown.len() <= LENGTH + 5,
            "{shown}"
        );
    }

    #[test]
    fn no_text_has_no_parts() {
        assert_eq!(snippet("", &query("word")), []);
    }
}
