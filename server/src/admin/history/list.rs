//! The list of revisions.

use super::{Shelf, address};
use crate::admin::answer::{frame, page, param};
use crate::admin::people::People;
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::history::{self, HistoryPage, Line};
use app::admin::{Here, render};
use axum::extract::{Path, State};
use axum::response::Response;
use desk::{Act, RevisionRow};
use http::{StatusCode, Uri};

/// Lines on a page.
const A_PAGE: usize = 50;

/// Shows it.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let shelf = Shelf::of(&state, &session, &id).await?;
    let people = People::of(&state.desk).await?;
    let lines = lines(&people, &shelf.rows);
    let pages = lines.len().div_ceil(A_PAGE).max(1);
    let number = param(&uri, "page").and_then(|page| page.parse().ok());
    let number = number.unwrap_or(1_usize).clamp(1, pages);
    let shown = lines.into_iter().skip((number - 1) * A_PAGE).take(A_PAGE);
    let notice = &shelf.stored.notice;
    let page_of = HistoryPage {
        frame: frame(&state, &session, Here::Elsewhere, &uri),
        id: notice.id.clone(),
        title: notice.text.title(session.language).to_owned(),
        zone: notice.home_zone,
        lines: shown.collect(),
        page: number,
        pages,
    };
    let html = render(&page_of.frame, &history::title(&page_of), || {
        history::view(&page_of)
    });
    Ok(page(StatusCode::OK, html))
}

/// One line a revision; reports of hosts by one hand that follow each other are one.
fn lines(people: &People, rows: &[RevisionRow]) -> Vec<Line> {
    let mut lines: Vec<(Line, &RevisionRow)> = Vec::new();
    for row in rows {
        if let Some((line, newer)) = lines.last_mut()
            && row.act == Act::Hosts
            && newer.act == Act::Hosts
            && newer.actor == row.actor
            && row.reason.is_empty()
            && newer.reason.is_empty()
        {
            line.reports += 1;
            line.since = row.at;
            continue;
        }
        let line = Line {
            address: address(row),
            at: row.at,
            since: row.at,
            who: people.doer(&row.actor),
            act: row.act.word(),
            reason: row.reason.clone(),
            fields: row.fields.join(", "),
            touches_sealed: row.touches_sealed,
            reports: usize::from(row.act == Act::Hosts),
        };
        lines.push((line, row));
    }
    lines.into_iter().map(|(line, _)| line).collect()
}
