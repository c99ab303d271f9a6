//! What readers said.

use super::access::Form;
use super::answer::{Done, done, frame, page};
use super::list::title;
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::feedback::{self, FeedbackPage, Said};
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use desk::NoticeFilter;
use domain::{Instant, NoticeId, OperatorId};
use http::{StatusCode, Uri};
use std::collections::BTreeMap;

/// Shows it, newest first.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    let notices = state.desk.list(&NoticeFilter::default()).await?;
    let titles: BTreeMap<NoticeId, String> = notices
        .iter()
        .map(|row| (row.id.clone(), title(row, session.language)))
        .collect();
    let said = state.desk.feedback().await?.into_iter().map(|item| Said {
        at: item.at,
        title: titles.get(&item.notice).cloned(),
        notice: item.notice,
        language: item.language,
        helped: item.is_helpful,
        comment: item.comment,
    });
    let shown = FeedbackPage {
        frame: frame(&state, &session, Here::Feedback, &uri),
        said: said.collect(),
        seen: seen(&state, &session).await?,
    };
    Ok(page(
        StatusCode::OK,
        render(&shown.frame, &feedback::title(&shown), || {
            feedback::view(&shown)
        }),
    ))
}

/// The operator has seen everything up to an instant that the page named.
pub async fn see(State(state): State<DeskState>, form: Form) -> Result<Response, Refusal> {
    let up_to: Option<i64> = form.fields.get("up_to").parse().ok();
    let up_to = up_to.ok_or(Refusal::OUTDATED)?;
    let setting = setting(&form.session.operator);
    state.desk.set_setting(&setting, &up_to.to_string()).await?;
    Ok(done("/admin/feedback", Done::FeedbackSeen))
}

/// Up to when an operator has seen what readers said.
pub(super) async fn seen(
    state: &DeskState,
    session: &SignedIn,
) -> Result<Option<Instant>, Refusal> {
    let value = state.desk.setting(&setting(&session.operator)).await?;
    let at = value.and_then(|value| value.parse().ok());
    Ok(at.and_then(Instant::from_timestamp_micros))
}

/// The name of the setting that holds it.
fn setting(operator: &OperatorId) -> String {
    format!("feedback_seen.{operator}")
}
