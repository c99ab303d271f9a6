//! The page on which waves are planned: which hosts, when the first of them,
//! how many at a time and how far apart. The rows are shown before they are taken.

use super::Subject;
use super::look::{self, Look};
use crate::admin::parts::{
    self, Choice, Control, Errors, Field, errors::id_of, time_field::TimeField,
};
use crate::admin::{Frame, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::System;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What is in the form, right or wrong.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The system whose hosts are to be put in.
    pub system: String,
    /// Hosts, one a line.
    pub hosts: String,
    /// When the first ones start.
    pub first: String,
    /// How many at a time.
    pub at_once: String,
    /// Minutes from one lot to the next.
    pub spacing: String,
}

/// The page.
pub struct WavesPage {
    /// What is around it.
    pub frame: Frame,
    /// The notice.
    pub subject: Subject,
    /// Systems whose hosts are known.
    pub systems: Vec<System>,
    /// What is in the form.
    pub typed: Typed,
    /// The rows, where they were asked for.
    pub look: Option<Look>,
    /// What is wrong.
    pub errors: Errors,
}

/// The page's title.
#[must_use]
pub fn title(page: &WavesPage) -> String {
    say!(page.frame.language, "desk-waves-head")
}

/// The page as HTML.
pub fn view(page: &WavesPage) -> Markup {
    let language = page.frame.language;
    let summary = parts::summary(&page.errors, language, |path| {
        let label = match path {
            "hosts" => say!(language, "desk-part-hosts"),
            "first" => say!(language, "desk-waves-first"),
            "at_once" => say!(language, "desk-waves-at-once"),
            "spacing" => say!(language, "desk-waves-spacing"),
            _ => String::new(),
        };
        (id_of(path), label)
    });
    let look = page.look.as_ref().map(|look| {
        let why = (&BTreeMap::new(), &Errors::default());
        look::view(language, &page.subject, page.frame.csrf(), look, why)
    });
    view! {
        {page.subject.head(language, title(page))}
        {summary}
        {form(page)}
        {look}
    }
    .into_markup()
}

fn form(page: &WavesPage) -> Markup {
    let language = page.frame.language;
    let field = |path: &str, label: String, value: &str| Field {
        path: path.to_owned(),
        label,
        value: value.to_owned(),
        errors: page.errors.at(path),
        ..Field::default()
    };
    let typed = &page.typed;
    let hosts = Field {
        hint: Some(say!(language, "desk-waves-hosts-hint")),
        control: Control::Area,
        errors: page.errors.within("hosts"),
        ..field("hosts", say!(language, "desk-part-hosts"), &typed.hosts)
    };
    let first = TimeField {
        path: "first".to_owned(),
        label: say!(language, "desk-waves-first"),
        hint: Some(say!(
            language,
            "desk-waves-zone",
            zone = page.subject.zone.name()
        )),
        value: typed.first.clone(),
        errors: page.errors.at("first"),
        zone: page.subject.zone,
        now: page.subject.now,
        language,
    };
    let at_once = Field {
        hint: Some(say!(language, "desk-waves-at-once-hint")),
        ..field(
            "at_once",
            say!(language, "desk-waves-at-once"),
            &typed.at_once,
        )
    };
    let spacing = Field {
        hint: Some(say!(language, "desk-waves-spacing-hint")),
        ..field(
            "spacing",
            say!(language, "desk-waves-spacing"),
            &typed.spacing,
        )
    };
    let class = if page.look.is_some() {
        "button"
    } else {
        "button is-main"
    };
    view! {
        <form method="post" action=page.subject.path("hosts/waves") class="waves">
            // What Enter in a field does: look, and change nothing.
            <button type="submit" name="do" value="look" hidden>{say!(language, "desk-waves-look")}</button>
            {page.frame.csrf()}
            <div class="part-in">
                {systems(page)}
                {hosts.view()}
                <div class="row">{first.view()}{at_once.view()}{spacing.view()}</div>
                <p class="desk-tools">
                    <button type="submit" class=class name="do" value="look">{say!(language, "desk-waves-look")}</button>
                </p>
            </div>
        </form>
    }
    .into_markup()
}

/// Hosts that earlier notices of a system had.
fn systems(page: &WavesPage) -> Option<Markup> {
    if page.systems.is_empty() {
        return None;
    }
    let language = page.frame.language;
    let none = Choice::new("", say!(language, "desk-waves-no-system"));
    let systems = page
        .systems
        .iter()
        .map(|system| Choice::new(system.slug.to_string(), system.name.clone()));
    let choose = Field {
        path: "system".to_owned(),
        label: say!(language, "desk-waves-system"),
        value: page.typed.system.clone(),
        control: Control::Select([none].into_iter().chain(systems).collect()),
        ..Field::default()
    };
    Some(
        view! {
            <div class="filters is-wide">
                {choose.view()}
                <button type="submit" class="button" name="do" value="fill">{say!(language, "desk-waves-fill")}</button>
            </div>
        }
        .into_markup(),
    )
}
