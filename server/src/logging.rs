//! Logs: one line an event, on standard error. Bodies, queries, addresses with
//! secrets in them and the texts of panics are never written.
//!
//! Libraries may quote what they work on: the HTML parser, for one, logs every
//! piece of text that it reads. So whatever level is asked for, only our own
//! crates tell more than warnings, and nothing of the `log` crate is taken.

use crate::config::LogFormat;
use std::io::IsTerminal as _;
use tracing::{Level, Metadata, Subscriber};
use tracing_subscriber::{EnvFilter, filter::filter_fn, fmt, layer::SubscriberExt as _};

/// What is written unless `FENSTER_LOG` says otherwise.
const DEFAULT: &str = "info";

/// Our own crates.
const OURS: [&str; 9] = [
    "app", "board", "desk", "domain", "engine", "fenster", "server", "surfaces", "words",
];

/// Starts logging. Called once, by the program; a second call does nothing.
pub fn start(format: LogFormat) {
    let filter = EnvFilter::try_from_env("FENSTER_LOG").unwrap_or_else(|_| EnvFilter::new(DEFAULT));
    let registry = tracing_subscriber::registry()
        .with(filter)
        .with(filter_fn(may_be_told));
    let is_started = match format {
        LogFormat::Json => {
            let layer = fmt::layer().json().flatten_event(true);
            set(registry.with(layer.with_writer(std::io::stderr)))
        }
        LogFormat::Text => {
            let layer = fmt::layer().with_ansi(std::io::stderr().is_terminal());
            set(registry.with(layer.with_writer(std::io::stderr)))
        }
    };
    if is_started {
        log_where_panics_happen();
    }
}

/// Not by `try_init`, which would take in the `log` crate as well.
fn set(subscriber: impl Subscriber + Send + Sync) -> bool {
    tracing::subscriber::set_global_default(subscriber).is_ok()
}

fn may_be_told(event: &Metadata<'_>) -> bool {
    let place = event.target().split("::").next().unwrap_or_default();
    OURS.contains(&place) || *event.level() <= Level::WARN
}

/// The text of a panic may quote the value it stumbled over; the place in the
/// source tells no secret.
fn log_where_panics_happen() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "panicked");
    }));
}
