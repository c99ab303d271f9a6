//! Feeds: of everything, of a kind, of a system, of hosts; as Atom, RSS and JSON.

use super::{PublicState, Visit};
use crate::cache::Body;
use crate::errors::AppError;
use crate::routes::{Audience, Routes};
use app::paths;
use axum::extract::{Path, State};
use axum::response::Response;
use board::Selection;
use domain::{HostName, Instant, Kind, Lookup, PublicNotice, Slug, lookup};
use surfaces::feed::{self, About, Feed};

/// The notices of a feed; those who read it have the earlier ones already.
const LENGTH: u32 = 50;

/// A feed's form.
#[derive(Debug, Clone, Copy)]
enum Form {
    Atom,
    Rss,
    Json,
}

impl Form {
    const ALL: [Self; 3] = [Self::Atom, Self::Rss, Self::Json];

    const fn file(self) -> &'static str {
        match self {
            Self::Atom => "feed.atom",
            Self::Rss => "feed.rss",
            Self::Json => "feed.json",
        }
    }

    fn write(self, feed: &Feed, notices: &[PublicNotice]) -> Body {
        match self {
            Self::Atom => Body::new(
                "application/atom+xml; charset=utf-8",
                feed::atom(feed, notices),
            ),
            Self::Rss => Body::new(
                "application/rss+xml; charset=utf-8",
                feed::rss(feed, notices),
            ),
            Self::Json => Body::new(
                "application/feed+json; charset=utf-8",
                feed::json(feed, notices),
            ),
        }
    }
}

/// Every feed: the same names under a list or system for just that.
pub(super) fn routes() -> Routes<PublicState> {
    let mut routes = Routes::of(Audience::Public);
    for form in Form::ALL {
        let file = form.file();
        routes = routes.get(&format!("/{{language}}/{file}"), move |state, visit| {
            serve(state, visit, form, Selection::All)
        });
        for &kind in Kind::ALL {
            let path = format!("/{{language}}/{}/{file}", kind.path());
            routes = routes.get(&path, move |state, visit| {
                serve(state, visit, form, Selection::Kind(kind))
            });
        }
        let path = format!("/{{language}}/systems/{{slug}}/{file}");
        routes = routes.get(&path, move |state, path, visit| {
            of_system(state, path, visit, form)
        });
        let path = format!("/{{language}}/hosts/{file}");
        routes = routes.get(&path, move |state, visit| of_hosts(state, visit, form));
        let path = format!("/{{language}}/hosts/{{name}}/{file}");
        routes = routes.get(&path, move |state, path, visit| {
            of_host(state, path, visit, form)
        });
    }
    routes
}

async fn of_system(
    state: State<PublicState>,
    Path((_, slug)): Path<(String, String)>,
    visit: Visit,
    form: Form,
) -> Result<Response, AppError> {
    let slug = Slug::parse(&slug).map_err(|_| AppError::NotFound)?;
    serve(state, visit, form, Selection::System(slug)).await
}

/// Of some hosts; without any it leads to where one looks for them.
async fn of_hosts(
    state: State<PublicState>,
    visit: Visit,
    form: Form,
) -> Result<Response, AppError> {
    let lookup = Lookup::read(&visit.hosts);
    if lookup.names().is_empty() {
        return Err(visit.elsewhere(&paths::hosts(visit.language()), false));
    }
    let names = lookup.names().iter().cloned().collect();
    serve(state, visit, form, Selection::Hosts(names)).await
}

async fn of_host(
    state: State<PublicState>,
    Path((_, name)): Path<(String, String)>,
    visit: Visit,
    form: Form,
) -> Result<Response, AppError> {
    let name = HostName::parse(&name).map_err(|_| AppError::NotFound)?;
    serve(state, visit, form, Selection::Host(name)).await
}

async fn serve(
    State(state): State<PublicState>,
    visit: Visit,
    form: Form,
    selection: Selection,
) -> Result<Response, AppError> {
    let rendering = async {
        let notices = state.board().feed(&selection, LENGTH).await?;
        let feed = describe(&state, &visit, form, &selection).await?;
        Ok(form.write(&feed, &notices))
    };
    // A feed prints times in home zones only: a chosen zone is no other feed.
    let mut key = visit.key().in_zone(None);
    if let Selection::Hosts(names) = &selection {
        key = key.searching(lookup::joined(names));
    }
    state.answer(key, &visit.headers, rendering).await
}

async fn describe(
    state: &PublicState,
    visit: &Visit,
    form: Form,
    selection: &Selection,
) -> Result<Feed, AppError> {
    let language = visit.language();
    let site = state.site();
    let mut hosts = Vec::new();
    let (title, page) = match selection {
        Selection::All => (
            feed::title(language, &site.name, About::Everything),
            paths::now(language),
        ),
        Selection::Kind(kind) => (
            feed::title(language, &site.name, About::Kind(*kind)),
            paths::list(language, *kind),
        ),
        Selection::System(slug) => {
            let status = state
                .board()
                .system(slug)
                .await?
                .ok_or(AppError::NotFound)?;
            let about = About::System(&status.system.name);
            (
                feed::title(language, &site.name, about),
                paths::system(language, slug),
            )
        }
        Selection::Host(name) => {
            let found = state.board().hosts(std::slice::from_ref(name)).await?;
            if !found.known.contains(name) {
                return Err(AppError::NotFound);
            }
            hosts.push(name.clone());
            (
                feed::title(language, &site.name, About::Host(name)),
                paths::host(language, name),
            )
        }
        Selection::Hosts(names) => {
            hosts.clone_from(names);
            (
                feed::title(language, &site.name, About::Hosts(names.len())),
                paths::hosts(language),
            )
        }
    };
    let query = match selection {
        Selection::Hosts(names) => paths::query_of_hosts(names),
        _ => String::new(),
    };
    let folder = if page.ends_with('/') {
        page.clone()
    } else {
        format!("{page}/")
    };
    Ok(Feed {
        title,
        publisher: site.name.clone(),
        language,
        self_url: format!("{}{folder}{}{query}", site.base_url, form.file()),
        page_url: format!("{}{page}{query}", site.base_url),
        base_url: site.base_url.clone(),
        // A feed without entries has no date of its own; this one never changes,
        // so that nobody takes an empty feed for news.
        updated: Instant::UNIX_EPOCH,
        hosts,
    })
}
