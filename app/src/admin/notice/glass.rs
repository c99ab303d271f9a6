//! Breaking the glass: an administrator who is not cleared clears themself.

use super::NoticePage;
use crate::admin::parts::{Control, Errors, Field};
use crate::admin::{Rank, say};
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

/// The form, for those who may; `typed` is the reason that was typed before.
pub(super) fn view(page: &NoticePage, errors: &Errors) -> Option<Markup> {
    if !page.frame.may(Rank::Administrator) {
        return None;
    }
    let language = page.language();
    let typed = page.seize_reason.clone();
    let is_open = typed.is_some();
    let reason = Field {
        path: "seize.reason".to_owned(),
        label: say!(language, "desk-reason"),
        hint: Some(say!(language, "desk-reason-hint")),
        value: typed.unwrap_or_default(),
        errors: errors.at("seize.reason"),
        control: Control::Area,
        ..Field::default()
    };
    let password = Field {
        path: "seize.password".to_owned(),
        label: say!(language, "desk-lift-password"),
        errors: errors.at("seize.password"),
        control: Control::Password("current-password"),
        ..Field::default()
    };
    let view = view! {
        <details class="lift-ask" open=is_open>
            <summary>{say!(language, "desk-seize")}</summary>
            <form class="lift-form" method="post" action=page.path("clearances/seize")>
                {page.frame.csrf()}
                <fieldset class="glass">
                    <legend>{say!(language, "desk-seize-head")}</legend>
                    <p>{say!(language, "desk-seize-note")}</p>
                    {reason.view()}
                    {password.view()}
                    <p><button type="submit" class="button is-danger">{say!(language, "desk-seize-do")}</button></p>
                </fieldset>
            </form>
        </details>
    };
    Some(view.into_markup())
}
