//! Slugs that a notice had before still find it.

use crate::fixture::{everything, id, numbers, sample, with_board};
use board::Board;
use domain::{Language, PublicNotice};
use serde_json::json;

fn renamed() -> PublicNotice {
    let text = json!({
        "en": { "title": "A", "body": "B" },
        "de": { "title": "A", "body": "B", "slug": "neustart" },
    });
    sample(1, json!({ "slug": "restart", "text": text }))
        .formerly(Language::En, &["reboot", "boot"])
        .formerly(Language::De, &["start"])
        .public()
}

async fn found(board: &Board, language: Language, slug: &str) -> Vec<u32> {
    numbers(&board.by_slug(language, slug).await.expect("reads"))
}

#[tokio::test]
async fn a_former_slug_finds_the_notice_in_every_language_as_long_as_it_is_there() {
    with_board(async |board, writer, _| {
        writer.apply(&renamed(), 1).await.expect("is applied");
        for slug in ["reboot", "boot", "start"] {
            for language in Language::ALL {
                assert_eq!(found(board, language, slug).await, [1], "{language} {slug}");
            }
        }

        writer.remove(&id(1), 2).await.expect("is removed");

        for slug in ["restart", "reboot", "start"] {
            assert_eq!(found(board, Language::En, slug).await, [] as [u32; 0]);
        }
    })
    .await;
}

#[tokio::test]
async fn a_present_slug_goes_before_a_former_one() {
    with_board(async |board, writer, _| {
        writer.apply(&renamed(), 1).await.expect("is applied");
        // The desk lets nobody take a former slug; a board of two desks' making
        // must still be right.
        let other = sample(2, json!({ "slug": "reboot" })).public();
        writer.apply(&other, 1).await.expect("is applied");

        assert_eq!(found(board, Language::En, "reboot").await, [2]);
        assert_eq!(found(board, Language::En, "boot").await, [1]);
    })
    .await;
}

#[tokio::test]
async fn a_rebuilt_board_knows_the_former_slugs() {
    with_board(async |board, writer, _| {
        writer.apply(&renamed(), 1).await.expect("is applied");
        let before = everything(board).await;

        writer.rebuild(&[(renamed(), 1)]).await.expect("is rebuilt");

        assert_eq!(everything(board).await, before);
        for slug in ["reboot", "boot", "start"] {
            assert_eq!(found(board, Language::De, slug).await, [1], "{slug}");
        }
    })
    .await;
}
