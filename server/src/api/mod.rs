//! The API, version 1: notice documents in and out.
//!
//! Reading is public and answered from the board; writing takes a token and
//! goes to the desk. Each side has its own routes and its own state.

mod caller;
mod host_report;
mod hosts;
mod many_hosts;
mod notices;
mod once;
pub mod openapi;
mod planned;
mod read;
mod read_hosts;
mod receipt;
mod updates;

pub use once::IDEMPOTENCY_KEY;
pub use receipt::{HostReceipt, HostsReceipt, PlannedReceipt, Receipt};

use crate::public::PublicState;
use crate::routes::{Audience, Routes};
use crate::state::DeskState;

/// Bytes of a document: the longest texts for the most hosts, with room.
const MOST_BYTES: usize = 8 * 1024 * 1024;

/// What everyone may read.
#[must_use]
pub fn public_routes() -> Routes<PublicState> {
    Routes::of(Audience::Public)
        .get("/api/v1/notices", read::list)
        .get("/api/v1/notices/{key}", read::one)
        .get("/api/v1/hosts", read_hosts::some)
        .get("/api/v1/hosts/{name}", read_hosts::one)
        .get("/api/v1/openapi.json", openapi::serve)
}

/// What takes a token.
#[must_use]
pub fn token_routes() -> Routes<DeskState> {
    Routes::of(Audience::Token)
        .post("/api/v1/notices", notices::create)
        .put("/api/v1/notices/{key}", notices::replace)
        .post("/api/v1/notices/{key}/updates", updates::post)
        .delete("/api/v1/notices/{key}/updates/{id}", planned::take_back)
        .post("/api/v1/notices/{key}/hosts", many_hosts::report)
        .post("/api/v1/notices/{key}/hosts/{name}", hosts::report)
}
