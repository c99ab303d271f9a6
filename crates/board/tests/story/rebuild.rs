//! The board can be made anew from the desk at any time.

use crate::fixture::{everything, id, numbers, sample, with_board};
use board::{Page, Writer};
use domain::{Language, PublicNotice};
use serde_json::{Value, json};

fn german(number: u32, title: &str) -> Value {
    json!({
        "systems": ["Köln", format!("Cluster {}", number % 3)],
        "text": {
            "en": { "title": format!("Notice {number}"), "body": "Something happened." },
            "de": { "title": title, "body": "Etwas in Köln.", "slug": format!("meldung-{number}") },
        },
    })
}

/// Twelve notices with a life each: written, changed, some taken back.
async fn live(writer: &Writer) -> Vec<(PublicNotice, i64)> {
    let mut left = Vec::new();
    for number in 1..=12 {
        let first = sample(number, german(number, "Erst")).public();
        writer.apply(&first, 1).await.expect("is applied");
        let mut now = (first, 1);
        if number % 2 == 0 {
            let second = sample(number, german(number, "Dann"))
                .related(&[number - 1])
                .public();
            writer.apply(&second, 2).await.expect("is applied");
            now = (second, 2);
        }
        if number % 4 == 0 {
            writer.remove(&now.0.id, 3).await.expect("is removed");
        } else {
            left.push(now);
        }
    }
    left
}

#[tokio::test]
async fn a_rebuilt_board_shows_what_a_grown_one_shows() {
    with_board(async |board, writer, _| {
        let notices = live(writer).await;
        let grown = everything(board).await;
        assert_eq!(
            board
                .list(None, Page::default())
                .await
                .expect("lists")
                .total,
            9
        );

        writer.rebuild(&[]).await.expect("is emptied");
        assert_eq!(
            board
                .list(None, Page::default())
                .await
                .expect("lists")
                .total,
            0
        );
        writer.rebuild(&notices).await.expect("is rebuilt");

        assert_eq!(everything(board).await, grown);
    })
    .await;
}

#[tokio::test]
async fn a_rebuild_is_one_public_change_and_mends_what_is_wrong() {
    with_board(async |board, writer, database| {
        let notices = live(writer).await;
        let (before, revision) = (
            everything(board).await,
            board.revision().await.expect("counts"),
        );
        let raw = engine::Database::connect(&database.url("board"), "board")
            .await
            .expect("opens");
        for damage in [
            "delete from slugs",
            "delete from search_rows",
            "update notices set document = 'x'",
        ] {
            sqlx::query(damage)
                .execute(&raw.pool)
                .await
                .expect("writes");
        }
        raw.close().await;

        let applied = writer.rebuild(&notices).await.expect("is rebuilt");

        assert_eq!((applied.revision, applied.changed), (revision + 1, true));
        assert_eq!(everything(board).await, before);
    })
    .await;
}

#[tokio::test]
async fn what_a_rebuild_leaves_out_is_not_brought_back_by_something_late() {
    with_board(async |board, writer, _| {
        let notice = sample(1, json!({})).public();
        writer.apply(&notice, 5).await.expect("is applied");
        writer.rebuild(&[]).await.expect("is rebuilt");

        let late = writer.apply(&notice, 4).await.expect("is applied");

        assert!(!late.changed);
        assert_eq!(board.by_id(&id(1)).await.expect("reads"), None);
    })
    .await;
}

#[tokio::test]
async fn a_desk_that_came_back_from_a_backup_is_believed() {
    let titled = |title: &str| {
        sample(
            1,
            json!({ "text": { "en": { "title": title, "body": "Text." } } }),
        )
        .public()
    };
    with_board(async |board, writer, _| {
        writer
            .apply(&titled("After the backup"), 9)
            .await
            .expect("is applied");

        writer
            .rebuild(&[(titled("From the backup"), 5)])
            .await
            .expect("is rebuilt");
        let next = writer.apply(&titled("Next"), 6).await.expect("is applied");

        assert!(next.changed);
        let found = board
            .search(Language::En, "next", Page::default())
            .await
            .expect("searches");
        assert_eq!(numbers(found.hits.iter().map(|hit| &hit.notice)), [1]);
    })
    .await;
}
