//! An installation for one test, and what a client can do with it.

use crate::common::answer;
use axum::body::Body;
use chrono::{DateTime, TimeDelta, Utc};
use domain::Instant;
use engine::testing::TestDatabase;
use http::{Method, Request, StatusCode, header};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use server::application::{Application, Role};
use server::clock::Clock;
use server::config::Config;
use server::secret::Secret;

pub use crate::common::answer::Answer;

/// Where the site of a test is reached.
pub const BASE_URL: &str = "https://status.example.net";

/// The instant at which the clock of every test stands first.
pub fn beginning() -> Instant {
    at("2020-12-14T10:00:00Z")
}

pub fn at(text: &str) -> Instant {
    DateTime::parse_from_rfc3339(text)
        .expect("RFC 3339")
        .with_timezone(&Utc)
}

/// An installation of its own.
pub struct Site {
    pub application: Application,
    pub clock: Clock,
    pub databases: TestDatabase,
}

/// Asks a node and reads its answer to the end.
pub async fn ask(node: &Application, request: Request<Body>) -> Answer {
    answer::ask(&node.router, request).await
}

pub fn config(databases: &TestDatabase) -> Config {
    toml_config(&format!(
        "data = {:?}\ndesk_url = {:?}\nboard_url = {:?}\nbase_url = {BASE_URL:?}\nname = \"Example Hosting\"",
        databases
            .folder()
            .expect("the reader's tests run on SQLite"),
        databases.url("desk"),
        databases.url("board"),
    ))
}

fn toml_config(text: &str) -> Config {
    Config::from_toml(text).expect("a configuration")
}

impl Site {
    pub async fn new() -> Self {
        Self::in_role(Role::All).await
    }

    pub async fn in_role(role: Role) -> Self {
        let databases = TestDatabase::sqlite();
        let clock = Clock::manual(beginning());
        // Readers find the board that a desk has made.
        let writer = board::Writer::open(&databases.url("board")).await;
        writer.expect("a board").close().await;
        let application = Application::open(&config(&databases), role, clock.clone())
            .await
            .expect("an installation");
        Self {
            application,
            clock,
            databases,
        }
    }

    /// Sets something about the site at the desk and brings it to the board.
    pub async fn set(&self, settings: &domain::PublicSite) {
        let state = self.application.private.as_ref();
        let state = state.expect("a role with a desk");
        let before = state.desk.site().await.expect("the settings").version;
        let (actor, now) = (desk::Actor::Console, self.clock.now());
        let saved = state.desk.save_site(&actor, settings, before, now);
        saved.await.expect("is saved");
        state.delivery.deliver().await.expect("the board answers");
    }

    /// Moves the clock and lets the scheduler do what is due by then.
    pub async fn pass_to(&self, instant: Instant) {
        self.clock.set(instant);
        let scheduler = self.application.scheduler().expect("a role with a desk");
        scheduler.run_due().await.expect("the stores answer");
    }

    pub async fn pass(&self, time: TimeDelta) {
        self.pass_to(self.clock.now() + time).await;
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        ask(&self.application, request).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    pub async fn get_with(&self, path: &str, headers: &[(header::HeaderName, &str)]) -> Answer {
        let mut request = Request::get(path);
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        self.send(request.body(Body::empty()).expect("a request"))
            .await
    }

    pub async fn with_method(&self, method: Method, path: &str) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .body(Body::empty());
        self.send(request.expect("a request")).await
    }

    /// A token that is for these scopes.
    pub async fn token(&self, scopes: &str) -> String {
        let secret = Secret::draw("fen_");
        let state = self
            .application
            .private
            .as_ref()
            .expect("a role with a desk");
        let scopes_of = desk::Scopes::parse(scopes).expect("scopes");
        let name = format!("test {scopes}");
        state
            .desk
            .add_token(
                &new_token(&name, &secret, &scopes_of),
                &desk::Actor::Console,
                self.clock.now(),
            )
            .await
            .expect("a token");
        secret.reveal().to_owned()
    }

