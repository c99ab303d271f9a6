//! A database on the server for tests that was prepared by exactly the file that
//! operators run.

use engine::testing::{connect, postgres_server};
use sqlx::{AnyConnection, AssertSqlSafe};
use std::sync::atomic::{AtomicU32, Ordering};
use url::Url;

/// The file.
pub const SET_UP: &str = include_str!("../../../docs/postgresql.sql");

/// The role that owns everything, as the file calls it.
pub const DESK: &str = "fenster_desk";

/// The role that serves the public, as the file calls it.
pub const BOARD: &str = "fenster_board";

/// A database of its own.
pub struct OwnDatabase {
    server: String,
    name: String,
}

impl OwnDatabase {
    /// An empty database; `None`, and a line that says so, where there is no
    /// server.
    pub async fn empty() -> Option<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let Some(server) = postgres_server() else {
            eprintln!(
                "left out: no PostgreSQL here; scripts/with-postgres.sh runs a command next to one"
            );
            return None;
        };
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("fenster_{}_{count}", std::process::id());
        let this = Self { server, name };
        this.drop().await;
        let mut connection = connect(&this.server).await;
        run(&mut connection, &format!("create database {}", this.name)).await;
        Some(this)
    }

    /// A database in which the file was run.
    pub async fn prepared() -> Option<Self> {
        let this = Self::empty().await?;
        this.prepare().await;
        Some(this)
    }

    /// Runs the file.
    pub async fn prepare(&self) {
        run(&mut self.as_administrator().await, SET_UP).await;
    }

    /// The database as a role sees it.
    pub fn url(&self, role: &str) -> String {
        let mut url = self.database_url();
        url.set_username(role).expect("an address with a host");
        url.into()
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub async fn as_role(&self, role: &str) -> AnyConnection {
        connect(&self.url(role)).await
    }

    pub async fn as_administrator(&self) -> AnyConnection {
        connect(self.database_url().as_str()).await
    }

    /// Drops the database, whoever is still connected.
    pub async fn drop(&self) {
        let statement = format!("drop database if exists {} with (force)", self.name);
        run(&mut connect(&self.server).await, &statement).await;
    }

    fn database_url(&self) -> Url {
        let mut url = Url::parse(&self.server).expect("an address");
        url.set_path(&self.name);
        url
    }
}

/// Runs statements that have to succeed.
pub async fn run(connection: &mut AnyConnection, statements: &str) {
    if let Err(error) = execute(connection, statements).await {
        panic!("{statements}: {error}");
    }
}

/// Runs statements.
pub async fn execute(connection: &mut AnyConnection, statements: &str) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(AssertSqlSafe(statements.to_owned()))
        .execute(connection)
        .await
        .map(|_| ())
}
