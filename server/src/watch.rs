//! Watches over requests: one line in the log for each that is worth one, an
//! end for those that take too long, and an answer for those that panic.

use crate::errors::{AppError, Reference};
use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use futures::FutureExt as _;
use std::panic::AssertUnwindSafe;
use std::time::{Duration, Instant};

/// The longest that a request may take.
const LONGEST: Duration = Duration::from_secs(30);

/// Logs a request by its route, never by its address: an address may hold a
/// search or a set-up code.
pub async fn requests(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let began = Instant::now();
    let response = match tokio::time::timeout(LONGEST, next.run(request)).await {
        Ok(response) => response,
        Err(_) => AppError::Unavailable.into_response(),
    };
    let status = response.status().as_u16();
    let route = route.as_ref().map_or("", MatchedPath::as_str);
    let micros = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
    if response.status().is_server_error() {
        tracing::warn!(%method, route, status, micros, "answered");
    } else {
        tracing::debug!(%method, route, status, micros, "answered");
    }
    response
}

/// Answers for a handler that panicked. The place of the panic is in the log;
/// the reference ties the reader's page to it.
pub async fn panics(request: Request, next: Next) -> Response {
    match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        Err(_) => {
            let reference = Reference::draw();
            tracing::error!(%reference, "a handler panicked");
            AppError::Internal { reference }.into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{Router, body::Body, middleware::from_fn, routing::get};
    use http::StatusCode;
    use tower::ServiceExt as _;

    #[tokio::test]
    async fn a_panic_is_answered_with_a_reference_and_not_with_its_text() {
        async fn stumble() -> StatusCode {
            panic!("sealed text")
        }
        let router: Router = Router::new()
            .route("/", get(stumble))
            .layer(from_fn(panics));

        let response = router
            .oneshot(Request::new(Body::empty()))
            .await
            .expect("an answer");

        assert_eq!(response.status().as_u16(), 500);
        let error = response.extensions().get::<AppError>();
        assert!(matches!(error, Some(AppError::Internal { .. })));
    }
}
