//! Turns an error into what the reader sees: a page for people, a problem
//! document for programs, in the language of the address or of the request.

use super::{AppError, Missing, advice, title};
use crate::api::openapi::{FieldProblem, Problem};
use crate::cache::PUBLIC;
use crate::http_parts::language_of;
use app::pages::error::Fault;
use app::{Reader, Site};
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use domain::{Language, Zone};
use http::{HeaderMap, HeaderValue, Method, header};

/// Who asked for what, as far as it decides how an error is told.
pub struct Asked {
    method: Method,
    is_of_desk: bool,
    language: Language,
    is_negotiated: bool,
    is_of_api: bool,
    wants_json: bool,
}

impl Asked {
    /// Reads it off a request.
    #[must_use]
    pub fn of(request: &Request) -> Self {
        let path = request.uri().path();
        let first = path.split('/').nth(1).unwrap_or_default();
        let of_path = Language::from_tag(first);
        Self {
            method: request.method().clone(),
            is_of_desk: first == "admin",
            language: of_path.unwrap_or_else(|| language_of(request.headers())),
            is_negotiated: of_path.is_none(),
            is_of_api: first == "api",
            wants_json: first == "api" || is_json(request.headers()),
        }
    }

    /// Whether an answer to it is an error that is to be dressed.
    #[must_use]
    pub fn is_answered_by_error(&self, response: &Response) -> bool {
        response.extensions().get::<AppError>().is_some() || is_bare(response)
    }
}

/// Whether a program speaks: what it sends or wants is JSON.
fn is_json(headers: &HeaderMap) -> bool {
    [header::CONTENT_TYPE, header::ACCEPT]
        .iter()
        .filter_map(|name| headers.get(name)?.to_str().ok())
        .any(|value| value.trim_start().starts_with("application/json"))
}

/// Dresses an error on its way out; leaves every other answer as it is.
#[must_use]
pub fn dress(site: &Site, asked: &Asked, mut response: Response) -> Response {
    let error = match response.extensions_mut().remove::<AppError>() {
        Some(error) => error,
        None if is_bare(&response) => match AppError::of_status(response.status()) {
            Some(error) => error,
            None => return response,
        },
        None => return response,
    };
    let error = if asked.is_of_api {
        error.of_api(&asked.method)
    } else {
        error
    };
    let language = if asked.is_of_desk {
        asked.language
    } else {
        site.offered(asked.language)
    };
    let (content_type, body) = if asked.wants_json {
        ("application/problem+json", document(&error, language))
    } else {
        ("text/html; charset=utf-8", page(site, &error, language))
    };
    let (mut parts, _) = response.into_parts();
    let headers = &mut parts.headers;
    headers.remove(header::CONTENT_LENGTH);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    let is_missing = matches!(error, AppError::NotFound | AppError::Missing(_));
    let is_of_the_board = is_missing && !asked.is_of_desk;
    // A notice that is not there may be there in a second: as with pages, the
    // time for which this is kept never changes.
    let keep = if is_of_the_board {
        PUBLIC
    } else {
        HeaderValue::from_static("no-store")
    };
    headers.insert(header::CACHE_CONTROL, keep);
    if asked.is_negotiated {
        headers.append(header::VARY, HeaderValue::from_static("Accept-Language"));
    }
    Response::from_parts(parts, Body::from(body))
}

/// Whether an error answer comes from below us and says nothing useful.
fn is_bare(response: &Response) -> bool {
    let content_type = response.headers().get(header::CONTENT_TYPE);
    let is_error = response.status().is_client_error() || response.status().is_server_error();
    is_error && content_type.is_none_or(|value| value.as_bytes().starts_with(b"text/plain"))
}

/// The problem document: one sentence, and one for each field.
fn document(error: &AppError, language: Language) -> String {
    let field = |problem: &domain::document::Problem| FieldProblem {
        path: problem.path.clone(),
        message: words::problems::sentence(language, &problem.what, Zone::UTC),
    };
    let problem = Problem {
        title: title(language, error),
        status: error.status().as_u16(),
        error: advice(language, error),
        fields: match error {
            AppError::Problems(problems) | AppError::Conflict(problems) => {
                problems.iter().map(field).collect()
            }
            _ => Vec::new(),
        },
        reference: match error {
            AppError::Internal { reference } => Some(reference.to_string()),
            _ => None,
        },
    };
    serde_json::to_string(&problem).unwrap_or_default()
}

fn page(site: &Site, error: &AppError, language: Language) -> String {
    app::pages::error::render(site, Reader::of(language), &fault(error))
}

/// What a page says of an error. Pages have no documents and no tokens, so what
/// is wrong with one of those is told by the problem document alone.
fn fault(error: &AppError) -> Fault {
    match error {
        AppError::Missing(Missing::KnownHost { name }) => Fault::UnknownHost { name: name.clone() },
        AppError::NotFound | AppError::Missing(_) | AppError::Elsewhere { .. } => Fault::NotFound,
        AppError::WrongMethod | AppError::WrongApiMethod { .. } => Fault::MethodNotAllowed,
        AppError::UnknownZone { value } => Fault::UnknownZone {
            name: value.clone(),
        },
        AppError::TooLarge { .. } => Fault::TooLarge,
        AppError::TooMany { .. } => Fault::TooMany,
        AppError::NoToken
        | AppError::TokenOver
        | AppError::TokenMistyped
        | AppError::AnotherNotice
        | AppError::MissingScope { .. } => Fault::Forbidden,
        AppError::Malformed
        | AppError::WrongType
        | AppError::Problems(_)
        | AppError::Conflict(_) => Fault::BadRequest,
        AppError::Full { .. } | AppError::Unavailable | AppError::NotDelivered => {
            Fault::Unavailable
        }
        AppError::Internal { reference } => Fault::Internal {
            reference: Some(reference.to_string()),
        },
    }
}
