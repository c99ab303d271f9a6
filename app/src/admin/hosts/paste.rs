//! The page on which a list or CSV is pasted. The first answer shows what the
//! text means, the second one takes it.

use super::Subject;
use super::look::{self, Look};
use crate::admin::parts::{self, Control, Errors, Field};
use crate::admin::{Frame, labels, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use domain::rows::Taking;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The page.
pub struct PastePage {
    /// What is around it.
    pub frame: Frame,
    /// The notice.
    pub subject: Subject,
    /// What is in the box.
    pub text: String,
    /// What it is for.
    pub taking: Taking,
    /// What the text means, where that was asked for.
    pub look: Option<Look>,
    /// Why times that readers know are others, as it was typed.
    pub reason: BTreeMap<String, String>,
    /// What is wrong with the text as a whole.
    pub errors: Errors,
}

/// The page's title.
#[must_use]
pub fn title(page: &PastePage) -> String {
    say!(page.frame.language, "desk-paste-head")
}

/// The page as HTML.
pub fn view(page: &PastePage) -> Markup {
    let language = page.frame.language;
    let matter = match &page.look {
        Some(look) => {
            let why = (&page.reason, &page.errors);
            look::view(language, &page.subject, page.frame.csrf(), look, why)
        }
        None => form(page),
    };
    let summary = parts::summary(&page.errors, language, |path| {
        let label = if path == "text" {
            String::new()
        } else {
            labels::label(language, path)
        };
        (parts::errors::id_of(path), label)
    });
    view! {
        {page.subject.head(language, title(page))}
        {summary}
        {matter}
    }
    .into_markup()
}

fn form(page: &PastePage) -> Markup {
    let language = page.frame.language;
    let text = Field {
        path: "text".to_owned(),
        label: say!(language, "desk-paste-text"),
        hint: Some(say!(
            language,
            "desk-paste-hint",
            zone = page.subject.zone.name()
        )),
        value: page.text.clone(),
        errors: page.errors.at("text"),
        control: Control::Area,
        ..Field::default()
    };
    let choices = Taking::ALL.map(|taking| {
        let is_chosen = taking == page.taking;
        let (label, hint) = words_of(language, taking, page.subject.hosts);
        view! {
            <label class="check is-tall">
                <input type="radio" name="taking" value=taking.word() checked=is_chosen/>
                <span>{label}<span class="hint">{hint}</span></span>
            </label>
        }
    });
    view! {
        <form method="post" action=page.subject.path("hosts/paste") class="paste">
            {page.frame.csrf()}
            <div class="part-in">
                {text.view()}
                <fieldset class="ways">
                    <legend>{say!(language, "desk-paste-taking")}</legend>
                    {choices.collect_view()}
                </fieldset>
            </div>
            <div class="actions">
                <button type="submit" class="button is-main" name="do" value="look">{say!(language, "desk-rows-look")}</button>
                <span class="actions-note">{say!(language, "desk-paste-note")}</span>
            </div>
        </form>
    }
    .into_markup()
}

fn words_of(language: Language, taking: Taking, hosts: usize) -> (String, String) {
    match taking {
        Taking::Update => (
            say!(language, "desk-taking-update"),
            say!(language, "desk-taking-update-hint"),
        ),
        Taking::Add => (
            say!(language, "desk-taking-add"),
            say!(language, "desk-taking-add-hint"),
        ),
        Taking::Replace => (
            say!(language, "desk-taking-replace"),
            say!(language, "desk-taking-replace-hint", count = hosts),
        ),
    }
}
