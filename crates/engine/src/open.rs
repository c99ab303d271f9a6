//! Opening: connections set up alike wherever they come from, and the schema
//! brought up to date.

use crate::address::{Address, is_identifier};
use crate::{Database, Engine, StoreError};
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{AnyConnection, AssertSqlSafe, ConnectOptions, Connection};
use std::str::FromStr;
use std::sync::Once;
use std::time::Duration;

/// A database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The address is for no engine that we know.
    #[error("a database address begins with sqlite: or postgres:")]
    UnknownEngine,
    /// The schema in the address is no plain word.
    #[error("a schema name has lower-case letters, digits and underscores, 63 at most")]
    SchemaName,
    /// The file of the address cannot be made.
    #[error("the database file cannot be made: {0}")]
    File(std::io::ErrorKind),
    /// The tables could not be brought up to date.
    #[error("the tables cannot be brought up to date: {0}")]
    Migration(String),
    /// The tables are missing or of an earlier version, and may not be made.
    #[error("the tables are not there as they are needed, and this role may not make them")]
    NotPrepared,
    /// The database cannot be reached.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl OpenError {
    /// Whether the role of the connection has no right to what opening took.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        matches!(self, Self::Store(error) if error.is_forbidden())
    }
}

impl From<sqlx::Error> for OpenError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Connections at most. A page needs one for a moment; SQLite gains nothing by more.
const MAX_CONNECTIONS: u32 = 8;

impl Database {
    /// Opens a database and brings its tables up to date. On PostgreSQL the
    /// tables live in `schema`, which is made where it is missing, or in the one
    /// that the address names with `?schema=`; SQLite makes a file of its own.
    ///
    /// # Errors
    /// When the address is not understood, the database cannot be reached, or a
    /// migration fails.
    pub async fn open(
        url: &str,
        schema: &'static str,
        migrations: &Migrator,
    ) -> Result<Self, OpenError> {
        let address = Address::parse(url)?;
        match address.engine {
            Engine::Sqlite => make_file(&address)?,
            Engine::Postgres => make_schema(&address, schema).await?,
        }
        let database = connect(&address, schema, Access::ReadAndWrite).await?;
        match migrations.run(&database.pool).await {
            Ok(()) => Ok(database),
            Err(error) => {
                database.close().await;
                Err(failed(error))
            }
        }
    }

    /// Opens a database as it is: for a role that may not change the tables.
    ///
    /// # Errors
    /// When the address is not understood or the database cannot be reached.
    pub async fn connect(url: &str, schema: &'static str) -> Result<Self, OpenError> {
        connect(&Address::parse(url)?, schema, Access::ReadAndWrite).await
    }

    /// Opens a database as it is, with connections that refuse to write
    /// whatever right their role has. A file that is not there is not made.
    ///
    /// # Errors
    /// When the address is not understood, the database cannot be reached, or its
    /// file is not there.
    pub async fn connect_read_only(url: &str, schema: &'static str) -> Result<Self, OpenError> {
        let address = Address::parse(url)?;
        if address.engine == Engine::Sqlite && !has_file(&address)? {
            return Err(OpenError::NotPrepared);
        }
        connect(&address, schema, Access::Read).await
    }
}

/// A right that is missing is told from a migration that is wrong.
fn failed(error: MigrateError) -> OpenError {
    let said = error.to_string();
    if let MigrateError::Execute(cause) | MigrateError::ExecuteMigration(cause, _) = error {
        let cause = StoreError::from(cause);
        if cause.is_forbidden() {
            return OpenError::Store(cause);
        }
    }
    OpenError::Migration(said)
}

/// What connections may do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    ReadAndWrite,
    Read,
}

