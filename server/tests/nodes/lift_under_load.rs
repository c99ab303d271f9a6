//! A lift while readers ask without pause: one desk and two nodes for readers, on
//! one PostgreSQL and by the two roles of the file.

use crate::client::Client;
use crate::documents::{SEALED, SOUGHT, sealed_until};
use crate::postgres::{BOARD, DESK, OwnDatabase};
use crate::program::{Installation, Process, wait_until};
use chrono::TimeDelta;
use domain::Instant;
use server::clock::Clock;
use std::collections::BTreeMap;

/// How long readers ask before the lift, and after it.
const AROUND: TimeDelta = TimeDelta::seconds(10);

/// Demands that the new text is everywhere within this many milliseconds of the
/// lift. Only where the machine does nothing else: how late a test sees something
/// says more of what runs beside it. Late or not, nothing may be early.
const WITHIN: &str = "FENSTER_TEST_LIFT_WITHIN_MS";

fn latest() -> Option<TimeDelta> {
    let told = std::env::var(WITHIN).ok()?;
    Some(TimeDelta::milliseconds(told.parse().ok()?))
}

/// What readers ask for.
fn addresses() -> [String; 4] {
    [
        "/en/notices/hypervisor-update".to_owned(),
        "/de/feed.atom".to_owned(),
        "/api/v1/notices/hypervisor-update".to_owned(),
        format!("/en/search?q={SOUGHT}"),
    ]
}

/// One answer.
struct Seen {
    sent_at: Instant,
    received_at: Instant,
    is_open: bool,
}

/// Asks both nodes for everything in turn, without a pause, until an instant. One
/// client, so that it and the nodes leave room for desk and database, which
/// in life have machines of their own.
fn ask(nodes: [&Process; 2], until: Instant) -> BTreeMap<(usize, String), Vec<Seen>> {
    let clock = Clock::system();
    let mut clients = nodes.map(|node| Client::new(node.address()));
    let mut seen: BTreeMap<(usize, String), Vec<Seen>> = BTreeMap::new();
    for path in addresses().iter().cycle() {
        for (node, client) in clients.iter_mut().enumerate() {
            let sent_at = clock.now();
            if sent_at >= until {
                return seen;
            }
            let answer = client.get(path);
            let received_at = clock.now();
            assert_eq!(answer.status, 200, "{path}");
            let is_open = answer.body.contains(SEALED);
            seen.entry((node, path.clone())).or_default().push(Seen {
                sent_at,
                received_at,
                is_open,
            });
        }
    }
    seen
}

#[tokio::test]
async fn a_lift_under_load_is_never_early_and_never_taken_back() {
    let Some(database) = OwnDatabase::prepared().await else {
        return;
    };
    let url = database.url(DESK);
    let desk = Installation::with_files()
        .with("FENSTER_DESK_URL", &url)
        .with("FENSTER_BOARD_URL", &url);
    let operators = desk.serve("desk");
    let token = desk.token();
    let readers = Installation::new().with("FENSTER_BOARD_URL", database.url(BOARD));
    let nodes = [readers.serve("board"), readers.serve("board")];
    let lift_at = Clock::system().now() + AROUND;
    let document = sealed_until(lift_at);
    let saved =
        Client::new(operators.address()).write("POST", "/api/v1/notices", &token, &document);
    let saved = saved.expect("an answer");
    assert_eq!(saved.status, 201, "{}", saved.body);
    // A node may not know the notice yet, and then says so.
    for node in &nodes {
        let mut client = Client::new(node.address());
        wait_until("the notice is there", || {
            client.get(&addresses()[0]).status == 200
        });
    }

    let answers = ask(nodes.each_ref(), lift_at + AROUND);

    let mut late = Vec::new();
    for ((node, path), seen) in &answers {
        let early = seen
            .iter()
            .filter(|seen| seen.is_open && seen.received_at < lift_at)
            .count();
        let first = seen.iter().position(|seen| seen.is_open);
        let first = first.unwrap_or_else(|| {
            panic!(
                "node {node} never opened {path}; the desk: {}",
                operators.log()
            )
        });
        let since = |at: Instant| (at - lift_at).num_milliseconds();
        let last_closed = seen
            .iter()
            .rev()
            .find(|seen| !seen.is_open)
            .map(|seen| since(seen.sent_at));
        eprintln!(
            "node {node} {path}: {} requests, {early} early, first open {} ms after the lift, last closed sent at {} ms",
            seen.len(),
            since(seen[first].received_at),
            last_closed.unwrap_or_default(),
        );
        assert_eq!(early, 0, "node {node} {path}");
        assert!(
            seen[first..].iter().all(|seen| seen.is_open),
            "node {node} closed {path} again"
        );
        if latest().is_some_and(|latest| seen[first].received_at > lift_at + latest) {
            late.push(format!("node {node} {path}"));
        }
    }
    assert_eq!(
        late,
        Vec::<String>::new(),
        "later than demanded; the desk: {}",
        operators.log()
    );
    drop(operators);
    database.drop().await;
}
