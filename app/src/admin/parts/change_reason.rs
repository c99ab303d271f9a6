//! Why a time that readers know is another: asked for in every form that can change
//! one. Readers see what is typed here.

use super::errors::id_of;
use super::{Errors, Field, error_line};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Language;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A line in each language, as it was typed.
#[must_use]
pub fn change_reason(
    language: Language,
    typed: &BTreeMap<String, String>,
    errors: &Errors,
) -> Markup {
    let line = |spoken: Language| {
        let path = format!("change_reason.{spoken}");
        Field {
            label: spoken.own_name().to_owned(),
            value: typed.get(spoken.tag()).cloned().unwrap_or_default(),
            errors: errors.at(&path),
            lang: Some(spoken),
            path,
            ..Field::default()
        }
        .view()
    };
    let id = id_of("change_reason");
    let missing = errors.at("change_reason");
    let error = error_line(&id, &missing);
    view! {
        <fieldset class="part-in change-reason" id=id tabindex="-1">
            <legend>{say!(language, "desk-change-reason")}</legend>
            <p class="hint">{say!(language, "desk-change-reason-hint")}</p>
            {error}
            <div class="row">{Language::ALL.map(line).collect_view()}</div>
        </fieldset>
    }
    .into_markup()
}
