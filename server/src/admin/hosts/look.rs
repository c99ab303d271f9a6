//! What a text would make of the table of a notice.

use app::admin::hosts::look::{Look, Told, Wrong};
use desk::Stored;
use domain::document::{Problem, What};
use domain::rows::{self, Plan, Read, Table, Taking, beyond};
use domain::{HostState, Instant, Language, Notice};
use i18n_embed_fl::fl;

/// The table that reports are put into.
pub(super) fn table(notice: &Notice) -> Table<'_> {
    Table {
        rows: &notice.hosts,
        start: notice.window().map(|window| window.start()),
    }
}

/// Reads a text and looks at what it would do; why it was not read at all
/// otherwise.
pub(super) fn look(
    language: Language,
    stored: &Stored,
    (text, taking): (String, Taking),
    now: Instant,
) -> Result<Look, Problem> {
    let notice = &stored.notice;
    let mut read = rows::read(&text, notice.home_zone);
    if let Some(problem) = read.refused {
        return Err(problem);
    }
    let reports = reports(&read);
    let plan = rows::plan(table(notice), &reports, taking, now);
    read.refuse(&text, plan.faults());
    Ok(shown(language, stored, (text, taking), (read, plan)))
}

/// What the right lines say.
pub(super) fn reports(read: &Read) -> Vec<rows::HostReport> {
    let lines = read.lines.iter();
    lines.map(|line| line.report.clone()).collect()
}

fn shown(
    language: Language,
    stored: &Stored,
    (text, taking): (String, Taking),
    (read, plan): (Read, Plan),
) -> Look {
    let notice = &stored.notice;
    let fates = plan.fates.into_iter().flatten();
    let told = read.lines.iter().zip(fates).map(|(line, fate)| Told {
        number: line.number,
        // What stays as it is was announced like that.
        exceeds: beyond(&fate.after, &notice.windows, notice.timing).filter(|_| fate.is_change()),
        fate,
    });
    let reason = |problem: &Problem| {
        let sentence = sentence(language, problem, notice);
        let column = app::admin::labels::label(language, &problem.path);
        if column.is_empty() {
            sentence
        } else {
            format!("{column}: {sentence}")
        }
    };
    let wrong = read.wrong.iter().map(|wrong| Wrong {
        number: wrong.number,
        text: wrong.text.clone(),
        reasons: wrong.problems.iter().map(reason).collect(),
    });
    let removed = plan.removed.iter().map(|row| row.name.to_string());
    Look {
        format: read.format,
        taking,
        told: told.collect(),
        wrong: wrong.collect(),
        removed: removed.collect(),
        edit: stored.edit,
        left_out: read.left_out,
        text,
    }
}

/// What is wrong, in the words of the page: there a state is called as it is shown.
fn sentence(language: Language, problem: &Problem, notice: &Notice) -> String {
    let What::Unknown { value, .. } = &problem.what else {
        return words::problems::sentence(language, &problem.what, notice.home_zone);
    };
    let states = HostState::ALL.iter();
    let states = states.map(|state| words::labels::host_state(language, *state));
    fl!(
        words::loader(language),
        "problem-unknown",
        value = value.as_str(),
        allowed = states.collect::<Vec<_>>().join(", ")
    )
}
