//! Everything put together: the stores are opened, the two sides get their
//! states, and the routes of both become one service.

use crate::api;
use crate::assets::{self, AssetStore};
use crate::auth::Auth;
use crate::cache::{Revision, follow};
use crate::clock::Clock;
use crate::config::Config;
use crate::delivery::Delivery;
use crate::drift::Drift;
use crate::errors::{AppError, Asked, dress};
use crate::health::{self, HealthState};
use crate::http_parts::{security, well_formed};
use crate::live;
use crate::public::{self, PublicState, TrustedProxies};
use crate::routes::{Audience, Route, Routes};
use crate::scheduler::Scheduler;
use crate::site_files::{self, Files};
use crate::sites::Sites;
use crate::state::DeskState;
use crate::stores::{open_watched_desk, open_writer};
use crate::watch::{self, Watch};
use anyhow::Context as _;
use app::Site;
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use board::Board;
use clap::ValueEnum;
use std::sync::Arc;

/// Which sides a process serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Role {
    /// Both.
    All,
    /// The private side and the API.
    Desk,
    /// The reader's side.
    Board,
}

/// A process's service, and what runs beside it.
pub struct Application {
    /// Answers requests.
    pub router: Router,
    /// What it answers.
    pub table: Vec<Route>,
    /// The reader's side.
    pub public: PublicState,
    /// The private side, where this role has one.
    pub private: Option<DeskState>,
    revision: Revision,
    role: Role,
}

impl Application {
    /// Opens the stores and puts everything together.
    ///
    /// # Errors
    /// When a store cannot be opened or the build left no usable assets.
    pub async fn open(config: &Config, role: Role, clock: Clock) -> anyhow::Result<Self> {
        // Rendering needs an executor; a second call in one process does nothing.
        let _ = any_spawner::Executor::init_tokio();
        let assets = AssetStore::load()?;
        let store = match role {
            Role::Board => None,
            Role::All | Role::Desk => {
                let desk = open_watched_desk(config, clock.clone()).await?;
                Some((desk, open_writer(config).await?))
            }
        };
        let board = Board::open(&config.board_url())
            .await
            .context("failed to open the board")?;
        let revision = board.revision().await.context("failed to read the board")?;
        let revision = Revision::starting_at(revision);
        let configured = site(config, &assets);
        let sites = Sites::open(board.clone(), configured, revision.clone()).await;
        let sites = sites.context("failed to read the board")?;
        let private = match store {
            None => None,
            Some(((desk, watch), writer)) => Some(DeskState {
                watch,
                delivery: Delivery::new(desk.clone(), writer, revision.clone()),
                desk,
                clock: clock.clone(),
                drift: Drift::default(),
                sites: sites.clone(),
                style: assets.named("admin.css").unwrap_or_default(),
                script: assets.named("desk.js"),
                auth: Auth::new(&config.base_url())?,
            }),
        };
        let public = PublicState::new(
            board,
            revision.clone(),
            sites.clone(),
            clock.clone(),
            live::room(open_files()),
        );
        let health = HealthState {
            board: Some(public.board().clone()),
            desk: private
                .as_ref()
                .map(|state| (state.desk.clone(), state.watch.clone())),
            clock,
        };
        let machines = health::routes().with_state(health);
        let routes = machines.merge(routes(role, &public, private.as_ref(), assets));
        let (router, table) = routes.finish();
        Ok(Self {
            router: around(router, sites, config.trusted_proxies.clone()),
            table,
            public,
            private,
            revision,
            role,
        })
    }

    /// Does what is due and brings the board up to date: before the first
    /// request is answered, so that a stop leaves no trace.
    ///
    /// # Errors
    /// When a store fails.
    pub async fn catch_up(&self) -> anyhow::Result<()> {
        if let Some(scheduler) = self.scheduler() {
            scheduler.run_due().await?;
        }
        if let Some(state) = &self.private {
            state.drift.count(&state.desk, state.clock.now()).await?;
        }
        Ok(())
    }

    /// The scheduler, where this role has the desk.
    #[must_use]
    pub fn scheduler(&self) -> Option<Scheduler> {
        let state = self.private.clone()?;
        Some(Scheduler::new(state.desk, state.delivery, state.watch))
    }

    /// Starts what runs beside the service, for as long as the process lives.
    pub fn start(&self) {
        let (board, cache) = (self.public.board().clone(), self.public.cache().clone());
        // A desk alone has no `/live`, and nobody to tell anything.
        if self.role != Role::Desk {
            let live = self.public.live();
            tokio::spawn(live::beat(live.clone(), live::heartbeats()));
            tokio::spawn(live::follow(
                live.clone(),
                board.clone(),
                self.revision.clone(),
            ));
        }
        tokio::spawn(follow(board, self.revision.clone(), cache));
        if let Some(scheduler) = self.scheduler() {
            tokio::spawn(scheduler.run());
        }
    }
}

/// How many files this process may have open; none where there is no limit.
fn open_files() -> Option<u64> {
    use rustix::process::{Resource, getrlimit};
    getrlimit(Resource::Nofile).current
}

fn site(config: &Config, assets: &AssetStore) -> Site {
    Site {
        name: config.name.clone(),
        base_url: config.base_url(),
        zone: config.zone,
        set: Arc::default(),
        imprint_url: config.imprint_url.as_ref().map(ToString::to_string),
        privacy_url: config.privacy_url.as_ref().map(ToString::to_string),
        assets: assets.of_pages(),
    }
}

/// The routes of a role.
fn routes(
    role: Role,
    public: &PublicState,
    private: Option<&DeskState>,
    assets: AssetStore,
) -> Routes {
    let files = Routes::of(Audience::Public)
        .get("/pkg/{file}", assets::serve)
        .with_state(assets.clone());
    let of_site = site_files::routes().with_state(Files {
        sites: public.sites().clone(),
        assets,
    });
    let mut routes = files
        .merge(of_site)
        .merge(api::public_routes().with_state(public.clone()));
    if role != Role::Desk {
        routes = routes.merge(public::routes().with_state(public.clone()));
    }
    if let Some(state) = private {
        routes = routes
            .merge(api::token_routes().with_state(state.clone()))
            .merge(crate::admin::routes(state).with_state(state.clone()));
    }
    routes
}

/// One layer for all that every request goes through: each layer would cost a
/// cached page two allocations and a copy of the state.
fn around(router: Router, sites: Sites, proxies: TrustedProxies) -> Router {
    let is_over_tls = security::OverTls(sites.site().base_url.starts_with("https://"));
    router.layer(from_fn_with_state((sites, is_over_tls, proxies), through))
}

/// Watches over a request, dresses an error, and adds the security headers.
async fn through(
    State((sites, is_over_tls, proxies)): State<(Sites, security::OverTls, TrustedProxies)>,
    mut request: Request,
    next: Next,
) -> Response {
    let (watch, asked) = (Watch::begin(&request), Asked::of(&request));
    if !proxies.is_empty() {
        request.extensions_mut().insert(proxies);
    }
    let response = if well_formed(request.uri()) {
        watch::answer(next.run(request)).await
    } else {
        AppError::Malformed.into_response()
    };
    watch.end(&response);
    if asked.is_answered_by_error(&response) {
        sites.refresh().await;
    }
    let mut response = dress(&sites.site(), &asked, response);
    security::add(response.headers_mut(), is_over_tls);
    response
}
