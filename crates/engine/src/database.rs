//! An open database and the engine behind it.

use futures::lock::Mutex;
use sqlx::AnyPool;
use std::sync::Arc;

/// The database engines we speak to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A file.
    Sqlite,
    /// A server.
    Postgres,
}

/// An open database. Cheap to clone; clones share the connections.
#[derive(Debug, Clone)]
pub struct Database {
    /// Connections, set up for the engine. Read through it; write through
    /// [`Database::begin_write`].
    pub pool: AnyPool,
    /// The engine; to be asked only where the engines' SQL really differs.
    pub kind: Engine,
    pub(crate) turn: Arc<Mutex<()>>,
}

impl Database {
    pub(crate) fn new(pool: AnyPool, kind: Engine) -> Self {
        Self {
            pool,
            kind,
            turn: Arc::default(),
        }
    }

    /// Closes every connection, after those in use have come back.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}
