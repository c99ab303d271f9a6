//! Opening the desk's database.

use crate::audit;
use crate::clock::Node;
use crate::seal::{OpenError, Vault, prepare};
use engine::Database;
use sqlx::migrate::Migrator;

static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations/desk");

/// The private store. Cheap to clone; clones share the connections.
#[derive(Debug, Clone)]
pub struct Desk {
    pub(crate) database: Database,
    pub(crate) vault: Vault,
    pub(crate) node: Node,
}

impl Desk {
    /// Opens the desk and brings its tables up to date. On PostgreSQL they live
    /// in the schema `desk`, unless the address names another one. The vault has
    /// the keys of sealed text; for a desk that has none yet the first is made.
    ///
    /// # Errors
    /// When the database cannot be reached or brought up to date, or when the
    /// key of its sealed text is not in the vault.
    pub async fn open(url: &str, vault: Vault) -> Result<Self, OpenError> {
        let database = Database::open(url, "desk", &MIGRATIONS).await?;
        audit::prepare(&database).await?;
        prepare(&database, &vault).await?;
        Ok(Self {
            database,
            vault,
            node: Node::unknown(),
        })
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
