//! Moving a lift on the notice's page, and breaking the glass.

use crate::support::{Browser, Desk, PASSWORD, Reply, publish};
use desk::Role;
use http::StatusCode;

const TEXT: &str = "Grabbelquist";
const PUBLIC: &str = "/en/notices/sealed";

async fn seal(operator: &mut Browser) -> String {
    publish(
        operator,
        &[
            ("slug", "sealed"),
            ("disclosures[0].lift_at", "2026-12-15T12:00"),
            ("disclosures[0].text.en.title", "Mufflewort"),
            ("disclosures[0].text.en.body", TEXT),
            ("disclosures[0].text.de.title", "Mufflewort"),
            ("disclosures[0].text.de.body", TEXT),
        ],
    )
    .await
}

/// Two who are cleared for a public notice, and its page on the desk.
async fn two(desk: &Desk) -> (Browser, Browser, String) {
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let notice = seal(&mut writer).await;
    let second = desk.add("second@example.net", Role::Publisher).await;
    let grant = format!("{notice}/clearances");
    let granted = writer
        .fill(&notice, &grant, &[("operator", second.as_str())])
        .await;
    assert_eq!(granted.status, StatusCode::SEE_OTHER);
    let second = desk.sign_in("second@example.net").await;
    (writer, second, notice)
}

async fn is_public(desk: &Desk) -> bool {
    desk.browser().get(PUBLIC).await.body.contains(TEXT)
}

async fn ask(browser: &mut Browser, notice: &str, fields: &[(&str, &str)]) -> Reply {
    browser
        .fill(notice, &format!("{notice}/lifts"), fields)
        .await
}

async fn agree(browser: &mut Browser, notice: &str, password: &str) -> Reply {
    let path = format!("{notice}/lifts/agree");
    browser
        .fill(notice, &path, &[("lifts[0].agree", password)])
        .await
}

#[tokio::test]
async fn two_open_early_the_second_with_their_password() {
    let desk = Desk::open().await;
    let (mut first, mut second, notice) = two(&desk).await;

    let asked = ask(
        &mut first,
        &notice,
        &[
            ("do", "open"),
            ("lifts[0].reason", "It has leaked elsewhere."),
        ],
    )
    .await;
    let page = first.follow(&asked).await;
    assert!(
        page.texts(".flash").join(" ").contains("second operator"),
        "{}",
        page.body
    );
    assert!(!is_public(&desk).await);

    let wrong = agree(&mut second, &notice, "not my password at all").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let invalid = wrong.attribute("#lifts-0-agree", "aria-invalid");
    assert_eq!(invalid.as_deref(), Some("true"));
    assert!(
        wrong
            .texts(".lift-asked blockquote")
            .contains(&"It has leaked elsewhere.".to_owned())
    );
    assert!(!is_public(&desk).await);

    let agreed = agree(&mut second, &notice, PASSWORD).await;
    assert_eq!(
        agreed.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        agreed.texts(".fix li")
    );
    assert!(is_public(&desk).await);
}

#[tokio::test]
async fn who_asked_is_offered_to_take_it_back_and_not_to_agree() {
    let desk = Desk::open().await;
    let (mut first, mut second, notice) = two(&desk).await;
    let fields = [
        ("do", "open"),
        ("lifts[0].reason", "Everybody has patched."),
    ];
    ask(&mut first, &notice, &fields).await;

    let own = first.get(&notice).await;
    assert!(own.attribute("#lifts-0-agree", "name").is_none());
    let back = format!("{notice}/lifts/take-back");
    let taken = first.fill(&notice, &back, &[]).await;

    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    let page = second.get(&notice).await;
    assert!(page.texts(".lift-asked").is_empty());
    assert!(!is_public(&desk).await);
}

