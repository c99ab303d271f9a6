//! Updates that programs plan for later, and take back.

use super::caller::Caller;
use super::notices::find;
use super::once::IDEMPOTENCY_KEY;
use super::openapi::Problem as ProblemSchema;
use super::receipt::PlannedReceipt;
use crate::admin::planned_problem;
use crate::errors::{AppError, Missing};
use crate::state::DeskState;
use axum::extract::{Path, State};
use desk::{Actor, PlanError, Planned, Planning, SaveError, Scope};
use domain::document::{Problem, What};
use domain::{Instant, NoticeId, Update, UpdateId};
use http::StatusCode;

/// Plans an update.
pub(super) async fn plan(
    state: &DeskState,
    (actor, now): (&Actor, Instant),
    notice: &NoticeId,
    update: Update,
) -> Result<(StatusCode, PlannedReceipt), AppError> {
    let receipt = PlannedReceipt {
        id: update.id.clone(),
        at: update.at.instant(),
    };
    let new = (update, Planning::New);
    let planned = state.desk.plan_update(actor, now, notice, new).await;
    let status = match planned {
        Ok(Planned::Now) => StatusCode::ACCEPTED,
        Ok(Planned::Before) => StatusCode::OK,
        Err(SaveError::Rule(PlanError::IdTaken)) => {
            let problem = Problem::new(IDEMPOTENCY_KEY.as_str(), What::KeyReused);
            return Err(AppError::Conflict(vec![problem]));
        }
        Err(error) => return Err(error.into()),
    };
    Ok((status, receipt))
}

/// Takes an update back that is planned and has not gone out.
#[utoipa::path(
    delete,
    path = "/api/v1/notices/{key}/updates/{id}",
    tag = "notices",
    params(
        ("key" = String, Path, description = "The notice's id or slug"),
        ("id" = String, Path, description = "The id of the planned update, as it was answered"),
    ),
    responses(
        (status = 204, description = "It will not go out"),
        (status = 401, description = "There is no valid token", body = ProblemSchema),
        (status = 403, description = "The token has not the scope updates:write", body = ProblemSchema),
        (status = 404, description = "There is no such planned update, or not any more", body = ProblemSchema),
    ),
    security(("token" = ["notices:write"]))
)]
pub(super) async fn take_back(
    State(state): State<DeskState>,
    Path((key, id)): Path<(String, String)>,
    caller: Caller,
) -> Result<StatusCode, AppError> {
    let actor = caller.require_one_of(&[Scope::UpdatesWrite, Scope::NoticesWrite])?;
    let notice = find(&state, &key).await?.notice;
    caller.reach(Some(&notice.id))?;
    let missing = || AppError::Missing(Missing::Address);
    let id = UpdateId::parse(&id).map_err(|_| missing())?;
    let now = state.clock.now();
    if state
        .desk
        .unplan_update(&actor, now, &notice.id, &id)
        .await?
    {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(missing())
    }
}

impl From<PlanError> for AppError {
    fn from(error: PlanError) -> Self {
        Self::Problems(vec![planned_problem(error)])
    }
}
