//! Sealed text on the desk: for those who are cleared, and for nobody else.

use crate::support::{Browser, Desk, publish};
use chrono::TimeDelta;
use desk::{Action, Role};
use domain::NoticeId;
use http::StatusCode;

const HEADING: &str = "Mufflewort";
const TEXT: &str = "Grabbelquist";

async fn seal(operator: &mut Browser) -> String {
    publish(
        operator,
        &[
            ("slug", "sealed"),
            ("disclosures[0].lift_at", "2026-12-15T12:00"),
            ("disclosures[0].text.en.title", HEADING),
            ("disclosures[0].text.en.body", TEXT),
            ("disclosures[0].text.de.title", HEADING),
            ("disclosures[0].text.de.body", TEXT),
        ],
    )
    .await
}

fn id_of(notice: &str) -> NoticeId {
    NoticeId::parse(notice.rsplit('/').next().unwrap_or_default()).expect("an id")
}

/// Every page on which a word of it could be.
fn pages(notice: &str) -> Vec<String> {
    let mut pages: Vec<String> = [
        "/admin/",
        "/admin/feedback",
        "/admin/tokens",
        "/admin/operators",
        "/en/",
        "/de/",
        "/en/notices/sealed",
    ]
    .map(str::to_owned)
    .to_vec();
    pages.push(format!("/admin/notices?title={HEADING}"));
    pages.push(format!("/en/search?q={HEADING}"));
    for rest in [
        "",
        "/edit",
        "/preview",
        "/preview?as=lift&in=en",
        "/preview?as=lift&in=de",
    ] {
        pages.push(format!("{notice}{rest}"));
    }
    pages
}

#[tokio::test]
async fn even_an_administrator_without_clearance_reads_no_word_of_it() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let mut administrator = desk
        .enter("administrator@example.net", Role::Administrator)
        .await;
    let notice = seal(&mut writer).await;

    for path in pages(&notice) {
        let page = administrator
            .get(&path)
            .await
            .body
            .replace(&format!("value=\"{HEADING}\""), "");
        let page = page
            .replace(&format!("“{HEADING}”"), "")
            .replace(&format!("title={HEADING}"), "");
        assert!(!page.contains(TEXT), "{path}");
        assert!(!page.contains(HEADING) || path.contains(HEADING), "{path}");
    }
    let edit = administrator.get(&format!("{notice}/edit")).await;
    assert!(
        edit.texts(".sealed")
            .join(" ")
            .contains("15 December 2026, 12:00 UTC"),
        "{:?}",
        edit.texts(".sealed")
    );
    let own = writer.get(&format!("{notice}/edit")).await;
    assert_eq!(
        own.value("disclosures[0].text.de.body")
            .as_deref()
            .map(str::trim),
        Some(TEXT)
    );
}

#[tokio::test]
async fn the_page_of_a_notice_shows_no_word_of_it_even_to_who_is_cleared() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let notice = seal(&mut writer).await;

    let page = writer.get(&notice).await;

    assert!(!page.body.contains(HEADING) && !page.body.contains(TEXT));
    let section = page.texts(".sealed-item").join(" ");
    for said in [
        "Section 1",
        "English, Deutsch",
        "15 December 2026, 12:00 UTC",
    ] {
        assert!(section.contains(said), "{said}: {section}");
    }
    let preview = format!("{notice}/preview?as=lift");
    assert!(page.body.contains(&format!("href=\"{preview}\"")));
    assert!(writer.get(&preview).await.body.contains(HEADING));
}

#[tokio::test]
async fn an_editor_without_clearance_leaves_the_sealed_text_as_it_is() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Publisher).await;
    let notice = seal(&mut writer).await;
    let edit = format!("{notice}/edit");

    let saved = other
        .fill(
            &edit,
            &edit,
            &[("text.en.title", "Another title"), ("do", "save")],
        )
        .await;
    assert_eq!(
        saved.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        saved.texts(".fix li")
    );
    let forged = [
        ("disclosures[0].lift_at", "2026-12-02T00:00"),
        ("disclosures[0].text.en.title", "Mine"),
        ("disclosures[0].text.en.body", "Mine"),
        ("do", "save"),
    ];
    let refused = other.fill(&edit, &edit, &forged).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

    let own = writer.get(&edit).await;
    assert_eq!(own.value("text.en.title").as_deref(), Some("Another title"));
    assert_eq!(
        own.value("disclosures[0].lift_at").as_deref(),
        Some("2026-12-15 12:00")
    );
    assert_eq!(
        own.value("disclosures[0].text.en.body")
            .as_deref()
            .map(str::trim),
        Some(TEXT)
    );
}

