//! The password: another one, for who knows the present one.

use super::super::{AccountPage, part};
use crate::admin::parts::{Control, Field, password::new_password};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

pub(super) fn view(page: &AccountPage) -> Option<Markup> {
    let language = page.frame.language;
    let current = Field {
        path: "current".to_owned(),
        label: say!(language, "desk-password-current"),
        errors: page.errors.at("current"),
        control: Control::Password("current-password"),
        ..Field::default()
    };
    let body = view! {
        <form class="part-in" method="post" action="/admin/account">
            {page.frame.csrf()}
            {current.view()}
            {new_password(language, say!(language, "desk-password-new"), &page.errors)}
            <p><button type="submit" class="button is-main">{say!(language, "desk-password-change")}</button></p>
        </form>
    };
    Some(part(
        "account-password",
        say!(language, "desk-password"),
        say!(language, "desk-account-note"),
        body.into_markup(),
    ))
}
