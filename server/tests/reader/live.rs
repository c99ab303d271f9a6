//! The board as it changes: what those are told who follow it, and what not.

use crate::support::{Answer, SEALED, Site, at, config, incident, maintenance};
use axum::body::Body;
use chrono::TimeDelta;
use futures::FutureExt as _;
use http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use server::application::{Application, Role};
use std::time::Duration;
use tower::ServiceExt as _;

/// How long something may take that happens at once.
const PATIENCE: Duration = Duration::from_secs(30);

/// Somebody who follows the board.
struct Follower {
    headers: HeaderMap,
    body: Body,
    heard: String,
}

/// One event.
#[derive(Debug, PartialEq)]
struct Event {
    id: Option<String>,
    name: String,
    data: Value,
}

impl Follower {
    async fn of(node: &Application, last: Option<&str>) -> Self {
        let mut request = Request::get("/live");
        if let Some(last) = last {
            request = request.header("last-event-id", last);
        }
        let request = request.body(Body::empty()).expect("a request");
        let response = node.router.clone().oneshot(request).await;
        let (parts, body) = response.expect("an answer").into_parts();
        assert_eq!(parts.status, StatusCode::OK);
        Self {
            headers: parts.headers,
            body,
            heard: String::new(),
        }
    }

    /// What is said up to the next revision.
    async fn burst(&mut self) -> Vec<Event> {
        let mut burst = Vec::new();
        loop {
            while let Some((event, rest)) = self.heard.split_once("\n\n") {
                let event = parsed(event);
                self.heard = rest.to_owned();
                let is_last = event.as_ref().is_some_and(|event| event.name == "revision");
                burst.extend(event);
                if is_last {
                    return burst;
                }
            }
            let frame = tokio::time::timeout(PATIENCE, self.body.frame()).await;
            let frame = frame.expect("in time").expect("it goes on");
            let data = frame.expect("a frame").into_data().expect("data");
            self.heard
                .push_str(std::str::from_utf8(&data).expect("UTF-8"));
        }
    }

    /// What has been said and not been heard yet.
    fn rest(&mut self) -> String {
        while let Some(Some(frame)) = self.body.frame().now_or_never() {
            let data = frame.expect("a frame").into_data().expect("data");
            self.heard
                .push_str(std::str::from_utf8(&data).expect("UTF-8"));
        }
        std::mem::take(&mut self.heard)
    }
}

/// An event of its lines; none for what says nothing.
fn parsed(text: &str) -> Option<Event> {
    let field = |name: &str| {
        let mut lines = text.lines();
        lines.find_map(|line| Some(line.strip_prefix(name)?.strip_prefix(": ")?.to_owned()))
    };
    Some(Event {
        id: field("id"),
        name: field("event")?,
        data: serde_json::from_str(&field("data")?).expect("JSON"),
    })
}

fn names(burst: &[Event]) -> Vec<&str> {
    burst.iter().map(|event| event.name.as_str()).collect()
}

async fn report(site: &Site, token: &str, host: &str, state: &str) -> Answer {
    let path = format!("/api/v1/notices/hypervisor-update/hosts/{host}.example.net");
    let answer = site
        .send_json(Method::POST, &path, token, &json!({ "state": state }))
        .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer
}

/// An installation with the maintenance, whose changes are told.
async fn site() -> (Site, String) {
    let site = Site::new().await;
    let id = site.publish(&maintenance()).await;
    start(&site).await;
    (site, id)
}

