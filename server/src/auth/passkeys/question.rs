//! What an authenticator is asked: to make a passkey, or to show that it has one.
//! Each time it has to make sure that its owner is there, by a PIN or a finger, so
//! that a passkey alone is as much as password and second factor.

use super::{PasskeyError, Passkeys};
use chrono::TimeDelta;
use domain::OperatorId;
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use webauthn_rs::prelude::{CredentialID, Passkey, Uuid};

/// How long a question waits for its answer. Browsers give an authenticator five
/// minutes, and somebody has to read the page before.
pub const TIME: TimeDelta = TimeDelta::minutes(10);

/// A question.
pub struct Question {
    /// As the browser puts it to authenticators.
    pub options: Value,
    /// What the answer is judged by. Never leaves the desk.
    pub state: String,
}

impl Question {
    fn of(options: &impl Serialize, state: &impl Serialize) -> Result<Self, PasskeyError> {
        Ok(Self {
            options: serde_json::to_value(options)?,
            state: serde_json::to_string(state)?,
        })
    }
}

impl Passkeys {
    /// Asks for a new passkey of an operator, which no authenticator makes that
    /// holds one of the known. None where no browser would.
    ///
    /// # Errors
    /// When nothing can be asked.
    pub fn ask_for_new(
        &self,
        site: &str,
        (operator, email): (&OperatorId, &str),
        known: &[String],
    ) -> Result<Option<Question>, PasskeyError> {
        let Some(rules) = self.rules() else {
            return Ok(None);
        };
        let known = credentials(known)?;
        let handle = handle_of(operator);
        let (asked, state) = rules.start_passkey_registration(handle, email, email, Some(known))?;
        let mut question = Question::of(&asked.public_key, &state)?;
        // Without it being kept by the authenticator under the operator's name, it
        // would be of no use before a name was typed.
        let selection = &mut question.options["authenticatorSelection"];
        selection["residentKey"] = json!("required");
        selection["requireResidentKey"] = json!(true);
        question.options["rp"]["name"] = json!(site);
        Ok(Some(question))
    }

    /// Asks for a passkey of anybody. None where no browser would.
    ///
    /// # Errors
    /// When nothing can be asked.
    pub fn ask_anybody(&self) -> Result<Option<Question>, PasskeyError> {
        let Some(rules) = self.rules() else {
            return Ok(None);
        };
        let (asked, state) = rules.start_discoverable_authentication()?;
        Question::of(&asked.public_key, &state).map(Some)
    }

    /// Asks for one of the known passkeys. None where no browser would.
    ///
    /// # Errors
    /// When nothing can be asked.
    pub fn ask_for_one(&self, known: &[String]) -> Result<Option<Question>, PasskeyError> {
        let Some(mut question) = self.ask_anybody()? else {
            return Ok(None);
        };
        let known = credentials(known)?;
        let known: Vec<_> = known.iter().map(described).collect();
        question.options["allowCredentials"] = json!(known);
        Ok(Some(question))
    }
}

/// What authenticators call an operator: nothing that tells who it is.
pub(super) fn handle_of(operator: &OperatorId) -> Uuid {
    let hash = Sha256::digest(format!("fenster passkey {operator}"));
    let mut handle = [0; 16];
    handle.copy_from_slice(&hash[..16]);
    Uuid::from_bytes(handle)
}

fn credentials(documents: &[String]) -> Result<Vec<CredentialID>, PasskeyError> {
    let id = |document: &String| {
        let passkey: Passkey = serde_json::from_str(document)?;
        Ok(passkey.cred_id().clone())
    };
    documents.iter().map(id).collect()
}

fn described(id: &CredentialID) -> Value {
    json!({ "type": "public-key", "id": super::answer::name_of(id) })
}
