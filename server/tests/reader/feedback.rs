//! "Was this helpful?", from the form to the desk.

use crate::support::{Answer, Site, maintenance};
use axum::body::Body;
use http::{Request, StatusCode, header};
use scraper::Selector;
use url::form_urlencoded;

async fn say(site: &Site, path: &str, content_type: &str, body: &str) -> Answer {
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, content_type)
        .body(Body::from(body.to_owned()));
    site.send(request.expect("a request")).await
}

/// The id that a page's form for a remark names.
fn answer_of(page: &Answer) -> String {
    let selector = Selector::parse("input[name=answer]").expect("a selector");
    let html = page.html();
    let field = html.select(&selector).next().expect("a hidden field");
    field.attr("value").expect("an id").to_owned()
}

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";
const PATH: &str = "/de/notices/hypervisor-aktualisierung/feedback";

#[tokio::test]
async fn what_a_reader_says_reaches_the_desk_once() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    let by_form = say(&site, PATH, FORM, "helpful=no&comment=Zu+sp%C3%A4t+gesagt").await;
    let by_program = say(&site, PATH, "application/json", "{\"helpful\": true}").await;
    let state = site.application.private.as_ref().expect("a desk");
    let fetched = state.delivery.fetch().await.expect("the stores answer");
    let fetched_again = state.delivery.fetch().await.expect("the stores answer");

    assert_eq!(by_form.status, StatusCode::OK);
    assert!(!by_form.first("[role=status]").is_empty());
    assert_eq!(by_program.status, StatusCode::CREATED);
    for answer in [&by_form, &by_program] {
        assert_eq!(answer.header(header::CACHE_CONTROL), "no-store");
    }
    assert_eq!((fetched, fetched_again), (2, 0));
    let feedback = state.desk.feedback().await.expect("the desk answers");
    let said: Vec<_> = feedback
        .iter()
        .map(|item| (item.is_helpful, item.comment.as_deref()))
        .collect();
    assert_eq!(said.len(), 2);
    assert!(said.contains(&(false, Some("Zu spät gesagt"))) && said.contains(&(true, None)));
}

#[tokio::test]
async fn an_answer_and_the_remark_that_follows_are_one() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let state = site.application.private.as_ref().expect("a desk");

    let page = say(&site, PATH, FORM, "helpful=no").await;
    let answer = answer_of(&page);
    // The desk has fetched the answer before its reader has written the remark.
    state.delivery.fetch().await.expect("the stores answer");
    let longest = "Zeile\r\n".repeat(2_000 / 6);
    let remark = form_urlencoded::Serializer::new(String::new())
        .extend_pairs([
            ("helpful", "no"),
            ("answer", &answer),
            ("comment", &longest),
        ])
        .finish();
    let thanks = say(&site, PATH, FORM, &remark).await;
    let by_program = say(&site, PATH, JSON, "{\"helpful\": true}").await;
    let taken = by_program.json()["answer"]
        .as_str()
        .expect("an id")
        .to_owned();
    let more = format!("{{\"helpful\": true, \"answer\": \"{taken}\", \"comment\": \"Danke\"}}");
    say(&site, PATH, JSON, &more).await;
    say(&site, PATH, JSON, &more).await;
    let blank = format!("{{\"helpful\": true, \"answer\": \"{taken}\", \"comment\": \" \"}}");
    let blank = say(&site, PATH, JSON, &blank).await;
    state.delivery.fetch().await.expect("the stores answer");

    assert_eq!(thanks.status, StatusCode::OK);
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(blank.json()["fields"][0]["path"], "comment");
    let feedback = state.desk.feedback().await.expect("the desk answers");
    let said: Vec<_> = feedback
        .iter()
        .map(|item| (item.is_helpful, item.comment.as_deref()))
        .collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said.contains(&(false, Some(longest.replace("\r\n", "\n").trim()))));
    assert!(said.contains(&(true, Some("Danke"))));
}

#[tokio::test]
async fn an_answer_nobody_gave_an_id_for_is_one_of_its_own() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let state = site.application.private.as_ref().expect("a desk");

    say(&site, PATH, FORM, "helpful=no&answer=none&comment=Hm").await;
    state.delivery.fetch().await.expect("the stores answer");

    assert_eq!(
        state.desk.feedback().await.expect("the desk answers").len(),
        1
    );
}

#[tokio::test]
async fn saying_nothing_leads_back_to_the_question() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    let nothing = say(&site, PATH, FORM, "comment=hm").await;
    let long = format!(
        "{{\"helpful\": true, \"comment\": \"{}\"}}",
        "x".repeat(2_001)
    );
    let too_long = say(&site, PATH, "application/json", &long).await;
    let malformed = say(
        &site,
        PATH,
        "application/json",
        "{\"helpful\": \"perhaps\"}",
    )
    .await;
    let of_nothing = say(
        &site,
        "/en/notices/unheard-of/feedback",
        FORM,
        "helpful=yes",
    )
    .await;

    assert_eq!(nothing.status, StatusCode::SEE_OTHER);
    assert_eq!(
        nothing.header(header::LOCATION),
        "/de/notices/hypervisor-aktualisierung"
    );
    assert_eq!(too_long.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(too_long.json()["fields"][0]["path"], "comment");
    assert_eq!(malformed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(of_nothing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nobody_answers_for_everybody() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    let mut statuses = Vec::new();
    for _ in 0..11 {
        statuses.push(say(&site, PATH, FORM, "helpful=yes").await);
    }

    let last = statuses.pop().expect("an answer");
    assert!(
        statuses
            .iter()
            .all(|answer| answer.status == StatusCode::OK)
    );
    assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(
        last.header(header::RETRY_AFTER)
            .parse::<u64>()
            .is_ok_and(|seconds| seconds > 0)
    );
}
