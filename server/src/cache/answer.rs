//! From a page in memory to an answer.

use super::Page;
use crate::http_parts::{best_encoding, is_known};
use axum::response::{IntoResponse as _, Response};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

/// How long anybody may keep a public answer. The same for every page and at
/// every time: one that shrank towards a lift would tell of it.
pub const PUBLIC: HeaderValue =
    HeaderValue::from_static("public, max-age=0, s-maxage=1, stale-if-error=86400");

/// Tells the revision that a page is right for to the scripts in it.
const SERVER_TIMING: HeaderName = HeaderName::from_static("server-timing");

/// Answers with the page in the encoding the client prefers, or with 304 when
/// the client has it.
#[must_use]
pub fn answer(page: &Page, request: &HeaderMap) -> Response {
    let encoding = best_encoding(request);
    let (bytes, tag) = page.form(encoding);
    let is_known = tag.to_str().is_ok_and(|tag| is_known(request, tag));
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = bytes.clone().into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, page.content_type().clone());
        if let Some(name) = encoding.name() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        response
    };
    let headers = response.headers_mut();
    headers.insert(header::ETAG, tag.clone());
    headers.insert(SERVER_TIMING, page.revision().clone());
    headers.insert(header::CACHE_CONTROL, PUBLIC);
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    response
}
