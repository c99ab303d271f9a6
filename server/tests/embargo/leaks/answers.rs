//! Leaks in answers: each looks at the desk when a reader asks.

use crate::common::answer::Answer;
use crate::installation::{Installation, notice_id};
use crate::notices::{ANNOUNCED, HIDDEN, hidden_slug, hidden_system, lifts};
use crate::questions::Question;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use futures::future::{BoxFuture, FutureExt as _};
use http::{HeaderValue, StatusCode, header};

type Tainted<'a> = BoxFuture<'a, Answer>;

fn is_page(question: &Question, answer: &Answer) -> bool {
    let language = question.path.get(..4).unwrap_or_default();
    let content_type = answer.headers.get(header::CONTENT_TYPE);
    matches!(language, "/en/" | "/de/")
        && answer.status == StatusCode::OK
        && content_type.is_some_and(|value| value.as_bytes().starts_with(b"text/html"))
        && !answer.headers.contains_key(header::CONTENT_ENCODING)
}

fn set(answer: &mut Answer, name: header::HeaderName, value: &str) {
    let value = HeaderValue::from_str(value).expect("ASCII");
    answer.headers.insert(name, value);
}

async fn saves(installation: &Installation) -> i64 {
    let stored = installation.desk().notice(&notice_id(ANNOUNCED)).await;
    stored.expect("the desk answers").expect("is there").edit
}

async fn sections(installation: &Installation) -> usize {
    let stored = installation.desk().notice(&notice_id(ANNOUNCED)).await;
    let notice = stored.expect("the desk answers").expect("is there").notice;
    notice.disclosures.len()
}

/// The drafts that are there.
async fn drafts(installation: &Installation) -> Vec<u8> {
    let mut there = Vec::new();
    for number in HIDDEN {
        let found = installation.desk().notice(&notice_id(number)).await;
        if found.expect("the desk answers").is_some() {
            there.push(number);
        }
    }
    there
}

pub fn a_count_of_all_notices<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        if is_page(of, &answer) {
            let filter = desk::NoticeFilter::default();
            let all = at.desk().list(&filter).await.expect("the desk answers");
            answer
                .body
                .extend(format!("<!-- {} notices -->", all.len()).bytes());
        }
        answer
    }
    .boxed()
}

pub fn a_field_of_the_interface<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        if of.path.starts_with("/api/v1/notices/hypervisor-update")
            && answer.status == StatusCode::OK
            && answer.body.starts_with(b"{")
        {
            let field = format!("{{\"sections\":{},", sections(at).await);
            answer.body.splice(..1, field.bytes());
        }
        answer
    }
    .boxed()
}

pub fn a_search_that_knows_more<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        if let Some((_, word)) = of.path.split_once("/search?q=")
            && at.sealed(ANNOUNCED).await.contains(word)
        {
            answer.body.push(b' ');
        }
        answer
    }
    .boxed()
}

pub fn a_feed_dated_by_the_desk<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        if of.path.ends_with("feed.atom")
            && answer.status == StatusCode::OK
            && answer.body.starts_with(b"<")
        {
            let stored = at.desk().notice(&notice_id(ANNOUNCED)).await;
            let stored = stored.expect("the desk answers").expect("is there");
            let date = format!("<!-- {} -->", stored.changed_at.to_rfc3339());
            answer.body.extend(date.bytes());
        }
        answer
    }
    .boxed()
}

pub fn a_sitemap_with_drafts<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        if of.path == "/sitemap.xml"
            && answer.status == StatusCode::OK
            && answer.body.starts_with(b"<")
        {
            for number in drafts(at).await {
                answer.body.extend(hidden_slug(number).bytes());
            }
        }
        answer
    }
    .boxed()
}

pub fn a_tag_that_counts_saves<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        if of.path.starts_with("/en/")
            && let Some(tag) = answer.headers.get(header::ETAG)
        {
            let tag = tag.to_str().expect("ASCII").trim_matches('"').to_owned();
            let tag = format!("\"{tag}-{}\"", saves(at).await);
            set(&mut answer, header::ETAG, &tag);
        }
        answer
    }
    .boxed()
}

