//! What somebody else saved while the form was filled in.

use super::{SettingsPage, field_label};
use crate::admin::{Doer, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::Instant;
use leptos::prelude::*;

/// What was saved meanwhile.
#[derive(Debug, Clone)]
pub struct Meanwhile {
    /// By whom, and when.
    pub by: Option<(Doer, Instant)>,
    /// Fields that were taken over, because they were not touched here.
    pub taken: Vec<&'static str>,
    /// Fields that both changed.
    pub contested: Vec<Theirs>,
}

/// A field that both changed.
#[derive(Debug, Clone)]
pub struct Theirs {
    /// Which one.
    pub field: &'static str,
    /// What the other one wrote, where that is short.
    pub value: Option<String>,
}

pub(super) fn view(page: &SettingsPage, other: &Meanwhile) -> Markup {
    let language = page.frame.language;
    let head = match &other.by {
        Some((who, at)) => say!(
            language,
            "desk-settings-meanwhile-by",
            who = who.label(language),
            at = words::time::moment(language, page.frame.site.zone, *at)
        ),
        None => say!(language, "desk-settings-meanwhile"),
    };
    let labels = |fields: &[&'static str]| {
        let labels = fields.iter().map(|field| field_label(language, field));
        labels.collect::<Vec<_>>().join(", ")
    };
    let taken = (!other.taken.is_empty()).then(|| {
        let fields = labels(&other.taken);
        view! { <p>{say!(language, "desk-settings-taken", fields = fields)}</p> }
    });
    let theirs = |theirs: &Theirs| {
        let label = field_label(language, theirs.field);
        let line = match &theirs.value {
            Some(value) => say!(
                language,
                "desk-settings-theirs",
                field = label,
                value = value.as_str()
            ),
            None => label,
        };
        view! { <li>{line}</li> }
    };
    let contested = (!other.contested.is_empty()).then(|| {
        let lines = other.contested.iter().map(theirs).collect_view();
        view! { <p>{say!(language, "desk-settings-contested")}</p><ul>{lines}</ul> }
    });
    view! {
        <div class="think" role="alert" id="meanwhile">
            <h2>{head}</h2>
            {taken}
            {contested}
            <p>{say!(language, "desk-settings-meanwhile-do")}" "<a href="/admin/settings">{say!(language, "desk-settings-anew")}</a></p>
        </div>
    }
    .into_markup()
}
