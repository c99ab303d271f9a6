//! Hosts across all notices: found by name and by a part of it, with what was
//! before, and kept in step with the documents.

use crate::fixture::{Sample, everything, id, numbers, sample, with_board, with_notices};
use board::{Board, HostEntry, MOST_NAMES, Page, Selection, Writer};
use domain::{HostName, HostState};
use serde_json::{Value, json};
use sqlx::Row as _;

fn host(name: &str, start: &str) -> Value {
    json!({ "name": name, "start": start })
}

/// A maintenance of a day of March 2031 with hosts, one an hour.
fn maintenance(number: u32, state: &str, day: u32, names: &[&str]) -> Sample {
    let hosts: Vec<Value> = names
        .iter()
        .enumerate()
        .map(|(hour, name)| {
            let (hour, minute) = (hour / 60, hour % 60);
            host(name, &format!("2031-03-{day:02}T{hour:02}:{minute:02}"))
        })
        .collect();
    let window = json!({
        "start": format!("2031-03-{day:02}T00:00"),
        "end": format!("2031-03-{day:02}T23:00"),
    });
    sample(
        number,
        json!({ "kind": "maintenance", "state": state, "window": window, "hosts": hosts }),
    )
}

fn name(text: &str) -> HostName {
    HostName::parse(text).expect("a name")
}

fn names(texts: &[&str]) -> Vec<HostName> {
    texts.iter().copied().map(name).collect()
}

/// Which host in which notice.
fn told(entries: &[HostEntry]) -> Vec<(u32, &str)> {
    let told = |entry: &HostEntry| numbers([&entry.notice])[0];
    entries
        .iter()
        .map(|entry| (told(entry), entry.host.name.as_str()))
        .collect()
}

#[tokio::test]
async fn hosts_are_found_by_name_in_what_is_current_or_coming() {
    let notices = vec![
        maintenance(1, "in_progress", 2, &["a.example.net", "b.example.net"]),
        maintenance(2, "scheduled", 1, &["b.example.net", "c.example.net"]),
        maintenance(3, "postponed", 3, &["b.example.net"]),
        maintenance(4, "completed", 4, &["a.example.net", "d.example.net"]),
        maintenance(5, "cancelled", 5, &["b.example.net"]),
    ];
    with_notices(notices, async |board| {
        let asked = names(&[
            "b.example.net",
            "a.example.net",
            "d.example.net",
            "e.example.net",
        ]);
        let found = board.hosts(&asked).await.expect("finds");

        // The soonest first.
        assert_eq!(
            told(&found.current),
            [
                (2, "b.example.net"),
                (1, "a.example.net"),
                (1, "b.example.net"),
                (3, "b.example.net"),
            ]
        );
        let known: Vec<_> = found.known.iter().map(HostName::as_str).collect();
        assert_eq!(known, ["a.example.net", "b.example.net", "d.example.net"]);
        assert_eq!(found.current[1].host.state, HostState::Scheduled);
        assert!(found.current[0].notice.hosts.is_empty());
        assert_eq!(found.current[0].notice.progress.total, 2);
        assert_eq!(
            board.hosts(&[]).await.expect("finds"),
            board::NamedHosts::default()
        );
    })
    .await;
}

