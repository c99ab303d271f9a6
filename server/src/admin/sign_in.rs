//! Signing in and out.

use super::access::{Form, STRANGERS_LIMIT, read};
use super::answer::{bare_frame, page, param};
use super::form::Fields;
use super::interrupted;
use super::refusal::Refusal;
use super::second_step;
use crate::auth::session::Opened;
use crate::auth::{attempts, browser, csrf, session};
use crate::http_parts::{language_of, redirect};
use crate::public::ClientAddress;
use crate::secret;
use crate::state::DeskState;
use app::admin::resume::{self, Kept};
use app::admin::sign_in::{self, Refusal as Why, SignInPage};
use axum::extract::{Request, State};
use axum::response::Response;
use desk::{Action, Actor, Entry};
use domain::Language;
use http::{HeaderMap, StatusCode, Uri, header};

/// The longest address that is looked at.
const LONGEST_EMAIL: usize = 254;

/// Shows the sign-in page.
pub async fn show(State(state): State<DeskState>, headers: HeaderMap, uri: Uri) -> Response {
    let language = param(&uri, "lang").and_then(|tag| Language::from_tag(&tag));
    let attempt = Attempt {
        language: language.unwrap_or_else(|| language_of(&headers)),
        email: String::new(),
        next: param(&uri, "next").unwrap_or_default(),
        kept: Kept::default(),
    };
    attempt.page(&state, StatusCode::OK, None)
}

/// Lets somebody in, or says the same to everybody else.
pub async fn enter(
    State(state): State<DeskState>,
    address: ClientAddress,
    request: Request,
) -> Result<Response, Refusal> {
    let headers = request.headers().clone();
    let fields = read(request, STRANGERS_LIMIT).await?;
    let attempt = Attempt::of(&fields, &headers);
    let now = state.clock.now();
    let network = address.network();
    if !state.auth.networks.admits(network) {
        tracing::warn!(%network, why = "network has to wait", "refused a sign-in");
        return Ok(attempt.refuse(&state, Why::TooMany { seconds: 60 }));
    }
    let counted = attempts::Attempt::at(&attempt.email, network);
    if let Some(seconds) = counted.begin(&state.desk, now).await? {
        tracing::warn!(%network, why = "account has to wait", "refused a sign-in");
        return Ok(attempt.refuse(&state, Why::TooMany { seconds }));
    }
    let operator = state.desk.operator_by_email(&attempt.email).await?;
    // What was typed is not logged: people type passwords into the wrong field.
    let known = operator.as_ref().map(|operator| operator.id.to_string());
    let stored = operator
        .as_ref()
        .map(|operator| operator.password_hash.clone());
    let fits = state
        .auth
        .passwords
        .verify(fields.get("password").to_owned(), stored)
        .await?;
    // Compared with what is stored now: the password may be another one since.
    let opened = match operator.filter(|_| fits) {
        Some(operator) => {
            let factors = state.desk.second_factors(&operator.id).await?;
            if factors.are_there() {
                let asked = second_step::ask(&state, &operator, factors, &attempt, now);
                if let Some(page) = asked.await? {
                    counted.succeed(&state.desk, now).await?;
                    return Ok(page);
                }
                None
            } else {
                let (id, password) = (&operator.id, &operator.password_hash);
                session::open(&state, id, password, &browser::of(&headers), now).await?
            }
        }
        None => None,
    };
    let Some(opened) = opened else {
        tracing::warn!(%network, operator = known, why = "no match", "refused a sign-in");
        counted.fail(&state.desk, now).await?;
        let failed = Entry::of(&Actor::Unknown, Action::SignInFailed);
        let failed = known
            .as_deref()
            .map_or(failed, |known| failed.detail(known));
        state.desk.record(&failed, now).await?;
        return Ok(attempt.refuse(&state, Why::NoMatch));
    };
    counted.succeed(&state.desk, now).await?;
    if let Some(old) = state.auth.cookie.read(&headers) {
        state.desk.close_session(&secret::hash(old)).await?;
    }
    tracing::info!(%network, operator = known, "signed in");
    let_in(&state, &opened, attempt)
}

