//! Everybody's own account: the ways to sign in.

mod sessions;
mod ways;

pub use sessions::SessionRow;
pub use ways::PasskeyRow;

use super::parts::{Errors, errors::id_of, summary};
use super::passkey::Unfit;
use super::{Frame, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::Instant;
use leptos::prelude::*;

/// The account page.
#[derive(Debug)]
pub struct AccountPage {
    /// What is around it.
    pub frame: Frame,
    /// The passkeys.
    pub passkeys: Vec<PasskeyRow>,
    /// Why there can be none; nothing where there can.
    pub passkeys_unfit: Option<Unfit>,
    /// Since when there is an authenticator app.
    pub authenticator: Option<Instant>,
    /// How many recovery codes are left.
    pub recovery_codes: u64,
    /// Whether everybody has to have a second factor.
    pub is_second_factor_demanded: bool,
    /// The sessions that are open.
    pub sessions: Vec<SessionRow>,
    /// What is wrong.
    pub errors: Errors,
}

impl AccountPage {
    /// Whether sign-in has a second step. Each kind of second factor adds itself.
    const fn has_second_factor(&self) -> bool {
        self.authenticator.is_some() || !self.passkeys.is_empty()
    }
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
    view! {
        <div class="desk-head"><div><h1>{title(page)}</h1>{lead}</div></div>
        {summary(&page.errors, language, |path| (id_of(path), String::new()))}
        {ways::view(page)}
        {sessions::view(page)}
    }
    .into_markup()
}

/// One part of the page: a heading with what there is to know about it, and what
/// can be done.
fn part(id: &'static str, title: String, note: String, body: Markup) -> Markup {
    view! {
        <section class="part" aria-labelledby=id>
            <h2 id=id>{title}<span class="part-note">{note}</span></h2>
            {body}
        </section>
    }
    .into_markup()
}
