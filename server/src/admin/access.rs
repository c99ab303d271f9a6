//! Forms of somebody who is signed in.

use super::form::{Fields, LIMIT};
use super::refusal::Refusal;
use super::sign_in;
use crate::auth::SignedIn;
use crate::http_parts::{language_of, read_body};
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
        let (path, language) = (parts.uri.path().to_owned(), language_of(&parts.headers));
        let limit = if session.is_ok() {
            LIMIT
        } else {
            STRANGERS_LIMIT / 2
        };
        let fields = read(Request::from_parts(parts, body), limit).await;
        match (session, fields) {
            (Ok(session), Ok(fields)) => {
                let is_genuine = session.sent(fields.get("csrf"));
                Ok(Self {
                    session,
                    fields,
                    is_genuine,
                })
            }
            (Ok(_), Err(refusal)) => Err(refusal.into_response()),
            (Err(_), Ok(fields)) if is_long_work(&path, &fields) => {
                Err(sign_in::interrupted(state, language, path, &fields))
            }
            (Err(signed_out), _) => Err(signed_out.into_response()),
        }
    }
}

/// Whether somebody may have typed for an hour: in the editor, which alone has
/// the field, or over a list of hosts.
fn is_long_work(path: &str, fields: &Fields) -> bool {
    let of_hosts = [("/hosts/paste", "text"), ("/hosts/waves", "hosts")];
    let is_of_hosts =
        |(end, list): &(&str, &str)| path.ends_with(end) && !fields.get(list).trim().is_empty();
    !fields.get("kind.shown").is_empty() || of_hosts.iter().any(is_of_hosts)
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

/// The largest form of somebody who is not signed in: text of a session that
/// has ended, which comes back by the sign-in page under longer names.
pub(super) const STRANGERS_LIMIT: usize = 2 * 1024 * 1024;

/// Reads a form of at most so many bytes, also before anybody is signed in.
pub(super) async fn read(request: Request, limit: usize) -> Result<Fields, Refusal> {
    let body = read_body(request, limit).await?;
    Ok(Fields::parse(&body)?)
}
