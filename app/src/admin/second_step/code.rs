//! By a code of an authenticator app.

use super::{SecondStepPage, Way, carried, errors};
use crate::admin::parts::one_time_code;
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

pub(super) fn view(page: &SecondStepPage) -> Option<Markup> {
    if !page.has_authenticator {
        return None;
    }
    let language = page.frame.language;
    let wrong = errors(page, Way::Code, |language| {
        say!(language, "desk-second-step-code-wrong")
    });
    Some(
        view! {
            <form method="post" action="/admin/sign-in/code">
                {carried(page)}
                {one_time_code(language, wrong)}
                <button type="submit" class="button is-main">{say!(language, "desk-sign-in")}</button>
            </form>
        }
        .into_markup(),
    )
}
