//! Bodies of requests, up to a limit.

use crate::errors::AppError;
use axum::body::{Body, Bytes};
use http::Request;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};

/// Reads a body of at most `limit` bytes.
///
/// # Errors
/// `TooLarge` when there is more, `Malformed` when the client stopped in the middle.
pub async fn read_body(request: Request<Body>, limit: usize) -> Result<Bytes, AppError> {
    match Limited::new(request.into_body(), limit).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(AppError::TooLarge { max: limit }),
        Err(_) => Err(AppError::Malformed),
    }
}
