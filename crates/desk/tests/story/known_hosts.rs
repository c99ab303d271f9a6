//! Hosts that notices of a system had.

use crate::fixture::*;
use desk::Actor;
use domain::Slug;
use serde_json::json;

#[tokio::test]
async fn the_hosts_of_a_system_are_each_told_once_and_as_people_count() {
    tell(async |desk, _| {
        let now = at("10T00:00");
        for (number, system, hosts) in [
            (1, "NZ Datacentre", vec!["host10", "host2"]),
            (2, "NZ Datacentre", vec!["host1", "host2"]),
            (3, "Mail", vec!["mail1"]),
            (4, "Portal", vec![]),
        ] {
            let mut document = maintenance();
            document["slug"] = json!(format!("notice-{number}"));
            document["text"] = json!({"en": {"title": "Work", "body": "Work."}});
            document["disclosures"] = json!([]);
            document["systems"] = json!([system]);
            let row = |host: &&str| json!({"name": format!("{host}.example.net"), "start": "2020-12-14T19:00"});
            document["hosts"] = hosts.iter().map(row).collect();
            let saved = desk.create(&Actor::Import, now, notice(number, &document, now));
            saved.await.expect("is saved");
        }

        let systems = desk.systems_with_hosts().await.expect("systems");
        let names: Vec<_> = systems.iter().map(|system| system.name.as_str()).collect();
        assert_eq!(names, ["Mail", "NZ Datacentre"]);
        let hosts = desk.hosts_of_system(&systems[1].slug).await.expect("hosts");
        let hosts: Vec<_> = hosts.iter().map(|host| host.as_str()).collect();
        assert_eq!(hosts, ["host1.example.net", "host2.example.net", "host10.example.net"]);
        let nothing = Slug::parse("nothing").expect("a slug");
        assert_eq!(desk.hosts_of_system(&nothing).await.expect("hosts"), []);
    })
    .await;
}

#[tokio::test]
async fn notices_are_found_by_a_part_of_a_host_name_and_no_sign_of_it_is_a_pattern() {
    tell(async |desk, _| {
        let now = at("10T00:00");
        for (number, hosts) in [(1, ["web-9", "web_1"]), (2, ["mail1", "web2"])] {
            let mut document = maintenance();
            document["slug"] = json!(format!("notice-{number}"));
            document["text"] = json!({"en": {"title": "Work", "body": "Work."}});
            document["disclosures"] = json!([]);
            let row = |host: &&str| json!({"name": host, "start": "2020-12-14T19:00"});
            document["hosts"] = hosts.iter().map(row).collect();
            let saved = desk.create(&Actor::Import, now, notice(number, &document, now));
            saved.await.expect("is saved");
        }

        for (part, found) in [
            (" WEB ", vec![(1, "web-9"), (2, "web2")]),
            ("web_", vec![(1, "web_1")]),
            ("mail", vec![(2, "mail1")]),
            ("%", vec![]),
            ("\\", vec![]),
        ] {
            let notices = desk.notices_by_host(part).await.expect("can be read");
            let named: Vec<_> = (notices.iter())
                .map(|(notice, host)| (notice.clone(), host.as_str()))
                .collect();
            let found: Vec<_> = found.into_iter().map(|(n, host)| (id(n), host)).collect();
            assert_eq!(named, found, "{part}");
        }
    })
    .await;
}
