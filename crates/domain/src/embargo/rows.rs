//! From the rows of a notice back to those of the document that it was made of:
//! a notice has its posts in the order of time.

use crate::document::{Draft, Problem, UpdateDraft};
use crate::{Notice, Update};

/// For each post of a notice, its place in the document.
#[derive(Debug)]
pub struct Rows(Vec<usize>);

impl Rows {
    /// Looks them up.
    #[must_use]
    pub fn of(notice: &Notice, draft: &Draft) -> Self {
        let place = |(index, update): (usize, &Update)| {
            let mut written = draft.updates.iter();
            let found = written.position(|written| is_same(written, update));
            found.unwrap_or(index)
        };
        Self(notice.updates.iter().enumerate().map(place).collect())
    }

    /// The problem with the place that its field has in the document.
    #[must_use]
    pub fn in_document(&self, mut problem: Problem) -> Problem {
        let row = problem.path.strip_prefix("updates[").and_then(|rest| {
            let (row, field) = rest.split_once(']')?;
            Some((*self.0.get(row.parse::<usize>().ok()?)?, field))
        });
        if let Some((row, field)) = row {
            problem.path = format!("updates[{row}]{field}");
        }
        problem
    }
}

fn is_same(written: &UpdateDraft, update: &Update) -> bool {
    match written.id.as_deref() {
        Some(id) => id == update.id.as_str(),
        None => update.text.iter().all(|(language, body)| {
            let text = written.text.get(language.tag());
            text.is_some_and(|text| text.body.trim() == body)
        }),
    }
}
