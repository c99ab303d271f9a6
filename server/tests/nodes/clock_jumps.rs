//! The machine's clock, stepped forward by an hour: whoever sets it wrong opens
//! nothing early. libfaketime lies to a real process about the time.

use crate::client::Client;
use crate::documents::{SEALED, SOUGHT, sealed_until};
use crate::program::{Installation, Process};
use chrono::{DateTime, TimeDelta};
use domain::Instant;
use server::clock::Clock;
use std::path::PathBuf;
use std::time::Duration;

/// The environment variable that names the library; `scripts/ensure-faketime.sh`
/// prints where it is.
const LIBRARY: &str = "FENSTER_TEST_FAKETIME";

/// Processes whose clock is stepped, each once, and how many run at a time.
const STEPS: usize = 20;
const AT_ONCE: usize = 4;

/// How long readers ask after the step. The scheduler never sleeps longer than
/// a second.
const WATCHED: Duration = Duration::from_millis(2_500);

fn library() -> Option<PathBuf> {
    let named = std::env::var_os(LIBRARY).filter(|name| !name.is_empty());
    let is_required = std::env::var_os("FENSTER_TEST_REQUIRE_FAKETIME").is_some();
    assert!(
        named.is_some() || !is_required,
        "{LIBRARY} names no library, and one is required"
    );
    if named.is_none() {
        eprintln!("left out: {LIBRARY} names no libfaketime; scripts/ensure-faketime.sh finds it");
    }
    named.map(PathBuf::from)
}

/// A process whose clock can be set.
struct Deceived {
    installation: Installation,
    process: Process,
    lie: PathBuf,
}

impl Deceived {
    fn start(library: &std::path::Path) -> Self {
        let installation = Installation::with_files();
        let lie = installation.path().join("clock");
        std::fs::write(&lie, "+0").expect("a file");
        let mut command = installation.command(&["serve"]);
        command
            .env("LD_PRELOAD", library)
            .env("FAKETIME_TIMESTAMP_FILE", &lie)
            .env("FAKETIME_NO_CACHE", "1")
            .env("DONT_FAKE_MONOTONIC", "1");
        let process = Process::start(command).listening();
        Self {
            installation,
            process,
            lie,
        }
    }

    /// Steps the clock forward by an hour, in one step.
    fn step(&self) {
        let new = self.lie.with_extension("new");
        std::fs::write(&new, "+3600").expect("a file");
        std::fs::rename(new, &self.lie).expect("a file");
    }
}

/// Steps the clock of one process over a lift, at a moment of its life; how many
/// answers told too early.
fn early_answers(library: &std::path::Path, moment: Duration) -> usize {
    let deceived = Deceived::start(library);
    let token = deceived.installation.token();
    let lift_at = Clock::system().now() + TimeDelta::minutes(30);
    let mut client = Client::new(deceived.process.address());
    let saved = client.write("POST", "/api/v1/notices", &token, &sealed_until(lift_at));
    assert_eq!(saved.expect("an answer").status, 201);
    std::thread::sleep(moment);

    deceived.step();

    let give_up = std::time::Instant::now() + WATCHED;
    let (mut early, mut is_deceived) = (0, false);
    while std::time::Instant::now() < give_up {
        for path in [
            "/en/notices/hypervisor-update",
            "/de/feed.atom",
            "/api/v1/notices/hypervisor-update",
        ] {
            let answer = client.get(path);
            let date = DateTime::parse_from_rfc2822(&answer.date).expect("a date");
            let date: Instant = date.to_utc();
            is_deceived |= date > lift_at;
            early += usize::from(answer.body.contains(SEALED));
        }
        let found = client.get(&format!("/en/search?q={SOUGHT}"));
        early += usize::from(found.body.contains(SEALED));
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(is_deceived, "the process did not see the step");
    early
}

#[test]
fn a_clock_that_is_stepped_forward_by_an_hour_opens_nothing_early() {
    let Some(library) = library() else {
        return;
    };
    let mut early = Vec::new();
    for _ in 0..STEPS / AT_ONCE {
        std::thread::scope(|scope| {
            let run = |_| {
                let [random] = server::random::bytes::<1>();
                let moment = Duration::from_millis(u64::from(random) * 6);
                let library = &library;
                scope.spawn(move || early_answers(library, moment))
            };
            let running: Vec<_> = (0..AT_ONCE).map(run).collect();
            early.extend(running.into_iter().map(|run| run.join().expect("answers")));
        });
    }
    eprintln!("{} steps, early answers of each: {early:?}", early.len());
    assert_eq!(early, [0; STEPS]);
}
