//! Tokens for scripts: made, shown once, taken back.

use super::parts::{self, Choice, Control, Errors, Field, error_line, summary, time};
use super::{Doer, Frame, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Language, Zone};
use leptos::prelude::*;

/// What a script may do with a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// Write notices.
    NoticesWrite,
    /// Post updates.
    UpdatesWrite,
    /// Report the states of hosts.
    HostsWrite,
}

impl Right {
    /// Every right.
    pub const ALL: [Self; 3] = [Self::NoticesWrite, Self::UpdatesWrite, Self::HostsWrite];

    /// The word of the API and the command line.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoticesWrite => "notices:write",
            Self::UpdatesWrite => "updates:write",
            Self::HostsWrite => "hosts:write",
        }
    }

    fn label(self, language: Language) -> String {
        match self {
            Self::NoticesWrite => say!(language, "desk-right-notices-write"),
            Self::UpdatesWrite => say!(language, "desk-right-updates-write"),
            Self::HostsWrite => say!(language, "desk-right-hosts-write"),
        }
    }
}

/// One token; its secret is not kept.
#[derive(Debug, Clone)]
pub struct TokenRow {
    /// Its name; there is one of each.
    pub name: String,
    /// What it allows, in the words of the API.
    pub rights: String,
    /// Who made it.
    pub created_by: Doer,
    /// When.
    pub created_at: Instant,
    /// How it begins, to tell it from others.
    pub shown: Option<String>,
    /// What the one notice is called that it is for.
    pub notice: Option<String>,
    /// When it ends by itself; none where it does not.
    pub expires_at: Option<Instant>,
    /// Whether that is over.
    pub is_over: bool,
    /// When it was last used.
    pub used_at: Option<Instant>,
    /// When it was taken back.
    pub revoked_at: Option<Instant>,
}

/// The tokens page.
#[derive(Debug)]
pub struct TokensPage {
    /// What is around it.
    pub frame: Frame,
    /// The tokens there are.
    pub tokens: Vec<TokenRow>,
    /// The token that was just made; shown this once.
    pub made: Option<String>,
    /// The name that was typed.
    pub name: String,
    /// The days after which it ends, as they were chosen; `none` for no end.
    pub days: String,
    /// The notices it could be for alone, by id, with a title each.
    pub notices: Vec<(String, String)>,
    /// The one that was chosen; empty for every one.
    pub notice: String,
    /// The rights that were ticked.
    pub ticked: Vec<Right>,
    /// What is wrong.
    pub errors: Errors,
}

/// The page's title.
#[must_use]
pub fn title(page: &TokensPage) -> String {
    say!(page.frame.language, "desk-nav-tokens")
}

/// The tokens page as HTML.
pub fn view(page: &TokensPage) -> Markup {
    let language = page.frame.language;
    let made = page.made.clone().map(|token| {
        view! {
            <div class="flash" data-state="completed" role="status">
                <div class="field">
                    <label for="made">{say!(language, "desk-token-made")}</label>
                    <input class="input is-secret" id="made" type="text" readonly value=token/>
                    <p class="hint">{say!(language, "desk-token-made-hint")}</p>
                </div>
            </div>
        }
    });
    let anchor = |path: &str| (parts::errors::id_of(path), String::new());
    view! {
        <div class="desk-head"><div><h1>{title(page)}</h1><p>{say!(language, "desk-tokens-lead")}</p></div></div>
        {made}
        {summary(&page.errors, language, anchor)}
        {table(page)}
        {form(page)}
    }
    .into_markup()
}

fn form(page: &TokensPage) -> Markup {
    let language = page.frame.language;
    let name = Field {
        path: "name".to_owned(),
        label: say!(language, "desk-token-name"),
        hint: Some(say!(language, "desk-token-name-hint")),
        value: page.name.clone(),
        errors: page.errors.at("name"),
        ..Field::default()
    };
    let right = |right: Right| {
        let is_ticked = page.ticked.contains(&right);
        view! {
            <label class="check">
                <input type="checkbox" name="scope" value=right.word() checked=is_ticked/>
                <span>{right.label(language)}" "<code>{right.word()}</code></span>
            </label>
        }
    };
    let rights = Right::ALL.into_iter().map(right).collect_view();
    let errors = page.errors.at("scope");
    let described_by = (!errors.is_empty()).then_some("scope-error");
    view! {
        <section class="part" aria-labelledby="token-new">
            <h2 id="token-new">{say!(language, "desk-token-new")}</h2>
            <form class="part-in" method="post" action="/admin/tokens">
                {page.frame.csrf()}
                {name.view()}
                <fieldset class="field" id="scope" aria-describedby=described_by>
                    <legend>{say!(language, "desk-token-rights")}</legend>
                    {error_line("scope", &errors)}
                    <div class="checks">{rights}</div>
                </fieldset>
                {ends(page)}
                {only(page)}
                <p><button type="submit" class="button is-main">{say!(language, "desk-token-create")}</button></p>
            </form>
        </section>
    }
    .into_markup()
}