#[tokio::test]
async fn who_is_cleared_may_clear_another_and_each_look_is_recorded() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Author).await;
    let reader = desk.add("reader@example.net", Role::Author).await;
    let notice = seal(&mut writer).await;
    let clear = format!("{notice}/clearances");
    let token = other.get("/admin/").await.value("csrf").expect("a token");

    let by_himself = other
        .post(&clear, &[("csrf", &token), ("operator", reader.as_str())])
        .await;
    assert_eq!(by_himself.status, StatusCode::FORBIDDEN);
    let others = writer.get(&notice).await;
    assert!(
        others
            .texts("#operator option")
            .contains(&"other@example.net".to_owned())
    );
    let granted = writer
        .fill(&notice, &clear, &[("operator", reader.as_str())])
        .await;
    assert_eq!(granted.status, StatusCode::SEE_OTHER);

    assert!(
        desk.state()
            .desk
            .clearance(&reader, &id_of(&notice))
            .await
            .expect("looked up")
            .is_some()
    );
    let looks = async || {
        let audit = desk
            .state()
            .desk
            .audit_of(&id_of(&notice))
            .await
            .expect("the audit");
        audit
            .iter()
            .filter(|row| row.action == Action::SealedRead)
            .count()
    };
    let before = looks().await;
    writer.get(&format!("{notice}/edit")).await;
    writer.get(&format!("{notice}/preview?as=lift")).await;
    assert_eq!(looks().await, before + 2);
    let page = writer.get(&notice).await;
    assert!(
        page.texts("#part-audit ~ div")
            .join(" ")
            .contains("reader@example.net")
    );
    assert!(!page.texts("#part-audit ~ div").join(" ").contains(TEXT));
}

#[tokio::test]
async fn the_lift_opens_it_for_readers_by_itself() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let notice = seal(&mut writer).await;
    let public = async || desk.browser().get("/en/notices/sealed").await.body;

    assert!(!public().await.contains(TEXT));
    desk.pass(TimeDelta::days(14) + TimeDelta::hours(3)).await;
    assert!(!public().await.contains(TEXT), "an hour before");
    desk.pass(TimeDelta::hours(1)).await;
    assert!(public().await.contains(TEXT));

    let mut writer = desk.browser();
    writer
        .post(
            "/admin/sign-in",
            &[
                ("email", "writer@example.net"),
                ("password", crate::support::PASSWORD),
            ],
        )
        .await;
    let edit = format!("{notice}/edit");
    let moved = writer
        .fill(
            &edit,
            &edit,
            &[
                ("disclosures[0].lift_at", "2027-01-01T00:00"),
                ("do", "save"),
            ],
        )
        .await;
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        moved
            .attribute("#disclosures-0-lift_at", "aria-invalid")
            .as_deref(),
        Some("true")
    );
}

#[tokio::test]
async fn a_sealed_section_can_be_taken_away_as_long_as_nobody_waits_for_it() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let notice = seal(&mut writer).await;
    let edit = format!("{notice}/edit");
    let remove = [("disclosures[0].remove", "1"), ("do", "save")];

    let refused = writer.fill(&edit, &edit, &remove).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = refused.texts(".fix li").join(" ");
    assert!(said.contains("not removed any more"), "{said}");
    let public = desk.browser().get("/en/notices/sealed").await;
    assert!(public.body.contains("Details follow"));

    let draft = crate::support::draft(&mut writer, &SECTION[..3]).await;
    let edit = format!("{draft}/edit");
    let saved = writer.fill(&edit, &edit, &remove).await;
    assert_eq!(
        saved.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        saved.texts(".fix li")
    );
    let form = writer.get(&edit).await;
    assert!(form.value("disclosures[0].lift_at").is_none());
}

/// What is typed to seal a first section of a notice.
const SECTION: [(&str, &str); 6] = [
    ("disclosures[0].lift_at", "2026-12-15T12:00"),
    ("disclosures[0].text.en.title", HEADING),
    ("disclosures[0].text.en.body", TEXT),
    ("disclosures[0].text.de.title", HEADING),
    ("disclosures[0].text.de.body", TEXT),
    ("do", "save"),
];

#[tokio::test]
async fn whoever_made_an_open_notice_reads_nothing_that_another_seals_in_it_later() {
    let desk = Desk::open().await;
    let mut maker = desk.enter("maker@example.net", Role::Publisher).await;
    let mut sealer = desk.enter("sealer@example.net", Role::Publisher).await;
    let notice = publish(&mut maker, &[("slug", "sealed")]).await;
    let edit = format!("{notice}/edit");
    let offered = sealer.get(&edit).await;
    assert!(
        offered
            .attribute("button[value=\"add-disclosure\"]", "type")
            .is_some(),
        "whoever may edit may seal the first section"
    );

    let about = maker
        .get(&notice)
        .await
        .texts("#part-sealed ~ div")
        .join(" ");
    assert_eq!(about, "This notice holds no sealed text.");
    let sealed = sealer.fill(&edit, &edit, &SECTION).await;
    assert_eq!(
        sealed.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        sealed.texts(".fix li")
    );

    for path in pages(&notice) {
        let page = maker.get(&path).await.body;
        assert!(!page.contains(TEXT), "{path}");
    }
    let own = sealer.get(&edit).await;
    let typed = own.value("disclosures[0].text.en.body");
    assert_eq!(typed.as_deref().map(str::trim), Some(TEXT));
}

#[tokio::test]
async fn the_draft_of_a_postmortem_clears_nobody_before_something_is_sealed_in_it() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let notice = seal(&mut writer).await;

    let begun = author
        .fill(&notice, &format!("{notice}/postmortem"), &[])
        .await;
    let edit = begun.location().split('?').next().unwrap_or_default();
    let draft = edit.trim_end_matches("/edit");
    let cleared = async || {
        let cleared = desk.state().desk.cleared(&id_of(draft)).await;
        cleared.expect("looked up").len()
    };
    assert_eq!(cleared().await, 0);

    let sealed = writer.fill(edit, edit, &SECTION).await;
    assert_eq!(sealed.status, StatusCode::SEE_OTHER);
    assert_eq!(cleared().await, 1);
    let page = author.get(edit).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains(TEXT) && !page.body.contains(HEADING));
}
