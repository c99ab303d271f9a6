//! Recovery codes for one's own account: made anew, and shown once.

use crate::admin::answer::{frame, page};
use crate::admin::confirmed::ConfirmedForm;
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::auth::recovery::RecoveryCode;
use crate::state::DeskState;
use app::admin::recovery_codes::{self, RecoveryCodesPage};
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use http::{StatusCode, Uri};

/// Makes new ones in place of those before.
pub async fn renew(
    State(state): State<DeskState>,
    uri: Uri,
    form: ConfirmedForm,
) -> Result<Response, Refusal> {
    let (desk, session) = (&state.desk, &form.session);
    if !desk.second_factors(&session.operator).await?.are_there() {
        return Err(Refusal::OUTDATED);
    }
    let codes = RecoveryCode::draw_all();
    let hashes: Vec<_> = codes.iter().map(RecoveryCode::hash).collect();
    desk.replace_recovery_codes(&session.operator, &hashes, state.clock.now())
        .await?;
    Ok(shown_once(&state, session, &uri, &codes, false))
}

/// The page that shows them, once.
pub(super) fn shown_once(
    state: &DeskState,
    session: &SignedIn,
    uri: &Uri,
    codes: &[RecoveryCode],
    is_first: bool,
) -> Response {
    let mut frame = frame(state, session, Here::Account, uri);
    // Whoever changes the language there comes to a page that can be looked at.
    frame.path = "/admin/account".to_owned();
    let shown = RecoveryCodesPage {
        frame,
        codes: codes.iter().map(RecoveryCode::reveal).collect(),
        is_first,
    };
    let html = render(&shown.frame, &recovery_codes::title(&shown), || {
        recovery_codes::view(&shown)
    });
    page(StatusCode::OK, html)
}
