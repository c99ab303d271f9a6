//! What is typed and not saved: kept, offered again, compared, discarded; and seen by
//! nobody but the operator who typed it.

use crate::support::{Browser, Desk, draft, publish};
use chrono::TimeDelta;
use desk::Role;
use http::{StatusCode, header};

const NEW: &str = "/admin/notices/new";

/// A sealed section, by field.
const SEALED: [(&str, &str); 5] = [
    ("disclosures[0].lift_at", "2026-12-15T12:00"),
    ("disclosures[0].text.en.title", "The cause"),
    ("disclosures[0].text.en.body", "It was a quetzal."),
    ("disclosures[0].text.de.title", "Die Ursache"),
    ("disclosures[0].text.de.body", "Es war ein Quetzal."),
];

/// Opens an editor, types, and lets the form be kept as its script does. The id of
/// the form.
async fn keep(browser: &mut Browser, edit: &str, typed: &[(&str, &str)]) -> String {
    let page = browser.get(edit).await;
    let fields = page.form(edit, typed);
    let form = page.value("form").expect("the form has an id");
    let kept = browser.post_form(&keep_of(edit), &fields).await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.body);
    assert!(kept.body.starts_with("Kept "), "{}", kept.body);
    form
}

fn keep_of(edit: &str) -> String {
    let notice = edit.trim_end_matches("/edit");
    format!("{notice}/keep")
}

async fn lines(desk: &Desk) -> usize {
    desk.state().desk.audit(999).await.expect("the audit").len()
}

#[tokio::test]
async fn what_was_typed_is_offered_again_with_what_differs_and_saved_only_by_its_button() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[("slug", "public")]).await;
    let edit = format!("{notice}/edit");
    let before = (
        lines(&desk).await,
        operator.get("/en/notices/public").await.body,
    );

    let typed = [("text.en.title", "Half a ti"), ("window.start", "soon")];
    let form = keep(&mut operator, &edit, &typed).await;

    let after = (
        lines(&desk).await,
        operator.get("/en/notices/public").await.body,
    );
    assert!(
        before == after,
        "nothing is published and nothing is on record"
    );
    let opened = operator.get(&edit).await;
    assert_eq!(
        opened.value("text.en.title").as_deref(),
        Some("Hypervisor update")
    );
    assert!(opened.texts(".kept-offer h2")[0].contains("and did not save it"));
    let again = format!("{edit}?kept={form}");
    assert_eq!(
        opened.attribute(".kept-offer a", "href"),
        Some(again.clone())
    );
    let looked = operator.get(&format!("/admin/kept/{form}")).await;
    assert_eq!(looked.texts(".change h3"), ["English, Title", "Start"]);
    assert_eq!(
        looked.texts(".change ins").join(" "),
        "added: Half a ti added: soon"
    );

    let continued = operator.get(&again).await;
    assert_eq!(
        continued.value("text.en.title").as_deref(),
        Some("Half a ti")
    );
    assert_eq!(
        continued.value("window.start").as_deref(),
        Some("soon"),
        "right or wrong"
    );
    assert_eq!(continued.value("form").as_deref(), Some(&*form));
    let right = [("window.start", "2026-12-14T19:00"), ("do", "save")];
    let saved = operator.fill_in(&continued, &edit, &right).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let opened = operator.get(&edit).await;
    assert_eq!(opened.texts(".kept-offer").len(), 0, "it is saved");
    let gone = operator.get(&format!("/admin/kept/{form}")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_notice_that_was_never_saved_is_offered_with_its_title_and_can_be_discarded() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Author).await;
    let typed = [("kind", "incident"), ("text.en.title", "Mail is down")];
    let form = keep(&mut operator, NEW, &typed).await;
    keep(&mut operator, NEW, &[]).await;

    let opened = operator.get(NEW).await;
    assert_eq!(
        opened.texts(".kept-offer").len(),
        1,
        "what is blank is not kept"
    );
    assert!(opened.texts(".kept-offer h2")[0].contains("“Mail is down”"));
    let continued = operator.get(&format!("{NEW}?kept={form}")).await;
    assert_eq!(continued.value("kind").as_deref(), Some("incident"));
    assert_eq!(
        continued.value("text.en.title").as_deref(),
        Some("Mail is down")
    );

    let look = format!("/admin/kept/{form}");
    let discarded = operator.fill(&look, &format!("{look}/discard"), &[]).await;
    assert_eq!(discarded.status, StatusCode::SEE_OTHER);
    assert_eq!(operator.get(NEW).await.texts(".kept-offer").len(), 0);
    let plain = operator.get(&format!("{NEW}?kept={form}")).await;
    assert_eq!(plain.value("text.en.title").as_deref(), Some(""));
}

