//! The audit trail, feedback and settings.

use crate::fixture::*;
use desk::{Action, Entry, Feedback, Role};
use domain::Language;

#[tokio::test]
async fn the_trail_tells_who_did_what_and_when() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        published(desk, &author).await;
        desk.run_due(at("15T12:00")).await.expect("runs");
        let now = at("16T00:00");
        desk.record(&Entry::of(&author, Action::SealedRead).about(&id(1)), now)
            .await
            .expect("is recorded");

        let trail = desk.audit_of(&id(1)).await.expect("can be read");

        let told: Vec<_> = trail
            .iter()
            .rev()
            .map(|row| (row.actor.kind(), row.action))
            .collect();
        assert_eq!(
            told,
            [
                ("operator", Action::Created),
                ("operator", Action::SealedEdited),
                ("operator", Action::ClearanceGranted),
                ("operator", Action::Changed),
                ("operator", Action::Published),
                ("scheduler", Action::Changed),
                ("scheduler", Action::Lifted),
                ("operator", Action::SealedRead),
            ]
        );
        assert_eq!(trail[0].at, now);
        let everything = desk.audit(100).await.expect("can be read");
        let numbers: Vec<_> = everything.iter().rev().map(|row| row.sequence).collect();
        assert_eq!(numbers, (1..=9).collect::<Vec<i64>>());
        let newest = desk.audit(2).await.expect("can be read");
        assert_eq!(newest, everything[..2]);
    })
    .await;
}

#[tokio::test]
async fn feedback_is_kept_once_however_often_it_is_fetched() {
    tell(async |desk, _| {
        let item = |id_: &str, is_helpful, comment: Option<&str>, time| Feedback {
            id: id_.to_owned(),
            notice: id(1),
            language: Language::De,
            is_helpful,
            comment: comment.map(ToOwned::to_owned),
            at: at(time),
        };
        let first = item("a", true, None, "10T00:00");
        let second = item("b", false, Some("Zu kurz."), "11T00:00");

        desk.keep_feedback(&[]).await.expect("nothing to keep");
        desk.keep_feedback(std::slice::from_ref(&first))
            .await
            .expect("is kept");
        desk.keep_feedback(&[first.clone(), second.clone()])
            .await
            .expect("is kept");

        let kept = desk.feedback().await.expect("can be read");
        assert_eq!(kept, [second, first]);
    })
    .await;
}

#[tokio::test]
async fn a_comment_that_follows_an_answer_is_added_to_it_and_the_last_one_counts() {
    tell(async |desk, _| {
        let item = |number, comment: Option<&str>| Feedback {
            id: "a".to_owned(),
            notice: id(number),
            language: Language::De,
            is_helpful: true,
            comment: comment.map(ToOwned::to_owned),
            at: at("10T00:00"),
        };
        let items = [
            item(1, None),
            item(2, Some("Of another notice.")),
            item(1, Some("Zu kurz.")),
            item(1, Some("Zu kurz und zu spät.")),
            item(1, None),
        ];

        desk.keep_feedback(&items).await.expect("is kept");

        let kept = desk.feedback().await.expect("can be read");
        assert_eq!(kept, [item(1, Some("Zu kurz und zu spät."))]);
    })
    .await;
}

#[tokio::test]
async fn a_setting_has_the_value_it_was_given_last() {
    tell(async |desk, _| {
        assert_eq!(desk.setting("samples").await.expect("can be read"), None);

        for value in ["no", "yes"] {
            desk.set_setting("samples", value).await.expect("is set");
        }

        let value = desk.setting("samples").await.expect("can be read");
        assert_eq!(value.as_deref(), Some("yes"));
        desk.ping().await.expect("answers");
    })
    .await;
}