/// A form came after its session had ended: signs in first, and keeps what was typed
/// meanwhile.
pub(super) fn interrupted(state: &DeskState, language: Language, kept: Kept) -> Response {
    let attempt = Attempt {
        language,
        email: String::new(),
        next: String::new(),
        kept,
    };
    attempt.page(state, StatusCode::FORBIDDEN, None)
}

/// Leads on: to what was typed when the session ended, or to where somebody
/// wanted to look.
pub(super) fn let_in(
    state: &DeskState,
    opened: &Opened,
    attempt: Attempt,
) -> Result<Response, Refusal> {
    let secret = opened.secret.reveal();
    if attempt.kept.is_empty() {
        let next = if attempt.next.starts_with("/admin/") {
            &attempt.next
        } else {
            "/admin/"
        };
        return with_cookie(state, secret, redirect(StatusCode::SEE_OTHER, next));
    }
    let language = attempt.language;
    let csrf = csrf::token(&opened.form_key);
    let resumed = interrupted::resumed(state, (language, csrf), &opened.operator, attempt.kept);
    with_cookie(state, secret, page(StatusCode::OK, resumed))
}

/// Ends the session.
pub async fn leave(State(state): State<DeskState>, form: Form) -> Result<Response, Refusal> {
    state.desk.close_session(&form.session.hash()).await?;
    let now = state.clock.now();
    state
        .desk
        .record(&Entry::of(&form.session.actor(), Action::SignedOut), now)
        .await?;
    tracing::info!(operator = %form.session.operator, "signed out");
    let kept = passed(&form.fields);
    let mut response = if kept.is_empty() {
        redirect(StatusCode::SEE_OTHER, "/admin/sign-in")
    } else {
        interrupted(&state, form.session.language, kept)
    };
    response
        .headers_mut()
        .insert(header::SET_COOKIE, state.auth.cookie.clear());
    Ok(response)
}

/// What passes through, wrapped, of somebody whose session had ended.
fn passed(fields: &Fields) -> Kept {
    Kept {
        owner: fields.get(resume::OWNER).to_owned(),
        wrapped: fields.get(resume::WRAPPED).to_owned(),
    }
}

/// Hands out the cookie with an answer.
pub(super) fn with_cookie(
    state: &DeskState,
    secret: &str,
    mut response: Response,
) -> Result<Response, Refusal> {
    let cookie = state
        .auth
        .cookie
        .set(secret)
        .map_err(|error| Refusal::failed(&error))?;
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(response)
}

/// What somebody who wants in has typed, and what passes through with it.
pub(super) struct Attempt {
    pub(super) language: Language,
    pub(super) email: String,
    pub(super) next: String,
    pub(super) kept: Kept,
}

impl Attempt {
    pub(super) fn of(fields: &Fields, headers: &HeaderMap) -> Self {
        let email = fields.get("email").trim().chars();
        Self {
            language: Language::from_tag(fields.get("lang"))
                .unwrap_or_else(|| language_of(headers)),
            email: email.take(LONGEST_EMAIL).collect(),
            next: fields.get("next").to_owned(),
            kept: passed(fields),
        }
    }

    pub(super) fn refuse(self, state: &DeskState, why: Why) -> Response {
        let status = match why {
            Why::NoMatch | Why::Passkey | Why::NeedsScript | Why::StepOver | Why::StepSpent => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Why::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        };
        self.page(state, status, Some(why))
    }

    fn page(self, state: &DeskState, status: StatusCode, refusal: Option<Why>) -> Response {
        let frame = bare_frame(state, self.language, "/admin/sign-in");
        let shown = SignInPage {
            frame,
            email: self.email,
            next: self.next,
            offers_passkeys: state.auth.passkeys.unfit().is_none(),
            refusal,
            kept: self.kept,
        };
        page(
            status,
            app::admin::render(&shown.frame, &sign_in::title(&shown), || {
                sign_in::view(&shown)
            }),
        )
    }
}
