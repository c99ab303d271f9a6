//! The authenticator app: whether there is one, and how to get one or do without.

use super::super::{AccountPage, part};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::Zone;
use leptos::prelude::*;

pub(super) fn view(page: &AccountPage) -> Option<Markup> {
    let language = page.frame.language;
    let Some(since) = page.authenticator else {
        let body = view! {
            <div class="part-in">
                <p>{say!(language, "desk-authenticator-why")}</p>
                <p><a class="button is-main" href="/admin/account/authenticator">{say!(language, "desk-authenticator-set-up")}</a></p>
            </div>
        };
        return Some(part(
            "account-authenticator",
            say!(language, "desk-authenticator"),
            say!(language, "desk-authenticator-off"),
            body.into_markup(),
        ));
    };
    let removal = if !page.passkeys.is_empty() {
        say!(language, "desk-authenticator-remove-beside")
    } else if page.is_second_factor_demanded {
        say!(language, "desk-authenticator-demanded")
    } else {
        say!(language, "desk-authenticator-remove-note")
    };
    let body = view! {
        <form class="part-in" method="post" action="/admin/account/authenticator/remove">
            {page.frame.csrf()}
            <p class="hint">{removal}</p>
            <p><button type="submit" class="button is-danger">{say!(language, "desk-authenticator-remove")}</button></p>
        </form>
    };
    let since = words::time::moment(language, Zone::UTC, since);
    Some(part(
        "account-authenticator",
        say!(language, "desk-authenticator"),
        say!(language, "desk-authenticator-since", at = since),
        body.into_markup(),
    ))
}
