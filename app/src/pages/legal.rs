//! A legal matter as a page of ours: imprint, privacy, contact.

use crate::document::{Head, Shell, Watched};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::breadcrumbs::{self, Crumb};
use crate::parts::{footer, prose};
use crate::{Reader, Site, paths};
use domain::Language;
use domain::site::LegalPage;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalText {
    /// Which matter it is.
    pub page: LegalPage,
    /// What it says, as Markdown.
    pub text: String,
    /// The language it is in, which may not be the reader's.
    pub language: Language,
}

/// What the page says about itself.
#[must_use]
pub fn head(reader: Reader, page: &LegalText) -> Head {
    let path = |language| paths::legal(language, page.page);
    Head {
        // It changes with the site itself, of which every page hears.
        watched: Watched::Notices(Vec::new()),
        ..Head::new(title(reader, page), reader, path)
    }
}

fn title(reader: Reader, page: &LegalText) -> String {
    footer::label(reader.language, page.page)
}

/// The page as HTML.
#[must_use]
pub fn view(reader: Reader, page: &LegalText) -> Markup {
    let is_foreign = prose::foreign(reader, page.language).is_some();
    let fallback = is_foreign.then(|| {
        let sentence = fl!(
            loader(reader.language),
            "legal-fallback",
            language = page.language.own_name()
        );
        view! { <p class="hint">{sentence}</p> }
    });
    view! {
        {breadcrumbs::view(reader, vec![Crumb::new(reader, title(reader, page), None)])}
        <article class="legal">
            <h1>{title(reader, page)}</h1>
            {fallback}
            {prose::view(reader, without_title(&page.text), page.language, 2)}
        </article>
    }
    .into_markup()
}

/// A text that begins with its own title says it twice.
fn without_title(text: &str) -> &str {
    let text = text.trim_start();
    match text.strip_prefix("# ") {
        Some(rest) => rest.split_once('\n').map_or("", |(_, rest)| rest),
        None => text,
    }
}

/// Renders the page.
#[must_use]
pub fn render(site: &Site, reader: Reader, page: &LegalText) -> String {
    let head = head(reader, page);
    let shell = Shell {
        site,
        reader,
        head: &head,
    };
    crate::document::render(&shell, || view(reader, page))
}
