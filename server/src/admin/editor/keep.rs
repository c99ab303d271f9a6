//! Keeps what is typed, right or wrong, for the operator who types it; and tells who
//! else is at the same notice. It saves nothing, publishes nothing and answers with
//! a sentence for the page's own place.

use super::bench::Bench;
use super::{bench, kept_draft};
use crate::admin::access::Form;
use crate::admin::answer::param;
use crate::admin::form::Fields;
use crate::admin::form::editor::read;
use crate::admin::people::People;
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::editor::kept;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::TimeDelta;
use desk::{Actor, KeepError, NewForm, Typed};
use domain::document::{Draft, HostDraft};
use domain::merge::Sheet;
use domain::{FormId, Instant, Kind, Priority};
use http::{HeaderValue, StatusCode, Uri, header};
use i18n_embed_fl::fl;

/// How long ago somebody typed who is said to be typing.
pub(super) const RECENT: TimeDelta = TimeDelta::minutes(10);

/// Keeps the form of a new notice.
pub async fn keep_new(State(state): State<DeskState>, form: Form) -> Result<Response, Refusal> {
    keep(&state, &form, None).await
}

/// Keeps the form of a stored notice.
pub async fn keep_stored(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    keep(&state, &form, Some(&id)).await
}

async fn keep(state: &DeskState, form: &Form, id: Option<&str>) -> Result<Response, Refusal> {
    let Form { session, fields } = form;
    let bench = bench(state, session, id).await?;
    let language = session.language;
    match remember(state, session, &bench, fields).await {
        Ok(at) => {
            let at = kept::clock(language, state.zone(), at);
            let told = fl!(words::loader(language), "desk-kept-at", at = at);
            Ok(sentence(StatusCode::OK, told))
        }
        // The page has the words for it.
        Err(KeepError::TooLong) => Ok(sentence(StatusCode::PAYLOAD_TOO_LARGE, String::new())),
        Err(KeepError::NoSuchNotice) => Err(Refusal::NOT_FOUND),
        Err(KeepError::Store(error)) => Err(error.into()),
    }
}

/// Keeps a form, or forgets it where everything in it is stored as it is.
pub(super) async fn remember(
    state: &DeskState,
    session: &SignedIn,
    bench: &Bench,
    fields: &Fields,
) -> Result<Instant, KeepError> {
    let now = state.clock.now();
    let Ok(form) = FormId::parse(fields.get("form")) else {
        // Of a page that knew no such id; there is nothing to keep it under.
        return Ok(now);
    };
    if is_stored(state, session, bench, fields) {
        state.desk.forget_form(&session.operator, &form).await?;
        return Ok(now);
    }
    let new = NewForm {
        operator: &session.operator,
        form: &form,
        notice: bench.stored().map(|stored| &stored.notice.id),
        edit: fields.get("edit").parse().ok(),
        typed: &Typed(fields.typed()),
    };
    state.desk.keep_form(&new, now).await?;
    Ok(now)
}

/// Whether a form says what is stored, or what a new one begins with.
fn is_stored(state: &DeskState, session: &SignedIn, bench: &Bench, fields: &Fields) -> bool {
    if !fields.rows("clash").is_empty() {
        return false;
    }
    let kind = Kind::from_word(fields.get("kind")).unwrap_or(Kind::Maintenance);
    let stored = bench.document(state, session, kind);
    let typed = kept_draft(session, bench, read(fields));
    Sheet::of(&as_shown(typed)) == Sheet::of(&as_shown(stored))
}

/// With what a form shows chosen where nothing is, and without its empty rows.
fn as_shown(mut draft: Draft) -> Draft {
    let kind = Kind::from_word(&draft.kind).unwrap_or(Kind::Maintenance);
    let first = || domain::State::first(kind).word().to_owned();
    let medium = || Priority::Medium.word().to_owned();
    draft.hosts.retain(|host| *host != HostDraft::default());
    draft.state.get_or_insert_with(first);
    draft.priority.get_or_insert_with(medium);
    draft
}

/// Tells who else is at a notice.
pub async fn others(
    State(state): State<DeskState>,
    session: SignedIn,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let bench = Bench::of(&state, &session, &id).await?;
    let edit = param(&uri, "edit").and_then(|edit| edit.parse::<i64>().ok());
    let mut told = Vec::new();
    let zone = state.zone();
    let language = session.language;
    if let Some(stored) = bench.stored().filter(|stored| Some(stored.edit) != edit)
        && matches!(&stored.changed_by, Actor::Operator(by) if *by != session.operator)
    {
        let people = People::of(&state.desk).await?;
        let by = people.doer(&stored.changed_by).label(language);
        let at = kept::clock(language, zone, stored.changed_at);
        told.push(fl!(
            words::loader(language),
            "desk-kept-saved",
            by = by,
            at = at
        ));
    }
    for (who, at) in typing(&state, &session, &bench).await? {
        told.push(kept::typing(language, zone, &who, at));
    }
    if told.is_empty() {
        return Ok(sentence(StatusCode::NO_CONTENT, String::new()));
    }
    Ok(sentence(StatusCode::OK, told.join(" ")))
}

/// Who else has typed into the notice of late.
pub(super) async fn typing(
    state: &DeskState,
    session: &SignedIn,
    bench: &Bench,
) -> Result<Vec<(String, Instant)>, Refusal> {
    let Some(stored) = bench.stored() else {
        return Ok(Vec::new());
    };
    let since = state.clock.now() - RECENT;
    let id = &stored.notice.id;
    let typing = state.desk.typing(id, &session.operator, since).await?;
    if typing.is_empty() {
        return Ok(Vec::new());
    }
    let people = People::of(&state.desk).await?;
    let named = typing.into_iter();
    Ok(named
        .map(|typing| (people.email(&typing.operator), typing.kept_at))
        .collect())
}

/// A sentence for a place that is on the page already.
fn sentence(status: StatusCode, text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/plain; charset=utf-8"),
    );
    response
}
