//! What readers said.

use super::answer::{frame, page};
use super::list::title;
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::feedback::{self, FeedbackPage, Said};
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use desk::NoticeFilter;
use domain::NoticeId;
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
    };
    Ok(page(
        StatusCode::OK,
        render(&shown.frame, &feedback::title(&shown), || {
            feedback::view(&shown)
        }),
    ))
}
