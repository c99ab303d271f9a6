//! What the twins are asked: every route of the table in every way, and addresses
//! that are not in it. The table is the router's own, so a new route is in it.

use crate::common::address::address;
use crate::common::answer::Answer;
use axum::body::Body;
use axum::extract::ConnectInfo;
use http::{HeaderName, Method, Request, header};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use server::routes::{Audience, Route};
use std::collections::BTreeSet;
use std::net::SocketAddr;

/// The public address parts of the announced maintenance.
pub const SLUGS: [(&str, &str); 2] = [
    ("en", "hypervisor-update"),
    ("de", "hypervisor-aktualisierung"),
];

/// One request.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Question {
    pub method: String,
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Question {
    pub fn get(path: impl Into<String>) -> Self {
        Self::new("GET", path)
    }

    pub fn new(method: &str, path: impl Into<String>) -> Self {
        Self {
            method: method.to_owned(),
            path: path.into(),
            headers: Vec::new(),
            body: String::new(),
        }
    }

    pub fn with(mut self, name: HeaderName, value: &str) -> Self {
        self.headers.push((name.to_string(), value.to_owned()));
        self
    }

    fn saying(mut self, content_type: &str, body: &str) -> Self {
        body.clone_into(&mut self.body);
        self.with(header::CONTENT_TYPE, content_type)
    }

    /// As a client sends it, from its own address.
    pub fn request(&self, client: u16) -> Request<Body> {
        let method: Method = self.method.parse().expect("a method");
        let mut request = Request::builder().method(method).uri(&self.path);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let [high, low] = client.to_be_bytes();
        let address = SocketAddr::from(([198, 18, high, low], 40_000));
        request
            .extension(ConnectInfo(address))
            .body(Body::from(self.body.clone()))
            .expect("a request")
    }

    /// What is asked once the answer is there: whether it is still the same one,
    /// whether it is another one, and for a part of it.
    pub fn conditional(&self, answer: &Answer) -> Vec<Self> {
        if self.method != "GET" {
            return Vec::new();
        }
        let mut more = vec![
            self.clone().with(header::IF_NONE_MATCH, "\"another\""),
            self.clone().with(header::RANGE, "bytes=0-99"),
        ];
        if let Some(tag) = answer.headers.get(header::ETAG) {
            let tag = tag.to_str().expect("ASCII");
            more.push(self.clone().with(header::IF_NONE_MATCH, tag));
        }
        more
    }
}

/// Every route of a table in every way.
pub fn of_routes(table: &[Route]) -> Vec<Question> {
    let mut questions = BTreeSet::new();
    for route in table {
        for (language, slug) in SLUGS {
            let path = address(route, language, slug);
            questions.extend(of_path(&path));
            if route.method == "POST" || route.method == "PUT" {
                questions.extend(of_writing(route, &path));
            }
        }
    }
    questions.into_iter().collect()
}

fn of_path(path: &str) -> Vec<Question> {
    let get = || Question::get(path);
    vec![
        get(),
        get().with(header::ACCEPT_ENCODING, "gzip"),
        get().with(header::ACCEPT_ENCODING, "br"),
        get().with(header::ACCEPT_LANGUAGE, "de-CH, de;q=0.9, en;q=0.1"),
        get().with(header::ACCEPT, "application/json"),
        Question::new("HEAD", path),
        Question::new("OPTIONS", path),
        Question::new("POST", path),
        Question::new("DELETE", path),
    ]
}

/// What strangers may try at the routes that take something.
fn of_writing(route: &Route, path: &str) -> Vec<Question> {
    let from_a_page = HeaderName::from_static("sec-fetch-site");
    let write = || Question::new(&route.method, path);
    match route.audience {
        Audience::Public | Audience::Machine => vec![
            write().saying("application/x-www-form-urlencoded", "helpful=yes"),
            write().saying("application/json", "{\"helpful\": true}"),
            write().saying("application/json", "{\"helpful\": "),
        ],
        Audience::Token => vec![
            write().saying("application/json", "{}"),
            write()
                .with(header::AUTHORIZATION, "Bearer fen_guessed")
                .saying("application/json", "{}"),
        ],
        // A password is not tried: it takes the processor for long, by design.
        Audience::Operator if path == "/admin/sign-in" => Vec::new(),
        Audience::Operator => vec![
            write()
                .with(from_a_page, "same-origin")
                .saying("application/x-www-form-urlencoded", "do=save"),
        ],
    }
}

/// What somebody asks who guesses: addresses of what is not public, of what is
/// not there, and words that may be sealed.
pub fn of_guesses(hidden: &[Hidden], words: &[String]) -> Vec<Question> {
    let mut paths: Vec<String> = [
        "/en/notices/nothing-of-this-name",
        "/api/v1/notices/nothing-of-this-name",
        "/api/v1/notices?status=draft&fields=disclosures&sort=edit",
        "/api/v1/notices?kind=secret",
        "/api/v1/notices?page=2",
        "/en/maintenance/?page=2",
        "/en/?tz=Mars/Base",
        "/en/?tz=Pacific/Auckland",
        "/de/notices/hypervisor-aktualisierung?tz=Pacific/Auckland",
        "/en/history/2020/13",
        "/en/history/2021/01",
        "/en/notices/%ff",
        "/en/notices/%00",
        "/fr/",
        "/nothing",
        "/en/notices/hypervisor-update/",
        "/.git/config",
        "/desk.db",
    ]
    .map(str::to_owned)
    .to_vec();
    for Hidden { id, slug, system } in hidden {
        for fuzzed in [id.clone(), fuzzed(id)] {
            paths.push(format!("/api/v1/notices/{fuzzed}"));
            paths.push(format!("/en/notices/{fuzzed}"));
            paths.push(format!("/admin/notices/{fuzzed}"));
            paths.push(format!("/admin/notices/{fuzzed}/edit"));
            paths.push(format!("/admin/notices/{fuzzed}/preview?as=lift&in=en"));
        }
        for language in ["en", "de"] {
            paths.push(format!("/{language}/notices/{slug}"));
            paths.push(format!("/{language}/systems/{system}"));
            paths.push(format!("/{language}/systems/{system}/feed.atom"));
        }
        paths.push(format!("/api/v1/notices/{slug}"));
        paths.push(format!("/en/search?q={slug}"));
        for name in ["pdf", "png", "txt"] {
            paths.push(format!("/pkg/{slug}.{name}"));
        }
    }
    for word in words {
        let word = utf8_percent_encode(word, NON_ALPHANUMERIC);
        for language in ["en", "de"] {
            paths.push(format!("/{language}/search?q={word}"));
        }
    }
    paths.into_iter().map(Question::get).collect()
}

/// A notice that readers must not learn of, as far as somebody might guess it.
pub struct Hidden {
    pub id: String,
    pub slug: String,
    pub system: String,
}

/// The same id but for its last character.
fn fuzzed(id: &str) -> String {
    let last = if id.ends_with('7') { '8' } else { '7' };
    let kept: String = id.chars().take(id.chars().count() - 1).collect();
    format!("{kept}{last}")
}
