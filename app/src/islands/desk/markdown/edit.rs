//! What a tool makes of a text and its selection. Pressed again, it takes its mark
//! away again.

use std::ops::Range;

/// The marks of the toolbar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Strong.
    Bold,
    /// Emphasized.
    Italic,
    /// A link.
    Link,
    /// Code: within a line, or lines of it.
    Code,
    /// A heading of the second level.
    Heading,
    /// A list.
    Bullets,
    /// A numbered list.
    Numbers,
    /// A quotation.
    Quote,
}

impl Mark {
    /// Reads the word that a button has.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Some(match word {
            "bold" => Self::Bold,
            "italic" => Self::Italic,
            "link" => Self::Link,
            "code" => Self::Code,
            "heading" => Self::Heading,
            "bullets" => Self::Bullets,
            "numbers" => Self::Numbers,
            "quote" => Self::Quote,
            _ => return None,
        })
    }
}

/// A change of a text, in bytes: what takes the place of a stretch, and what is
/// selected in the text that comes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The stretch that goes.
    pub range: Range<usize>,
    /// What comes in its place.
    pub with: String,
    /// What is selected then.
    pub select: Range<usize>,
}

/// Presses a tool.
#[must_use]
pub fn press(mark: Mark, text: &str, selected: Range<usize>) -> Edit {
    match mark {
        Mark::Bold => around(text, selected, "**"),
        Mark::Italic => around(text, selected, "*"),
        Mark::Code if text[selected.clone()].contains('\n') => fenced(text, selected),
        Mark::Code => around(text, selected, "`"),
        Mark::Link => link(text, selected),
        Mark::Heading | Mark::Bullets | Mark::Numbers | Mark::Quote => lines(mark, text, selected),
    }
}

/// Signs around what is selected, or around the word that the cursor is in.
fn around(text: &str, selected: Range<usize>, sign: &str) -> Edit {
    let inner = trimmed(text, word_at(text, selected));
    let before = run_before(text, inner.start, sign);
    let after = run_after(text, inner.end, sign);
    if is_marked(before.min(after), sign) {
        let range = inner.start - sign.len()..inner.end + sign.len();
        let select = range.start..range.start + inner.len();
        return Edit {
            with: text[inner].to_owned(),
            range,
            select,
        };
    }
    let start = inner.start + sign.len();
    Edit {
        with: format!("{sign}{}{sign}", &text[inner.clone()]),
        select: start..start + inner.len(),
        range: inner,
    }
}

/// Whether so many signs on both sides are this mark: two stars are strong, one is
/// emphasized, three are both.
fn is_marked(signs: usize, sign: &str) -> bool {
    match sign {
        "**" => signs >= 2,
        "*" => signs == 1 || signs == 3,
        _ => signs >= 1,
    }
}

fn run_before(text: &str, at: usize, sign: &str) -> usize {
    let sign = sign.as_bytes()[0];
    let before = text.as_bytes()[..at].iter().rev();
    before.take_while(|byte| **byte == sign).count()
}

fn run_after(text: &str, at: usize, sign: &str) -> usize {
    let sign = sign.as_bytes()[0];
    let after = text.as_bytes()[at..].iter();
    after.take_while(|byte| **byte == sign).count()
}

/// The word, where the cursor stands within one.
fn word_at(text: &str, selected: Range<usize>) -> Range<usize> {
    if !selected.is_empty() {
        return selected;
    }
    let is_word = |c: char| c.is_alphanumeric();
    let before = text[..selected.start]
        .chars()
        .next_back()
        .is_some_and(is_word);
    let after = text[selected.start..].chars().next().is_some_and(is_word);
    if !before || !after {
        return selected;
    }
    let start = text[..selected.start]
        .rfind(|c| !is_word(c))
        .map_or(0, |at| {
            at + text[at..].chars().next().map_or(0, char::len_utf8)
        });
    let end = text[selected.start..].find(|c| !is_word(c));
    start..end.map_or(text.len(), |end| selected.start + end)
}

/// Without white space at its ends, where signs would be read as text.
fn trimmed(text: &str, selected: Range<usize>) -> Range<usize> {
    let inner = &text[selected.clone()];
    let start = selected.start + (inner.len() - inner.trim_start().len());
    start..start + inner.trim().len()
}

