//! One operator: another role, a link to another password, the second factor and
//! the sessions.

use super::{links, role};
use crate::admin::access::Form;
use crate::admin::answer::{Done, done, frame, page, status};
use crate::admin::confirmed::ConfirmedForm;
use crate::admin::invitation;
use crate::admin::refusal::Refusal;
use crate::admin::tokens::must_administer;
use crate::auth::SignedIn;
use crate::auth::session::rank_of;
use crate::state::DeskState;
use app::admin::operators::links::MadeLink;
use app::admin::operators::one::{self, OperatorPage};
use app::admin::parts::Errors;
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use desk::{ChangeOperatorError, Operator};
use domain::OperatorId;
use http::Uri;
use i18n_embed_fl::fl;
use words::loader;

/// Shows the operator.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Refusal> {
    must_administer(&session)?;
    let operator = find(&state, &id).await?;
    let shown = Shown::of(&operator);
    view(&state, &session, &uri, operator, shown).await
}

/// What a page shows beside the operator.
struct Shown {
    chosen: String,
    made: Option<MadeLink>,
    errors: Errors,
}

impl Shown {
    fn of(operator: &Operator) -> Self {
        Self {
            chosen: operator.role.word().to_owned(),
            made: None,
            errors: Errors::default(),
        }
    }
}

/// Changes what the operator may do.
pub async fn change_role(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    uri: Uri,
    form: ConfirmedForm,
) -> Result<Response, Refusal> {
    let operator = another(&state, &form.session, &id).await?;
    let mut errors = Errors::default();
    if let Some(role) = role(&form.session, &form.fields, &mut errors) {
        let (actor, now) = (form.session.actor(), state.clock.now());
        match state.desk.set_role(&actor, &operator.id, role, now).await {
            Ok(()) => return Ok(changed(&operator, Done::Role)),
            Err(ChangeOperatorError::LastAdministrator) => {
                let words = loader(form.session.language);
                errors.add("rank", fl!(words, "desk-operator-last-administrator"));
            }
            Err(error) => return Err(error.into()),
        }
    }
    let shown = Shown {
        chosen: form.fields.get("rank").to_owned(),
        made: None,
        errors,
    };
    view(&state, &form.session, &uri, operator, shown).await
}

/// Makes a one-time link by which the operator chooses another password, and
/// shows it, this once. One's own is changed in the account.
pub async fn reset(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    uri: Uri,
    form: ConfirmedForm,
) -> Result<Response, Refusal> {
    let operator = another(&state, &form.session, &id).await?;
    let mut shown = Shown::of(&operator);
    let (actor, now) = (form.session.actor(), state.clock.now());
    let (new, code) = invitation::draw(now);
    match state
        .desk
        .offer_reset(&actor, &operator.id, &new, now)
        .await
    {
        Ok(()) => shown.made = Some(links::made(&state, &operator.email, &code)),
        Err(ChangeOperatorError::ClearedAlone) => {
            let words = loader(form.session.language);
            shown
                .errors
                .add("reset", fl!(words, "desk-operator-password-alone"));
        }
        Err(error) => return Err(error.into()),
    }
    view(&state, &form.session, &uri, operator, shown).await
}

/// Takes off the second factor of an operator who lost it.
pub async fn reset_second_factor(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    form: ConfirmedForm,
) -> Result<Response, Refusal> {
    let operator = another(&state, &form.session, &id).await?;
    let (actor, now) = (form.session.actor(), state.clock.now());
    state
        .desk
        .reset_second_factor(&actor, &operator.id, now)
        .await?;
    Ok(changed(&operator, Done::SecondFactorReset))
}

/// Ends every session of an operator. That asks for no proof: it is done when
/// somebody's device is lost.
pub async fn end_sessions(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let operator = another(&state, &form.session, &id).await?;
    let (actor, now) = (form.session.actor(), state.clock.now());
    state
        .desk
        .end_sessions_of(&actor, &operator.id, now)
        .await?;
    Ok(changed(&operator, Done::SessionsEnded))
}

/// The operator with an id.
async fn find(state: &DeskState, id: &str) -> Result<Operator, Refusal> {
    let id = OperatorId::parse(id).map_err(|_| Refusal::NOT_FOUND)?;
    state.desk.operator(&id).await?.ok_or(Refusal::NOT_FOUND)
}

/// Somebody else, for an administrator: nobody demotes or removes themselves, so
/// that somebody is left to undo it.
pub(super) async fn another(
    state: &DeskState,
    session: &SignedIn,
    id: &str,
) -> Result<Operator, Refusal> {
    must_administer(session)?;
    let operator = find(state, id).await?;
    if operator.id == session.operator {
        return Err(Refusal::NOT_ALLOWED);
    }
    Ok(operator)
}

fn changed(operator: &Operator, what: Done) -> Response {
    done(&format!("/admin/operators/{}", operator.id), what)
}

async fn view(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    operator: Operator,
    shown: Shown,
) -> Result<Response, Refusal> {
    let status = status(shown.errors.is_empty());
    let (desk, now) = (&state.desk, state.clock.now());
    let factors = desk.second_factors(&operator.id).await?;
    let sessions = desk.session_counts(now).await?;
    let shown = OperatorPage {
        frame: frame(state, session, Here::Operators, uri),
        id: operator.id.to_string(),
        email: operator.email,
        rank: rank_of(operator.role),
        added_at: operator.created_at,
        sessions: sessions.get(&operator.id).copied().unwrap_or(0),
        has_second_factor: factors.are_there(),
        chosen: shown.chosen,
        made: shown.made,
        is_oneself: operator.id == session.operator,
        errors: shown.errors,
    };
    let html = render(&shown.frame, &one::title(&shown), || one::view(&shown));
    Ok(page(status, html))
}
