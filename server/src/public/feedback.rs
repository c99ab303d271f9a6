//! "Was this helpful?": a plain form, and JSON for programs. What is said goes
//! into the board's inbox, from where the desk fetches it.

use super::{ClientAddress, PublicState, Visit};
use crate::errors::AppError;
use crate::http_parts::{Network, read_body};
use app::pages::feedback::{FeedbackPage, render};
use app::paths;
use axum::Json;
use axum::extract::{Path, Request, State};
use axum::response::{IntoResponse as _, Response};
use board::{InboxId, InboxItem, Left};
use domain::document::{Problem, What};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use http::{HeaderValue, StatusCode, header};
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;
use url::form_urlencoded;

/// Bytes of a form or document: a remark of the longest kind, escaped.
const MOST_BYTES: usize = 32 * 1024;

/// Answers a minute from one network.
const A_MINUTE: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");

/// Networks that are remembered before those that have been quiet are forgotten.
const MOST_NETWORKS: usize = 10_000;

/// How often one network may answer.
pub struct FeedbackLimit(DefaultKeyedRateLimiter<Network>);

impl Default for FeedbackLimit {
    fn default() -> Self {
        Self(RateLimiter::keyed(Quota::per_minute(A_MINUTE)))
    }
}

impl FeedbackLimit {
    fn check(&self, network: Network) -> Result<(), AppError> {
        if self.0.len() > MOST_NETWORKS {
            self.0.retain_recent();
        }
        self.0
            .check_key(&network)
            .map_err(|not_until| AppError::TooMany {
                retry_after: not_until
                    .wait_time_from(DefaultClock::default().now())
                    .as_secs()
                    + 1,
            })
    }
}

/// What somebody said.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    helpful: bool,
    comment: Option<String>,
    /// The answer that the comment is added to, by the id that was given for it.
    answer: Option<String>,
}

/// What a program gets for an answer: the id under which a comment can be added.
#[derive(Debug, Serialize)]
struct Taken<'a> {
    answer: &'a str,
}

/// Takes an answer.
pub(super) async fn leave(
    State(state): State<PublicState>,
    Path((_, slug)): Path<(String, String)>,
    visit: Visit,
    address: ClientAddress,
    request: Request,
) -> Result<Response, AppError> {
    state.feedback_limit.check(address.network())?;
    let found = state.board.by_slug(visit.language(), &slug).await?;
    let notice = found.ok_or(AppError::NotFound)?;
    let is_json = is_json(&visit);
    let body = read_body(request, MOST_BYTES).await?;
    let said = if is_json {
        from_json(&body)?
    } else {
        from_form(&body)
    };
    let Some(said) = said else {
        // Nothing was answered: back to the question.
        let to = visit.reader.link(&paths::notice(visit.language(), &notice));
        return Ok(crate::http_parts::redirect(StatusCode::SEE_OTHER, &to));
    };
    let comment = said
        .comment
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty());
    let longest = app::parts::feedback::LONGEST_REMARK;
    if comment
        .as_ref()
        .is_some_and(|text| text.chars().count() > longest)
    {
        let problem = Problem::new("comment", What::TooLong { max: longest });
        return Err(AppError::Problems(vec![problem]));
    }
    let has_remark = comment.is_some();
    let id = InboxId::from_random(crate::random::id());
    // An id that is none was not given by us: then this is an answer of its own.
    let answer = said.answer.and_then(|id| InboxId::parse(&id).ok());
    if answer.is_some() && !has_remark {
        return Err(AppError::Problems(vec![Problem::new(
            "comment",
            What::Missing,
        )]));
    }
    let item = InboxItem {
        id: id.clone(),
        left_at: state.clock.now(),
        left: Left::Feedback {
            answer: answer.clone(),
            notice: notice.id.clone(),
            language: visit.language(),
            is_helpful: said.helpful,
            comment,
        },
    };
    state.board.leave(&item).await?;
    let answer = answer.unwrap_or(id);
    let for_nobody_else = (header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if is_json {
        let taken = Taken {
            answer: answer.as_str(),
        };
        return Ok((StatusCode::CREATED, [for_nobody_else], Json(taken)).into_response());
    }
    let page = FeedbackPage {
        notice,
        helpful: said.helpful,
        answer: answer.to_string(),
        has_remark,
    };
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        ),
        for_nobody_else,
    ];
    Ok((headers, render(&state.site(), visit.reader, &page)).into_response())
}

fn is_json(visit: &Visit) -> bool {
    let content_type = visit.headers.get(header::CONTENT_TYPE);
    content_type.is_some_and(|value| value.as_bytes().starts_with(b"application/json"))
}

fn from_json(body: &[u8]) -> Result<Option<Said>, AppError> {
    let malformed = |error: serde_json::Error| {
        AppError::Problems(vec![Problem::new(
            "",
            What::Malformed {
                message: error.to_string(),
            },
        )])
    };
    serde_json::from_slice(body).map(Some).map_err(malformed)
}

/// A form in which no answer was pressed says nothing.
fn from_form(body: &[u8]) -> Option<Said> {
    let (mut helpful, mut comment, mut answer) = (None, None, None);
    for (name, value) in form_urlencoded::parse(body) {
        match (name.as_ref(), value.as_ref()) {
            ("helpful", "yes") => helpful = Some(true),
            ("helpful", "no") => helpful = Some(false),
            // Forms send two characters for each end of a line that the field counted once.
            ("comment", text) => comment = Some(text.replace("\r\n", "\n")),
            ("answer", id) => answer = Some(id.to_owned()),
            _ => {}
        }
    }
    Some(Said {
        helpful: helpful?,
        comment,
        answer,
    })
}
