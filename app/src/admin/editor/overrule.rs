//! What is offered after the lint has refused, and only then: a reason, and a
//! button that saves all the same.

use super::Form;
use crate::admin::parts;
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

pub(super) fn view(form: &Form<'_>) -> Option<Markup> {
    let button = form.page.overrule?;
    let language = form.language;
    let label = if button == "save" {
        say!(language, "desk-overrule-save")
    } else {
        say!(language, "desk-overrule-publish")
    };
    let button = view! {
        <button type="submit" class="button is-danger" name="do" value=format!("overrule {button}")>{label}</button>
    };
    Some(parts::overrule(
        language,
        form.draft().embargo_override.as_deref().unwrap_or_default(),
        form.errors.at("embargo_override"),
        button.into_markup(),
    ))
}
