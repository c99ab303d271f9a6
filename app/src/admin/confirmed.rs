//! Proving once more who one is, before something dangerous. The form that was
//! sent is in the page and goes on with the proof.

use super::parts::{Control, Errors, Field, error_line, hidden};
use super::passkey::{Prompt, Question};
use super::{Frame, say};
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

/// The name of the field for the password.
pub const PASSWORD: &str = "confirm.password";

/// The name of the field for a code.
pub const CODE: &str = "confirm.code";

/// The name of the field for what an authenticator answers.
pub const PASSKEY: &str = "confirm.passkey";

/// The name of the field with what the page carries of the question to it.
pub const CEREMONY: &str = "confirm.ceremony";

/// The page that asks.
pub struct ConfirmedPage {
    /// What is around it.
    pub frame: Frame,
    /// Where the form is sent.
    pub action: String,
    /// What was typed into it.
    pub fields: Vec<(String, String)>,
    /// Whether a passkey is a proof as well.
    pub has_passkey: bool,
    /// Whether a code of an authenticator app is a proof as well.
    pub has_authenticator: bool,
    /// What is wrong with the proof.
    pub errors: Errors,
}

/// The page's title.
#[must_use]
pub fn title(page: &ConfirmedPage) -> String {
    say!(page.frame.language, "desk-confirmed")
}

/// The page as HTML.
pub fn view(page: &ConfirmedPage) -> Markup {
    let language = page.frame.language;
    let fields = page
        .fields
        .iter()
        .map(|(name, value)| hidden(name.clone(), value.clone()))
        .collect_view();
    let password = Field {
        path: PASSWORD.to_owned(),
        label: say!(language, "desk-password"),
        errors: page.errors.at(PASSWORD),
        control: Control::Password("current-password"),
        ..Field::default()
    };
    let code = page.has_authenticator.then(|| {
        let errors = page.errors.at(CODE);
        let is_invalid = (!errors.is_empty()).then_some("true");
        let described_by = (!errors.is_empty()).then_some("confirm-code-error");
        view! {
            <div class="field">
                <label for="confirm-code">{say!(language, "desk-confirmed-code")}</label>
                {error_line("confirm-code", &errors)}
                <input class="input is-code" id="confirm-code" name=CODE type="text" inputmode="numeric" autocomplete="one-time-code"
                    aria-invalid=is_invalid aria-describedby=described_by/>
            </div>
        }
    });
    let passkey = page.has_passkey.then(|| {
        let prompt = Prompt {
            question: Question::At("/admin/confirm/passkey/ask"),
            names: (CEREMONY, PASSKEY),
            label: say!(language, "desk-passkey-confirm"),
            class: "button",
        };
        let errors = page.errors.at(PASSKEY);
        view! { {error_line("confirm-passkey", &errors)}{prompt.view(&page.frame)} }.into_markup()
    });
    view! {
        <div class="gate-pane">
            <h1>{title(page)}</h1>
            <form method="post" action=page.action.clone()>
                <p>{say!(language, "desk-confirmed-lead")}</p>
                {page.frame.csrf()}
                {fields}
                {password.view()}
                {code}
                <button type="submit" class="button is-main">{say!(language, "desk-confirmed-go")}</button>
                {passkey}
            </form>
            <p class="gate-note"><a href="/admin/">{say!(language, "desk-confirmed-leave")}</a></p>
        </div>
    }
    .into_markup()
}
