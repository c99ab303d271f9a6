//! The list of notices.

use super::answer::{frame, page, param};
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::list::{self, Filter, ListPage, Row, Stage, Standing};
use app::admin::{Here, render};
use app::parts::pager::Position;
use axum::extract::State;
use axum::response::Response;
use desk::{NoticeFilter, NoticeRow};
use domain::{Instant, Kind, Language, State as NoticeState};
use http::{StatusCode, Uri};
use std::cmp::Reverse;

/// Notices on one page of the list.
const ROWS: usize = 50;

/// Shows the list.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    let filter = Filter {
        kind: param(&uri, "kind").and_then(|word| Kind::from_word(&word)),
        state: param(&uri, "state").and_then(|word| NoticeState::from_word(&word)),
        stage: param(&uri, "stage")
            .and_then(|word| Stage::ALL.into_iter().find(|stage| stage.word() == word)),
        title: param(&uri, "title").unwrap_or_default(),
    };
    let wanted = NoticeFilter {
        kind: filter.kind,
        words: Some(filter.title.clone()).filter(|title| !title.trim().is_empty()),
        ..NoticeFilter::default()
    };
    let mut found = state.desk.list(&wanted).await?;
    found.retain(|row| {
        let stage = Stage::of(row.publication);
        filter.stage.is_none_or(|wanted| wanted == stage)
            && filter.state.is_none_or(|wanted| wanted == row.state)
    });
    found.sort_by_key(order);
    let pages = found.len().div_ceil(ROWS).max(1);
    let asked = param(&uri, "page").and_then(|number| number.parse().ok());
    // A page beyond the last one comes of an old link.
    let here = asked.unwrap_or(1).clamp(1, pages);
    let rows = found.iter().skip((here - 1) * ROWS).take(ROWS);
    let offered = state.site().languages();
    let shown = ListPage {
        frame: frame(&state, &session, Here::Notices, &uri),
        rows: rows
            .map(|row| line(row, session.language, &offered))
            .collect(),
        found: found.len(),
        filter,
        position: Position { page: here, pages },
    };
    Ok(page(
        StatusCode::OK,
        render(&shown.frame, &list::title(&shown), || list::view(&shown)),
    ))
}

/// What is going on; what is coming, the soonest first; drafts; and what is over
/// or was taken back. Within each the last change first.
fn order(row: &NoticeRow) -> (u8, Option<Instant>, Reverse<Instant>) {
    let last = Reverse(row.changed_at);
    match Stage::of(row.publication) {
        Stage::Public if row.state.is_active() => (0, None, last),
        Stage::Public if !row.state.is_over() => {
            let start = row.window.map(|window| window.start().instant());
            (1, start, last)
        }
        Stage::Planned => (2, row.next_due, last),
        Stage::Draft => (3, None, last),
        Stage::Public => (4, None, last),
        Stage::Withdrawn => (5, None, last),
    }
}

/// A title for a reader of a language, from those a notice has.
pub(super) fn title(row: &NoticeRow, language: Language) -> String {
    let titles = &row.titles;
    let picked = domain::language::pick(titles, language, row.source);
    picked.map_or_else(|| row.slug.to_string(), |picked| picked.value.clone())
}

fn line(row: &NoticeRow, language: Language, offered: &[Language]) -> Row {
    Row {
        id: row.id.clone(),
        kind: row.kind,
        title: title(row, language),
        state: row.state,
        publication: row.publication,
        zone: row.home_zone,
        window: row.window.map(|window| {
            (
                window.start().instant(),
                window.end().map(|end| end.instant()),
            )
        }),
        progress: row.progress,
        is_sealed: row.has_sealed,
        languages: languages(row, offered),
    }
}

/// What the languages of a notice are like: those that readers are offered, and those
/// that somebody wrote all the same.
pub(super) fn languages(row: &NoticeRow, offered: &[Language]) -> Vec<(Language, Standing)> {
    let standing = |spoken: Language| match row.titles.get(&spoken) {
        None => Standing::Missing,
        Some(_) => match row.behind.get(&spoken) {
            Some(count) => Standing::Stale(*count),
            None => Standing::Current,
        },
    };
    let matters = |spoken: &Language| offered.contains(spoken) || row.titles.contains_key(spoken);
    let spoken = Language::ALL.into_iter().filter(matters);
    spoken.map(|spoken| (spoken, standing(spoken))).collect()
}
