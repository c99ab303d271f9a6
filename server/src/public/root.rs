//! The address without a language: leads to the reader's.

use crate::cache::PUBLIC;
use crate::http_parts::language_of;
use axum::response::{IntoResponse as _, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};

/// Leads to the language that the reader's browser prefers.
pub(super) async fn negotiate(headers: HeaderMap) -> Response {
    let location = app::paths::now(language_of(&headers));
    let location = HeaderValue::try_from(location).unwrap_or(HeaderValue::from_static("/en/"));
    let headers = [
        (header::LOCATION, location),
        (header::VARY, HeaderValue::from_static("Accept-Language")),
        (header::CACHE_CONTROL, PUBLIC),
    ];
    (StatusCode::FOUND, headers).into_response()
}
