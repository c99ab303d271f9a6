//! Recovery codes: how many are left, and new ones. Only where they stand in for
//! something.

use super::super::{AccountPage, part};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

pub(super) fn view(page: &AccountPage) -> Option<Markup> {
    if !page.has_second_factor() {
        return None;
    }
    let language = page.frame.language;
    let body = view! {
        <form class="part-in" method="post" action="/admin/account/recovery-codes">
            {page.frame.csrf()}
            <p class="hint">{say!(language, "desk-recovery-renew-note")}</p>
            <p><button type="submit" class="button">{say!(language, "desk-recovery-renew")}</button></p>
        </form>
    };
    Some(part(
        "account-recovery",
        say!(language, "desk-recovery"),
        say!(language, "desk-recovery-left", count = page.recovery_codes),
        body.into_markup(),
    ))
}
