//! Absolute addresses of pages. A feed or a sitemap is read away from the
//! site, where a relative address leads nowhere.

use domain::{Kind, Language, PublicNotice, Slug};

/// A path of the site as an absolute address.
#[must_use]
pub fn absolute(base_url: &str, path: &str) -> String {
    format!(
        "{}/{}",
        base_url.trim_end_matches('/'),
        path.trim_start_matches('/')
    )
}

/// The page of a notice, under its slug in that language.
#[must_use]
pub fn notice(base_url: &str, language: Language, notice: &PublicNotice) -> String {
    absolute(
        base_url,
        &format!("{language}/notices/{}", notice.slug_in(language)),
    )
}

/// The page of a system.
#[must_use]
pub fn system(base_url: &str, language: Language, slug: &Slug) -> String {
    absolute(base_url, &format!("{language}/systems/{slug}"))
}

/// The list of a kind.
#[must_use]
pub fn list(base_url: &str, language: Language, kind: Kind) -> String {
    absolute(base_url, &format!("{language}/{}/", kind.path()))
}
