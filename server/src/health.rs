//! Addresses for machines that watch over us: is the process there, and does
//! it really work.

use crate::clock::{Clock, Watch};
use crate::routes::{Audience, Routes};
use crate::zones;
use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use board::Board;
use desk::Desk;
use domain::Instant;
use domain::zone::{Rules, Source};
use http::{HeaderValue, StatusCode, header};
use serde_json::{Value, json};

/// What is tried: whatever this role holds.
#[derive(Clone)]
pub struct HealthState {
    /// The board, in every role that serves readers.
    pub board: Option<Board>,
    /// The desk, in every role that has it.
    pub desk: Option<(Desk, Watch)>,
    /// The clock, by which zone rules grow old.
    pub clock: Clock,
}

/// The routes.
#[must_use]
pub fn routes() -> Routes<HealthState> {
    Routes::of(Audience::Machine)
        .get("/healthz", alive)
        .get("/readyz", ready)
}

const NEVER_KEPT: (header::HeaderName, HeaderValue) =
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store"));

/// The process answers; nothing more.
async fn alive() -> Response {
    ([NEVER_KEPT], Json(json!({"status": "ok"}))).into_response()
}

/// The stores answer: a real read of the board, a real write to the desk.
async fn ready(State(state): State<HealthState>) -> Response {
    let board = match &state.board {
        Some(board) => board.revision().await.is_ok(),
        None => true,
    };
    let desk = match &state.desk {
        Some((desk, _)) => can_write(desk).await,
        None => true,
    };
    let word = |is_fine| if is_fine { "ok" } else { "failed" };
    let status = if board && desk {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    let mut checks = json!({"status": word(board && desk)});
    if state.board.is_some() {
        checks["board"] = json!(word(board));
    }
    if let Some((_, watch)) = &state.desk {
        checks["desk"] = json!(word(desk));
        checks["clock"] = json!(word_of_clock(watch));
    }
    checks["zones"] = of_zones(Rules::in_use(), state.clock.now());
    (status, [NEVER_KEPT], Json(checks)).into_response()
}

/// A doubted clock is no reason to send nobody here any more: it is at the desk
/// that somebody confirms it.
fn word_of_clock(watch: &Watch) -> &'static str {
    if watch.is_held() {
        "held"
    } else if watch.is_contradicted() {
        "contradicted"
    } else {
        "ok"
    }
}

/// Which zone rules are in use. Old ones are no reason to send nobody here any
/// more: times were right by them yesterday. Never says where files are.
fn of_zones(rules: &Rules, now: Instant) -> Value {
    let source = match rules.source() {
        Source::Bundled => "bundled",
        Source::Folder(_) => "files",
    };
    json!({
        "status": if rules.are_stale(now) { "stale" } else { "ok" },
        "release": rules.release().to_string(),
        "source": source,
        "dated": rules.dated().map(|dated| dated.day().to_string()),
        "dated_by": rules.dated().map(zones::word_of),
        "filled": rules.filled().len(),
    })
}

/// Writes something that is different each time, so that nothing can answer
/// from memory.
async fn can_write(desk: &Desk) -> bool {
    let value = crate::errors::Reference::draw().to_string();
    desk.set_setting("last_ready_check", &value).await.is_ok()
}
