//! The dashboard: what is going on, late, coming and left to do. It reads, and
//! changes nothing.

mod agenda;
mod health;
mod open;
mod planned;

use super::answer::{frame, page};
use super::kept;
use super::list::{languages, title};
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::state::DeskState;
use app::admin::dashboard::{self, Dashboard, Draft, Lagging, Named, Unseen};
use app::admin::list::Standing;
use app::admin::{Here, render};
use axum::extract::State;
use axum::response::Response;
use desk::{Actor, NoticeFilter, NoticeRow};
use domain::{Instant, Language, Notice, Publication, State as NoticeState};
use http::{StatusCode, Uri};

/// How many notices are looked at closely. There are rarely more that are alive;
/// the list has them all.
const CLOSELY: usize = 60;
/// How many lines a part of the page has.
const LINES: usize = 8;

/// Shows it.
pub async fn show(
    State(state): State<DeskState>,
    session: SignedIn,
    uri: Uri,
) -> Result<Response, Refusal> {
    let now = state.clock.now();
    let language = session.language;
    let rows = state.desk.list(&NoticeFilter::default()).await?;
    let alive = alive(&state, &rows).await?;
    let offered = state.site().languages();
    let planned = state.desk.all_planned_updates().await?;
    let by = (language, now);
    let mut late = planned::late(&planned, &rows, by);
    late.extend(agenda::late(&alive, language, &offered, now));
    let (open, more_open) = open::of(&alive, language, now);
    let shown = Dashboard {
        frame: frame(&state, &session, Here::Dashboard, &uri),
        now,
        open,
        more_open,
        late,
        next: agenda::next(&alive, planned::next(&planned, &rows, by), by),
        unsaved: kept::unsaved(&state, &session).await?,
        zone: state.zone(),
        drafts: drafts(&rows, &session),
        all_drafts: rows.iter().filter(|row| is_draft(row)).count(),
        lagging: rows
            .iter()
            .filter_map(|row| lagging(row, language, &offered))
            .take(LINES)
            .collect(),
        unseen: unseen(&state, &session).await?,
        health: health::of(&state, now).await?,
    };
    Ok(page(
        StatusCode::OK,
        render(&shown.frame, &dashboard::title(&shown), || {
            dashboard::view(&shown)
        }),
    ))
}

/// The notices that time or people have still to do with, those that move by
/// themselves first.
async fn alive(state: &DeskState, rows: &[NoticeRow]) -> Result<Vec<Notice>, Refusal> {
    let mut wanted: Vec<&NoticeRow> = rows.iter().filter(|row| is_alive(row)).collect();
    wanted.sort_by_key(|row| (!row.state.is_active(), row.next_due.is_none(), row.next_due));
    let mut alive = Vec::new();
    for row in wanted.into_iter().take(CLOSELY) {
        // Deleted a moment ago, where there is none.
        if let Some(stored) = state.desk.notice(&row.id).await? {
            alive.push(stored.notice);
        }
    }
    Ok(alive)
}

fn is_alive(row: &NoticeRow) -> bool {
    match row.publication {
        Publication::Draft | Publication::Withdrawn { .. } => false,
        Publication::Planned { .. } => true,
        Publication::Published { .. } => !row.state.is_over() || row.next_due.is_some(),
    }
}

/// A notice as the page names it.
fn named(notice: &Notice, language: Language) -> Named {
    Named {
        id: notice.id.clone(),
        title: notice.text.title(language).to_owned(),
        zone: notice.home_zone,
    }
}

const fn is_draft(row: &NoticeRow) -> bool {
    matches!(row.publication, Publication::Draft)
}

fn drafts(rows: &[NoticeRow], session: &SignedIn) -> Vec<Draft> {
    let is_own =
        |row: &NoticeRow| matches!(&row.changed_by, Actor::Operator(id) if *id == session.operator);
    let mut drafts: Vec<&NoticeRow> = rows.iter().filter(|row| is_draft(row)).collect();
    // The list has the last change first, and a stable sort keeps it so.
    drafts.sort_by_key(|row| !is_own(row));
    let draft = |row: &NoticeRow| Draft {
        notice: named_row(row, session.language),
        kind: row.kind,
        by: (!is_own(row)).then(|| row.changed_by_email.clone().unwrap_or_default()),
        changed_at: row.changed_at,
    };
    drafts.into_iter().take(LINES).map(draft).collect()
}

fn named_row(row: &NoticeRow, language: Language) -> Named {
    Named {
        id: row.id.clone(),
        title: title(row, language),
        zone: row.home_zone,
    }
}

/// Translations matter while the notice matters to somebody.
fn lagging(row: &NoticeRow, language: Language, offered: &[Language]) -> Option<Lagging> {
    let matters = !row.state.is_over() || row.state == NoticeState::Published;
    let is_public = matches!(row.publication, Publication::Published { .. });
    let mut languages = languages(row, offered);
    languages.retain(|(_, standing)| *standing != Standing::Current);
    (matters && is_public && !languages.is_empty()).then(|| Lagging {
        notice: named_row(row, language),
        languages,
    })
}

async fn unseen(state: &DeskState, session: &SignedIn) -> Result<Unseen, Refusal> {
    let seen = super::feedback::seen(state, session).await?;
    let (count, unhelpful) = state.desk.feedback_since(seen).await?;
    Ok(Unseen { count, unhelpful })
}

/// Whether an instant has come.
fn is_past(at: Instant, now: Instant) -> bool {
    at <= now
}
