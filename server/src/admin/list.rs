//! The list of notices.

use super::answer::{frame, page, param};
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::list::{self, Filter, ListPage, Row, Stage, Standing};
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use desk::{NoticeFilter, NoticeRow};
use domain::{Instant, Kind, Language, State as NoticeState};
use http::{StatusCode, Uri};

/// How many of what is due next are shown.
const DUE: usize = 5;

/// Shows the list.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    let filter = Filter {
        kind: param(&uri, "kind").and_then(|word| Kind::from_word(&word)),
        stage: param(&uri, "stage")
            .and_then(|word| Stage::ALL.into_iter().find(|stage| stage.word() == word)),
        title: param(&uri, "title").unwrap_or_default(),
    };
    let now = state.clock.now();
    let everything = state.desk.list(&NoticeFilter::default()).await?;
    let feedback = state.desk.feedback().await?.len();
    let rows: Vec<Row> = everything
        .iter()
        .map(|row| line(row, session.language, now))
        .collect();
    let mut due: Vec<Row> = rows
        .iter()
        .filter(|row| row.next_due.is_some())
        .cloned()
        .collect();
    due.sort_by_key(|row| row.next_due);
    due.truncate(DUE);
    let attention = rows
        .iter()
        .filter(|row| needs_attention(row))
        .cloned()
        .collect();
    let narrowed = NoticeFilter {
        kind: filter.kind,
        words: Some(filter.title.clone()).filter(|title| !title.trim().is_empty()),
        ..NoticeFilter::default()
    };
    let is_wanted = |row: &Row| {
        filter
            .stage
            .is_none_or(|stage| stage == Stage::of(row.publication))
    };
    let rows = if narrowed == NoticeFilter::default() {
        rows
    } else {
        let found = state.desk.list(&narrowed).await?;
        found
            .iter()
            .map(|row| line(row, session.language, now))
            .collect()
    };
    let shown = ListPage {
        frame: frame(&state, &session, Here::Notices, &uri),
        rows: rows.into_iter().filter(is_wanted).collect(),
        filter,
        due,
        attention,
        feedback,
    };
    Ok(page(
        StatusCode::OK,
        render(&shown.frame, &list::title(&shown), || list::view(&shown)),
    ))
}

/// A title for a reader of a language, from those a notice has.
pub(super) fn title(row: &NoticeRow, language: Language) -> String {
    let titles = &row.titles;
    let picked = domain::language::pick(titles, language, row.source);
    picked.map_or_else(|| row.slug.to_string(), |picked| picked.value.clone())
}

fn line(row: &NoticeRow, language: Language, now: Instant) -> Row {
    let end = row.window.and_then(|window| window.end());
    let is_active = row.kind == Kind::Maintenance && row.state.is_active();
    let standing = |spoken: Language| match row.titles.get(&spoken) {
        None => Standing::Missing,
        Some(_) if row.stale.contains(&spoken) => Standing::Stale,
        Some(_) => Standing::Current,
    };
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
        is_overdue: is_active && end.is_some_and(|end| end.instant() <= now),
        languages: Language::ALL
            .into_iter()
            .map(|spoken| (spoken, standing(spoken)))
            .collect(),
        next_due: row.next_due,
    }
}

/// Overdue work always does; translations do while the notice matters to somebody.
fn needs_attention(row: &Row) -> bool {
    let matters = !row.state.is_over() || row.state == NoticeState::Published;
    let is_shown = matches!(Stage::of(row.publication), Stage::Public | Stage::Planned);
    let is_untranslated = row
        .languages
        .iter()
        .any(|(_, standing)| *standing != Standing::Current);
    row.is_overdue || (is_untranslated && matters && is_shown)
}
