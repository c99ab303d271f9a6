//! What every desk route is wrapped in: the guard against forged requests, the
//! headers of private pages, and pages for refusals.

use super::answer::{bare_frame, frame, page};
use super::confirmed::Renewed;
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::errors::AppError;
use crate::http_parts::language_of;
use crate::http_parts::security::DESK_PERMISSIONS_POLICY;
use crate::state::DeskState;
use app::admin::message::{self, MessagePage};
use app::admin::{Frame, Here, render};
use axum::extract::{FromRequestParts as _, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::request::Parts;
use http::{HeaderName, HeaderValue, Method, header};

/// Nothing but our own style, images and scripts, and no HTML made by a script. Scripts
/// ask nobody but us.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'";

/// Nobody but the browser that asked may keep a page, and not even that one.
/// Within the site the referrer is sent, because with `no-referrer` browsers
/// would not name the origin of a form either, which the guard may need.
const HEADERS: [(HeaderName, &str); 5] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        DESK_PERMISSIONS_POLICY,
    ),
    (HeaderName::from_static("x-robots-tag"), "noindex"),
];

/// Wraps the desk's routes.
pub async fn private(State(state): State<DeskState>, request: Request, next: Next) -> Response {
    state.sites.refresh().await;
    let renewed = Renewed::default();
    let (mut asked, body) = request.into_parts();
    asked.extensions.insert(renewed.clone());
    let is_ours = state.auth.guard.lets_through(&asked.method, &asked.headers);
    let mut response = if is_ours {
        next.run(Request::from_parts(asked.clone(), body)).await
    } else {
        Refusal::FORGED.into_response()
    };
    let cookie = renewed
        .take()
        .and_then(|secret| state.auth.cookie.set(&secret).ok());
    if let Some(cookie) = &cookie {
        // It stands for what was asked from here on.
        asked.headers.insert(header::COOKIE, cookie.clone());
    }
    let extensions = response.extensions_mut();
    let refusal = extensions
        .remove::<Refusal>()
        .or_else(|| extensions.remove::<AppError>().map(Refusal::from));
    if let Some(refusal) = refusal {
        let frame = frame_of(&state, asked).await;
        response = message_page(frame, refusal, &response);
    }
    if let Some(cookie) = cookie {
        let headers = response.headers_mut();
        headers.entry(header::SET_COOKIE).or_insert(cookie);
    }
    for (name, value) in HEADERS {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

/// The desk around a message: its bar for who is signed in, nothing for strangers.
/// The handler's own session is gone by now, or there never was a handler.
async fn frame_of(state: &DeskState, mut asked: Parts) -> Frame {
    let session = SignedIn::from_request_parts(&mut asked, state).await;
    let Ok(session) = session else {
        return bare_frame(state, language_of(&asked.headers), "/admin/");
    };
    let mut frame = frame(state, &session, Here::Elsewhere, &asked.uri);
    frame.flash = None;
    if asked.method != Method::GET {
        // What was sent is not sent again by a change of the language.
        frame.path = "/admin/".to_owned();
    }
    frame
}

fn message_page(frame: Frame, refusal: Refusal, bare: &Response) -> Response {
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
