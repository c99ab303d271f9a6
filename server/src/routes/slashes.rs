//! Kindness about the slash at the end of an address: it is redirected to the
//! one that the page has.

use crate::errors::AppError;
use crate::http_parts::redirect;
use axum::response::{IntoResponse as _, Response};
use http::{StatusCode, Uri};

/// The path with one slash more or less at its end; none for the root.
pub(super) fn other(path: &str) -> Option<String> {
    match path.strip_suffix('/') {
        Some("") => None,
        Some(shorter) => Some(shorter.to_owned()),
        None => Some(format!("{path}/")),
    }
}

/// Leads from the address with the wrong end to the right one.
pub(super) async fn lead(uri: Uri) -> Response {
    let first = uri.path().split('/').nth(1).unwrap_or_default();
    let is_known = first == "admin" || domain::Language::from_tag(first).is_some();
    let Some(mut to) = other(uri.path()).filter(|_| is_known) else {
        return AppError::NotFound.into_response();
    };
    if let Some(query) = uri.query() {
        to.push('?');
        to.push_str(query);
    }
    redirect(StatusCode::PERMANENT_REDIRECT, &to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_has_one_address_and_all_others_two() {
        assert_eq!(other("/"), None);
        assert_eq!(other("/en/").as_deref(), Some("/en"));
        assert_eq!(other("/en/search").as_deref(), Some("/en/search/"));
    }
}
