//! The public text: its kind and state, and one column a language.

use super::{Form, Subject, what};
use crate::admin::parts::{Control, Field};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Language, document::TextDraft};
use leptos::prelude::*;

pub(super) fn view(form: &Form<'_>) -> Markup {
    let language = form.language;
    let columns = form.languages().map(|spoken| column(form, spoken));
    let body = view! {
        {what::kind_and_state(form)}
        <div class="pair">{columns.collect_view()}</div>
    };
    form.part(
        "part-text",
        say!(language, "desk-part-text"),
        say!(language, "desk-part-text-note"),
        body.into_markup(),
    )
}

fn column(form: &Form<'_>, spoken: Language) -> Markup {
    let language = form.language;
    let text = form.draft().text.get(spoken.tag());
    let text = text.cloned().unwrap_or_default();
    let path = |name: &str| format!("text.{spoken}.{name}");
    let field = |name: &str, label: String, value: Option<&str>| Field {
        lang: Some(spoken),
        ..form.field(path(name), label, value)
    };
    let title = Field {
        is_first: form.page.is_begun && form.source() == spoken,
        ..field(
            "title",
            say!(language, "desk-field-title"),
            Some(&text.title),
        )
    };
    let summary = Field {
        hint: Some(say!(language, "desk-hint-summary")),
        control: Control::Area,
        ..field(
            "summary",
            say!(language, "desk-field-summary"),
            text.summary.as_deref(),
        )
    };
    let body = form.prose(
        path("body"),
        say!(language, "desk-field-body"),
        (spoken, &text.body),
        Control::Markdown,
    );
    let action = Field {
        hint: Some(say!(language, "desk-hint-action-required")),
        ..form.prose(
            path("action_required"),
            say!(language, "desk-field-action-required"),
            (spoken, text.action_required.as_deref().unwrap_or_default()),
            Control::Prose,
        )
    };
    let whole = format!("text.{spoken}");
    let id = format!("lang-{spoken}");
    view! {
        <div class="pair-lang" role="group" aria-labelledby=id.clone()>
            <div class="pair-head" id=id.clone()>
                {spoken.own_name()}" "<span class="hint">{standing(form, spoken, &text)}</span>
            </div>
            {form.lag(Some(&form.page.lags.text), spoken, &whole)}
            {title.view()}
            {summary.view()}
            {body.view()}
            {action.view()}
        </div>
    }
    .into_markup()
}

/// Whether a column is the source or not there yet.
fn standing(form: &Form<'_>, spoken: Language, text: &TextDraft) -> String {
    let language = form.language;
    if form.source() == spoken {
        say!(language, "desk-text-source")
    } else if text.title.trim().is_empty() && matches!(form.page.subject, Subject::Stored { .. }) {
        say!(language, "desk-text-missing")
    } else {
        String::new()
    }
}
