//! Three versions of one text: what two people made of it, line by line, and where
//! both touched the same lines.

use diffy::{ConflictStyle, MergeOptions};

/// What came of two versions of a text.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Merged {
    /// They touch different lines: everything of both is in it.
    Whole(String),
    /// They touch the same lines. Each text has everything that does not clash, and
    /// in the place of what does: the first version, the second, or one below the
    /// other.
    Clash {
        mine: String,
        theirs: String,
        both: String,
    },
}

/// Brings two versions of a text together.
pub(super) fn merge(base: &str, mine: &str, theirs: &str) -> Merged {
    let [base, mine, theirs] = [base, mine, theirs].map(ended);
    let length = marker_length(&[&base, &mine, &theirs]);
    let merged = MergeOptions::new()
        .set_conflict_marker_length(length)
        .set_conflict_style(ConflictStyle::Merge)
        .merge(&base, &mine, &theirs);
    match merged {
        Ok(whole) => Merged::Whole(unended(whole)),
        Err(marked) => taken_apart(&marked, length),
    }
}

/// Every line has an end, also the last one: two people who add something below it
/// do not touch it.
fn ended(text: &str) -> String {
    let mut text = text.replace("\r\n", "\n");
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

fn unended(mut text: String) -> String {
    text.truncate(text.trim_end_matches('\n').len());
    text
}

/// The signs that the library marks a clash with.
const MARKS: [char; 3] = ['<', '=', '>'];

/// Longer than anything in the texts that looks like a mark.
fn marker_length(texts: &[&str]) -> usize {
    let lines = texts.iter().flat_map(|text| text.lines());
    let marks = lines.map(|line| {
        let first = line.chars().next().filter(|first| MARKS.contains(first));
        first.map_or(0, |first| line.chars().take_while(|c| *c == first).count())
    });
    marks.max().unwrap_or(0).max(6) + 1
}

fn taken_apart(marked: &str, length: usize) -> Merged {
    let [begins, turns, ends] = MARKS.map(|mark| mark.to_string().repeat(length));
    let (mut mine, mut theirs, mut both) = (String::new(), String::new(), String::new());
    let (mut is_mine, mut is_theirs) = (true, true);
    for line in marked.split_inclusive('\n') {
        if line.starts_with(&begins) {
            is_theirs = false;
        } else if line.starts_with(&turns) {
            (is_mine, is_theirs) = (false, true);
        } else if line.starts_with(&ends) {
            is_mine = true;
        } else {
            both.push_str(line);
            if is_mine {
                mine.push_str(line);
            }
            if is_theirs {
                theirs.push_str(line);
            }
        }
    }
    Merged::Clash {
        mine: unended(mine),
        theirs: unended(theirs),
        both: unended(both),
    }
}