#[tokio::test]
async fn a_save_that_is_refused_is_kept_without_a_script() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Author).await;
    let refused = operator
        .fill(
            NEW,
            NEW,
            &[("text.en.body", "No title yet."), ("do", "save")],
        )
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

    let opened = operator.get(NEW).await;

    let go = opened.attribute(".kept-offer a", "href").expect("an offer");
    let continued = operator.get(&go).await;
    let body = continued.value("text.en.body");
    assert_eq!(body.as_deref().map(str::trim), Some("No title yet."));
}

#[tokio::test]
async fn nobody_else_reads_overwrites_or_discards_it() {
    let desk = Desk::open().await;
    let mut one = desk.enter("one@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Administrator).await;
    let notice = draft(&mut one, &[]).await;
    let edit = format!("{notice}/edit");
    let form = keep(&mut one, &edit, &[("text.en.title", "A quetzal")]).await;

    let look = format!("/admin/kept/{form}");
    assert_eq!(other.get(&look).await.status, StatusCode::NOT_FOUND);
    let page = other.get(&format!("{edit}?kept={form}")).await;
    assert!(!page.body.contains("quetzal"), "{}", page.body);
    let fields = page.form(&edit, &[("form", &form), ("text.en.title", "Overwritten")]);
    assert_eq!(
        other.post_form(&keep_of(&edit), &fields).await.status,
        StatusCode::OK
    );
    let token = page.value("csrf").expect("a token");
    let discard = format!("{look}/discard");
    other.post(&discard, &[("csrf", &token)]).await;

    let mine = one.get(&format!("{edit}?kept={form}")).await;
    assert_eq!(mine.value("text.en.title").as_deref(), Some("A quetzal"));
    assert!(!other.get("/admin/").await.body.contains("quetzal"));
}

#[tokio::test]
async fn it_is_kept_only_for_who_may_change_the_notice_and_only_from_our_own_page() {
    let desk = Desk::open().await;
    let mut publisher = desk.enter("publisher@example.net", Role::Publisher).await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let notice = publish(&mut publisher, &[]).await;
    let edit = format!("{notice}/edit");
    let page = publisher.get(&edit).await;
    let token = author.get("/admin/").await.value("csrf").expect("a token");

    let mut fields = page.form(&edit, &[("csrf", &token), ("text.en.title", "Mine")]);
    let refused = author.post_form(&keep_of(&edit), &fields).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let others = author.get(&format!("{notice}/others")).await;
    assert_eq!(others.status, StatusCode::FORBIDDEN);
    fields.retain(|(name, _)| name != "csrf");
    let forged = publisher.post_form(&keep_of(&edit), &fields).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert_eq!(publisher.get(&edit).await.texts(".kept-offer").len(), 0);

    let long = "a".repeat(desk::LONGEST_FORM + 1);
    let fields = page.form(&edit, &[("text.en.body", &long)]);
    let refused = publisher.post_form(&keep_of(&edit), &fields).await;
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(45));
    let fields = page.form(&edit, &[]);
    let late = publisher.post_form(&keep_of(&edit), &fields).await;
    assert_eq!(late.status, StatusCode::SEE_OTHER, "the script says so");
    assert!(!late.body.contains("Hypervisor"));
}

