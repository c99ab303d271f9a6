//! What those are told who know an earlier revision.

use crate::fixture::{id, sample, with_board};
use board::{Board, Changed};
use domain::Language;
use serde_json::json;

/// Numbers of notices with the revision of their last change, and whether they
/// are still there.
async fn changed(board: &Board, after: i64, until: i64) -> Vec<(u32, i64, bool)> {
    let found = board.changed(after, until, 100).await.expect("reads");
    let told = |changed: &Changed| {
        let number = (0..100).find(|number| id(*number) == changed.id);
        let number = number.expect("a notice of this test");
        (number, changed.revision, changed.notice.is_some())
    };
    found.iter().map(told).collect()
}

#[tokio::test]
async fn each_notice_is_told_once_at_the_revision_of_its_last_change() {
    with_board(async |board, writer, _| {
        let first = sample(1, json!({})).public();
        let second = sample(2, json!({})).public();
        let title = json!({ "en": { "title": "Anew", "body": "Text." } });
        let anew = sample(1, json!({ "text": title })).public();
        writer.apply(&first, 1).await.expect("is applied");
        writer.apply(&second, 1).await.expect("is applied");

        assert_eq!(changed(board, 0, 2).await, [(1, 1, true), (2, 2, true)]);
        writer.apply(&anew, 2).await.expect("is applied");

        assert_eq!(changed(board, 0, 3).await, [(2, 2, true), (1, 3, true)]);
        assert_eq!(changed(board, 2, 3).await, [(1, 3, true)]);
        assert_eq!(changed(board, 3, 3).await, []);
        assert_eq!(changed(board, 0, 2).await, [(2, 2, true)], "3 is later");
        let found = board.changed(2, 3, 100).await.expect("reads");
        let notice = found[0].notice.as_ref().expect("is there");
        assert_eq!(notice.text_in(Language::En).value.title, "Anew");
        assert_eq!(board.changed(0, 3, 1).await.expect("reads").len(), 1);
        let briefly = board.changed_in_brief(0, 3, 100).await.expect("reads");
        let revisions: Vec<_> = briefly.iter().map(|changed| changed.revision).collect();
        assert_eq!(revisions, [2, 3]);
        let brief = briefly[1].notice.as_ref().expect("is there");
        assert_eq!(brief.progress, notice.progress);
        assert!(brief.hosts.is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_was_taken_away_is_told_and_what_nobody_saw_is_not() {
    with_board(async |board, writer, _| {
        let seen = sample(1, json!({})).public();
        writer.apply(&seen, 1).await.expect("is applied");
        writer.remove(&id(1), 2).await.expect("is removed");
        writer.remove(&id(2), 1).await.expect("is noted");

        assert_eq!(changed(board, 0, 9).await, [(1, 2, false)]);

        writer.remove(&id(1), 3).await.expect("is noted");
        assert_eq!(changed(board, 0, 9).await, [(1, 2, false)]);
    })
    .await;
}

#[tokio::test]
async fn an_attempt_that_changed_nothing_is_told_to_nobody() {
    with_board(async |board, writer, _| {
        let notice = sample(1, json!({})).public();
        writer.apply(&notice, 3).await.expect("is applied");
        writer.apply(&notice, 3).await.expect("is known");
        writer.apply(&notice, 2).await.expect("is late");

        assert_eq!(changed(board, 0, 9).await, [(1, 1, true)]);
    })
    .await;
}

#[tokio::test]
async fn a_rebuilt_board_tells_of_all_that_is_there_and_all_that_was() {
    with_board(async |board, writer, _| {
        for number in 1..=3 {
            let notice = sample(number, json!({})).public();
            writer.apply(&notice, 1).await.expect("is applied");
        }
        writer.remove(&id(3), 2).await.expect("is removed");
        let left = sample(1, json!({})).public();

        writer.rebuild(&[(left, 1)]).await.expect("is rebuilt");

        assert_eq!(
            changed(board, 4, 9).await,
            [(1, 5, true), (2, 5, false)],
            "the third was gone before"
        );
    })
    .await;
}
