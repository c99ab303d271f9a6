//! Removing an operator, after asking once more.

use super::one::another;
use crate::admin::answer::{Done, done, frame, page};
use crate::admin::confirmed::ConfirmedForm;
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::confirm::{self, ConfirmPage, Question};
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use http::{StatusCode, Uri};

/// Asks, and says what follows from it.
pub async fn ask(
    State(state): State<DeskState>,
    session: SignedIn,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let operator = another(&state, &session, &id).await?;
    let alone = state.desk.cleared_alone(&operator.id).await?;
    let shown = ConfirmPage {
        frame: frame(&state, &session, Here::Operators, &uri),
        question: Question::RemoveOperator {
            id: operator.id.to_string(),
            alone: alone.opening,
            alone_unpublished: alone.unpublished,
            email: operator.email,
        },
    };
    Ok(page(
        StatusCode::OK,
        render(&shown.frame, &confirm::title(&shown), || {
            confirm::view(&shown)
        }),
    ))
}

/// Removes the operator.
pub async fn remove(
    State(state): State<DeskState>,
    Path(id): Path<String>,
    form: ConfirmedForm,
) -> Result<Response, Refusal> {
    let operator = another(&state, &form.session, &id).await?;
    let (actor, now) = (form.session.actor(), state.clock.now());
    state
        .desk
        .remove_operator(&actor, &operator.id, now)
        .await?;
    Ok(done("/admin/operators", Done::OperatorRemoved))
}
