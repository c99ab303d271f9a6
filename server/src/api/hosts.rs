//! Reporting one host: for the scripts that do the work.

use super::caller::Caller;
use super::host_report::HostReport;
use super::notices::{deliver, find, json};
use super::openapi::Problem as ProblemSchema;
use super::receipt::{HostReceipt, Receipt};
use crate::errors::{AppError, Missing};
use crate::http_parts::language_of;
use crate::state::DeskState;
use axum::Json;
use axum::extract::{Path, Request, State};
use desk::{Scope, Writer};
use domain::document::{Problem, What};
use domain::rows::{self, Said};
use domain::{HostName, Notice};

/// Reports one host. The first one that is begun begins the maintenance, the
/// last one that is completed completes it. To say the same again changes
/// nothing, and is answered as before. Another start needs a `change_reason`.
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
        (status = 422, description = "Something of it is wrong; nothing is changed", body = ProblemSchema),
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
    let notice = find(&state, &key).await?.notice;
    caller.reach(Some(&notice.id))?;
    let no_such_host = || AppError::Missing(Missing::host(&name));
    let host = HostName::parse(&name).map_err(|_| no_such_host())?;
    let said = HostReport::from_json(&json(request).await?).map_err(AppError::Problems)?;
    let reason = said.reason().map_err(AppError::Problems)?;
    let report = said
        .of_host(host.clone(), notice.home_zone)
        .map_err(AppError::Problems)?;
    let now = state.clock.now();
    let change = |notice: &mut Notice| -> Result<_, AppError> {
        rows::put(notice, &report, Said::Something, now).map_err(refused)?;
        let row = notice.hosts.iter().find(|row| row.name == host);
        row.cloned().ok_or_else(no_such_host)
    };
    let refused_by_name = |error: AppError| match error {
        AppError::Problems(problems) if is_no_such_host(&problems) => no_such_host(),
        other => other,
    };
    let row = state
        .desk
        .change(
            Writer::from(&actor).because(&reason),
            now,
            &notice.id,
            None,
            change,
        )
        .await
        .map_err(AppError::from)
        .map_err(refused_by_name)?;
    deliver(&state).await?;
    let receipt = Receipt::of(&state, &notice.id, language).await?;
    Ok(Json(HostReceipt::of(&row, receipt)))
}

/// The one `at` of a report is what a script said of either actual time.
fn refused(mut problem: Problem) -> AppError {
    if ["started_at", "ended_at"].contains(&problem.path.as_str()) {
        "at".clone_into(&mut problem.path);
    }
    AppError::Problems(vec![problem])
}

fn is_no_such_host(problems: &[Problem]) -> bool {
    let is_it = |problem: &Problem| matches!(problem.what, What::NotInTable { .. });
    problems.iter().any(is_it)
}
