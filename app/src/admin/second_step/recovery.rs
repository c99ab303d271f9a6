//! By a recovery code, for who does not have the app at hand.

use super::{SecondStepPage, Way, carried, errors};
use crate::admin::parts::{Control, Field};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

pub(super) fn view(page: &SecondStepPage) -> Option<Markup> {
    if !page.has_recovery_codes {
        return None;
    }
    let language = page.frame.language;
    let wrong = errors(page, Way::Recovery, |language| {
        say!(language, "desk-second-step-recovery-wrong")
    });
    let is_open = !wrong.is_empty();
    let code = Field {
        path: "recovery".to_owned(),
        label: say!(language, "desk-second-step-recovery"),
        hint: Some(say!(language, "desk-second-step-recovery-hint")),
        errors: wrong,
        control: Control::Code,
        ..Field::default()
    };
    Some(
        view! {
            <details class="other-way" open=is_open>
                <summary>{say!(language, "desk-second-step-lost")}</summary>
                <form method="post" action="/admin/sign-in/recovery">
                    {carried(page)}
                    {code.view()}
                    <button type="submit" class="button">{say!(language, "desk-sign-in")}</button>
                </form>
            </details>
        }
        .into_markup(),
    )
}
