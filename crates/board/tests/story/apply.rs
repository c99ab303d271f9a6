//! Projections arrive twice, late and out of order.

use crate::fixture::{everything, id, numbers, sample, with_board};
use board::{Board, Writer};
use domain::{Language, PublicNotice};
use engine::OpenError;
use serde_json::json;

fn version(number: i64) -> PublicNotice {
    let text = json!({ "en": { "title": format!("Version {number}"), "body": "Text." } });
    sample(
        1,
        json!({ "text": text, "slug": format!("version-{number}") }),
    )
    .public()
}

async fn shown_version(board: &Board) -> Option<String> {
    let shown = board.by_id(&id(1)).await.expect("reads");
    shown.map(|notice| notice.text_in(Language::En).value.title.clone())
}

#[tokio::test]
async fn an_empty_board_answers_every_question() {
    with_board(async |board, _, _| {
        let current = board.current().await.expect("is current");

        assert_eq!(board.revision().await.expect("counts"), 0);
        assert!(current.incidents.is_empty() && current.recent.is_empty());
        assert_eq!(current.condition(), board::SystemCondition::NoKnownProblems);
        let list = board
            .list(None, board::Page::default())
            .await
            .expect("lists");
        assert_eq!((list.total, list.page, list.pages), (0, 1, 1));
        assert_eq!(board.months().await.expect("has months"), []);
        assert_eq!(board.month(2026, 3).await.expect("has a month"), []);
        assert_eq!(board.systems().await.expect("has systems"), []);
        assert_eq!(board.sitemap().await.expect("has addresses"), []);
        let found = board
            .search(Language::En, "word", board::Page::default())
            .await
            .expect("searches");
        assert_eq!((found.hits.len(), found.total, found.pages), (0, 0, 1));
    })
    .await;
}

#[tokio::test]
async fn what_was_applied_is_read_back_as_it_was() {
    with_board(async |board, writer, _| {
        let notice = sample(
            1,
            json!({
                "kind": "maintenance", "state": "in_progress", "priority": "high",
                "home_zone": "Pacific/Auckland", "systems": ["NZ Datacentre"],
                "window": { "start": "2020-12-14T19:00", "end": "2020-12-16T00:00" },
                "timing": { "tolerance": "PT2H", "expected_typical": "PT45M" },
                "hosts": [{ "name": "host1.example.net", "state": "completed" }],
                "text": { "en": { "title": "Restart \u{1f525} \"quoted\"", "summary": "S", "body": "*B*" }, "de": { "title": "Neustart", "body": "Ü", "slug": "neustart" } },
                "disclosures": [{ "lift_at": "2029-06-01T12:00:00Z", "text": { "en": { "title": "What it was", "body": "Holes." } } }],
                "updates": [{ "at": "2020-12-14T20:10", "text": { "en": { "body": "Begun." } } }],
            }),
        )
        .changed_at("2020-12-15T12:00:00.123456Z")
        .public();

        let applied = writer.apply(&notice, 1).await.expect("is applied");

        assert_eq!((applied.revision, applied.changed), (1, true));
        assert_eq!(board.revision().await.expect("counts"), 1);
        assert_eq!(board.by_id(&notice.id).await.expect("reads"), Some(notice));
    })
    .await;
}

