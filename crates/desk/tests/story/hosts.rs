//! Host rows of a large maintenance, which are written many at a time.

use crate::fixture::*;
use desk::{Actor, Desk};
use domain::{HostName, HostRow, HostState};
use serde_json::{Value, json};

fn named(numbers: impl Iterator<Item = usize>) -> Value {
    numbers
        .map(|n| json!({"name": format!("host{n}.example.net"), "start": "2020-12-14T19:00"}))
        .collect()
}

async fn hosts(desk: &Desk) -> Vec<HostRow> {
    let stored = desk.notice(&id(1)).await.expect("can be read");
    stored.expect("is there").notice.hosts
}

#[tokio::test]
async fn many_hosts_are_kept_in_the_order_given_and_changed_one_by_one() {
    tell(async |desk, _| {
        let now = at("10T00:00");
        let mut document = maintenance();
        document["hosts"] = named((0..501).rev());
        let written = notice(1, &document, now);
        let mut expected = written.hosts.clone();
        desk.create(&Actor::Import, now, written)
            .await
            .expect("is saved");
        assert_eq!(hosts(desk).await, expected);

        let name = HostName::parse("host7.example.net").expect("a name");
        let later = at("14T06:30");
        edit(desk, &Actor::Import, 1, later, |notice| {
            let reported = notice.report_host(&name, HostState::InProgress, later);
            reported.expect("is there");
        })
        .await;
        let row = expected.iter_mut().find(|host| host.name == name);
        row.expect("is there").report(HostState::InProgress, later);
        assert_eq!(hosts(desk).await, expected);

        expected.truncate(301);
        expected.reverse();
        edit(desk, &Actor::Import, 1, later, |notice| {
            notice.hosts.clone_from(&expected);
        })
        .await;
        assert_eq!(hosts(desk).await, expected);
    })
    .await;
}
