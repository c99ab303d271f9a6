//! The public text, one column a language.

use super::{Form, Subject};
use crate::admin::parts::{Control, Field};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Language, document::TextDraft};
use leptos::prelude::*;

pub(super) fn view(form: &Form<'_>) -> Markup {
    let language = form.language;
    let columns = Language::ALL
        .into_iter()
        .map(|spoken| column(form, spoken))
        .collect_view();
    let body = view! { <div class="pair">{columns}</div> }.into_markup();
    form.part(
        "part-text",
        say!(language, "desk-part-text"),
        say!(language, "desk-part-text-note"),
        body,
    )
}

fn column(form: &Form<'_>, spoken: Language) -> Markup {
    let language = form.language;
    let text = form
        .draft()
        .text
        .get(spoken.tag())
        .cloned()
        .unwrap_or_default();
    let field = |name: &str, label: String, value: Option<&str>, control: Control| Field {
        lang: Some(spoken),
        control,
        ..form.field(format!("text.{spoken}.{name}"), label, value)
    };
    let title = field(
        "title",
        say!(language, "desk-field-title"),
        Some(&text.title),
        Control::Text,
    );
    let summary = Field {
        hint: Some(say!(language, "desk-hint-summary")),
        ..field(
            "summary",
            say!(language, "desk-field-summary"),
            text.summary.as_deref(),
            Control::Area,
        )
    };
    let body = field(
        "body",
        say!(language, "desk-field-body"),
        Some(&text.body),
        Control::Markdown,
    );
    let action = Field {
        hint: Some(say!(language, "desk-hint-action-required")),
        ..field(
            "action_required",
            say!(language, "desk-field-action-required"),
            text.action_required.as_deref(),
            Control::Area,
        )
    };
    let slug = Field {
        hint: Some(say!(language, "desk-hint-slug-in")),
        ..field(
            "slug",
            say!(language, "desk-field-slug"),
            text.slug.as_deref(),
            Control::Text,
        )
    };
    view! {
        <fieldset class="pair-lang">
            <legend class="pair-head">
                {spoken.own_name()}" "<span class="hint">{standing(form, spoken, &text)}</span>
            </legend>
            {title.view()}
            {summary.view()}
            {body.view()}
            {action.view()}
            {slug.view()}
        </fieldset>
    }
    .into_markup()
}

/// Whether a column is the source, missing, or older than the source.
fn standing(form: &Form<'_>, spoken: Language, text: &TextDraft) -> String {
    let language = form.language;
    let source = form
        .draft()
        .source_language
        .as_deref()
        .unwrap_or(Language::En.tag());
    let is_stale =
        matches!(&form.page.subject, Subject::Stored { stale, .. } if stale.contains(&spoken));
    if source == spoken.tag() {
        say!(language, "desk-text-source")
    } else if is_stale {
        say!(language, "desk-text-stale")
    } else if text.title.trim().is_empty() {
        say!(language, "desk-text-missing")
    } else {
        String::new()
    }
}
