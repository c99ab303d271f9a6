//! What can go wrong with a request. Handlers return an [`AppError`]; one place
//! turns it into a page or a problem document in the reader's language.
//!
//! A 4xx says what to do. A 5xx says a fixed sentence and a reference under
//! which the cause is in the log, and never the cause.

mod dress;
mod missing;
mod reference;
mod sentence;

pub use dress::{Asked, dress};
pub use missing::Missing;
pub use reference::Reference;
pub use sentence::{advice, title};

use crate::http_parts::redirect;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use domain::document::Problems;
use http::{HeaderValue, Method, StatusCode, header};

/// Why a request is not answered as it was meant.
#[derive(Debug, Clone)]
pub enum AppError {
    /// There is nothing under this address.
    NotFound,
    /// The API does not have what was asked of it.
    Missing(Missing),
    /// It is under another address of this site.
    Elsewhere {
        /// The other address.
        path: String,
        /// Whether it will stay there.
        is_permanent: bool,
    },
    /// The address takes other methods.
    WrongMethod,
    /// The address of the API takes other methods.
    WrongApiMethod {
        /// The one that was used.
        method: String,
    },
    /// Address, query or body cannot be read.
    Malformed,
    /// The time zone asked for is unknown.
    UnknownZone {
        /// What was asked for.
        value: String,
    },
    /// More was sent than is taken.
    TooLarge {
        /// The limit in bytes.
        max: usize,
    },
    /// The body is not of a type that is taken.
    WrongType,
    /// The same reader asks too often.
    TooMany {
        /// Seconds after which it may be tried again.
        retry_after: u64,
    },
    /// As many follow the board as this process can serve.
    Full {
        /// Seconds after which it may be tried again.
        retry_after: u64,
    },
    /// Fields of a document are wrong.
    Problems(Problems),
    /// The document does not fit what is there now.
    Conflict(Problems),
    /// No token, or none that is valid.
    NoToken,
    /// The token is over.
    TokenOver,
    /// What was sent as a token is none: mistyped, or cut.
    TokenMistyped,
    /// The token is for another notice alone.
    AnotherNotice,
    /// The token is not for this.
    MissingScope {
        /// What it lacks.
        scope: &'static str,
    },
    /// The board cannot be read at the moment.
    Unavailable,
    /// The change is kept, but the board does not have it yet.
    NotDelivered,
    /// Something of ours failed.
    Internal {
        /// Under which the cause is in the log.
        reference: Reference,
    },
}

impl AppError {
    /// Something of ours failed: the cause goes into the log, once, and its
    /// reference to the reader.
    #[must_use]
    pub fn internal(error: &(dyn std::error::Error + 'static)) -> Self {
        let reference = Reference::draw();
        tracing::error!(%reference, cause = %chain(error), "failed to answer");
        Self::Internal { reference }
    }

    /// The board failed.
    #[must_use]
    pub fn unavailable(error: &(dyn std::error::Error + 'static)) -> Self {
        tracing::error!(cause = %chain(error), "failed to read the board");
        Self::Unavailable
    }

    /// The status it is answered with.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::Missing(_) => StatusCode::NOT_FOUND,
            Self::Elsewhere {
                is_permanent: true, ..
            } => StatusCode::PERMANENT_REDIRECT,
            Self::Elsewhere {
                is_permanent: false,
                ..
            } => StatusCode::FOUND,
            Self::WrongMethod | Self::WrongApiMethod { .. } => StatusCode::METHOD_NOT_ALLOWED,
            Self::Malformed | Self::UnknownZone { .. } => StatusCode::BAD_REQUEST,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Problems(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::NoToken | Self::TokenOver | Self::TokenMistyped => StatusCode::UNAUTHORIZED,
            Self::MissingScope { .. } | Self::AnotherNotice => StatusCode::FORBIDDEN,
            Self::Full { .. } | Self::Unavailable | Self::NotDelivered => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::Internal { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Whether a reader could not have done better.
    #[must_use]
    pub fn is_our_fault(&self) -> bool {
        self.status().is_server_error()
    }

    /// The same said to a program, which knows no pages: what is not there, and
    /// what the address does not take.
    fn of_api(self, method: &Method) -> Self {
        match self {
            Self::NotFound => Self::Missing(Missing::Address),
            Self::WrongMethod => Self::WrongApiMethod {
                method: method.to_string(),
            },
            other => other,
        }
    }

    /// What a status means that something below us answered with.
    fn of_status(status: StatusCode) -> Option<Self> {
        Some(match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::WrongMethod,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::WrongType,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge {
                max: 2 * 1024 * 1024,
            },
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT => Self::Unavailable,
            _ if status.is_client_error() => Self::Malformed,
            _ => return None,
        })
    }
}

/// An answer without a body, to be dressed on its way out.
impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        if let Self::Elsewhere { path, .. } = &self {
            return redirect(self.status(), path);
        }
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status();
        match &self {
            Self::TooMany { retry_after } | Self::Full { retry_after } => {
                response
                    .headers_mut()
                    .insert(header::RETRY_AFTER, HeaderValue::from(*retry_after));
            }
            Self::NoToken | Self::TokenOver | Self::TokenMistyped => {
                response
                    .headers_mut()
                    .insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            _ => {}
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// An error and what caused it, for the log.
pub(crate) fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let cause_text = cause.to_string();
        if !text.ends_with(&cause_text) {
            text.push_str(": ");
            text.push_str(&cause_text);
        }
        source = cause.source();
    }
    text
}