/// Starts what runs beside the service, and waits until it knows what there is.
async fn start(site: &Site) {
    site.application.start();
    let there = site.application.public.board().revision().await;
    let there = there.expect("the board answers");
    while site.application.public.live().revision() < there {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn who_connects_is_told_the_revision_at_once_and_nothing_may_be_kept() {
    let site = Site::new().await;
    site.application.start();

    let mut follower = Follower::of(&site.application, None).await;
    let first = follower.burst().await;

    let headers = &follower.headers;
    assert_eq!(headers[header::CONTENT_TYPE], "text/event-stream");
    assert_eq!(headers[header::CACHE_CONTROL], "no-store");
    assert_eq!(headers["x-accel-buffering"], "no");
    assert!(!headers.contains_key(header::CONTENT_ENCODING));
    assert!(!headers.contains_key(header::SET_COOKIE));
    let expected = Event {
        id: Some("0".to_owned()),
        name: "revision".to_owned(),
        data: json!({ "revision": 0, "is_complete": false }),
    };
    assert_eq!(first, [expected]);
}

#[tokio::test]
async fn a_host_that_is_completed_is_told_with_its_notice_and_the_new_revision() {
    let (site, id) = site().await;
    let token = site.token("hosts:write").await;
    let mut follower = Follower::of(&site.application, None).await;
    follower.burst().await;

    report(&site, &token, "host1", "completed").await;
    let burst = follower.burst().await;

    assert_eq!(names(&burst), ["host", "notice", "revision"]);
    let [host, notice, revision] = [0, 1, 2].map(|at: usize| &burst[at].data);
    assert_eq!(host["notice"], json!(id));
    assert_eq!(host["name"], "host1.example.net");
    assert_eq!(host["state"], "completed");
    assert_eq!(host["ended_at"], "2020-12-14T10:00:00Z");
    assert_eq!(notice["id"], json!(id));
    assert_eq!(notice["state"], "in_progress");
    assert_eq!(notice["progress"]["completed"], 1);
    assert_eq!(notice["slug"]["de"], "hypervisor-aktualisierung");
    assert_eq!(notice["is_removed"], false);
    assert_eq!(notice["revision"], revision["revision"]);
    assert_eq!(revision["is_complete"], true);
    let ids: Vec<_> = burst.iter().map(|event| event.id.clone()).collect();
    assert_eq!(ids, [None, None, Some(revision["revision"].to_string())]);
}

#[tokio::test]
async fn of_many_hosts_at_once_the_number_is_told() {
    let site = Site::new().await;
    let mut document = maintenance();
    let hosts = |state: &str| -> Value {
        let host = |number| json!({ "name": format!("host{number}.example.net"), "start": "2020-12-14T19:00", "state": state });
        (1..=500).map(host).collect()
    };
    document["hosts"] = hosts("scheduled");
    let id = site.publish(&document).await;
    start(&site).await;
    let token = site.token("notices:write").await;
    let mut follower = Follower::of(&site.application, None).await;
    follower.burst().await;

    let path = format!("/api/v1/notices/{id}");
    document["hosts"] = hosts("in_progress");
    let replaced = site.send_json(Method::PUT, &path, &token, &document).await;
    assert_eq!(replaced.status, StatusCode::OK, "{}", replaced.text());
    let burst = follower.burst().await;

    assert_eq!(names(&burst), ["hosts", "notice", "revision"]);
    assert_eq!(burst[0].data, json!({ "notice": id, "count": 500 }));
    assert_eq!(burst[1].data["progress"]["in_progress"], 500);
}

#[tokio::test]
async fn who_comes_back_is_told_what_changed_since_and_not_what_is_gone() {
    let (site, id) = site().await;
    let mut follower = Follower::of(&site.application, None).await;
    follower.burst().await;
    let gone = site.publish(&incident("a-mistake")).await;
    let told = follower.burst().await;
    assert_eq!(names(&told), ["notice", "revision"]);
    let last = told[1].id.clone().expect("an id");

    let late = site.publish(&incident("mail-late")).await;
    follower.burst().await;
    let writer = board::Writer::open(&site.databases.url("board")).await;
    let gone = domain::NoticeId::parse(&gone).expect("an id");
    let writer = writer.expect("a board");
    writer.remove(&gone, 9).await.expect("is removed");
    let removed = follower.burst().await;
    let mut back = Follower::of(&site.application, Some(&last)).await;
    let missed = back.burst().await;
    let mut stranger = Follower::of(&site.application, Some("0")).await;
    let all = stranger.burst().await;

    assert_eq!(names(&removed), ["notice", "revision"]);
    let expected =
        json!({ "id": gone.as_str(), "revision": removed[1].data["revision"], "is_removed": true });
    assert_eq!(removed[0].data, expected);
    assert_eq!(names(&missed), ["notice", "revision"]);
    assert_eq!(missed[0].data["id"], json!(late));
    assert_eq!(missed[1].data["revision"], removed[1].data["revision"]);
    assert_eq!(missed[1].data["is_complete"], false);
    let ids: Vec<_> = all.iter().map(|event| &event.data["id"]).collect();
    assert_eq!(ids, [&json!(id), &json!(late), &Value::Null]);
}

#[tokio::test]
async fn a_last_revision_that_cannot_be_is_taken_for_none() {
    let (site, _) = site().await;

    for last in ["-1", "", "x", "99999999999999999999", "4711", "1e3"] {
        let mut follower = Follower::of(&site.application, Some(last)).await;
        assert_eq!(names(&follower.burst().await), ["revision"], "{last}");
    }
}

#[tokio::test]
async fn one_network_takes_only_so_many_connections_and_gets_them_back() {
    let (site, _) = site().await;
    let mut followers = Vec::new();
    for _ in 0..250 {
        followers.push(Follower::of(&site.application, None).await);
    }

    let refused = site.get("/live").await;
    followers.pop();
    let again = site.get("/live").await;

    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused.header(header::RETRY_AFTER), "60");
    assert_eq!(refused.header(header::CACHE_CONTROL), "no-store");
    assert_eq!(again.status, StatusCode::OK);
    assert_eq!(site.application.public.live().taken(), 249);
}

#[tokio::test]
async fn a_process_that_ends_ends_every_connection_and_lets_nobody_in() {
    let (site, _) = site().await;
    let mut follower = Follower::of(&site.application, None).await;
    follower.burst().await;

    site.application.public.live().close();
    let end = tokio::time::timeout(PATIENCE, follower.body.frame()).await;
    let late = site
        .get_with("/live", &[(header::ACCEPT, "application/json")])
        .await;

    assert!(end.expect("in time").is_none());
    assert_eq!(late.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(late.header(header::RETRY_AFTER), "60");
    assert!(late.has("Everything can be read as usual"));
}

#[tokio::test]
async fn a_node_for_readers_tells_what_another_process_published() {
    let site = Site::new().await;
    let config = config(&site.databases);
    let readers = Application::open(&config, Role::Board, site.clock.clone()).await;
    let readers = readers.expect("a second process");
    readers.start();
    let mut follower = Follower::of(&readers, None).await;
    follower.burst().await;

    let id = site.publish(&incident("mail-late")).await;

    let burst = follower.burst().await;
    assert_eq!(names(&burst), ["notice", "revision"]);
    assert_eq!(burst[0].data["id"], json!(id));
}

#[tokio::test]
async fn pages_say_which_revision_they_are_right_for_and_stay_the_same_bytes() {
    let (site, _) = site().await;
    let path = "/en/notices/hypervisor-update";
    let before = site.get(path).await;

    site.publish(&incident("mail-late")).await;
    let after = site.get(path).await;

    let timing = header::HeaderName::from_static("server-timing");
    assert_eq!(before.header(timing.clone()), "revision;desc=1");
    assert_eq!(after.header(timing), "revision;desc=2");
    assert_eq!(before.header(header::ETAG), after.header(header::ETAG));
}

#[tokio::test]
async fn nothing_is_told_before_it_is_public() {
    let site = Site::new().await;
    site.application.start();
    let token = site.token("notices:write").await;
    let mut follower = Follower::of(&site.application, None).await;
    follower.burst().await;
    let mut planned = maintenance();
    planned["publish_at"] = "2020-12-15T08:00".into();

    // It is planned, changed, and waits: nobody hears a thing.
    let path = "/api/v1/notices";
    let saved = site.send_json(Method::POST, path, &token, &planned).await;
    assert_eq!(saved.status, StatusCode::CREATED, "{}", saved.text());
    let id = saved.json()["id"].as_str().expect("an id").to_owned();
    let own = format!("{path}/{id}");
    // Who is not cleared leaves out what is sealed.
    planned["disclosures"] = json!([]);
    for title in ["Hypervisor update, soon", "Hypervisor update"] {
        planned["text"]["en"]["title"] = title.into();
        let changed = site.send_json(Method::PUT, &own, &token, &planned).await;
        assert!(changed.status.is_success(), "{}", changed.text());
    }
    site.pass(TimeDelta::hours(1)).await;
    assert_eq!(follower.rest(), "");
    let mut stranger = Follower::of(&site.application, Some("0")).await;
    assert_eq!(names(&stranger.burst().await), ["revision"]);

    // It is published, and then its seal is lifted: both are told, neither text is.
    site.pass_to(at("2020-12-14T19:00:00Z")).await;
    let published = follower.burst().await;
    assert_eq!(published[0].data["id"], json!(id));
    site.pass_to(at("2020-12-15T12:00:00Z")).await;
    let lifted = follower.burst().await;
    assert_eq!(lifted.last().expect("a revision").name, "revision");
    let all = format!("{published:?} {lifted:?} {}", follower.rest());
    assert!(SEALED.iter().all(|word| !all.contains(word)), "{all}");
    assert!(!all.contains("disclosure"), "{all}");
}
