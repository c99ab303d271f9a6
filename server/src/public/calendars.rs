//! Calendars: of all maintenance, of a system, of hosts, of one notice.

use super::{PublicState, Visit};
use crate::cache::{Body, Key};
use crate::errors::AppError;
use crate::routes::{Audience, Routes};
use app::paths;
use axum::extract::{Path, State};
use axum::response::Response;
use board::{DatedHost, DatedNotice};
use domain::{HostName, Kind, Lookup, Slug, lookup};
use surfaces::calendar::{self, Calendar, Dated};
use surfaces::feed::{self, About};

/// The events of a calendar; those of years ago are in the history.
const LENGTH: u32 = 500;

const FILE: &str = "calendar.ics";

/// Every calendar: the same name under a list, system, host or notice for just that.
pub(super) fn routes() -> Routes<PublicState> {
    let of = |folder: &str| format!("/{{language}}/{folder}{FILE}");
    Routes::of(Audience::Public)
        .get(&of(""), |state, visit| of_all(state, visit, None))
        .get(&of("maintenance/"), |state, visit| {
            of_all(state, visit, Some(Kind::Maintenance))
        })
        .get(&of("systems/{slug}/"), of_system)
        .get(&of("hosts/"), of_hosts)
        .get(&of("hosts/{name}/"), of_host)
        .get(&of("notices/{slug}/"), of_notice)
}

async fn of_all(
    State(state): State<PublicState>,
    visit: Visit,
    kind: Option<Kind>,
) -> Result<Response, AppError> {
    let about = kind.map_or(About::Everything, About::Kind);
    let language = visit.language();
    let path = kind.map_or_else(|| paths::now(language), |kind| paths::list(language, kind));
    let rendering = async {
        let notices = state.board().calendar(None, LENGTH).await?;
        Ok(of_notices(
            &describe(&state, &visit, about, &path),
            &notices,
        ))
    };
    state.answer(key(&visit), &visit.headers, rendering).await
}

async fn of_system(
    State(state): State<PublicState>,
    Path((_, slug)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, AppError> {
    let slug = Slug::parse(&slug).map_err(|_| AppError::NotFound)?;
    let rendering = async {
        let board = state.board();
        let system = board.system(&slug).await?.ok_or(AppError::NotFound)?.system;
        let notices = board.calendar(Some(&slug), LENGTH).await?;
        let about = About::System(&system.name);
        let path = paths::system(visit.language(), &slug);
        Ok(of_notices(
            &describe(&state, &visit, about, &path),
            &notices,
        ))
    };
    state.answer(key(&visit), &visit.headers, rendering).await
}

async fn of_notice(
    State(state): State<PublicState>,
    Path((_, slug)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, AppError> {
    let language = visit.language();
    let rendering = async {
        let board = state.board();
        let notice = board.by_slug(language, &slug).await?;
        let notice = notice
            .filter(|notice| notice.kind == Kind::Maintenance)
            .ok_or(AppError::NotFound)?;
        let path = paths::notice(language, &notice);
        if notice.slug_in(language).as_str() != slug {
            return Err(visit.elsewhere(&format!("{path}/{FILE}"), true));
        }
        let dated = board.calendar_of(&notice.id).await?;
        let dated = dated.ok_or(AppError::NotFound)?;
        let mut calendar = describe(&state, &visit, About::Everything, &path);
        calendar
            .title
            .clone_from(&notice.text_in(language).value.title);
        Ok(of_notices(&calendar, &[dated]))
    };
    state.answer(key(&visit), &visit.headers, rendering).await
}

async fn of_host(
    State(state): State<PublicState>,
    Path((_, name)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, AppError> {
    let name = HostName::parse(&name).map_err(|_| AppError::NotFound)?;
    let names = std::slice::from_ref(&name);
    let rendering = async {
        let rows = state.board().calendar_of_hosts(names, LENGTH).await?;
        if rows.is_empty() {
            return Err(AppError::NotFound);
        }
        let path = paths::host(visit.language(), &name);
        let calendar = describe(&state, &visit, About::Host(&name), &path);
        Ok(of_rows(&calendar, &rows))
    };
    state.answer(key(&visit), &visit.headers, rendering).await
}

/// Of some hosts; without any it leads to where one looks for them.
async fn of_hosts(State(state): State<PublicState>, visit: Visit) -> Result<Response, AppError> {
    let lookup = Lookup::read(&visit.hosts);
    let names: Vec<HostName> = lookup.names().iter().cloned().collect();
    let path = paths::hosts(visit.language());
    if names.is_empty() {
        return Err(visit.elsewhere(&path, false));
    }
    let rendering = async {
        let rows = state.board().calendar_of_hosts(&names, LENGTH).await?;
        let mut calendar = describe(&state, &visit, About::Hosts(names.len()), &path);
        calendar.self_url.push_str(&paths::query_of_hosts(&names));
        Ok(of_rows(&calendar, &rows))
    };
    let key = key(&visit).searching(lookup::joined(&names));
    state.answer(key, &visit.headers, rendering).await
}

/// Instants are in UTC: a chosen zone is no other calendar.
fn key(visit: &Visit) -> Key {
    visit.key().in_zone(None)
}

fn describe(state: &PublicState, visit: &Visit, about: About<'_>, page: &str) -> Calendar {
    let site = state.site();
    let folder = page.trim_end_matches('/');
    Calendar {
        title: feed::title(visit.language(), &site.name, about),
        language: visit.language(),
        self_url: format!("{}{folder}/{FILE}", site.base_url),
        base_url: site.base_url.clone(),
    }
}

fn of_notices(calendar: &Calendar, notices: &[DatedNotice]) -> Body {
    let notices = notices.iter().map(|dated| Dated {
        notice: &dated.notice,
        version: dated.version,
    });
    body(calendar::of_notices(calendar, notices))
}

fn of_rows(calendar: &Calendar, rows: &[DatedHost]) -> Body {
    let rows = rows.iter().map(|row| {
        let dated = Dated {
            notice: &row.entry.notice,
            version: row.version,
        };
        (dated, &row.entry.host)
    });
    body(calendar::of_hosts(calendar, rows))
}

fn body(text: String) -> Body {
    Body::new("text/calendar; charset=utf-8", text)
}
