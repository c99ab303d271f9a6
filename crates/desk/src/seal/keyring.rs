//! The keys of sealed text, and the form in which they are written into a file.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha256};
use std::fmt;
use zeroize::{Zeroize as _, Zeroizing};

/// The length of a key in bytes.
pub(super) const KEY_LENGTH: usize = 32;

/// The name of a key: made from it, so that a name never stands for two keys,
/// and of no use to find it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyId(String);

/// One key. Does not print itself and is overwritten when it goes.
pub(super) struct Key {
    pub(super) id: KeyId,
    bytes: Zeroizing<[u8; KEY_LENGTH]>,
}

/// The keys that a desk has, the newest first: one seals, the others open what was
/// sealed before they were replaced.
pub struct Keyring {
    // Never empty.
    keys: Vec<Key>,
}

/// A key file that cannot be used; says which line, and nothing that is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MalformedKeyring {
    /// A line that is no key.
    #[error(
        "line {0} is no key, or the key was altered: a name of 16 digits, a space and 32 bytes in base64 are expected; put a copy of the file back"
    )]
    Line(usize),
    /// No line at all.
    #[error("it holds no key")]
    Empty,
}

impl KeyId {
    pub(super) fn of(key: &[u8; KEY_LENGTH]) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"fenster seal key");
        hash.update(key);
        let hash: [u8; 32] = hash.finalize().into();
        let mut name = crate::columns::hex(&hash);
        name.truncate(16);
        Self(name)
    }

    /// Reads a name that was stored.
    pub(crate) fn stored(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Key {
    fn new(bytes: [u8; KEY_LENGTH]) -> Self {
        Self {
            id: KeyId::of(&bytes),
            bytes: Zeroizing::new(bytes),
        }
    }

    pub(super) fn bytes(&self) -> &[u8; KEY_LENGTH] {
        &self.bytes
    }
}

impl Keyring {
    /// A first key, of bytes that the caller drew at random.
    #[must_use]
    pub fn new(random: [u8; KEY_LENGTH]) -> Self {
        Self {
            keys: vec![Key::new(random)],
        }
    }

    /// Reads what [`Keyring::to_text`] wrote.
    ///
    /// # Errors
    /// When a line is no key, or there is none.
    pub fn parse(text: &str) -> Result<Self, MalformedKeyring> {
        let mut keys = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if !line.is_empty() && !line.starts_with('#') {
                keys.push(key(line).ok_or(MalformedKeyring::Line(index + 1))?);
            }
        }
        if keys.is_empty() {
            return Err(MalformedKeyring::Empty);
        }
        Ok(Self { keys })
    }

    /// The text of a key file.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::from(
            "# Keys of Fenster's sealed text; the desk's database names the one that seals now.\n\
             # Who has this file and that database can read what is sealed: keep them apart.\n",
        ));
        for key in &self.keys {
            let mut encoded = BASE64_STANDARD.encode(key.bytes());
            text.push_str(key.id.as_str());
            text.push(' ');
            text.push_str(&encoded);
            text.push('\n');
            encoded.zeroize();
        }
        text
    }

    /// The name of the newest key.
    #[must_use]
    pub fn newest(&self) -> &KeyId {
        &self.keys[0].id
    }

    /// The names of all keys, the newest first.
    pub fn ids(&self) -> impl Iterator<Item = &KeyId> {
        self.keys.iter().map(|key| &key.id)
    }

    pub(super) fn find(&self, id: &KeyId) -> Option<&Key> {
        self.keys.iter().find(|key| key.id == *id)
    }

    /// The same keys after a new one.
    pub(super) fn with_new(&self, random: [u8; KEY_LENGTH]) -> Self {
        let old = self.keys.iter().map(|key| Key::new(*key.bytes()));
        Self {
            keys: std::iter::once(Key::new(random)).chain(old).collect(),
        }
    }

    /// The newest key alone.
    pub(super) fn without_old(&self) -> Self {
        Self::new(*self.keys[0].bytes())
    }
}

fn key(line: &str) -> Option<Key> {
    let (id, encoded) = line.split_once(' ')?;
    let decoded = Zeroizing::new(BASE64_STANDARD.decode(encoded.trim()).ok()?);
    let key = Key::new(decoded.as_slice().try_into().ok()?);
    // A damaged key is noticed here, and not when something cannot be opened.
    (key.id.as_str() == id).then_some(key)
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.ids()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_file_reads_back_as_it_was_written() {
        let keyring = Keyring::new([1; 32]).with_new([2; 32]);

        let read = Keyring::parse(&keyring.to_text()).expect("a key file");

        assert!(keyring.ids().eq(read.ids()));
        assert_eq!(read.newest(), &KeyId::of(&[2; 32]));
        assert_eq!(read.without_old().ids().count(), 1);
    }

    #[test]
    fn a_damaged_key_is_named_by_its_line_and_not_quoted() {
        let text = Keyring::new([1; 32]).to_text();
        let damaged = text.replace("AQEB", "AQEC");

        let refused = Keyring::parse(&damaged).expect_err("is damaged");

        assert_eq!(refused, MalformedKeyring::Line(3));
        assert!(!refused.to_string().contains("AQEC"));
        assert!(matches!(
            Keyring::parse("# nothing\n"),
            Err(MalformedKeyring::Empty)
        ));
    }

    #[test]
    fn a_keyring_prints_names_and_no_key() {
        let printed = format!("{:?}", Keyring::new([1; 32]));

        assert!(printed.contains(KeyId::of(&[1; 32]).as_str()));
        assert!(!printed.contains("AQEB") && !printed.contains("1, 1"));
    }
}
