//! Passkeys: the button that a script puts a question to an authenticator with,
//! and the page on which a new one is made.

use super::parts::{Control, Field, banner};
use super::{Frame, say};
use crate::islands::desk::PasskeyPrompt;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use leptos::prelude::*;

/// The name of the field with what a page carries of a question.
pub const CEREMONY: &str = "ceremony";

/// The name of the field with the answer.
pub const ANSWER: &str = "passkey";

/// Why no browser offers passkeys for an installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Its address is not one that browsers take as secure.
    NotSecure,
    /// Its address has a number and no name.
    NoName,
}

impl Unfit {
    /// What is wrong, and what to do.
    pub(super) fn sentence(self, language: Language, address: &str) -> String {
        match self {
            Self::NotSecure => say!(language, "desk-passkey-not-secure", address = address),
            Self::NoName => say!(language, "desk-passkey-no-name", address = address),
        }
    }
}

/// Where the question comes from.
pub(super) enum Question {
    /// It is asked for when the button is pressed, under this address.
    At(&'static str),
    /// The page has it already: what it carries of it, and the question as JSON.
    Here {
        /// What it carries.
        ceremony: String,
        /// The question.
        options: String,
    },
}

/// A button within a form. A script puts the question, fills in the answer and sends
/// the form; without one a sentence stands in its place.
pub(super) struct Prompt {
    /// Where the question comes from.
    pub(super) question: Question,
    /// The names of the fields: what the page carries, and the answer.
    pub(super) names: (&'static str, &'static str),
    /// What the button says.
    pub(super) label: String,
    /// How the button looks.
    pub(super) class: &'static str,
}

impl Prompt {
    pub(super) fn view(self, frame: &Frame) -> Markup {
        let language = frame.language;
        let (ask, ceremony, question) = match self.question {
            Question::At(address) => (address.to_owned(), String::new(), String::new()),
            Question::Here { ceremony, options } => (String::new(), ceremony, options),
        };
        let address = &*frame.site.base_url;
        let (ceremony_name, answer_name) = self.names;
        view! {
            <PasskeyPrompt
                ask=ask
                question=question
                cancelled=say!(language, "desk-passkey-cancelled")
                known=say!(language, "desk-passkey-known")
                elsewhere=say!(language, "desk-passkey-elsewhere", address = address)
                too_old=say!(language, "desk-passkey-too-old")
                failed=say!(language, "desk-passkey-failed")
            >
                <input type="hidden" name=ceremony_name value=ceremony data-passkey="ceremony"/>
                <input type="hidden" name=answer_name data-passkey="answer"/>
                <button type="submit" class=self.class formnovalidate>{self.label}</button>
            </PasskeyPrompt>
            <noscript><p class="hint">{say!(language, "desk-passkey-needs-script")}</p></noscript>
        }
        .into_markup()
    }
}

/// The page on which a new one is made.
pub struct NewPasskeyPage {
    /// What is around it.
    pub frame: Frame,
    /// What the page carries of the question.
    pub ceremony: String,
    /// The question, as JSON.
    pub question: String,
    /// Whether nothing else works before there is a second factor.
    pub is_demanded: bool,
}

/// The page's title.
#[must_use]
pub fn title(page: &NewPasskeyPage) -> String {
    say!(page.frame.language, "desk-passkey-add")
}

/// The page as HTML.
pub fn view(page: &NewPasskeyPage) -> Markup {
    let language = page.frame.language;
    let demanded = page
        .is_demanded
        .then(|| banner("planned", say!(language, "desk-authenticator-is-demanded")));
    let name = Field {
        path: "name".to_owned(),
        label: say!(language, "desk-passkey-name"),
        hint: Some(say!(language, "desk-passkey-name-hint")),
        control: Control::Text,
        ..Field::default()
    };
    let prompt = Prompt {
        question: Question::Here {
            ceremony: page.ceremony.clone(),
            options: page.question.clone(),
        },
        names: (CEREMONY, ANSWER),
        label: say!(language, "desk-passkey-create"),
        class: "button is-main",
    };
    view! {
        <div class="desk-head"><div><h1>{title(page)}</h1><p>{say!(language, "desk-passkey-why")}</p></div></div>
        {demanded}
        <section class="part" aria-labelledby="passkey-new">
            <h2 id="passkey-new">{say!(language, "desk-passkey-new")}</h2>
            <form class="part-in passkey-new" method="post" action="/admin/account/passkeys">
                {page.frame.csrf()}
                {name.view()}
                <p class="hint">{say!(language, "desk-passkey-create-note")}</p>
                {prompt.view(&page.frame)}
            </form>
        </section>
        <p class="part-again"><a href="/admin/account">{say!(language, "desk-passkey-leave")}</a></p>
    }
    .into_markup()
}
