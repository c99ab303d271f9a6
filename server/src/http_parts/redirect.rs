//! Redirects within the site.

use crate::cache::PUBLIC;
use crate::errors::AppError;
use axum::response::{IntoResponse as _, Response};
use http::{HeaderValue, StatusCode, header};

/// Leads to another address of this site; anything else is refused, because an
/// address like `//host` would lead away from it.
#[must_use]
pub fn redirect(status: StatusCode, to: &str) -> Response {
    let is_ours = to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\");
    match HeaderValue::try_from(to) {
        Ok(location) if is_ours => (
            status,
            [
                (header::LOCATION, location),
                (header::CACHE_CONTROL, PUBLIC),
            ],
        )
            .into_response(),
        _ => AppError::NotFound.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_redirect_leads_away() {
        for to in [
            "//example.net",
            "/\\example.net",
            "https://example.net",
            "en",
        ] {
            assert_eq!(
                redirect(StatusCode::SEE_OTHER, to).status(),
                StatusCode::NOT_FOUND,
                "{to}"
            );
        }
        assert_eq!(
            redirect(StatusCode::SEE_OTHER, "/en/").status(),
            StatusCode::SEE_OTHER
        );
    }
}
