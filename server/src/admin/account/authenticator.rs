//! An authenticator app for one's own account: begun, put into use by a code of
//! it, taken off again.

use super::passkeys::refuse_last;
use super::recovery_codes::shown_once;
use crate::admin::access::Form;
use crate::admin::answer::{Done, done, frame, page, status};
use crate::admin::confirmed::ConfirmedForm;
use crate::admin::refusal::Refusal;
use crate::auth::recovery::RecoveryCode;
use crate::auth::{SignedIn, square, totp};
use crate::http_parts::redirect;
use crate::state::DeskState;
use app::admin::authenticator::{self, AuthenticatorPage, Begun};
use app::admin::parts::Errors;
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use desk::Removal;
use http::{StatusCode, Uri};
use i18n_embed_fl::fl;
use words::loader;

/// The page's address.
const PAGE: &str = "/admin/account/authenticator";

/// Shows what is begun, or how to begin.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    view(&state, &session, &uri, Errors::default()).await
}

/// Draws a secret for the app.
pub async fn begin(
    State(state): State<DeskState>,
    form: ConfirmedForm,
) -> Result<Response, Refusal> {
    let (now, secret) = (state.clock.now(), totp::draw());
    let begun = state
        .desk
        .begin_authenticator(&form.session.operator, &secret, now);
    if begun.await? {
        Ok(redirect(StatusCode::SEE_OTHER, PAGE))
    } else {
        Err(Refusal::OUTDATED)
    }
}

/// Puts the app into use, if it shows the right code, and shows recovery codes.
pub async fn confirm(
    State(state): State<DeskState>,
    uri: Uri,
    form: Form,
) -> Result<Response, Refusal> {
    let (session, now) = (&form.session, state.clock.now());
    let begun = state.desk.begun_authenticator(&session.operator).await?;
    let begun = begun.ok_or(Refusal::OUTDATED)?;
    let Some(step) = totp::step_of(&begun.secret, form.fields.get("code"), now) else {
        let mut errors = Errors::default();
        let words = loader(session.language);
        errors.add("code", fl!(words, "desk-authenticator-code-wrong"));
        return view(&state, session, &uri, errors).await;
    };
    let codes = RecoveryCode::draw_all();
    let hashes: Vec<_> = codes.iter().map(RecoveryCode::hash).collect();
    let confirmed =
        state
            .desk
            .confirm_authenticator((&session.operator, &session.name), step, &hashes, now);
    if confirmed.await? {
        Ok(shown_once(&state, session, &uri, &codes, true))
    } else {
        Err(Refusal::OUTDATED)
    }
}

/// Takes it off.
pub async fn remove(
    State(state): State<DeskState>,
    form: ConfirmedForm,
) -> Result<Response, Refusal> {
    let (session, now) = (&form.session, state.clock.now());
    let removed = state
        .desk
        .remove_authenticator((&session.operator, &session.name), now);
    match removed.await? {
        Removal::Done => Ok(done("/admin/account", Done::AuthenticatorRemoved)),
        Removal::NotThere => Err(Refusal::OUTDATED),
        Removal::IsLast => refuse_last(&state, session).await,
    }
}

async fn view(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    errors: Errors,
) -> Result<Response, Refusal> {
    let (desk, operator) = (&state.desk, &session.operator);
    if desk.second_factors(operator).await?.authenticator.is_some() {
        return Ok(redirect(StatusCode::SEE_OTHER, "/admin/account"));
    }
    let begun = desk.begun_authenticator(operator).await?.map(|begun| {
        let address = totp::address(&begun.secret, &state.site().name, &session.email);
        Begun {
            square: square::of(&address),
            address: address.to_string(),
            secret: begun.secret.to_string(),
        }
    });
    let status = status(errors.is_empty());
    let shown = AuthenticatorPage {
        frame: frame(state, session, Here::Account, uri),
        begun,
        is_demanded: session.lacks_second_factor,
        offers_passkeys: state.auth.passkeys.unfit().is_none(),
        errors,
    };
    let html = render(&shown.frame, &authenticator::title(&shown), || {
        authenticator::view(&shown)
    });
    Ok(page(status, html))
}
