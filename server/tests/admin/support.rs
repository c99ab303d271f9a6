//! A desk for a test: fresh stores, a clock that is moved by hand, and browsers
//! that keep their cookie.

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use chrono::TimeDelta;
use desk::{Actor, NewOperator, Role as DeskRole};
use domain::{Instant, OperatorId};
use http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use scraper::{Html, Selector};
use server::application::{Application, Role};
use server::auth::password::Passwords;
use server::clock::Clock;
use server::config::{Config, LogFormat};
use server::routes::Route;
use server::state::DeskState;
use std::net::{IpAddr, SocketAddr};
use std::sync::LazyLock;
use tempfile::TempDir;
use tower::ServiceExt as _;

pub const PASSWORD: &str = "seven quiet lamps above the harbor";

/// Everything a test needs; its files go with it.
pub struct Desk {
    pub application: Application,
    pub clock: Clock,
    files: TempDir,
}

/// The hash of [`PASSWORD`]: computed once, it is slow by design.
static HASH: LazyLock<tokio::sync::OnceCell<String>> = LazyLock::new(tokio::sync::OnceCell::new);

impl Desk {
    pub async fn open() -> Self {
        Self::open_under("http://desk.example.net").await
    }

    pub async fn open_under(base_url: &str) -> Self {
        let files = tempfile::tempdir().expect("a directory");
        let config = Config {
            addr: ([127, 0, 0, 1], 0).into(),
            data: files.path().to_owned(),
            desk_url: None,
            board_url: None,
            seal_key: None,
            base_url: Some(base_url.to_owned()),
            trusted_proxies: server::public::TrustedProxies::default(),
            samples: false,
            name: "Lindwerk".to_owned(),
            zone: domain::Zone::UTC,
            tzdb_dir: None,
            imprint_url: None,
            privacy_url: None,
            log_format: LogFormat::Text,
        };
        let clock = Clock::manual(instant("2026-12-01T08:00:00Z"));
        let application = Application::open(&config, Role::All, clock.clone())
            .await
            .expect("it opens");
        Self {
            application,
            clock,
            files,
        }
    }

    pub fn state(&self) -> &DeskState {
        self.application
            .private
            .as_ref()
            .expect("the desk is there")
    }

    pub fn table(&self) -> &[Route] {
        &self.application.table
    }

    /// Moves the clock and does what is due.
    pub async fn pass(&self, time: TimeDelta) {
        self.clock.set(self.clock.now() + time);
        let scheduler = self.application.scheduler().expect("the desk is there");
        scheduler.run_due().await.expect("what is due is done");
    }

    pub async fn add(&self, email: &str, role: DeskRole) -> OperatorId {
        let hash = HASH
            .get_or_init(async || {
                let passwords = Passwords::new().expect("argon2 takes its parameters");
                passwords.hash(PASSWORD.to_owned()).await.expect("a hash")
            })
            .await;
        let id = OperatorId::from_random(server::random::id());
        let operator = NewOperator {
            id: id.clone(),
            email,
            role,
            password_hash: hash,
        };
        self.state()
            .desk
            .add_operator(&Actor::Console, &operator, self.clock.now())
            .await
            .expect("added");
        id
    }

    /// Whether a file of the desk holds a word as it is.
    pub fn holds(&self, word: &str) -> bool {
        let files = std::fs::read_dir(self.files.path()).expect("a directory");
        files.into_iter().any(|file| {
            let bytes = std::fs::read(file.expect("a file").path()).unwrap_or_default();
            bytes
                .windows(word.len())
                .any(|part| part == word.as_bytes())
        })
    }

    /// Where readers see a notice of the desk.
    pub async fn public_page(&self, notice: &str) -> String {
        let id = notice.rsplit('/').next().expect("an id");
        let id = domain::NoticeId::parse(id).expect("an id");
        let stored = self.state().desk.notice(&id).await.expect("can be read");
        format!("/en/notices/{}", stored.expect("is there").notice.slug)
    }

    pub fn browser(&self) -> Browser {
        self.browser_at("198.51.100.1")
    }

    /// A browser at an address of the network.
    pub fn browser_at(&self, address: &str) -> Browser {
        Browser {
            router: self.application.router.clone(),
            cookie: None,
            address: address.parse().expect("an address"),
        }
    }

    /// Adds an operator and signs them in.
    pub async fn enter(&self, email: &str, role: DeskRole) -> Browser {
        self.add(email, role).await;
        self.sign_in(email).await
    }

    /// Signs in somebody who is there already.
    pub async fn sign_in(&self, email: &str) -> Browser {
        let mut browser = self.browser();
        let reply = browser
            .post(
                "/admin/sign-in",
                &[("email", email), ("password", PASSWORD)],
            )
            .await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
        browser
    }
}

/// Somebody at the desk.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    pub cookie: Option<String>,
    address: IpAddr,
}

