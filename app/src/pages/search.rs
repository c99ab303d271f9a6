//! The search form and what was found.

use crate::document::{Head, Shell, render as render_document};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::entry::{self, TitleLevel};
use crate::parts::icon::{self, Icon};
use crate::parts::pager::{self, Position};
use crate::parts::{prose, zone_form};
use crate::{Reader, Site, paths};
use domain::{Language, PublicNotice};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// The longest query we take, in characters.
pub const LONGEST_QUERY: usize = 200;

/// A stretch of a found text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// Its words.
    pub text: String,
    /// Whether they are what was looked for.
    pub is_match: bool,
}

/// One notice that was found.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The notice.
    pub notice: PublicNotice,
    /// The language of the text that was found.
    pub language: Language,
    /// The text around the match, in pieces.
    pub snippet: Vec<Snippet>,
}

/// A search and its results.
#[derive(Debug, Clone)]
pub struct SearchPage {
    /// What was looked for; empty before anything was.
    pub query: String,
    /// What was found, of this page.
    pub hits: Vec<Hit>,
    /// How much was found in all.
    pub total: usize,
    /// Which page of how many.
    pub position: Position,
}

impl SearchPage {
    /// The page before anything was looked for.
    #[must_use]
    pub const fn empty() -> Self {
        Self {
            query: String::new(),
            hits: Vec::new(),
            total: 0,
            position: Position::ONLY,
        }
    }

    fn has_query(&self) -> bool {
        !self.query.trim().is_empty()
    }
}

/// What the page says about itself.
#[must_use]
pub fn head(reader: Reader, page: &SearchPage) -> Head {
    let kept = page.has_query().then(|| ("q", page.query.clone()));
    Head {
        is_listed: false,
        kept_query: kept.into_iter().collect(),
        ..Head::new(
            fl!(loader(reader.language), "search"),
            reader,
            paths::search,
        )
    }
}

/// The page's matter.
pub fn view(reader: Reader, page: &SearchPage) -> Markup {
    let words = loader(reader.language);
    let results = page.has_query().then(|| results(reader, page));
    view! {
        <h1>{fl!(words, "search")}</h1>
        <form class="search" action=paths::search(reader.language)>
            <label class="sr" for="query">
                {fl!(words, "search-label")}
            </label>
            <input
                class="input"
                id="query"
                type="search"
                name="q"
                value=page.query.clone()
                maxlength=LONGEST_QUERY
            />
            {zone_form::kept(reader)}
            <button class="button is-main" type="submit">
                {fl!(words, "search-button")}
            </button>
        </form>
        {results}
    }
    .into_markup()
}

fn results(reader: Reader, page: &SearchPage) -> Markup {
    let words = loader(reader.language);
    let query = page.query.trim();
    let count = fl!(words, "search-count", count = page.total, query = query);
    let found = if page.hits.is_empty() {
        hint(reader)
    } else {
        hits(reader, &page.hits)
    };
    let path = format!(
        "{}?q={}",
        paths::search(reader.language),
        paths::in_query(query)
    );
    view! {
        <p class="search-count" role="status">
            {count}
        </p>
        {found}
        {pager::view(reader, &path, page.position)}
    }
    .into_markup()
}

fn hits(reader: Reader, hits: &[Hit]) -> Markup {
    let rows = hits.iter().map(|hit| {
        let pieces = hit.snippet.iter().map(|piece| {
            let text = piece.text.clone();
            if piece.is_match {
                view! { <mark>{text}</mark> }.into_markup()
            } else {
                text.into_markup()
            }
        });
        let lang = prose::foreign(reader, hit.language);
        let snippet = (!hit.snippet.is_empty()).then(|| {
            view! { <p class="entry-text" lang=lang>{pieces.collect_view()}</p> }.into_markup()
        });
        entry::row(reader, &hit.notice, TitleLevel::Second, snippet)
    });
    view! { <ol class="entries">{rows.collect_view()}</ol> }.into_markup()
}

/// What to try when nothing was found.
fn hint(reader: Reader) -> Markup {
    let words = loader(reader.language);
    let history = reader.link(&paths::history(reader.language));
    view! {
        <div class="empty">
            {icon::view(Icon::Lens)}
            <div>
                <p>{fl!(words, "search-hint")}</p>
                <p>
                    <a href=history>{fl!(words, "search-hint-history")}</a>
                </p>
            </div>
        </div>
    }
    .into_markup()
}

/// The whole document.
#[must_use]
pub fn render(site: &Site, reader: Reader, page: &SearchPage) -> String {
    let head = head(reader, page);
    render_document(
        &Shell {
            site,
            reader,
            head: &head,
        },
        || view(reader, page),
    )
}
