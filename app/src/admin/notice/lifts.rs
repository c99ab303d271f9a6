//! Moving the lift of a sealed section: asking, and agreeing to what somebody
//! else has asked for. Plain forms; who may do what is judged by the server.

use super::NoticePage;
use super::sealed::SealedSection;
use crate::admin::parts::{self, Control, Errors, Field, time_field::TimeField};
use crate::admin::{Rank, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Zone};
use leptos::prelude::*;

/// What was typed to move a lift, to be shown again if it is refused.
#[derive(Debug, Clone, Default)]
pub struct LiftDraft {
    /// The id of the disclosure.
    pub disclosure: String,
    /// The instant that is wanted.
    pub to: String,
    /// Why.
    pub reason: String,
}

/// A change that waits for somebody else to agree.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Who asked.
    pub who: String,
    /// Whether that is the operator who looks.
    pub is_own: bool,
    /// The instant that is wanted; none to open at once.
    pub to: Option<Instant>,
    /// Why.
    pub reason: String,
    /// Up to when somebody may agree.
    pub until: Instant,
    /// What should be thought of at the instant that is wanted.
    pub warnings: Vec<String>,
}

/// The path of a field of the form that belongs to the section at an index.
#[must_use]
pub fn path(index: usize, field: &str) -> String {
    format!("lifts[{index}].{field}")
}

pub(super) fn view(
    page: &NoticePage,
    errors: &Errors,
    index: usize,
    section: &SealedSection,
) -> Option<Markup> {
    // Before it is agreed, the instant is a field like any other.
    if section.lifted_at.is_some() || !page.is_agreed() || !page.may_change() {
        return None;
    }
    let waiting = section.waiting.as_ref();
    let waiting = waiting.map(|waiting| waits(page, errors, (index, section), waiting));
    let view = view! {
        {waiting}
        {ask(page, errors, index, section)}
    };
    Some(view.into_markup())
}

/// What somebody has asked for, and what the operator can do about it.
fn waits(
    page: &NoticePage,
    errors: &Errors,
    (index, section): (usize, &SealedSection),
    waiting: &Waiting,
) -> Markup {
    let language = page.language();
    let at = |instant| words::time::moment(language, Zone::UTC, instant);
    let who = waiting.who.clone();
    let wish = match waiting.to {
        Some(to) => say!(language, "desk-lift-asked-to", who = who, to = at(to)),
        None => say!(language, "desk-lift-asked-now", who = who),
    };
    let until = say!(language, "desk-lift-until", at = at(waiting.until));
    let disclosure = || parts::hidden("disclosure", section.id.clone());
    let answer = if waiting.is_own {
        view! {
            <form class="desk-tools" method="post" action=page.path("lifts/take-back")>
                {page.frame.csrf()}
                {disclosure()}
                <button type="submit" class="button">{say!(language, "desk-lift-take-back")}</button>
            </form>
        }
        .into_markup()
    } else {
        let path = path(index, "agree");
        let password = Field {
            errors: errors.at(&path),
            path,
            label: say!(language, "desk-lift-password"),
            hint: Some(say!(language, "desk-lift-password-hint")),
            control: Control::Password("current-password"),
            ..Field::default()
        };
        view! {
            <form class="rows-foot" method="post" action=page.path("lifts/agree")>
                {page.frame.csrf()}
                {disclosure()}
                {password.view()}
                <button type="submit" class="button is-main">{say!(language, "desk-lift-agree")}</button>
            </form>
        }
        .into_markup()
    };
    view! {
        <div class="lift-asked">
            <p><strong>{wish}</strong>" "{until}</p>
            <blockquote>{waiting.reason.clone()}</blockquote>
            {parts::warning_line(&waiting.warnings)}
            {answer}
        </div>
    }
    .into_markup()
}

fn ask(page: &NoticePage, errors: &Errors, index: usize, section: &SealedSection) -> Markup {
    let language = page.language();
    let typed = page
        .lift
        .as_ref()
        .filter(|typed| typed.disclosure == section.id);
    let is_open = typed.is_some();
    let typed = typed.cloned().unwrap_or_default();
    let to = path(index, "to");
    let to = TimeField {
        errors: errors.at(&to),
        path: to,
        label: say!(language, "desk-lift-to"),
        hint: Some(say!(language, "desk-hint-lift-to")),
        value: typed.to,
        zone: Zone::UTC,
        now: page.now,
        language,
    };
    let reason = path(index, "reason");
    let reason = Field {
        errors: errors.at(&reason),
        path: reason,
        label: say!(language, "desk-reason"),
        hint: Some(say!(language, "desk-reason-hint")),
        value: typed.reason,
        control: Control::Area,
        ..Field::default()
    };
    let button = |what: &'static str, class: &'static str, label: String| {
        view! { <button type="submit" class=class name="do" value=what>{label}</button> }
            .into_markup()
    };
    view! {
        <details class="lift-ask" open=is_open>
            <summary>{say!(language, "desk-lift-ask")}</summary>
            <form class="lift-form" method="post" action=page.path("lifts")>
                {page.frame.csrf()}
                {parts::hidden("disclosure", section.id.clone())}
                {parts::hidden("index", index.to_string())}
                <p>{say!(language, "desk-lift-rule")}</p>
                {to.view()}
                {reason.view()}
                <p class="desk-tools">
                    {button("move", "button", say!(language, "desk-lift-move"))}
                    {button("open", "button", say!(language, "desk-lift-open"))}
                </p>
                {page.frame.may(Rank::Administrator).then(|| alone(page, errors, index))}
            </form>
        </details>
    }
    .into_markup()
}

/// Without a second operator: for administrators, who everybody hears of.
fn alone(page: &NoticePage, errors: &Errors, index: usize) -> Markup {
    let language = page.language();
    let path = path(index, "password");
    let password = Field {
        errors: errors.at(&path),
        path,
        label: say!(language, "desk-lift-password"),
        control: Control::Password("current-password"),
        ..Field::default()
    };
    view! {
        <fieldset class="glass">
            <legend>{say!(language, "desk-lift-alone")}</legend>
            <p>{say!(language, "desk-lift-alone-note")}</p>
            {password.view()}
            <p class="desk-tools">
                <button type="submit" class="button is-danger" name="do" value="move-alone">{say!(language, "desk-lift-move-alone")}</button>
                <button type="submit" class="button is-danger" name="do" value="open-alone">{say!(language, "desk-lift-open-alone")}</button>
            </p>
        </fieldset>
    }
    .into_markup()
}
