//! Whether what an authenticator answered is right.

use super::question::handle_of;
use super::{PasskeyError, Passkeys};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use desk::PasskeyInUse;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, WebauthnError,
};

/// A passkey that was made.
pub struct Made {
    /// What authenticators call it.
    pub credential_id: String,
    /// Its public key and what else is known of it.
    pub document: String,
}

/// What an answer turned out to be.
pub(super) enum Judged {
    /// It is right. What is known of the passkey since, and its count.
    Right { document: String, counter: u32 },
    /// The count went back: there are two of it, it seems.
    WentBack,
    /// It is wrong; why goes to the log.
    Wrong(WebauthnError),
}

/// An answer that names a passkey, and has not been judged yet.
pub(super) struct Answer(PublicKeyCredential);

impl Answer {
    /// Reads it; none where it is no answer.
    pub(super) fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).map(Self).ok()
    }

    /// What authenticators call the passkey.
    pub(super) fn credential_id(&self) -> String {
        name_of(&self.0.raw_id)
    }

    /// Whether it says that the passkey is of the operator whose it is. Where nobody
    /// is known yet, it has to.
    pub(super) fn fits(&self, passkey: &PasskeyInUse, is_anybody: bool) -> bool {
        let handle = handle_of(&passkey.operator);
        match self.0.get_user_unique_id() {
            Some(said) => said == handle.as_bytes(),
            None => !is_anybody,
        }
    }
}

impl Passkeys {
    /// Judges an answer to a question for a new passkey. None where it is wrong.
    ///
    /// # Errors
    /// When what was asked cannot be read.
    pub fn judge_new(&self, state: &str, answer: &str) -> Result<Option<Made>, PasskeyError> {
        let state: PasskeyRegistration = serde_json::from_str(state)?;
        let answer: Option<RegisterPublicKeyCredential> = serde_json::from_str(answer).ok();
        let Some((rules, answer)) = self.rules().zip(answer) else {
            return Ok(None);
        };
        match rules.finish_passkey_registration(&answer, &state) {
            Ok(passkey) => Ok(Some(Made {
                credential_id: name_of(passkey.cred_id()),
                document: serde_json::to_string(&passkey)?,
            })),
            Err(error) => {
                tracing::warn!(%error, "refused a new passkey");
                Ok(None)
            }
        }
    }

    /// Judges an answer by what was asked and by the passkey that it names.
    pub(super) fn judge(
        &self,
        state: &str,
        Answer(answer): &Answer,
        passkey: &PasskeyInUse,
    ) -> Result<Judged, PasskeyError> {
        let state: DiscoverableAuthentication = serde_json::from_str(state)?;
        let mut known: Passkey = serde_json::from_str(&passkey.document)?;
        let Some(rules) = self.rules() else {
            return Ok(Judged::Wrong(WebauthnError::Configuration));
        };
        match rules.finish_discoverable_authentication_v2(answer, state, &known) {
            Ok(result) => {
                known.update_credential(&result);
                Ok(Judged::Right {
                    document: serde_json::to_string(&known)?,
                    counter: result.counter(),
                })
            }
            Err(WebauthnError::CredentialPossibleCompromise) => Ok(Judged::WentBack),
            Err(error) => Ok(Judged::Wrong(error)),
        }
    }
}

/// What authenticators call a passkey, as text.
pub(super) fn name_of(credential_id: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(credential_id)
}
