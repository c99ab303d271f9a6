//! Reporting the states of hosts: for the scripts that do the work.

use super::caller::Caller;
use super::notices::{deliver, find, json};
use super::openapi::Problem as ProblemSchema;
use super::receipt::{HostReceipt, Receipt};
use crate::errors::{AppError, Missing};
use crate::http_parts::language_of;
use crate::state::DeskState;
use axum::Json;
use axum::extract::{Path, Request, State};
use desk::Scope;
use domain::document::{Problem, What};
use domain::notice::NoSuchHost;
use domain::{HostName, HostState};
use serde::Deserialize;
use utoipa::ToSchema;

/// Where the work on a host stands.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct HostReport {
    /// The state.
    #[schema(value_type = HostState, example = "completed")]
    state: String,
}

/// Reports the state of one host. The first one that is begun begins the
/// maintenance, the last one that is completed completes it.
#[utoipa::path(
    post,
    path = "/api/v1/notices/{key}/hosts/{name}",
    tag = "hosts",
    params(
        ("key" = String, Path, description = "The notice's id or slug"),
        ("name" = String, Path, description = "The host's name"),
    ),
    request_body = HostReport,
    responses(
        (status = 200, description = "It is saved, and readers see it", body = HostReceipt),
        (status = 401, description = "There is no valid token", body = ProblemSchema),
        (status = 403, description = "The token has not the scope hosts:write", body = ProblemSchema),
        (status = 404, description = "There is no such notice, or it has no such host", body = ProblemSchema),
        (status = 415, description = "It is not sent as JSON", body = ProblemSchema),
        (status = 422, description = "The state is unknown; nothing is changed", body = ProblemSchema),
    ),
    security(("token" = ["hosts:write"]))
)]
pub(super) async fn report(
    State(state): State<DeskState>,
    Path((key, name)): Path<(String, String)>,
    caller: Caller,
    request: Request,
) -> Result<Json<HostReceipt>, AppError> {
    let actor = caller.require(Scope::HostsWrite)?;
    let language = language_of(request.headers());
    let notice = find(&state, &key).await?.notice.id;
    let no_such_host = || AppError::Missing(Missing::host(&name));
    let host = HostName::parse(&name).map_err(|_| no_such_host())?;
    let host_state = read(&json(request).await?)?;
    let now = state.clock.now();
    let change = |notice: &mut domain::Notice| -> Result<(), AppError> {
        let reported = notice.report_host(&host, host_state, now);
        reported.map_err(|NoSuchHost| no_such_host())
    };
    state
        .desk
        .change(&actor, now, &notice, None, change)
        .await?;
    deliver(&state).await?;
    Ok(Json(HostReceipt {
        name: host.to_string(),
        state: host_state,
        notice: Receipt::of(&state, &notice, language).await?,
    }))
}

fn read(body: &[u8]) -> Result<HostState, AppError> {
    let wrong = |path: &str, what| AppError::Problems(vec![Problem::new(path, what)]);
    let report: HostReport = serde_json::from_slice(body).map_err(|error| {
        wrong(
            "",
            What::Malformed {
                message: error.to_string(),
            },
        )
    })?;
    HostState::from_word(report.state.trim()).ok_or_else(|| {
        let allowed = HostState::ALL.iter().map(|state| state.word()).collect();
        let value = report.state.chars().take(60).collect();
        wrong("state", What::Unknown { value, allowed })
    })
}
