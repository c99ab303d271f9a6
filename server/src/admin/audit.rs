//! The audit trail, for administrators.

use super::answer::{frame, page, param};
use super::people::People;
use super::record::{self, Titles};
use super::refusal::Refusal;
use super::tokens::must_administer;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::audit::{self, AuditPage};
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use domain::NoticeId;
use http::{StatusCode, Uri};

/// How many lines of everything are shown.
const LIMIT: u32 = 200;

/// Shows the newest lines, or all of one notice.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    must_administer(&session)?;
    let only = param(&uri, "notice").filter(|id| !id.is_empty());
    let only = only.map(|id| NoticeId::parse(&id)).transpose();
    let only = only.map_err(|_| Refusal::NOT_FOUND)?;
    let rows = match &only {
        Some(notice) => state.desk.audit_of(notice).await?,
        None => state.desk.audit(LIMIT).await?,
    };
    let end = state.desk.audit_end().await?;
    let people = People::of(&state.desk).await?;
    let titles = Titles::of(&state.desk, session.language).await?;
    let line = |row| record::line_with_notice(&people, &titles, row);
    let lines = rows.iter().map(line).collect();
    let shown = AuditPage {
        frame: frame(&state, &session, Here::Audit, &uri),
        lines,
        only,
        notices: titles.into_all(),
        limit: LIMIT,
        end: end.map(|end| end.to_string()),
    };
    Ok(page(
        StatusCode::OK,
        render(&shown.frame, &audit::title(&shown), || audit::view(&shown)),
    ))
}