#[tokio::test]
async fn a_lift_is_put_off_with_a_reason_and_nothing_typed_is_lost_without() {
    let desk = Desk::open().await;
    let (mut first, _, notice) = two(&desk).await;
    let later = ("lifts[0].to", "2026-12-16 12:00");

    let silent = ask(&mut first, &notice, &[("do", "move"), later]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let invalid = silent.attribute("#lifts-0-reason", "aria-invalid");
    assert_eq!(invalid.as_deref(), Some("true"));
    assert_eq!(silent.value("lifts[0].to").as_deref(), Some(later.1));
    let back = silent.attribute("form[action=\"/admin/language\"] [name=back]", "value");
    let back = first.get(&back.expect("a way back")).await;
    assert_eq!(
        back.status,
        StatusCode::OK,
        "who changes the language comes back"
    );

    let reason = ("lifts[0].reason", "The vendor asks for a day.");
    let moved = ask(&mut first, &notice, &[("do", "move"), later, reason]).await;
    assert_eq!(
        moved.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        moved.texts(".fix li")
    );
    let public = desk.browser().get(PUBLIC).await;
    assert!(public.body.contains("2026-12-16T12:00"), "readers are told");

    let telling = ("lifts[0].reason", "Mufflewort is in the papers.");
    let even_later = ("lifts[0].to", "2026-12-17T12:00");
    let refused = ask(&mut first, &notice, &[("do", "move"), even_later, telling]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let invalid = refused.attribute("#lifts-0-reason", "aria-invalid");
    assert_eq!(
        invalid.as_deref(),
        Some("true"),
        "the trail is read by more people"
    );

    for (wrong, word) in [
        ("2026-11-30T12:00", "is over"),
        ("2026-12-16T12:00", "already"),
        ("tomorrow", "time"),
    ] {
        let refused = ask(
            &mut first,
            &notice,
            &[("do", "move"), ("lifts[0].to", wrong), reason],
        )
        .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        let said = refused.texts(".fix li").join(" ");
        assert!(said.contains(word), "{wrong}: {said}");
        assert_eq!(
            refused.value("lifts[0].reason").as_deref().map(str::trim),
            Some(reason.1)
        );
    }
}

#[tokio::test]
async fn the_editor_moves_no_lift_that_was_agreed() {
    let desk = Desk::open().await;
    let (mut first, _, notice) = two(&desk).await;
    let edit = format!("{notice}/edit");

    let moved = [
        ("disclosures[0].lift_at", "2026-12-01T09:00"),
        ("do", "save"),
    ];
    let refused = first.fill(&edit, &edit, &moved).await;

    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = refused.texts(".fix li").join(" ");
    assert!(said.contains("moved on the notice’s page"), "{said}");
    assert_eq!(
        refused.value("disclosures[0].lift_at").as_deref(),
        Some("2026-12-01 09:00")
    );
}

#[tokio::test]
async fn one_administrator_opens_alone_with_password_and_reason_and_nobody_else_does() {
    let desk = Desk::open().await;
    let (mut first, _, notice) = two(&desk).await;
    let alone = [
        ("do", "open-alone"),
        ("lifts[0].reason", "Nobody answers."),
        ("lifts[0].password", PASSWORD),
    ];
    let refused = ask(&mut first, &notice, &alone).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(!is_public(&desk).await);

    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let seize = format!("{notice}/clearances/seize");
    let reason = ("seize.reason", "I have to decide this.");
    let wrong = chief
        .fill(&notice, &seize, &[reason, ("seize.password", "guessed it")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        wrong.value("seize.reason").as_deref().map(str::trim),
        Some(reason.1)
    );
    assert!(!wrong.body.contains("Mufflewort"));
    let seized = chief
        .fill(&notice, &seize, &[reason, ("seize.password", PASSWORD)])
        .await;
    assert_eq!(
        seized.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        seized.texts(".fix li")
    );
    let writer = desk
        .state()
        .desk
        .operator_by_email("writer@example.net")
        .await;
    let writer = writer.expect("reads").expect("is there").id;
    let alerts = desk.state().desk.alerts(&writer).await.expect("reads");
    assert_eq!(alerts[0].detail.as_deref(), Some(reason.1));

    let without = ask(&mut chief, &notice, &alone[..2]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!is_public(&desk).await);
    let opened = ask(&mut chief, &notice, &alone).await;
    assert_eq!(
        opened.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        opened.texts(".fix li")
    );
    assert!(is_public(&desk).await);
    assert_eq!(
        desk.state()
            .desk
            .alerts(&writer)
            .await
            .expect("reads")
            .len(),
        2
    );
}

#[tokio::test]
async fn who_is_not_cleared_is_offered_no_lift_and_may_not_ask() {
    let desk = Desk::open().await;
    let (mut first, _, notice) = two(&desk).await;
    let mut other = desk.enter("other@example.net", Role::Publisher).await;
    let page = other.get(&notice).await;
    assert!(
        page.texts(".lift-ask").is_empty(),
        "neither to ask nor to break the glass"
    );

    let own = first.get(&notice).await;
    let id = own.value("disclosure").expect("an id");
    let token = page.value("csrf").expect("a token");
    for action in [
        "lifts",
        "lifts/agree",
        "lifts/take-back",
        "clearances/seize",
    ] {
        let fields = [
            ("csrf", token.as_str()),
            ("disclosure", &id),
            ("do", "open"),
            ("lifts[0].reason", "Because."),
            ("lifts[0].agree", PASSWORD),
            ("seize.reason", "Because."),
            ("seize.password", PASSWORD),
        ];
        let refused = other.post(&format!("{notice}/{action}"), &fields).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{action}");
    }
    assert!(!is_public(&desk).await);
}

#[tokio::test]
async fn nobody_is_cleared_who_is_not_there_and_the_field_says_so() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    desk.add("second@example.net", Role::Publisher).await;
    let notice = seal(&mut writer).await;
    let path = format!("{notice}/clearances");

    for nobody in ["", "00000000000000000000", "second@example.net"] {
        let refused = writer.fill(&notice, &path, &[("operator", nobody)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{nobody}");
        let invalid = refused.attribute("select[name=operator]", "aria-invalid");
        assert_eq!(invalid.as_deref(), Some("true"), "{nobody}");
    }
}

#[tokio::test]
async fn another_lift_is_warned_of_where_it_is_agreed_to_and_where_it_stands() {
    let desk = Desk::open().await;
    let (mut first, mut second, notice) = two(&desk).await;
    let on_tuesday = first.get(&notice).await;
    let warning = on_tuesday.texts(".sealed-item .warning").concat();
    assert!(!warning.contains("weekend"), "{warning}");

    // A Saturday.
    let later = [
        ("do", "move"),
        ("lifts[0].to", "2026-12-26 12:00"),
        ("lifts[0].reason", "The vendor asked for it."),
    ];
    let moved = ask(&mut first, &notice, &later).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER);
    let warned = first.get(&notice).await;
    let warning = warned.texts(".sealed-item .warning").concat();
    assert!(warning.contains("weekend"), "{warning}");
    let earlier = [
        ("do", "move"),
        ("lifts[0].to", "2026-12-19 12:00"),
        ("lifts[0].reason", "The vendor is faster."),
    ];
    ask(&mut first, &notice, &earlier).await;
    let asked = second.get(&notice).await;
    let warning = asked.texts(".lift-asked .warning").concat();
    assert!(warning.contains("weekend"), "{warning}");
    assert_eq!(
        agree(&mut second, &notice, PASSWORD).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn whoever_publishes_may_take_back_what_is_sealed_and_who_is_cleared_is_told() {
    let desk = Desk::open().await;
    let (mut first, mut second, notice) = two(&desk).await;
    let mut uncleared = desk.enter("third@example.net", Role::Publisher).await;
    let page = uncleared.get(&notice).await;
    assert!(
        page.body
            .contains("opens nothing until it is published again")
    );

    let path = format!("{notice}/unpublish");
    let back = uncleared.fill_in(&page, &path, &[]).await;

    assert_eq!(back.status, StatusCode::SEE_OTHER);
    let gone = desk.browser().get(PUBLIC).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    for cleared in [&mut first, &mut second] {
        let told = cleared.get("/admin/alerts").await.texts(".alert-what");
        assert!(told.concat().contains("third@example.net"), "{told:?}");
    }
}
