//! What is reported of hosts while an editor or the page of a host is open.

use crate::support::{Browser, Desk, publish};
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn what_a_script_reported_meanwhile_is_not_undone_and_asks_nobody() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(
        &mut operator,
        &[("hosts.paste", "a.example.net\nb.example.net")],
    )
    .await;
    let edit = format!("{notice}/edit");
    let page = operator.get(&edit).await;
    let typed = page.form(
        &edit,
        &[("text.en.title", "A better title"), ("do", "save")],
    );
    let report = format!("{notice}/hosts");
    operator
        .fill(&notice, &report, &[("report", "completed a.example.net")])
        .await;

    let saved = operator.post_form(&edit, &typed).await;

    assert_eq!(
        saved.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        saved.texts("#conflict")
    );
    let page = operator.get(&notice).await;
    assert_eq!(page.texts("h1"), ["A better title"]);
    assert!(
        page.texts("#part-hosts")[0].contains("1 of 2 completed"),
        "{:?}",
        page.texts("#part-hosts")
    );
}

#[tokio::test]
async fn what_is_stored_of_a_host_meanwhile_stays_also_when_the_editor_is_saved_twice() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(
        &mut operator,
        &[("hosts.paste", "a.example.net\nb.example.net")],
    )
    .await;
    let edit = format!("{notice}/edit");
    let typed = operator.get(&edit).await;
    let host = format!("{notice}/host/a.example.net");
    let meanwhile = [
        ("start", "2026-12-14 22:15"),
        ("change_reason.en", "The parts come later."),
        ("state", "completed"),
        ("started_at", "2026-12-01 20:10"),
        ("ended_at", "2026-12-01 20:50"),
        ("note_en", "Two disks"),
    ];
    let saved = operator.fill(&host, &host, &meanwhile).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);

    let title = [("text.en.title", "A better title"), ("do", "save")];
    let refused = operator.fill_in(&typed, &edit, &title).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let saved = operator.fill_in(&refused, &edit, &[("do", "save")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);

    assert_eq!(operator.get(&notice).await.texts("h1"), ["A better title"]);
    let csv = operator.get(&format!("{notice}/hosts.csv")).await.body;
    assert!(
        csv.contains("a.example.net,2026-12-14T22:15,completed,2026-12-01T20:10:00+13:00,2026-12-01T20:50:00+13:00,,,,,,Two disks"),
        "{csv}"
    );
}

#[tokio::test]
async fn a_state_that_was_chosen_outlives_a_refusal_of_something_else() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[("hosts.paste", "a.example.net")]).await;
    let edit = format!("{notice}/edit");

    let wrong = [
        ("hosts[0].state", "completed"),
        ("window.end", "soon"),
        ("do", "save"),
    ];
    let refused = operator.fill(&edit, &edit, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let right = [("window.end", "2026-12-16 00:00"), ("do", "save")];
    let saved = operator.fill_in(&refused, &edit, &right).await;

    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let csv = operator.get(&format!("{notice}/hosts.csv")).await.body;
    assert!(
        csv.contains("a.example.net,2026-12-14T19:00,completed,"),
        "{csv}"
    );
}

#[tokio::test]
async fn on_the_page_of_a_host_what_was_left_alone_stays_and_a_conflict_shows_both() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[("hosts.paste", "a.example.net")]).await;
    let host = format!("{notice}/host/a.example.net");
    let shown = operator.get(&host).await;
    let meanwhile = [
        ("start", "2026-12-14 22:15"),
        ("change_reason.en", "The parts come later."),
        ("timing.reserved", "90"),
        ("note_en", "Two disks"),
    ];
    operator.fill(&host, &host, &meanwhile).await;
    let row = async |browser: &mut Browser| browser.get(&format!("{notice}/hosts.csv")).await.body;

    let other = [("note_de", "Zwei Platten")];
    let saved = operator.fill_in(&shown, &host, &other).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let csv = row(&mut operator).await;
    assert!(
        csv.contains("2026-12-14T22:15,scheduled,,,,,,,PT1H30M,Two disks,Zwei Platten"),
        "{csv}"
    );

    let same = [
        ("start", "2026-12-14 23:30"),
        ("note_en", "Three disks"),
        ("change_reason.en", "The parts come even later."),
    ];
    let refused = operator.fill_in(&shown, &host, &same).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = refused.texts(".fix li").join(" ");
    assert!(
        said.contains("22:15") && said.contains("“Two disks”"),
        "{said}"
    );
    assert_eq!(refused.value("start").as_deref(), Some("2026-12-14 23:30"));
    assert_eq!(
        refused.value("note_de").as_deref().map(str::trim),
        Some("Zwei Platten")
    );
    assert_eq!(row(&mut operator).await, csv, "nothing is saved yet");
    let saved = operator.fill_in(&refused, &host, &[]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    assert!(
        row(&mut operator)
            .await
            .contains("2026-12-14T23:30,scheduled,,,,,,,PT1H30M,Three disks")
    );
}
