//! What a request for a page says, read once and checked at the edge.

use crate::cache::Key;
use crate::errors::AppError;
use crate::public::PublicState;
use app::Reader;
use app::parts::host_rows::{self, RowsWanted};
use axum::extract::FromRequestParts;
use domain::{Language, Zone};
use http::{HeaderMap, Uri, request::Parts};
use percent_encoding::percent_decode_str;
use url::form_urlencoded;

/// A request for a page in a language. Parameters that no page has are ignored.
#[derive(Debug, Clone)]
pub struct Visit {
    /// Language and chosen zone.
    pub reader: Reader,
    /// The page of a list, from 1.
    pub page: u32,
    /// What is searched for, in normal form.
    pub query: String,
    /// Which rows of a notice's hosts are wanted.
    pub rows: RowsWanted,
    /// The names of hosts that are looked for, as they were typed.
    pub hosts: String,
    /// The request's headers.
    pub headers: HeaderMap,
    path: String,
}

impl Visit {
    /// The key of a page that has no parameter but the zone.
    #[must_use]
    pub fn key(&self) -> Key {
        Key::of(self.path.as_str()).in_zone(self.reader.zone)
    }

    /// The language of the page.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.reader.language
    }

    /// Says that the page is elsewhere, and takes the chosen zone along.
    #[must_use]
    pub fn elsewhere(&self, path: &str, is_permanent: bool) -> AppError {
        AppError::Elsewhere {
            path: self.reader.link(path),
            is_permanent,
        }
    }

    fn read(path: &str, query: Option<&str>, headers: HeaderMap) -> Result<Self, AppError> {
        let path = percent_decode_str(path)
            .decode_utf8()
            .map_err(|_| AppError::Malformed)?;
        let language = path.split('/').nth(1).and_then(Language::from_tag);
        let language = language.ok_or(AppError::NotFound)?;
        let mut visit = Self {
            reader: Reader::of(language),
            page: 1,
            query: String::new(),
            rows: RowsWanted::default(),
            hosts: String::new(),
            headers,
            path: path.into_owned(),
        };
        for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
            match name.as_ref() {
                "tz" => visit.reader = visit.reader.with_zone(zone(&value)?),
                "page" => visit.page = number(&value)?,
                "q" => visit.query = normal(&value),
                "host" => visit.rows.part = part(&value),
                "hosts" => visit.rows.page = usize::try_from(number(&value)?).unwrap_or(usize::MAX),
                "h" if visit.hosts.is_empty() => visit.hosts = value.into_owned(),
                "h" => visit.hosts = format!("{}\n{value}", visit.hosts),
                _ => {}
            }
        }
        Ok(visit)
    }
}

/// The zone asked for; an empty choice is none.
fn zone(name: &str) -> Result<Option<Zone>, AppError> {
    let name = name.trim();
    if name.is_empty() {
        return Ok(None);
    }
    match words::zones::search(name) {
        Ok(zone) => Ok(Some(zone)),
        Err(_) => Err(AppError::UnknownZone {
            value: name.chars().take(60).collect(),
        }),
    }
}

fn number(text: &str) -> Result<u32, AppError> {
    match text.parse() {
        Ok(0) | Err(_) => Err(AppError::NotFound),
        Ok(number) => Ok(number),
    }
}

/// A part of a host's name, in the case in which names are kept.
fn part(text: &str) -> String {
    let text = text.trim().to_ascii_lowercase();
    text.chars().take(host_rows::LONGEST_PART).collect()
}

/// Single spaces, and no more than a reader types: two spellings of one search
/// are one page.
fn normal(query: &str) -> String {
    let words: Vec<&str> = query.split_whitespace().collect();
    let query = words.join(" ");
    query
        .chars()
        .take(app::pages::search::LONGEST_QUERY)
        .collect()
}

impl FromRequestParts<PublicState> for Visit {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &PublicState) -> Result<Self, AppError> {
        let uri = &parts.uri;
        let visit = Self::read(uri.path(), uri.query(), parts.headers.clone())?;
        state.sites().refresh().await;
        let offered = state.site().offered(visit.language());
        if offered == visit.language() {
            Ok(visit)
        } else {
            Err(in_language(offered, uri))
        }
    }
}

/// The same address in a language that is offered.
fn in_language(language: Language, uri: &Uri) -> AppError {
    let rest = uri.path().split('/').skip(2).collect::<Vec<_>>().join("/");
    let query = uri.query().map(|query| format!("?{query}"));
    AppError::Elsewhere {
        path: format!("/{language}/{rest}{}", query.unwrap_or_default()),
        // It may be offered again.
        is_permanent: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str, query: &str) -> Result<Visit, AppError> {
        Visit::read(path, Some(query), HeaderMap::new())
    }

    #[test]
    fn what_no_page_has_does_not_make_another_page() {
        let plain = read("/en/maintenance/", "").expect("a visit");
        let noisy = read("/en/%6Daintenance/", "utm_source=x&tz=").expect("a visit");

        assert_eq!(plain.key(), noisy.key());
    }

    #[test]
    fn a_search_is_the_same_however_it_is_spaced() {
        assert_eq!(
            read("/en/search", "q=++a%20+b").expect("a visit").query,
            "a b"
        );
        assert_eq!(
            read("/en/search", &format!("q={}", "x".repeat(999)))
                .expect("a visit")
                .query
                .len(),
            200
        );
    }

    #[test]
    fn an_unknown_language_zone_or_page_is_refused() {
        assert!(matches!(read("/fr/", ""), Err(AppError::NotFound)));
        assert!(matches!(
            read("/en/", "tz=Mars/Base"),
            Err(AppError::UnknownZone { .. })
        ));
        assert!(matches!(read("/en/", "page=0"), Err(AppError::NotFound)));
        assert!(matches!(read("/en/", "page=-1"), Err(AppError::NotFound)));
    }
}
