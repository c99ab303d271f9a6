//! Windows and host rows as they are stored.

use crate::fixture::*;
use desk::Actor;
use domain::{Notice, schedule};
use serde_json::json;

/// A maintenance with everything that a row can hold.
fn written() -> Notice {
    let mut document = maintenance();
    document["window"] = json!(null);
    document["windows"] = json!([
        {"start": "2020-12-14T18:00", "end": "2020-12-15T02:00"},
        {"start": "2020-12-15T18:00", "end": "2020-12-15T24:00"},
        {"start": "2020-12-16T18:00", "end": "2020-12-17T02:00"},
    ]);
    document["moved_from"] = json!({"start": "2020-12-12T18:00", "end": "2020-12-12T20:00"});
    document["hosts"][0]["moved_from"] = json!("2020-12-12T19:00");
    document["hosts"][1]["timing"] = json!({"tolerance": "PT15M", "reserved": "PT3H"});
    document["hosts"][2]["note"] = json!({"en": "The last one.", "de": "Der letzte."});
    notice(1, &document, at("10T00:00"))
}

#[tokio::test]
async fn windows_and_rows_are_read_back_as_they_were_written() {
    tell(async |desk, _| {
        desk.create(&Actor::Import, at("10T00:00"), written())
            .await
            .expect("is saved");

        let stored = desk.notice(&id(1)).await.expect("can be read");
        let stored = stored.expect("is there").notice;

        let written = written();
        assert_eq!(stored.windows, written.windows);
        assert_eq!(stored.moved_from, written.moved_from);
        assert_eq!(stored.hosts, written.hosts);
    })
    .await;
}

#[tokio::test]
async fn a_notice_that_is_left_with_one_window_has_one() {
    tell(async |desk, _| {
        desk.create(&Actor::Import, at("10T00:00"), written())
            .await
            .expect("is saved");

        let one = notice(1, &maintenance(), at("11T00:00"));
        desk.replace(&Actor::Import, at("11T00:00"), None, one)
            .await
            .expect("is saved");

        let stored = desk.notice(&id(1)).await.expect("can be read");
        assert_eq!(stored.expect("is there").notice.windows.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn lateness_is_judged_by_the_scheduler_and_told_to_readers() {
    tell(async |desk, _| {
        let mut document = maintenance();
        document["publish_at"] = json!("2020-12-10T00:00Z");
        let notice = notice(1, &document, at("11T00:00"));
        let first = schedule::next(&notice);
        desk.create(&Actor::Import, at("11T00:00"), notice)
            .await
            .expect("is saved");
        assert!(first.is_some());

        desk.run_due(at("14T08:03")).await.expect("runs");

        let stored = desk.notice(&id(1)).await.expect("can be read");
        let stored = stored.expect("is there");
        assert_eq!(stored.notice.judged_at, Some(at("14T08:03")));
        assert_eq!(stored.notice.progress().late, 3);
        let pending = desk.pending().await.expect("can be read");
        let Some(desk::ProjectedChange::Put(public)) =
            pending.last().map(|projected| &projected.change)
        else {
            panic!("readers are told");
        };
        assert_eq!(public.progress.late, 3);
        assert_eq!(
            desk.next_due().await.expect("can be read"),
            Some(at("14T08:04")),
            "the next host turns late"
        );
    })
    .await;
}
