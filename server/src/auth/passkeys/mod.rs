//! Passkeys: what authenticators are asked, and whether an answer is right.
//!
//! Both are words of a standard (Web Authentication), and a library judges them. This keeps nothing: what
//! was asked waits in the desk's store, and what a passkey is to be known by too.

mod answer;
mod proof;
mod question;

pub use answer::Made;
pub use proof::{Sent, prove};
pub use question::{Question, TIME};

use crate::secret;
use app::admin::passkey::Unfit;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use desk::StoreError;
use std::sync::Arc;
use url::{Host, Url};
use webauthn_rs::prelude::{Webauthn, WebauthnBuilder};

/// Nothing could be asked or judged.
#[derive(Debug, thiserror::Error)]
pub enum PasskeyError {
    /// By the rules of the standard.
    #[error("failed to ask for a passkey")]
    Rules(#[from] webauthn_rs::prelude::WebauthnError),
    /// As JSON.
    #[error("failed to read or write a passkey")]
    Json(#[from] serde_json::Error),
    /// By the desk.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Asks and judges for one installation: a passkey belongs to the name in its base
/// address. Cheap to clone.
#[derive(Clone)]
pub struct Passkeys(Result<Arc<Webauthn>, Unfit>);

impl Passkeys {
    /// For an installation under this base address.
    #[must_use]
    pub fn of(base_url: &str) -> Self {
        Self(rules(base_url).map(Arc::new))
    }

    /// Why no browser would offer passkeys under the base address; none where they do.
    #[must_use]
    pub fn unfit(&self) -> Option<Unfit> {
        self.0.as_ref().err().copied()
    }

    fn rules(&self) -> Option<&Webauthn> {
        self.0.as_deref().ok()
    }
}

/// What a question belongs to that is put in the second step of sign-in.
#[must_use]
pub fn bound_to(step: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(secret::hash(step))
}

/// Browsers take an address as secure by its scheme, or where it is this very
/// machine, and a passkey belongs to a name and never to a number.
fn rules(base_url: &str) -> Result<Webauthn, Unfit> {
    let origin = Url::parse(base_url).map_err(|_| Unfit::NoName)?;
    let Some(Host::Domain(name)) = origin.host() else {
        return Err(Unfit::NoName);
    };
    let is_here = name == "localhost" || name.ends_with(".localhost");
    if origin.scheme() != "https" && !is_here {
        return Err(Unfit::NotSecure);
    }
    let rules = WebauthnBuilder::new(name, &origin).and_then(WebauthnBuilder::build);
    rules.map_err(|_| Unfit::NoName)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_need_a_name_and_an_address_that_browsers_take_as_secure() {
        let unfit = |address| Passkeys::of(address).unfit();

        assert_eq!(unfit("https://status.example.net"), None);
        assert_eq!(unfit("https://status.example.net:8443"), None);
        assert_eq!(unfit("http://localhost:3000"), None);
        assert_eq!(unfit("http://desk.example.net"), Some(Unfit::NotSecure));
        assert_eq!(unfit("http://127.0.0.1:3000"), Some(Unfit::NoName));
        assert_eq!(unfit("https://[2001:db8::1]"), Some(Unfit::NoName));
    }
}
