//! The editor while something else happens: another editor, a script, the end of
//! the session.

use crate::support::{Browser, Desk, MAINTENANCE, PASSWORD, Reply, draft, publish};
use chrono::TimeDelta;
use desk::Role;
use http::StatusCode;

const NEW: &str = "/admin/notices/new";

/// A form as a browser would send it, to be sent later.
fn filled(page: &Reply, action: &str, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    page.form(action, changes)
}

async fn send(browser: &mut Browser, path: &str, fields: &[(String, String)]) -> Reply {
    let fields = fields.iter();
    let fields: Vec<_> = fields.map(|(name, value)| (&**name, &**value)).collect();
    browser.post(path, &fields).await
}

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
    let typed = filled(&page, &edit, &mine);
    let theirs = [
        ("text.en.title", "The title of the second"),
        ("priority", "high"),
        ("do", "save"),
    ];
    let saved = other.fill(&edit, &edit, &theirs).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);

    let refused = send(&mut one, &edit, &typed).await;

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
    let typed = filled(&page, &edit, &mine);
    let theirs = [
        ("text.en.body", "One.\n\nTwo.\n\nThree, theirs."),
        ("do", "save"),
    ];
    other.fill(&edit, &edit, &theirs).await;

    let shown = send(&mut one, &edit, &typed).await;

    assert_eq!(shown.status, StatusCode::CONFLICT);
    assert_eq!(shown.texts(".clash").len(), 0);
    assert!(shown.texts("#conflict ins").join(" ").contains("theirs"));
    let both = "One, mine.\n\nTwo.\n\nThree, theirs.";
    assert_eq!(
        shown.value("text.en.body").as_deref().map(str::trim),
        Some(both)
    );
    let public = one.get(&page_of(&notice, &desk).await).await;
    assert!(!public.body.contains("mine"), "nobody has looked yet");
    let saved = one.fill_in(&shown, &edit, &[("do", "save")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let public = one.get(&page_of(&notice, &desk).await).await;
    assert!(public.body.contains("One, mine.") && public.body.contains("Three, theirs."));
}

/// Where readers see a notice.
async fn page_of(notice: &str, desk: &Desk) -> String {
    let id = notice.rsplit('/').next().expect("an id");
    let id = domain::NoticeId::parse(id).expect("an id");
    let stored = desk.state().desk.notice(&id).await.expect("can be read");
    format!("/en/notices/{}", stored.expect("is there").notice.slug)
}

#[tokio::test]
async fn a_form_whose_beginning_nobody_knows_is_not_guessed_at() {
    let desk = Desk::open().await;
    let mut one = desk.enter("one@example.net", Role::Publisher).await;
    let notice = draft(&mut one, &[]).await;
    let edit = format!("{notice}/edit");
    let page = one.get(&edit).await;
    let typed = filled(
        &page,
        &edit,
        &[("text.en.title", "Mine"), ("edit", "99"), ("do", "save")],
    );

    let refused = send(&mut one, &edit, &typed).await;

    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(refused.texts(".clash legend"), ["English, Title"]);
    assert_eq!(refused.value("text.en.title").as_deref(), Some("Mine"));
}

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
    let typed = filled(
        &page,
        &edit,
        &[("text.en.title", "A better title"), ("do", "save")],
    );
    let report = format!("{notice}/hosts");
    operator
        .fill(&notice, &report, &[("report", "completed a.example.net")])
        .await;

    let saved = send(&mut operator, &edit, &typed).await;

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
async fn a_form_of_an_earlier_session_is_shown_again_and_changes_nothing() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.extend([("csrf", "of yesterday"), ("do", "publish")]);

    let reply = operator.post(NEW, &typed).await;

    assert_eq!(reply.status, StatusCode::FORBIDDEN);
    assert_eq!(
        reply.value("text.de.body").as_deref().map(str::trim),
        Some("Jeder Host startet einmal neu.")
    );
    assert!(
        operator
            .get("/admin/notices")
            .await
            .body
            .contains("No notices fit.")
    );
    let again = reply.form(NEW, &[("do", "publish")]);
    let fields: Vec<_> = again
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(
        operator.post(NEW, &fields).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn what_was_typed_outlives_the_session() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let page = operator.get(NEW).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.extend([
        ("text.en.summary", "One <b> & two lines."),
        ("do", "publish"),
    ]);
    let typed = page.form(NEW, &typed);
    let typed: Vec<_> = typed
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(45));

    let interrupted = operator.post(NEW, &typed).await;
    assert_eq!(interrupted.status, StatusCode::FORBIDDEN);
    let sign_in = "/admin/sign-in";
    let wrong = [("email", "desk@example.net"), ("password", "wrong")];
    let refused = operator.fill_in(&interrupted, sign_in, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let right = [("password", crate::support::PASSWORD)];
    let again = operator.fill_in(&refused, sign_in, &right).await;
    assert_eq!(again.texts("h1"), ["You are signed in again"]);
    let editor = operator.fill_in(&again, NEW, &[("do", "check")]).await;

    assert_eq!(
        editor.status,
        StatusCode::OK,
        "{:?}",
        editor.texts(".fix li")
    );
    assert_eq!(
        editor.value("text.en.summary").as_deref().map(str::trim),
        Some("One <b> & two lines.")
    );
    assert_eq!(
        editor.value("window.start").as_deref(),
        Some("2026-12-14 19:00")
    );
    assert!(
        operator
            .get("/admin/notices")
            .await
            .body
            .contains("No notices fit."),
        "nothing was saved"
    );
    assert_eq!(
        operator
            .fill_in(&editor, NEW, &[("do", "publish")])
            .await
            .status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn whoever_signs_in_next_reads_no_word_of_what_somebody_else_typed() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    desk.add("other@example.net", Role::Administrator).await;
    let page = operator.get(NEW).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.extend([("text.en.summary", "A quetzal did it."), ("do", "publish")]);
    let typed = filled(&page, NEW, &typed);
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(45));

    let interrupted = send(&mut operator, NEW, &typed).await;
    let sign_in = "/admin/sign-in";
    let theirs = [("email", "other@example.net"), ("password", PASSWORD)];
    let other = operator.fill_in(&interrupted, sign_in, &theirs).await;
    let left = operator.fill_in(&other, "/admin/sign-out", &[]).await;
    let own = [("email", "desk@example.net"), ("password", PASSWORD)];
    let again = operator.fill_in(&left, sign_in, &own).await;

    for page in [&interrupted, &other, &left] {
        assert!(!page.body.contains("quetzal"), "{}", page.body);
    }
    assert_eq!(other.texts("h1"), ["Somebody else typed here"]);
    assert_eq!(again.texts("h1"), ["You are signed in again"]);
    let editor = operator.fill_in(&again, NEW, &[("do", "check")]).await;
    assert_eq!(
        editor.value("text.en.summary").as_deref().map(str::trim),
        Some("A quetzal did it.")
    );
}

#[tokio::test]
async fn a_page_that_somebody_left_open_shows_nothing_to_who_signed_in_since() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Publisher).await;
    let page = operator.get(NEW).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.extend([("text.en.summary", "A quetzal did it."), ("do", "save")]);
    let typed = filled(&page, NEW, &typed);

    // The same browser, with the cookie of the second.
    let shown = send(&mut other, NEW, &typed).await;

    assert_eq!(shown.status, StatusCode::FORBIDDEN);
    assert_eq!(shown.texts("h1"), ["Somebody else typed here"]);
    assert!(!shown.body.contains("quetzal"));
    assert!(
        other
            .get("/admin/notices")
            .await
            .body
            .contains("No notices fit.")
    );
}

