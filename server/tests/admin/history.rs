//! The history of a notice on the desk: compared, brought back, and silent about what
//! is sealed; and the reason for another public time.

use crate::support::{Browser, Desk, draft, publish};
use desk::{Action, Role};
use domain::NoticeId;
use http::StatusCode;

const CANARY: &str = "Grabbelquist";

/// Saves the notice with changes in the editor.
async fn save(browser: &mut Browser, notice: &str, changes: &[(&str, &str)]) -> StatusCode {
    let edit = format!("{notice}/edit");
    let mut changes = changes.to_vec();
    changes.push(("do", "save"));
    browser.fill(&edit, &edit, &changes).await.status
}

async fn sealed_and_public(browser: &mut Browser) -> String {
    publish(
        browser,
        &[
            ("disclosures[0].lift_at", "2026-12-15T12:00"),
            ("disclosures[0].text.en.title", "Why"),
            ("disclosures[0].text.en.body", CANARY),
            ("disclosures[0].text.de.title", "Warum"),
            ("disclosures[0].text.de.body", CANARY),
        ],
    )
    .await
}

#[tokio::test]
async fn another_public_time_asks_why_and_keeps_what_was_typed() {
    let desk = Desk::open().await;
    let mut publisher = desk.enter("publisher@example.net", Role::Publisher).await;
    let notice = publish(&mut publisher, &[]).await;
    let edit = format!("{notice}/edit");
    let later = [("window.start", "2026-12-14T20:15"), ("do", "save")];

    let refused = publisher.fill(&edit, &edit, &later).await;

    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        refused.texts("#change_reason-error").len(),
        1,
        "{}",
        refused.body
    );
    assert_eq!(
        refused.value("window.start").as_deref(),
        Some("2026-12-14 20:15")
    );
    let why = [("change_reason.en", "Parts come late."), ("do", "save")];
    let saved = publisher.fill_in(&refused, &edit, &why).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let public = publisher.get("/en/notices/hypervisor-update").await;
    let changes = public.texts(".changes").join(" ");
    assert!(changes.contains("Start moved from"), "{changes}");
    assert!(changes.contains("NZDT"), "{changes}");
    assert!(changes.contains("Parts come late."), "{changes}");
}

#[tokio::test]
async fn what_readers_knew_before_it_was_withdrawn_asks_why_when_it_comes_back() {
    let desk = Desk::open().await;
    let mut publisher = desk.enter("publisher@example.net", Role::Publisher).await;
    let notice = publish(&mut publisher, &[]).await;
    let edit = format!("{notice}/edit");
    let withdraw = format!("{notice}/unpublish");
    let withdrawn = publisher.fill(&notice, &withdraw, &[]).await;
    assert_eq!(
        withdrawn.status,
        StatusCode::SEE_OTHER,
        "{}",
        withdrawn.body
    );
    let later = [
        ("window.start", "2026-12-14T20:15"),
        ("text.en.body", "Every host restarts twice."),
        ("do", "publish"),
    ];

    let refused = publisher.fill(&edit, &edit, &later).await;

    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.texts("#change_reason-error").len(), 1);
    let why = [("change_reason.en", "Parts come late."), ("do", "publish")];
    let saved = publisher.fill_in(&refused, &edit, &why).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let public = publisher.get("/en/notices/hypervisor-update").await;
    let changes = public.texts(".changes").join(" ");
    for told in ["Start moved from", "Text changed", "Parts come late."] {
        assert!(changes.contains(told), "{told}: {changes}");
    }
    assert!(!public.body.contains("restarts once"), "{}", public.body);
}

