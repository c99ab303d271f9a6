//! Everybody's own account: the ways to sign in, a file each.

pub mod authenticator;
pub mod passkeys;
pub mod password;
pub mod recovery_codes;
pub mod sessions;

use super::answer::{frame, page, status};
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::account::{self, AccountPage};
use app::admin::parts::Errors;
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use http::Uri;

/// Shows the account.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    view(&state, &session, &uri, Errors::default()).await
}

async fn view(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    errors: Errors,
) -> Result<Response, Refusal> {
    let status = status(errors.is_empty());
    let factors = state.desk.second_factors(&session.operator).await?;
    let shown = AccountPage {
        frame: frame(state, session, Here::Account, uri),
        authenticator: factors.authenticator,
        passkeys: passkeys::rows(state, session).await?,
        passkeys_unfit: state.auth.passkeys.unfit(),
        recovery_codes: factors.recovery_codes,
        is_second_factor_demanded: state.desk.is_second_factor_demanded().await?,
        sessions: sessions::rows(state, session).await?,
        errors,
    };
    let html = render(&shown.frame, &account::title(&shown), || {
        account::view(&shown)
    });
    Ok(page(status, html))
}
