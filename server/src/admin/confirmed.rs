//! Forms of something dangerous: who sends one has proved a moment ago who they
//! are, or is asked to. The form is kept meanwhile, and is done at once when the
//! proof comes with it, so that nothing is typed twice.

use super::access::Form;
use super::answer::{frame, page};
use super::confirm;
use super::form::Fields;
use super::passkeys;
use super::refusal::Refusal;
use crate::auth::{SignedIn, attempts, second_factor};
use crate::public::ClientAddress;
use crate::secret::Secret;
use crate::state::DeskState;
use app::admin::confirmed::{self, CEREMONY, CODE, ConfirmedPage, PASSKEY, PASSWORD};
use app::admin::parts::Errors;
use app::admin::{Here, render};
use axum::extract::{FromRequest, FromRequestParts as _, Request};
use axum::response::{IntoResponse as _, Response};
use chrono::TimeDelta;
use desk::{Action, Entry};
use http::request::Parts;
use http::{StatusCode, Uri};
use i18n_embed_fl::fl;
use std::sync::{Arc, Mutex, PoisonError};
use words::loader;

/// How long a proof is good for.
const FRESH: TimeDelta = TimeDelta::minutes(10);

/// A [`Form`] of somebody who has just proved who they are. To take one as an
/// argument of a handler is to demand it.
pub struct ConfirmedForm {
    /// Who sent it.
    pub session: SignedIn,
    /// What was typed.
    pub fields: Fields,
}

/// The cookie of a session that was renewed on the way to a handler, for the
/// answer. Put into the request by the layer around the desk.
#[derive(Clone, Default)]
pub struct Renewed(Arc<Mutex<Option<String>>>);

impl Renewed {
    fn put(&self, secret: &Secret) {
        let mut place = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *place = Some(secret.reveal().to_owned());
    }

    /// Takes it out.
    pub(super) fn take(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl FromRequest<DeskState> for ConfirmedForm {
    type Rejection = Response;

    async fn from_request(request: Request, state: &DeskState) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let request = Request::from_parts(parts.clone(), body);
        let Form { session, fields } = Form::from_request(request, state).await?;
        Asked::of(state, parts).await.judge(session, fields).await
    }
}

/// Where a form came that demands a proof. For those that do so only by what is in
/// them; all others take a [`ConfirmedForm`].
pub(super) struct Asked<'a> {
    state: &'a DeskState,
    address: ClientAddress,
    parts: Parts,
}

impl<'a> Asked<'a> {
    pub(super) async fn of(state: &'a DeskState, mut parts: Parts) -> Self {
        let Ok(address) = ClientAddress::from_request_parts(&mut parts, state).await;
        Self {
            state,
            address,
            parts,
        }
    }

    /// The form of who has just proved who they are, now or a moment ago; else the page
    /// that asks, with the form in it.
    pub(super) async fn judge(
        self,
        mut session: SignedIn,
        fields: Fields,
    ) -> Result<ConfirmedForm, Response> {
        let now = self.state.clock.now();
        let mut errors = Errors::default();
        if now - session.confirmed_at < FRESH && now >= session.confirmed_at {
            return Ok(ConfirmedForm { session, fields });
        }
        let proved = self.prove(&session, &fields, &mut errors).await;
        if proved.map_err(Refusal::into_response)? {
            let renewed = self.renew(&mut session).await;
            if renewed.map_err(Refusal::into_response)? {
                return Ok(ConfirmedForm { session, fields });
            }
        }
        let page = self.ask(&session, &fields, errors).await;
        Err(page.unwrap_or_else(Refusal::into_response))
    }

    /// Whether a proof came with the form, and is one.
    async fn prove(
        &self,
        session: &SignedIn,
        fields: &Fields,
        errors: &mut Errors,
    ) -> Result<bool, Refusal> {
        if fields.given(PASSKEY).is_some() {
            return self.prove_by_passkey(session, fields, errors).await;
        }
        if let Some(code) = fields.given(CODE) {
            return self.prove_by_code(session, &code, errors).await;
        }
        let Some(typed) = fields.given(PASSWORD) else {
            return Ok(false);
        };
        let address = self.address;
        let proved = confirm::password(self.state, address, session, &typed, PASSWORD, errors);
        Ok(proved.await?.is_some())
    }

