//! Typed text and bytes. The only file that turns what somebody typed, or the
//! document of a notice, into bytes, and they leave it through the vault alone.

use crate::Desk;
use crate::seal::{self, KeyError, KeyId, Vault};
use domain::OperatorId;
use domain::document::{Draft, to_json};
use engine::StoreError;
use sqlx::AnyConnection;
use zeroize::Zeroizing;

/// The fields of a form as somebody typed them, right or wrong. May hold text that
/// is to be sealed: no `Debug`, no `Serialize`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// How long it is, in bytes.
    #[must_use]
    pub fn length(&self) -> usize {
        let fields = self.0.iter();
        fields.map(|(name, value)| name.len() + value.len()).sum()
    }

    pub(super) fn bytes(&self) -> Zeroizing<Vec<u8>> {
        let bytes = serde_json::to_vec(&self.0);
        Zeroizing::new(bytes.expect("pairs of words are JSON"))
    }

    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok().map(Self)
    }
}

pub(super) fn document_bytes(draft: &Draft) -> Zeroizing<Vec<u8>> {
    let bytes = serde_json::to_vec(&to_json(draft));
    Zeroizing::new(bytes.expect("a document is JSON"))
}

pub(super) fn read_document(bytes: &[u8]) -> Option<Draft> {
    Draft::from_json(bytes).ok()
}

/// What is sealed, and with which key.
pub(super) struct Bytes {
    pub(super) key: KeyId,
    pub(super) sealed: String,
}

/// Seals bytes for one place with the key that seals now.
pub(super) async fn seal(
    connection: &mut AnyConnection,
    vault: &Vault,
    place: &[u8],
    plain: Zeroizing<Vec<u8>>,
) -> Result<Bytes, StoreError> {
    let key = seal::current(connection).await?;
    let sealed = vault.seal(&key, place, plain).map_err(unsealed)?;
    Ok(Bytes { key, sealed })
}

/// Opens what was sealed for one place; none where it does not open any more. What
/// somebody typed is not worth a desk that does not answer.
pub(super) fn open(
    vault: &Vault,
    place: &[u8],
    (key, sealed): (&str, &str),
) -> Option<Zeroizing<Vec<u8>>> {
    let opened = vault.open(&KeyId::stored(key), place, sealed);
    if opened.is_err() {
        tracing::error!("a kept form cannot be opened");
    }
    opened.ok()
}

/// Without a key nothing is kept; what is wrong with the key goes to the log.
pub(super) fn unsealed(error: KeyError) -> StoreError {
    tracing::error!(%error, "what was typed cannot be kept");
    StoreError::Unexpected("the key of sealed text is not there")
}

/// Between the name of the key and what it sealed; neither holds it.
const APART: char = '.';

impl Desk {
    /// Wraps what somebody typed when their session had ended, for its way through
    /// the sign-in page: nobody can read it there, and it is unwrapped for the same
    /// operator alone.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn wrap(&self, owner: &OperatorId, typed: &Typed) -> Result<String, StoreError> {
        let mut connection = self.database.pool.acquire().await?;
        let place = wrapping(owner);
        let Bytes { key, sealed } =
            seal(&mut connection, &self.vault, &place, typed.bytes()).await?;
        Ok(format!("{key}{APART}{sealed}"))
    }

    /// What [`Desk::wrap`] wrapped for this operator; none where it was wrapped for
    /// another one, or is damaged.
    #[must_use]
    pub fn unwrap(&self, owner: &OperatorId, wrapped: &str) -> Option<Typed> {
        let (key, sealed) = wrapped.split_once(APART)?;
        let place = wrapping(owner);
        let plain = self.vault.open(&KeyId::stored(key), &place, sealed).ok()?;
        Typed::read(&plain)
    }
}

fn wrapping(owner: &OperatorId) -> Vec<u8> {
    format!("fenster wrapped form {owner}").into_bytes()
}