fn fenced(text: &str, selected: Range<usize>) -> Edit {
    let range = whole_lines(text, selected);
    let with = format!("```\n{}\n```", &text[range.clone()]);
    let start = range.start + 4;
    Edit {
        select: start..start + range.len(),
        range,
        with,
    }
}

fn link(text: &str, selected: Range<usize>) -> Edit {
    const SCHEME: &str = "https://";
    let inner = trimmed(text, selected);
    let said = &text[inner.clone()];
    let is_address = said.starts_with("https://") || said.starts_with("http://");
    if is_address {
        let start = inner.start + 1;
        return Edit {
            with: format!("[]({said})"),
            select: start..start,
            range: inner,
        };
    }
    let start = inner.start + 1;
    // First what is read, then where it leads.
    let select = if said.is_empty() {
        start..start
    } else {
        let start = start + said.len() + 2;
        start..start + SCHEME.len()
    };
    Edit {
        with: format!("[{said}]({SCHEME})"),
        select,
        range: inner,
    }
}

/// A sign at the start of each line that says something.
fn lines(mark: Mark, text: &str, selected: Range<usize>) -> Edit {
    let range = whole_lines(text, selected);
    let old: Vec<&str> = text[range.clone()].split('\n').collect();
    let is_blank = |line: &str| line.trim().is_empty();
    let says_something = old.len() == 1 || old.iter().any(|line| !is_blank(line));
    let is_meant = |line: &str| !is_blank(line) || old.len() == 1;
    let is_marked = |line: &&str| prefix(mark, line).is_some();
    let are_marked = says_something
        && old.iter().filter(|line| is_meant(line)).all(is_marked)
        && old.iter().any(|line| is_meant(line));
    let mut number = 0;
    let new = old.iter().map(|line| {
        if !is_meant(line) {
            return (*line).to_owned();
        }
        number += 1;
        let bare = &line[bare_at(mark, line)..];
        if are_marked {
            bare.to_owned()
        } else {
            match mark {
                Mark::Heading => format!("## {bare}"),
                Mark::Numbers => format!("{number}. {bare}"),
                Mark::Quote => format!("> {bare}"),
                _ => format!("- {bare}"),
            }
        }
    });
    let with = new.collect::<Vec<_>>().join("\n");
    let end = range.start + with.len();
    // One line: go on writing at its end; several: the next tool meets them all.
    let start = if old.len() == 1 { end } else { range.start };
    Edit {
        select: start..end,
        range,
        with,
    }
}

/// Where the words of a line begin once it has this mark, or another of its sort.
fn bare_at(mark: Mark, line: &str) -> usize {
    let of_list = || prefix(Mark::Bullets, line).or_else(|| prefix(Mark::Numbers, line));
    let at = match mark {
        Mark::Bullets | Mark::Numbers => of_list(),
        Mark::Heading => {
            let level = line.bytes().take_while(|byte| *byte == b'#').count();
            let is_heading = (1..=6).contains(&level) && line[level..].starts_with(' ');
            is_heading.then_some(level + 1)
        }
        _ => prefix(mark, line),
    };
    at.unwrap_or(0)
}

/// The length of a mark at the start of a line.
fn prefix(mark: Mark, line: &str) -> Option<usize> {
    let starts = |sign: &str| line.starts_with(sign).then_some(sign.len());
    match mark {
        Mark::Heading => starts("## "),
        Mark::Quote => starts("> "),
        Mark::Bullets => starts("- ").or_else(|| starts("* ")),
        Mark::Numbers => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let is_number = (1..=9).contains(&digits) && line[digits..].starts_with(". ");
            is_number.then_some(digits + 2)
        }
        _ => None,
    }
}

fn whole_lines(text: &str, selected: Range<usize>) -> Range<usize> {
    let start = text[..selected.start].rfind('\n').map_or(0, |at| at + 1);
    // A selection that ends with a line does not mean the next one.
    let last = if selected.end > selected.start && text[..selected.end].ends_with('\n') {
        selected.end - 1
    } else {
        selected.end
    };
    let end = text[last..].find('\n').map_or(text.len(), |at| last + at);
    start..end
}

