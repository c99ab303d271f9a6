//! The sitemap: every page in every language, for search engines.

use crate::{addresses, xml};
use chrono::SecondsFormat;
use domain::{Instant, Language, Localized};
use html_escape::{encode_double_quoted_attribute, encode_text};

/// The most addresses that one sitemap may have.
const MOST_ADDRESSES: usize = 50_000;

/// A page in each language it has.
#[derive(Debug, Clone)]
pub struct Page {
    /// The path per language.
    pub paths: Localized<String>,
    /// The last public change, where one is known.
    pub changed_at: Option<Instant>,
}

impl Page {
    /// A page that has the same path in each of these languages, as `maintenance/`.
    #[must_use]
    pub fn in_languages(languages: &[Language], path: &str) -> Self {
        let path = path.trim_start_matches('/');
        let paths = languages
            .iter()
            .map(|language| (*language, format!("/{language}/{path}")));
        Self {
            paths: paths.collect(),
            changed_at: None,
        }
    }
}

/// The pages as a sitemap, each with its counterparts in other languages. What
/// is beyond the size of a sitemap is left out, so give the newest first.
#[must_use]
pub fn sitemap(base_url: &str, pages: &[Page]) -> String {
    let addresses: String = pages
        .iter()
        .flat_map(|page| page.paths.values().map(move |path| (page, path)))
        .take(MOST_ADDRESSES)
        .map(|(page, path)| address(base_url, page, path))
        .collect();
    xml::legal(format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\
         {addresses}</urlset>"
    ))
}

fn address(base_url: &str, page: &Page, path: &str) -> String {
    let location = addresses::absolute(base_url, path);
    let location = encode_text(&location);
    let changed = page
        .changed_at
        .map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true));
    let changed = changed
        .map(|at| format!("<lastmod>{at}</lastmod>"))
        .unwrap_or_default();
    let languages: String = page
        .paths
        .iter()
        .map(|(language, path)| counterpart(base_url, language.tag(), path))
        .collect();
    let default = page
        .paths
        .get(&Language::En)
        .or_else(|| page.paths.values().next())
        .map(|path| counterpart(base_url, "x-default", path));
    format!(
        "<url><loc>{location}</loc>{changed}{languages}{}</url>",
        default.unwrap_or_default()
    )
}

fn counterpart(base_url: &str, language: &str, path: &str) -> String {
    let address = addresses::absolute(base_url, path);
    let address = encode_double_quoted_attribute(&address);
    format!("<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{address}\"/>")
}
