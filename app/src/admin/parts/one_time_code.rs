//! The field for a code of an authenticator app: digits on a phone, and put in
//! by itself where the browser knows how.

use super::field::{Around, described_by};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use leptos::prelude::*;

/// The field, sent as `code`.
pub fn one_time_code(language: Language, errors: Vec<String>) -> Markup {
    let is_invalid = (!errors.is_empty()).then_some("true");
    let described_by = described_by("code", &errors, true);
    let around = Around {
        tools: None,
        id: "code".to_owned(),
        label: say!(language, "desk-code"),
        hint: Some(say!(language, "desk-code-hint")),
        errors,
    };
    let control = view! {
        <input class="input is-code" id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code"
            aria-invalid=is_invalid aria-describedby=described_by/>
    };
    around.view(control.into_markup())
}
