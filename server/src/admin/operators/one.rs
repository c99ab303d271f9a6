//! One operator: another role, another password.

use super::role;
use crate::admin::access::Form;
use crate::admin::answer::{Done, done, frame, page, status};
use crate::admin::password::NewPassword;
use crate::admin::refusal::Refusal;
use crate::admin::tokens::must_administer;
use crate::auth::session::rank_of;
use crate::auth::{SignedIn, attempts};
use crate::state::DeskState;
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
    let chosen = operator.role.word().to_owned();
    Ok(view(
        &state,
        &session,
        &uri,
        operator,
        chosen,
        Errors::default(),
    ))
}

/// Changes what the operator may do.
pub async fn change_role(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    uri: Uri,
    form: Form,
) -> Result<Response, Refusal> {
    let operator = another(&state, &form.session, &id).await?;
    let mut errors = Errors::default();
    if let Some(role) = role(&form, &mut errors) {
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
    let chosen = form.fields.get("rank").to_owned();
    Ok(view(&state, &form.session, &uri, operator, chosen, errors))
}

/// Gives the operator a new password. One's own is changed in the account, where
/// the present one is asked for.
pub async fn set_password(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    uri: Uri,
    form: Form,
) -> Result<Response, Refusal> {
    let operator = another(&state, &form.session, &id).await?;
    let password = NewPassword::of(&form.fields);
    let mut errors = Errors::default();
    password.check(form.session.language, &mut errors);
    if !errors.is_empty() {
        let chosen = operator.role.word().to_owned();
        return Ok(view(&state, &form.session, &uri, operator, chosen, errors));
    }
    let hash = password.hash(&state).await?;
    let (actor, now) = (form.session.actor(), state.clock.now());
    let set = state.desk.set_password(&actor, &operator.id, &hash, now);
    match set.await {
        Ok(()) => {
            // Whoever forgot the old one has typed it wrong for a while.
            attempts::forget(&operator.email, &state.desk).await?;
            Ok(changed(&operator, Done::PasswordSet))
        }
        Err(ChangeOperatorError::ClearedAlone) => {
            let words = loader(form.session.language);
            errors.add("password", fl!(words, "desk-operator-password-alone"));
            let chosen = operator.role.word().to_owned();
            Ok(view(&state, &form.session, &uri, operator, chosen, errors))
        }
        Err(error) => Err(error.into()),
    }
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

fn view(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    operator: Operator,
    chosen: String,
    errors: Errors,
) -> Response {
    let status = status(errors.is_empty());
    let shown = OperatorPage {
        frame: frame(state, session, Here::Operators, uri),
        id: operator.id.to_string(),
        email: operator.email,
        rank: rank_of(operator.role),
        added_at: operator.created_at,
        chosen,
        is_oneself: operator.id == session.operator,
        errors,
    };
    page(
        status,
        render(&shown.frame, &one::title(&shown), || one::view(&shown)),
    )
}
