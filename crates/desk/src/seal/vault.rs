//! The vault: turns sealed text into bytes that tell nothing, and back.

use super::keyring::{KEY_LENGTH, Key, KeyId, Keyring, MalformedKeyring};
use base64::{Engine as _, prelude::BASE64_STANDARD_NO_PAD};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};
use zeroize::Zeroizing;

/// The length of a nonce in bytes: long enough to be drawn at random each time.
const NONCE_LENGTH: usize = 24;

/// Sealed bytes grow in steps of this many, so that their length tells little.
const STEP: usize = 1024;

/// Where keys are kept. The desk reads and writes no file by itself.
pub trait KeyStore: Send + Sync {
    /// Reads the keys; none where there are none yet.
    ///
    /// # Errors
    /// When they cannot be read or understood.
    fn read(&self) -> Result<Option<Keyring>, KeyError>;

    /// Keeps the first keys. Never in place of others.
    ///
    /// # Errors
    /// When there are keys already, or they cannot be written.
    fn create(&self, keyring: &Keyring) -> Result<(), KeyError>;

    /// Keeps keys in place of those before, all or nothing.
    ///
    /// # Errors
    /// When they cannot be written.
    fn replace(&self, keyring: &Keyring) -> Result<(), KeyError>;

    /// What the place is called, for messages.
    fn place(&self) -> String;
}

/// Keys could not be read, kept or found.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file cannot be read or written.
    #[error("the key file {place} cannot be used: {kind}")]
    File {
        /// Which.
        place: String,
        /// Why.
        kind: std::io::ErrorKind,
    },
    /// The file holds something else.
    #[error("the key file {place} cannot be understood: {why}")]
    Malformed {
        /// Which.
        place: String,
        /// Why.
        why: MalformedKeyring,
    },
    /// The desk was sealed with another key.
    #[error(
        "the desk's sealed text was sealed with the key {id}, which is not in {place}; put the key file that belongs to this database there"
    )]
    Missing {
        /// The key.
        id: KeyId,
        /// Where it is not.
        place: String,
    },
}

/// Seals and opens. Cheap to clone; clones share the keys.
#[derive(Clone)]
pub struct Vault {
    store: Arc<dyn KeyStore>,
    draw: fn() -> [u8; KEY_LENGTH],
    keyring: Arc<RwLock<Option<Arc<Keyring>>>>,
}

/// Bytes that cannot be opened: damaged, moved to another place, or sealed with
/// a key that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("sealed text cannot be opened")]
pub(crate) struct CannotOpen;

impl Vault {
    /// A vault with the keys of a store; `draw` draws random bytes of the
    /// operating system's quality, for keys and nonces.
    #[must_use]
    pub fn new(store: Arc<dyn KeyStore>, draw: fn() -> [u8; KEY_LENGTH]) -> Self {
        Self {
            store,
            draw,
            keyring: Arc::default(),
        }
    }

    pub(super) fn store(&self) -> &dyn KeyStore {
        &*self.store
    }

    pub(super) fn draw(&self) -> [u8; KEY_LENGTH] {
        (self.draw)()
    }

    pub(super) fn take(&self, keyring: Keyring) {
        let mut place = self.keyring.write().unwrap_or_else(PoisonError::into_inner);
        *place = Some(Arc::new(keyring));
    }

    pub(super) fn missing(&self, id: &KeyId) -> KeyError {
        KeyError::Missing {
            id: id.clone(),
            place: self.store.place(),
        }
    }

