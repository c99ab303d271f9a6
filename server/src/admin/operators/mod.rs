//! The operators.

pub(super) mod one;
pub(super) mod remove;

use super::access::Form;
use super::answer::{Done, done, frame, page, status};
use super::refusal::Refusal;
use super::setup::Credentials;
use super::tokens::must_administer;
use crate::auth::SignedIn;
use crate::auth::session::rank_of;
use crate::state::DeskState;
use app::admin::operators::{self, OperatorRow, OperatorsPage};
use app::admin::parts::Errors;
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use desk::{AddOperatorError, NewOperator, Role};
use domain::OperatorId;
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
    view(
        &state,
        &session,
        &uri,
        Typed {
            email: String::new(),
            rank: Role::Author.word().to_owned(),
            errors: Errors::default(),
        },
    )
    .await
}

/// Adds one.
pub async fn add(
    State(state): State<DeskState>,
    uri: Uri,
    form: Form,
) -> Result<Response, Refusal> {
    must_administer(&form.session)?;
    let language = form.session.language;
    let credentials = Credentials::of(&form.fields);
    let mut errors = credentials.errors(language);
    let role = role(&form, &mut errors);
    if let Some(role) = role.filter(|_| errors.is_empty()) {
        let password_hash = credentials.password.hash(&state).await?;
        let operator = NewOperator {
            id: OperatorId::from_random(crate::random::id()),
            email: &credentials.email,
            role,
            password_hash: &password_hash,
        };
        match state
            .desk
            .add_operator(&form.session.actor(), &operator, state.clock.now())
            .await
        {
            Ok(()) => return Ok(done("/admin/operators", Done::Operator)),
            Err(AddOperatorError::EmailTaken) => {
                errors.add("email", fl!(loader(language), "desk-email-taken"))
            }
            Err(AddOperatorError::Store(error)) => return Err(error.into()),
        }
    }
    view(
        &state,
        &form.session,
        &uri,
        Typed {
            email: credentials.email,
            rank: form.fields.get("rank").to_owned(),
            errors,
        },
    )
    .await
}

/// The role that was chosen; a word that is none is an error beside the field.
fn role(form: &Form, errors: &mut Errors) -> Option<Role> {
    let role = Role::from_word(form.fields.get("rank"));
    if role.is_none() {
        let words = loader(form.session.language);
        errors.add("rank", fl!(words, "desk-operator-rank-unknown"));
    }
    role
}

struct Typed {
    email: String,
    rank: String,
    errors: Errors,
}

async fn view(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    typed: Typed,
) -> Result<Response, Refusal> {
    let row = |operator: desk::Operator| OperatorRow {
        id: operator.id.to_string(),
        email: operator.email,
        rank: rank_of(operator.role),
        added_at: operator.created_at,
    };
    let status = status(typed.errors.is_empty());
    let shown = OperatorsPage {
        frame: frame(state, session, Here::Operators, uri),
        operators: state.desk.operators().await?.into_iter().map(row).collect(),
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
