//! The program, killed at random moments while programs write to it.

use crate::client::Client;
use crate::documents::incident;
use crate::program::Installation;
use engine::sqlite_url;
use engine::testing::connect;
use sqlx::AssertSqlSafe;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

const KILLS: usize = 40;

/// However slow the machine is, it ends after so long.
const AT_MOST: Duration = Duration::from_secs(55);

/// Programs that write at the same time.
const WRITERS: usize = 3;

/// What one program has tried to write, and what it was told is written.
#[derive(Default)]
struct Written {
    tried: BTreeSet<String>,
    told: BTreeSet<String>,
    /// The newest text of its own notice that it was told is written.
    newest: u32,
    count: u32,
}

impl Written {
    /// Writes until the process dies: new notices, and newer texts of one.
    fn write(&mut self, writer: usize, address: &str, token: &str, is_over: &AtomicBool) {
        let mut client = Client::new(address);
        while !is_over.load(Ordering::Relaxed) {
            self.count += 1;
            let count = self.count;
            let own = format!("own-{writer}");
            let has_own = self.told.contains(&own);
            let (method, path, slug) = match count % 3 {
                // Without the receipt it is not known whether it is there.
                0 if has_own => ("PUT", format!("/api/v1/notices/{own}"), own),
                1 if !has_own && !self.tried.contains(&own) => {
                    ("POST", "/api/v1/notices".to_owned(), own)
                }
                _ => (
                    "POST",
                    "/api/v1/notices".to_owned(),
                    format!("new-{writer}-{count}"),
                ),
            };
            self.tried.insert(slug.clone());
            let document = incident(&slug, &format!("Text {count}."));
            let Ok(answer) = client.write(method, &path, token, &document) else {
                return;
            };
            assert!(
                matches!(answer.status, 200 | 201),
                "{}: {}",
                answer.status,
                answer.body
            );
            self.told.insert(slug);
            if method == "PUT" {
                self.newest = count;
            }
        }
    }
}

/// All that readers can see of a board.
async fn board(installation: &Installation) -> Vec<String> {
    let url = sqlite_url(&installation.path().join("data/board.db"));
    let mut connection = connect(&url).await;
    let mut rows = Vec::new();
    for query in [
        "select notice || ' ' || version from applied order by 1",
        "select id || phase || occurred_at || published_at || updated_at || document from notices order by 1",
        "select notice || language || slug from slugs order by 1",
        "select notice || language || slug from former_slugs order by 1",
        "select notice || slug || name from notice_systems order by 1",
        "select notice || language || shown_language || title || body from search_rows order by 1",
    ] {
        let found: Vec<String> = sqlx::query_scalar(AssertSqlSafe(query))
            .fetch_all(&mut connection)
            .await
            .expect("the board answers");
        rows.extend(found);
    }
    rows
}

async fn assert_is_sound(installation: &Installation) {
    for file in ["desk.db", "board.db"] {
        let url = sqlite_url(&installation.path().join("data").join(file));
        let checked: String = sqlx::query_scalar("pragma integrity_check")
            .fetch_one(&mut connect(&url).await)
            .await
            .expect("the file can be read");
        assert_eq!(checked, "ok", "{file}");
    }
}

/// A moment within a range, drawn at random.
fn moment(most: Duration) -> Duration {
    let [random] = server::random::bytes::<1>();
    most * u32::from(random) / 255
}

#[tokio::test]
async fn nothing_that_was_acknowledged_is_lost_however_often_the_process_is_killed() {
    let installation = Installation::with_files();
    let token = installation.token();
    let mut written: Vec<Written> = (0..WRITERS).map(|_| Written::default()).collect();
    let (began, mut kills) = (Instant::now(), 0);
    while kills < KILLS && began.elapsed() < AT_MOST {
        let mut process = installation.start(&["serve"]);
        if kills % 5 == 4 {
            // In the midst of its start, when it makes good what the last one left.
            std::thread::sleep(moment(Duration::from_millis(150)));
            process.kill();
        } else {
            process = process.listening();
            let address = process.address().to_owned();
            let is_over = AtomicBool::new(false);
            std::thread::scope(|scope| {
                for (writer, written) in written.iter_mut().enumerate() {
                    let (address, token, is_over) = (&address, &token, &is_over);
                    scope.spawn(move || written.write(writer, address, token, is_over));
                }
                std::thread::sleep(Duration::from_millis(50) + moment(Duration::from_millis(600)));
                process.kill();
                is_over.store(true, Ordering::Relaxed);
            });
        }
        kills += 1;
    }
    let told: usize = written.iter().map(|written| written.told.len()).sum();
    eprintln!(
        "{kills} kills in {:?}, {told} notices acknowledged",
        began.elapsed()
    );
    assert!(kills >= 10 && told > kills, "{kills} kills, {told} notices");
    assert_is_sound(&installation).await;

    let mut process = installation.serve("all");
    let mut reader = Client::new(process.address());
    let on_the_desk: serde_json::Value =
        serde_json::from_str(&installation.run(&["export"])).expect("documents");
    let slug = |document: &serde_json::Value| document["slug"].as_str().expect("a slug").to_owned();
    let documents = on_the_desk.as_array().expect("a list");
    let by_slug: BTreeMap<_, _> = documents
        .iter()
        .map(|document| (slug(document), document))
        .collect();
    assert_eq!(by_slug.len(), documents.len(), "a notice is there twice");
    for (writer, written) in written.iter().enumerate() {
        for slug in &written.told {
            assert!(by_slug.contains_key(slug), "{slug} is not on the desk");
            let shown = reader.get(&format!("/api/v1/notices/{slug}"));
            assert_eq!(shown.status, 200, "{slug} is not on the board");
        }
        if let Some(own) = by_slug.get(&format!("own-{writer}")) {
            let text = own["text"]["en"]["body"].as_str().unwrap_or_default();
            let number = text.trim_start_matches("Text ").trim_end_matches('.');
            let number: u32 = number.parse().expect("a number");
            assert!(
                number >= written.newest,
                "{text} is older than {}",
                written.newest
            );
        }
    }
    for slug in by_slug.keys() {
        assert!(
            written.iter().any(|written| written.tried.contains(slug)),
            "nobody wrote {slug}"
        );
        let shown = reader.get(&format!("/api/v1/notices/{slug}"));
        assert_eq!(
            shown.status, 200,
            "{slug} is on the desk and not on the board"
        );
    }
    assert!(process.stop(), "{}", process.log());
    let before = board(&installation).await;
    installation.run(&["republish"]);
    assert_eq!(board(&installation).await, before);
    assert_is_sound(&installation).await;
}
