//! Databases for tests: a fresh SQLite file always, and fresh schemas on the
//! PostgreSQL server of `FENSTER_TEST_POSTGRES_URL` where that is set. Where
//! `FENSTER_TEST_REQUIRE_POSTGRES` is set, a server that is missing fails every
//! test that would have used it.

use crate::address::Address;
use crate::{Engine, sqlite_url};
use sqlx::{AnyConnection, AssertSqlSafe, Connection};
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

/// The environment variable with the address of the server for tests.
pub const POSTGRES: &str = "FENSTER_TEST_POSTGRES_URL";

/// The environment variable that forbids to leave PostgreSQL out.
pub const REQUIRE_POSTGRES: &str = "FENSTER_TEST_REQUIRE_POSTGRES";

/// A place for the databases of one test.
#[derive(Debug)]
pub struct TestDatabase {
    kind: Engine,
    place: Place,
}

#[derive(Debug)]
enum Place {
    Folder(tempfile::TempDir),
    Server { url: String, prefix: String },
}

impl TestDatabase {
    /// A fresh folder for SQLite files; it goes with the value.
    ///
    /// # Panics
    /// When the folder cannot be made.
    #[must_use]
    pub fn sqlite() -> Self {
        Self {
            kind: Engine::Sqlite,
            place: Place::Folder(tempfile::tempdir().expect("a temporary folder can be made")),
        }
    }

    /// Fresh schemas on the server for tests; `None` where there is no server and
    /// none is required.
    ///
    /// # Panics
    /// When there is no server although one is required.
    #[must_use]
    pub fn postgres() -> Option<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let url = postgres_server()?;
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let prefix = format!("t{}_{count}", std::process::id());
        Some(Self {
            kind: Engine::Postgres,
            place: Place::Server { url, prefix },
        })
    }

    /// The engine.
    #[must_use]
    pub const fn kind(&self) -> Engine {
        self.kind
    }

    /// The address of one store in it, such as `desk` or `board`.
    #[must_use]
    pub fn url(&self, store: &str) -> String {
        match &self.place {
            Place::Folder(folder) => sqlite_url(&folder.path().join(format!("{store}.db"))),
            Place::Server { url, prefix } => {
                let separator = if url.contains('?') { '&' } else { '?' };
                format!("{url}{separator}schema={prefix}_{store}")
            }
        }
    }

    /// A connection to one store, past everything that the code does to one.
    ///
    /// # Panics
    /// When the database does not answer.
    pub async fn connect(&self, store: &str) -> AnyConnection {
        connect(&self.url(store)).await
    }

    /// The folder with the files, where there are files.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        match &self.place {
            Place::Folder(folder) => Some(folder.path()),
            Place::Server { .. } => None,
        }
    }

    /// Drops the schemas of the given stores.
    ///
    /// # Panics
    /// When the server does not do it.
    pub async fn clear(&self, stores: &[&str]) {
        let Place::Server { url, prefix } = &self.place else {
            return;
        };
        let mut connection = connect(url).await;
        for store in stores {
            let statement = format!("drop schema if exists \"{prefix}_{store}\" cascade");
            sqlx::raw_sql(AssertSqlSafe(statement))
                .execute(&mut connection)
                .await
                .expect("a schema can be dropped");
        }
    }
}

/// The address of the server for tests; `None` where there is no server and none
/// is required.
///
/// # Panics
/// When there is no server although one is required.
#[must_use]
pub fn postgres_server() -> Option<String> {
    server(variable(POSTGRES), variable(REQUIRE_POSTGRES).is_some())
}

/// A connection to a database, in the schema that its address names.
///
/// # Panics
/// When the database does not answer.
pub async fn connect(url: &str) -> AnyConnection {
    let answers = "the database for tests answers";
    crate::open::install_drivers();
    let address = Address::parse(url).expect("an address of a test");
    let mut connection = AnyConnection::connect(address.url.as_str())
        .await
        .expect(answers);
    if let Some(schema) = address.schema {
        let statement = format!("set search_path to \"{schema}\"");
        sqlx::raw_sql(AssertSqlSafe(statement))
            .execute(&mut connection)
            .await
            .expect(answers);
    }
    connection
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The server's address; none where it may be left out.
fn server(url: Option<String>, is_required: bool) -> Option<String> {
    assert!(
        url.is_some() || !is_required,
        "{REQUIRE_POSTGRES} is set and {POSTGRES} names no server: run the tests by \
         scripts/with-postgres.sh, which starts one",
    );
    url
}

/// Runs a test on every engine at hand, each time with fresh databases.
///
/// # Panics
/// When the databases cannot be made or dropped.
pub async fn on_every_engine(stores: &[&str], test: impl AsyncFn(&TestDatabase)) {
    let databases = [Some(TestDatabase::sqlite()), TestDatabase::postgres()];
    for database in databases.into_iter().flatten() {
        // A process of the same number may have left something behind.
        database.clear(stores).await;
        test(&database).await;
        database.clear(stores).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "scripts/with-postgres.sh")]
    fn a_server_that_is_required_and_missing_is_a_failure() {
        let _ = server(None, true);
    }

    #[test]
    fn a_server_may_be_missing_where_none_is_required() {
        let url = || Some("postgres://db.example.net".to_owned());

        assert_eq!(server(None, false), None);
        assert_eq!(server(url(), false), url());
        assert_eq!(server(url(), true), url());
    }
}
