//! Operators' own templates: the list, and the form of one.

use super::parts::{Control, Errors, Field, errors::id_of, hidden, summary};
use super::{Frame, labels, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use domain::document::{Part, TextDraft};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// One template of the list.
#[derive(Debug, Clone)]
pub struct TemplateRow {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whether everybody begins with it.
    pub is_shared: bool,
    /// Whether the operator may change it.
    pub is_changeable: bool,
}

/// The list.
#[derive(Debug)]
pub struct TemplatesPage {
    /// What is around it.
    pub frame: Frame,
    /// The templates that the operator sees.
    pub templates: Vec<TemplateRow>,
}

/// What a form is for.
#[derive(Clone)]
pub enum Subject {
    /// A template of a notice, whose id and title these are.
    New {
        /// The notice.
        from: String,
        /// Its title.
        title: String,
        /// The parts that are ticked.
        parts: Vec<Part>,
    },
    /// One that is there.
    Stored {
        /// Its id.
        id: String,
        /// The number of its save.
        edit: i64,
        /// Its texts per language.
        text: BTreeMap<String, TextDraft>,
    },
}

/// The form of one template.
pub struct TemplatePage {
    /// What is around it.
    pub frame: Frame,
    /// What it is for.
    pub subject: Subject,
    /// What it is called.
    pub name: String,
    /// Whether everybody is to begin with it.
    pub is_shared: bool,
    /// Whether the operator may share it.
    pub may_share: bool,
    /// What is wrong.
    pub errors: Errors,
}

/// The title of the list.
#[must_use]
pub fn title(page: &TemplatesPage) -> String {
    say!(page.frame.language, "desk-nav-templates")
}

/// The list as HTML.
pub fn view(page: &TemplatesPage) -> Markup {
    let language = page.frame.language;
    let rows = page
        .templates
        .iter()
        .map(|row| entry(page, row))
        .collect_view();
    let none = page
        .templates
        .is_empty()
        .then(|| view! { <p>{say!(language, "desk-templates-none")}</p> });
    view! {
        <div class="desk-head"><div><h1>{title(page)}</h1><p>{say!(language, "desk-templates-lead")}</p></div></div>
        {none}
        <ul class="own-templates">{rows}</ul>
    }
    .into_markup()
}

fn entry(page: &TemplatesPage, row: &TemplateRow) -> Markup {
    let language = page.frame.language;
    let begin = format!("/admin/notices/new?template={}", row.id);
    let address = format!("/admin/templates/{}", row.id);
    let whose = if row.is_shared {
        say!(language, "desk-template-shared")
    } else {
        say!(language, "desk-template-own")
    };
    let edit_label = format!("{}: {}", say!(language, "desk-template-edit"), row.name);
    let delete_label = format!("{}: {}", say!(language, "desk-template-delete"), row.name);
    let tools = row.is_changeable.then(|| {
        view! {
            <a class="button" href=address.clone() aria-label=edit_label>{say!(language, "desk-template-edit")}</a>
            <form method="post" action=format!("{address}/delete")>
                {page.frame.csrf()}
                <button type="submit" class="button is-danger" aria-label=delete_label>{say!(language, "desk-template-delete")}</button>
            </form>
        }
    });
    view! {
        <li>
            <a href=begin>{row.name.clone()}</a>
            <span class="hint">{whose}</span>
            <div class="own-template-tools">{tools}</div>
        </li>
    }
    .into_markup()
}

/// The title of the form.
#[must_use]
pub fn form_title(page: &TemplatePage) -> String {
    let language = page.frame.language;
    match &page.subject {
        Subject::New { .. } => say!(language, "desk-template-new"),
        Subject::Stored { .. } => page.name.clone(),
    }
}

/// The form as HTML.
pub fn form(page: &TemplatePage) -> Markup {
    let language = page.frame.language;
    let anchor = |path: &str| (id_of(path), labels::label(language, path));
    let name = Field {
        path: "name".to_owned(),
        label: say!(language, "desk-template-name"),
        value: page.name.clone(),
        errors: page.errors.at("name"),
        ..Field::default()
    };
    let shared = page.may_share.then(|| {
        view! {
            <label class="check">
                <input type="checkbox" name="shared" value="1" checked=page.is_shared/>
                <span>{say!(language, "desk-template-share")}</span>
            </label>
        }
    });
    let (action, lead, matter) = match &page.subject {
        Subject::New { from, title, parts } => (
            "/admin/templates".to_owned(),
            say!(language, "desk-template-of", title = title.as_str()),
            new_matter(language, from, parts),
        ),
        Subject::Stored { id, edit, text } => (
            format!("/admin/templates/{id}"),
            say!(language, "desk-template-note"),
            stored_matter(language, *edit, text),
        ),
    };
    view! {
        <div class="desk-head"><div><h1>{form_title(page)}</h1><p>{lead}</p></div></div>
        {summary(&page.errors, language, anchor)}
        <form class="part-in" method="post" action=action>
            {page.frame.csrf()}
            {name.view()}
            {matter}
            {shared}
            <p class="desk-tools">
                <button type="submit" class="button is-main">{say!(language, "desk-template-save")}</button>
                <a class="button" href="/admin/templates">{say!(language, "desk-template-back")}</a>
            </p>
        </form>
    }
    .into_markup()
}

fn new_matter(language: Language, from: &str, ticked: &[Part]) -> Markup {
    let part = |part: &Part| {
        let is_ticked = ticked.contains(part);
        let label = match part {
            Part::Texts => say!(language, "desk-part-text"),
            Part::Timing => say!(language, "desk-field-timing"),
            Part::Systems => say!(language, "desk-field-systems"),
            Part::Priority => say!(language, "desk-field-priority"),
        };
        view! {
            <label class="check">
                <input type="checkbox" name="part" value=part.word() checked=is_ticked/>
                <span>{label}</span>
            </label>
        }
    };
    let parts = Part::ALL.iter().map(part).collect_view();
    view! {
        {hidden("from", from)}
        <fieldset class="field">
            <legend>{say!(language, "desk-template-parts")}</legend>
            <p class="hint">{say!(language, "desk-template-parts-hint")}</p>
            <div class="checks">{parts}</div>
        </fieldset>
    }
    .into_markup()
}

fn stored_matter(language: Language, edit: i64, text: &BTreeMap<String, TextDraft>) -> Markup {
    let column = |spoken: Language| {
        let text = text.get(spoken.tag()).cloned().unwrap_or_default();
        let field = |name: &str, label: String, value: Option<String>, control: Control| Field {
            path: format!("text.{spoken}.{name}"),
            label,
            value: value.unwrap_or_default(),
            lang: Some(spoken),
            control,
            ..Field::default()
        };
        let title = say!(language, "desk-field-title");
        let summary = say!(language, "desk-field-summary");
        let body = say!(language, "desk-field-body");
        let action = say!(language, "desk-field-action-required");
        view! {
            <fieldset class="pair-lang">
                <legend class="pair-head">{spoken.own_name()}</legend>
                {field("title", title, Some(text.title), Control::Text).view()}
                {field("summary", summary, text.summary, Control::Area).view()}
                {field("body", body, Some(text.body), Control::Markdown).view()}
                {field("action_required", action, text.action_required, Control::Area).view()}
            </fieldset>
        }
    };
    let columns = Language::ALL.into_iter().map(column).collect_view();
    view! {
        {hidden("edit", edit.to_string())}
        <div class="pair">{columns}</div>
    }
    .into_markup()
}
