//! Forms of somebody who is signed in.

use super::form::{Fields, LIMIT};
use super::interrupted::Interrupted;
use super::refusal::Refusal;
use crate::auth::{SignedIn, SignedOut};
use crate::http_parts::{language_of, read_form};
use crate::state::DeskState;
use app::admin::message::Message;
use axum::extract::{FromRequest, FromRequestParts as _, Request};
use axum::response::{IntoResponse as _, Response};
use domain::Language;
use http::request::Parts;

/// A form that really comes from one of our pages. To take one as an argument
/// of a handler is to demand a session and the form's token.
pub struct Form {
    /// Who sent it.
    pub session: SignedIn,
    /// What was typed.
    pub fields: Fields,
}

/// A form whose token has not been judged yet: for the editor alone, which
/// shows again what was typed when the token is of an earlier session.
pub struct UnjudgedForm {
    /// Who sent it.
    pub session: SignedIn,
    /// What was typed.
    pub fields: Fields,
    /// Whether it comes from one of our pages of this session. If not, nothing
    /// may be changed.
    pub is_genuine: bool,
}

impl FromRequest<DeskState> for UnjudgedForm {
    type Rejection = Response;

    async fn from_request(request: Request, state: &DeskState) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let session = SignedIn::from_request_parts(&mut parts, state).await;
        let limit = if session.is_ok() { LIMIT } else { LONGEST_KEPT };
        let arrived = Arrived::of(&parts);
        let fields = read(Request::from_parts(parts, body), limit).await;
        arrived.judge(state, session, fields).await
    }
}

/// What a form came for, whoever sent it.
pub(super) struct Arrived {
    path: String,
    language: Language,
}

impl Arrived {
    pub(super) fn of(parts: &Parts) -> Self {
        Self {
            path: parts.uri.path().to_owned(),
            language: language_of(&parts.headers),
        }
    }

    /// The form, for who is signed in. Of who is not any more, or is somebody else, what
    /// was typed is kept, or it is said that it is not.
    pub(super) async fn judge(
        &self,
        state: &DeskState,
        session: Result<SignedIn, SignedOut>,
        fields: Result<Fields, Refusal>,
    ) -> Result<UnjudgedForm, Response> {
        let interrupted = |fields| Interrupted::of(&self.path, fields);
        match (session, fields) {
            (Ok(session), Ok(fields)) => {
                let is_genuine = session.sent(fields.get("csrf"));
                // Of a page of somebody else, who was signed in here before.
                if !is_genuine
                    && let Some(work) = interrupted(&fields).filter(|work| !work.is_of(&session))
                {
                    return Err(work.beside(state, &session).await.into_response());
                }
                Ok(UnjudgedForm {
                    session,
                    fields,
                    is_genuine,
                })
            }
            (Ok(_), Err(refusal)) => Err(refusal.into_response()),
            (Err(signed_out), Ok(fields)) => Err(match interrupted(&fields) {
                Some(work) => work.at_the_door(state, self.language).await.into_response(),
                None => signed_out.into_response(),
            }),
            (Err(_), Err(refusal)) if refusal.message == Message::TooLarge => {
                Err(Refusal::TOO_LARGE_TO_KEEP.into_response())
            }
            (Err(signed_out), Err(_)) => Err(signed_out.into_response()),
        }
    }

    /// The form, where it comes from a page of this session. Of a page of an earlier
    /// session of the same operator what was typed is shown again, and nothing is done
    /// with it by itself.
    pub(super) fn genuine(
        &self,
        state: &DeskState,
        form: UnjudgedForm,
    ) -> Result<Form, Box<Response>> {
        let UnjudgedForm {
            session,
            fields,
            is_genuine,
        } = form;
        if is_genuine {
            return Ok(Form { session, fields });
        }
        Err(Box::new(match Interrupted::of(&self.path, &fields) {
            Some(work) => work.again(state, &session),
            None => Refusal::FORGED.into_response(),
        }))
    }
}

impl FromRequest<DeskState> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, state: &DeskState) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let arrived = Arrived::of(&parts);
        let request = Request::from_parts(parts, body);
        let form = UnjudgedForm::from_request(request, state).await?;
        arrived.genuine(state, form).map_err(|page| *page)
    }
}

/// The largest form of somebody who is not signed in: text of a session that
/// has ended, which comes back by the sign-in page under longer names.
pub(super) const STRANGERS_LIMIT: usize = 2 * 1024 * 1024;

/// The largest form that is kept when its session has ended.
pub(super) const LONGEST_KEPT: usize = STRANGERS_LIMIT / 2;

/// Reads a form of at most so many bytes, also before anybody is signed in.
pub(super) async fn read(request: Request, limit: usize) -> Result<Fields, Refusal> {
    let body = read_form(request, limit).await?;
    Ok(Fields::parse(&body)?)
}
