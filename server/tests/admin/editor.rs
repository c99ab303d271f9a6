//! The editor: what is wrong is said beside its field, and nothing typed is lost.

use crate::support::{Desk, MAINTENANCE, bare_post, draft, publish};
use axum::body::Body;
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
async fn every_problem_is_said_beside_its_field_and_everything_typed_is_still_there() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let typed = [
        ("kind", "maintenance"),
        ("systems", "NZ Datacentre\n???"),
        ("home_zone", "Europe/Berlin"),
        ("slug", "Not A Slug"),
        ("window.start", "2027-05-02T22:00"),
        ("window.end", "2027-05-02T21:00"),
        ("timing.tolerance", "about two hours"),
        ("timing.expected_min", "90"),
        ("timing.expected_max", "PT20M"),
        ("text.en.title", ""),
        (
            "text.en.body",
            "\n\nTwo lines,\n\nand <b>more</b> & \"more\".",
        ),
        ("text.de.title", "Größere Arbeiten"),
        ("hosts[0].name", "two words"),
        ("hosts[0].start", "tomorrow"),
        ("hosts[1].name", "host2.example.net"),
        ("hosts[1].start", "2027-05-02T22:00"),
        ("hosts[2].name", "host2.example.net"),
        ("hosts[2].start", "2027-05-02T22:00"),
        ("related", "no-such-notice"),
        ("publish_at", "soon"),
        ("do", "publish"),
    ];

    let reply = operator.fill(NEW, NEW, &typed).await;

    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (id, name, value) in [
        ("systems", "systems", "NZ Datacentre\n???"),
        ("slug", "slug", "Not A Slug"),
        ("window-end", "window.end", "2027-05-02T21:00"),
        ("timing-tolerance", "timing.tolerance", "about two hours"),
        ("timing-expected_max", "timing.expected_max", "20"),
        ("text-en-title", "text.en.title", ""),
        ("hosts-0-name", "hosts[0].name", "two words"),
        ("hosts-0-start", "hosts[0].start", "tomorrow"),
        ("hosts-2-name", "hosts[2].name", "host2.example.net"),
        ("related", "related", "no-such-notice"),
        ("publish_at", "publish_at", "soon"),
    ] {
        let control = format!("[id='{id}']");
        assert_eq!(
            reply.attribute(&control, "aria-invalid").as_deref(),
            Some("true"),
            "{id}"
        );
        let described_by = reply
            .attribute(&control, "aria-describedby")
            .unwrap_or_default();
        let error = described_by.split(' ').next().unwrap_or_default();
        assert_eq!(error, format!("{id}-error"));
        assert_eq!(reply.texts(&format!("[id='{error}']")).len(), 1, "{id}");
        assert_eq!(
            reply
                .value(name)
                .unwrap_or_default()
                .trim_start_matches('\n'),
            value,
            "{id}"
        );
        assert!(
            reply.body.contains(&format!("href=\"#{id}\"")),
            "the summary leads to {id}"
        );
    }
    let body = reply.value("text.en.body").expect("it is there");
    // An HTML parser drops the first line break of a text area.
    assert_eq!(
        body.trim_start_matches('\n'),
        "Two lines,\n\nand <b>more</b> & \"more\"."
    );
    assert_eq!(
        reply.value("text.de.title").as_deref(),
        Some("Größere Arbeiten")
    );
    let html = reply.html();
    for link in html.select(&scraper::Selector::parse(".fix a").expect("a selector")) {
        let id = link
            .attr("href")
            .unwrap_or_default()
            .trim_start_matches('#');
        assert_eq!(
            reply.texts(&format!("[id='{id}']")).len(),
            1,
            "a link to {id} leads somewhere"
        );
    }
    assert!(
        operator
            .get("/admin/")
            .await
            .body
            .contains("No notices fit."),
        "nothing was saved"
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
async fn a_time_that_happens_twice_is_asked_about_and_the_answer_is_kept() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.retain(|(name, _)| !matches!(*name, "home_zone" | "window.start" | "window.end"));
    typed.extend([
        ("slug", "night-work"),
        ("home_zone", "Europe/Berlin"),
        ("window.start", "2027-10-31T02:30"),
        ("window.end", "2027-10-31T05:00"),
        ("do", "publish"),
    ]);

    let asked = operator.fill(NEW, NEW, &typed).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(asked.texts("#window-start-offset label").len(), 2);
    assert_eq!(
        asked.value("window.start.offset"),
        None,
        "nothing is guessed"
    );
    typed.push(("window.start.offset", "+01:00"));
    let saved = operator.fill(NEW, NEW, &typed).await;
    assert_eq!(
        saved.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        saved.texts(".fix li")
    );

    let public = desk.browser().get("/en/notices/night-work").await;
    assert!(public.body.contains("2027-10-31T01:30:00Z"));
    let edit = format!(
        "{}/edit",
        saved.location().split('?').next().unwrap_or_default()
    );
    let again = operator.get(&edit).await;
    assert_eq!(
        again.value("window.start").as_deref(),
        Some("2027-10-31T02:30")
    );
    assert_eq!(
        again.value("window.start.offset").as_deref(),
        Some("+01:00")
    );
}

