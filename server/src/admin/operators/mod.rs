//! The operators.

pub(super) mod demand;
pub(super) mod links;
pub(super) mod one;
pub(super) mod remove;

use super::answer::{frame, page, status};
use super::confirmed::ConfirmedForm;
use super::form::Fields;
use super::invitation;
use super::refusal::Refusal;
use super::setup::is_email;
use super::tokens::must_administer;
use crate::auth::SignedIn;
use crate::auth::session::rank_of;
use crate::state::DeskState;
use app::admin::operators::links::MadeLink;
use app::admin::operators::{self, OperatorRow, OperatorsPage};
use app::admin::parts::Errors;
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use desk::{AddOperatorError, Role};
use http::Uri;
use i18n_embed_fl::fl;
use words::loader;

/// Shows the operators.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    must_administer(&session)?;
    view(&state, &session, &uri, Typed::default()).await
}

/// Invites one, and shows the link, this once.
pub async fn invite(
    State(state): State<DeskState>,
    uri: Uri,
    form: ConfirmedForm,
) -> Result<Response, Refusal> {
    must_administer(&form.session)?;
    let language = form.session.language;
    let email = form.fields.get("email").trim().to_owned();
    let mut errors = Errors::default();
    if !is_email(&email) {
        errors.add("email", fl!(loader(language), "desk-email-wrong"));
    }
    let mut typed = Typed {
        rank: form.fields.get("rank").to_owned(),
        ..Typed::default()
    };
    let role = role(&form.session, &form.fields, &mut errors);
    if let Some(role) = role.filter(|_| errors.is_empty()) {
        let (actor, now) = (form.session.actor(), state.clock.now());
        let (new, code) = invitation::draw(now);
        match state.desk.invite(&actor, (&email, role), &new, now).await {
            Ok(()) => {
                typed.made = Some(links::made(&state, &email, &code));
                return view(&state, &form.session, &uri, typed).await;
            }
            Err(AddOperatorError::EmailTaken) => {
                errors.add("email", fl!(loader(language), "desk-email-taken"));
            }
            Err(AddOperatorError::Store(error)) => return Err(error.into()),
        }
    }
    typed.email = email;
    typed.errors = errors;
    view(&state, &form.session, &uri, typed).await
}

/// The role that was chosen; a word that is none is an error beside the field.
fn role(session: &SignedIn, fields: &Fields, errors: &mut Errors) -> Option<Role> {
    let role = Role::from_word(fields.get("rank"));
    if role.is_none() {
        let words = loader(session.language);
        errors.add("rank", fl!(words, "desk-operator-rank-unknown"));
    }
    role
}

struct Typed {
    email: String,
    rank: String,
    errors: Errors,
    made: Option<MadeLink>,
}

impl Default for Typed {
    fn default() -> Self {
        Self {
            email: String::new(),
            rank: Role::Author.word().to_owned(),
            errors: Errors::default(),
            made: None,
        }
    }
}

async fn view(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    typed: Typed,
) -> Result<Response, Refusal> {
    let (desk, now) = (&state.desk, state.clock.now());
    let sessions = desk.session_counts(now).await?;
    let protected = desk.protected_operators().await?;
    let row = |operator: desk::Operator| OperatorRow {
        sessions: sessions.get(&operator.id).copied().unwrap_or(0),
        has_second_factor: protected.contains(&operator.id),
        id: operator.id.to_string(),
        email: operator.email,
        rank: rank_of(operator.role),
        added_at: operator.created_at,
    };
    let status = status(typed.errors.is_empty());
    let shown = OperatorsPage {
        frame: frame(state, session, Here::Operators, uri),
        operators: desk.operators().await?.into_iter().map(row).collect(),
        links: links::rows(state).await?,
        made: typed.made,
        is_second_factor_demanded: desk.is_second_factor_demanded().await?,
        email: typed.email,
        chosen: typed.rank,
        errors: typed.errors,
    };
    Ok(page(
        status,
        render(&shown.frame, &operators::title(&shown), || {
            operators::view(&shown)
        }),
    ))
}
