//! Forms of somebody who is signed in.

use super::form::{Fields, LIMIT};
use super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::http_parts::read_body;
use crate::state::DeskState;
use axum::extract::{FromRequest, FromRequestParts as _, Request};
use axum::response::{IntoResponse as _, Response};

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
        let session = session.map_err(axum::response::IntoResponse::into_response)?;
        let fields = read(Request::from_parts(parts, body))
            .await
            .map_err(Refusal::into_response)?;
        let is_genuine = session.sent(fields.get("csrf"));
        Ok(Self {
            session,
            fields,
            is_genuine,
        })
    }
}

impl FromRequest<DeskState> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, state: &DeskState) -> Result<Self, Response> {
        let UnjudgedForm {
            session,
            fields,
            is_genuine,
        } = UnjudgedForm::from_request(request, state).await?;
        if is_genuine {
            Ok(Self { session, fields })
        } else {
            Err(Refusal::FORGED.into_response())
        }
    }
}

/// Reads a form, also before anybody is signed in.
pub(super) async fn read(request: Request) -> Result<Fields, Refusal> {
    let body = read_body(request, LIMIT).await?;
    Ok(Fields::parse(&body)?)
}