#[tokio::test]
async fn two_editors_notice_each_other_and_neither_loses_a_word() {
    let desk = Desk::open().await;
    let mut one = desk.enter("one@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Publisher).await;
    let notice = draft(&mut one, &[]).await;
    let edit = format!("{notice}/edit");
    let page = one.get(&edit).await;
    let typed = page.form(
        &edit,
        &[("text.en.title", "The title of the first"), ("do", "save")],
    );

    let saved = other
        .fill(
            &edit,
            &edit,
            &[("text.en.title", "The title of the second"), ("do", "save")],
        )
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let fields: Vec<_> = typed
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let refused = one.post(&edit, &fields).await;

    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(
        refused
            .texts("#conflict")
            .join(" ")
            .contains("other@example.net")
    );
    assert_eq!(
        refused.value("text.en.title").as_deref(),
        Some("The title of the first")
    );
    assert_eq!(
        other.get(&notice).await.texts("h1"),
        ["The title of the second"]
    );
    let again = refused.form(&edit, &[("do", "save")]);
    let fields: Vec<_> = again
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(
        one.post(&edit, &fields).await.status,
        StatusCode::SEE_OTHER,
        "saving again replaces it"
    );
    assert_eq!(
        other.get(&notice).await.texts("h1"),
        ["The title of the first"]
    );
}

#[tokio::test]
async fn what_a_script_reported_meanwhile_is_not_undone_by_an_editor_who_left_it_alone() {
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

    let fields: Vec<_> = typed
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let refused = operator.post(&edit, &fields).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let again = refused.form(&edit, &[("do", "save")]);
    let fields: Vec<_> = again
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    operator.post(&edit, &fields).await;

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
            .get("/admin/")
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
        Some("2026-12-14T19:00")
    );
    assert!(
        operator
            .get("/admin/")
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
async fn a_slug_that_is_taken_is_said_beside_the_slug() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    publish(&mut operator, &[("slug", "taken")]).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.extend([("slug", "mine"), ("text.de.slug", "taken"), ("do", "save")]);

    let reply = operator.fill(NEW, NEW, &typed).await;

    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        reply.attribute("#text-de-slug", "aria-invalid").as_deref(),
        Some("true")
    );
    assert_eq!(reply.attribute("#slug", "aria-invalid"), None);
}

#[tokio::test]
async fn nothing_typed_becomes_markup_of_a_desk_page() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let evil = "</textarea></title><script>alert(1)</script><img src=x onerror=alert(2)>\"'";
    let fields = [
        ("slug", "evil"),
        ("systems", evil),
        ("text.en.title", evil),
        ("text.en.summary", evil),
        ("text.en.body", evil),
        ("text.en.action_required", evil),
        ("disclosures[0].lift_at", "2026-12-15T12:00"),
        ("disclosures[0].text.en.title", evil),
        ("disclosures[0].text.en.body", evil),
    ];
    let notice = publish(&mut operator, &fields).await;

    for path in [
        "/admin/".to_owned(),
        "/admin/?title=%3Cscript%3E".to_owned(),
        notice.clone(),
        format!("{notice}/edit"),
        format!("{notice}/preview"),
        format!("{notice}/preview?as=lift&in=en"),
    ] {
        let page = operator.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.texts("script").is_empty(), "{path}");
        assert!(!page.body.contains("<img"), "{path}");
    }
    let edit = operator.get(&format!("{notice}/edit")).await;
    assert_eq!(
        edit.value("text.en.body").as_deref().map(str::trim),
        Some(evil)
    );
}

#[tokio::test]
async fn what_is_no_form_gets_a_clear_answer() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let from_here = || bare_post(NEW).header("sec-fetch-site", "same-origin");

    let broken = operator
        .send(from_here(), Body::from("text.en.title=%ff%fe"))
        .await;
    assert_eq!(broken.status, StatusCode::BAD_REQUEST);
    assert_eq!(broken.texts("h1"), ["This could not be read"]);
    let huge = operator
        .send(from_here(), Body::from(vec![b'a'; 9 * 1024 * 1024]))
        .await;
    assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(huge.texts("h1"), ["This is too much at once"]);
}

#[tokio::test]
async fn a_megabyte_of_markdown_is_refused_with_its_field_named_and_not_lost() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let text = "äöü & <b> ".repeat(100_000);
    let mut typed = MAINTENANCE.to_vec();
    typed.retain(|(name, _)| *name != "text.de.body");
    typed.extend([("text.de.body", text.as_str()), ("do", "save")]);

    let reply = operator.fill(NEW, NEW, &typed).await;

    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        reply.attribute("#text-de-body", "aria-invalid").as_deref(),
        Some("true")
    );
    assert_eq!(
        reply.value("text.de.body").map(|kept| kept.trim().len()),
        Some(text.trim().len())
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
            .get("/admin/")
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
    assert_eq!(operator.get("/admin/").await.texts("h1"), ["Notices"]);

    let reply = operator
        .fill("/admin/", "/admin/language", &[("language", "de")])
        .await;

    assert_eq!(operator.follow(&reply).await.texts("h1"), ["Meldungen"]);
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
