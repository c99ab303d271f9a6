//! Posting updates.

use super::caller::Caller;
use super::notices::{deliver, find, json};
use super::once::{self, IDEMPOTENCY_KEY, Known};
use super::openapi::Problem as ProblemSchema;
use super::planned;
use super::receipt::Receipt;
use crate::errors::AppError;
use crate::http_parts::language_of;
use crate::place::Place;
use crate::state::DeskState;
use axum::Json;
use axum::extract::{Path, Request, State};
use desk::{Scope, Writer};
use domain::document::{Context, Post, Problem, UpdateDraft, What, update};
use domain::embargo::Overruled;
use domain::state::IllegalTransition;
use domain::{Instant, Notice};
use http::StatusCode;

/// Posts an update, and changes the notice's state where it names one. One language
/// is enough. With the header `Idempotency-Key` the same update may be sent again,
/// and is posted once. An update whose `at` is to come is planned: it goes out by
/// itself then, with its state, and until then nobody but the desk knows of it.
#[utoipa::path(
    post,
    path = "/api/v1/notices/{key}/updates",
    tag = "notices",
    params(
        ("key" = String, Path, description = "The notice's id or slug"),
        ("Idempotency-Key" = Option<String>, Header, description = "Any text of up to 255 characters, another one for each update; what other tokens send is apart"),
    ),
    request_body = UpdateDraft,
    responses(
        (status = 200, description = "It was posted or planned before, under the same key", body = Receipt),
        (status = 201, description = "It is posted, and readers see it", body = Receipt),
        (status = 202, description = "It is planned for its time, which is to come", body = Receipt),
        (status = 401, description = "There is no valid token", body = ProblemSchema),
        (status = 403, description = "The token has not the scope notices:write", body = ProblemSchema),
        (status = 404, description = "There is no such notice", body = ProblemSchema),
        (status = 409, description = "The key was used for another update", body = ProblemSchema),
        (status = 413, description = "The document is too large", body = ProblemSchema),
        (status = 415, description = "It is not sent as JSON", body = ProblemSchema),
        (status = 422, description = "Fields are wrong; nothing is changed", body = ProblemSchema),
    ),
    security(("token" = ["notices:write"]))
)]
pub(super) async fn post(
    State(state): State<DeskState>,
    Path(key): Path<String>,
    caller: Caller,
    request: Request,
) -> Result<(StatusCode, Json<Receipt>), AppError> {
    let actor = caller.require_one_of(&[Scope::UpdatesWrite, Scope::NoticesWrite])?;
    let language = language_of(request.headers());
    let notice = find(&state, &key).await?.notice;
    caller.reach(Some(&notice.id))?;
    let known_as = once::id_of(request.headers(), caller.token(), &notice.id)?;
    let draft = UpdateDraft::from_json(&json(request).await?).map_err(AppError::Problems)?;
    let now = state.clock.now();
    let mut posted = match check(&draft, &notice, now)? {
        Post::Now(update) => update,
        Post::Later(mut update) => {
            update.id = known_as.unwrap_or(update.id);
            let planned = planned::plan(&state, (&actor, now), &notice.id, update).await?;
            let (status, planned) = planned;
            let receipt = Receipt::of(&state, &notice.id, language).await?;
            return Ok((status, Json(receipt.with_planned(Some(planned)))));
        }
    };
    posted.id = known_as.unwrap_or(posted.id);
    let is_timed = draft.at.is_some();
    let overruled = Overruled::by(draft.embargo_override.as_deref()).map_err(|wrong| {
        AppError::Problems(vec![Problem::new("embargo_override", wrong.into())])
    })?;
    let place = Place::default();
    let change = |notice: &mut Notice| match once::known(notice, &posted, is_timed) {
        Known::New => place.post(notice, posted).map(|()| Known::New),
        known => Ok(known),
    };
    let writer = Writer::overruling(&actor, &overruled);
    let saved = state
        .desk
        .change(writer, now, &notice.id, None, change)
        .await;
    let status = match saved.map_err(|error| place.in_update(error))? {
        Known::New => StatusCode::CREATED,
        Known::Same => StatusCode::OK,
        Known::Other => {
            let problem = Problem::new(IDEMPOTENCY_KEY.as_str(), What::KeyReused);
            return Err(AppError::Conflict(vec![problem]));
        }
    };
    deliver(&state).await?;
    Ok((
        status,
        Json(Receipt::of(&state, &notice.id, language).await?),
    ))
}

fn check(draft: &UpdateDraft, notice: &Notice, now: Instant) -> Result<Post, AppError> {
    let mut context = Context {
        id: notice.id.clone(),
        now,
        new_id: &mut crate::random::id,
        is_cleared: false,
    };
    update(draft, notice.kind, notice.home_zone, &mut context).map_err(AppError::Problems)
}

impl From<IllegalTransition> for AppError {
    fn from(illegal: IllegalTransition) -> Self {
        let IllegalTransition { from, to } = illegal;
        Self::Problems(vec![Problem::new(
            "state",
            What::IllegalTransition { from, to },
        )])
    }
}
