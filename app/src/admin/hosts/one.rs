//! One host of a maintenance with everything that is said of it: its state and
//! times, its own durations, and a note for readers.

use super::Subject;
use crate::admin::parts::{
    self, Choice, Control, Errors, Field, errors::id_of, time_field::TimeField,
};
use crate::admin::{Frame, labels, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::rows::Cells;
use domain::{HostState, Language};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The page.
pub struct HostPage {
    /// What is around it.
    pub frame: Frame,
    /// The notice.
    pub subject: Subject,
    /// The host, as it is called in the table.
    pub name: String,
    /// What is in the form, right or wrong.
    pub cells: Cells,
    /// What is stored: what is not touched here may be reported by a script meanwhile.
    pub shown: Cells,
    /// Why a time that readers know is another, as it was typed.
    pub reason: BTreeMap<String, String>,
    /// What is wrong.
    pub errors: Errors,
}

/// The durations, by the names that the form sends them under.
pub const DURATIONS: [&str; 5] = [
    "timing.tolerance",
    "timing.expected_min",
    "timing.expected_typical",
    "timing.expected_max",
    "timing.reserved",
];

/// The fields, by the names that the form sends them under.
#[must_use]
pub fn fields() -> Vec<String> {
    let times = ["start", "state", "started_at", "ended_at"];
    let fixed = times.into_iter().chain(DURATIONS).map(str::to_owned);
    let notes = Language::ALL.map(|language| format!("note_{language}"));
    fixed.chain(notes).collect()
}

/// What is in each of the [`fields`].
#[must_use]
pub fn texts(cells: &Cells) -> Vec<String> {
    let times = [
        &cells.start,
        &cells.state,
        &cells.started_at,
        &cells.ended_at,
    ];
    let note = |language| cells.note.get(&language).cloned().unwrap_or_default();
    let fixed = times.into_iter().chain(&cells.timing).cloned();
    fixed.chain(Language::ALL.map(note)).collect()
}

/// The cells of a host whose [`texts`] these are.
///
/// # Panics
/// When there are fewer texts than fields.
#[must_use]
pub fn cells(name: String, texts: Vec<String>) -> Cells {
    let mut texts = texts.into_iter();
    let mut next = || texts.next().expect("there is a text for every field");
    Cells {
        name,
        start: next(),
        state: next(),
        started_at: next(),
        ended_at: next(),
        timing: DURATIONS.map(|_| next()),
        note: Language::ALL
            .into_iter()
            .map(|language| (language, next()))
            .collect(),
    }
}

/// The page's title.
#[must_use]
pub fn title(page: &HostPage) -> String {
    page.name.clone()
}

/// The page as HTML.
pub fn view(page: &HostPage) -> Markup {
    let language = page.frame.language;
    let summary = parts::summary(&page.errors, language, |path| {
        (id_of(path), called(language, path))
    });
    let shown = fields().into_iter().zip(texts(&page.shown));
    let shown = shown.map(|(name, value)| parts::hidden(format!("{name}.shown"), value));
    view! {
        {page.subject.head(language, title(page))}
        {summary}
        <form method="post" action=page.subject.path(&format!("host/{}", page.name))>
            {page.frame.csrf()}
            {shown.collect_view()}
            {times(page)}
            {durations(page)}
            {notes(page)}
            {parts::change_reason(language, &page.reason, &page.errors)}
            <div class="actions">
                <button type="submit" class="button is-main">{say!(language, "desk-host-save")}</button>
                <a class="button" href=page.subject.path("")>{say!(language, "desk-preview-back")}</a>
                <span class="actions-note">{say!(language, "desk-host-note-save")}</span>
            </div>
        </form>
    }
    .into_markup()
}

fn called(language: Language, path: &str) -> String {
    match path.strip_prefix("note_").and_then(Language::from_tag) {
        Some(spoken) => format!(
            "{}, {}",
            spoken.own_name(),
            say!(language, "desk-host-note")
        ),
        None => labels::label(language, path),
    }
}

fn times(page: &HostPage) -> Markup {
    let language = page.frame.language;
    let time = |path: &str, label: String, value: &str| TimeField {
        path: path.to_owned(),
        label,
        hint: None,
        value: value.to_owned(),
        errors: page.errors.at(path),
        zone: page.subject.zone,
        now: page.subject.now,
        language,
    };
    let states = HostState::ALL
        .iter()
        .map(|state| Choice::new(state.word(), words::labels::host_state(language, *state)));
    let state = Field {
        path: "state".to_owned(),
        label: say!(language, "desk-field-state"),
        value: page.cells.state.clone(),
        errors: page.errors.at("state"),
        control: Control::Select(states.collect()),
        ..Field::default()
    };
    let cells = &page.cells;
    let start = time("start", say!(language, "desk-field-start"), &cells.start);
    let started = time(
        "started_at",
        say!(language, "desk-field-started-at"),
        &cells.started_at,
    );
    let ended = time(
        "ended_at",
        say!(language, "desk-field-ended-at"),
        &cells.ended_at,
    );
    let zone = page.subject.zone.name();
    view! {
        <section class="part" aria-labelledby="host-times">
            <h2 id="host-times">
                {say!(language, "desk-host-times")}
                <span class="part-note">{say!(language, "desk-waves-zone", zone = zone)}</span>
            </h2>
            <div class="part-in">
                <div class="row">{state.view()}{start.view()}</div>
                <div class="row">{started.view()}{ended.view()}</div>
            </div>
        </section>
    }
    .into_markup()
}

fn durations(page: &HostPage) -> Markup {
    let language = page.frame.language;
    let fields = DURATIONS.iter().zip(&page.cells.timing);
    let fields = fields.map(|(path, value)| {
        Field {
            path: (*path).to_owned(),
            label: labels::label(language, path),
            value: value.clone(),
            errors: page.errors.at(path),
            ..Field::default()
        }
        .view()
    });
    view! {
        <section class="part" aria-labelledby="host-durations">
            <h2 id="host-durations">
                {say!(language, "desk-host-durations")}
                <span class="part-note">{say!(language, "desk-host-durations-note")}</span>
            </h2>
            <div class="part-in"><div class="row">{fields.collect_view()}</div></div>
        </section>
    }
    .into_markup()
}

fn notes(page: &HostPage) -> Markup {
    let language = page.frame.language;
    let fields = Language::ALL.map(|spoken| {
        let path = format!("note_{spoken}");
        let value = page.cells.note.get(&spoken).cloned().unwrap_or_default();
        Field {
            label: spoken.own_name().to_owned(),
            value,
            errors: page.errors.at(&path),
            lang: Some(spoken),
            control: Control::Area,
            path,
            ..Field::default()
        }
        .view()
    });
    view! {
        <section class="part" aria-labelledby="host-notes">
            <h2 id="host-notes">
                {say!(language, "desk-host-note")}
                <span class="part-note">{say!(language, "desk-host-note-note")}</span>
            </h2>
            <div class="part-in"><div class="row">{fields.collect_view()}</div></div>
        </section>
    }
    .into_markup()
}