/// The byte at which so many UTF-16 units end, which browsers count in.
#[must_use]
pub fn to_bytes(text: &str, units: u32) -> usize {
    let mut left = usize::try_from(units).unwrap_or(usize::MAX);
    for (at, c) in text.char_indices() {
        if left == 0 {
            return at;
        }
        left = left.saturating_sub(c.len_utf16());
    }
    text.len()
}

/// The UTF-16 units up to a byte.
#[must_use]
pub fn to_units(text: &str, byte: usize) -> u32 {
    let units = text[..byte].chars().map(char::len_utf16).sum::<usize>();
    u32::try_from(units).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Presses a tool on a text in which `|` stands at both ends of the selection.
    fn pressed(mark: Mark, shown: &str) -> String {
        let start = shown.find('|').expect("a cursor");
        let rest = shown[start + 1..].find('|').expect("its end");
        let text = shown.replacen('|', "", 2);
        let edit = press(mark, &text, start..start + rest);
        let mut text = text;
        text.replace_range(edit.range, &edit.with);
        text.insert(edit.select.end, '|');
        text.insert(edit.select.start, '|');
        text
    }

    #[test]
    fn signs_go_around_what_is_selected_and_away_again() {
        assert_eq!(pressed(Mark::Bold, "a |word| b"), "a **|word|** b");
        assert_eq!(pressed(Mark::Bold, "a **|word|** b"), "a |word| b");
        assert_eq!(pressed(Mark::Italic, "a **|word|** b"), "a ***|word|*** b");
        assert_eq!(pressed(Mark::Italic, "a ***|word|*** b"), "a **|word|** b");
        assert_eq!(pressed(Mark::Code, "|word|"), "`|word|`");
        assert_eq!(pressed(Mark::Bold, "a| word |b"), "a **|word|** b");
    }

    #[test]
    fn a_cursor_in_a_word_means_the_word_and_beside_one_what_comes() {
        assert_eq!(pressed(Mark::Bold, "Größ||e ist"), "**|Größe|** ist");
        assert_eq!(pressed(Mark::Bold, "neu ||"), "neu **||**");
        assert_eq!(pressed(Mark::Bold, "neu **||**"), "neu ||");
    }

    #[test]
    fn a_link_asks_for_what_it_lacks() {
        assert_eq!(pressed(Mark::Link, "see |this|"), "see [this](|https://|)");
        assert_eq!(
            pressed(Mark::Link, "|https://example.net/a|"),
            "[||](https://example.net/a)"
        );
        assert_eq!(pressed(Mark::Link, "||"), "[||](https://)");
    }

    #[test]
    fn whole_lines_become_lists_and_change_their_sort() {
        assert_eq!(
            pressed(Mark::Bullets, "o|ne\n\ntw|o\nthree"),
            "|- one\n\n- two|\nthree"
        );
        assert_eq!(pressed(Mark::Numbers, "|- one\n- two|"), "|1. one\n2. two|");
        assert_eq!(pressed(Mark::Numbers, "|1. one\n2. two|"), "|one\ntwo|");
        assert_eq!(pressed(Mark::Quote, "one|\n|two"), "> one||\ntwo");
    }

    #[test]
    fn a_heading_is_one_of_the_second_level() {
        assert_eq!(pressed(Mark::Heading, "W||hy"), "## Why||");
        assert_eq!(pressed(Mark::Heading, "## W||hy"), "Why||");
        assert_eq!(pressed(Mark::Heading, "#### W||hy"), "## Why||");
        assert_eq!(pressed(Mark::Heading, "||"), "## ||");
    }

    #[test]
    fn several_lines_of_code_are_fenced() {
        assert_eq!(pressed(Mark::Code, "|a\nb|"), "```\n|a\nb|\n```");
    }

    #[test]
    fn browsers_count_in_other_units() {
        let text = "ä😀b";
        for byte in [0, 2, 6, 7] {
            assert_eq!(to_bytes(text, to_units(text, byte)), byte);
        }
        assert_eq!(to_units(text, 6), 3);
    }
}
