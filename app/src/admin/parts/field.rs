//! A labelled control with its hint and its errors.

use super::{errors::id_of, message::error_line, raw, remarks::remarks_line};
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use leptos::prelude::*;

/// One entry of a select.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
}

impl Choice {
    /// An entry.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }
}

/// What kind of control a field is.
#[derive(Debug, Clone, Default)]
pub enum Control {
    /// One line.
    #[default]
    Text,
    /// One line, an e-mail address that belongs to an account.
    Email,
    /// A password; what was typed is never sent back. The value says which
    /// password a password manager should put in.
    Password(&'static str),
    /// One line to search with.
    Search,
    /// One line of a fixed-width script, such as a host name.
    Code,
    /// Several lines.
    Area,
    /// Some lines of Markdown.
    Prose,
    /// Many lines of Markdown.
    Markdown,
    /// Many lines of a fixed-width script, none of which is broken.
    Table,
    /// One of several.
    Select(Vec<Choice>),
}

/// A control as one page shows it.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// The name it is sent under: the path in the notice document.
    pub path: String,
    /// What it is called.
    pub label: String,
    /// What helps to fill it in.
    pub hint: Option<String>,
    /// What it holds, right or wrong.
    pub value: String,
    /// What is wrong with it.
    pub errors: Vec<String>,
    /// The language of what is typed, where it is not the page's.
    pub lang: Option<Language>,
    /// What kind of control it is.
    pub control: Control,
    /// What proofreading remarks of it; none where it does not read along.
    pub remarks: Option<Vec<String>>,
    /// What stands beside its label, such as a toolbar.
    pub tools: Option<Markup>,
    /// Whether one begins to write here.
    pub is_first: bool,
}

impl Field {
    /// The field as HTML.
    #[must_use]
    pub fn view(self) -> Markup {
        let around = Around {
            id: id_of(&self.path),
            label: self.label.clone(),
            hint: self.hint.clone(),
            errors: self.errors.clone(),
            tools: self.tools.clone(),
        };
        let id = id_of(&self.path);
        let remarks = self.remarks.clone();
        let remarks = remarks.map(|said| remarks_line(&id, &said));
        around.view(view! { {self.bare(None)}{remarks} }.into_markup())
    }

    /// The control alone, for a table cell, named by `aria_label`.
    #[must_use]
    pub fn cell(self) -> Markup {
        let id = id_of(&self.path);
        let errors = error_line(&id, &self.errors);
        let label = self.label.clone();
        view! {
            {self.bare(Some(label))}
            {errors}
        }
        .into_markup()
    }

    fn bare(self, aria_label: Option<String>) -> Markup {
        let id = id_of(&self.path);
        let is_invalid = (!self.errors.is_empty()).then_some("true");
        let described_by = described_by(
            &id,
            &self.errors,
            self.hint.is_some() && aria_label.is_none(),
        );
        let described_by = match (described_by, &self.remarks) {
            (described_by, None) => described_by,
            (None, Some(_)) => Some(format!("{id}-remarks")),
            (Some(others), Some(_)) => Some(format!("{others} {id}-remarks")),
        };
        let lang = self.lang.map(Language::tag);
        let Self {
            path,
            value,
            control,
            is_first,
            ..
        } = self;
        let (kind, class, autocomplete) = match control {
            Control::Area | Control::Prose | Control::Markdown | Control::Table => {
                let class = match control {
                    Control::Prose => "input is-prose",
                    Control::Markdown => "input is-body",
                    Control::Table => "input is-table",
                    _ => "input",
                };
                let wrap = matches!(control, Control::Table).then_some("off");
                let spelled = wrap.map(|_| "false");
                return view! {
                    <textarea class=class id=id name=path lang=lang wrap=wrap spellcheck=spelled aria-label=aria_label aria-invalid=is_invalid
                        aria-describedby=described_by inner_html=raw::textarea(&value)></textarea>
                }
                .into_markup();
            }
            Control::Select(choices) => {
                let options = options(choices, &value);
                return view! {
                    <select class="input" id=id name=path aria-label=aria_label aria-invalid=is_invalid
                        aria-describedby=described_by>{options}</select>
                }
                .into_markup();
            }
            Control::Text => ("text", "input", None),
            Control::Code => ("text", "input is-host", Some("off")),
            Control::Email => ("email", "input", Some("username")),
            Control::Password(autocomplete) => ("password", "input", Some(autocomplete)),
            Control::Search => ("search", "input", None),
        };
        let value = (kind != "password").then_some(value);
        view! {
            <input class=class id=id name=path type=kind value=value lang=lang autocomplete=autocomplete
                aria-label=aria_label aria-invalid=is_invalid aria-describedby=described_by autofocus=is_first/>
        }
        .into_markup()
    }
}

/// What stands around a control: its label, its hint and its errors.
pub(super) struct Around {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) errors: Vec<String>,
    pub(super) tools: Option<Markup>,
}

impl Around {
    pub(super) fn view(self, control: Markup) -> Markup {
        let hint_id = format!("{}-hint", self.id);
        let hint = self
            .hint
            .map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> });
        let errors = error_line(&self.id, &self.errors);
        view! {
            <div class="field">
                <label for=self.id>{self.label}</label>
                {hint}
                {errors}
                {self.tools}
                {control}
            </div>
        }
        .into_markup()
    }
}

/// The choices; a value that is none of them is shown as one more, so that
/// nothing is changed that nobody changed.
fn options(mut choices: Vec<Choice>, value: &str) -> Markup {
    if !choices.iter().any(|choice| choice.value == value) {
        choices.insert(0, Choice::new(value, value));
    }
    choices
        .into_iter()
        .map(|choice| {
            let is_chosen = choice.value == value;
            view! { <option value=choice.value selected=is_chosen>{choice.label}</option> }
        })
        .collect_view()
        .into_markup()
}

/// The ids of what explains a control, for `aria-describedby`.
pub(super) fn described_by(id: &str, errors: &[String], has_hint: bool) -> Option<String> {
    match (!errors.is_empty(), has_hint) {
        (true, true) => Some(format!("{id}-error {id}-hint")),
        (true, false) => Some(format!("{id}-error")),
        (false, true) => Some(format!("{id}-hint")),
        (false, false) => None,
    }
}

/// A box to tick.
pub fn check(
    name: impl Into<String>,
    value: impl Into<String>,
    label: impl Into<String>,
) -> Markup {
    let (name, value, label): (String, String, String) = (name.into(), value.into(), label.into());
    view! { <label class="check"><input type="checkbox" name=name value=value/>{label}</label> }
        .into_markup()
}

/// A value that is sent along.
pub fn hidden(name: impl Into<String>, value: impl Into<String>) -> Markup {
    let (name, value): (String, String) = (name.into(), value.into());
    view! { <input type="hidden" name=name value=value/> }.into_markup()
}
