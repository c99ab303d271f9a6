//! By a passkey.

use super::{SecondStepPage, Way, carried, errors};
use crate::admin::parts::error_line;
use crate::admin::passkey::{ANSWER, CEREMONY, Prompt, Question};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

pub(super) fn view(page: &SecondStepPage) -> Option<Markup> {
    if !page.has_passkey {
        return None;
    }
    let language = page.frame.language;
    let wrong = errors(page, Way::Passkey, |language| {
        say!(language, "desk-passkey-wrong")
    });
    let prompt = Prompt {
        question: Question::At("/admin/sign-in/step/passkey/ask"),
        names: (CEREMONY, ANSWER),
        label: say!(language, "desk-passkey-use"),
        class: "button is-main",
    };
    Some(
        view! {
            <form method="post" action="/admin/sign-in/step/passkey">
                {carried(page)}
                <div role="alert">{error_line("passkey", &wrong)}</div>
                <p>{say!(language, "desk-passkey-use-note")}</p>
                {prompt.view(&page.frame)}
            </form>
        }
        .into_markup(),
    )
}
