//! The HTML document around every reader's page, and the function that renders
//! it to bytes.
//!
//! Knows nothing of notices. Writes no inline script and no inline style, so
//! that a page has the same bytes for everyone and the content security policy
//! needs neither a nonce nor a hash.

use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::{footer, header};
use crate::{Reader, Site};
use domain::{Language, Localized, NoticeId};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// The place in the main navigation that a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nav {
    /// What is happening now.
    Now,
    /// One of the lists by kind.
    Kind(domain::Kind),
    /// The history by month.
    History,
}

/// A pair of feeds that a page is announced with: `{path}feed.atom`, `{path}feed.rss`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedLinks {
    /// Whether there is a calendar beside them, `{path}calendar.ics`.
    pub has_calendar: bool,
    /// What they hold, in words.
    pub title: String,
    /// The address before the file name, with a slash at its end.
    pub path: String,
}

/// Which changes of the board a page that is open wants to hear of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Watched {
    /// None: it says the same whatever happens.
    Nothing,
    /// Those of some notices.
    Notices(Vec<NoticeId>),
    /// Any.
    Everything,
}

/// What one page says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The page's title, without the site's name.
    pub title: String,
    /// The language the title is really in.
    pub title_language: Language,
    /// One or two sentences for search engines and previews.
    pub description: Option<String>,
    /// The page's own path in each language, without the chosen zone.
    pub paths: Localized<String>,
    /// The current place in the navigation.
    pub nav: Option<Nav>,
    /// Feeds of just this page's matter, besides the feed of everything.
    pub feeds: Option<FeedLinks>,
    /// Whether search engines may list it. Results of a search and errors may not.
    pub is_listed: bool,
    /// Query fields that choosing a zone must not lose.
    pub kept_query: Vec<(&'static str, String)>,
    /// What brings it up to date while it is open.
    pub watched: Watched,
}

impl Head {
    /// A page that search engines may list and that belongs nowhere in the navigation.
    #[must_use]
    pub fn new(
        title: impl Into<String>,
        reader: Reader,
        path: impl Fn(Language) -> String,
    ) -> Self {
        Self {
            title: title.into(),
            title_language: reader.language,
            description: None,
            paths: Language::ALL
                .into_iter()
                .map(|language| (language, path(language)))
                .collect(),
            nav: None,
            feeds: None,
            is_listed: true,
            kept_query: Vec::new(),
            watched: Watched::Everything,
        }
    }

    /// The notices of which alone it wants to hear, for the island.
    fn watched_notices(&self) -> Option<String> {
        let Watched::Notices(notices) = &self.watched else {
            return None;
        };
        let ids: Vec<_> = notices.iter().map(NoticeId::as_str).collect();
        Some(ids.join(" "))
    }

    /// The path in a language.
    #[must_use]
    pub fn path(&self, language: Language) -> &str {
        self.paths.get(&language).map_or("/", String::as_str)
    }
}

/// Everything around the matter of one page.
#[derive(Debug, Clone, Copy)]
pub struct Shell<'a> {
    /// The installation.
    pub site: &'a Site,
    /// Who reads.
    pub reader: Reader,
    /// What the page says about itself.
    pub head: &'a Head,
}

/// Renders a whole page. The matter is made inside, because islands need the
/// context that is set up here.
#[must_use]
pub fn render(shell: &Shell<'_>, matter: impl FnOnce() -> Markup) -> String {
    let html = in_island_context(|| document(shell, matter()).into_string());
    format!("<!DOCTYPE html>{}", without_markers(&html))
}

/// Runs a rendering in the context that islands need, and frees what it left.
/// `any_spawner::Executor::init_tokio` must have been called once before.
pub fn in_island_context<T>(rendering: impl FnOnce() -> T) -> T {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let result = owner.with(rendering);
    owner.unset_with_forced_cleanup();
    result
}

fn document(shell: &Shell<'_>, matter: Markup) -> Markup {
    view! {
        <html lang=shell.reader.language.tag()>
            {head(shell)}
            <body>
                {header::view(shell)}
                <main class="page" id="content" tabindex="-1" data-notices=shell.head.watched_notices()>
                    {matter}
                </main>
                {footer::view(shell)}
            </body>
        </html>
    }
    .into_markup()
}

fn head(shell: &Shell<'_>) -> Markup {
    let Shell { site, reader, head } = *shell;
    let absolute = |language| format!("{}{}", site.base_url, head.path(language));
    let alternate = |(hreflang, language): (&'static str, Language)| {
        view! { <link rel="alternate" hreflang=hreflang href=absolute(language) /> }
    };
    let offered = site.languages();
    let default = site.offered(Language::En);
    let languages = offered
        .into_iter()
        .map(|language| (language.tag(), language));
    let alternates = head.is_listed.then(|| {
        languages
            .chain([("x-default", default)])
            .map(alternate)
            .collect_view()
    });
    let canonical = head
        .is_listed
        .then(|| view! { <link rel="canonical" href=absolute(reader.language) /> });
    let robots = (!head.is_listed).then(|| view! { <meta name="robots" content="noindex" /> });
    let description = head
        .description
        .clone()
        .map(|text| view! { <meta name="description" content=text /> });
    let assets = &site.assets;
    let icon = assets
        .icon
        .clone()
        .map(|icon| view! { <link rel="icon" type=icon.icon_type() href=icon.href.clone() data-site="icon" /> });
    let brand = assets.brand.clone().map(|brand| {
        view! { <link rel="stylesheet" href=brand.href integrity=brand.integrity data-site="brand" /> }
    });
    let boot = assets.boot.clone().map(|boot| {
        view! { <script type="module" src=boot.href integrity=boot.integrity></script> }
    });
    view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{full_title(&head.title, &site.name)}</title>
            {description}
            <meta name="color-scheme" content="light dark" />
            {robots}
            {canonical}
            {alternates}
            {crate::parts::feeds::autodiscovery(shell)}
            {icon}
            <link rel="stylesheet" href=assets.style.href.clone() integrity=assets.style.integrity.clone() />
            {brand}
            {boot}
        </head>
    }.into_markup()
}

fn full_title(title: &str, site: &str) -> String {
    format!("{title} · {site}")
}

const ISLAND_BEGINS: &str = "<leptos-island";
const ISLAND_ENDS: &str = "</leptos-island>";
const MARKER: &str = "<!>";

/// Leptos marks the borders of its views with `<!>`, which an HTML parser reads
/// as a malformed comment. Within an island the browser side counts these
/// nodes, so there they become proper empty comments; elsewhere nobody reads
/// them.
pub(crate) fn without_markers(html: &str) -> String {
    let mut tidy = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(begin) = rest.find(ISLAND_BEGINS) {
        let (before, from) = rest.split_at(begin);
        let end = from
            .find(ISLAND_ENDS)
            .map_or(from.len(), |at| at + ISLAND_ENDS.len());
        let (island, after) = from.split_at(end);
        tidy.push_str(&before.replace(MARKER, ""));
        tidy.push_str(&island.replace(MARKER, "<!---->"));
        rest = after;
    }
    tidy.push_str(&rest.replace(MARKER, ""));
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_stay_only_where_islands_count_them() {
        let html = "<p>a<!>b</p><leptos-island data-component=\"X\"><i>c<!>d</i></leptos-island><!><p>e</p>";

        assert_eq!(
            without_markers(html),
            "<p>ab</p><leptos-island data-component=\"X\"><i>c<!---->d</i></leptos-island><p>e</p>"
        );
    }
}
