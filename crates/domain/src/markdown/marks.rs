//! Marks in long texts, for the way through the sanitiser.
//!
//! Where it writes a text, it looks for the next `<` or `>` anew at each character
//! that has to be escaped, and in a text without any it looks to the end each time: a
//! text of nothing but `&` takes the square of its length. So there is a `>` in every
//! piece of a long text, told from those of the text by a character that no text has,
//! and taken out again behind the sanitiser.

use std::borrow::Cow;

/// Bytes of text without a `<` or `>`.
const LONGEST: usize = 512;

/// Stands for nothing in any text (a noncharacter of Unicode).
const NOTHING: char = '\u{FDD0}';

const MARK: &str = "\u{FDD0}&gt;";

/// Puts the marks into texts. Of what is written as HTML here, `<` and `>` are around
/// tags alone, and nothing of a tag is changed.
pub(super) fn within(html: &str) -> String {
    let html = if html.contains(NOTHING) {
        Cow::Owned(html.replace(NOTHING, "\u{FFFD}"))
    } else {
        Cow::Borrowed(html)
    };
    let mut out = String::with_capacity(html.len() + html.len() / LONGEST * MARK.len());
    let (mut is_tag, mut is_reference, mut length) = (false, false, 0);
    for c in html.chars() {
        if !is_tag && !is_reference && c != '<' && length >= LONGEST {
            out.push_str(MARK);
            length = 0;
        }
        out.push(c);
        length += c.len_utf8();
        match c {
            '<' => (is_tag, length) = (true, 0),
            '>' => (is_tag, length) = (false, 0),
            '&' => is_reference = true,
            ';' => is_reference = false,
            _ => {}
        }
    }
    out
}

/// Takes them out again.
pub(super) fn without(html: String) -> String {
    if html.contains(NOTHING) {
        html.replace(MARK, "").replace(NOTHING, "")
    } else {
        html
    }
}

#[cfg(test)]
mod tests {
    use super::super::sanitize;
    use super::*;

    /// How far is looked where the text is written: from each character that is escaped
    /// to the next `<` or `>`.
    fn looked_at(html: &str) -> usize {
        let text = html_escape::decode_html_entities(html);
        let places = text
            .char_indices()
            .filter(|(_, c)| "&<>".contains(*c) || c.len_utf8() == 2);
        places
            .map(|(at, _)| {
                let rest = &text.as_bytes()[at + 1..];
                let next = rest.iter().position(|byte| matches!(byte, b'<' | b'>'));
                next.unwrap_or(rest.len())
            })
            .sum()
    }

    #[test]
    fn twice_the_text_is_looked_at_for_twice_as_long() {
        for piece in ["&amp;", "\u{a7}", "&amp;a"] {
            let once = looked_at(&within(&format!("<p>{}</p>", piece.repeat(5_000))));
            let twice = looked_at(&within(&format!("<p>{}</p>", piece.repeat(10_000))));

            assert!(twice < 3 * once, "{piece}: {once}, {twice}");
        }
    }

    #[test]
    fn nothing_of_the_marks_is_left_and_nothing_of_the_text_is_lost() {
        for piece in ["&amp;", "a&lt;b&gt;", "\u{a7} ", "\u{fdd0}&gt;", "x"] {
            let text = piece.repeat(2_000);
            let html = format!("<p>{text}</p><pre><code>{text}</code></pre>");
            let cleaned = without(sanitize::clean(&within(&html)));

            assert_eq!(cleaned, html.replace(NOTHING, "\u{fffd}"), "{piece}");
        }
    }
}
