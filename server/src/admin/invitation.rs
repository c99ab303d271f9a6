//! One-time links, as somebody opens one: to become an operator, or to choose
//! another password. Who may hand them out is decided elsewhere.

use super::access::{STRANGERS_LIMIT, read};
use super::answer::{Done, bare_frame, done, page, param, status};
use super::password::NewPassword;
use super::refusal::Refusal;
use super::sign_in::with_cookie;
use crate::auth::{attempts, browser, session};
use crate::http_parts::{language_of, redirect};
use crate::public::ClientAddress;
use crate::secret::{self, Secret};
use crate::state::DeskState;
use app::admin::invitation::{self, InvitationPage};
use app::admin::parts::Errors;
use axum::extract::{Path, Request, State};
use axum::response::Response;
use chrono::TimeDelta;
use desk::{AcceptError, Invitation, Invited, NewInvitation};
use domain::{Instant, Language, OperatorId};
use http::{HeaderMap, StatusCode, Uri};
use i18n_embed_fl::fl;
use words::loader;

/// How long a link is of use.
pub const TIME: TimeDelta = TimeDelta::hours(72);

/// A link that is about to be handed out: what is kept of it, and its code.
pub fn draw(now: Instant) -> (NewInvitation, Secret) {
    let code = Secret::draw("");
    let new = NewInvitation {
        id: OperatorId::from_random(crate::random::id()).to_string(),
        code_hash: code.hash(),
        expires_at: now + TIME,
    };
    (new, code)
}

/// The address that is handed out.
#[must_use]
pub fn address(base_url: &str, code: &Secret) -> String {
    format!("{base_url}/admin/invitation/{}", code.reveal())
}

/// Shows what it is for, to who has the code.
pub async fn show(
    State(state): State<DeskState>,
    Path(code): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Refusal> {
    let invitation = find(&state, &code).await?;
    let language = param(&uri, "lang").and_then(|tag| Language::from_tag(&tag));
    let language = language.unwrap_or_else(|| language_of(&headers));
    Ok(view(&state, language, code, &invitation, Errors::default()))
}

/// Takes the password that was chosen, once.
pub async fn accept(
    State(state): State<DeskState>,
    Path(code): Path<String>,
    address: ClientAddress,
    request: Request,
) -> Result<Response, Refusal> {
    if !state.auth.networks.admits(address.network()) {
        return Err(Refusal::NOT_FOUND);
    }
    let invitation = find(&state, &code).await?;
    let headers = request.headers().clone();
    let fields = read(request, STRANGERS_LIMIT).await?;
    let language = Language::from_tag(fields.get("lang"));
    let language = language.unwrap_or_else(|| language_of(&headers));
    let password = NewPassword::of(&fields);
    let mut errors = Errors::default();
    password.check(&state, language, &invitation.email, &mut errors);
    if !errors.is_empty() {
        return Ok(view(&state, language, code, &invitation, errors));
    }
    let hash = password.hash(&state).await?;
    let taken = match &invitation.what {
        Invited::ToJoin(_) => join(&state, &code, language, &hash, &headers).await?,
        Invited::ToReset(_) => reset(&state, &code, &invitation, &hash).await?,
    };
    Ok(taken.unwrap_or_else(|| {
        errors.add("password", fl!(loader(language), "desk-invitation-alone"));
        view(&state, language, code, &invitation, errors)
    }))
}

async fn find(state: &DeskState, code: &str) -> Result<Invitation, Refusal> {
    let (hash, now) = (secret::hash(code), state.clock.now());
    let found = state.desk.invitation(&hash, now).await?;
    found.ok_or(Refusal::LINK_OF_NO_USE)
}

/// Lets the new operator in, and to where a second factor is set up.
async fn join(
    state: &DeskState,
    code: &str,
    language: Language,
    hash: &str,
    headers: &HeaderMap,
) -> Result<Option<Response>, Refusal> {
    let (id, now) = (
        OperatorId::from_random(crate::random::id()),
        state.clock.now(),
    );
    let code = secret::hash(code);
    let accepted = state.desk.accept_invitation(&code, (&id, hash), now);
    match accepted.await {
        Ok(()) => {}
        Err(AcceptError::Store(error)) => return Err(error.into()),
        Err(_) => return Err(Refusal::LINK_OF_NO_USE),
    }
    let setting = session::language_setting(&id);
    state.desk.set_setting(&setting, language.tag()).await?;
    let opened = session::open(state, &id, hash, &browser::of(headers), now).await?;
    let opened = opened.ok_or(Refusal::LINK_OF_NO_USE)?;
    let next = done("/admin/account/authenticator", Done::Joined);
    with_cookie(state, opened.secret.reveal(), next).map(Some)
}

/// Leads to the sign-in page: the second factor is asked for there. None where
/// a new password would leave sealed text to nobody.
async fn reset(
    state: &DeskState,
    code: &str,
    invitation: &Invitation,
    hash: &str,
) -> Result<Option<Response>, Refusal> {
    let (code, now) = (secret::hash(code), state.clock.now());
    let accepted = state.desk.accept_reset(&code, hash, now);
    match accepted.await {
        Ok(_) => {
            // Whoever forgot the old one has typed it wrong for a while.
            attempts::forget(&invitation.email, &state.desk).await?;
            Ok(Some(redirect(StatusCode::SEE_OTHER, "/admin/sign-in")))
        }
        Err(AcceptError::ClearedAlone) => Ok(None),
        Err(AcceptError::OfNoUse) => Err(Refusal::LINK_OF_NO_USE),
        Err(AcceptError::Store(error)) => Err(error.into()),
    }
}

fn view(
    state: &DeskState,
    language: Language,
    code: String,
    invitation: &Invitation,
    errors: Errors,
) -> Response {
    let status = status(errors.is_empty());
    let shown = InvitationPage {
        frame: bare_frame(state, language, "/admin/"),
        code,
        email: invitation.email.clone(),
        rank: match invitation.what {
            Invited::ToJoin(role) => Some(session::rank_of(role)),
            Invited::ToReset(_) => None,
        },
        errors,
    };
    let html = app::admin::render(&shown.frame, &invitation::title(&shown), || {
        invitation::view(&shown)
    });
    page(status, html)
}
