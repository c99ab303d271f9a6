//! Updates that go out by themselves: what they will say and when, how long that is,
//! and the ways to change them and to take them back. What could not go out stands
//! here with what to do about it.

use super::NoticePage;
use crate::admin::dashboard::rough;
use crate::admin::parts::{
    self, Choice, Control, Errors, Field, error_line, errors::id_of, time_field::TimeField,
};
use crate::admin::{Doer, say};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::{self, Icon};
use domain::document::{UpdateDraft, UpdateTextDraft};
use domain::{Instant, Language, Localized, State, WhyHeld};
use leptos::prelude::*;

/// A planned update of the notice.
#[derive(Debug, Clone)]
pub struct PlannedLine {
    /// Its id.
    pub id: String,
    /// When it goes out.
    pub at: Instant,
    /// The state that the notice gets with it.
    pub state: Option<State>,
    /// What it says.
    pub text: Localized<String>,
    /// Who planned it.
    pub by: Doer,
    /// Why it could not go out.
    pub held: Option<WhyHeld>,
}

/// What was typed to change one, to be shown again if it is refused.
#[derive(Clone, Default)]
pub struct PlannedDraft {
    /// Which.
    pub id: String,
    /// What it was to be.
    pub update: UpdateDraft,
}

/// The path of a field of the form for the one at an index.
#[must_use]
pub fn path(index: usize, field: &str) -> String {
    format!("planned[{index}].{field}")
}

/// Why one could not go out, and what to do.
#[must_use]
pub fn why(language: Language, why: WhyHeld) -> String {
    match why {
        WhyHeld::NotPublic => say!(language, "desk-planned-why-not-public"),
        WhyHeld::Over => say!(language, "desk-planned-why-over"),
        WhyHeld::State => say!(language, "desk-planned-why-state"),
        WhyHeld::GivesAway => say!(language, "desk-planned-why-gives-away"),
    }
}

/// Nothing where nothing is planned: one plans in the form for an update.
pub(super) fn view(page: &NoticePage, errors: &Errors) -> Option<Markup> {
    if page.planned.is_empty() {
        return None;
    }
    let language = page.language();
    let items = page.planned.iter().enumerate();
    let items = items.map(|(index, line)| item(page, errors, index, line));
    let section = view! {
        <section class="part" aria-labelledby="part-planned">
            <h2 id="part-planned">
                {say!(language, "desk-planned")}
                <span class="part-note">{say!(language, "desk-planned-note")}</span>
            </h2>
            <ul class="part-in planned">{items.collect_view()}</ul>
        </section>
    };
    Some(section.into_markup())
}

fn item(page: &NoticePage, errors: &Errors, index: usize, line: &PlannedLine) -> Markup {
    let language = page.language();
    let state = match line.state {
        Some(state) => say!(
            language,
            "desk-planned-state",
            state = words::labels::state(language, state)
        ),
        None => say!(language, "desk-planned-state-stays"),
    };
    let texts = line.text.iter().map(|(spoken, body)| {
        view! {
            <div class="planned-text">
                <p class="sub">{spoken.own_name()}</p>
                <p lang=spoken.tag()>{body.clone()}</p>
            </div>
        }
    });
    let by = line.by.label(language);
    let forms = page
        .may_change()
        .then(|| view! { {change(page, errors, index, line)}{take_back(page, line)} });
    view! {
        <li class="planned-item" data-held=line.held.is_some().then_some("")>
            {head(page, line)}
            <p>{state}<span class="sub">" · "{say!(language, "desk-planned-by", who = by)}</span></p>
            <div class="pair">{texts.collect_view()}</div>
            {forms}
        </li>
    }
    .into_markup()
}

