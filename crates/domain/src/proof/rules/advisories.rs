//! Numbers of advisories are written so that they become references.

use super::super::passages::Script;
use super::super::reading::Reading;
use super::super::remark::{Remarks, Slip};
use crate::markdown::reference;
use std::ops::Range;

const NAMES: &[&str] = &["CVE", "XSA", "GHSA"];

/// The longest number that is looked at, in characters.
const LONGEST: usize = 40;

pub(super) fn read(reading: &Reading<'_>, remarks: &mut Remarks) {
    let text = reading.prose.text.as_str();
    let mut at = 0;
    while let Some(found) = text[at..].find(['C', 'c', 'X', 'x', 'G', 'g']) {
        let start = at + found;
        at = start + 1;
        let is_inside =
            text[..start].ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_');
        let Some((name, range)) = (!is_inside).then(|| number(text, start)).flatten() else {
            continue;
        };
        at = range.end;
        let written = &text[range.clone()];
        let is_right = reference(written) == Some(written.len());
        if is_right || reading.prose.is_in_link(start) {
            continue;
        }
        // A title has no links, so that small letters are no harm there.
        let right = proper(name, written);
        let is_plain = reading.passage.script == Script::Plain;
        if is_plain
            && right
                .as_deref()
                .is_some_and(|right| right.eq_ignore_ascii_case(written))
        {
            continue;
        }
        reading.note(remarks, range, |written| Slip::NotAReference {
            written,
            right,
        });
    }
}

/// A name of a list and what stands where its number should.
fn number(text: &str, start: usize) -> Option<(&'static str, Range<usize>)> {
    let rest = &text[start..];
    let name = NAMES.iter().find(|name| {
        let length = name.len();
        rest.is_char_boundary(length) && rest[..length].eq_ignore_ascii_case(name)
    })?;
    let is_joint = |c: char| matches!(c, '-' | '–' | '—' | '‑' | '_' | ':' | ' ' | '#');
    let after = &rest[name.len()..];
    let joint = after.find(|c| !is_joint(c)).unwrap_or(after.len());
    let number = &after[joint..];
    let mut end = 0;
    for (place, c) in number.char_indices().take(LONGEST) {
        let goes_on = c.is_ascii_alphanumeric()
            || (matches!(c, '-' | '–' | '—' | '‑' | '_')
                && number[place + c.len_utf8()..].starts_with(|c: char| c.is_ascii_alphanumeric()));
        if !goes_on {
            break;
        }
        end = place + c.len_utf8();
    }
    let number = &number[..end];
    let is_number = if *name == "GHSA" {
        // Words follow it as well: "GHSA says".
        after.starts_with('-') && number.len() >= 4
    } else {
        number.starts_with(|c: char| c.is_ascii_digit()) && after[..joint].len() <= 3
    };
    (is_number && after[..joint].len() <= 4)
        .then_some((name, start..start + name.len() + joint + end))
}

/// How it would become a reference, where only its signs are wrong.
fn proper(name: &str, written: &str) -> Option<String> {
    let number = &written[name.len()..];
    let parts = number.split(|c: char| !c.is_ascii_alphanumeric());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let number = parts.join("-");
    let number = if name == "GHSA" {
        number.to_ascii_lowercase()
    } else {
        number
    };
    let proper = format!("{name}-{number}");
    (reference(&proper) == Some(proper.len())).then_some(proper)
}