#[tokio::test]
async fn the_same_version_again_changes_nothing() {
    with_board(async |board, writer, _| {
        writer.apply(&version(1), 1).await.expect("is applied");
        let before = everything(board).await;

        let again = writer.apply(&version(1), 1).await.expect("is applied");

        assert_eq!((again.revision, again.changed), (1, false));
        assert_eq!(everything(board).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_late_older_version_changes_nothing() {
    with_board(async |board, writer, _| {
        writer.apply(&version(3), 3).await.expect("is applied");

        let late = writer.apply(&version(2), 2).await.expect("is applied");
        let removed = writer.remove(&id(1), 1).await.expect("is applied");

        assert!(!late.changed && !removed.changed);
        assert_eq!(board.revision().await.expect("counts"), 1);
        assert_eq!(shown_version(board).await.as_deref(), Some("Version 3"));
    })
    .await;
}

#[tokio::test]
async fn what_was_removed_stays_away_until_a_newer_version_comes() {
    with_board(async |board, writer, _| {
        writer.apply(&version(1), 1).await.expect("is applied");

        let removed = writer.remove(&id(1), 3).await.expect("is removed");
        let late = writer.apply(&version(2), 2).await.expect("is applied");

        assert_eq!(
            (removed.revision, removed.changed, late.changed),
            (2, true, false)
        );
        assert_eq!(shown_version(board).await, None);
        assert_eq!(
            board
                .by_slug(Language::En, "version-1")
                .await
                .expect("reads"),
            None
        );
        let found = board
            .search(Language::En, "version", board::Page::default())
            .await
            .expect("searches");
        assert_eq!(found.total, 0);
        assert_eq!(board.sitemap().await.expect("has addresses"), []);

        writer.apply(&version(4), 4).await.expect("is applied");
        assert_eq!(shown_version(board).await.as_deref(), Some("Version 4"));
    })
    .await;
}

#[tokio::test]
async fn removing_what_nobody_saw_is_no_change_but_is_remembered() {
    with_board(async |board, writer, _| {
        let removed = writer.remove(&id(1), 2).await.expect("is removed");
        let late = writer.apply(&version(1), 1).await.expect("is applied");

        assert_eq!((removed.changed, late.changed), (false, false));
        assert_eq!(
            (
                board.revision().await.expect("counts"),
                shown_version(board).await
            ),
            (0, None)
        );
    })
    .await;
}

/// Every order in which four projections can arrive.
fn orders() -> Vec<[i64; 4]> {
    let all = 0..256_u32;
    let order = |n: u32| [n & 3, n >> 2 & 3, n >> 4 & 3, n >> 6 & 3].map(|v| i64::from(v) + 1);
    all.map(order)
        .filter(|o| (1..=4).all(|version| o.contains(&version)))
        .collect()
}

async fn deliver(writer: &Writer, number: i64) {
    if number == 3 {
        writer.remove(&id(1), 3).await.expect("is removed");
    } else {
        writer
            .apply(&version(number), number)
            .await
            .expect("is applied");
    }
}

#[tokio::test]
async fn any_order_of_arrival_ends_in_the_newest_version() {
    assert_eq!(orders().len(), 24);
    // One board for all: each order continues where the one before it ended.
    with_board(async |board, writer, _| {
        for order in orders() {
            for number in order {
                deliver(writer, number).await;
            }
            assert_eq!(
                shown_version(board).await.as_deref(),
                Some("Version 4"),
                "{order:?}"
            );
            writer.rebuild(&[]).await.expect("is emptied");
            forget_versions(writer).await;
        }
    })
    .await;
}

/// Puts the board back to the beginning: version 0 of the notice, then nothing.
async fn forget_versions(writer: &Writer) {
    writer
        .rebuild(&[(version(0), 0)])
        .await
        .expect("is rebuilt");
    writer.rebuild(&[]).await.expect("is emptied");
}

#[tokio::test]
async fn two_notices_may_exchange_their_slugs_in_any_order() {
    let named = |number, slug: &str| sample(number, json!({ "slug": slug })).public();
    with_board(async |board, writer, _| {
        writer
            .apply(&named(1, "left"), 1)
            .await
            .expect("is applied");
        writer
            .apply(&named(2, "right"), 1)
            .await
            .expect("is applied");

        writer
            .apply(&named(2, "left"), 2)
            .await
            .expect("is applied");
        writer
            .apply(&named(1, "right"), 2)
            .await
            .expect("is applied");

        for (slug, number) in [("left", 2), ("right", 1)] {
            let found = board.by_slug(Language::En, slug).await.expect("reads");
            assert_eq!(numbers(&found), [number], "{slug}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_damaged_document_is_named_and_not_shown() {
    with_board(async |board, writer, database| {
        writer.apply(&version(1), 1).await.expect("is applied");
        let raw = engine::Database::connect(&database.url("board"), "board")
            .await
            .expect("opens");
        sqlx::query("update notices set document = '{\"secret\":1}'")
            .execute(&raw.pool)
            .await
            .expect("writes");
        raw.close().await;

        let error = board
            .by_id(&id(1))
            .await
            .expect_err("it is damaged")
            .to_string();

        assert!(error.contains("notices.document"), "{error}");
        assert!(
            error.contains(id(1).as_str()) && !error.contains("secret"),
            "{error}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_reader_that_is_there_before_the_writer_is_told_and_makes_nothing() {
    engine::testing::on_every_engine(&["board"], async |database| {
        let url = database.url("board");

        let early = Board::open(&url).await;

        assert!(matches!(early, Err(OpenError::NotPrepared)), "{early:?}");
        if let Some(folder) = database.folder() {
            let files = std::fs::read_dir(folder).expect("a folder");
            assert_eq!(files.count(), 0);
        }
        let writer = Writer::open(&url).await.expect("opens");
        let board = Board::open(&url).await.expect("opens");
        writer.apply(&version(1), 1).await.expect("is applied");
        let shown = board.by_id(&id(1)).await.expect("reads");
        assert!(shown.is_some());
        board.close().await;
        writer.close().await;
    })
    .await;
}
