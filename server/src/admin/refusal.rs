//! Why the desk does not do what it was asked to, as a page in its language.

use crate::auth::passkeys::PasskeyError;
use crate::auth::password::PasswordError;
use crate::errors::AppError;
use app::admin::message::Message;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use desk::{ChangeOperatorError, StoreError};
use http::StatusCode;

/// Why not. Handlers return it; the desk's layer makes a page of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What is said.
    pub message: Message,
    /// The number under which a failure is in the log.
    pub reference: Option<String>,
}

impl Refusal {
    /// There is no such page or notice.
    pub const NOT_FOUND: Self = Self::of(Message::NotFound);
    /// The operator's rank does not allow it.
    pub const NOT_ALLOWED: Self = Self::of(Message::NotAllowed);
    /// A one-time link was used, taken back, or is over.
    pub const LINK_OF_NO_USE: Self = Self::of(Message::LinkOfNoUse);
    /// The request did not come from one of our pages, or from an old one.
    pub const FORGED: Self = Self::of(Message::Forged);

    /// The session had ended, and what was typed is too much to be kept meanwhile.
    pub const TOO_LARGE_TO_KEEP: Self = Self::of(Message::TooLargeToKeep);

    /// What is there does not fit any more what was to be done with it.
    pub const OUTDATED: Self = Self::of(Message::Outdated);

    const fn of(message: Message) -> Self {
        Self {
            message,
            reference: None,
        }
    }

    /// Something of ours failed; the cause goes to the log.
    #[must_use]
    pub fn failed(error: &(dyn std::error::Error + 'static)) -> Self {
        AppError::internal(error).into()
    }

    const fn status(&self) -> StatusCode {
        match self.message {
            Message::NotFound | Message::LinkOfNoUse => StatusCode::NOT_FOUND,
            Message::NotAllowed | Message::LastAdministrator | Message::Forged => {
                StatusCode::FORBIDDEN
            }
            Message::Outdated => StatusCode::CONFLICT,
            Message::Unreadable => StatusCode::BAD_REQUEST,
            Message::TooLarge | Message::TooLargeToKeep => StatusCode::PAYLOAD_TOO_LARGE,
            Message::Failed => StatusCode::INTERNAL_SERVER_ERROR,
            Message::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
        }
    }
}

impl From<AppError> for Refusal {
    fn from(error: AppError) -> Self {
        match error {
            AppError::NotFound => Self::NOT_FOUND,
            AppError::TooLarge { .. } => Self::of(Message::TooLarge),
            AppError::WrongMethod => Self::of(Message::WrongMethod),
            AppError::Internal { reference } => Self {
                message: Message::Failed,
                reference: Some(reference.to_string()),
            },
            error if error.is_our_fault() => Self::of(Message::Failed),
            _ => Self::of(Message::Unreadable),
        }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::failed(&error)
    }
}

/// For where nothing better can be said beside a field.
impl From<ChangeOperatorError> for Refusal {
    fn from(error: ChangeOperatorError) -> Self {
        match error {
            ChangeOperatorError::NoSuchOperator => Self::NOT_FOUND,
            ChangeOperatorError::LastAdministrator => Self::of(Message::LastAdministrator),
            ChangeOperatorError::ClearedAlone => Self::NOT_ALLOWED,
            ChangeOperatorError::Store(error) => error.into(),
        }
    }
}

impl From<PasswordError> for Refusal {
    fn from(error: PasswordError) -> Self {
        Self::failed(&error)
    }
}

impl From<PasskeyError> for Refusal {
    fn from(error: PasskeyError) -> Self {
        Self::failed(&error)
    }
}

/// An answer without a body, to be made a page on its way out.
impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status();
        response.extensions_mut().insert(self);
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_to_lose_the_last_administrator_says_so() {
        let refusal = Refusal::from(ChangeOperatorError::LastAdministrator);

        assert_eq!(refusal.message, Message::LastAdministrator);
        assert_eq!(refusal.status(), StatusCode::FORBIDDEN);
    }
}
