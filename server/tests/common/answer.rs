//! Asking a router, and its answer, read to the end.

use axum::Router;
use axum::body::Body;
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

/// An answer, read to its end.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

/// Asks and reads the answer to its end.
pub async fn ask(router: &Router, request: Request<Body>) -> Answer {
    let router = router.clone();
    let response = router.oneshot(request).await.expect("an answer");
    let (parts, body) = response.into_parts();
    let body = body.collect().await.expect("a whole body");
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: body.to_bytes().to_vec(),
    }
}
