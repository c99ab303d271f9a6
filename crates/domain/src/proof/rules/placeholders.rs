//! Nothing is left of what a template wants filled in: "[cause]", "TODO".

use super::super::reading::Reading;
use super::super::remark::{Remarks, Slip};
use std::ops::Range;

/// Marks of what is to be done, in capitals.
const MARKS: &[&str] = &["TODO", "TBD", "FIXME", "XXX"];

/// The longest text in brackets that is looked at, in bytes.
const LONGEST: usize = 120;

pub(super) fn read(reading: &Reading<'_>, remarks: &mut Remarks) {
    let text = reading.prose.text.as_str();
    let mut at = 0;
    while let Some(found) = text[at..].find(['[', 'T', 'F', 'X']) {
        let start = at + found;
        let range = bracketed(text, start).or_else(|| mark(text, start));
        at = range.as_ref().map_or(start + 1, |range| range.end);
        if let Some(range) = range {
            reading.note(remarks, range, |written| Slip::Placeholder { written });
        }
    }
}

fn bracketed(text: &str, start: usize) -> Option<Range<usize>> {
    let inside = text[start..].strip_prefix('[')?;
    let end = inside.bytes().take(LONGEST).position(|byte| byte == b']')?;
    let inside = &inside[..end];
    let is_blank = inside.contains('…') || inside.contains("...");
    let says_something = inside.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let is_one = !inside.contains(['[', '\n']) && (is_blank || says_something);
    (is_one && inside != "sic").then_some(start..start + end + 2)
}

fn mark(text: &str, start: usize) -> Option<Range<usize>> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    if text[..start].ends_with(is_part) {
        return None;
    }
    let mark = MARKS
        .iter()
        .find(|mark| text[start..].starts_with(**mark))?;
    let end = start + mark.len();
    (!text[end..].starts_with(is_part)).then_some(start..end)
}
