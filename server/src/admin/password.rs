//! A new password, typed twice: the same rules wherever one is given.

use super::form::Fields;
use crate::auth::password::{self, PasswordError, Unfit};
use crate::state::DeskState;
use app::admin::parts::Errors;
use domain::Language;
use i18n_embed_fl::fl;
use words::loader;

/// A new password as it was typed. Does not print itself.
pub(super) struct NewPassword {
    password: String,
    again: String,
}

impl NewPassword {
    pub(super) fn of(fields: &Fields) -> Self {
        Self {
            password: fields.get("password").to_owned(),
            again: fields.get("again").to_owned(),
        }
    }

    /// Adds what is wrong with it as the password of who has an e-mail address, beside
    /// the field where it is mended.
    pub(super) fn check(
        &self,
        state: &DeskState,
        language: Language,
        email: &str,
        errors: &mut Errors,
    ) {
        let words = loader(language);
        match password::check(&self.password, &[email, &state.site().name]) {
            Ok(()) if self.password != self.again => {
                errors.add("again", fl!(words, "desk-password-differs"));
            }
            Ok(()) => {}
            Err(Unfit::TooShort) => {
                errors.add(
                    "password",
                    fl!(words, "desk-password-too-short", min = password::SHORTEST),
                );
            }
            Err(Unfit::TooLong) => {
                errors.add(
                    "password",
                    fl!(words, "desk-password-too-long", max = password::LONGEST),
                );
            }
            Err(Unfit::TooCommon) => errors.add("password", fl!(words, "desk-password-too-common")),
        }
    }

    /// What is kept of it.
    pub(super) async fn hash(self, state: &DeskState) -> Result<String, PasswordError> {
        state.auth.passwords.hash(self.password).await
    }
}
