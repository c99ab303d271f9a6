//! Several deliver at once, while others read.

use crate::fixture::{id, sample, with_board};
use board::{Board, Page, Writer};
use domain::{Language, PublicNotice};
use serde_json::json;

fn version(number: u32, version: i64) -> PublicNotice {
    let text = json!({ "en": { "title": format!("{version}"), "body": "Text." } });
    sample(number, json!({ "text": text })).public()
}

async fn shown_version(board: &Board, number: u32) -> i64 {
    let shown = board.by_id(&id(number)).await.expect("reads");
    shown.map_or(0, |notice| {
        notice
            .text_in(Language::En)
            .value
            .title
            .parse()
            .expect("a number")
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn projections_that_are_applied_at_once_are_all_applied() {
    with_board(async |board, writer, database| {
        let other = Writer::open(&database.url("board")).await.expect("opens");
        let mut tasks = tokio::task::JoinSet::new();
        for number in 1..=30 {
            let writer = if number % 2 == 0 {
                writer.clone()
            } else {
                other.clone()
            };
            tasks.spawn(async move {
                writer
                    .apply(&version(number, 1), 1)
                    .await
                    .expect("is applied")
            });
        }
        let mut revisions: Vec<_> = tasks
            .join_all()
            .await
            .into_iter()
            .map(|applied| applied.revision)
            .collect();
        revisions.sort_unstable();

        assert_eq!(revisions, (1..=30).collect::<Vec<_>>());
        assert_eq!(board.revision().await.expect("counts"), 30);
        assert_eq!(
            board
                .list(None, Page::default())
                .await
                .expect("lists")
                .total,
            30
        );
        let found = board
            .search(Language::En, "text", Page::default())
            .await
            .expect("searches");
        assert_eq!(found.total, 30);
        other.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_versions_that_are_applied_at_once_the_newest_stays() {
    with_board(async |board, writer, database| {
        let other = Writer::open(&database.url("board")).await.expect("opens");
        let mut tasks = tokio::task::JoinSet::new();
        for number in 1..=30 {
            let writer = if number % 3 == 0 {
                writer.clone()
            } else {
                other.clone()
            };
            tasks.spawn(async move {
                writer
                    .apply(&version(1, number), number)
                    .await
                    .expect("is applied")
            });
        }
        let changes = tasks
            .join_all()
            .await
            .into_iter()
            .filter(|applied| applied.changed)
            .count();

        assert_eq!(shown_version(board, 1).await, 30);
        assert_eq!(
            board.revision().await.expect("counts"),
            i64::try_from(changes).expect("small")
        );
        other.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_reader_sees_a_change_exactly_when_it_sees_its_revision() {
    const VERSIONS: i64 = 40;
    with_board(async |board, writer, _| {
        let writing = {
            let writer = writer.clone();
            tokio::spawn(async move {
                for number in 1..=VERSIONS {
                    writer
                        .apply(&version(1, number), number)
                        .await
                        .expect("is applied");
                }
            })
        };
        loop {
            let before = board.revision().await.expect("counts");
            let shown = shown_version(board, 1).await;
            let after = board.revision().await.expect("counts");
            assert!(
                before <= shown && shown <= after,
                "{before} {shown} {after}"
            );
            if after == VERSIONS {
                break;
            }
        }
        writing.await.expect("writes");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn readers_see_the_whole_board_while_it_is_rebuilt() {
    with_board(async |board, writer, _| {
        let notices: Vec<_> = (1..=10).map(|number| (version(number, 1), 1)).collect();
        writer.rebuild(&notices).await.expect("is rebuilt");
        let rebuilding = {
            let writer = writer.clone();
            tokio::spawn(async move {
                for _ in 0..20 {
                    writer.rebuild(&notices).await.expect("is rebuilt");
                }
            })
        };
        while board.revision().await.expect("counts") < 21 {
            let list = board.list(None, Page::default()).await.expect("lists");
            let found = board.search(Language::En, "text", Page::default()).await;
            assert_eq!((list.total, list.notices.len()), (10, 10));
            assert_eq!(found.expect("searches").hits.len(), 10);
        }
        rebuilding.await.expect("rebuilds");
    })
    .await;
}
