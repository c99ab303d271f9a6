//! Logs: one line an event, on standard error. Bodies, queries, addresses with
//! secrets in them and the texts of panics are never written.

use crate::config::LogFormat;
use std::io::IsTerminal as _;
use tracing_subscriber::{EnvFilter, fmt, layer::SubscriberExt as _, util::SubscriberInitExt as _};

/// What is written unless `FENSTER_LOG` says otherwise.
const DEFAULT: &str = "info,sqlx=warn,i18n_embed=warn";

/// Starts logging. Called once, by the program; a second call does nothing.
pub fn start(format: LogFormat) {
    let filter = EnvFilter::try_from_env("FENSTER_LOG").unwrap_or_else(|_| EnvFilter::new(DEFAULT));
    let registry = tracing_subscriber::registry().with(filter);
    let started = match format {
        LogFormat::Json => {
            let layer = fmt::layer()
                .json()
                .flatten_event(true)
                .with_writer(std::io::stderr);
            registry.with(layer).try_init()
        }
        LogFormat::Text => {
            let is_terminal = std::io::stderr().is_terminal();
            let layer = fmt::layer()
                .with_ansi(is_terminal)
                .with_writer(std::io::stderr);
            registry.with(layer).try_init()
        }
    };
    if started.is_ok() {
        log_where_panics_happen();
    }
}

/// The text of a panic may quote the value it stumbled over; the place in the
/// source tells no secret.
fn log_where_panics_happen() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "panicked");
    }));
}
