//! What holds for every answer, whatever is sealed: readers may keep it for always
//! the same time, nobody may keep what is of the desk, and nothing of the desk is
//! shown to somebody who is not signed in.

use crate::common::guards::lacking;
use crate::installation::{Installation, at, notice_id};
use crate::leaks::Leak;
use crate::logs::Level;
use crate::notices::{ANNOUNCED, bring_in};
use crate::questions::{Question, of_routes};
use crate::twins::Finding;
use http::{StatusCode, header};

const PUBLIC: &str = "public, max-age=0, s-maxage=1, stale-if-error=86400";

/// How long answers to readers may be kept: a page, a file that never changes, the
/// icon, and what nobody may keep.
const KEEPS: [&str; 4] = [
    PUBLIC,
    "public, max-age=31536000, immutable",
    "public, max-age=86400",
    "no-store",
];

/// Looks at every answer, long before a lift and one second before it.
pub async fn find(leak: Option<&'static Leak>) -> Option<Finding> {
    let installation = Installation::open(Level::Info, leak).await;
    bring_in(&installation).await;
    installation.leak().await;
    for time in ["2020-12-11T00:00:00Z", "2020-12-20T11:59:59Z"] {
        installation.pass(at(time) - installation.clock.now()).await;
        installation.forget_pages();
        if let Some(found) = look(&installation).await {
            return Some(found);
        }
    }
    None
}

async fn look(installation: &Installation) -> Option<Finding> {
    let cookie = installation.cookie(0).await;
    let mut questions = of_routes(&installation.application.table);
    for rest in ["", "/edit", "/preview?as=lift&in=en"] {
        let own = Question::get(format!("/admin/notices/{}{rest}", notice_id(ANNOUNCED)));
        questions.extend([own.clone(), own.with(header::COOKIE, &cookie)]);
    }
    for question in questions {
        let answer = installation.ask(&question).await;
        let keep = answer.headers.get(header::CACHE_CONTROL);
        let keep = keep.map_or("", |value| value.to_str().expect("ASCII"));
        let is_of_desk = question.path.starts_with("/admin/");
        let is_stranger = question.headers.iter().all(|(name, _)| name != "cookie");
        let complaint = if let Some(lacks) = lacking(&answer.headers) {
            Some(format!("lacks {lacks}"))
        } else if is_of_desk && keep != "no-store" {
            Some(format!("may be kept: {keep:?}"))
        } else if !is_of_desk && !KEEPS.contains(&keep) {
            Some(format!("may be kept otherwise than others: {keep:?}"))
        } else if is_of_desk && is_stranger && shows(&question, answer.status) {
            Some(format!("answers a stranger: {}", answer.status))
        } else if !is_of_desk && answer.headers.contains_key(header::SET_COOKIE) {
            Some("gives a reader a cookie".to_owned())
        } else {
            None
        };
        if let Some(complaint) = complaint {
            return Some(format!("{question:?}: {complaint}"));
        }
    }
    None
}

/// Whether something of the desk is shown. Its one page for strangers is the one
/// on which they sign in; a question for what is allowed shows nothing either.
fn shows(question: &Question, status: StatusCode) -> bool {
    status.is_success()
        && !question.path.starts_with("/admin/sign-in")
        && question.method != "OPTIONS"
}

#[tokio::test]
async fn every_answer_keeps_the_rules_that_sealed_matter_needs() {
    assert_eq!(find(None).await, None);
}