/// When it ends: a quarter of a year unless something else is chosen.
fn ends(page: &TokensPage) -> Markup {
    let language = page.frame.language;
    let days = |days: i64| {
        Choice::new(
            days.to_string(),
            say!(language, "desk-token-days", days = days),
        )
    };
    let mut choices: Vec<Choice> = [7, 30, 90, 365].into_iter().map(days).collect();
    choices.push(Choice::new("none", say!(language, "desk-token-endless")));
    let field = Field {
        path: "days".to_owned(),
        label: say!(language, "desk-token-ends"),
        value: page.days.clone(),
        errors: page.errors.at("days"),
        control: Control::Select(choices),
        ..Field::default()
    };
    field.view()
}

/// Which notice it is for, where it is for one alone.
fn only(page: &TokensPage) -> Markup {
    let language = page.frame.language;
    let every = Choice::new("", say!(language, "desk-token-every-notice"));
    let notices = page.notices.iter();
    let notices = notices.map(|(id, title)| Choice::new(id.as_str(), title.as_str()));
    let field = Field {
        path: "notice".to_owned(),
        label: say!(language, "desk-token-notice"),
        value: page.notice.clone(),
        errors: page.errors.at("notice"),
        control: Control::Select([every].into_iter().chain(notices).collect()),
        ..Field::default()
    };
    field.view()
}

fn table(page: &TokensPage) -> Option<Markup> {
    if page.tokens.is_empty() {
        return None;
    }
    let language = page.frame.language;
    let rows = page
        .tokens
        .iter()
        .map(|token| row(page, token))
        .collect_view();
    let table = view! {
        <table class="ledger">
            <thead>
                <tr>
                    <th scope="col">{say!(language, "desk-token-name")}</th>
                    <th scope="col">{say!(language, "desk-token-rights")}</th>
                    <th scope="col">{say!(language, "desk-column-made")}</th>
                    <th scope="col">{say!(language, "desk-column-action")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    };
    Some(table.into_markup())
}

fn used(language: Language, at: Instant) -> Markup {
    let at = words::time::moment(language, Zone::UTC, at);
    view! { <span class="sub">{say!(language, "desk-token-used", at = at)}</span> }.into_markup()
}

fn begins(shown: String) -> Markup {
    view! { <span class="sub"><code>{shown}"…"</code></span> }.into_markup()
}

/// When it ends, or that it does not.
fn end(language: Language, token: &TokenRow) -> String {
    let Some(at) = token.expires_at else {
        return say!(language, "desk-token-endless");
    };
    let at = words::time::moment(language, Zone::UTC, at);
    if token.is_over {
        say!(language, "desk-token-over", at = at)
    } else {
        say!(language, "desk-token-until", at = at)
    }
}

fn row(page: &TokensPage, token: &TokenRow) -> Markup {
    let language = page.frame.language;
    let action = match token.revoked_at {
        Some(at) => {
            let at = words::time::moment(language, Zone::UTC, at);
            view! { <span>{say!(language, "desk-token-revoked", at = at)}</span> }.into_markup()
        }
        None => {
            let called = say!(language, "desk-token-revoke-of", name = token.name.clone());
            view! {
                <form method="post" action="/admin/tokens/revoke">
                    {page.frame.csrf()}
                    {parts::hidden("name", token.name.clone())}
                    <button type="submit" class="button is-danger" aria-label=called>{say!(language, "desk-token-revoke")}</button>
                </form>
            }
            .into_markup()
        }
    };
    view! {
        <tr>
            <th scope="row">{token.name.clone()}{token.shown.clone().map(begins)}</th>
            <td data-label=say!(language, "desk-token-rights")>
                {token.rights.clone()}
                {token.notice.clone().map(|title| view! { <span class="sub">{say!(language, "desk-token-only", title = title)}</span> })}
            </td>
            <td data-label=say!(language, "desk-column-made")>
                {time::moment(language, token.created_at, Zone::UTC)}
                {token.used_at.map(|at| used(language, at))}
                <span class="sub">{end(language, token)}</span>
                <span class="sub">{token.created_by.label(language)}</span>
            </td>
            <td data-label=say!(language, "desk-column-action")>{action}</td>
        </tr>
    }
    .into_markup()
}
