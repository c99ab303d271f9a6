//! What must not be published beside what is sealed: editor, update form and the
//! button on a notice's page.

use crate::support::{Desk, MAINTENANCE, Reply, draft, publish};
use desk::{Action, Role};
use http::StatusCode;

const NEW: &str = "/admin/notices/new";

/// Sealed text in both languages.
const SEALED: [(&str, &str); 5] = [
    ("disclosures[0].lift_at", "2026-12-15T12:00"),
    ("disclosures[0].text.en.title", "The cause"),
    (
        "disclosures[0].text.en.body",
        "It is XSA-350, a quetzalcoatlus.",
    ),
    ("disclosures[0].text.de.title", "Die Ursache"),
    (
        "disclosures[0].text.de.body",
        "Es ist XSA-350, ein Quetzalcoatlus.",
    ),
];

/// What is typed of a notice that gives its sealed text away.
fn leaking() -> Vec<(&'static str, &'static str)> {
    let mut typed = MAINTENANCE.to_vec();
    typed.retain(|(name, _)| *name != "text.de.title");
    typed.push(("text.de.title", "Neustarts wegen XSA-350"));
    typed.extend(SEALED);
    typed
}

fn with<'a>(typed: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    typed.iter().chain(more).copied().collect()
}

fn offers(reply: &Reply) -> bool {
    reply.attribute("#embargo_override", "name").is_some()
}

#[tokio::test]
async fn check_shows_refusals_at_their_fields_and_offers_nothing_yet() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;

    let checked = writer
        .fill(NEW, NEW, &with(&leaking(), &[("do", "check")]))
        .await;

    assert_eq!(checked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let invalid = checked.attribute("#text-de-title", "aria-invalid");
    assert_eq!(invalid.as_deref(), Some("true"));
    let said = checked.texts("#text-de-title-error").join(" ");
    assert!(said.contains("“XSA-350”"), "{said}");
    assert!(!offers(&checked));
}

#[tokio::test]
async fn publishing_is_refused_and_then_done_with_a_reason_and_nothing_typed_is_lost() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;

    let refused = writer
        .fill(NEW, NEW, &with(&leaking(), &[("do", "publish")]))
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(offers(&refused));
    let kept = refused.value("disclosures[0].text.en.body");
    assert_eq!(kept.as_deref().map(str::trim), Some(SEALED[2].1));
    let empty = writer
        .fill_in(&refused, NEW, &[("do", "overrule publish")])
        .await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let invalid = empty.attribute("#embargo_override", "aria-invalid");
    assert_eq!(invalid.as_deref(), Some("true"));
    let telling = [
        ("do", "overrule publish"),
        ("embargo_override", "XSA-350 is known"),
    ];
    let telling = writer.fill_in(&empty, NEW, &telling).await;
    assert_eq!(telling.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        telling.value("embargo_override").as_deref().map(str::trim),
        Some("XSA-350 is known")
    );

    let reason = [
        ("do", "overrule publish"),
        ("embargo_override", "The vendor has agreed"),
    ];
    let done = writer.fill_in(&telling, NEW, &reason).await;

    let page = writer.follow(&done).await;
    assert!(page.body.contains("The vendor has agreed"), "in the audit");
    let public = desk.browser().get("/de/notices/hypervisor-update").await;
    assert!(public.body.contains("Neustarts wegen XSA-350"));
    assert!(!public.body.contains("The vendor has agreed"));
}

#[tokio::test]
async fn a_reason_is_still_there_when_something_else_is_wrong_or_it_is_too_long() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let refused = writer
        .fill(NEW, NEW, &with(&leaking(), &[("do", "publish")]))
        .await;
    let long = "because ".repeat(75);

    for (reason, end) in [
        (long.trim(), "2026-12-16T00:00"),
        ("The vendor has agreed", "soon"),
    ] {
        let typed = [
            ("do", "overrule publish"),
            ("embargo_override", reason),
            ("window.end", end),
        ];
        let again = writer.fill_in(&refused, NEW, &typed).await;

        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kept = again.value("embargo_override");
        assert_eq!(kept.as_deref().map(str::trim), Some(reason), "{end}");
        let button = again.attribute("button[value=\"overrule publish\"]", "type");
        assert_eq!(button.as_deref(), Some("submit"), "{end}");
    }
}

