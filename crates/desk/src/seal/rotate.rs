//! A new key for everything that is sealed.

use super::prepare::set_current;
use super::vault::KeyError;
use super::{KeyId, Keyring};
use crate::audit::{self, Action, Entry};
use crate::second_factor::authenticator;
use crate::{Actor, Desk, disclosures, kept, planned, revisions};
use domain::Instant;
use engine::StoreError;

/// What a rotation did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotated {
    /// The new key.
    pub key: KeyId,
    /// How many disclosures were sealed anew.
    pub disclosures: usize,
    /// The keys that are still in the file, for older backups.
    pub kept: Vec<KeyId>,
}

/// Keys were not rotated; everything opens as before.
#[derive(Debug, thiserror::Error)]
pub enum RotateError {
    /// The keys cannot be read or kept.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The store could not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What becomes of the keys that were in use before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OldKeys {
    /// They stay, so that backups made until now can be opened.
    Keep,
    /// They go: who has a copy of them opens nothing that is sealed from now on,
    /// and backups made until now tell nobody anything any more.
    Forget,
}

impl Desk {
    /// Seals everything anew with a new key. The key is in the file before
    /// anything is sealed with it, and old keys leave it only after nothing is
    /// sealed with them; so a stop in between costs no text. Other processes
    /// find the new key when they meet it.
    ///
    /// # Errors
    /// When keys or store cannot be read or written.
    pub async fn rotate_seal_key(
        &self,
        actor: &Actor,
        old_keys: OldKeys,
        now: Instant,
    ) -> Result<Rotated, RotateError> {
        let store = self.vault.store();
        let mut write = self.database.begin_write().await?;
        let keyring = match store.read()? {
            Some(keyring) => keyring.with_new(self.vault.draw()),
            None => Keyring::new(self.vault.draw()),
        };
        store.replace(&keyring)?;
        let key = keyring.newest().clone();
        let mut kept: Vec<KeyId> = keyring.ids().skip(1).cloned().collect();
        self.vault.take(keyring);
        let disclosures = disclosures::seal_anew(&mut write, &self.vault, &key).await?;
        kept::seal_anew(&mut write, &self.vault, &key).await?;
        authenticator::seal_anew(&mut write, &self.vault, &key).await?;
        revisions::seal_anew(&mut write, &self.vault, &key).await?;
        planned::seal_anew(&mut write, &self.vault, &key).await?;
        set_current(&mut write, &key).await?;
        let entry = Entry::of(actor, Action::SealKeyRotated).detail(key.as_str());
        audit::append(&mut write, &entry, now).await?;
        write.commit().await?;
        if old_keys == OldKeys::Forget {
            self.forget_old_keys(&key).await?;
            kept.clear();
        }
        Ok(Rotated {
            key,
            disclosures,
            kept,
        })
    }

    /// Drops every key but the one that seals, if that is still this one: another
    /// rotation may have come in between, and its key must not be lost.
    async fn forget_old_keys(&self, key: &KeyId) -> Result<(), RotateError> {
        let store = self.vault.store();
        let mut write = self.database.begin_write().await?;
        let is_current = super::current(&mut write).await? == *key;
        if let Some(keyring) = store.read()?
            && is_current
            && keyring.newest() == key
        {
            let alone = keyring.without_old();
            store.replace(&alone)?;
            self.vault.take(alone);
        }
        Ok(write.rollback().await?)
    }
}
