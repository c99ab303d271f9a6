//! What an installation logs, caught as the program would write it but for the
//! times. Each installation has a log of its own, also where two run side by side.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};
use tracing::Dispatch;
use tracing::instrument::WithSubscriber as _;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::{self, MakeWriter};
use tracing_subscriber::layer::SubscriberExt as _;

/// From which level on lines are caught.
#[derive(Debug, Clone, Copy)]
pub enum Level {
    /// What an operator of the server reads by default.
    Info,
    /// Everything that any crate says.
    Trace,
}

/// The lines so far.
pub struct Log {
    lines: Lines,
    dispatch: Dispatch,
}

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Log {
    pub fn from(level: Level) -> Self {
        let lines = Lines::default();
        let filter = match level {
            Level::Info => LevelFilter::INFO,
            Level::Trace => LevelFilter::TRACE,
        };
        let layer = fmt::layer()
            .without_time()
            .with_ansi(false)
            .with_writer(lines.clone());
        let subscriber = tracing_subscriber::registry().with(filter).with(layer);
        Self {
            lines,
            dispatch: Dispatch::new(subscriber),
        }
    }

    /// Runs something whose lines belong into this log.
    pub async fn over<T>(&self, work: impl Future<Output = T>) -> T {
        work.with_subscriber(self.dispatch.clone()).await
    }

    /// Takes the lines out.
    pub fn take(&self) -> Vec<u8> {
        let mut lines = self.lines.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *lines)
    }
}

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lines.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}
