//! What an operator is alerted to: everybody sees their own, and says so.

use super::access::Form;
use super::answer::{Done, done, frame, page};
use super::people::People;
use super::record::{self, Titles};
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::alerts::{self, AlertsPage};
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use http::{StatusCode, Uri};

/// Shows what was not seen yet.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    let rows = state.desk.alerts(&session.operator).await?;
    let people = People::of(&state.desk).await?;
    let titles = Titles::of(&state.desk, session.language).await?;
    let line = |row| record::line_with_notice(&people, &titles, row);
    let shown = AlertsPage {
        frame: frame(&state, &session, Here::Alerts, &uri),
        alerts: rows.iter().map(line).collect(),
    };
    Ok(page(
        StatusCode::OK,
        render(&shown.frame, &alerts::title(&shown), || {
            alerts::view(&shown)
        }),
    ))
}

/// The operator has seen what was shown, and not what came since.
pub async fn see(State(state): State<DeskState>, form: Form) -> Result<Response, Refusal> {
    let up_to = form.fields.get("up_to").parse();
    let up_to = up_to.map_err(|_| Refusal::OUTDATED)?;
    let now = state.clock.now();
    let operator = &form.session.operator;
    state.desk.see_alerts(operator, up_to, now).await?;
    Ok(done("/admin/alerts", Done::Seen))
}
