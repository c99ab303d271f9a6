//! `/live`: the board as it changes, by server-sent events. A reader who loses
//! the connection comes back with the last revision and is told what changed.

use super::{ClientAddress, PublicState};
use crate::errors::AppError;
use crate::live::NoSeat;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::response::Response;
use futures::StreamExt as _;
use http::{HeaderMap, HeaderName, HeaderValue, header};
use std::convert::Infallible;
use surfaces::live::{RETRY, RevisionEvent, burst};

/// After how many seconds to try again when all seats are taken.
const LATER: u64 = 60;

/// Asks proxies not to collect what is meant to arrive at once.
const UNBUFFERED: HeaderName = HeaderName::from_static("x-accel-buffering");

/// The board as it changes. Events: `revision`, at once and after each change;
/// before it `notice` for each notice that changed with it, and `host` for each
/// of its host rows, or `hosts` where those are many. The id of a `revision` is
/// its number; who sends it as `Last-Event-ID` hears of notices that changed since.
#[utoipa::path(
    get,
    path = "/live",
    tag = "live",
    params(("Last-Event-ID" = Option<i64>, Header, description = "The last revision that was heard of")),
    responses(
        (status = 200, description = "Events, as long as the connection stays", content_type = "text/event-stream", body = RevisionEvent),
        (status = 429, description = "Too many connections from this address; wait as `Retry-After` says"),
        (status = 503, description = "Too many connections; wait as `Retry-After` says"),
    )
)]
pub(crate) async fn open(
    State(state): State<PublicState>,
    client: ClientAddress,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let listener = state
        .live()
        .join(client.network())
        .map_err(|full| match full {
            NoSeat::InTheHouse => AppError::Full { retry_after: LATER },
            NoSeat::ForTheNetwork => AppError::TooMany { retry_after: LATER },
        })?;
    let revision = listener.revision();
    let first = match last_heard(&headers) {
        Some(from) if from < revision => {
            let way = state.live().way(state.board(), from, revision).await;
            way.map_err(|error| AppError::unavailable(error.as_ref()))?
        }
        _ => burst(&[], revision, false)
            .map_err(|error| AppError::internal(&error))?
            .into(),
    };
    let opening = futures::stream::iter([Bytes::from_static(RETRY.as_bytes()), first]);
    let events = opening.chain(listener.into_stream());
    let mut response = Response::new(Body::from_stream(events.map(Ok::<_, Infallible>)));
    let kept = response.headers_mut();
    kept.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/event-stream"),
    );
    kept.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    kept.insert(UNBUFFERED, HeaderValue::from_static("no"));
    Ok(response)
}

/// The revision that a reader heard of last; anything else is none.
fn last_heard(headers: &HeaderMap) -> Option<i64> {
    let text = headers.get("last-event-id")?.to_str().ok()?;
    text.trim().parse().ok().filter(|revision| *revision >= 0)
}
