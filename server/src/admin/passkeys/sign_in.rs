//! Signing in by a passkey alone: its authenticator has made sure of its owner, so
//! it stands for password and second factor.

use super::{hand_out, sent};
use crate::admin::access::{STRANGERS_LIMIT, read};
use crate::admin::refusal::Refusal;
use crate::admin::sign_in::{Attempt, let_in};
use crate::auth::{browser, passkeys, session};
use crate::public::ClientAddress;
use crate::secret;
use crate::state::DeskState;
use app::admin::sign_in::Refusal as Why;
use axum::extract::{Request, State};
use axum::response::{IntoResponse as _, Response};
use desk::{Action, Actor, Ceremony, Entry};
use http::StatusCode;

/// What is asked before anybody is known.
const ASKED: (Ceremony, &str) = (Ceremony::SignIn, "");

/// Asks for a passkey of anybody. A network has as many questions as it has
/// attempts at a password, and without a question there is no answer.
pub async fn ask(
    State(state): State<DeskState>,
    address: ClientAddress,
) -> Result<Response, Refusal> {
    let network = address.network();
    if !state.auth.networks.admits(network) {
        tracing::warn!(%network, why = "network has to wait", "refused a sign-in");
        return Ok(StatusCode::TOO_MANY_REQUESTS.into_response());
    }
    let question = state.auth.passkeys.ask_anybody()?;
    hand_out(&state, question, ASKED).await
}

/// Lets in whose passkey it is.
pub async fn enter(
    State(state): State<DeskState>,
    address: ClientAddress,
    request: Request,
) -> Result<Response, Refusal> {
    let headers = request.headers().clone();
    let fields = read(request, STRANGERS_LIMIT).await?;
    let attempt = Attempt::of(&fields, &headers);
    let sent = sent(&fields);
    if sent.answer.is_empty() {
        return Ok(attempt.refuse(&state, Why::NeedsScript));
    }
    let (network, now) = (address.network(), state.clock.now());
    let id = passkeys::prove(&state, sent, ASKED, None, now).await?;
    let operator = match id {
        Some(id) => state.desk.operator(&id).await?,
        None => None,
    };
    let opened = match operator {
        Some(operator) => {
            let (id, password) = (&operator.id, &operator.password_hash);
            session::open(&state, id, password, &browser::of(&headers), now).await?
        }
        None => None,
    };
    let Some(opened) = opened else {
        tracing::warn!(%network, why = "no passkey", "refused a sign-in");
        let failed = Entry::of(&Actor::Unknown, Action::SignInFailed);
        state.desk.record(&failed, now).await?;
        return Ok(attempt.refuse(&state, Why::Passkey));
    };
    if let Some(old) = state.auth.cookie.read(&headers) {
        state.desk.close_session(&secret::hash(old)).await?;
    }
    tracing::info!(%network, operator = %opened.operator, "signed in by a passkey");
    let_in(&state, &opened, attempt)
}
