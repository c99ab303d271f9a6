//! The HTML document around every desk page: its own head in ink, so that
//! nobody takes the private side for the public one.

use super::{Urgent, go, nav, parts, say, urgent};
use crate::document::{in_island_context, without_markers};
use crate::islands::desk::{AskFirst, SendByKeys, SendOnce};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::header;
use crate::{Asset, Site};
use domain::Language;
use leptos::prelude::*;

/// Where in the desk's navigation a page belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Here {
    /// The dashboard.
    Dashboard,
    /// The list of notices.
    Notices,
    /// A new notice.
    New,
    /// What readers said.
    Feedback,
    /// Texts to begin notices with.
    Templates,
    /// Tokens for scripts.
    Tokens,
    /// The operators.
    Operators,
    /// The audit trail.
    Audit,
    /// The operator's own account.
    Account,
    /// What the operator is alerted to.
    Alerts,
    /// The clocks.
    Clock,
    /// Times that new zone rules changed.
    Zones,
    /// What is set about the site.
    Settings,
    /// The keyboard shortcuts.
    Keys,
    /// None of these.
    Elsewhere,
}

/// What an operator may do; each rank may do what the one before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// May draft.
    Author,
    /// May publish.
    Publisher,
    /// May add operators.
    Administrator,
}

impl Rank {
    /// Every rank.
    pub const ALL: [Self; 3] = [Self::Author, Self::Publisher, Self::Administrator];

    /// The word that is sent in forms.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Publisher => "publisher",
            Self::Administrator => "administrator",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn label(self, language: Language) -> String {
        match self {
            Self::Author => say!(language, "desk-rank-author"),
            Self::Publisher => say!(language, "desk-rank-publisher"),
            Self::Administrator => say!(language, "desk-rank-administrator"),
        }
    }
}

/// Who is signed in.
#[derive(Debug, Clone)]
pub struct Who {
    /// The id by which the desk knows what is theirs.
    pub id: String,
    /// The e-mail address.
    pub email: String,
    /// What they may do.
    pub rank: Rank,
    /// Whether they want shortcuts of single keys.
    pub are_keys_on: bool,
    /// The session's token against forged requests, for a hidden field of every form.
    pub csrf: String,
}

/// Everything around the matter of one desk page.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The installation.
    pub site: Site,
    /// The desk's own style sheet.
    pub style: Asset,
    /// The module that starts the islands, those of the desk among them; pages are
    /// complete without it.
    pub script: Option<Asset>,
    /// The desk's language, which is the operator's and not a notice's.
    pub language: Language,
    /// Who is signed in; nobody on the pages before.
    pub who: Option<Who>,
    /// Where the page belongs.
    pub here: Here,
    /// The page's own address, to come back to after the language was changed.
    pub path: String,
    /// What just happened, in words.
    pub flash: Option<String>,
    /// What the operator has to know on every page.
    pub urgent: Urgent,
}

impl Frame {
    /// The hidden fields against forged requests, and of whose form it is: what is
    /// typed into it is given back to nobody else.
    #[must_use]
    pub fn csrf(&self) -> Markup {
        let who = self.who.as_ref();
        let token = who.map(|who| who.csrf.clone()).unwrap_or_default();
        let owner = who.map(|who| parts::hidden("owner", who.id.clone()));
        view! {
            {parts::hidden("csrf", token)}
            {owner}
        }
        .into_markup()
    }

    /// Whether single keys are shortcuts.
    #[must_use]
    pub fn are_keys_on(&self) -> bool {
        self.who.as_ref().is_some_and(|who| who.are_keys_on)
    }

    /// Whether the operator has at least this rank.
    #[must_use]
    pub fn may(&self, rank: Rank) -> bool {
        self.who.as_ref().is_some_and(|who| who.rank >= rank)
    }
}

/// Renders a whole desk page.
#[must_use]
pub fn render(frame: &Frame, title: &str, matter: impl FnOnce() -> Markup) -> String {
    render_with(frame, title, None, matter)
}

/// The same with a style sheet of its own.
#[must_use]
pub(super) fn render_with(
    frame: &Frame,
    title: &str,
    style: Option<&Asset>,
    matter: impl FnOnce() -> Markup,
) -> String {
    let html = in_island_context(|| document(frame, title, style, matter()).into_string());
    format!("<!DOCTYPE html>{}", without_markers(&html))
}

fn document(frame: &Frame, title: &str, style: Option<&Asset>, matter: Markup) -> Markup {
    let language = frame.language;
    let full_title = format!("{title} · {}", say!(language, "desk-name"));
    let sheet = |asset: &Asset| {
        let Asset { href, integrity } = asset.clone();
        view! { <link rel="stylesheet" href=href integrity=integrity/> }
    };
    let icon = frame
        .site
        .assets
        .icon
        .clone()
        .map(|icon| view! { <link rel="icon" type=icon.icon_type() href=icon.href.clone()/> });
    let brand = frame.site.assets.brand.as_ref().map(sheet);
    let script = frame.script.clone().map(|script| {
        view! { <script type="module" src=script.href integrity=script.integrity></script> }
    });
    let head = frame.who.as_ref().map(|who| bar(frame, who));
    let urgent = frame
        .who
        .as_ref()
        .and_then(|_| urgent::view(language, frame.here, frame.urgent));
    let flash = frame.flash.clone().map(parts::flash);
    let (main_class, before) = if frame.who.is_some() {
        ("desk", flash)
    } else {
        ("gate", None)
    };
    view! {
        <html lang=language.tag()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{full_title}</title>
                <meta name="color-scheme" content="light dark"/>
                <meta name="robots" content="noindex"/>
                {icon}
                {sheet(&frame.site.assets.style)}
                {brand}
                {sheet(&frame.style)}
                {style.map(sheet)}
                {script}
            </head>
            <body>
                <a class="skip" href="#content">{say!(language, "desk-skip")}</a>
                {head}
                {urgent}
                <main class=main_class id="content" tabindex="-1">{before}{matter}</main>
                <SendOnce/>
                {frame.who.is_some().then(|| view! { <AskFirst/> })}
                <SendByKeys/>
            </body>
        </html>
    }
    .into_markup()
}

fn bar(frame: &Frame, who: &Who) -> Markup {
    let language = frame.language;
    let email = who.email.clone();
    view! {
        <header class="desk-bar">
            <div class="desk-in">
                <a class="brand" href="/admin/">
                    {crate::parts::brand::view(&frame.site, say!(language, "desk-name"))}
                </a>
                {nav::view(frame)}
                {go::link(frame)}
                <div class="desk-who">
                    {languages(frame)}
                    {header::theme(language)}
                    <span class="desk-email">{email}</span>
                    <form method="post" action="/admin/sign-out">
                        {frame.csrf()}
                        <button type="submit">{say!(language, "desk-sign-out")}</button>
                    </form>
                </div>
            </div>
        </header>
    }
    .into_markup()
}

/// Buttons for the desk's other languages; the choice is kept with the operator.
fn languages(frame: &Frame) -> Markup {
    let button = |language: Language| {
        view! { <button type="submit" name="language" value=language.tag() lang=language.tag()>{language.own_name()}</button> }
    };
    let others = Language::ALL
        .into_iter()
        .filter(|language| *language != frame.language);
    let buttons = others.map(button).collect_view();
    view! {
        <form method="post" action="/admin/language">
            {frame.csrf()}
            {parts::hidden("back", frame.path.clone())}
            {buttons}
        </form>
    }
    .into_markup()
}
