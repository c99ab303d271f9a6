//! Redirects within the site.

use crate::cache::PUBLIC;
use crate::errors::AppError;
use axum::response::{IntoResponse as _, Response};
use http::{HeaderValue, StatusCode, header};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What a header cannot hold as it is; what is not ASCII is always encoded.
const SPACES_AND_CONTROLS: &AsciiSet = &CONTROLS.add(b' ');

/// Leads to another address of this site; anything else is refused, because an
/// address like `//host` would lead away from it.
#[must_use]
pub fn redirect(status: StatusCode, to: &str) -> Response {
    let is_ours = to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\");
    // A header holds ASCII only, and an address may have been typed otherwise.
    let location = utf8_percent_encode(to, SPACES_AND_CONTROLS).to_string();
    match HeaderValue::try_from(location) {
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
    fn no_redirect_leads_away_and_every_other_can_be_sent() {
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
        for (to, location) in [
            ("/en/", "/en/"),
            (
                "/admin/?title=Störung&x=%20",
                "/admin/?title=St%C3%B6rung&x=%20",
            ),
            ("/en/\r\nx y", "/en/%0D%0Ax%20y"),
        ] {
            let response = redirect(StatusCode::SEE_OTHER, to);
            assert_eq!(response.status(), StatusCode::SEE_OTHER, "{to}");
            assert_eq!(response.headers()[header::LOCATION], location);
        }
    }
}
