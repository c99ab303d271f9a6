//! Watches over requests: one line in the log for each that is worth one, an
//! end for those that take too long, and an answer for those that panic.

use crate::errors::{AppError, Reference};
use axum::extract::{MatchedPath, Request};
use axum::response::{IntoResponse as _, Response};
use futures::FutureExt as _;
use http::Method;
use std::panic::AssertUnwindSafe;
use std::time::{Duration, Instant};

/// The longest that a request may take.
const LONGEST: Duration = Duration::from_secs(30);

/// A request that is being answered. It is known by its route, never by its
/// address: an address may hold a search or a set-up code.
pub struct Watch {
    method: Method,
    route: Option<MatchedPath>,
    began: Instant,
}

impl Watch {
    /// Begins with a request.
    #[must_use]
    pub fn begin(request: &Request) -> Self {
        Self {
            method: request.method().clone(),
            route: request.extensions().get::<MatchedPath>().cloned(),
            began: Instant::now(),
        }
    }

    /// Logs how the request was answered.
    pub fn end(self, response: &Response) {
        let Self { method, .. } = self;
        let status = response.status().as_u16();
        let route = self.route.as_ref().map_or("", MatchedPath::as_str);
        let micros = u64::try_from(self.began.elapsed().as_micros()).unwrap_or(u64::MAX);
        if response.status().is_server_error() {
            tracing::warn!(%method, route, status, micros, "answered");
        } else {
            tracing::debug!(%method, route, status, micros, "answered");
        }
    }
}

/// Waits for an answer, but not for ever, and answers for a handler that
/// panicked. The place of the panic is in the log; the reference ties the
/// reader's page to it.
pub async fn answer(answering: impl Future<Output = Response>) -> Response {
    let answering = tokio::time::timeout(LONGEST, AssertUnwindSafe(answering).catch_unwind());
    match answering.await {
        Ok(Ok(response)) => response,
        Err(_) => AppError::Unavailable.into_response(),
        Ok(Err(_)) => {
            let reference = Reference::draw();
            tracing::error!(%reference, "a handler panicked");
            AppError::Internal { reference }.into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_is_answered_with_a_reference_and_not_with_its_text() {
        async fn stumble() -> Response {
            panic!("sealed text")
        }

        let response = answer(stumble()).await;

        assert_eq!(response.status().as_u16(), 500);
        let error = response.extensions().get::<AppError>();
        assert!(matches!(error, Some(AppError::Internal { .. })));
    }
}
