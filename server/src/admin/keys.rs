//! The keyboard shortcuts, and the switch for them.

use super::access::Form;
use super::answer::{Done, done, frame, page};
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::auth::session::keys_setting;
use crate::state::DeskState;
use app::admin::keys::{self, KeysPage};
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use http::{StatusCode, Uri};

/// Lists them.
pub async fn show(State(state): State<DeskState>, session: SignedIn, uri: Uri) -> Response {
    let shown = KeysPage {
        frame: frame(&state, &session, Here::Keys, &uri),
    };
    page(
        StatusCode::OK,
        render(&shown.frame, &keys::title(&shown), || keys::view(&shown)),
    )
}

/// Switches them on or off, for the operator alone.
pub async fn switch(State(state): State<DeskState>, form: Form) -> Result<Response, Refusal> {
    let word = match form.fields.get("keys") {
        word @ ("on" | "off") => word,
        _ => return Err(Refusal::OUTDATED),
    };
    let setting = keys_setting(&form.session.operator);
    state.desk.set_setting(&setting, word).await?;
    Ok(done("/admin/keys", Done::KeysSwitched))
}