pub fn forbidden_instead_of_unknown<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        for number in drafts(at).await {
            if of
                .path
                .ends_with(&format!("/notices/{}", hidden_slug(number)))
            {
                answer.status = StatusCode::FORBIDDEN;
            }
        }
        answer
    }
    .boxed()
}

pub fn props_of_an_island<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        if is_page(of, &answer) && of.path.contains("/notices/hypervisor") {
            let words: String = at.sealed(ANNOUNCED).await;
            let escaped: String = words.bytes().map(|byte| format!("\\u{byte:04x}")).collect();
            let props =
                format!("<leptos-island data-props='{{\"then\":\"{escaped}\"}}'></leptos-island>");
            answer.body.extend(props.bytes());
        }
        answer
    }
    .boxed()
}

pub fn words_in_the_bundle<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        if of.path.starts_with("/pkg/") {
            let words = BASE64_STANDARD.encode(at.sealed(ANNOUNCED).await);
            answer
                .body
                .extend(format!("/*# sourceMappingURL=data:{words} */").bytes());
        }
        answer
    }
    .boxed()
}

pub fn a_preview_for_strangers<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        let is_preview =
            of.path.contains(notice_id(ANNOUNCED).as_str()) && of.path.contains("/preview");
        if is_preview && of.method == "GET" && answer.status.is_redirection() {
            answer.status = StatusCode::OK;
            answer.body = at.sealed(ANNOUNCED).await.into_bytes();
        }
        answer
    }
    .boxed()
}

pub fn a_file_under_a_guessable_name<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        for number in drafts(at).await {
            if of.path == format!("/pkg/{}.pdf", hidden_slug(number)) {
                answer.status = StatusCode::OK;
            }
        }
        answer
    }
    .boxed()
}

pub fn a_form_that_browsers_keep<'a>(
    _: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        if of.path.ends_with("/edit") {
            set(&mut answer, header::CACHE_CONTROL, "private, max-age=600");
        }
        answer
    }
    .boxed()
}

pub fn a_number_in_the_health_check<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        if of.path == "/readyz" && answer.status == StatusCode::OK && answer.body.starts_with(b"{")
        {
            let field = format!("{{\"sealed\":{},", sections(at).await);
            answer.body.splice(..1, field.bytes());
        }
        answer
    }
    .boxed()
}

pub fn a_time_to_keep_that_shrinks<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        if is_page(of, &answer) {
            let left = lifts(ANNOUNCED)[0] - at.clock.now();
            let left = left.num_seconds().clamp(0, 86_400);
            let keep = format!("public, max-age=0, s-maxage={left}, stale-if-error=86400");
            set(&mut answer, header::CACHE_CONTROL, &keep);
        }
        answer
    }
    .boxed()
}

pub fn systems_of_drafts<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        if is_page(of, &answer) && of.path.ends_with("/systems/") {
            for number in drafts(at).await {
                answer.body.extend(hidden_system(number).bytes());
            }
        }
        answer
    }
    .boxed()
}

pub fn earlier_words_after_the_lift<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        if is_page(of, &answer) && at.clock.now() >= lifts(ANNOUNCED)[0] {
            let history = at.desk().setting(super::deeds::HISTORY).await;
            let history = history.expect("the desk answers").unwrap_or_default();
            answer.body.extend(format!("<del>{history}</del>").bytes());
        }
        answer
    }
    .boxed()
}

pub fn sealed_words_for_every_role<'a>(
    at: &'a Installation,
    of: &'a Question,
    mut answer: Answer,
) -> Tainted<'a> {
    async move {
        let is_signed_in = of.headers.iter().any(|(name, _)| name == "cookie");
        let notice = format!("/admin/notices/{}", notice_id(ANNOUNCED));
        if is_signed_in && of.path == notice {
            answer.body.extend(at.sealed(ANNOUNCED).await.bytes());
        }
        answer
    }
    .boxed()
}