#[tokio::test]
async fn two_revisions_are_compared_and_one_is_brought_back() {
    let desk = Desk::open().await;
    let mut publisher = desk.enter("publisher@example.net", Role::Publisher).await;
    let notice = publish(&mut publisher, &[]).await;
    let changed = [("text.de.body", "Jeder Host startet zweimal neu.")];
    assert_eq!(
        save(&mut publisher, &notice, &changed).await,
        StatusCode::SEE_OTHER
    );

    let list = publisher.get(&format!("{notice}/history")).await;
    let newest = list.attribute(".revision a", "href").expect("a revision");
    let page = publisher.get(&newest).await;
    assert_eq!(page.texts("del"), ["removed: einmal"]);
    assert_eq!(page.texts("ins"), ["added: zweimal"]);
    let none = publisher.get(&format!("{newest}?text=en")).await;
    assert!(none.texts("del").is_empty());

    let restore = format!("{notice}/history/1/restore");
    let refused = publisher.fill(&restore, &restore, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let why = [("change_reason.en", "That was wrong.")];
    let done = publisher.fill(&restore, &restore, &why).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let public = publisher.get("/de/notices/hypervisor-update").await;
    let body = public.texts("main").join(" ");
    assert!(body.contains("Jeder Host startet einmal neu."), "{body}");
    let list = publisher.get(&format!("{notice}/history")).await;
    assert!(
        list.texts(".revision a")[0].contains("brought back"),
        "{}",
        list.body
    );
}

#[tokio::test]
async fn who_is_not_cleared_finds_no_trace_of_a_sealed_edit() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Administrator).await;
    let notice = sealed_and_public(&mut writer).await;
    let before = other
        .get(&format!("{notice}/history"))
        .await
        .texts(".revisions");
    let text = format!("{CANARY} and more");
    let changed = [("disclosures[0].text.en.body", text.as_str())];
    assert_eq!(
        save(&mut writer, &notice, &changed).await,
        StatusCode::SEE_OTHER
    );

    let list = other.get(&format!("{notice}/history")).await;
    assert_eq!(list.texts(".revisions"), before);
    let mut pages = vec![format!("{notice}/history")];
    for number in ["1", "1.1", "2", "1?against=2"] {
        pages.push(format!("{notice}/history/{number}"));
    }
    pages.push(format!("{notice}/history/1/restore"));
    for page in ["/en/notices/hypervisor-update", "/api/v1/notices"] {
        pages.push(page.to_owned());
    }
    for path in &pages {
        assert!(!other.get(path).await.body.contains(CANARY), "{path}");
    }
    let sealed = other.get(&format!("{notice}/history/1.1")).await;
    assert_eq!(sealed.status, StatusCode::NOT_FOUND);

    let seen = writer.get(&format!("{notice}/history/1.1")).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(
        seen.texts("ins").join(" ").contains("more"),
        "{}",
        seen.body
    );
    let id = NoticeId::parse(notice.rsplit('/').next().unwrap_or_default()).expect("an id");
    let trail = desk.state().desk.audit_of(&id).await.expect("can be read");
    assert_eq!(trail[0].action, Action::SealedRead);
}

#[tokio::test]
async fn who_seals_first_in_an_emptied_draft_is_shown_no_word_of_what_others_had_sealed() {
    let desk = Desk::open().await;
    let mut publisher = desk.enter("publisher@example.net", Role::Publisher).await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let sealed = |words: &'static str| {
        [
            ("disclosures[0].lift_at", "2026-12-15T12:00"),
            ("disclosures[0].text.en.title", "Why"),
            ("disclosures[0].text.en.body", words),
            ("disclosures[0].text.de.title", "Warum"),
            ("disclosures[0].text.de.body", words),
        ]
    };
    let notice = draft(&mut publisher, &sealed(CANARY)).await;
    let removed = save(&mut publisher, &notice, &[("disclosures[0].remove", "1")]).await;
    assert_eq!(removed, StatusCode::SEE_OTHER);
    let own = save(&mut author, &notice, &sealed("Words of my own")).await;
    assert_eq!(own, StatusCode::SEE_OTHER);

    let list = author.get(&format!("{notice}/history")).await;
    assert_eq!(list.texts(".revision").len(), 3, "{}", list.body);
    for revision in ["1", "1.1", "1.2", "1.2?against=1"] {
        let page = author.get(&format!("{notice}/history/{revision}")).await;
        assert_eq!(page.status, StatusCode::OK, "{revision}");
        assert!(!page.body.contains(CANARY), "{revision}");
        let said = page.texts(".hint").concat();
        assert!(
            said.contains("nothing sealed is kept"),
            "{revision}: {said}"
        );
    }
    let newest = author.get(&format!("{notice}/history/1.2")).await;
    assert!(newest.body.contains("Words of my own"));
    let told = publisher.get("/admin/alerts").await.texts(".alert-what");
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("sealed other text"), "{told:?}");
    let page = publisher.get(&format!("{notice}/history")).await;
    assert_eq!(page.status, StatusCode::OK);
    let page = publisher.get(&format!("{notice}/history/1")).await;
    assert!(!page.texts(".hint").concat().contains("nothing sealed"));
}
