//! One installation: its stores in a folder of its own, a clock that is moved by
//! hand, a log of its own, and ways to ask it. A seeded leak may sit in it.

use crate::common::answer::{Answer, ask};
use crate::leaks::Leak;
use crate::logs::{Level, Log};
use crate::questions::Question;
use chrono::{DateTime, TimeDelta};
use desk::{Actor, Desk, NewOperator, Role as DeskRole};
use domain::{Clearance, Instant, NoticeId, OperatorId};
use engine::testing::TestDatabase;
use server::application::{Application, Role};
use server::clock::Clock;
use server::config::Config;
use server::secret::Secret;
use server::state::DeskState;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU16, Ordering};

/// Where both twins are reached.
const BASE_URL: &str = "https://status.example.net";

/// People of the desk; the last one is cleared for nothing.
pub const CLEARED: u8 = 3;
pub const UNCLEARED: u8 = 9;

pub struct Installation {
    pub application: Application,
    pub clock: Clock,
    pub log: Log,
    pub leak: Option<&'static Leak>,
    databases: TestDatabase,
    asked: AtomicU16,
}

pub fn at(text: &str) -> Instant {
    DateTime::parse_from_rfc3339(text)
        .expect("RFC 3339")
        .to_utc()
}

/// The instant at which every clock stands first.
pub fn beginning() -> Instant {
    at("2020-12-10T10:00:00Z")
}

/// What an id is made of instead of chance: five bits a byte, another one for
/// every number.
pub fn random(number: u8) -> [u8; 20] {
    let mut random = [number & 31; 20];
    random[0] = number >> 5;
    random
}

pub fn notice_id(number: u8) -> NoticeId {
    NoticeId::from_random(random(number))
}

pub fn operator_id(number: u8) -> OperatorId {
    OperatorId::from_random(random(number))
}

pub fn operator(number: u8) -> Actor {
    Actor::Operator(operator_id(number))
}

impl Installation {
    /// A fresh one with its people, that logs from a level on.
    pub async fn open(level: Level, leak: Option<&'static Leak>) -> Self {
        let databases = TestDatabase::sqlite();
        let clock = Clock::manual(beginning());
        let log = Log::from(level);
        let text = format!(
            "data = {:?}\ndesk_url = {:?}\nboard_url = {:?}\nbase_url = {BASE_URL:?}\nname = \"Example Hosting\"",
            databases.folder().expect("files"),
            databases.url("desk"),
            databases.url("board"),
        );
        let config = Config::from_toml(&text).expect("a configuration");
        let application = Application::open(&config, Role::All, clock.clone());
        let application = log.over(application).await.expect("an installation");
        let installation = Self {
            application,
            clock,
            log,
            leak,
            databases,
            asked: AtomicU16::new(0),
        };
        for number in (0..CLEARED).chain([UNCLEARED]) {
            installation.add_operator(number).await;
        }
        installation
    }

    async fn add_operator(&self, number: u8) {
        let operator = NewOperator {
            id: operator_id(number),
            email: &format!("operator{number}@example.net"),
            role: DeskRole::Administrator,
            password_hash: "none",
        };
        let added = self
            .desk()
            .add_operator(&Actor::Console, &operator, beginning());
        self.log.over(added).await.expect("is added");
    }

    pub fn state(&self) -> &DeskState {
        self.application.private.as_ref().expect("a desk")
    }

    pub fn desk(&self) -> &Desk {
        &self.state().desk
    }

    /// The address of a store.
    pub fn url(&self, store: &str) -> String {
        self.databases.url(store)
    }

    /// The folder with every file of it.
    pub fn folder(&self) -> &Path {
        self.databases.folder().expect("files")
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    /// Brings to the board what waits for it.
    pub async fn deliver(&self) {
        let delivered = self.log.over(self.state().delivery.deliver()).await;
        delivered.expect("the board takes it");
    }

    /// Moves the clock and does what is due.
    pub async fn pass(&self, time: TimeDelta) {
        self.clock.set(self.clock.now() + time);
        let scheduler = self.application.scheduler().expect("a desk");
        self.log.over(scheduler.run_due()).await.expect("is done");
    }

    /// Does what a leak does that follows every save of something sealed.
    pub async fn leak(&self) {
        if let Some(slip) = self.leak.and_then(|leak| leak.seed.slip()) {
            self.log.over(slip(self)).await;
        }
    }

    /// Forgets every page that was rendered: the next answers are made anew.
    pub fn forget_pages(&self) {
        self.application.public.cache().forget_earlier();
    }

    /// Asks as somebody at an address of the network that nobody has had yet, so
    /// that no limit of earlier requests plays a part.
    pub async fn ask(&self, question: &Question) -> Answer {
        let number = self.asked.fetch_add(1, Ordering::Relaxed);
        self.ask_from(number, question).await
    }

    /// Asks as somebody whom the other twin need not have.
    pub async fn ask_beside(&self, question: &Question) -> Answer {
        self.ask_from(u16::MAX, question).await
    }

    async fn ask_from(&self, client: u16, question: &Question) -> Answer {
        let request = question.request(client);
        let answer = self.log.over(ask(&self.application.router, request)).await;
        match self.leak.and_then(|leak| leak.seed.taint()) {
            Some(taint) => self.log.over(taint(self, question, answer)).await,
            None => answer,
        }
    }

    /// The clearance that an operator has for a notice.
    pub async fn clearance(&self, operator: u8, notice: u8) -> Option<Clearance> {
        let (operator, notice) = (operator_id(operator), notice_id(notice));
        let found = self.desk().clearance(&operator, &notice);
        found.await.expect("the desk answers")
    }

    /// Every word that is sealed in a notice now.
    pub async fn sealed(&self, number: u8) -> String {
        let stored = self.desk().notice(&notice_id(number)).await;
        let Some(stored) = stored.expect("the desk answers") else {
            return String::new();
        };
        let clearance = self.clearance(0, number).await.expect("is cleared");
        let mut words = Vec::new();
        for disclosure in &stored.notice.disclosures {
            let text = disclosure.text.reveal(&clearance).expect("is for it");
            for section in text.values() {
                words.push(format!("{} {}", section.title, section.body));
            }
        }
        words.join(" ")
    }

    /// The cookie of an operator who is signed in.
    pub async fn cookie(&self, number: u8) -> String {
        let secret = Secret::draw("");
        let now = self.clock.now();
        let new = server::auth::session::new(&secret, "firefox linux", now);
        let opened = self
            .desk()
            .open_session(&operator_id(number), "none", &new, now)
            .await;
        assert!(opened.expect("the desk answers"), "is let in");
        format!("__Host-sid={}", secret.reveal())
    }
}
