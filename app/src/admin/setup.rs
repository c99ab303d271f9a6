//! The set-up page: the first operator.

use super::parts::{Control, Errors, Field, hidden, password::new_password, summary};
use super::sign_in::other_languages;
use super::{Frame, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use leptos::prelude::*;

/// The set-up page.
#[derive(Debug)]
pub struct SetupPage {
    /// What is around it.
    pub frame: Frame,
    /// The one-time code of its address.
    pub code: String,
    /// The address that was typed.
    pub email: String,
    /// What is wrong.
    pub errors: Errors,
}

/// The page's title.
#[must_use]
pub fn title(page: &SetupPage) -> String {
    say!(
        page.frame.language,
        "desk-setup-head",
        site = page.frame.site.name.clone()
    )
}

/// The set-up page as HTML.
pub fn view(page: &SetupPage) -> Markup {
    let language = page.frame.language;
    let action = format!("/admin/setup/{}", page.code);
    view! {
        <div class="gate-pane">
            {crate::parts::icon::mark()}
            <h1>{title(page)}</h1>
            <p>{say!(language, "desk-setup-lead")}</p>
            {summary(&page.errors, language, |path| (super::parts::errors::id_of(path), String::new()))}
            <form method="post" action=action.clone()>
                {hidden("lang", language.tag())}
                {credentials(language, &page.email, &page.errors)}
                <button type="submit" class="button is-main">{say!(language, "desk-setup-create")}</button>
            </form>
            {other_languages(language, &action)}
        </div>
    }
    .into_markup()
}

/// Address and a new password, twice; also for operators that are added later.
pub(super) fn credentials(language: Language, email: &str, errors: &Errors) -> Markup {
    let email = Field {
        path: "email".to_owned(),
        label: say!(language, "desk-email"),
        value: email.to_owned(),
        errors: errors.at("email"),
        control: Control::Email,
        ..Field::default()
    };
    view! {
        {email.view()}
        {new_password(language, say!(language, "desk-password"), errors)}
    }
    .into_markup()
}
