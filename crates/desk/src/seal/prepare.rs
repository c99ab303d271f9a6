//! What is done about keys when the desk is opened: the first key is made, a
//! wrong key file is refused, and text of before there were keys is sealed.

use super::vault::{KeyError, Vault};
use super::{CURRENT, KeyId, Keyring};
use crate::disclosures;
use engine::{Database, Engine, StoreError};
use sqlx::AnyConnection;

/// A desk could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The database could not be opened.
    #[error(transparent)]
    Database(#[from] engine::OpenError),
    /// The keys of sealed text are not there.
    #[error(transparent)]
    Key(#[from] KeyError),
}

impl From<StoreError> for OpenError {
    fn from(error: StoreError) -> Self {
        Self::Database(error.into())
    }
}

impl From<sqlx::Error> for OpenError {
    fn from(error: sqlx::Error) -> Self {
        StoreError::from(error).into()
    }
}

/// Fills the vault. A key is made only for a desk that has never had one: a new
/// key beside text that it cannot open would hide that the old one is lost.
pub(crate) async fn prepare(database: &Database, vault: &Vault) -> Result<(), OpenError> {
    // In one write, so that of two nodes which start at once one makes the key.
    let mut write = database.begin_write().await?;
    let keyring = vault.store().read()?;
    match (current(&mut write).await?, keyring) {
        (Some(id), Some(keyring)) if keyring.find(&id).is_some() => vault.take(keyring),
        (Some(id), _) => return Err(vault.missing(&id).into()),
        (None, keyring) => {
            let keyring = match keyring {
                Some(keyring) => keyring,
                None => first(vault)?,
            };
            set_current(&mut write, keyring.newest()).await?;
            vault.take(keyring);
        }
    }
    for id in in_use(&mut write).await? {
        vault.keyring_with(&id)?;
    }
    let had_plain = has_plain(&mut write, database.kind).await?;
    if had_plain {
        disclosures::seal_plain(&mut write, vault).await?;
    }
    write.commit().await?;
    if had_plain && database.kind == Engine::Sqlite {
        // What is overwritten in the file still stands in the log beside it.
        sqlx::query("pragma wal_checkpoint(truncate)")
            .execute(&database.pool)
            .await?;
    }
    Ok(())
}

fn first(vault: &Vault) -> Result<Keyring, KeyError> {
    let keyring = Keyring::new(vault.draw());
    vault.store().create(&keyring)?;
    tracing::debug!(key = %keyring.newest(), place = vault.store().place(), "made the first key of sealed text");
    Ok(keyring)
}

/// The key with which everything is sealed now.
pub(super) async fn current(connection: &mut AnyConnection) -> Result<Option<KeyId>, StoreError> {
    let id: Option<String> = sqlx::query_scalar("select value from settings where name = $1")
        .bind(CURRENT)
        .fetch_optional(connection)
        .await?;
    Ok(id.map(|id| KeyId::stored(&id)))
}

pub(super) async fn set_current(
    connection: &mut AnyConnection,
    id: &KeyId,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into settings (name, value)
         values ($1, $2)
         on conflict (name) do update
         set value = $2",
    )
    .bind(CURRENT)
    .bind(id.as_str())
    .execute(connection)
    .await?;
    Ok(())
}

async fn in_use(connection: &mut AnyConnection) -> Result<Vec<KeyId>, StoreError> {
    let ids: Vec<String> = sqlx::query_scalar(
        "select key_id from sealed_texts
         union select key_id from authenticators
         union select key_id from planned_updates",
    )
    .fetch_all(connection)
    .await?;
    Ok(ids.iter().map(|id| KeyId::stored(id)).collect())
}

async fn has_plain(connection: &mut AnyConnection, engine: Engine) -> Result<bool, StoreError> {
    let statement = match engine {
        Engine::Sqlite => {
            "select count(*) from sqlite_master where type = 'table' and name = 'disclosure_texts'"
        }
        Engine::Postgres => {
            "select count(*) from pg_tables
             where schemaname = current_schema() and tablename = 'disclosure_texts'"
        }
    };
    let found: i64 = sqlx::query_scalar(statement).fetch_one(connection).await?;
    Ok(found > 0)
}
