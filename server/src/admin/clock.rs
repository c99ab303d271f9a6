//! The clocks, and the word of an operator that one of them is right. Who says so
//! lets open what was held back, so they name their password.

use super::access::Form;
use super::answer::{Done, done, frame, page, status};
use super::confirm;
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::public::ClientAddress;
use crate::state::DeskState;
use app::admin::clock::{self, ClockPage, Held, password_path};
use app::admin::parts::Errors;
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use desk::Hold;
use domain::zone::Rules;
use http::Uri;

/// Shows them, to everybody.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    let holds = state.desk.holds().await?;
    Ok(view(&state, &session, &uri, &holds, Errors::default()))
}

/// Lets a server go on whose clock is right. Its watch notices by itself.
pub async fn confirm(
    State(state): State<DeskState>,
    address: ClientAddress,
    uri: Uri,
    form: Form,
) -> Result<Response, Refusal> {
    let Form { session, fields } = &form;
    if !session.role.may_publish() {
        return Err(Refusal::NOT_ALLOWED);
    }
    let holds = state.desk.holds().await?;
    let node = fields.get("node");
    let index = holds.iter().position(|hold| hold.node == node);
    // Somebody else has confirmed it, or the clocks agree again.
    let index = index.ok_or(Refusal::OUTDATED)?;
    let sent: usize = fields.get("index").parse().unwrap_or(index);
    let typed = fields.get(&password_path(sent));
    let mut errors = Errors::default();
    let path = password_path(index);
    let named = confirm::password(&state, address, session, typed, &path, &mut errors);
    if named.await?.is_none() {
        return Ok(view(&state, session, &uri, &holds, errors));
    }
    let (actor, now) = (session.actor(), state.clock.now());
    if !state.desk.release_lifts(&actor, node, now).await? {
        return Err(Refusal::OUTDATED);
    }
    tracing::warn!(operator = %session.operator, node, "confirmed the time");
    Ok(done("/admin/clock", Done::ClockConfirmed))
}

fn view(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    holds: &[Hold],
    errors: Errors,
) -> Response {
    let held = |hold: &Hold| Held {
        node: hold.node.clone(),
        is_this: hold.node == state.desk.node(),
        since: hold.since,
        jumped_by: hold.jumped_by,
    };
    let status = status(errors.is_empty());
    let shown = ClockPage {
        frame: frame(state, session, Here::Clock, uri),
        now: state.clock.now(),
        zone: state.zone(),
        held: holds.iter().map(held).collect(),
        is_contradicted: state.watch.is_contradicted(),
        rules: Rules::in_use(),
        errors,
    };
    page(
        status,
        render(&shown.frame, &clock::title(&shown), || clock::view(&shown)),
    )
}
