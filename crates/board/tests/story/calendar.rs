//! Maintenance by its time, with the version that readers have seen.

use crate::fixture::{id, numbers, sample, with_board};
use domain::{HostName, PublicNotice, Slug};
use serde_json::json;

fn maintenance(number: u32, day: u32, system: &str) -> PublicNotice {
    let fields = json!({
        "kind": "maintenance", "state": "scheduled", "systems": [system],
        "window": {
            "start": format!("2031-03-{day:02}T00:00"), "end": format!("2031-03-{day:02}T02:00"),
        },
        "hosts": [{"name": "a.example.net", "start": format!("2031-03-{day:02}T00:00")}],
    });
    sample(number, fields).public()
}

#[tokio::test]
async fn calendars_are_of_maintenance_by_its_time_with_its_version() {
    with_board(async |board, writer, _| {
        for (notice, version) in [
            (maintenance(1, 1, "North"), 4),
            (maintenance(2, 3, "South"), 1),
            (maintenance(3, 2, "North"), 7),
            (sample(4, json!({"systems": ["North"]})).public(), 1),
        ] {
            writer.apply(&notice, version).await.expect("is applied");
        }
        let north = Slug::parse("north").expect("a slug");
        let host = [HostName::parse("a.example.net").expect("a name")];

        let all = board.calendar(None, 10).await.expect("reads");
        let of_north = board.calendar(Some(&north), 10).await.expect("reads");
        let latest = board.calendar(None, 1).await.expect("reads");
        let of_host = board.calendar_of_hosts(&host, 10).await.expect("reads");
        let one = board.calendar_of(&id(3)).await.expect("reads");

        let told = |found: &[board::DatedNotice]| -> Vec<(u32, i64)> {
            let numbers = numbers(found.iter().map(|dated| &dated.notice));
            let versions = found.iter().map(|dated| dated.version);
            numbers.into_iter().zip(versions).collect()
        };
        assert_eq!(told(&all), [(2, 1), (3, 7), (1, 4)]);
        assert_eq!(told(&of_north), [(3, 7), (1, 4)]);
        assert_eq!(told(&latest), [(2, 1)]);
        assert_eq!(told(&one.into_iter().collect::<Vec<_>>()), [(3, 7)]);
        let rows: Vec<_> = of_host.iter().map(|row| row.version).collect();
        assert_eq!(rows, [1, 7, 4]);
        assert_eq!(board.calendar_of(&id(9)).await.expect("reads"), None);
    })
    .await;
}