    /// Nobody guesses one: it is not counted, and on record all the same.
    async fn prove_by_passkey(
        &self,
        session: &SignedIn,
        fields: &Fields,
        errors: &mut Errors,
    ) -> Result<bool, Refusal> {
        if passkeys::confirm::is_proof(self.state, session, fields).await? {
            return Ok(true);
        }
        self.record_failure(session).await?;
        let words = loader(session.language);
        errors.add(PASSKEY, fl!(words, "desk-passkey-wrong"));
        Ok(false)
    }

    async fn prove_by_code(
        &self,
        session: &SignedIn,
        code: &str,
        errors: &mut Errors,
    ) -> Result<bool, Refusal> {
        let (desk, network) = (&self.state.desk, self.address.network());
        let (now, words) = (self.state.clock.now(), loader(session.language));
        let attempt = attempts::Attempt::at_second_step(&session.email);
        let wait = if self.state.auth.networks.admits(network) {
            attempt.begin(desk, now).await?
        } else {
            Some(60)
        };
        if let Some(seconds) = wait {
            errors.add(CODE, fl!(words, "desk-sign-in-too-many", seconds = seconds));
            return Ok(false);
        }
        if second_factor::take_code(desk, &session.operator, code, now).await? {
            attempt.succeed(desk, now).await?;
            return Ok(true);
        }
        attempt.fail(desk, now).await?;
        self.record_failure(session).await?;
        errors.add(CODE, fl!(words, "desk-second-step-code-wrong"));
        Ok(false)
    }

    async fn record_failure(&self, session: &SignedIn) -> Result<(), Refusal> {
        let actor = session.actor();
        let entry = Entry::of(&actor, Action::SecondStepFailed);
        let entry = entry.detail(session.operator.as_str());
        let (desk, now) = (&self.state.desk, self.state.clock.now());
        Ok(desk.record(&entry, now).await?)
    }

    /// The session goes on under another cookie.
    async fn renew(&self, session: &mut SignedIn) -> Result<bool, Refusal> {
        let (secret, now) = (Secret::draw(""), self.state.clock.now());
        let (old, new, actor) = (session.hash(), secret.hash(), session.actor());
        let renewed = self.state.desk.renew_session((&old, &new), &actor, now);
        if !renewed.await? {
            return Ok(false);
        }
        if let Some(place) = self.parts.extensions.get::<Renewed>() {
            place.put(&secret);
        }
        session.renewed(&secret, now);
        Ok(true)
    }

    /// The page that asks, with the form in it.
    async fn ask(
        &self,
        session: &SignedIn,
        fields: &Fields,
        errors: Errors,
    ) -> Result<Response, Refusal> {
        let factors = self.state.desk.second_factors(&session.operator).await?;
        let action = self.parts.uri.path().to_owned();
        let mut kept = fields.beginning_with("");
        kept.retain(|(name, _)| {
            !matches!(name.as_str(), "csrf" | PASSWORD | CODE | PASSKEY | CEREMONY)
        });
        let status = if errors.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        let mut frame = frame(self.state, session, Here::Elsewhere, &Uri::default());
        // What was sent is not sent again by a change of the language.
        frame.path = "/admin/".to_owned();
        let shown = ConfirmedPage {
            frame,
            action,
            fields: kept,
            has_passkey: factors.passkeys > 0 && self.state.auth.passkeys.unfit().is_none(),
            has_authenticator: factors.authenticator.is_some(),
            errors,
        };
        let html = render(&shown.frame, &confirmed::title(&shown), || {
            confirmed::view(&shown)
        });
        Ok(page(status, html))
    }
}
