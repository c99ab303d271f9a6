//! What an earlier version stored, after the tables were brought up to date.

use crate::fixture::*;
use desk::Actor;
use engine::Database;
use engine::testing::{TestDatabase, on_every_engine};
use serde_json::json;

/// Tells a story of a desk as an earlier version left it: what `before` stores, and
/// then the statements that take it back to the tables of that time.
async fn tell_of(
    before: impl AsyncFn(&desk::Desk),
    taken_back: &[&'static str],
    after: impl AsyncFn(&desk::Desk, &TestDatabase),
) {
    on_every_engine(&["desk"], async |place| {
        let desk = open(place).await;
        before(&desk).await;
        desk.close().await;
        let database = Database::connect(&place.url("desk"), "desk").await;
        let database = database.expect("connects");
        for statement in taken_back {
            let done = sqlx::query(*statement).execute(&database.pool).await;
            done.expect("is taken back");
        }
        database.close().await;
        let desk = open(place).await;
        after(&desk, place).await;
        desk.close().await;
    })
    .await;
}

#[tokio::test]
async fn windows_that_had_no_ids_are_called_by_their_numbers() {
    let before = async |desk: &desk::Desk| {
        let mut several = maintenance();
        several["slug"] = json!("several");
        several["text"]["de"]["slug"] = json!("mehrere");
        several["window"] = json!(null);
        several["windows"] = json!([
            {"start": "2020-12-14T18:00", "end": "2020-12-15T02:00"},
            {"start": "2020-12-15T18:00", "end": "2020-12-15T24:00"},
        ]);
        for (number, document) in [(1, maintenance()), (2, several)] {
            let notice = notice(number, &document, at("10T00:00"));
            desk.create(&Actor::Import, at("10T00:00"), notice)
                .await
                .expect("is saved");
        }
    };
    let taken_back = [
        "delete from notice_windows
         where notice_id in (select notice_id from notice_windows group by notice_id having count(*) = 1)",
        "drop index notice_windows_id",
        "alter table notice_windows drop column id",
        "delete from _sqlx_migrations where version = 31",
    ];
    tell_of(before, &taken_back, async |desk, _| {
        for (number, expected) in [(1, &["1"][..]), (2, &["1", "2"])] {
            let stored = desk.notice(&id(number)).await.expect("can be read");
            let windows = stored.expect("is there").notice.windows;

            let ids: Vec<_> = windows.identified().map(|(id, _)| id.to_string()).collect();
            assert_eq!(ids, expected);
        }
    })
    .await;
}

#[tokio::test]
async fn a_host_is_late_also_where_an_earlier_version_did_not_reckon_with_it() {
    let before = async |desk: &desk::Desk| {
        let mut document = maintenance();
        document["publish_at"] = json!("2020-12-10T00:00Z");
        document["disclosures"] = json!([]);
        // Begun, so that nothing but a late host is to come before the end.
        document["state"] = json!("in_progress");
        document["hosts"][1]["state"] = json!("in_progress");
        let notice = notice(1, &document, at("11T00:00"));
        desk.create(&Actor::Import, at("11T00:00"), notice)
            .await
            .expect("is saved");
    };
    let taken_back = [
        "update notices set next_due = null",
        "delete from _sqlx_migrations where version = 32",
    ];
    tell_of(before, &taken_back, async |desk, _| {
        let done = desk.run_due(at("11T00:00")).await.expect("runs");
        assert!(done.is_empty(), "{done:?}");
        let due = desk.next_due().await.expect("reads").expect("is reckoned");
        assert!(due > at("14T00:00"), "{due}");

        desk.run_due(due).await.expect("runs");

        let stored = desk.notice(&id(1)).await.expect("can be read");
        assert!(stored.expect("is there").notice.progress().late > 0);
    })
    .await;
}
