//! A one-time link, as somebody opens it: a password is chosen, and nothing else.

use super::parts::{Errors, errors::id_of, hidden, password::new_password, summary};
use super::sign_in::other_languages;
use super::{Frame, Rank, say};
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

/// The page of a link.
#[derive(Debug)]
pub struct InvitationPage {
    /// What is around it.
    pub frame: Frame,
    /// The one-time code of its address.
    pub code: String,
    /// The address of who it is for.
    pub email: String,
    /// What they will be; none where they choose another password.
    pub rank: Option<Rank>,
    /// What is wrong.
    pub errors: Errors,
}

/// The page's title.
#[must_use]
pub fn title(page: &InvitationPage) -> String {
    let language = page.frame.language;
    match page.rank {
        Some(_) => say!(
            language,
            "desk-invitation-head",
            site = page.frame.site.name.clone()
        ),
        None => say!(language, "desk-invitation-reset-head"),
    }
}

/// The page as HTML.
pub fn view(page: &InvitationPage) -> Markup {
    let language = page.frame.language;
    let action = format!("/admin/invitation/{}", page.code);
    let (lead, label, button) = match page.rank {
        Some(rank) => (
            say!(
                language,
                "desk-invitation-lead",
                rank = rank.label(language)
            ),
            say!(language, "desk-password"),
            say!(language, "desk-invitation-accept"),
        ),
        None => (
            say!(language, "desk-invitation-reset-lead"),
            say!(language, "desk-password-new"),
            say!(language, "desk-password-change"),
        ),
    };
    let email = page.email.clone();
    view! {
        <div class="gate-pane">
            {crate::parts::icon::mark()}
            <h1>{title(page)}</h1>
            <p>{lead}</p>
            {summary(&page.errors, language, |path| (id_of(path), String::new()))}
            <form method="post" action=action.clone()>
                {hidden("lang", language.tag())}
                <div class="field">
                    <label for="email">{say!(language, "desk-email")}</label>
                    <input class="input" id="email" type="email" value=email autocomplete="username" readonly/>
                </div>
                {new_password(language, label, &page.errors)}
                <button type="submit" class="button is-main">{button}</button>
            </form>
            {other_languages(language, &action)}
        </div>
    }
    .into_markup()
}
