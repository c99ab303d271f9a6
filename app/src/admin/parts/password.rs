//! The two fields of a new password.

use super::{Control, Errors, Field};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use leptos::prelude::*;

/// A password that is being chosen, twice: what is typed cannot be seen. The label
/// says whether there was one before.
pub fn new_password(language: Language, label: String, errors: &Errors) -> Markup {
    let password = Field {
        path: "password".to_owned(),
        label,
        hint: Some(say!(language, "desk-password-hint")),
        errors: errors.at("password"),
        control: Control::Password("new-password"),
        ..Field::default()
    };
    let again = Field {
        path: "again".to_owned(),
        label: say!(language, "desk-password-again"),
        errors: errors.at("again"),
        control: Control::Password("new-password"),
        ..Field::default()
    };
    view! {
        {password.view()}
        {again.view()}
    }
    .into_markup()
}
