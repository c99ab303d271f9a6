//! The desk's language, kept with the operator.

use super::access::Form;
use super::refusal::Refusal;
use crate::auth::session::language_setting;
use crate::http_parts::redirect;
use crate::state::DeskState;
use axum::extract::State;
use axum::response::Response;
use domain::Language;
use http::StatusCode;

/// Changes it and leads back.
pub async fn choose(State(state): State<DeskState>, form: Form) -> Result<Response, Refusal> {
    let language = Language::from_tag(form.fields.get("language")).ok_or(Refusal::NOT_FOUND)?;
    state
        .desk
        .set_setting(&language_setting(&form.session.operator), language.tag())
        .await?;
    let back = form.fields.get("back");
    let back = if back.starts_with("/admin/") {
        back
    } else {
        "/admin/"
    };
    Ok(redirect(StatusCode::SEE_OTHER, back))
}
