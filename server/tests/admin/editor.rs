//! The editor: what is typed comes to the readers, and nowhere else before.

use crate::support::{Desk, MAINTENANCE, draft, publish};
use chrono::TimeDelta;
use desk::Role;
use http::StatusCode;

const NEW: &str = "/admin/notices/new";

#[tokio::test]
async fn what_is_published_is_read_at_once_in_both_languages() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let more = [
        ("slug", "hypervisor-update"),
        ("text.de.slug", "hypervisoren"),
        ("hosts.paste", "a.example.net\nb.example.net"),
    ];

    let notice = publish(&mut operator, &more).await;

    let mut reader = desk.browser();
    let english = reader.get("/en/notices/hypervisor-update").await;
    assert_eq!(english.texts("h1"), ["Hypervisor update"]);
    assert!(english.body.contains("a.example.net") && english.body.contains("b.example.net"));
    assert!(
        english.body.contains("2026-12-14T06:00:00Z"),
        "the start in Auckland's time"
    );
    assert_eq!(
        reader.get("/de/notices/hypervisoren").await.texts("h1"),
        ["Aktualisierung der Hypervisoren"]
    );
    assert_eq!(operator.get(&notice).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_draft_is_nobodys_business() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;

    let notice = draft(&mut operator, &[("slug", "secret-plans")]).await;

    assert_eq!(
        desk.browser().get("/en/notices/secret-plans").await.status,
        StatusCode::NOT_FOUND
    );
    assert!(
        !desk
            .browser()
            .get("/en/")
            .await
            .body
            .contains("Hypervisor update")
    );
    assert_eq!(
        operator.get(&notice).await.texts("h1"),
        ["Hypervisor update"]
    );
}

#[tokio::test]
async fn a_form_that_nobody_changed_changes_nothing() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(
        &mut operator,
        &[
            ("slug", "round-trip"),
            ("timing.tolerance", "PT2H"),
            ("hosts.paste", "a.example.net"),
            ("text.en.body", "\nA list:\n\n* one\n* two\n\n    code"),
            ("text.en.action_required", "Nothing <at all> & more."),
            ("disclosures[0].lift_at", "2026-12-15T12:00"),
            ("disclosures[0].text.en.title", "Why"),
            ("disclosures[0].text.en.body", "Because."),
            ("disclosures[0].text.de.title", "Warum"),
            ("disclosures[0].text.de.body", "Darum."),
        ],
    )
    .await;
    let report = format!("{notice}/hosts");
    operator
        .fill(&notice, &report, &[("report", "completed a.example.net")])
        .await;
    operator
        .fill(
            &notice,
            &format!("{notice}/updates"),
            &[("text.en.body", "Begun.")],
        )
        .await;
    desk.clock
        .set(desk.clock.now() + TimeDelta::microseconds(90_000_001));
    let page = || async { desk.browser().get("/en/notices/round-trip").await.body };
    let before = page().await;
    let edit = format!("{notice}/edit");
    let audit = async || desk.state().desk.audit(1).await.expect("the audit")[0].sequence;
    // To open the editor is recorded, because sealed text is shown.
    operator.get(&edit).await;
    let recorded = audit().await;

    let reply = operator.fill(&edit, &edit, &[("do", "save")]).await;

    assert_eq!(
        reply.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        reply.texts(".fix li")
    );
    assert_eq!(page().await, before);
    assert_eq!(
        audit().await,
        recorded + 1,
        "only that the sealed text was shown"
    );
}

#[tokio::test]
async fn rows_are_added_without_a_script_and_without_losing_any() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Author).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.extend([("hosts[0].name", "a.example.net"), ("do", "add-hosts")]);

    let reply = operator.fill(NEW, NEW, &typed).await;

    assert_eq!(reply.status, StatusCode::OK);
    assert_eq!(
        reply.value("hosts[0].name").as_deref(),
        Some("a.example.net")
    );
    assert_eq!(reply.value("hosts[5].name").as_deref(), Some(""));
    let refused = operator.fill(NEW, NEW, &[("do", "save")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        refused.value("hosts[4].name").as_deref(),
        Some(""),
        "empty rows are offered again"
    );
    assert_eq!(
        reply.value("text.de.title").as_deref(),
        Some("Aktualisierung der Hypervisoren")
    );
    for (button, field) in [
        ("add-update", "updates[0].text.en.body"),
        ("add-disclosure", "disclosures[0].lift_at"),
    ] {
        let mut typed = MAINTENANCE.to_vec();
        typed.push(("do", button));
        let reply = operator.fill(NEW, NEW, &typed).await;
        assert_eq!(reply.value(field).as_deref(), Some(""), "{button}");
    }
}

#[tokio::test]
async fn another_kind_gets_its_own_states() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Author).await;

    let reply = operator
        .fill(
            NEW,
            NEW,
            &[
                ("kind", "incident"),
                ("text.en.title", "Mail is late"),
                ("do", "check"),
            ],
        )
        .await;

    assert_eq!(reply.value("state").as_deref(), Some("investigating"));
    assert_eq!(
        reply.value("text.en.title").as_deref(),
        Some("Mail is late")
    );
}

#[tokio::test]
async fn the_preview_shows_what_was_typed_and_keeps_the_form() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Author).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.extend([
        ("disclosures[0].lift_at", "2026-12-15T12:00"),
        ("disclosures[0].text.en.title", "What it closes"),
        ("disclosures[0].text.en.body", "Three holes."),
    ]);
    let with = |button| {
        let mut typed = typed.clone();
        typed.push(("do", button));
        typed
    };

    let now = operator.fill(NEW, NEW, &with("preview now de")).await;
    assert_eq!(
        now.texts(".preview-frame h1"),
        ["Aktualisierung der Hypervisoren"]
    );
    assert!(
        !now.texts(".preview-frame")
            .join(" ")
            .contains("What it closes")
    );
    assert_eq!(
        now.value("disclosures[0].text.en.body")
            .as_deref()
            .map(str::trim),
        Some("Three holes.")
    );
    let lifted = operator.fill(NEW, NEW, &with("preview lift en")).await;
    assert!(
        lifted
            .texts(".preview-frame")
            .join(" ")
            .contains("Three holes.")
    );
    assert!(
        operator
            .get("/admin/notices")
            .await
            .body
            .contains("No notices fit."),
        "nothing was saved"
    );
}

#[tokio::test]
async fn the_desk_speaks_the_operators_language() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    assert_eq!(operator.get("/admin/").await.texts("h1"), ["Dashboard"]);

    let reply = operator
        .fill("/admin/", "/admin/language", &[("language", "de")])
        .await;

    assert_eq!(operator.follow(&reply).await.texts("h1"), ["Übersicht"]);
    let wrong = operator
        .fill(NEW, NEW, &[("text.en.title", ""), ("do", "save")])
        .await;
    assert_eq!(wrong.attribute("html", "lang").as_deref(), Some("de"));
    assert!(
        wrong.texts(".fix").join(" ").contains("berichtigen"),
        "{:?}",
        wrong.texts(".fix")
    );
    assert!(
        desk.browser()
            .get("/admin/sign-in?lang=de")
            .await
            .body
            .contains("Anmelden")
    );
}
