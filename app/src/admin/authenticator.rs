//! Setting up an authenticator app: a secret as a square and as letters, and the
//! first code as proof that the app has it.

use super::parts::{Errors, errors::id_of, one_time_code, summary};
use super::{Frame, say};
use crate::markup::{IntoMarkup as _, Markup};
use leptos::prelude::*;

/// The square that an app scans.
#[derive(Clone, PartialEq, Eq)]
pub struct Square {
    /// Its width, with the quiet zone around it.
    pub width: usize,
    /// The outline of its dark parts, as the data of an SVG path.
    pub path: String,
}

/// It holds the secret.
impl std::fmt::Debug for Square {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Square(..)")
    }
}

/// What the app is to take. Does not print itself.
pub struct Begun {
    /// As a square.
    pub square: Option<Square>,
    /// As a link for an app on the same device.
    pub address: String,
    /// As letters and digits.
    pub secret: String,
}

/// The page that sets it up.
pub struct AuthenticatorPage {
    /// What is around it.
    pub frame: Frame,
    /// What the app is to take; none before one has begun.
    pub begun: Option<Begun>,
    /// Whether nothing else works before it is done.
    pub is_demanded: bool,
    /// Whether browsers offer passkeys for this installation.
    pub offers_passkeys: bool,
    /// What is wrong.
    pub errors: Errors,
}

/// The page's title.
#[must_use]
pub fn title(page: &AuthenticatorPage) -> String {
    say!(page.frame.language, "desk-authenticator-set-up")
}

/// The page as HTML.
pub fn view(page: &AuthenticatorPage) -> Markup {
    let language = page.frame.language;
    let demanded = page
        .is_demanded
        .then(|| super::parts::banner("planned", say!(language, "desk-authenticator-is-demanded")));
    let body = match &page.begun {
        Some(begun) => steps(page, begun),
        None => beginning(page),
    };
    view! {
        <div class="desk-head"><div><h1>{title(page)}</h1><p>{say!(language, "desk-authenticator-why")}</p></div></div>
        {demanded}
        {summary(&page.errors, language, |path| (id_of(path), String::new()))}
        {body}
    }
    .into_markup()
}

fn beginning(page: &AuthenticatorPage) -> Markup {
    let language = page.frame.language;
    let passkey = page.offers_passkeys.then(|| {
        view! {
            <section class="part needs-script" aria-labelledby="authenticator-passkey">
                <h2 id="authenticator-passkey">{say!(language, "desk-passkey-instead")}</h2>
                <form class="part-in" method="post" action="/admin/account/passkeys/new">
                    {page.frame.csrf()}
                    <p>{say!(language, "desk-passkey-why")}</p>
                    <p><button type="submit" class="button">{say!(language, "desk-passkey-add")}</button></p>
                </form>
            </section>
        }
    });
    view! {
        <section class="part" aria-labelledby="authenticator-begin">
            <h2 id="authenticator-begin">{say!(language, "desk-authenticator-begin-head")}</h2>
            <form class="part-in" method="post" action="/admin/account/authenticator/begin">
                {page.frame.csrf()}
                <p>{say!(language, "desk-authenticator-begin-note")}</p>
                <p><button type="submit" class="button is-main">{say!(language, "desk-authenticator-begin")}</button></p>
            </form>
        </section>
        {passkey}
    }
    .into_markup()
}

fn steps(page: &AuthenticatorPage, begun: &Begun) -> Markup {
    let language = page.frame.language;
    let square = begun.square.clone().map(|square| {
        let label = say!(language, "desk-authenticator-square");
        let around = format!("0 0 {0} {0}", square.width);
        view! {
            <svg class="square" viewBox=around role="img" aria-label=label shape-rendering="crispEdges">
                <rect width=square.width height=square.width fill="#fff"></rect>
                <path d=square.path fill="#000"></path>
            </svg>
        }
    });
    let secret = grouped(&begun.secret);
    let address = begun.address.clone();
    view! {
        <section class="part" aria-labelledby="authenticator-scan">
            <h2 id="authenticator-scan">{say!(language, "desk-authenticator-scan")}</h2>
            <div class="part-in authenticator">
                {square}
                <div class="authenticator-text">
                    <p>{say!(language, "desk-authenticator-scan-note")}</p>
                    <p><a class="button" href=address>{say!(language, "desk-authenticator-open")}</a></p>
                    <p id="secret-label">{say!(language, "desk-authenticator-type")}</p>
                    <p><code class="secret" aria-labelledby="secret-label">{secret}</code></p>
                </div>
            </div>
        </section>
        <section class="part" aria-labelledby="authenticator-code">
            <h2 id="authenticator-code">{say!(language, "desk-authenticator-confirm")}</h2>
            <form class="part-in" method="post" action="/admin/account/authenticator">
                {page.frame.csrf()}
                {one_time_code(language, page.errors.at("code"))}
                <p><button type="submit" class="button is-main">{say!(language, "desk-authenticator-turn-on")}</button></p>
            </form>
        </section>
        <form class="part-again" method="post" action="/admin/account/authenticator/begin">
            {page.frame.csrf()}
            <button type="submit" class="button">{say!(language, "desk-authenticator-begin-again")}</button>
        </form>
    }
    .into_markup()
}

/// In groups of four, as people type it.
fn grouped(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}