/// What was answered.
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Browser {
    pub async fn get(&mut self, path: &str) -> Reply {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Sends a form as a browser does from one of our pages.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let request = Request::post(path).header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(encoded(fields))).await
    }

    /// Sends a form as it was filled in, which may be long ago.
    pub async fn post_form(&mut self, path: &str, fields: &[(String, String)]) -> Reply {
        let fields = fields.iter();
        let fields: Vec<_> = fields.map(|(name, value)| (&**name, &**value)).collect();
        self.post(path, &fields).await
    }

    pub async fn send(&mut self, request: http::request::Builder, body: Body) -> Reply {
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send_as(request, body).await
    }

    /// The same with a body of a type that the request names.
    pub async fn send_as(&mut self, request: http::request::Builder, body: Body) -> Reply {
        let mut request = request.header(header::HOST, "desk.example.net");
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let request = request.extension(ConnectInfo(SocketAddr::from((self.address, 40_000))));
        let request = request.body(body).expect("a request");
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        let (parts, body) = response.into_parts();
        if let Some(set) = parts.headers.get(header::SET_COOKIE) {
            let set = set.to_str().expect("text");
            self.cookie = set.split(';').next().map(str::to_owned);
        }
        let bytes = body.collect().await.expect("a body").to_bytes();
        Reply {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// Fills in the form at a path, as far as `changes` say, and presses a button.
    pub async fn fill(&mut self, path: &str, action: &str, changes: &[(&str, &str)]) -> Reply {
        let page = self.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let fields = page.form(action, changes);
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        self.post(action, &fields).await
    }

    /// Presses a button of the form with this action on a page.
    pub async fn fill_in(&mut self, page: &Reply, action: &str, changes: &[(&str, &str)]) -> Reply {
        let fields = page.form(action, changes);
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        self.post(action, &fields).await
    }

    pub async fn follow(&mut self, reply: &Reply) -> Reply {
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
        self.get(reply.location()).await
    }
}

impl Reply {
    pub fn location(&self) -> &str {
        self.headers
            .get(header::LOCATION)
            .map_or("", |value| value.to_str().expect("text"))
    }

    pub fn html(&self) -> Html {
        Html::parse_document(&self.body)
    }

    /// The text of every element that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let words = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.html()
            .select(&select(selector))
            .map(|element| words(element.text().collect()))
            .collect()
    }

    /// The value of a control, as a browser would send it.
    pub fn value(&self, name: &str) -> Option<String> {
        self.controls("form")
            .into_iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value)
    }

    /// An attribute of the first element that a selector finds.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.html()
            .select(&select(selector))
            .next()?
            .attr(name)
            .map(str::to_owned)
    }

    /// What a browser would send of the form with this action, with changes.
    pub fn form(&self, action: &str, changes: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut fields = self.controls(&format!("form[action=\"{action}\"]"));
        assert!(
            !fields.is_empty(),
            "no form leads to {action}: {}",
            self.body
        );
        fields.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
        fields.extend(
            changes
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
        );
        fields
    }

    fn controls(&self, form: &str) -> Vec<(String, String)> {
        let html = self.html();
        let mut fields = Vec::new();
        for control in html.select(&select(&format!(
            "{form} input, {form} textarea, {form} select"
        ))) {
            let Some(name) = control.attr("name") else {
                continue;
            };
            let value = match control.value().name() {
                "textarea" => control.text().collect::<String>(),
                "select" => {
                    let options: Vec<_> = control.select(&select("option")).collect();
                    let chosen = options
                        .iter()
                        .find(|option| option.attr("selected").is_some())
                        .or(options.first());
                    chosen
                        .and_then(|option| option.attr("value"))
                        .unwrap_or_default()
                        .to_owned()
                }
                _ => {
                    let is_box = matches!(control.attr("type"), Some("checkbox" | "radio"));
                    if is_box && control.attr("checked").is_none() {
                        continue;
                    }
                    control.attr("value").unwrap_or_default().to_owned()
                }
            };
            fields.push((name.to_owned(), value));
        }
        fields
    }
}

/// Posts without saying where from.
pub fn bare_post(path: &str) -> http::request::Builder {
    Request::builder().method(Method::POST).uri(path)
}

pub fn encoded(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}

pub fn instant(text: &str) -> Instant {
    chrono::DateTime::parse_from_rfc3339(text)
        .expect("RFC 3339")
        .to_utc()
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector")
}

/// A maintenance that can be published, by field.
pub const MAINTENANCE: [(&str, &str); 9] = [
    ("kind", "maintenance"),
    ("systems", "NZ Datacentre"),
    ("home_zone", "Pacific/Auckland"),
    ("window.start", "2026-12-14T19:00"),
    ("window.end", "2026-12-16T00:00"),
    ("text.en.title", "Hypervisor update"),
    ("text.en.body", "Every host restarts once."),
    ("text.de.title", "Aktualisierung der Hypervisoren"),
    ("text.de.body", "Jeder Host startet einmal neu."),
];

/// Publishes [`MAINTENANCE`] with more fields; the address of its desk page.
pub async fn publish(browser: &mut Browser, more: &[(&str, &str)]) -> String {
    write(browser, more, "publish").await
}

/// Saves [`MAINTENANCE`] as a draft; the address of its desk page.
pub async fn draft(browser: &mut Browser, more: &[(&str, &str)]) -> String {
    write(browser, more, "save").await
}

async fn write(browser: &mut Browser, more: &[(&str, &str)], button: &str) -> String {
    let mut fields = MAINTENANCE.to_vec();
    fields.retain(|(name, _)| more.iter().all(|(changed, _)| changed != name));
    fields.extend(more);
    fields.push(("do", button));
    let reply = browser
        .fill("/admin/notices/new", "/admin/notices/new", &fields)
        .await;
    assert_eq!(
        reply.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        reply.texts(".fix li")
    );
    let path = reply.location().split('?').next().unwrap_or_default();
    path.trim_end_matches("/edit").to_owned()
}