async fn connect(address: &Address, schema: &str, access: Access) -> Result<Database, OpenError> {
    let mut setup = setup(address.engine, schema_of(address, schema));
    if access == Access::Read {
        setup.push(read_only(address.engine).to_owned());
    }
    let pool = AnyPoolOptions::new()
        .max_connections(MAX_CONNECTIONS)
        .acquire_timeout(Duration::from_secs(10))
        .after_connect(move |connection, _| {
            let setup = setup.clone();
            Box::pin(async move {
                for statement in setup {
                    sqlx::raw_sql(AssertSqlSafe(statement))
                        .execute(&mut *connection)
                        .await?;
                }
                Ok(())
            })
        })
        .connect_with(options(address)?)
        .await?;
    Ok(Database::new(pool, address.engine))
}

fn schema_of(address: &Address, schema: &str) -> String {
    let name = address.schema.as_deref().unwrap_or(schema);
    assert!(is_identifier(name), "checked when the address was read");
    name.to_owned()
}

/// Makes both engines known to sqlx, once in a process.
pub(crate) fn install_drivers() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        sqlx::any::install_drivers(&[sqlx_sqlite::any::DRIVER, sqlx_postgres::any::DRIVER])
            .expect("nobody else installs drivers");
    });
}

fn options(address: &Address) -> Result<AnyConnectOptions, OpenError> {
    install_drivers();
    let options = AnyConnectOptions::from_str(address.url.as_str())?;
    Ok(options.disable_statement_logging())
}

/// What every connection is told first. The busy timeout comes before the
/// journal mode, which may have to wait already.
fn setup(engine: Engine, schema: String) -> Vec<String> {
    let owned = |statements: &[&str]| statements.iter().map(|&s| s.to_owned()).collect();
    match engine {
        Engine::Sqlite => owned(&[
            "pragma busy_timeout = 5000",
            "pragma journal_mode = wal",
            "pragma synchronous = full",
            "pragma foreign_keys = on",
            // Deleted text is overwritten, not only forgotten.
            "pragma secure_delete = on",
        ]),
        Engine::Postgres => vec![
            format!("set search_path to \"{schema}\""),
            "set lock_timeout to '5s'".to_owned(),
        ],
    }
}

const fn read_only(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "pragma query_only = on",
        Engine::Postgres => "set default_transaction_read_only = on",
    }
}

async fn make_schema(address: &Address, schema: &str) -> Result<(), OpenError> {
    let schema = schema_of(address, schema);
    let mut connection = AnyConnection::connect_with(&options(address)?).await?;
    let mut transaction = connection.begin().await?;
    // Two nodes may start at once; `if not exists` alone does not stand that.
    sqlx::query("select cast(pg_advisory_xact_lock(70, hashtext($1)) as text)")
        .bind(&schema)
        .execute(&mut *transaction)
        .await?;
    let found: i64 =
        sqlx::query_scalar("select count(*) from pg_namespace where cast(nspname as text) = $1")
            .bind(&schema)
            .fetch_one(&mut *transaction)
            .await?;
    // Asked first, because making it needs a right that a role may lack later.
    if found == 0 {
        sqlx::raw_sql(AssertSqlSafe(format!("create schema \"{schema}\"")))
            .execute(&mut *transaction)
            .await?;
    }
    transaction.commit().await?;
    connection.close().await?;
    Ok(())
}

fn has_file(address: &Address) -> Result<bool, OpenError> {
    let options = sqlx_sqlite::SqliteConnectOptions::from_str(address.url.as_str())?;
    Ok(address.url.path().contains(":memory:") || options.get_filename().exists())
}

/// Makes the file readable for its owner only, before SQLite makes it readable
/// for everyone; the files beside it inherit that.
fn make_file(address: &Address) -> Result<(), OpenError> {
    let options = sqlx_sqlite::SqliteConnectOptions::from_str(address.url.as_str())?;
    let path = options.get_filename();
    if address.url.path().contains(":memory:") {
        return Ok(());
    }
    let failed = |error: std::io::Error| OpenError::File(error.kind());
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut file = std::fs::OpenOptions::new();
    file.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut file, 0o600);
    file.open(path).map_err(failed)?;
    Ok(())
}
