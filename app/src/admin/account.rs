//! Everybody's own account: another password.

use super::parts::{Control, Errors, Field, errors::id_of, password::new_password, summary};
use super::{Frame, say};
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

/// The account page.
#[derive(Debug)]
pub struct AccountPage {
    /// What is around it.
    pub frame: Frame,
    /// What is wrong.
    pub errors: Errors,
}

/// The page's title.
#[must_use]
pub fn title(page: &AccountPage) -> String {
    say!(page.frame.language, "desk-nav-account")
}

/// The page as HTML.
pub fn view(page: &AccountPage) -> Markup {
    let language = page.frame.language;
    let lead = page.frame.who.as_ref().map(|who| {
        let rank = who.rank.label(language);
        view! { <p>{format!("{} · {rank}", who.email)}</p> }
    });
    let current = Field {
        path: "current".to_owned(),
        label: say!(language, "desk-password-current"),
        errors: page.errors.at("current"),
        control: Control::Password("current-password"),
        ..Field::default()
    };
    view! {
        <div class="desk-head"><div><h1>{title(page)}</h1>{lead}</div></div>
        {summary(&page.errors, language, |path| (id_of(path), String::new()))}
        <section class="part" aria-labelledby="account-password">
            <h2 id="account-password">
                {say!(language, "desk-password")}
                <span class="part-note">{say!(language, "desk-account-note")}</span>
            </h2>
            <form class="part-in" method="post" action="/admin/account">
                {page.frame.csrf()}
                {current.view()}
                {new_password(language, say!(language, "desk-password-new"), &page.errors)}
                <p><button type="submit" class="button is-main">{say!(language, "desk-password-change")}</button></p>
            </form>
        </section>
    }
    .into_markup()
}
