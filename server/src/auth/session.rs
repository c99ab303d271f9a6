//! Who is signed in: the session behind a request's cookie.

use super::csrf;
use crate::http_parts::{language_of, redirect};
use crate::secret::{self, Secret, SecretHash};
use crate::state::DeskState;
use app::admin::{Rank, Urgent, Who};
use app::paths::in_query;
use axum::extract::FromRequestParts;
use axum::response::{IntoResponse as _, Response};
use chrono::TimeDelta;
use desk::{Action, Actor, Entry, NewSession, Role, StoreError};
use domain::zone::Rules;
use domain::{Instant, Language, OperatorId};
use http::{Method, StatusCode, request::Parts};

/// The longest a session lasts, however busy it is.
pub const LONGEST: TimeDelta = TimeDelta::hours(12);

/// Somebody who is signed in. To take one as an argument of a handler is to
/// demand it: who is not signed in is led to the sign-in page.
pub struct SignedIn {
    /// Who.
    pub operator: OperatorId,
    /// The address they signed in with.
    pub email: String,
    /// What they may do.
    pub role: Role,
    /// The language they want the desk in.
    pub language: Language,
    /// Whether they want shortcuts of single keys.
    pub are_keys_on: bool,
    /// What they have to know, whatever page they look at.
    pub urgent: Urgent,
    /// When they last proved who they are.
    pub confirmed_at: Instant,
    /// Whether they have to get a second factor before anything else.
    pub lacks_second_factor: bool,
    /// What the session is called on pages.
    pub name: String,
    /// What the token of forms is made of.
    form_key: String,
    /// The cookie's value.
    secret: String,
}

/// Nobody is signed in.
pub struct SignedOut(Response);

impl axum::response::IntoResponse for SignedOut {
    fn into_response(self) -> Response {
        self.0
    }
}

impl SignedIn {
    /// Who does something, for the audit.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::Operator(self.operator.clone())
    }

    /// What pages show of them.
    #[must_use]
    pub fn who(&self) -> Who {
        Who {
            id: self.operator.to_string(),
            email: self.email.clone(),
            rank: rank_of(self.role),
            are_keys_on: self.are_keys_on,
            csrf: csrf::token(&self.form_key),
        }
    }

    /// Whether a form's token is of this session.
    #[must_use]
    pub fn sent(&self, token: &str) -> bool {
        csrf::is_genuine(&self.form_key, token)
    }

    /// The session goes on under another secret: its operator has just proved who
    /// they are.
    pub fn renewed(&mut self, secret: &Secret, now: Instant) {
        secret.reveal().clone_into(&mut self.secret);
        self.confirmed_at = now;
    }

    /// The hash under which the session is kept.
    #[must_use]
    pub fn hash(&self) -> SecretHash {
        secret::hash(&self.secret)
    }
}

/// The rank that pages know a role by.
#[must_use]
pub const fn rank_of(role: Role) -> Rank {
    match role {
        Role::Author => Rank::Author,
        Role::Publisher => Rank::Publisher,
        Role::Administrator => Rank::Administrator,
    }
}

/// The name of the setting that holds whether an operator wants shortcuts.
#[must_use]
pub fn keys_setting(operator: &OperatorId) -> String {
    format!("keys.{operator}")
}

/// The name of the setting that holds an operator's language.
#[must_use]
pub fn language_setting(operator: &OperatorId) -> String {
    format!("language.{operator}")
}

impl FromRequestParts<DeskState> for SignedIn {
    type Rejection = SignedOut;

