//! Reads a list as people write it: one host a line, then its start and its
//! state, in this order or the other, each of them optional.

use super::cells::Cells;
use super::line::{Format, Line, Read, WrongLine, spans};
use super::{HostReport, LINE, csv, states};
use crate::document::{Problem, Problems, What, limits};
use crate::{HostName, Moment, Zone};
use std::collections::BTreeSet;

/// Marks of a list item before the name.
const BULLETS: [char; 4] = ['*', '•', '-', '–'];

/// What stands between the parts of a line. A hyphen is one only with space
/// around it: dates, names and offsets have hyphens of their own.
const SEPARATORS: [&str; 9] = [" - ", " – ", " — ", "\t", ";", ",", "|", "=>", ":"];

/// Bytes of the longest phrase for a state, with marks around it.
const LONGEST_STATE: usize = 40;

pub(super) fn read(text: &str, zone: Zone) -> Read {
    let mut read = Read::nothing(Format::List);
    let mut seen = BTreeSet::new();
    let mut has_begun = false;
    for (index, span) in spans(text).into_iter().enumerate() {
        let written = &text[span.clone()];
        let matter = matter(written);
        if matter.is_empty() || (!has_begun && csv::is_head(&parts(matter))) {
            continue;
        }
        has_begun = true;
        if read.lines.len() + read.wrong.len() >= limits::HOSTS {
            let max = limits::HOSTS;
            return Read {
                refused: Some(Problem::new("", What::TooMany { max })),
                ..Read::nothing(Format::List)
            };
        }
        let number = index + 1;
        let understood = understand(matter, zone).and_then(|report| fresh(report, &mut seen));
        match understood {
            Ok(report) => read.lines.push(Line { number, report }),
            Err(problems) => read.wrong.push(WrongLine {
                number,
                text: written.to_owned(),
                problems,
                span,
            }),
        }
    }
    read
}

/// Each host once.
pub(super) fn fresh(
    report: HostReport,
    seen: &mut BTreeSet<HostName>,
) -> Result<HostReport, Problems> {
    if seen.insert(report.name.clone()) {
        return Ok(report);
    }
    let name = report.name.to_string();
    Err(vec![Problem::new("name", What::DuplicateHost { name })])
}

/// The line without a byte order mark, a list mark and a comment.
fn matter(line: &str) -> &str {
    let line = line.trim_start_matches('\u{feff}').trim();
    if line.starts_with('#') || line.starts_with("//") {
        return "";
    }
    let line = [" #", "\t#", " //"]
        .iter()
        .fold(line, |line, mark| line.split(mark).next().unwrap_or(line))
        .trim_end();
    let bare = line.trim_start_matches(BULLETS);
    // "- host" is an item of a list, "-host" a name that is wrong.
    if bare.len() < line.len() && bare.starts_with(char::is_whitespace) {
        bare.trim_start()
    } else {
        line
    }
}

/// The parts of a line, where only separators count.
fn parts(matter: &str) -> Vec<&str> {
    let mut parts = vec![matter];
    for separator in SEPARATORS {
        parts = parts
            .iter()
            .flat_map(|part| part.split(separator))
            .collect();
    }
    parts.into_iter().map(str::trim).collect()
}

fn understand(matter: &str, zone: Zone) -> Result<HostReport, Problems> {
    let wrong = |column: &str, what| Err(vec![Problem::new(column, what)]);
    if matter.chars().count() > LINE {
        return wrong("", What::TooLong { max: LINE });
    }
    let (name, rest) = split_name(matter);
    let (rest, state) = split_state(rest);
    // A line that begins with a time, or with a state, has no name.
    let whole = split_state(matter).0;
    if Moment::parse(whole, zone).is_ok() || (rest.is_empty() && states::state(matter).is_some()) {
        return wrong("name", What::Missing);
    }
    let mut cells = Cells {
        name: name.to_owned(),
        ..Cells::default()
    };
    let (start, unknown) = match state {
        Some(state) => (rest, Some(state)),
        None => split_unknown(rest, zone),
    };
    cells.start = start.to_owned();
    cells.state = unknown.unwrap_or_default().to_owned();
    cells.report(zone)
}

/// The name ends at the first space or separator. A colon ends it too, but does
/// not belong to any name.
fn split_name(matter: &str) -> (&str, &str) {
    let end = matter
        .find(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '|' | ':'))
        .unwrap_or(matter.len());
    let (name, rest) = matter.split_at(end);
    (name, trimmed(rest))
}

/// A text without separators around it.
fn trimmed(text: &str) -> &str {
    let mut text = text.trim();
    loop {
        let before = text;
        for separator in SEPARATORS {
            let bare = separator.trim();
            if bare.is_empty() {
                continue;
            }
            let is_dash = matches!(bare, "-" | "–" | "—");
            if let Some(rest) = text.strip_prefix(bare)
                && (!is_dash || rest.is_empty() || rest.starts_with(char::is_whitespace))
            {
                text = rest.trim_start();
            }
            if let Some(rest) = text.strip_suffix(bare)
                && (!is_dash || rest.is_empty() || rest.ends_with(char::is_whitespace))
            {
                text = rest.trim_end();
            }
        }
        if text == before {
            return text;
        }
    }
}

/// Takes a state off the end of a text, or off its beginning. Of several ways
/// to do so the longest phrase counts: "not started" is not "started".
fn split_state(text: &str) -> (&str, Option<&str>) {
    let text = trimmed(text);
    if text.is_empty() {
        return (text, None);
    }
    let edges = edges(text);
    // No phrase for a state is longer; a line that goes on for long is not searched.
    let may_be_state = |phrase: &str| phrase.len() <= LONGEST_STATE;
    for edge in edges.iter().copied() {
        let tail = trimmed(&text[edge..]);
        if may_be_state(tail) && states::state(tail).is_some() {
            return (trimmed(&text[..edge]), Some(tail));
        }
    }
    for edge in edges.into_iter().rev() {
        let head = trimmed(&text[..edge]);
        if may_be_state(head) && states::state(head).is_some() {
            return (trimmed(&text[edge..]), Some(head));
        }
    }
    (text, None)
}

/// Places where a text may be cut: its two ends and every gap between words.
fn edges(text: &str) -> Vec<usize> {
    let gaps = text
        .char_indices()
        .filter(|(_, c)| c.is_whitespace() || matches!(c, ';' | ',' | '|' | ':' | '-' | '>'))
        .map(|(at, c)| at + c.len_utf8());
    std::iter::once(0).chain(gaps).chain([text.len()]).collect()
}

/// What is neither a known state nor a start: the part after the last separator
/// behind a time, or everything that has no digit, was meant as a state.
fn split_unknown(rest: &str, zone: Zone) -> (&str, Option<&str>) {
    if rest.is_empty() || Moment::parse(rest, zone).is_ok() {
        return (rest, None);
    }
    if !rest.contains(|c: char| c.is_ascii_digit()) {
        return ("", Some(rest));
    }
    for (at, separator) in SEPARATORS
        .iter()
        .filter(|separator| **separator != ":")
        .flat_map(|separator| rest.match_indices(separator))
    {
        let (time, other) = (trimmed(&rest[..at]), trimmed(&rest[at + separator.len()..]));
        let is_time = Moment::parse(time, zone);
        if !other.is_empty() && !matches!(is_time, Err(crate::moment::NotAMoment::Unreadable)) {
            return (time, Some(other));
        }
    }
    (rest, None)
}
