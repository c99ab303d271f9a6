//! Tables that are larger than a page or a form.

use super::support::{paste, table};
use crate::support::{Browser, Desk, publish};
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn five_thousand_hosts_are_filtered_and_reported_without_a_script() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[("slug", "hosts")]).await;
    let text: String = (0..5_000)
        .map(|n| format!("host{n:04}.rack{}.example.net\n", n % 50))
        .collect();
    let look = paste(&mut operator, &notice, &text, "add").await;
    assert_eq!(
        look.texts(".is-rows tbody tr").len(),
        300,
        "a long list is not printed in full"
    );
    let action = format!("{notice}/hosts/paste");
    let done = operator.fill_in(&look, &action, &[("do", "take")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);

    let page = operator.get(&notice).await;
    assert_eq!(page.texts("#part-hosts ~ * tbody tr").len(), 100);
    assert!(page.body.len() < 300_000, "{}", page.body.len());
    let narrow = format!("{notice}?hosts=RACK7.&hosts_state=scheduled");
    let rack = operator.get(&narrow).await;
    assert!(
        rack.texts("#hosts-wanted")[0].contains("100 of 5000"),
        "{:?}",
        rack.texts("#hosts-wanted")
    );

    let report = format!("{notice}/hosts");
    let all = [("report", "wanted"), ("bulk_state", "completed")];
    let reported = operator.fill(&narrow, &report, &all).await;
    assert_eq!(
        reported.location(),
        format!("{notice}?hosts=RACK7.&hosts_state=scheduled&done=hosts")
    );
    let after = operator.follow(&reported).await;
    assert!(
        after
            .texts(".desk-empty")
            .join(" ")
            .contains("No host matches")
    );
    let csv = table(&mut operator, &notice).await;
    let done: Vec<_> = csv
        .lines()
        .filter(|line| line.contains(",completed,"))
        .collect();
    assert_eq!(done.len(), 100);
    assert!(done.iter().all(|line| line.contains(".rack7.")));

    let third = operator.get(&format!("{notice}?hosts_page=50")).await;
    assert_eq!(third.texts("tbody th")[99], "host4999.rack49.example.net");
    let beyond = operator
        .get(&format!("{notice}?hosts_page=999&hosts=rack7."))
        .await;
    assert_eq!(beyond.status, StatusCode::OK);
    assert_eq!(beyond.texts("#part-hosts ~ * tbody tr").len(), 100);
}

/// A public maintenance with sixty hosts, one of which says everything.
async fn large(operator: &mut Browser) -> String {
    let notice = publish(
        operator,
        &[("slug", "hosts"), ("timing.expected_max", "60")],
    )
    .await;
    let mut text = "name,start,state,started_at,ended_at,tolerance,expected_max,note_en,note_de\n\
        full.example.net,2026-12-14T22:00,completed,2026-12-01T20:00,2026-12-01T20:30,30,90,\"Two disks, both old\",Zwei Platten\n"
        .to_owned();
    text.extend((0..59).map(|n| format!("host{n}.example.net\n")));
    let look = paste(operator, &notice, &text, "add").await;
    let action = format!("{notice}/hosts/paste");
    let done = operator.fill_in(&look, &action, &[("do", "take")]).await;
    assert_eq!(
        done.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        look.texts(".error")
    );
    let moved = format!("{notice}/host/host3.example.net");
    let postponed = [("state", "postponed"), ("start", "2026-12-15T20:00")];
    operator.fill(&moved, &moved, &postponed).await;
    notice
}

#[tokio::test]
async fn a_large_table_is_edited_as_one_text_and_loses_nothing() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = large(&mut operator).await;
    let edit = format!("{notice}/edit");
    let before = table(&mut operator, &notice).await;
    let api = desk.browser().get("/api/v1/notices/hosts").await.body;
    assert!(
        before.contains("PT30M,,,PT1H30M,,\"Two disks, both old\",Zwei Platten"),
        "{before}"
    );

    let page = operator.get(&edit).await;
    assert_eq!(page.texts(".grid-edit tr").len(), 0);
    assert_eq!(
        page.value("hosts.csv").map(|csv| csv.lines().count()),
        Some(61)
    );
    let saved = operator.fill_in(&page, &edit, &[("do", "save")]).await;
    assert_eq!(
        saved.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        saved.texts(".fix li")
    );
    assert_eq!(table(&mut operator, &notice).await, before);
    assert_eq!(
        desk.browser().get("/api/v1/notices/hosts").await.body,
        api,
        "also what is in no column"
    );

    let csv = page.value("hosts.csv").expect("the table");
    let wrong = csv.replace(
        "host7.example.net,2026-12-14T19:00,scheduled",
        "host7.example.net,soon,exploded",
    );
    let refused = operator
        .fill_in(&page, &edit, &[("hosts.csv", &wrong), ("do", "save")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = refused.texts("#hosts-csv-error").join(" ");
    assert!(
        said.contains("Host 9, Start: “soon” is not a time") && said.contains("Host 9, State"),
        "{said}"
    );
    assert_eq!(
        refused.attribute(".fix a", "href").as_deref(),
        Some("#hosts-csv")
    );
    assert!(
        refused
            .value("hosts.csv")
            .expect("the table")
            .contains("host7.example.net,soon,exploded")
    );

    let headless = csv.lines().skip(2).collect::<Vec<_>>().join("\n");
    let named = [
        ("hosts.csv", &*headless),
        ("hosts.paste", "new.example.net - 2026-12-14 21:00"),
        ("do", "save"),
    ];
    let saved = operator.fill(&edit, &edit, &named).await;
    assert_eq!(
        saved.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        saved.texts(".fix li")
    );
    let csv = table(&mut operator, &notice).await;
    assert_eq!(csv.lines().count(), 61);
    assert!(
        !csv.contains("full.example.net")
            && csv.contains("new.example.net,2026-12-14T21:00,scheduled")
    );
}

#[tokio::test]
async fn what_is_reported_while_a_large_table_is_edited_stays_reported() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = large(&mut operator).await;
    let edit = format!("{notice}/edit");
    let page = operator.get(&edit).await;
    let report = format!("{notice}/hosts");
    for said in [
        "completed host5.example.net",
        "in_progress full.example.net",
    ] {
        operator.fill(&notice, &report, &[("report", said)]).await;
    }

    let saved = operator.fill_in(&page, &edit, &[("do", "save")]).await;

    assert_eq!(
        saved.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        saved.texts(".fix li")
    );
    let csv = table(&mut operator, &notice).await;
    let row = |name: &str| {
        csv.lines()
            .find(|line| line.starts_with(name))
            .unwrap_or_default()
    };
    assert!(row("host5.").contains(",completed,"), "{csv}");
    assert!(row("full.").contains(",in_progress,"), "{csv}");
}
