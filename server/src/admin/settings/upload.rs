//! A form with files, of somebody who is signed in.

use super::super::form::Fields;
use super::super::refusal::Refusal;
use crate::auth::SignedIn;
use crate::errors::AppError;
use crate::http_parts::read_body;
use crate::state::DeskState;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts as _, Request};
use axum::response::{IntoResponse as _, Response};
use futures::stream;
use http::{HeaderMap, header};
use multer::Multipart;
use std::collections::HashMap;
use std::convert::Infallible;

/// The largest form: three pictures, and texts of the longest kind.
const LIMIT: usize = 6 * 1024 * 1024;

/// A form that really comes from one of our pages, with files. To take one as an
/// argument of a handler is to demand a session and the form's token.
pub struct UploadForm {
    /// Who sent it.
    pub session: SignedIn,
    /// What was typed.
    pub fields: Fields,
    /// What was chosen, by the names of fields; what is empty is left out.
    pub files: HashMap<String, Bytes>,
}

impl FromRequest<DeskState> for UploadForm {
    type Rejection = Response;

    async fn from_request(request: Request, state: &DeskState) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let session = SignedIn::from_request_parts(&mut parts, state).await;
        let session = session.map_err(|signed_out| signed_out.into_response())?;
        let boundary = boundary(&parts.headers);
        let body = read_body(Request::from_parts(parts, body), LIMIT).await;
        let body = body.map_err(|error| Refusal::from(error).into_response())?;
        let read = match boundary {
            Some(boundary) => read(body, boundary).await,
            None => Fields::parse(&body).map(|fields| (fields, HashMap::new())),
        };
        let (fields, files) = read.map_err(|error| Refusal::from(error).into_response())?;
        if !session.sent(fields.get("csrf")) {
            return Err(Refusal::FORGED.into_response());
        }
        Ok(Self {
            session,
            fields,
            files,
        })
    }
}

fn boundary(headers: &HeaderMap) -> Option<String> {
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    multer::parse_boundary(kind).ok()
}

async fn read(body: Bytes, boundary: String) -> Result<(Fields, HashMap<String, Bytes>), AppError> {
    let body = stream::iter([Ok::<_, Infallible>(body)]);
    let mut parts = Multipart::new(body, boundary);
    let (mut typed, mut files) = (Vec::new(), HashMap::new());
    while let Some(part) = parts.next_field().await.map_err(|_| AppError::Malformed)? {
        let name = part.name().unwrap_or_default().to_owned();
        let is_file = part.file_name().is_some();
        let bytes = part.bytes().await.map_err(|_| AppError::Malformed)?;
        if !is_file {
            let text = String::from_utf8(bytes.to_vec()).map_err(|_| AppError::Malformed)?;
            typed.push((name, text));
        } else if !bytes.is_empty() {
            files.insert(name, bytes);
        }
    }
    Ok((Fields::of_pairs(typed), files))
}
