//! What every desk route is wrapped in: the guard against forged requests, the
//! headers of private pages, and pages for refusals.

use super::answer::{bare_frame, page};
use super::refusal::Refusal;
use crate::errors::AppError;
use crate::http_parts::language_of;
use crate::state::DeskState;
use app::admin::message::{self, MessagePage};
use app::admin::render;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use domain::Language;
use http::{HeaderName, HeaderValue, header};

/// Nothing but our own style and images: the desk has no script at all.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; \
     base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'";

/// Nobody but the browser that asked may keep a page, and not even that one.
/// Within the site the referrer is sent, because with `no-referrer` browsers
/// would not name the origin of a form either, which the guard may need.
const HEADERS: [(HeaderName, &str); 4] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("x-robots-tag"), "noindex"),
];

/// Wraps the desk's routes.
pub async fn private(State(state): State<DeskState>, request: Request, next: Next) -> Response {
    let language = language_of(request.headers());
    let is_ours = state
        .auth
        .guard
        .lets_through(request.method(), request.headers());
    let mut response = if is_ours {
        next.run(request).await
    } else {
        Refusal::FORGED.into_response()
    };
    let extensions = response.extensions_mut();
    let refusal = extensions
        .remove::<Refusal>()
        .or_else(|| extensions.remove::<AppError>().map(Refusal::from));
    if let Some(refusal) = refusal {
        response = message_page(&state, language, refusal, response);
    }
    for (name, value) in HEADERS {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

fn message_page(
    state: &DeskState,
    language: Language,
    refusal: Refusal,
    bare: Response,
) -> Response {
    let frame = bare_frame(state, language, "/admin/");
    let page_of = MessagePage {
        frame,
        message: refusal.message,
        reference: refusal.reference,
    };
    let html = render(&page_of.frame, &message::title(&page_of), || {
        message::view(&page_of)
    });
    page(bare.status(), html)
}
