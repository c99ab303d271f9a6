//! Requests that are to be taken once, however often they are sent: a script that
//! got no answer sends its update again.

use crate::errors::AppError;
use domain::document::{Problem, What};
use domain::{Notice, NoticeId, Update, UpdateId};
use http::{HeaderMap, HeaderName};
use sha2::{Digest as _, Sha256};

/// The header with the key.
pub const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// Bytes of a key.
const LONGEST: usize = 255;

/// The id of the update that a key of a token stands for, where there is a key: always
/// the same one, so that nothing has to be kept of keys. Two programs that count alike
/// do not hear each other's answers.
pub(super) fn id_of(
    headers: &HeaderMap,
    token: &str,
    notice: &NoticeId,
) -> Result<Option<UpdateId>, AppError> {
    let Some(key) = headers.get(IDEMPOTENCY_KEY) else {
        return Ok(None);
    };
    let refuse = |what| AppError::Problems(vec![Problem::new(IDEMPOTENCY_KEY.as_str(), what)]);
    if key.is_empty() {
        return Err(refuse(What::Missing));
    }
    if key.len() > LONGEST {
        return Err(refuse(What::TooLong { max: LONGEST }));
    }
    let digest = Sha256::new()
        .chain_update(notice.as_str())
        .chain_update([0])
        .chain_update(Sha256::digest(token))
        .chain_update(key.as_bytes())
        .finalize();
    let mut random = [0; domain::id::ID_LENGTH];
    random.copy_from_slice(&digest[..domain::id::ID_LENGTH]);
    Ok(Some(UpdateId::from_random(random)))
}

/// What an update is that has an id already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// Not there yet.
    New,
    /// There, and the same.
    Same,
    /// There, and another one.
    Other,
}

/// Looks for it. Its time is compared only where it was given.
pub(super) fn known(notice: &Notice, update: &Update, is_timed: bool) -> Known {
    let before = notice.updates.iter().find(|other| other.id == update.id);
    match before {
        None => Known::New,
        Some(before) => {
            let is_same = before.text == update.text
                && before.state == update.state
                && (!is_timed || before.at.instant() == update.at.instant());
            if is_same { Known::Same } else { Known::Other }
        }
    }
}
