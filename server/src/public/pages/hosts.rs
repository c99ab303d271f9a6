//! "Is my server affected?", and one host.

use super::position;
use crate::cache::Body;
use crate::errors::{AppError, Missing};
use crate::public::{PublicState, Visit};
use app::pages::host::{self, HostPage};
use app::pages::hosts::{self, HostsPage};
use app::parts::host_groups::HostEntry;
use app::parts::standing::{Answer, Found};
use app::paths;
use axum::extract::{Path, State};
use axum::response::Response;
use board::{Board, Page};
use domain::lookup::SHORTEST_PART;
use domain::{HostName, Lookup};
use std::collections::HashMap;

/// Rows that are shown of one part of a name.
const MOST_SIMILAR: u32 = 100;

/// Names that no notice has and that are looked for as parts of others. Each is a
/// look at every name there is.
const MOST_PARTS: usize = 5;

/// The form, and what is known of the hosts that were asked about.
pub(crate) async fn page(
    State(state): State<PublicState>,
    visit: Visit,
) -> Result<Response, AppError> {
    let lookup = Lookup::read(&visit.hosts);
    // What was typed has one address, if all of it is in that: so it can be
    // passed on, and is one page however it was typed.
    let normal = lookup.normal();
    if lookup.is_whole() && visit.hosts != normal {
        let path = paths::hosts_named(visit.language(), lookup.names());
        return Err(visit.elsewhere(&path, false));
    }
    let key = visit.key().searching(visit.hosts.as_str());
    let rendering = async {
        let typed = if lookup.is_whole() {
            normal.replace(',', "\n")
        } else {
            visit.hosts.clone()
        };
        let page = HostsPage {
            typed,
            answers: answers(state.board(), &lookup).await?,
            lookup,
        };
        Ok(Body::html(hosts::render(
            &state.site(),
            visit.reader,
            &page,
        )))
    };
    state.answer(key, &visit.headers, rendering).await
}

/// One host and what was with it.
pub(crate) async fn one(
    State(state): State<PublicState>,
    Path((_, name)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, AppError> {
    let unknown = || AppError::Missing(Missing::known_host(&name));
    let host = HostName::parse(&name).map_err(|_| unknown())?;
    if host.as_str() != name {
        return Err(visit.elsewhere(&paths::host(visit.language(), &host), true));
    }
    let rendering = async {
        let board = state.board();
        let found = board.hosts(std::slice::from_ref(&host)).await?;
        if !found.known.contains(&host) {
            return Err(unknown());
        }
        let past = board.host_history(&host, Page::number(visit.page)).await?;
        let page = HostPage {
            name: host.clone(),
            current: found.current.into_iter().map(entry).collect(),
            position: position(past.page, past.pages)?,
            past: past.entries.into_iter().map(entry).collect(),
        };
        Ok(Body::html(host::render(&state.site(), visit.reader, &page)))
    };
    let key = visit.key().numbered(visit.page);
    state.answer(key, &visit.headers, rendering).await
}

/// An answer for each name: its own rows, if a notice has ever had it, and else
/// those of hosts with it in their names.
async fn answers(board: &Board, lookup: &Lookup) -> Result<Vec<Answer>, AppError> {
    let names: Vec<HostName> = lookup.names().iter().cloned().collect();
    let found = board.hosts(&names).await?;
    let mut rows: HashMap<HostName, Vec<HostEntry>> = HashMap::new();
    for own in found.current {
        rows.entry(own.host.name.clone())
            .or_default()
            .push(entry(own));
    }
    let mut answers = Vec::with_capacity(names.len());
    let mut parts = 0;
    for wanted in names {
        let found = if found.known.contains(&wanted) {
            Found::Named(rows.remove(&wanted).unwrap_or_default())
        } else if parts < MOST_PARTS && wanted.as_str().len() >= SHORTEST_PART {
            parts += 1;
            similar(board, &wanted).await?
        } else {
            Found::Unknown
        };
        answers.push(Answer { wanted, found });
    }
    Ok(answers)
}

async fn similar(board: &Board, part: &HostName) -> Result<Found, AppError> {
    let found = board.similar_hosts(part.as_str(), MOST_SIMILAR).await?;
    Ok(match (found.rows, found.past) {
        (0, 0) => Found::Unknown,
        (0, hosts) => Found::Past { hosts },
        (rows, _) => Found::Similar {
            entries: found.current.into_iter().map(entry).collect(),
            rows,
            hosts: found.hosts,
        },
    })
}

fn entry(found: board::HostEntry) -> HostEntry {
    HostEntry {
        notice: found.notice,
        host: found.host,
    }
}
