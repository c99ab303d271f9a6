//! What came of reading a text: right lines, wrong lines, and what is left when
//! the right ones are taken.

use super::HostReport;
use crate::document::{Problem, Problems};
use std::collections::BTreeMap;
use std::ops::Range;

/// How a text was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One host a line.
    List,
    /// Records under a line that names the columns.
    Csv,
}

/// A line that says something of a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number, counted from one.
    pub number: usize,
    /// What it says.
    pub report: HostReport,
}

/// A line that cannot be taken as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongLine {
    /// Its number, counted from one.
    pub number: usize,
    /// As it was written.
    pub text: String,
    /// What is wrong with it; paths are names of columns.
    pub problems: Problems,
    /// Where it stands in the text, in bytes.
    pub(super) span: Range<usize>,
}

/// Everything that a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// How it was read.
    pub format: Format,
    /// The line that names the columns, of CSV.
    pub head: Option<String>,
    /// Columns that mean nothing here and are left out.
    pub left_out: Vec<String>,
    /// What can be taken, in the order written.
    pub lines: Vec<Line>,
    /// What cannot, in the order written.
    pub wrong: Vec<WrongLine>,
    /// Why the text was not read at all.
    pub refused: Option<Problem>,
}

impl Read {
    pub(super) const fn nothing(format: Format) -> Self {
        Self {
            format,
            head: None,
            left_out: Vec::new(),
            lines: Vec::new(),
            wrong: Vec::new(),
            refused: None,
        }
    }

    /// Finds fault with right lines after they were read: those at these places
    /// become wrong ones. `text` is what was read.
    pub fn refuse(&mut self, text: &str, faults: BTreeMap<usize, Problem>) {
        if faults.is_empty() {
            return;
        }
        let spans = spans(text);
        let mut kept = Vec::with_capacity(self.lines.len());
        for (place, line) in self.lines.drain(..).enumerate() {
            let Some(problem) = faults.get(&place) else {
                kept.push(line);
                continue;
            };
            // A record of CSV may go over several lines; what is wrong begins on its first.
            let start = spans.get(line.number - 1).map_or(text.len(), |s| s.start);
            let span = match self.format {
                Format::List => spans.get(line.number - 1).cloned().unwrap_or(start..start),
                Format::Csv => super::csv::record_at(text, start),
            };
            self.wrong.push(WrongLine {
                number: line.number,
                text: text[span.clone()].to_owned(),
                problems: vec![problem.clone()],
                span,
            });
        }
        self.lines = kept;
        self.wrong.sort_by_key(|wrong| wrong.number);
    }

    /// The text with other words for some of its wrong lines, by their numbers.
    #[must_use]
    pub fn corrected(&self, text: &str, words: impl Fn(usize) -> Option<String>) -> String {
        let mut corrected = String::with_capacity(text.len());
        let mut done = 0;
        for wrong in &self.wrong {
            if let Some(words) = words(wrong.number) {
                corrected.push_str(&text[done..wrong.span.start]);
                corrected.push_str(words.trim_end());
                done = wrong.span.end;
            }
        }
        corrected.push_str(&text[done..]);
        corrected
    }

    /// What is still to be corrected, as a text that can be read again.
    #[must_use]
    pub fn left_over(&self) -> String {
        let wrong = self.wrong.iter().map(|wrong| wrong.text.as_str());
        let lines: Vec<_> = self.head.as_deref().into_iter().chain(wrong).collect();
        if self.wrong.is_empty() {
            String::new()
        } else {
            lines.join("\n") + "\n"
        }
    }
}

/// Where each line of a text stands, without its end.
pub(super) fn spans(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let span = |line: &str| {
        let bare = line.trim_end_matches(['\n', '\r']);
        let span = start..start + bare.len();
        start += line.len();
        span
    };
    text.split_inclusive('\n').map(span).collect()
}