    /// The keys with this one among them. A key that is not known may have come
    /// since: another process changes keys while this one runs.
    pub(super) fn keyring_with(&self, id: &KeyId) -> Result<Arc<Keyring>, KeyError> {
        let known = self
            .keyring
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if let Some(known) = known
            && known.find(id).is_some()
        {
            return Ok(known);
        }
        let read = self.store.read()?.filter(|read| read.find(id).is_some());
        let read = Arc::new(read.ok_or_else(|| self.missing(id))?);
        *self.keyring.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&read));
        Ok(read)
    }

    /// Seals bytes with a key, for one place: they open nowhere else.
    pub(crate) fn seal(
        &self,
        with: &KeyId,
        place: &[u8],
        mut plain: Zeroizing<Vec<u8>>,
    ) -> Result<String, KeyError> {
        let keyring = self.keyring_with(with)?;
        let key = keyring.find(with).ok_or_else(|| self.missing(with))?;
        pad(&mut plain);
        let mut nonce = [0; NONCE_LENGTH];
        nonce.copy_from_slice(&self.draw()[..NONCE_LENGTH]);
        let payload = Payload {
            msg: &plain,
            aad: place,
        };
        let sealed = cipher(key)
            .encrypt(&XNonce::from(nonce), payload)
            .expect("a text is far below the cipher's limit");
        let mut bytes = nonce.to_vec();
        bytes.extend(sealed);
        Ok(BASE64_STANDARD_NO_PAD.encode(bytes))
    }

    /// Opens what was sealed for this place.
    pub(crate) fn open(
        &self,
        with: &KeyId,
        place: &[u8],
        sealed: &str,
    ) -> Result<Zeroizing<Vec<u8>>, CannotOpen> {
        let keyring = self.keyring_with(with).map_err(|error| {
            tracing::error!(%error, "sealed text cannot be opened");
            CannotOpen
        })?;
        let key = keyring.find(with).ok_or(CannotOpen)?;
        let bytes = BASE64_STANDARD_NO_PAD
            .decode(sealed)
            .map_err(|_| CannotOpen)?;
        let (nonce, sealed) = bytes
            .split_first_chunk::<NONCE_LENGTH>()
            .ok_or(CannotOpen)?;
        let payload = Payload {
            msg: sealed,
            aad: place,
        };
        let plain = cipher(key)
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| CannotOpen)?;
        let mut plain = Zeroizing::new(plain);
        let length = plain
            .iter()
            .rposition(|byte| *byte != b' ')
            .map_or(0, |last| last + 1);
        plain.truncate(length);
        Ok(plain)
    }
}

/// With spaces at the end, which JSON does not mind.
fn pad(plain: &mut Zeroizing<Vec<u8>>) {
    let padded = plain.len().next_multiple_of(STEP);
    // A vector that grows leaves its old place behind as it is; so grow into a new one.
    let mut grown = Zeroizing::new(Vec::with_capacity(padded));
    grown.extend_from_slice(plain);
    grown.resize(padded, b' ');
    *plain = grown;
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.bytes().into())
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Nowhere;

    impl KeyStore for Nowhere {
        fn read(&self) -> Result<Option<Keyring>, KeyError> {
            Ok(None)
        }
        fn create(&self, _: &Keyring) -> Result<(), KeyError> {
            Ok(())
        }
        fn replace(&self, _: &Keyring) -> Result<(), KeyError> {
            Ok(())
        }
        fn place(&self) -> String {
            "nowhere".to_owned()
        }
    }

    fn vault() -> (Vault, KeyId) {
        let vault = Vault::new(Arc::new(Nowhere), || [7; 32]);
        let keyring = Keyring::new([1; 32]);
        let id = keyring.newest().clone();
        vault.take(keyring);
        (vault, id)
    }

    fn plain(text: &str) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(text.as_bytes().to_vec())
    }

    #[test]
    fn what_is_sealed_opens_in_its_place_and_nowhere_else() {
        let (vault, id) = vault();

        let sealed = vault.seal(&id, b"here", plain("quetzal")).expect("a key");

        assert_eq!(
            &**vault.open(&id, b"here", &sealed).expect("opens"),
            b"quetzal"
        );
        assert!(vault.open(&id, b"there", &sealed).is_err());
        let stranger = KeyId::of(&[9; 32]);
        assert!(vault.open(&stranger, b"here", &sealed).is_err());
    }

    #[test]
    fn one_bit_that_changed_is_noticed() {
        let (vault, id) = vault();
        let sealed = vault.seal(&id, b"here", plain("quetzal")).expect("a key");

        for position in [0, sealed.len() / 2, sealed.len() - 2] {
            let mut damaged = sealed.clone().into_bytes();
            damaged[position] = if damaged[position] == b'A' {
                b'B'
            } else {
                b'A'
            };
            let damaged = String::from_utf8(damaged).expect("ASCII");

            assert!(vault.open(&id, b"here", &damaged).is_err(), "{position}");
        }
        assert!(vault.open(&id, b"here", "").is_err());
    }

    #[test]
    fn short_texts_have_one_length() {
        let (vault, id) = vault();
        let length = |text: &str| vault.seal(&id, b"", plain(text)).expect("a key").len();

        assert_eq!(length("a"), length(&"a".repeat(1000)));
    }
}
