//! Two operators at one notice: what they changed apart is brought together, and what
//! both changed is chosen.

use crate::support::{Desk, draft, publish};
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn two_who_change_one_field_choose_and_neither_loses_a_word() {
    let desk = Desk::open().await;
    let mut one = desk.enter("one@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Publisher).await;
    let notice = draft(&mut one, &[]).await;
    let edit = format!("{notice}/edit");
    let page = one.get(&edit).await;
    let mine = [
        ("text.en.title", "The title of the first"),
        ("text.de.body", "Jeder Host startet zweimal neu."),
        ("do", "save"),
    ];
    let typed = page.form(&edit, &mine);
    let theirs = [
        ("text.en.title", "The title of the second"),
        ("priority", "high"),
        ("do", "save"),
    ];
    let saved = other.fill(&edit, &edit, &theirs).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);

    let refused = one.post_form(&edit, &typed).await;

    assert_eq!(refused.status, StatusCode::CONFLICT);
    let told = refused.texts("#conflict").join(" ");
    assert!(told.contains("other@example.net"), "{told}");
    assert!(told.contains("The title of the second"), "{told}");
    assert_eq!(refused.texts(".clash legend"), ["English, Title"]);
    assert_eq!(refused.texts(".change h4"), ["Priority"]);
    let value = |name| refused.value(name);
    assert_eq!(
        value("text.en.title").as_deref(),
        Some("The title of the first")
    );
    assert_eq!(
        value("priority").as_deref(),
        Some("high"),
        "theirs is taken"
    );
    assert_eq!(
        value("text.de.body").as_deref().map(str::trim),
        Some("Jeder Host startet zweimal neu.")
    );
    assert_eq!(
        other.get(&notice).await.texts("h1"),
        ["The title of the second"],
        "nothing is saved"
    );

    let unchosen = one.fill_in(&refused, &edit, &[("do", "save")]).await;
    assert_eq!(unchosen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unchosen.texts("#clash-0-error")[0].contains("Title"));
    let checked = one.fill_in(&unchosen, &edit, &[("do", "check")]).await;
    assert_eq!(
        checked.texts(".clash legend"),
        ["English, Title"],
        "it is still open"
    );
    let chosen = [("clash[0].take", "theirs"), ("do", "save")];
    let saved = one.fill_in(&checked, &edit, &chosen).await;
    assert_eq!(
        saved.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        saved.texts(".fix, .merge")
    );

    let page = other.get(&edit).await;
    assert_eq!(
        page.value("text.en.title").as_deref(),
        Some("The title of the second")
    );
    assert_eq!(page.value("priority").as_deref(), Some("high"));
    assert_eq!(
        page.value("text.de.body").as_deref().map(str::trim),
        Some("Jeder Host startet zweimal neu.")
    );
}

#[tokio::test]
async fn changes_apart_are_brought_together_and_seen_before_they_are_saved() {
    let desk = Desk::open().await;
    let mut one = desk.enter("one@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Publisher).await;
    let paragraphs = [("text.en.body", "One.\n\nTwo.\n\nThree.")];
    let notice = publish(&mut one, &paragraphs).await;
    let edit = format!("{notice}/edit");
    let page = one.get(&edit).await;
    let mine = [
        ("text.en.body", "One, mine.\n\nTwo.\n\nThree."),
        ("do", "save"),
    ];
    let typed = page.form(&edit, &mine);
    let theirs = [
        ("text.en.body", "One.\n\nTwo.\n\nThree, theirs."),
        ("do", "save"),
    ];
    other.fill(&edit, &edit, &theirs).await;

    let shown = one.post_form(&edit, &typed).await;

    assert_eq!(shown.status, StatusCode::CONFLICT);
    assert_eq!(shown.texts(".clash").len(), 0);
    assert!(shown.texts("#conflict ins").join(" ").contains("theirs"));
    let both = "One, mine.\n\nTwo.\n\nThree, theirs.";
    assert_eq!(
        shown.value("text.en.body").as_deref().map(str::trim),
        Some(both)
    );
    let public = one.get(&desk.public_page(&notice).await).await;
    assert!(!public.body.contains("mine"), "nobody has looked yet");
    let saved = one.fill_in(&shown, &edit, &[("do", "save")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let public = one.get(&desk.public_page(&notice).await).await;
    assert!(public.body.contains("One, mine.") && public.body.contains("Three, theirs."));
}

#[tokio::test]
async fn a_form_whose_beginning_nobody_knows_is_not_guessed_at() {
    let desk = Desk::open().await;
    let mut one = desk.enter("one@example.net", Role::Publisher).await;
    let notice = draft(&mut one, &[]).await;
    let edit = format!("{notice}/edit");
    let page = one.get(&edit).await;
    let typed = page.form(
        &edit,
        &[("text.en.title", "Mine"), ("edit", "99"), ("do", "save")],
    );

    let refused = one.post_form(&edit, &typed).await;

    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(refused.texts(".clash legend"), ["English, Title"]);
    assert_eq!(refused.value("text.en.title").as_deref(), Some("Mine"));
}
