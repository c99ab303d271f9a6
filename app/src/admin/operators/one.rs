//! One operator: another role, a link to another password, the second factor,
//! sessions, removal.

use super::links::{self, MadeLink};
use super::ranks;
use crate::admin::parts::{Errors, error_line, errors::id_of, summary};
use crate::admin::{Frame, Rank, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Zone};
use leptos::prelude::*;

/// One operator's page.
pub struct OperatorPage {
    /// What is around it.
    pub frame: Frame,
    /// The operator's id.
    pub id: String,
    /// The e-mail address.
    pub email: String,
    /// What they may do.
    pub rank: Rank,
    /// Since when they are there.
    pub added_at: Instant,
    /// How many sessions they have open.
    pub sessions: u64,
    /// Whether their sign-in has a second step.
    pub has_second_factor: bool,
    /// The link that was just made; shown this once.
    pub made: Option<MadeLink>,
    /// The word of the role that was chosen.
    pub chosen: String,
    /// Whether this is who looks at it.
    pub is_oneself: bool,
    /// What is wrong.
    pub errors: Errors,
}

/// The page's title.
#[must_use]
pub fn title(page: &OperatorPage) -> String {
    page.email.clone()
}

/// The page as HTML.
pub fn view(page: &OperatorPage) -> Markup {
    let language = page.frame.language;
    let since = words::time::moment(language, Zone::UTC, page.added_at);
    let rank = page.rank.label(language);
    view! {
        <div class="desk-head">
            <div>
                <h1>{title(page)}</h1>
                <p>{say!(language, "desk-operator-since", rank = rank, at = since)}</p>
            </div>
        </div>
        {summary(&page.errors, language, |path| (id_of(path), String::new()))}
        {page.made.as_ref().map(|link| links::made(&page.frame, link))}
        {role(page)}
        {password(page)}
        {second_factor(page)}
        {sessions(page)}
        {removal(page)}
    }
    .into_markup()
}

fn path(page: &OperatorPage, rest: &str) -> String {
    format!("/admin/operators/{}/{rest}", page.id)
}

fn part(id: &'static str, title: String, note: String, body: Markup) -> Markup {
    view! {
        <section class="part" aria-labelledby=id>
            <h2 id=id>{title}<span class="part-note">{note}</span></h2>
            {body}
        </section>
    }
    .into_markup()
}

/// Nobody changes their own role: somebody has to be left to undo it.
fn role(page: &OperatorPage) -> Option<Markup> {
    if page.is_oneself {
        return None;
    }
    let language = page.frame.language;
    let body = view! {
        <form class="part-in" method="post" action=path(page, "role")>
            {page.frame.csrf()}
            {ranks(language, &page.chosen, &page.errors).view()}
            <p><button type="submit" class="button is-main">{say!(language, "desk-operator-role-change")}</button></p>
        </form>
    };
    Some(part(
        "operator-role",
        say!(language, "desk-operator-rank"),
        say!(language, "desk-operator-role-note"),
        body.into_markup(),
    ))
}

/// Everybody changes their own password in their account, where the present one
/// is asked for; here a link to choose another one is made.
fn password(page: &OperatorPage) -> Option<Markup> {
    if page.is_oneself {
        return None;
    }
    let language = page.frame.language;
    let errors = page.errors.at("reset");
    let body = view! {
        <form class="part-in" method="post" action=path(page, "reset")>
            {page.frame.csrf()}
            <div id="reset">{error_line("reset", &errors)}</div>
            <p class="hint">{say!(language, "desk-operator-password-note")}" "{say!(language, "desk-operator-reset-unsaved")}</p>
            <p><button type="submit" class="button">{say!(language, "desk-operator-reset")}</button></p>
        </form>
    };
    Some(part(
        "operator-password",
        say!(language, "desk-password"),
        say!(language, "desk-operator-reset-note"),
        body.into_markup(),
    ))
}

/// Taken off when it is lost.
fn second_factor(page: &OperatorPage) -> Option<Markup> {
    if page.is_oneself || !page.has_second_factor {
        return None;
    }
    let language = page.frame.language;
    let body = view! {
        <form class="part-in" method="post" action=path(page, "second-factor")>
            {page.frame.csrf()}
            <p class="hint">{say!(language, "desk-second-factor-reset-note")}</p>
            <p><button type="submit" class="button is-danger">{say!(language, "desk-second-factor-reset")}</button></p>
        </form>
    };
    Some(part(
        "operator-second-factor",
        say!(language, "desk-second-factor"),
        say!(language, "desk-second-factor-on"),
        body.into_markup(),
    ))
}

/// Ended when a device is lost.
fn sessions(page: &OperatorPage) -> Option<Markup> {
    if page.is_oneself || page.sessions == 0 {
        return None;
    }
    let language = page.frame.language;
    let body = view! {
        <form class="part-in" method="post" action=path(page, "sessions")>
            {page.frame.csrf()}
            <p><button type="submit" class="button is-danger">{say!(language, "desk-operator-sessions-end")}</button></p>
        </form>
    };
    Some(part(
        "operator-sessions",
        say!(language, "desk-sessions"),
        say!(language, "desk-operator-sessions", count = page.sessions),
        body.into_markup(),
    ))
}

fn removal(page: &OperatorPage) -> Option<Markup> {
    if page.is_oneself {
        return None;
    }
    let language = page.frame.language;
    let body = view! {
        <div class="part-in">
            <p><a class="button is-danger" href=path(page, "remove")>{say!(language, "desk-operator-remove")}</a></p>
        </div>
    };
    Some(part(
        "operator-remove",
        say!(language, "desk-operator-remove-head"),
        say!(language, "desk-operator-remove-note"),
        body.into_markup(),
    ))
}
