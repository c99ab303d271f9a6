//! Addresses of the reader's pages. Views name pages through these functions
//! only, so that an address is spelled in one place.

use domain::site::LegalPage;
use domain::{HostName, Kind, Language, PublicNotice, Slug, lookup};

/// What is happening now.
#[must_use]
pub fn now(language: Language) -> String {
    format!("/{language}/")
}

/// One notice, under its slug in that language.
#[must_use]
pub fn notice(language: Language, notice: &PublicNotice) -> String {
    format!("/{language}/notices/{}", notice.slug_in(language))
}

/// Where a reader says whether a notice helped.
#[must_use]
pub fn feedback(language: Language, notice: &PublicNotice) -> String {
    format!("/{language}/notices/{}/feedback", notice.slug_in(language))
}

/// The list of one kind.
#[must_use]
pub fn list(language: Language, kind: Kind) -> String {
    format!("/{language}/{}/", kind.path())
}

/// The newest month of the history.
#[must_use]
pub fn history(language: Language) -> String {
    format!("/{language}/history/")
}

/// One month of the history.
#[must_use]
pub fn month(language: Language, year: i32, month: u32) -> String {
    format!("/{language}/history/{year}/{month:02}")
}

/// Every system.
#[must_use]
pub fn systems(language: Language) -> String {
    format!("/{language}/systems/")
}

/// One system.
#[must_use]
pub fn system(language: Language, slug: &Slug) -> String {
    format!("/{language}/systems/{slug}")
}

/// Where one looks for hosts: "is my server affected?"
#[must_use]
pub fn hosts(language: Language) -> String {
    format!("/{language}/hosts/")
}

/// What concerns some hosts; where there is none, the place to look for them.
#[must_use]
pub fn hosts_named<'a>(
    language: Language,
    names: impl IntoIterator<Item = &'a HostName>,
) -> String {
    hosts(language) + &query_of_hosts(names)
}

/// The names of hosts as the query of an address; nothing for no names.
#[must_use]
pub fn query_of_hosts<'a>(names: impl IntoIterator<Item = &'a HostName>) -> String {
    let names = lookup::joined(names);
    if names.is_empty() {
        names
    } else {
        format!("?h={names}")
    }
}

/// One host.
#[must_use]
pub fn host(language: Language, name: &HostName) -> String {
    format!("/{language}/hosts/{name}")
}

/// A legal matter that is a page of ours.
#[must_use]
pub fn legal(language: Language, page: LegalPage) -> String {
    format!("/{language}/legal/{}", page.word())
}

/// The search page.
#[must_use]
pub fn search(language: Language) -> String {
    format!("/{language}/search")
}

/// A later page of a list; the first page has no number.
#[must_use]
pub fn numbered(path: &str, page: usize) -> String {
    if page <= 1 {
        return path.to_owned();
    }
    let separator = if path.contains('?') { '&' } else { '?' };
    format!("{path}{separator}page={page}")
}

/// Text as a value in a query.
#[must_use]
pub fn in_query(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_searched_for_survives_the_address() {
        assert_eq!(in_query("Köln & \"x\""), "K%C3%B6ln%20%26%20%22x%22");
    }

    #[test]
    fn the_first_page_has_one_address_only() {
        assert_eq!(numbered("/en/maintenance/", 1), "/en/maintenance/");
        assert_eq!(numbered("/en/search?q=a", 3), "/en/search?q=a&page=3");
    }
}
