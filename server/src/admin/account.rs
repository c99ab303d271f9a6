//! Everybody's own account: another password, for who knows the present one.

use super::access::Form;
use super::answer::{Done, done, frame, page, status};
use super::password::NewPassword;
use super::refusal::Refusal;
use super::sign_in::with_cookie;
use crate::auth::{SignedIn, attempts::Attempt, session};
use crate::public::ClientAddress;
use crate::state::DeskState;
use app::admin::account::{self, AccountPage};
use app::admin::parts::Errors;
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use http::Uri;
use i18n_embed_fl::fl;
use words::loader;

/// Shows the account.
pub async fn show(State(state): State<DeskState>, session: SignedIn, uri: Uri) -> Response {
    view(&state, &session, &uri, Errors::default())
}

/// Changes the password. Every session ends with the old one, and the one that
/// asked goes on under a new secret.
pub async fn change_password(
    State(state): State<DeskState>,
    address: ClientAddress,
    uri: Uri,
    form: Form,
) -> Result<Response, Refusal> {
    let session = &form.session;
    let password = NewPassword::of(&form.fields);
    let mut errors = Errors::default();
    password.check(session.language, &mut errors);
    if errors.is_empty() {
        check_current(&state, address, &form, &mut errors).await?;
    }
    if !errors.is_empty() {
        return Ok(view(&state, session, &uri, errors));
    }
    let hash = password.hash(&state).await?;
    let now = state.clock.now();
    state
        .desk
        .set_password(&session.actor(), &session.operator, &hash, now)
        .await?;
    let secret = session::renew(&state, &session.operator, now).await?;
    with_cookie(
        &state,
        secret.reveal(),
        done("/admin/account", Done::Password),
    )
}

/// Who found a desk open must not guess on: the attempts count as at sign-in.
async fn check_current(
    state: &DeskState,
    address: ClientAddress,
    form: &Form,
    errors: &mut Errors,
) -> Result<(), Refusal> {
    let words = loader(form.session.language);
    let now = state.clock.now();
    let attempt = Attempt::at(&form.session.email, address.network());
    if let Some(seconds) = attempt.begin(&state.desk, now).await? {
        errors.add(
            "current",
            fl!(words, "desk-sign-in-too-many", seconds = seconds),
        );
        return Ok(());
    }
    let stored = state.desk.operator(&form.session.operator).await?;
    let stored = stored.map(|operator| operator.password_hash);
    let typed = form.fields.get("current").to_owned();
    if state.auth.passwords.verify(typed, stored).await? {
        attempt.succeed(&state.desk, now).await?;
    } else {
        attempt.fail(&state.desk, now).await?;
        errors.add("current", fl!(words, "desk-password-current-wrong"));
    }
    Ok(())
}

fn view(state: &DeskState, session: &SignedIn, uri: &Uri, errors: Errors) -> Response {
    let status = status(errors.is_empty());
    let shown = AccountPage {
        frame: frame(state, session, Here::Account, uri),
        errors,
    };
    page(
        status,
        render(&shown.frame, &account::title(&shown), || {
            account::view(&shown)
        }),
    )
}
