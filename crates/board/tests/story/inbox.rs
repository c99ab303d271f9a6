//! What visitors leave, and what the desk fetches.

use crate::fixture::{at, id, with_board};
use board::{BoardError, InboxId, InboxItem, Left, MAX_COMMENT};
use domain::Language;

fn feedback(number: u8, comment: Option<&str>) -> InboxItem {
    InboxItem {
        id: InboxId::from_random([number; 20]),
        left_at: at("2026-03-01T10:00:00Z") - chrono::TimeDelta::seconds(number.into()),
        left: Left::Feedback {
            answer: comment.map(|_| InboxId::from_random([0; 20])),
            notice: id(1),
            language: Language::De,
            is_helpful: number.is_multiple_of(2),
            comment: comment.map(str::to_owned),
        },
    }
}

#[tokio::test]
async fn what_was_left_stays_until_the_desk_has_kept_it() {
    with_board(async |board, writer, _| {
        let items = [
            feedback(2, None),
            feedback(1, Some("Danke! \u{1f525} ' \" ;")),
        ];
        for item in items.iter().rev() {
            board.leave(item).await.expect("is left");
        }

        assert_eq!(
            writer.take_inbox().await.expect("fetches"),
            items,
            "the oldest first"
        );
        assert_eq!(
            writer.take_inbox().await.expect("fetches"),
            items,
            "and still there"
        );

        writer
            .drop_inbox(&[items[0].id.clone()])
            .await
            .expect("drops");
        assert_eq!(writer.take_inbox().await.expect("fetches"), items[1..]);
        assert_eq!(
            board.revision().await.expect("counts"),
            0,
            "the public sees no change"
        );
    })
    .await;
}

#[tokio::test]
async fn leaving_the_same_thing_twice_is_leaving_it_once() {
    with_board(async |board, writer, _| {
        board.leave(&feedback(1, None)).await.expect("is left");
        board
            .leave(&feedback(1, Some("again")))
            .await
            .expect("is left");

        assert_eq!(
            writer.take_inbox().await.expect("fetches"),
            [feedback(1, None)]
        );
    })
    .await;
}

#[tokio::test]
async fn a_comment_that_is_too_long_is_refused_and_one_with_nul_is_kept_without_it() {
    with_board(async |board, writer, _| {
        let long = "ü".repeat(MAX_COMMENT + 1);
        let refused = board.leave(&feedback(1, Some(&long))).await;
        assert!(
            matches!(refused, Err(BoardError::CommentTooLong)),
            "{refused:?}"
        );

        board
            .leave(&feedback(2, Some(&long[2..])))
            .await
            .expect("just fits");
        board
            .leave(&feedback(3, Some("a\0b")))
            .await
            .expect("is left");

        let kept = writer.take_inbox().await.expect("fetches");
        assert_eq!(
            kept,
            [feedback(3, Some("ab")), feedback(2, Some(&long[2..]))]
        );
    })
    .await;
}

#[tokio::test]
async fn a_flood_is_fetched_in_batches() {
    with_board(async |board, writer, _| {
        for number in 0..=255_u8 {
            for half in [0, 16] {
                let mut random = [half; 20];
                (random[0], random[1]) = (number & 31, number >> 5);
                let item = InboxItem {
                    id: InboxId::from_random(random),
                    ..feedback(0, None)
                };
                board.leave(&item).await.expect("is left");
            }
        }

        let mut fetched = 0;
        loop {
            let batch = writer.take_inbox().await.expect("fetches");
            if batch.is_empty() {
                break;
            }
            fetched += batch.len();
            let ids: Vec<_> = batch.into_iter().map(|item| item.id).collect();
            writer.drop_inbox(&ids).await.expect("drops");
        }
        assert_eq!(fetched, 512);
    })
    .await;
}