    pub async fn send_json(&self, method: Method, path: &str, token: &str, body: &Value) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::AUTHORIZATION, format!("Bearer {token}"))
            .body(Body::from(body.to_string()));
        self.send(request.expect("a request")).await
    }

    /// Writes the sealed text of a notice otherwise, and nothing else.
    pub async fn reseal(&self, slug: &str) {
        let state = self.application.private.as_ref();
        let state = state.expect("a role with a desk");
        let stored = state.desk.notice_by_slug(slug).await;
        let stored = stored.expect("the desk answers").expect("was published");
        let otherwise = domain::SectionText {
            title: "Cause".to_owned(),
            body: "The hole is named otherwise.".to_owned(),
        };
        let reseal = |notice: &mut domain::Notice| -> Result<(), std::convert::Infallible> {
            let text = domain::Localized::from([
                (domain::Language::En, otherwise.clone()),
                (domain::Language::De, otherwise),
            ]);
            notice.disclosures[0].text = domain::Sealed::new(notice.id.clone(), text);
            Ok(())
        };
        let (actor, now) = (desk::Actor::Import, self.clock.now());
        let id = &stored.notice.id;
        let saved = state.desk.change(&actor, now, id, None, reseal).await;
        saved.expect("is saved");
        state.delivery.deliver().await.expect("the stores answer");
    }

    /// Writes a notice by API and demands that it is taken.
    pub async fn publish(&self, document: &Value) -> String {
        let token = Secret::draw("fen_");
        let state = self
            .application
            .private
            .as_ref()
            .expect("a role with a desk");
        let scopes = desk::Scopes::parse("notices:write").expect("scopes");
        let name = format!("publisher {}", token.reveal());
        let now = self.clock.now();
        let actor = desk::Actor::Console;
        state
            .desk
            .add_token(&new_token(&name, &token, &scopes), &actor, now)
            .await
            .expect("a token");
        let answer = self
            .send_json(Method::POST, "/api/v1/notices", token.reveal(), document)
            .await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        answer.json()["id"].as_str().expect("an id").to_owned()
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("UTF-8")
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }

    pub fn html(&self) -> Html {
        Html::parse_document(&self.text())
    }

    pub fn header(&self, name: header::HeaderName) -> &str {
        self.headers
            .get(&name)
            .map_or("", |value| value.to_str().expect("ASCII"))
    }

    /// The text of the first element that a selector names.
    pub fn first(&self, selector: &str) -> String {
        let selector = Selector::parse(selector).expect("a selector");
        let html = self.html();
        let found = html.select(&selector).next();
        found
            .map(|element| element.text().collect::<String>().trim().to_owned())
            .unwrap_or_default()
    }

    /// What a reader reads, with single spaces.
    pub fn words(&self) -> String {
        let html = self.html();
        let text: String = html.root_element().text().collect::<Vec<_>>().join(" ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn has(&self, word: &str) -> bool {
        self.text().contains(word)
    }
}

/// Words that stand in sealed text and nowhere else.
pub const SEALED: [&str; 2] = ["CANARYSPECULATION", "KANARIENSPEKULATION"];

/// The maintenance of the story: hosts, a window, an embargoed section.
pub fn maintenance() -> Value {
    json!({
        "slug": "hypervisor-update", "kind": "maintenance", "priority": "medium",
        "systems": ["NZ Datacentre"], "home_zone": "Pacific/Auckland",
        "window": {"start": "2020-12-14T19:00", "end": "2020-12-16T06:00"},
        "timing": {"tolerance": "PT2H", "expected_min": "PT20M", "expected_typical": "PT45M", "expected_max": "PT60M"},
        "hosts": [
            {"name": "host1.example.net", "start": "2020-12-14T19:00"},
            {"name": "host2.example.net", "start": "2020-12-15T19:00"},
        ],
        "source_language": "en",
        "text": {
            "en": {"title": "Hypervisor update", "summary": "Every server restarts once.", "body": "## What happens\n\nServers **restart**."},
            "de": {"title": "Hypervisor-Update", "slug": "hypervisor-aktualisierung", "body": "Server starten **neu**."},
        },
        "disclosures": [{
            "lift_at": "2020-12-15T12:00:00Z",
            "text": {
                "en": {"title": "What was wrong", "body": "The hole is named CANARYSPECULATION."},
                "de": {"title": "Was es war", "body": "Die Lücke heißt KANARIENSPEKULATION."},
            },
        }],
        "publish_at": "2020-12-13T12:37",
    })
}

pub fn incident(slug: &str) -> Value {
    json!({
        "slug": slug, "kind": "incident", "state": "resolved", "systems": ["Mail"],
        "home_zone": "Europe/Berlin", "window": {"start": "2020-12-01T08:00", "end": "2020-12-01T09:00"},
        "text": {"en": {"title": format!("Mail was late: {slug}"), "body": "Mail was *late*."}},
        "publish_at": "2020-12-01T08:10",
    })
}

/// A token for every notice, without an end.
fn new_token<'a>(name: &'a str, secret: &Secret, scopes: &'a desk::Scopes) -> desk::NewToken<'a> {
    desk::NewToken {
        name,
        token_hash: secret.hash(),
        shown: "fen_",
        scopes,
        notice: None,
        expires_at: None,
    }
}
