//! What the dashboard asks: what waits for the board, what readers left, and when the
//! desk was last backed up.

use crate::fixture::*;
use desk::{Actor, Feedback};
use domain::Language;

#[tokio::test]
async fn what_the_board_has_not_confirmed_is_counted_since_the_oldest() {
    tell(async |desk, _| {
        assert_eq!(desk.undelivered().await.expect("a count"), (0, None));
        drafted(desk, &Actor::Import).await;
        assert_eq!(desk.undelivered().await.expect("a count"), (0, None));

        let now = at("11T00:00");
        let other = notice(2, &postmortem("another"), now);
        desk.create(&Actor::Import, now, other)
            .await
            .expect("is saved");
        publish(desk, &Actor::Import, 2, at("11T01:00")).await;
        publish(desk, &Actor::Import, 1, at("11T02:00")).await;

        let waiting = desk.undelivered().await.expect("a count");
        assert_eq!(waiting, (2, Some(at("11T01:00"))));
        deliver(desk).await;
        assert_eq!(desk.undelivered().await.expect("a count"), (0, None));
    })
    .await;
}

#[tokio::test]
async fn answers_of_readers_are_counted_since_somebody_looked() {
    tell(async |desk, _| {
        let nothing = desk.feedback_since(None).await;
        assert_eq!(nothing.expect("a count"), (0, 0));
        let answer = |number: u8, is_helpful, time| Feedback {
            id: number.to_string(),
            notice: id(1),
            language: Language::De,
            is_helpful,
            comment: None,
            at: at(time),
        };
        let answers = [
            answer(1, false, "10T00:00"),
            answer(2, true, "11T00:00"),
            answer(3, false, "12T00:00"),
        ];
        desk.keep_feedback(&answers).await.expect("is kept");

        for (seen, counted) in [
            (None, (3, 2)),
            (Some(at("10T00:00")), (2, 1)),
            (Some(at("12T00:00")), (0, 0)),
        ] {
            let found = desk.feedback_since(seen).await.expect("a count");
            assert_eq!(found, counted, "{seen:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_backup_is_known_only_when_somebody_recorded_one() {
    tell(async |desk, _| {
        assert_eq!(desk.last_backup().await.expect("can be read"), None);

        for time in ["10T00:00", "11T00:00"] {
            desk.record_backup(at(time)).await.expect("is recorded");
        }

        let last = desk.last_backup().await.expect("can be read");
        assert_eq!(last, Some(at("11T00:00")));
        desk.set_setting("backup_recorded_at", "yesterday")
            .await
            .expect("is set");
        desk.last_backup().await.expect_err("is no instant");
    })
    .await;
}
