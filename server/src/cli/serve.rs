//! `fenster serve`.

use super::output::say;
use crate::application::{Application, Role};
use crate::clock::Clock;
use crate::config::Config;
use crate::samples;
use crate::secret::Secret;
use crate::state::DeskState;
use crate::zones;
use anyhow::Context as _;
use axum::serve::ListenerExt as _;
use board::Board;
use chrono::TimeDelta;
use domain::Instant;
use engine::OpenError;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// How long requests that are being answered may go on after the stop.
const LAST_REQUESTS: Duration = Duration::from_secs(10);

/// The setting that says that there was a first start.
const STARTED: &str = "first_started_at";

/// How long the address for the first administrator is of use.
const SET_UP_TIME: TimeDelta = TimeDelta::hours(24);

/// How often a board that is not prepared is looked at again.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// Serves until it is told to stop.
pub(super) async fn run(mut config: Config, role: Role) -> anyhow::Result<()> {
    leave_no_core();
    open_more_files();
    zones::tell();
    // Before the address is taken, so that nobody is sent here meanwhile.
    if role == Role::Board {
        wait_for_tables(&config.board_url()).await?;
    }
    let listener = TcpListener::bind(config.addr)
        .await
        .with_context(|| format!("failed to listen on {}", config.addr))?;
    // Port 0 means any: only now it is known which.
    config.addr = listener.local_addr()?;
    let clock = Clock::system();
    let application = Application::open(&config, role, clock.clone()).await?;
    application.catch_up().await?;
    if let Some(state) = &application.private {
        first_start(state, config.samples, clock.now()).await?;
    }
    application.start();
    say(&format!("Fenster listens on {}", config.base_url()))?;
    if let Some(state) = &application.private {
        offer_set_up(state, clock.now()).await?;
    }
    tracing::info!(addr = %config.addr, ?role, "serving");
    let service = application
        .router
        .into_make_service_with_connect_info::<SocketAddr>();
    // Without this, small answers wait for the client's acknowledgment.
    let listener = listener.tap_io(|stream| {
        let _ = stream.set_nodelay(true);
    });
    let (stop, stopped) = tokio::sync::watch::channel(());
    let live = application.public.live().clone();
    let serving = axum::serve(listener, service).with_graceful_shutdown(async move {
        let _guard = stop;
        told_to_stop().await;
        tracing::info!("stopping");
        // They would never end by themselves.
        live.close();
    });
    tokio::select! {
        served = serving => served?,
        () = too_late(stopped) => tracing::warn!("stopped with requests unanswered"),
    }
    Ok(())
}

/// What is in memory is written to no disk, whatever happens to the process:
/// there it would be neither sealed nor forgotten.
fn leave_no_core() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        if let Err(error) = setrlimit(Resource::Core, none) {
            tracing::warn!(%error, "failed to forbid core dumps");
        }
    }
}

/// Every reader who follows the board takes a descriptor. Many systems allow a
/// thousand at first and far more to those who ask.
fn open_more_files() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
        let most = Rlimit {
            current: maximum,
            maximum,
        };
        if let Err(error) = setrlimit(Resource::Nofile, most) {
            tracing::warn!(%error, "failed to allow more open files");
        }
    }
}

/// Waits until there is a board that can be read. The process that makes it may
/// start later, or after a while: a service manager starts both at once.
async fn wait_for_tables(url: &str) -> anyhow::Result<()> {
    let mut is_told = false;
    loop {
        match Board::open(url).await {
            Ok(board) => {
                board.close().await;
                return Ok(());
            }
            Err(OpenError::NotPrepared) if is_told => {}
            Err(OpenError::NotPrepared) => {
                is_told = true;
                tracing::warn!(
                    "waiting for the tables of the board, which this process may not make: please run \
                     docs/postgresql.sql in the database if that was not done yet, then start the desk, \
                     in this version or a later one"
                );
            }
            Err(error) => return Err(error).context("failed to open the board"),
        }
        tokio::time::sleep(LOOK_AGAIN).await;
    }
}

/// Waits for the signal to stop, of a terminal or of a service manager.
async fn told_to_stop() {
    let mut terminate = match signal(SignalKind::terminate()) {
        Ok(terminate) => terminate,
        Err(error) => {
            tracing::error!(%error, "failed to wait for signals");
            return std::future::pending().await;
        }
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}

/// Ends a while after the signal to stop came.
async fn too_late(mut stopped: tokio::sync::watch::Receiver<()>) {
    // The sender is dropped when the signal comes.
    while stopped.changed().await.is_ok() {}
    tokio::time::sleep(LAST_REQUESTS).await;
}

/// Fills an empty desk with samples, once, where they are wanted.
async fn first_start(state: &DeskState, wants_samples: bool, now: Instant) -> anyhow::Result<()> {
    if state.desk.setting(STARTED).await?.is_some() {
        return Ok(());
    }
    let is_empty = state
        .desk
        .list(&desk::NoticeFilter::default())
        .await?
        .is_empty();
    if wants_samples && is_empty {
        samples::bring_in(state, now).await?;
    }
    state.desk.set_setting(STARTED, &now.to_rfc3339()).await?;
    Ok(())
}

/// Prints the one-time address for the first administrator, as long as there is
/// none: a new one at each start, and never into a log.
async fn offer_set_up(state: &DeskState, now: Instant) -> anyhow::Result<()> {
    if state.desk.has_administrator().await? {
        return Ok(());
    }
    let code = Secret::draw("");
    let end = now + SET_UP_TIME;
    state.desk.set_setup_code(&code.hash(), end).await?;
    let base_url = &state.site().base_url;
    say(&format!(
        "Set up the first operator at {base_url}/admin/setup/{}",
        code.reveal()
    ))?;
    say("The address can be used once, within 24 hours; after that, start again for another one.")
}
