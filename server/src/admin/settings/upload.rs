//! A form with files, of somebody who is signed in.

use crate::admin::access::{Arrived, Form, LONGEST_KEPT};
use crate::admin::form::Fields;
use crate::admin::refusal::Refusal;
use crate::auth::SignedIn;
use crate::errors::AppError;
use crate::http_parts::read_form;
use crate::state::DeskState;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, FromRequestParts as _, Request};
use axum::response::Response;
use http::request::Parts;
use http::{HeaderMap, header};
use multer::{Constraints, Multipart, SizeLimit};
use std::collections::HashMap;

/// The largest form: three pictures, and texts of the longest kind.
const LIMIT: usize = 6 * 1024 * 1024;

/// The field that names what was chosen and is lost: of a form that is shown again after
/// its session has ended, files have to be chosen once more.
pub(super) const LOST: &str = "lost";

/// A form that really comes from one of our pages, with files. To take one as an
/// argument of a handler is to demand a session and the form's token.
pub struct UploadForm {
    /// Who sent it.
    pub session: SignedIn,
    /// What was typed.
    pub fields: Fields,
    /// What was chosen, by the names of fields; what is empty is left out.
    pub files: HashMap<String, Bytes>,
    /// What it came with, for who has to be asked for a proof.
    pub parts: Parts,
}

impl FromRequest<DeskState> for UploadForm {
    type Rejection = Response;

    async fn from_request(request: Request, state: &DeskState) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let session = SignedIn::from_request_parts(&mut parts, state).await;
        let arrived = Arrived::of(&parts);
        let sent = Sent::read(&parts, body, session.is_ok()).await;
        let sent = sent.map_err(Refusal::from);
        let (fields, files) = match sent {
            Ok(sent) => {
                let is_genuine = session
                    .as_ref()
                    .is_ok_and(|session| session.sent(sent.csrf()));
                sent.parted(is_genuine)
            }
            Err(refusal) => (Err(refusal), HashMap::new()),
        };
        let form = arrived.judge(state, session, fields).await?;
        let form = arrived.genuine(state, form).map_err(|page| *page)?;
        let Form { session, fields } = form;
        Ok(Self {
            session,
            fields,
            files,
            parts,
        })
    }
}

/// What was sent.
#[derive(Default)]
struct Sent {
    typed: Vec<(String, String)>,
    files: HashMap<String, Bytes>,
}

impl Sent {
    /// Reads it. Of who is not signed in no file is kept, and no more text than can be
    /// kept on the way through the sign-in page.
    async fn read(parts: &Parts, body: Body, is_signed_in: bool) -> Result<Self, AppError> {
        let longest = if is_signed_in { LIMIT } else { LONGEST_KEPT };
        let Some(boundary) = boundary(&parts.headers) else {
            let request = Request::from_parts(parts.clone(), body);
            let fields = Fields::parse(&read_form(request, longest).await?)?;
            return Ok(Self {
                typed: fields.beginning_with(""),
                files: HashMap::new(),
            });
        };
        let all = Constraints::new().size_limit(SizeLimit::new().whole_stream(LIMIT as u64));
        let mut sent = Self::default();
        let mut multipart = Multipart::with_constraints(body.into_data_stream(), boundary, all);
        let mut length = 0;
        while let Some(mut part) = multipart.next_field().await.map_err(refused)? {
            let name = part.name().unwrap_or_default().to_owned();
            let is_file = part.file_name().is_some();
            // Of a file that is not held it is told that there was one.
            let is_held = is_signed_in || !is_file;
            let (mut bytes, mut is_empty) = (Vec::new(), true);
            while let Some(chunk) = part.chunk().await.map_err(refused)? {
                is_empty &= chunk.is_empty();
                if is_held {
                    length += chunk.len();
                }
                if is_held && length <= longest {
                    bytes.extend_from_slice(&chunk);
                }
            }
            if is_file && !is_empty {
                sent.files.insert(name, Bytes::from(bytes));
            } else if !is_file && length <= longest {
                let text = String::from_utf8(bytes).map_err(|_| AppError::Malformed)?;
                sent.typed.push((name, text));
            }
        }
        // Not before its end: a browser that still sends does not read the answer.
        if length > longest {
            return Err(AppError::TooLarge { max: longest });
        }
        Ok(sent)
    }

    fn csrf(&self) -> &str {
        let mut typed = self.typed.iter();
        let csrf = typed.find(|(name, _)| name == "csrf");
        csrf.map_or("", |(_, token)| token)
    }

    /// What was typed, and the files of a form that can be taken as it is. Of another
    /// one they are named as lost.
    fn parted(self, is_genuine: bool) -> (Result<Fields, Refusal>, HashMap<String, Bytes>) {
        let Self { mut typed, files } = self;
        if is_genuine {
            return (Ok(Fields::of_pairs(typed)), files);
        }
        let lost = files.into_keys().map(|name| (LOST.to_owned(), name));
        typed.extend(lost);
        (Ok(Fields::of_pairs(typed)), HashMap::new())
    }
}

fn boundary(headers: &HeaderMap) -> Option<String> {
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    multer::parse_boundary(kind).ok()
}

fn refused(error: multer::Error) -> AppError {
    match error {
        multer::Error::StreamSizeExceeded { .. } => AppError::TooLarge { max: LIMIT },
        _ => AppError::Malformed,
    }
}
