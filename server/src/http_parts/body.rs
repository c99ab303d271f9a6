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

/// Up to which length a body that is too large is taken all the same, and thrown away.
const TAKEN: usize = 16 * 1024 * 1024;

/// Reads a form of at most `limit` bytes. Of a larger one nothing is held, but it is taken
/// to its end: a browser that still sends does not read what it is answered.
///
/// # Errors
/// `TooLarge` when there is more, `Malformed` when the client stopped in the middle.
pub async fn read_form(request: Request<Body>, limit: usize) -> Result<Bytes, AppError> {
    let mut body = request.into_body();
    let (mut held, mut length) = (Vec::new(), 0);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| AppError::Malformed)?;
        let Ok(bytes) = frame.into_data() else {
            continue;
        };
        length += bytes.len();
        if length > TAKEN {
            break;
        }
        if length > limit {
            held = Vec::new();
        } else {
            held.extend_from_slice(&bytes);
        }
    }
    if length > limit {
        return Err(AppError::TooLarge { max: limit });
    }
    Ok(held.into())
}
