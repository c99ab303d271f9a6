//! The sessions that are open, to be ended one by one or all but this one.

use super::{AccountPage, part};
use crate::admin::parts::{hidden, time};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Language, Zone};
use leptos::prelude::*;

/// One open session.
#[derive(Debug, Clone)]
pub struct SessionRow {
    /// What it is called; it lets nobody in.
    pub name: String,
    /// Family and platform of the browser, in two words.
    pub browser: String,
    /// Since when.
    pub opened_at: Instant,
    /// When it was last used.
    pub seen_at: Instant,
    /// Whether it is the one that looks.
    pub is_this: bool,
}

pub(super) fn view(page: &AccountPage) -> Markup {
    let language = page.frame.language;
    let rows = page
        .sessions
        .iter()
        .map(|session| row(page, session))
        .collect_view();
    let others = (page.sessions.len() > 1).then(|| {
        view! {
            <form class="part-in" method="post" action="/admin/account/sessions/others">
                {page.frame.csrf()}
                <p><button type="submit" class="button">{say!(language, "desk-sessions-end-others")}</button></p>
            </form>
        }
    });
    let body = view! {
        <table class="ledger">
            <thead>
                <tr>
                    <th scope="col">{say!(language, "desk-session-browser")}</th>
                    <th scope="col">{say!(language, "desk-session-seen")}</th>
                    <th scope="col">{say!(language, "desk-session-opened")}</th>
                    <th scope="col">{say!(language, "desk-column-action")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {others}
    };
    part(
        "account-sessions",
        say!(language, "desk-sessions"),
        say!(language, "desk-sessions-note"),
        body.into_markup(),
    )
}

fn row(page: &AccountPage, session: &SessionRow) -> Markup {
    let language = page.frame.language;
    let browser = browser(language, &session.browser);
    let action = if session.is_this {
        view! { <span>{say!(language, "desk-session-this")}</span> }.into_markup()
    } else {
        let called = say!(language, "desk-session-end-of", browser = browser.as_str());
        view! {
            <form method="post" action="/admin/account/sessions/end">
                {page.frame.csrf()}
                {hidden("name", session.name.clone())}
                <button type="submit" class="button is-danger" aria-label=called>{say!(language, "desk-session-end")}</button>
            </form>
        }
        .into_markup()
    };
    view! {
        <tr>
            <th scope="row">{browser}</th>
            <td data-label=say!(language, "desk-session-seen")>{time::moment(language, session.seen_at, Zone::UTC)}</td>
            <td data-label=say!(language, "desk-session-opened")>{time::moment(language, session.opened_at, Zone::UTC)}</td>
            <td data-label=say!(language, "desk-column-action")>{action}</td>
        </tr>
    }
    .into_markup()
}

/// "Firefox on Linux".
fn browser(language: Language, words: &str) -> String {
    let (family, platform) = words.split_once(' ').unwrap_or((words, ""));
    let family = match family {
        "firefox" => "Firefox".to_owned(),
        "chrome" => "Chrome".to_owned(),
        "edge" => "Edge".to_owned(),
        "safari" => "Safari".to_owned(),
        "opera" => "Opera".to_owned(),
        "samsung" => "Samsung Internet".to_owned(),
        _ => say!(language, "desk-session-browser-other"),
    };
    let platform = match platform {
        "linux" => "Linux",
        "windows" => "Windows",
        "macos" => "macOS",
        "android" => "Android",
        "ios" => "iOS",
        "chromeos" => "ChromeOS",
        _ => return family,
    };
    say!(
        language,
        "desk-session-on",
        family = family,
        platform = platform
    )
}
