//! The second step of sign-in, after the password: each way to take it is a file
//! beside this one, with a route of its own that takes a [`SecondStep`].
//!
//! Between password and second factor nobody is signed in. The page carries a
//! secret that is good for some minutes and for nothing but this step.

pub mod code;
pub mod passkey;
pub mod recovery;

use super::access::{STRANGERS_LIMIT, read};
use super::answer::{bare_frame, page};
use super::form::Fields;
use super::refusal::Refusal;
use super::sign_in::{Attempt, let_in};
use crate::auth::{attempts, browser, session};
use crate::http_parts::Network;
use crate::public::ClientAddress;
use crate::secret::{self, Secret};
use crate::state::DeskState;
use app::admin::second_step::{self, SecondStepPage, Way, Wrong};
use app::admin::sign_in::Refusal as Why;
use axum::extract::{FromRequest, FromRequestParts as _, Request};
use axum::response::{IntoResponse as _, Response};
use chrono::TimeDelta;
use desk::{Operator, SecondFactors};
use domain::Instant;
use http::{HeaderMap, StatusCode};

/// Wrong codes after which the password is asked for again, and the operator told.
const MOST: u32 = 5;

/// How long somebody has for it.
const TIME: TimeDelta = TimeDelta::minutes(10);

/// Somebody who named the right password, in a form that came in time. To take
/// one as an argument of a handler is to demand it.
pub struct SecondStep {
    /// Where everything is.
    pub state: DeskState,
    /// Who it is, if the second factor is theirs.
    pub operator: Operator,
    /// What they have beside the password.
    pub factors: SecondFactors,
    /// What was typed.
    pub fields: Fields,
    /// When.
    pub now: Instant,
    network: Network,
    headers: HeaderMap,
    attempt: Attempt,
}

/// The password was right: asks for the second factor. None where the password
/// that was looked at is the operator's no more.
pub(super) async fn ask(
    state: &DeskState,
    operator: &Operator,
    factors: SecondFactors,
    attempt: &Attempt,
    now: Instant,
) -> Result<Option<Response>, Refusal> {
    let step = Secret::draw("");
    let (hash, times) = (step.hash(), (now, now + TIME));
    let opened = state
        .desk
        .open_step(&operator.id, &operator.password_hash, &hash, times);
    if !opened.await? {
        return Ok(None);
    }
    Ok(Some(view(state, attempt, factors, step.reveal(), None)))
}

impl FromRequest<DeskState> for SecondStep {
    type Rejection = Response;

    async fn from_request(request: Request, state: &DeskState) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let Ok(address) = ClientAddress::from_request_parts(&mut parts, state).await;
        let headers = parts.headers.clone();
        let fields = read(Request::from_parts(parts, body), STRANGERS_LIMIT).await;
        let fields = fields.map_err(Refusal::into_response)?;
        let attempt = Attempt::of(&fields, &headers);
        let now = state.clock.now();
        let failed = |error| Refusal::from(error).into_response();
        let hash = secret::hash(fields.get(second_step::STEP));
        let id = state.desk.step(&hash, now).await.map_err(failed)?;
        let operator = match id {
            Some(id) => state.desk.operator(&id).await.map_err(failed)?,
            None => None,
        };
        let Some(operator) = operator else {
            return Err(attempt.refuse(state, Why::StepOver));
        };
        let factors = state
            .desk
            .second_factors(&operator.id)
            .await
            .map_err(failed)?;
        Ok(Self {
            state: state.clone(),
            operator,
            factors,
            fields,
            now,
            network: address.network(),
            headers,
            attempt,
        })
    }
}

impl SecondStep {
    /// Counts an attempt at it, as at the password. One that comes too early is
    /// not looked at: what is to be answered instead.
    pub(super) async fn count(&self, way: Way) -> Result<Option<Response>, Refusal> {
        let (desk, network) = (&self.state.desk, self.network);
        let wait = if self.state.auth.networks.admits(network) {
            self.counted().begin(desk, self.now).await?
        } else {
            Some(60)
        };
        let Some(seconds) = wait else {
            return Ok(None);
        };
        let operator = &self.operator.id;
        tracing::warn!(%network, %operator, why = "has to wait", "refused a second step");
        Ok(Some(self.show(way, Wrong::TooMany { seconds })))
    }

    /// The second factor is theirs: signs in.
    pub(super) async fn succeed(self) -> Result<Response, Refusal> {
        let desk = &self.state.desk;
        self.counted().succeed(desk, self.now).await?;
        let hash = secret::hash(self.fields.get(second_step::STEP));
        if !desk.close_step(&hash).await? {
            return Ok(self.attempt.refuse(&self.state, Why::StepOver));
        }
        // As it is now: the password may be another one since.
        let (id, password) = (&self.operator.id, &self.operator.password_hash);
        let browser = browser::of(&self.headers);
        let opened = session::open(&self.state, id, password, &browser, self.now).await?;
        let Some(opened) = opened else {
            return Ok(self.attempt.refuse(&self.state, Why::StepOver));
        };
        if let Some(old) = self.state.auth.cookie.read(&self.headers) {
            desk.close_session(&secret::hash(old)).await?;
        }
        tracing::info!(network = %self.network, operator = %id, "signed in");
        let_in(&self.state, &opened, self.attempt)
    }

    /// It is not theirs, which is on record. After too many, the step is over.
    pub(super) async fn fail(self, way: Way) -> Result<Response, Refusal> {
        let (desk, id) = (&self.state.desk, &self.operator.id);
        tracing::warn!(network = %self.network, operator = %id, "refused a second step");
        let counted = self.counted();
        counted.fail(desk, self.now).await?;
        let hash = secret::hash(self.fields.get(second_step::STEP));
        let is_guessed = counted.failures(desk, self.now).await? >= MOST;
        let wrong = desk.fail_step((id, &hash), is_guessed, self.now).await?;
        if wrong.is_none_or(|wrong| wrong >= MOST) {
            desk.end_step(&hash).await?;
            return Ok(self.attempt.refuse(&self.state, Why::StepSpent));
        }
        Ok(self.show(way, Wrong::NoMatch))
    }

    fn counted(&self) -> attempts::Attempt {
        attempts::Attempt::at_second_step(&self.operator.email)
    }

    fn show(&self, way: Way, wrong: Wrong) -> Response {
        let step = self.fields.get(second_step::STEP);
        view(
            &self.state,
            &self.attempt,
            self.factors,
            step,
            Some((way, wrong)),
        )
    }
}

fn view(
    state: &DeskState,
    attempt: &Attempt,
    factors: SecondFactors,
    step: &str,
    wrong: Option<(Way, Wrong)>,
) -> Response {
    let status = match wrong {
        None => StatusCode::OK,
        Some((_, Wrong::NoMatch)) => StatusCode::UNPROCESSABLE_ENTITY,
        Some((_, Wrong::TooMany { .. })) => StatusCode::TOO_MANY_REQUESTS,
    };
    let shown = SecondStepPage {
        frame: bare_frame(state, attempt.language, "/admin/sign-in"),
        step: step.to_owned(),
        next: attempt.next.clone(),
        kept: attempt.kept.clone(),
        has_passkey: factors.passkeys > 0 && state.auth.passkeys.unfit().is_none(),
        has_authenticator: factors.authenticator.is_some(),
        has_recovery_codes: factors.recovery_codes > 0,
        wrong,
    };
    let html = app::admin::render(&shown.frame, &second_step::title(&shown), || {
        second_step::view(&shown)
    });
    page(status, html)
}
