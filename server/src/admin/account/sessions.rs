//! One's own sessions: listed, and ended one by one or all but this one. That
//! asks for no proof: who finds a stranger in has no time to lose.

use crate::admin::access::Form;
use crate::admin::answer::{Done, done};
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::account::SessionRow;
use axum::extract::State;
use axum::response::Response;
use desk::{OpenSession, StoreError};

/// Ends one.
pub async fn end(State(state): State<DeskState>, form: Form) -> Result<Response, Refusal> {
    let (operator, name) = (&form.session.operator, form.fields.get("name"));
    // One that ended by itself meanwhile is as ended as it was to be.
    state
        .desk
        .end_session(operator, name, state.clock.now())
        .await?;
    Ok(done("/admin/account", Done::SessionsEnded))
}

/// Ends all but this one.
pub async fn end_others(State(state): State<DeskState>, form: Form) -> Result<Response, Refusal> {
    let (operator, but) = (&form.session.operator, &form.session.name);
    state
        .desk
        .end_other_sessions(operator, but, state.clock.now())
        .await?;
    Ok(done("/admin/account", Done::SessionsEnded))
}

pub(super) async fn rows(
    state: &DeskState,
    session: &SignedIn,
) -> Result<Vec<SessionRow>, StoreError> {
    let open = state
        .desk
        .sessions_of(&session.operator, state.clock.now())
        .await?;
    let row = |open: OpenSession| SessionRow {
        is_this: open.name == session.name,
        name: open.name,
        browser: open.browser,
        opened_at: open.opened_at,
        seen_at: open.seen_at,
    };
    Ok(open.into_iter().map(row).collect())
}
