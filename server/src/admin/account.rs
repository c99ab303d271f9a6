//! Everybody's own account: another password, for who knows the present one.

use super::access::Form;
use super::answer::{Done, done, frame, page, status};
use super::confirm;
use super::password::NewPassword;
use super::refusal::Refusal;
use super::sign_in::with_cookie;
use crate::auth::{SignedIn, session};
use crate::public::ClientAddress;
use crate::secret::Secret;
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
    if !errors.is_empty() {
        return Ok(view(&state, session, &uri, errors));
    }
    let typed = form.fields.get("current");
    let current = confirm::password(&state, address, session, typed, "current", &mut errors);
    let Some(current) = current.await? else {
        return Ok(view(&state, session, &uri, errors));
    };
    let hash = password.hash(&state).await?;
    let now = state.clock.now();
    let secret = Secret::draw("");
    let new = session::new(&secret, now);
    let hashes = (&*current, &*hash);
    let changed = state
        .desk
        .change_own_password(&session.operator, hashes, &new, now);
    if !changed.await? {
        // Somebody changed it in between.
        let words = loader(session.language);
        errors.add("current", fl!(words, "desk-password-current-wrong"));
        return Ok(view(&state, session, &uri, errors));
    }
    with_cookie(
        &state,
        secret.reveal(),
        done("/admin/account", Done::Password),
    )
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