    async fn from_request_parts(parts: &mut Parts, state: &DeskState) -> Result<Self, SignedOut> {
        let failed = |error: StoreError| {
            SignedOut(crate::errors::AppError::internal(&error).into_response())
        };
        let Some(secret) = state.auth.cookie.read(&parts.headers).map(str::to_owned) else {
            return Err(to_sign_in(parts));
        };
        let now = state.clock.now();
        let session = state
            .desk
            .session(&secret::hash(&secret), now)
            .await
            .map_err(failed)?;
        let Some(session) = session else {
            return Err(to_sign_in(parts));
        };
        if session.lacks_second_factor && !is_for_second_factor(parts.uri.path()) {
            return Err(SignedOut(redirect(
                StatusCode::SEE_OTHER,
                SET_UP_SECOND_FACTOR,
            )));
        }
        let drifted = state
            .drift
            .recount(&state.desk, now)
            .await
            .map_err(failed)?;
        let chosen = state
            .desk
            .setting(&language_setting(&session.operator))
            .await
            .map_err(failed)?;
        let chosen = chosen.as_deref().and_then(Language::from_tag);
        let keys = state
            .desk
            .setting(&keys_setting(&session.operator))
            .await
            .map_err(failed)?;
        Ok(Self {
            operator: session.operator,
            email: session.email,
            role: session.role,
            urgent: Urgent {
                unseen_alerts: session.unseen_alerts,
                failed_steps: session.failed_steps,
                is_clock_doubted: session.is_clock_doubted,
                drifted,
                are_zones_stale: Rules::in_use().are_stale(now),
                lacks_imprint: session.role.may_administer() && state.site().lacks_imprint(),
            },
            confirmed_at: session.confirmed_at,
            lacks_second_factor: session.lacks_second_factor,
            name: session.name,
            form_key: session.form_key,
            are_keys_on: keys.as_deref() != Some("off"),
            language: chosen.unwrap_or_else(|| language_of(&parts.headers)),
            secret,
        })
    }
}

/// Where a second factor is set up.
const SET_UP_SECOND_FACTOR: &str = "/admin/account/authenticator";

/// Where a passkey is added, which is one too.
const PASSKEYS: &str = "/admin/account/passkeys";

/// Whether an address is of use to somebody who has to get a second factor first.
fn is_for_second_factor(path: &str) -> bool {
    let is_under = |place: &str| {
        let rest = path.strip_prefix(place);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    is_under(SET_UP_SECOND_FACTOR)
        || is_under(PASSKEYS)
        || matches!(path, "/admin/language" | "/admin/sign-out")
}

/// A session that was just opened: what the cookie holds, and the key of its forms.
pub struct Opened {
    /// Whose it is.
    pub operator: OperatorId,
    /// What the cookie holds.
    pub secret: Secret,
    /// What the token of its forms is made of.
    pub form_key: String,
}

/// To the sign-in page, and from there back to where somebody wanted to look.
/// What somebody wanted to do is not done afterwards as if by itself.
fn to_sign_in(parts: &Parts) -> SignedOut {
    let wanted = parts
        .uri
        .path_and_query()
        .map_or("/admin/", |wanted| wanted.as_str());
    let to = if parts.method == Method::GET && wanted != "/admin/" {
        format!("/admin/sign-in?next={}", in_query(wanted))
    } else {
        "/admin/sign-in".to_owned()
    };
    SignedOut(redirect(StatusCode::SEE_OTHER, &to))
}

/// Opens a session for somebody who signs in: a new secret, kept as a hash only.
/// None where the password hash that was looked at is the operator's no more.
///
/// # Errors
/// When the desk cannot answer.
pub async fn open(
    state: &DeskState,
    operator: &OperatorId,
    password_hash: &str,
    browser: &str,
    now: Instant,
) -> Result<Option<Opened>, StoreError> {
    let secret = Secret::draw("");
    let new = new(&secret, browser, now);
    let opened = state.desk.open_session(operator, password_hash, &new, now);
    if !opened.await? {
        return Ok(None);
    }
    let actor = Actor::Operator(operator.clone());
    state
        .desk
        .record(&Entry::of(&actor, Action::SignedIn), now)
        .await?;
    Ok(Some(Opened {
        operator: operator.clone(),
        secret,
        form_key: new.form_key,
    }))
}

/// What the desk keeps of a session that begins now.
#[must_use]
pub fn new(secret: &Secret, browser: &str, now: Instant) -> NewSession {
    NewSession {
        token_hash: secret.hash(),
        name: OperatorId::from_random(crate::random::id()).to_string(),
        form_key: Secret::draw("").reveal().to_owned(),
        browser: browser.to_owned(),
        expires_at: now + LONGEST,
    }
}
