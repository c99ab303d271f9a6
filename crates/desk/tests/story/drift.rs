//! Notices whose times were reckoned by older zone rules.

use crate::fixture::*;
use desk::{Actor, Desk};
use domain::{Moment, Window};
use serde_json::json;

/// A time that was entered as if clocks there were an hour behind where they are.
fn outdated(moment: Moment) -> Moment {
    let hour = chrono::TimeDelta::hours(1);
    Moment::from_parts(moment.instant() + hour, moment.local(), moment.zone())
}

async fn drifted(desk: &Desk, now: &str) -> Vec<String> {
    let found = desk.drifted(at(now)).await.expect("can be read");
    let ids = found.into_iter().map(|stored| stored.notice.id.to_string());
    ids.collect()
}

#[tokio::test]
async fn a_time_that_means_something_else_is_found_in_every_table() {
    tell(async |desk, _| {
        let several = json!([
            {"start": "2020-12-14T18:00", "end": "2020-12-15T02:00"},
            {"start": "2020-12-15T18:00", "end": "2020-12-15T24:00"},
        ]);
        let mut of_windows = maintenance();
        of_windows["window"] = json!(null);
        of_windows["windows"] = several;
        for (number, document) in [(1, maintenance()), (2, maintenance()), (3, of_windows)] {
            let mut document = document;
            document["slug"] = format!("drift-{number}").into();
            let text = document["text"].as_object_mut().expect("text");
            for text in text.values_mut() {
                text.as_object_mut().expect("a text").remove("slug");
            }
            let notice = notice(number, &document, at("10T00:00"));
            desk.create(&Actor::Import, at("10T00:00"), notice)
                .await
                .expect("is saved");
        }
        assert_eq!(drifted(desk, "10T00:00").await, Vec::<String>::new());

        desk.change(&Actor::Import, at("10T00:00"), &id(2), None, |notice| {
            notice.hosts[1].start = outdated(notice.hosts[1].start);
            Ok::<_, std::convert::Infallible>(())
        })
        .await
        .expect("is saved");
        desk.change(&Actor::Import, at("10T00:00"), &id(3), None, |notice| {
            let mut windows: Vec<_> = notice.windows.identified().collect();
            let (id, window) = windows[1];
            let window = Window::new(outdated(window.start()), window.end());
            windows[1] = (id, window.expect("a window"));
            notice.windows = domain::Windows::new(windows).expect("windows");
            Ok::<_, std::convert::Infallible>(())
        })
        .await
        .expect("is saved");

        let mut expected = vec![id(2).to_string(), id(3).to_string()];
        expected.sort();
        assert_eq!(drifted(desk, "10T00:00").await, expected);
        assert_eq!(drifted(desk, "30T00:00").await, Vec::<String>::new());
    })
    .await;
}
