//! Writing whole notices.

use super::caller::Caller;
use super::receipt::Receipt;
use super::{MOST_BYTES, openapi::Problem as ProblemSchema};
use crate::errors::{AppError, Missing};
use crate::http_parts::{language_of, read_body};
use crate::intake::{self, Prepared};
use crate::state::DeskState;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Request, State};
use axum::response::{IntoResponse as _, Response};
use desk::{Actor, SaveError, Scope, StoreError, Stored};
use domain::document::{Draft, Problem, What};
use domain::{Instant, NoticeId};
use http::{HeaderValue, StatusCode, header};

/// Writes a new notice. It is published when its `publish_at` is due.
#[utoipa::path(
    post,
    path = "/api/v1/notices",
    tag = "notices",
    request_body = Draft,
    responses(
        (status = 201, description = "It is saved, and public if it is due", body = Receipt),
        (status = 401, description = "There is no valid token", body = ProblemSchema),
        (status = 403, description = "The token has not the scope notices:write", body = ProblemSchema),
        (status = 409, description = "Its address is taken", body = ProblemSchema),
        (status = 413, description = "The document is too large", body = ProblemSchema),
        (status = 415, description = "It is not sent as JSON", body = ProblemSchema),
        (status = 422, description = "Fields are wrong; nothing is changed", body = ProblemSchema),
    ),
    security(("token" = ["notices:write"]))
)]
pub(super) async fn create(
    State(state): State<DeskState>,
    caller: Caller,
    request: Request,
) -> Result<Response, AppError> {
    let actor = caller.require(Scope::NoticesWrite)?;
    caller.reach(None)?;
    let language = language_of(request.headers());
    let draft = Draft::from_json(&json(request).await?).map_err(AppError::Problems)?;
    let now = state.clock.now();
    let prepared = intake::prepare(now, &draft, None).map_err(AppError::Problems)?;
    let id = save(&state, &actor, now, prepared).await?;
    let receipt = Receipt::of(&state, &id, language).await?;
    let location = HeaderValue::try_from(format!("/api/v1/notices/{id}"))
        .map_err(|error| AppError::internal(&error))?;
    Ok((
        StatusCode::CREATED,
        [(header::LOCATION, location)],
        Json(receipt),
    )
        .into_response())
}

/// Puts a document in place of a notice. What a document does not say stays:
/// the notice's publication and history, and its sealed sections where the
/// document names none.
#[utoipa::path(
    put,
    path = "/api/v1/notices/{key}",
    tag = "notices",
    params(("key" = String, Path, description = "The notice's id or slug")),
    request_body = Draft,
    responses(
        (status = 200, description = "It is saved, and public if it is due", body = Receipt),
        (status = 401, description = "There is no valid token", body = ProblemSchema),
        (status = 403, description = "The token has not the scope notices:write", body = ProblemSchema),
        (status = 404, description = "There is no such notice", body = ProblemSchema),
        (status = 409, description = "It does not fit what is there now", body = ProblemSchema),
        (status = 413, description = "The document is too large", body = ProblemSchema),
        (status = 415, description = "It is not sent as JSON", body = ProblemSchema),
        (status = 422, description = "Fields are wrong; nothing is changed", body = ProblemSchema),
    ),
    security(("token" = ["notices:write"]))
)]
pub(super) async fn replace(
    State(state): State<DeskState>,
    Path(key): Path<String>,
    caller: Caller,
    request: Request,
) -> Result<Json<Receipt>, AppError> {
    let actor = caller.require(Scope::NoticesWrite)?;
    let language = language_of(request.headers());
    let previous = find(&state, &key).await?;
    caller.reach(Some(&previous.notice.id))?;
    // A whole new text is for the notice that has the slug now; by one that it had
    // before, a newer text would be replaced by mistake.
    let is_present = previous.notice.slugs().any(|(_, own)| own.as_str() == key);
    if previous.notice.id.as_str() != key && !is_present {
        return Err(AppError::Missing(Missing::notice(&key)));
    }
    let draft = Draft::from_json(&json(request).await?).map_err(AppError::Problems)?;
    let now = state.clock.now();
    let prepared = intake::prepare(now, &draft, Some(previous)).map_err(AppError::Problems)?;
    let id = save(&state, &actor, now, prepared).await?;
    Ok(Json(Receipt::of(&state, &id, language).await?))
}

