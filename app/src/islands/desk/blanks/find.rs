//! Where in a text something is to be filled in: words in brackets that are no link.
//! Proofreading remarks the same of what is left in the end.

use std::ops::Range;

/// What stands in brackets and is longer than this, in bytes, is a sentence.
const LONGEST: usize = 120;

/// Every place, in order.
pub(super) fn all(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let opening = text.match_indices('[').map(|(at, _)| at);
    opening.filter_map(|at| bracketed(text, at))
}

fn bracketed(text: &str, start: usize) -> Option<Range<usize>> {
    let inside = &text[start + 1..];
    let inside = &inside[..inside.find(']')?];
    let end = start + inside.len() + 2;
    let is_one = inside.len() < LONGEST && !inside.contains(['[', '\n']) && inside != "sic";
    let is_blank = inside.contains('…') || inside.contains("...");
    let says_something = inside.chars().filter(|c| c.is_alphabetic()).count() > 1;
    // "[name]: address" says where a link leads, and does so at the start of its line.
    let line = text[..start].rsplit('\n').next().unwrap_or_default();
    let is_definition = text[end..].starts_with(':') && line.trim().is_empty();
    let is_link =
        text[end..].starts_with(['(', '[']) || text[..start].ends_with(']') || is_definition;
    let is_escaped = text[..start].ends_with('\\');
    (is_one && (is_blank || says_something) && !is_link && !is_escaped).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        all(text).map(|range| &text[range]).collect()
    }

    #[test]
    fn words_in_brackets_are_to_be_filled_in() {
        assert_eq!(
            found("[service] in [site]: seit [Uhrzeit, mit Zone]."),
            ["[service]", "[site]", "[Uhrzeit, mit Zone]"]
        );
        assert_eq!(found("by [...] or [ … ]"), ["[...]", "[ … ]"]);
    }

    #[test]
    fn links_and_marks_are_not() {
        let text = "[here](https://example.net) [there][1] [1] [x] [sic] [two\nlines]\n[manual]: https://example.net \\[quoted\\] [open";

        assert_eq!(found(text), Vec::<&str>::new());
    }
}