#[tokio::test]
async fn of_more_names_than_are_looked_for_the_first_count() {
    let notices = vec![maintenance(1, "scheduled", 1, &["z.example.net"])];
    with_notices(notices, async |board| {
        let mut asked: Vec<_> = (0..MOST_NAMES - 1)
            .map(|number| name(&format!("h{number}.example.net")))
            .collect();
        asked.push(name("z.example.net"));
        let all = board.hosts(&asked).await.expect("finds");
        asked.insert(0, name("one-more.example.net"));
        let without = board.hosts(&asked).await.expect("finds");

        assert_eq!(told(&all.current), [(1, "z.example.net")]);
        assert!(without.current.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_part_of_a_name_finds_hosts_and_means_every_character_as_it_is() {
    let notices = vec![
        maintenance(
            1,
            "scheduled",
            2,
            &["web2.example.net", "web1.example.net", "db_1.example.net"],
        ),
        maintenance(2, "scheduled", 1, &["web1.example.net"]),
        maintenance(
            3,
            "completed",
            3,
            &[
                "web1.example.net",
                "old-web.example.net",
                "dbx1.example.net",
            ],
        ),
    ];
    with_notices(notices, async |board| {
        let found = board.similar_hosts("WEB", 2).await.expect("finds");
        assert_eq!(
            told(&found.current),
            [(2, "web1.example.net"), (1, "web1.example.net")]
        );
        assert_eq!((found.rows, found.hosts, found.past), (3, 2, 0));

        let past = board.similar_hosts("old-w", 10).await.expect("finds");
        assert_eq!((past.rows, past.hosts, past.past), (0, 0, 1));

        for (part, wanted) in [
            ("b_1", 1),
            ("%", 0),
            ("_", 1),
            ("\\", 0),
            ("example.net", 4),
            ("\0", 4),
        ] {
            let found = board.similar_hosts(part, 10).await.expect("finds");
            assert_eq!(found.current.len(), wanted, "{part}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_was_with_a_host_is_told_in_pages_the_newest_first() {
    let mut notices: Vec<_> = (1..=25)
        .map(|number| maintenance(number, "completed", number, &["a.example.net"]))
        .collect();
    notices.push(maintenance(26, "scheduled", 26, &["a.example.net"]));
    with_notices(notices, async |board| {
        let a = name("a.example.net");
        let first = board
            .host_history(&a, Page::number(1))
            .await
            .expect("reads");
        let last = board
            .host_history(&a, Page::number(2))
            .await
            .expect("reads");
        let behind = board
            .host_history(&a, Page::number(3))
            .await
            .expect("reads");

        assert_eq!((first.total, first.page, first.pages), (25, 1, 2));
        assert_eq!(told(&first.entries)[0], (25, "a.example.net"));
        assert_eq!(told(&last.entries).last(), Some(&(1, "a.example.net")));
        assert_eq!(first.entries.len() + last.entries.len(), 25);
        assert!(behind.entries.is_empty());
        let nobody = board
            .host_history(&name("b.example.net"), Page::number(1))
            .await;
        assert_eq!(nobody.expect("reads").total, 0);
    })
    .await;
}

#[tokio::test]
async fn a_feed_of_hosts_has_the_notices_that_name_one_each_once() {
    let notices = vec![
        maintenance(1, "completed", 1, &["a.example.net", "b.example.net"])
            .changed_at("2026-03-09T10:00:00Z"),
        maintenance(2, "scheduled", 2, &["b.example.net"]).changed_at("2026-03-10T10:00:00Z"),
        maintenance(3, "scheduled", 3, &["c.example.net"]).changed_at("2026-03-11T10:00:00Z"),
    ];
    with_notices(notices, async |board| {
        for (selection, limit, wanted) in [
            (Selection::Host(name("b.example.net")), 50, vec![2, 1]),
            (
                Selection::Hosts(names(&["a.example.net", "b.example.net"])),
                50,
                vec![2, 1],
            ),
            (
                Selection::Hosts(names(&["a.example.net", "c.example.net"])),
                1,
                vec![3],
            ),
            (Selection::Host(name("d.example.net")), 50, vec![]),
            (Selection::Hosts(Vec::new()), 50, vec![]),
        ] {
            let feed = board.feed(&selection, limit).await.expect("feeds");
            assert_eq!(numbers(&feed), wanted, "{selection:?}");
        }
        let feed = board.feed(&Selection::Host(name("a.example.net")), 1).await;
        let notice = &feed.expect("feeds")[0];
        assert_eq!(notice.progress.total, 2);
        let hosts: Vec<_> = notice.hosts.iter().map(|host| host.name.as_str()).collect();
        assert_eq!(hosts, ["a.example.net"], "there may be thousands of others");
    })
    .await;
}

#[tokio::test]
async fn rows_follow_every_change_and_go_with_the_notice() {
    with_board(async |board, writer, _| {
        let apply = async |version, hosts: &[&str]| {
            let notice = maintenance(1, "scheduled", 1, hosts).public();
            writer.apply(&notice, version).await.expect("is applied");
        };
        let shown = async || {
            let found = board.similar_hosts("example", 9_000).await.expect("finds");
            let names = found
                .current
                .iter()
                .map(|entry| entry.host.name.to_string());
            names.collect::<Vec<_>>()
        };
        // Enough for statements that write many rows, and a rest.
        let many: Vec<String> = (0..123)
            .map(|number| format!("h{number:03}.example.net"))
            .collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();

        apply(1, &many).await;
        assert_eq!(shown().await, many);
        apply(2, &["b.example.net", "a.example.net"]).await;
        assert_eq!(shown().await, ["a.example.net", "b.example.net"]);
        apply(3, &["a.example.net", "c.example.net", "b.example.net"]).await;
        assert_eq!(
            shown().await,
            ["a.example.net", "b.example.net", "c.example.net"]
        );
        // A late, older projection changes nothing.
        apply(2, &["z.example.net"]).await;
        assert_eq!(
            shown().await,
            ["a.example.net", "b.example.net", "c.example.net"]
        );
        writer.remove(&id(1), 4).await.expect("is removed");
        assert!(shown().await.is_empty());
        let known = board
            .hosts(&names(&["a.example.net"]))
            .await
            .expect("finds")
            .known;
        assert!(known.is_empty(), "what was withdrawn is not known");
        apply(5, &["a.example.net"]).await;
        assert_eq!(shown().await, ["a.example.net"]);
        writer.rebuild(&[]).await.expect("is emptied");
        assert!(shown().await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_change_of_one_host_writes_one_row() {
    with_board(async |_, writer, database| {
        let mut hosts: Vec<Value> = (0..60)
            .map(|number| host(&format!("h{number:02}.example.net"), "2031-03-01T01:00"))
            .collect();
        let notice = |hosts: &[Value]| {
            let window = json!({ "start": "2031-03-01T00:00", "end": "2031-03-01T23:00" });
            let fields = json!({ "kind": "maintenance", "state": "in_progress", "window": window, "hosts": hosts });
            sample(1, fields).public()
        };
        writer.apply(&notice(&hosts), 1).await.expect("is applied");
        let mut raw = database.connect("board").await;
        // Marks every row, so that those can be told that were written since.
        sqlx::query("update notice_hosts set name = 'untouched'")
            .execute(&mut raw)
            .await
            .expect("is marked");

        hosts[33]["state"] = json!("completed");
        writer.apply(&notice(&hosts), 2).await.expect("is applied");

        let written = sqlx::query("select place, name from notice_hosts where name <> 'untouched'")
            .fetch_all(&mut raw)
            .await
            .expect("reads");
        let written: Vec<(i64, String)> = written
            .iter()
            .map(|row| (row.get("place"), row.get("name")))
            .collect();
        assert_eq!(written, [(33, "h33.example.net".to_owned())]);
    })
    .await;
}

#[tokio::test]
async fn a_board_of_before_is_given_its_rows_when_a_writer_opens_it() {
    with_board(async |board, writer, database| {
        for (number, state) in [(1, "scheduled"), (2, "completed"), (3, "in_progress")] {
            let notice = maintenance(number, state, number, &["a.example.net", "b.example.net"]);
            writer.apply(&notice.public(), 1).await.expect("is applied");
        }
        let incident = sample(4, json!({})).public();
        writer.apply(&incident, 1).await.expect("is applied");
        let before = everything(board).await;
        let found = board
            .hosts(&names(&["a.example.net"]))
            .await
            .expect("finds");
        let mut raw = database.connect("board").await;
        for statement in ["delete from briefs", "delete from notice_hosts"] {
            sqlx::query(statement)
                .execute(&mut raw)
                .await
                .expect("is taken");
        }
        let url = database.url("board");

        // Readers wait: without the rows it would look as if nothing were wrong.
        assert!(matches!(
            Board::open(&url).await,
            Err(engine::OpenError::NotPrepared)
        ));
        for _ in 0..2 {
            Writer::open(&url).await.expect("opens").close().await;
        }

        assert_eq!(everything(board).await, before);
        let again = board
            .hosts(&names(&["a.example.net"]))
            .await
            .expect("finds");
        assert_eq!(again, found);
        let past = board
            .host_history(&name("b.example.net"), Page::number(1))
            .await;
        assert_eq!(told(&past.expect("reads").entries), [(2, "b.example.net")]);
        Board::open(&url).await.expect("opens").close().await;
    })
    .await;
}

#[tokio::test]
async fn a_damaged_document_of_before_does_not_keep_the_writer_from_opening() {
    with_board(async |board, writer, database| {
        let notice = maintenance(1, "scheduled", 1, &["a.example.net"]).public();
        writer.apply(&notice, 1).await.expect("is applied");
        let mut raw = database.connect("board").await;
        for statement in [
            "delete from briefs",
            "delete from notice_hosts",
            "update notices set document = 'rubbish'",
        ] {
            sqlx::query(statement)
                .execute(&mut raw)
                .await
                .expect("is damaged");
        }

        let other = Writer::open(&database.url("board")).await.expect("opens");

        // It is said that something is wrong, and not that there is nothing.
        assert!(board.current().await.is_err());
        other.rebuild(&[(notice, 1)]).await.expect("is mended");
        assert_eq!(board.current().await.expect("reads").coming.len(), 1);
        other.close().await;
    })
    .await;
}
