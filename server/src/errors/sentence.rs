//! What an error is called, and what to do about it, in words.

use super::{AppError, Missing};
use domain::Language;
use i18n_embed_fl::fl;
use words::loader;

/// What it is called.
#[must_use]
pub fn title(language: Language, error: &AppError) -> String {
    let words = loader(language);
    match error {
        AppError::NotFound | AppError::Elsewhere { .. } => fl!(words, "answer-not-found"),
        AppError::Missing(Missing::Notice { .. }) => fl!(words, "answer-no-notice"),
        AppError::Missing(Missing::Host { .. }) => fl!(words, "answer-no-host"),
        AppError::Missing(Missing::KnownHost { .. }) => fl!(words, "answer-unknown-host"),
        AppError::Missing(Missing::ListPage) => fl!(words, "answer-no-list-page"),
        AppError::Missing(Missing::Address) => fl!(words, "answer-no-address"),
        AppError::WrongMethod | AppError::WrongApiMethod { .. } => {
            fl!(words, "answer-wrong-method")
        }
        AppError::Malformed => fl!(words, "answer-malformed"),
        AppError::UnknownZone { .. } => fl!(words, "answer-unknown-zone"),
        AppError::TooLarge { .. } => fl!(words, "answer-too-large"),
        AppError::WrongType => fl!(words, "answer-wrong-type"),
        AppError::TooMany { .. } => fl!(words, "answer-too-many"),
        AppError::Full { .. } => fl!(words, "answer-full"),
        AppError::Problems(_) => fl!(words, "answer-problems"),
        AppError::Conflict(_) => fl!(words, "answer-conflict"),
        AppError::NoToken => fl!(words, "answer-no-token"),
        AppError::TokenOver => fl!(words, "answer-token-over"),
        AppError::TokenMistyped => fl!(words, "answer-token-mistyped"),
        AppError::AnotherNotice => fl!(words, "answer-missing-scope"),
        AppError::MissingScope { .. } => fl!(words, "answer-missing-scope"),
        AppError::Unavailable => fl!(words, "answer-unavailable"),
        AppError::NotDelivered => fl!(words, "answer-not-delivered"),
        AppError::Internal { .. } => fl!(words, "answer-internal"),
    }
}

/// What to do about it.
#[must_use]
pub fn advice(language: Language, error: &AppError) -> String {
    let words = loader(language);
    match error {
        AppError::NotFound | AppError::Elsewhere { .. } => fl!(words, "answer-not-found-advice"),
        AppError::Missing(Missing::Notice { key }) => {
            fl!(words, "answer-no-notice-advice", key = key.as_str())
        }
        AppError::Missing(Missing::Host { name }) => {
            fl!(words, "answer-no-host-advice", name = name.as_str())
        }
        AppError::Missing(Missing::KnownHost { name }) => {
            fl!(words, "answer-unknown-host-advice", name = name.as_str())
        }
        AppError::Missing(Missing::ListPage) => fl!(words, "answer-no-list-page-advice"),
        AppError::Missing(Missing::Address) => fl!(words, "answer-no-address-advice"),
        AppError::WrongMethod => fl!(words, "answer-wrong-method-advice"),
        AppError::WrongApiMethod { method } => {
            fl!(
                words,
                "answer-wrong-api-method-advice",
                method = method.as_str()
            )
        }
        AppError::Malformed => fl!(words, "answer-malformed-advice"),
        AppError::UnknownZone { value } => {
            fl!(words, "answer-unknown-zone-advice", value = value.as_str())
        }
        &AppError::TooLarge { max } => {
            let kilobytes = max / 1024;
            fl!(words, "answer-too-large-advice", kilobytes = kilobytes)
        }
        AppError::WrongType => fl!(words, "answer-wrong-type-advice"),
        &AppError::TooMany { retry_after } => {
            fl!(words, "answer-too-many-advice", seconds = retry_after)
        }
        &AppError::Full { retry_after } => {
            fl!(words, "answer-full-advice", seconds = retry_after)
        }
        AppError::Problems(_) => fl!(words, "answer-problems-advice"),
        AppError::Conflict(_) => fl!(words, "answer-conflict-advice"),
        AppError::NoToken => fl!(words, "answer-no-token-advice"),
        AppError::TokenOver => fl!(words, "answer-token-over-advice"),
        AppError::TokenMistyped => fl!(words, "answer-token-mistyped-advice"),
        AppError::AnotherNotice => fl!(words, "answer-another-notice-advice"),
        &AppError::MissingScope { scope } => {
            fl!(words, "answer-missing-scope-advice", scope = scope)
        }
        AppError::Unavailable => fl!(words, "answer-unavailable-advice"),
        AppError::NotDelivered => fl!(words, "answer-not-delivered-advice"),
        AppError::Internal { .. } => fl!(words, "answer-internal-advice"),
    }
}
