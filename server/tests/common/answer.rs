//! Asking a router, and its answer, read to the end.

use axum::Router;
use axum::body::{Body, Bytes};
use futures::FutureExt as _;
use http::{HeaderMap, Request, StatusCode, header};
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
    let body = if is_endless(&parts.headers) {
        opening(body).await
    } else {
        body.collect().await.expect("a whole body").to_bytes()
    };
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: body.to_vec(),
    }
}

fn is_endless(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE);
    content_type.is_some_and(|value| value == "text/event-stream")
}

/// What is said at once by an answer that would go on.
async fn opening(mut body: Body) -> Bytes {
    let mut said = Vec::new();
    while let Some(Some(frame)) = body.frame().now_or_never() {
        said.extend(frame.expect("a frame").into_data().expect("data"));
    }
    said.into()
}
