//! Asks the API, and asks again where asking again can help: what is sent says the
//! same when it is sent twice, or has a key by which it is taken once.

use super::Failure;
use crate::api::IDEMPOTENCY_KEY;
use http::{StatusCode, header};
use serde_json::Value;
use std::time::{Duration, Instant};
use ureq::Agent;
use ureq::tls::{RootCerts, TlsConfig};
use url::Url;

/// How long one answer may take.
const TIMEOUT: Duration = Duration::from_secs(15);
/// The pause before the second attempt; each further one is twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// A client of one site.
pub(in crate::cli) struct Client {
    agent: Agent,
    base: String,
    token: Option<String>,
    patience: Duration,
}

/// What came of one attempt.
enum Attempt {
    Answered(StatusCode, String),
    /// Why there is no answer, or none that will stay.
    InVain(String),
}

impl Client {
    pub(super) fn of(url: &Url, token: Option<String>, patience: Duration) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(TIMEOUT))
            .http_status_as_error(false)
            // A token goes nowhere but where it was meant to go.
            .max_redirects(0)
            .max_redirects_will_error(false)
            // A site inside of a company has a certificate of its own authority.
            .tls_config(
                TlsConfig::builder()
                    .root_certs(RootCerts::PlatformVerifier)
                    .build(),
            )
            .user_agent(concat!("fenster/", env!("CARGO_PKG_VERSION")))
            .build();
        Self {
            agent: config.new_agent(),
            base: url.as_str().trim_end_matches('/').to_owned(),
            token,
            patience,
        }
    }

    /// Reads a document; `None` when there is none.
    pub(in crate::cli) fn get(&self, path: &str) -> Result<Option<Value>, Failure> {
        let url = format!("{}{path}", self.base);
        let ask = || {
            let request = self
                .agent
                .get(&url)
                .header(header::ACCEPT, "application/json");
            answered(request.call())
        };
        let (status, body) = self.insist(ask)?;
        match status {
            StatusCode::NOT_FOUND => Ok(None),
            status => self.read(status, &body).map(Some),
        }
    }

    /// Sends a document that says the same however often it is sent.
    pub(in crate::cli) fn post(&self, path: &str, document: &Value) -> Result<Value, Failure> {
        self.send(path, document, None)
    }

    /// Sends a document that is to be taken once, by its key.
    pub(in crate::cli) fn post_once(
        &self,
        path: &str,
        document: &Value,
        key: &str,
    ) -> Result<Value, Failure> {
        self.send(path, document, Some(key))
    }

    fn send(&self, path: &str, document: &Value, key: Option<&str>) -> Result<Value, Failure> {
        let url = format!("{}{path}", self.base);
        let bearer = format!("Bearer {}", self.token.as_deref().unwrap_or_default());
        let ask = || {
            let request = self
                .agent
                .post(&url)
                .header(header::ACCEPT, "application/json")
                .header(header::CONTENT_TYPE, "application/json")
                .header(header::AUTHORIZATION, &bearer);
            let request = match key {
                Some(key) => request.header(IDEMPOTENCY_KEY, key),
                None => request,
            };
            answered(request.send(document.to_string()))
        };
        let (status, body) = self.insist(ask)?;
        self.read(status, &body)
    }

    /// Asks until there is an answer that will stay, or patience is over.
    fn insist(&self, ask: impl Fn() -> Attempt) -> Result<(StatusCode, String), Failure> {
        let begun = Instant::now();
        let mut pause = FIRST_PAUSE;
        loop {
            let why = match ask() {
                Attempt::Answered(status, body) => return Ok((status, body)),
                Attempt::InVain(why) => why,
            };
            if begun.elapsed() + pause > self.patience {
                return Err(Failure::Unreachable(format!(
                    "{} does not answer: {why}. Please check the address, and report it again",
                    self.base
                )));
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }

    /// The document of an answer, or the sentences of a refusal.
    fn read(&self, status: StatusCode, body: &str) -> Result<Value, Failure> {
        let document = serde_json::from_str::<Value>(body);
        match (status.is_success(), document) {
            (true, Ok(document)) => Ok(document),
            (false, Ok(problem)) if problem["error"].is_string() => {
                Err(Failure::Refused(sentences(&problem)))
            }
            _ => Err(Failure::Refused(format!(
                "{} answers with {status} and nothing that can be read. Is it the address of the status page?",
                self.base
            ))),
        }
    }
}

fn answered(answer: Result<http::Response<ureq::Body>, ureq::Error>) -> Attempt {
    let mut answer = match answer {
        Ok(answer) => answer,
        Err(error) => return Attempt::InVain(error.to_string()),
    };
    let status = answer.status();
    let is_passing = matches!(
        status,
        StatusCode::TOO_MANY_REQUESTS
            | StatusCode::BAD_GATEWAY
            | StatusCode::SERVICE_UNAVAILABLE
            | StatusCode::GATEWAY_TIMEOUT
    );
    if is_passing {
        return Attempt::InVain(status.to_string());
    }
    match answer.body_mut().read_to_string() {
        Ok(body) => Attempt::Answered(status, body),
        Err(error) => Attempt::InVain(error.to_string()),
    }
}

/// What a problem document says, field by field.
fn sentences(problem: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let fields = problem["fields"].as_array().into_iter().flatten();
    let fields = fields.map(|field| match field["path"].as_str() {
        Some(path) if !path.is_empty() => format!("{path}: {}", text(&field["message"])),
        _ => text(&field["message"]),
    });
    [text(&problem["error"])]
        .into_iter()
        .chain(fields)
        .collect::<Vec<_>>()
        .join("\n")
}
