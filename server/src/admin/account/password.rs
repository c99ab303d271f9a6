//! Another password, for who knows the present one.

use super::view;
use crate::admin::access::Form;
use crate::admin::answer::{Done, done};
use crate::admin::confirm;
use crate::admin::password::NewPassword;
use crate::admin::refusal::Refusal;
use crate::admin::sign_in::with_cookie;
use crate::auth::{browser, session};
use crate::public::ClientAddress;
use crate::secret::Secret;
use crate::state::DeskState;
use app::admin::parts::Errors;
use axum::extract::State;
use axum::response::Response;
use http::{HeaderMap, Uri};
use i18n_embed_fl::fl;
use words::loader;

/// Changes the password. Every session ends with the old one, and the one that
/// asked goes on under a new secret.
pub async fn change(
    State(state): State<DeskState>,
    address: ClientAddress,
    uri: Uri,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Refusal> {
    let session = &form.session;
    let password = NewPassword::of(&form.fields);
    let mut errors = Errors::default();
    password.check(&state, session.language, &session.email, &mut errors);
    if !errors.is_empty() {
        return view(&state, session, &uri, errors).await;
    }
    let typed = form.fields.get("current");
    let current = confirm::password(&state, address, session, typed, "current", &mut errors);
    let Some(current) = current.await? else {
        return view(&state, session, &uri, errors).await;
    };
    let hash = password.hash(&state).await?;
    let now = state.clock.now();
    let secret = Secret::draw("");
    let new = session::new(&secret, &browser::of(&headers), now);
    let hashes = (&*current, &*hash);
    let changed = state
        .desk
        .change_own_password(&session.operator, hashes, &new, now);
    if !changed.await? {
        // Somebody changed it in between.
        let words = loader(session.language);
        errors.add("current", fl!(words, "desk-password-current-wrong"));
        return view(&state, session, &uri, errors).await;
    }
    with_cookie(
        &state,
        secret.reveal(),
        done("/admin/account", Done::Password),
    )
}