/// The notice with an id or slug.
pub(super) async fn find(state: &DeskState, key: &str) -> Result<Stored, AppError> {
    if let Ok(id) = NoticeId::parse(key)
        && let Some(stored) = state.desk.notice(&id).await?
    {
        return Ok(stored);
    }
    state
        .desk
        .notice_by_slug(key)
        .await?
        .ok_or_else(|| AppError::Missing(Missing::notice(key)))
}

/// The body of a request that says it is JSON.
pub(super) async fn json(request: Request) -> Result<Bytes, AppError> {
    let content_type = request.headers().get(header::CONTENT_TYPE);
    if !content_type.is_none_or(may_be_json) {
        return Err(AppError::WrongType);
    }
    read_body(request, MOST_BYTES).await
}

/// Whether a body of this type is read as JSON. `curl --data` calls everything
/// a form; there is no other reading here, and the token is in a header, so
/// no other site can make a browser send it.
pub(super) fn may_be_json(content_type: &HeaderValue) -> bool {
    const TAKEN: [&str; 3] = [
        "application/json",
        "text/plain",
        "application/x-www-form-urlencoded",
    ];
    let essence = content_type
        .to_str()
        .ok()
        .and_then(|value| value.split(';').next());
    essence
        .map(|value| value.trim().to_ascii_lowercase())
        .is_some_and(|value| TAKEN.contains(&value.as_str()) || value.ends_with("+json"))
}

async fn save(
    state: &DeskState,
    actor: &Actor,
    now: Instant,
    prepared: Prepared,
) -> Result<NoticeId, AppError> {
    let prepared = [prepared];
    let problems = intake::check_together(&state.desk, &prepared).await?;
    let problems: Vec<Problem> = problems.into_iter().map(|(_, problem)| problem).collect();
    if problems
        .iter()
        .any(|problem| matches!(problem.what, What::SlugTaken { .. }))
    {
        return Err(AppError::Conflict(problems));
    }
    if !problems.is_empty() {
        return Err(AppError::Problems(problems));
    }
    let [prepared] = prepared;
    let id = intake::save(&state.desk, actor, now, prepared).await?;
    deliver(state).await?;
    Ok(id)
}

/// Answers once readers see it. What cannot be delivered now is kept, and said
/// to be.
pub(super) async fn deliver(state: &DeskState) -> Result<(), AppError> {
    state.delivery.deliver().await.map(|_| ()).map_err(|error| {
        tracing::error!(cause = %crate::errors::chain(&error), "a saved change is not public yet");
        AppError::NotDelivered
    })
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        Self::internal(&error)
    }
}

impl<E: Into<AppError>> From<SaveError<E>> for AppError {
    fn from(error: SaveError<E>) -> Self {
        let conflict = |path: String, what| Self::Conflict(vec![Problem::new(path, what)]);
        match error {
            // It was free a moment ago, when all slugs were checked.
            SaveError::SlugTaken { language, .. } => {
                conflict(intake::slug_path(language), What::ChangedMeanwhile)
            }
            // It was found a moment ago.
            SaveError::ChangedMeanwhile | SaveError::NoSuchNotice => {
                conflict(String::new(), What::ChangedMeanwhile)
            }
            SaveError::NotCleared => {
                Self::Problems(vec![Problem::new("disclosures", What::NotCleared)])
            }
            SaveError::GivesAway(judgment) => Self::Problems(judgment.refusals),
            SaveError::WhyAnotherTime => {
                Self::Problems(vec![Problem::new("change_reason", What::WhyAnotherTime)])
            }
            SaveError::ReasonGivesAway => {
                Self::Problems(vec![Problem::new("change_reason", What::ReasonGivesAway)])
            }
            SaveError::LiftUndone => conflict("disclosures".to_owned(), What::AlreadyLifted),
            SaveError::LiftAgreed => conflict("disclosures".to_owned(), What::LiftAgreed),
            SaveError::ClockDoubted(field) => conflict(field.to_owned(), What::ClockDoubted),
            SaveError::Rule(error) => error.into(),
            SaveError::Store(error) => error.into(),
        }
    }
}

impl From<std::convert::Infallible> for AppError {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}
