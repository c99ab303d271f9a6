//! The description of the API, made from the code.

use crate::cache::{Body, Key};
use crate::errors::AppError;
use crate::public::PublicState;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use serde::Serialize;
use surfaces::live::{HostEvent, HostsEvent, NoticeEvent, RevisionEvent};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi, ToSchema};

/// Why a request was not answered as it was meant. Sentences are in the
/// language of `Accept-Language`.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// What it is called.
    #[schema(example = "Something has to be corrected")]
    pub title: String,
    /// The HTTP status.
    #[schema(example = 422)]
    pub status: u16,
    /// What to do about it.
    pub error: String,
    /// The fields of the document that are wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
    /// The number under which a failure of ours is in the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

/// One field that is wrong.
#[derive(Debug, Serialize, ToSchema)]
pub struct FieldProblem {
    /// The field; empty for the whole document.
    #[schema(example = "hosts[3].start")]
    pub path: String,
    /// What is wrong with it and what to do.
    pub message: String,
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Fenster",
        description = "Notices of a hosting provider: read what is public, write what is to be. \
            Local times are read in the notice's home zone; a time with an offset or Z is taken as it is.",
        license(name = "MIT OR Apache-2.0"),
    ),
    paths(
        super::read::list,
        super::read::one,
        super::read_hosts::one,
        super::read_hosts::some,
        super::notices::create,
        super::notices::replace,
        super::updates::post,
        super::planned::take_back,
        super::hosts::report,
        super::many_hosts::report,
        crate::public::live::open,
    ),
    components(schemas(RevisionEvent, NoticeEvent, HostEvent, HostsEvent)),
    tags(
        (name = "notices", description = "Notices and their updates"),
        (name = "hosts", description = "Single hosts, and the work on them"),
        (name = "live", description = "What changes, as it changes"),
    ),
    modifiers(&Tokens)
)]
struct Description;

/// How a program signs in.
struct Tokens;

impl Modify for Tokens {
    fn modify(&self, description: &mut utoipa::openapi::OpenApi) {
        let scheme = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        let components = description.components.get_or_insert_default();
        components.add_security_scheme("token", scheme);
    }
}

/// The description as JSON, for a site of this name at an address.
///
/// # Errors
/// When it cannot be written, which a test rules out.
pub fn document(name: &str, base_url: &str) -> Result<String, serde_json::Error> {
    let mut description = Description::openapi();
    description.info.title = format!("{name}: status page");
    description.servers = Some(vec![utoipa::openapi::Server::new(base_url)]);
    serde_json::to_string_pretty(&description)
}

/// Serves the description.
pub(super) async fn serve(
    State(state): State<PublicState>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let rendering = async {
        let site = state.site();
        let text = document(&site.name, &site.base_url);
        let text = text.map_err(|error| AppError::internal(&error))?;
        Ok(Body::json(text))
    };
    state
        .answer(Key::of("/api/v1/openapi.json"), &headers, rendering)
        .await
}