#[tokio::test]
async fn warnings_are_shown_and_stand_in_nobodys_way() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.extend(SEALED);
    typed.retain(|(name, _)| *name != "disclosures[0].lift_at");
    typed.push(("disclosures[0].lift_at", "2026-12-19T12:00"));

    let checked = writer
        .fill(NEW, NEW, &with(&typed, &[("do", "check")]))
        .await;
    let published = writer
        .fill(NEW, NEW, &with(&typed, &[("do", "publish")]))
        .await;

    assert_eq!(checked.status, StatusCode::OK);
    assert_eq!(checked.texts("#warnings li").len(), 2);
    assert_eq!(published.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_update_that_gives_sealed_text_away_is_refused_in_its_form() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Publisher).await;
    let notice = publish(&mut writer, &SEALED).await;
    let updates = format!("{notice}/updates");
    let typed = [("text.en.body", "The quetzalcoatlus is gone.")];

    let untold = other.fill(&notice, &updates, &typed).await;
    assert_eq!(untold.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!offers(&untold));
    let said = untold.texts("#text-en-body-error").join(" ");
    assert!(
        !said.is_empty() && !said.to_lowercase().contains("quetzal"),
        "{said}"
    );
    let forced = [
        typed[0],
        ("overrule", "1"),
        ("embargo_override", "I say so"),
    ];
    let forced = other.fill(&notice, &updates, &forced).await;
    assert_eq!(forced.status, StatusCode::UNPROCESSABLE_ENTITY);

    let refused = writer.fill(&notice, &updates, &typed).await;
    assert!(offers(&refused));
    assert!(
        refused
            .texts("#text-en-body-error")
            .join(" ")
            .contains("“quetzalcoatlus”")
    );
    let reason = [
        typed[0],
        ("overrule", "1"),
        ("embargo_override", "The vendor has agreed"),
    ];
    let done = writer.fill_in(&refused, &updates, &reason).await;
    assert_eq!(
        done.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        done.texts(".fix li")
    );

    let id = domain::NoticeId::parse(notice.rsplit('/').next().expect("an id")).expect("an id");
    let trail = desk.state().desk.audit_of(&id).await.expect("the trail");
    let suspected = trail
        .iter()
        .filter(|row| row.action == Action::LeakSuspected);
    assert_eq!(suspected.count(), 2);
}

#[tokio::test]
async fn the_publish_button_of_a_draft_offers_the_same() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let notice = draft(&mut writer, &leaking()).await;
    let publish = format!("{notice}/publish");

    let refused = writer.fill(&notice, &publish, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reason = [
        ("overrule", "1"),
        ("embargo_override", "The vendor has agreed"),
    ];
    let done = writer.fill_in(&refused, &publish, &reason).await;

    assert_eq!(
        done.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        done.texts(".fix li")
    );
}

#[tokio::test]
async fn a_policy_has_to_be_ticked_and_lets_its_number_be_said() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let mut typed = leaking();
    typed.extend([
        ("embargo.policy", "Xen security policy"),
        ("embargo.advisory", "XSA-350"),
        ("do", "publish"),
    ]);

    let refused = writer.fill(NEW, NEW, &typed).await;
    assert_eq!(
        refused.texts("#problems li").len(),
        3,
        "{:?}",
        refused.texts("#problems li")
    );
    let ticks = [
        "only_existence_said",
        "deployment_permitted",
        "hosts_tell_nothing",
    ];
    typed.extend(ticks.map(|tick| ("embargo.checked", tick)));
    let done = writer.fill(NEW, NEW, &typed).await;

    assert_eq!(
        done.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        done.texts(".fix li")
    );
}
