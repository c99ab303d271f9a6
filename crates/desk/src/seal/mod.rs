//! Sealed text at rest: encrypted before it reaches a table, with a key that is
//! in no database.
//!
//! This keeps it from whoever gets hold of a file, a disk or a backup without the
//! key file. It does not keep it from somebody who has broken into the running
//! host: a lift that needs nobody needs the key.

mod keyring;
mod prepare;
mod rotate;
mod vault;

pub use keyring::{KeyId, Keyring, MalformedKeyring};
pub use prepare::OpenError;
pub use rotate::{OldKeys, RotateError, Rotated};
pub use vault::{KeyError, KeyStore, Vault};

pub(crate) use prepare::prepare;

use engine::{OrCorrupt as _, StoreError};
use sqlx::AnyConnection;

/// The setting that names the key with which everything is sealed now. In the
/// database, so that every node seals with the same one.
const CURRENT: &str = "seal_key";

/// The key that seals now, as the transaction sees it.
pub(crate) async fn current(connection: &mut AnyConnection) -> Result<KeyId, StoreError> {
    let id = prepare::current(connection).await?;
    Ok(id.or_corrupt("settings", "value", CURRENT)?)
}