/// When it goes out and how long that is, or why it did not.
fn head(page: &NoticePage, line: &PlannedLine) -> Markup {
    let language = page.language();
    let at = words::time::moment(language, page.zone, line.at);
    let warn = |sentence: String, advice: Option<String>| {
        view! {
            <p class="planned-held">{icon::view(Icon::Warn)}<span><strong>{sentence}</strong>" "{advice}</span></p>
        }
        .into_markup()
    };
    match line.held {
        Some(held) => warn(
            say!(language, "desk-planned-held", at = at),
            Some(why(language, held)),
        ),
        None if line.at <= page.now => warn(say!(language, "desk-planned-waits", at = at), None),
        None => {
            let length = rough(language, line.at - page.now);
            view! {
                <p>
                    <strong>{say!(language, "desk-planned-goes-out", at = at)}</strong>
                    <span class="sub">" · "{say!(language, "desk-in", length = length)}</span>
                </p>
            }
            .into_markup()
        }
    }
}

/// The form with what is planned, or with what was typed and refused.
fn change(page: &NoticePage, errors: &Errors, index: usize, line: &PlannedLine) -> Markup {
    let language = page.language();
    let typed = page.planned_typed.as_ref();
    let typed = typed.filter(|typed| typed.id == line.id);
    let is_open = typed.is_some();
    let draft = typed.map_or_else(|| stored(page, line), |typed| typed.update.clone());
    let at = path(index, "at");
    let at = TimeField {
        errors: errors.at(&at),
        path: at,
        label: say!(language, "desk-field-at"),
        hint: Some(say!(
            language,
            "desk-planned-change-hint",
            zone = page.zone.name()
        )),
        value: draft.at.clone().unwrap_or_default(),
        zone: page.zone,
        now: page.now,
        language,
    };
    let state = path(index, "state");
    let mut states = vec![Choice::new("", say!(language, "desk-update-no-state"))];
    // Where the notice will stand by then, nobody knows yet.
    states.extend(
        State::of(page.kind)
            .map(|state| Choice::new(state.word(), words::labels::state(language, state))),
    );
    let state = Field {
        errors: errors.at(&state),
        path: state,
        label: say!(language, "desk-field-state"),
        value: draft.state.clone().unwrap_or_default(),
        control: Control::Select(states),
        ..Field::default()
    };
    let columns = Language::ALL.into_iter().map(|spoken| {
        let path = path(index, &format!("text.{spoken}.body"));
        let written = draft.text.get(spoken.tag());
        let field = Field {
            errors: errors.at(&path),
            path,
            label: spoken.own_name().to_owned(),
            value: written.map(|text| text.body.clone()).unwrap_or_default(),
            lang: Some(spoken),
            control: Control::Area,
            ..Field::default()
        };
        field.view()
    });
    let text = path(index, "text");
    view! {
        <details class="lift-ask" open=is_open>
            <summary>{say!(language, "desk-planned-change")}</summary>
            <form class="lift-form" method="post" action=page.path("updates/change")>
                {page.frame.csrf()}
                {parts::hidden("update", line.id.clone())}
                {parts::hidden("index", index.to_string())}
                <div class="row">{state.view()}{at.view()}</div>
                {error_line(&id_of(&text), &errors.at(&text))}
                <div class="pair">{columns.collect_view()}</div>
                <p><button type="submit" class="button is-main">{say!(language, "desk-planned-save")}</button></p>
            </form>
        </details>
    }
    .into_markup()
}

/// What is planned, as a draft.
fn stored(page: &NoticePage, line: &PlannedLine) -> UpdateDraft {
    let local = page.zone.at(line.at).to_rfc3339();
    UpdateDraft {
        at: Some(local),
        state: line.state.map(|state| state.word().to_owned()),
        text: line
            .text
            .iter()
            .map(|(spoken, body)| {
                let body = body.clone();
                (spoken.tag().to_owned(), UpdateTextDraft { body })
            })
            .collect(),
        ..UpdateDraft::default()
    }
}

fn take_back(page: &NoticePage, line: &PlannedLine) -> Markup {
    let language = page.language();
    let at = words::time::moment(language, page.zone, line.at);
    let name = say!(language, "desk-planned-take-back-of", at = at);
    view! {
        <form method="post" action=page.path("updates/take-back")>
            {page.frame.csrf()}
            {parts::hidden("update", line.id.clone())}
            <button type="submit" class="button is-danger" aria-label=name>{say!(language, "desk-planned-take-back")}</button>
        </form>
    }
    .into_markup()
}
