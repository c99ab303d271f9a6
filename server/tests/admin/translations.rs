//! What translations lag behind, as operators see and settle it.

use crate::support::{Browser, Desk, publish};
use desk::Role;
use http::StatusCode;

/// A public notice in both languages with an update, whose English was changed since.
async fn behind(operator: &mut Browser) -> String {
    let notice = publish(operator, &[("slug", "behind")]).await;
    operator
        .fill(
            &notice,
            &format!("{notice}/updates"),
            &[("text.en.body", "Begun."), ("text.de.body", "Begonnen.")],
        )
        .await;
    let edit = format!("{notice}/edit");
    let changes = [
        ("text.en.body", "Every host restarts twice.\n\nSorry."),
        ("updates[0].text.en.body", "Begun at last."),
        ("do", "save"),
    ];
    let reply = operator.fill(&edit, &edit, &changes).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
    notice
}

#[tokio::test]
async fn a_translation_that_lags_behind_is_marked_where_it_is_edited_and_listed() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;

    let notice = behind(&mut operator).await;

    let editor = operator.get(&format!("{notice}/edit")).await;
    assert_eq!(
        editor.texts(".lag-said"),
        [
            "German is behind: 2 paragraphs changed.",
            "German is behind: 1 paragraph changed."
        ]
    );
    assert_eq!(editor.texts(".pair-lang del"), ["removed: once"]);
    let page = operator.get(&notice).await;
    assert_eq!(
        page.texts(".lag-said"),
        ["German is behind: 3 paragraphs changed."]
    );
    let list = operator.get("/admin/notices").await;
    assert_eq!(
        list.texts(".langs .is-stale"),
        ["DE (German is behind: 3 paragraphs changed.)"]
    );
    let german = [("language", "de"), ("back", "/admin/")];
    operator.fill("/admin/", "/admin/language", &german).await;
    assert_eq!(
        operator.get(&notice).await.texts(".lag-said"),
        ["Die deutsche Fassung ist im Rückstand: 3 Absätze geändert."]
    );
}

#[tokio::test]
async fn a_box_settles_it_without_a_change_of_words_or_of_what_readers_see() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = behind(&mut operator).await;
    let edit = format!("{notice}/edit");
    let read = async || desk.browser().get("/de/notices/behind").await.body;
    let before = read().await;

    let one = [("text.de.in_step", "1"), ("do", "save")];
    operator.fill(&edit, &edit, &one).await;

    let said = operator.get(&edit).await.texts(".lag-said");
    assert_eq!(said, ["German is behind: 1 paragraph changed."]);
    let other = [("updates[0].text.de.in_step", "1"), ("do", "save")];
    operator.fill(&edit, &edit, &other).await;
    assert!(operator.get(&edit).await.texts(".lag-said").is_empty());
    assert!(operator.get("/admin/").await.texts(".is-stale").is_empty());
    assert_eq!(read().await, before);
}

#[tokio::test]
async fn a_box_that_was_ticked_stays_so_while_the_form_comes_back() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = behind(&mut operator).await;
    let edit = format!("{notice}/edit");

    let ticked = [("text.de.in_step", "1"), ("do", "add-update")];
    let reply = operator.fill(&edit, &edit, &ticked).await;

    let ticked = reply.attribute("input[name='text.de.in_step']", "checked");
    assert!(ticked.is_some(), "{}", reply.body);
    let other = reply.attribute("input[name='updates[0].text.de.in_step']", "checked");
    assert!(other.is_none());
}

#[tokio::test]
async fn what_sealed_text_lags_behind_is_shown_to_who_is_cleared_alone() {
    let desk = Desk::open().await;
    let mut author = desk.enter("author@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Administrator).await;
    let sealed = [
        ("slug", "behind-the-blind"),
        ("disclosures[0].lift_at", "2026-12-15T12:00"),
        ("disclosures[0].text.en.title", "Why"),
        ("disclosures[0].text.en.body", "Mufflewort."),
        ("disclosures[0].text.de.title", "Warum"),
        ("disclosures[0].text.de.body", "Grabbelquist."),
    ];
    let notice = publish(&mut author, &sealed).await;
    let edit = format!("{notice}/edit");
    let changed = [
        ("disclosures[0].text.en.body", "Mufflewort indeed."),
        ("do", "save"),
    ];
    author.fill(&edit, &edit, &changed).await;

    let cleared = author.get(&edit).await;
    assert_eq!(
        cleared.texts(".seal .lag-said"),
        ["German is behind: 1 paragraph changed."]
    );
    for path in ["/admin/", &notice, &edit] {
        let page = other.get(path).await;
        assert!(page.texts(".lag-said, .is-stale").is_empty(), "{path}");
        assert!(!page.body.contains("Mufflewort"), "{path}");
    }
    let settled = [("disclosures[0].text.de.in_step", "1"), ("do", "save")];
    author.fill(&edit, &edit, &settled).await;
    assert!(author.get(&edit).await.texts(".lag-said").is_empty());
}
