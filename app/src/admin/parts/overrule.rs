//! Saving what the lint refuses, with a reason.

use super::{Control, Field};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use leptos::prelude::*;

/// The field for the reason, with what it means and the button that goes with it.
pub fn overrule(language: Language, reason: &str, errors: Vec<String>, button: Markup) -> Markup {
    let reason = Field {
        path: "embargo_override".to_owned(),
        label: say!(language, "desk-reason"),
        hint: Some(say!(language, "desk-overrule-hint")),
        value: reason.to_owned(),
        errors,
        control: Control::Area,
        ..Field::default()
    };
    view! {
        <fieldset class="overrule">
            <legend>{say!(language, "desk-overrule-head")}</legend>
            <p>{say!(language, "desk-overrule-note")}</p>
            {reason.view()}
            <p>{button}</p>
        </fieldset>
    }
    .into_markup()
}
