//! The address without a language: leads to the reader's.

use super::PublicState;
use crate::cache::PUBLIC;
use crate::http_parts::language_among;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};

/// Leads to the language that the reader's browser prefers among those offered.
pub(super) async fn negotiate(State(state): State<PublicState>, headers: HeaderMap) -> Response {
    let offered = state.site().languages();
    let location = app::paths::now(language_among(&offered, &headers));
    let location = HeaderValue::try_from(location).unwrap_or(HeaderValue::from_static("/en/"));
    let headers = [
        (header::LOCATION, location),
        (header::VARY, HeaderValue::from_static("Accept-Language")),
        (header::CACHE_CONTROL, PUBLIC),
    ];
    (StatusCode::FOUND, headers).into_response()
}
