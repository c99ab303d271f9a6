//! The page of places, and the search among notices by title, slug and host.

use super::answer::{frame, page, param};
use super::list::title;
use super::refusal::Refusal;
use super::templates;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::go::{self, Found, GoPage};
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use desk::{NoticeFilter, NoticeRow};
use domain::{HostName, Language, NoticeId};
use http::{StatusCode, Uri};
use std::collections::BTreeMap;

/// How many notices are listed.
const FOUND: usize = 12;

/// Shows what is found.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    let query = param(&uri, "q").unwrap_or_default();
    let notices = if query.trim().is_empty() {
        Vec::new()
    } else {
        find(&state, &query, session.language).await?
    };
    let shown = GoPage {
        frame: frame(&state, &session, Here::Elsewhere, &uri),
        query,
        notices,
        own_templates: templates::links(&state, &session).await?,
    };
    Ok(page(
        StatusCode::OK,
        render(&shown.frame, &go::title(&shown), || go::view(&shown)),
    ))
}

/// Those with the words in a title or slug first, then those with such a host; of
/// each the last change first.
async fn find(state: &DeskState, query: &str, language: Language) -> Result<Vec<Found>, Refusal> {
    let named = NoticeFilter {
        words: Some(query.to_owned()),
        ..NoticeFilter::default()
    };
    let named = state.desk.list(&named).await?;
    let hosts: BTreeMap<NoticeId, HostName> = state.desk.notices_by_host(query).await?;
    let found = |row: &NoticeRow, host: Option<HostName>| Found {
        id: row.id.clone(),
        kind: row.kind,
        state: row.state,
        title: title(row, language),
        host,
    };
    let mut all: Vec<Found> = named.iter().map(|row| found(row, None)).collect();
    if all.len() < FOUND && !hosts.is_empty() {
        let others = state.desk.list(&NoticeFilter::default()).await?;
        let others = others
            .iter()
            .filter(|row| named.iter().all(|it| it.id != row.id));
        let others = others.filter_map(|row| Some((row, hosts.get(&row.id)?.clone())));
        all.extend(others.map(|(row, host)| found(row, Some(host))));
    }
    all.truncate(FOUND);
    Ok(all)
}