#[tokio::test]
async fn two_at_one_notice_are_told_while_they_type_and_when_they_open_it() {
    let desk = Desk::open().await;
    let mut one = desk.enter("one@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Publisher).await;
    let notice = draft(&mut one, &[]).await;
    let edit = format!("{notice}/edit");
    let others = format!("{notice}/others?edit=1");
    assert_eq!(one.get(&others).await.status, StatusCode::NO_CONTENT);

    keep(&mut other, &edit, &[("text.en.title", "A quetzal")]).await;

    let told = one.get(&others).await;
    assert_eq!(
        told.headers[header::CONTENT_TYPE],
        "text/plain; charset=utf-8"
    );
    assert!(
        told.body
            .starts_with("other@example.net is editing this, too"),
        "{}",
        told.body
    );
    assert!(!told.body.contains("quetzal"));
    assert!(one.get(&edit).await.texts(".kept-note")[0].contains("other@example.net"));
    assert_eq!(
        other.get(&others).await.status,
        StatusCode::NO_CONTENT,
        "not of oneself"
    );
    let saved = [("text.en.title", "A quetzal"), ("do", "save")];
    other.fill(&edit, &edit, &saved).await;
    let told = one.get(&others).await;
    assert!(
        told.body
            .contains("other@example.net saved this notice at 08:00"),
        "{}",
        told.body
    );
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(11));
    let told = one.get(&format!("{notice}/others?edit=2")).await;
    assert_eq!(told.status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn sealed_text_comes_to_nobody_by_a_merge_or_by_what_they_kept() {
    let desk = Desk::open().await;
    let mut cleared = desk.enter("cleared@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Publisher).await;
    let notice = draft(&mut cleared, &SEALED).await;
    let edit = format!("{notice}/edit");
    let page = other.get(&edit).await;
    let mine = [("text.en.title", "Mine"), ("do", "save")];
    let typed = page.form(&edit, &mine);
    let theirs = [
        ("text.en.title", "Theirs"),
        (
            "disclosures[0].text.en.body",
            "It was a quetzal and a heron.",
        ),
        ("do", "save"),
    ];
    let saved = cleared.fill(&edit, &edit, &theirs).await;
    assert_eq!(
        saved.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        saved.texts(".fix")
    );

    let refused = other.post_form(&edit, &typed).await;

    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(refused.texts(".clash legend"), ["English, Title"]);
    for word in ["quetzal", "Quetzal", "heron", "The cause"] {
        assert!(!refused.body.contains(word), "{word}");
    }
    // What names itself a choice opens nothing either, and is not written.
    let forged = [
        ("clash[0].take", "mine"),
        ("clash[1].path", "disclosures[0].text.en.body"),
        ("clash[1].theirs", "Overwritten"),
        ("clash[1].take", "theirs"),
        ("do", "save"),
    ];
    let saved = other.fill_in(&refused, &edit, &forged).await;
    assert_eq!(
        saved.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        saved.texts(".fix, .merge")
    );
    let page = cleared.get(&edit).await;
    assert_eq!(page.value("text.en.title").as_deref(), Some("Mine"));
    let body = page.value("disclosures[0].text.en.body");
    assert_eq!(
        body.as_deref().map(str::trim),
        Some("It was a quetzal and a heron.")
    );
}

#[tokio::test]
async fn a_sealed_save_is_no_conflict_for_who_may_not_know_what_it_changed() {
    let desk = Desk::open().await;
    let mut cleared = desk.enter("cleared@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Publisher).await;
    let notice = draft(&mut cleared, &SEALED).await;
    let edit = format!("{notice}/edit");
    let page = other.get(&edit).await;
    let typed = page.form(&edit, &[("text.en.title", "Mine"), ("do", "save")]);
    let more = [
        (
            "disclosures[0].text.en.body",
            "It was a quetzal and a heron.",
        ),
        ("do", "save"),
    ];
    cleared.fill(&edit, &edit, &more).await;

    let saved = other.post_form(&edit, &typed).await;

    assert_eq!(
        saved.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        saved.texts(".merge")
    );
    let page = cleared.get(&edit).await;
    assert_eq!(page.value("text.en.title").as_deref(), Some("Mine"));
    let body = page.value("disclosures[0].text.en.body");
    assert_eq!(body.as_deref().map(str::trim), Some(more[0].1));
}

#[tokio::test]
async fn sealed_text_that_was_typed_and_not_saved_is_in_no_file_as_it_is() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = draft(&mut operator, &SEALED).await;
    let edit = format!("{notice}/edit");
    let words = ["Gruntlewick", "Snorfblatt", "Quibberdash", "Wimmelzack"];
    let typed = [
        ("disclosures[0].text.en.title", words[0]),
        ("disclosures[0].text.de.body", words[1]),
        ("change_reason.en", words[2]),
        ("text.de.title", words[3]),
    ];

    let form = keep(&mut operator, &edit, &typed).await;
    let page = operator.get(&format!("{edit}?kept={form}")).await;
    let wrong = [("window.start", "soon"), ("do", "save")];
    let refused = operator.fill_in(&page, &edit, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let lost = refused.form(&edit, &[("do", "save")]);
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(45));
    let interrupted = operator.post_form(&edit, &lost).await;
    assert_eq!(interrupted.status, StatusCode::FORBIDDEN);

    for word in words {
        assert!(!interrupted.body.contains(word), "{word}");
        assert!(!desk.holds(word), "{word}");
    }
    assert!(desk.holds("Hypervisor update"), "or this test sees nothing");
}