#[tokio::test]
async fn an_update_outlives_the_session_and_is_sent_by_a_button() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[]).await;
    let updates = format!("{notice}/updates");
    let page = operator.get(&notice).await;
    let field = page
        .form(&updates, &[])
        .into_iter()
        .map(|(name, _)| name)
        .find(|name| name.contains("text.en"))
        .expect("a field for the update");
    let typed = filled(&page, &updates, &[(&field, "Half of them are done.")]);
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(45));

    let interrupted = send(&mut operator, &updates, &typed).await;
    let own = [("email", "desk@example.net"), ("password", PASSWORD)];
    let again = operator.fill_in(&interrupted, "/admin/sign-in", &own).await;

    assert!(!interrupted.body.contains("Half of them"));
    assert_eq!(
        again.texts(".typed"),
        ["Half of them are done."],
        "{}",
        again.body
    );
    let before = operator.get(&notice).await;
    assert!(
        !before.body.contains("Half of them"),
        "nothing happens by itself"
    );
    let posted = operator.fill_in(&again, &updates, &[]).await;
    assert_eq!(posted.status, StatusCode::SEE_OTHER);
    let public = operator.get(&page_of(&notice, &desk).await).await;
    assert!(public.body.contains("Half of them are done."));
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
    let row = async |browser: &mut crate::support::Browser| {
        browser.get(&format!("{notice}/hosts.csv")).await.body
    };

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
