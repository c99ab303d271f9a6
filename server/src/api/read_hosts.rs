//! Reading hosts: what everyone may read of them, across all notices.

use super::openapi::Problem as ProblemSchema;
use super::read::written;
use crate::cache::Key;
use crate::errors::{AppError, Missing};
use crate::http_parts::language_of;
use crate::public::PublicState;
use axum::extract::{Path, State};
use axum::response::Response;
use board::{HostEntry, MOST_NAMES, Page};
use domain::document::{Problem, What};
use domain::{HostName, Language};
use http::{HeaderMap, HeaderValue, Uri, header};
use surfaces::hosts::{HostItem, HostList, HostRowItem};
use url::form_urlencoded;

/// Past rows of one host; its page has all of them.
const MOST_PAST: u32 = 20;

/// What is going on with one host, what is coming, and what was.
#[utoipa::path(
    get,
    path = "/api/v1/hosts/{name}",
    tag = "hosts",
    params(("name" = String, Path, description = "The host's name")),
    responses(
        (status = 200, description = "The host's rows: current and coming ones, then the newest past ones", body = HostItem),
        (status = 404, description = "No public notice has ever had a host of this name", body = ProblemSchema),
    )
)]
pub(super) async fn one(
    State(state): State<PublicState>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let unknown = || AppError::Missing(Missing::known_host(&name));
    let host = HostName::parse(&name).map_err(|_| unknown())?;
    let language = language_of(&headers);
    let rendering = async {
        let found = state.board().hosts(std::slice::from_ref(&host)).await?;
        if !found.known.contains(&host) {
            return Err(unknown());
        }
        let past = Page::of_size(1, MOST_PAST);
        let past = state.board().host_history(&host, past).await?;
        let entries = found.current.into_iter().chain(past.entries);
        let rows = rows(&state, language, entries);
        written(&HostItem {
            name: host.clone(),
            rows,
        })
    };
    let key = Key::of(format!("/api/v1/hosts/{host}")).searching(language.tag());
    told_in_a_language(state.answer(key, &headers, rendering).await?)
}

/// What is going on with some hosts and what is coming, in the order in which
/// they are named. Past rows are told of one host alone.
#[utoipa::path(
    get,
    path = "/api/v1/hosts",
    tag = "hosts",
    params(("name" = Vec<String>, Query, description = "A host's name; may be repeated, up to 200 times")),
    responses(
        (status = 200, description = "The hosts' rows in current and coming notices", body = HostList),
        (status = 422, description = "A name is none, or there are too many", body = ProblemSchema),
    )
)]
pub(super) async fn some(
    State(state): State<PublicState>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let names = names(uri.query().unwrap_or_default())?;
    let language = language_of(&headers);
    let rendering = async {
        let found = state.board().hosts(&names).await?;
        let item = |name: &HostName| {
            let own = found
                .current
                .iter()
                .filter(|entry| entry.host.name == *name);
            HostItem {
                name: name.clone(),
                rows: rows(&state, language, own.cloned()),
            }
        };
        written(&HostList {
            hosts: names.iter().map(item).collect(),
        })
    };
    let query: Vec<&str> = names.iter().map(HostName::as_str).collect();
    let key = Key::of("/api/v1/hosts").searching(format!("{language} {}", query.join(" ")));
    told_in_a_language(state.answer(key, &headers, rendering).await?)
}

fn rows(
    state: &PublicState,
    language: Language,
    entries: impl Iterator<Item = HostEntry>,
) -> Vec<HostRowItem> {
    let base_url = &state.site().base_url.clone();
    entries
        .map(|entry| HostRowItem::of(base_url, language, &entry.notice, entry.host))
        .collect()
}

/// The names of a query, each once.
fn names(query: &str) -> Result<Vec<HostName>, AppError> {
    let (mut names, mut problems) = (Vec::new(), Vec::new());
    let given = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name == "name");
    for (row, (_, value)) in given.enumerate() {
        if names.len() > MOST_NAMES {
            break;
        }
        match HostName::parse(&value) {
            Ok(name) if names.contains(&name) => {}
            Ok(name) => names.push(name),
            Err(_) => {
                let value = value.chars().take(60).collect();
                problems.push(Problem::new(
                    format!("name[{row}]"),
                    What::NotAHostName { value },
                ));
            }
        }
    }
    if names.len() > MOST_NAMES {
        problems.push(Problem::new("name", What::TooMany { max: MOST_NAMES }));
    }
    if problems.is_empty() {
        Ok(names)
    } else {
        Err(AppError::Problems(problems))
    }
}

/// The same address gives titles in either language.
fn told_in_a_language(mut response: Response) -> Result<Response, AppError> {
    let language = HeaderValue::from_static("Accept-Language");
    response.headers_mut().append(header::VARY, language);
    Ok(response)
}
