//! Opening the desk's database.

use engine::{Database, OpenError};
use sqlx::migrate::Migrator;

static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations/desk");

/// The private store. Cheap to clone; clones share the connections.
#[derive(Debug, Clone)]
pub struct Desk {
    pub(crate) database: Database,
}

impl Desk {
    /// Opens the desk and brings its tables up to date. On PostgreSQL they live
    /// in the schema `desk`, unless the address names another one.
    ///
    /// # Errors
    /// When the database cannot be reached or brought up to date.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        let database = Database::open(url, "desk", &MIGRATIONS).await?;
        Ok(Self { database })
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), engine::StoreError> {
        sqlx::query("select 1").execute(&self.database.pool).await?;
        Ok(())
    }

    /// Closes the connections once those in use have come back.
    pub async fn close(&self) {
        self.database.close().await;
    }
}
