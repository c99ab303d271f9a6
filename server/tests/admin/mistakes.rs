//! The editor: what is wrong is said beside its field, and nothing typed is lost.

use crate::support::{Desk, MAINTENANCE, bare_post, publish};
use axum::body::Body;
use desk::Role;
use http::StatusCode;

const NEW: &str = "/admin/notices/new";

#[tokio::test]
async fn every_problem_is_said_beside_its_field_and_everything_typed_is_still_there() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let typed = [
        ("kind", "maintenance"),
        ("systems", "NZ Datacentre\n???"),
        ("home_zone", "Europe/Berlin"),
        ("slug", "Not A Slug"),
        ("window.start", "2027-05-02 22:00"),
        ("window.end", "2027-05-02 21:00"),
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
        ("hosts[1].start", "2027-05-02 22:00"),
        ("hosts[2].name", "host2.example.net"),
        ("hosts[2].start", "2027-05-02 22:00"),
        ("related", "no-such-notice"),
        ("publish_at", "soon"),
        ("do", "publish"),
    ];

    let reply = operator.fill(NEW, NEW, &typed).await;

    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (id, name, value) in [
        ("systems", "systems", "NZ Datacentre\n???"),
        ("slug", "slug", "Not A Slug"),
        ("window-end", "window.end", "2027-05-02 21:00"),
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
            .get("/admin/notices")
            .await
            .body
            .contains("No notices fit."),
        "nothing was saved"
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
        Some("2027-10-31 02:30")
    );
    assert_eq!(
        again.value("window.start.offset").as_deref(),
        Some("+01:00")
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

    let mut typed = MAINTENANCE.to_vec();
    typed.extend([
        ("slug", "taken"),
        ("text.en.slug", "my-own"),
        ("text.de.slug", "mein-eigener"),
        ("do", "save"),
    ]);
    let reply = operator.fill(NEW, NEW, &typed).await;
    assert_eq!(
        reply.attribute("#slug", "aria-invalid").as_deref(),
        Some("true")
    );
    for other in ["#text-en-slug", "#text-de-slug"] {
        assert_eq!(reply.attribute(other, "aria-invalid"), None, "{other}");
    }
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
        ("disclosures[0].text.de.title", "Harmlos"),
        ("disclosures[0].text.de.body", "Harmlos"),
        // The same on both sides is refused, and rightly so.
        ("do", "overrule publish"),
        ("embargo_override", "To see what becomes of it"),
    ];
    let notice = publish(&mut operator, &fields).await;

    for path in [
        "/admin/".to_owned(),
        "/admin/notices".to_owned(),
        "/admin/notices?title=%3Cscript%3E".to_owned(),
        notice.clone(),
        format!("{notice}/edit"),
        format!("{notice}/preview"),
        format!("{notice}/preview?as=lift&in=en"),
    ] {
        let page = operator.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.texts("script:not([src])").is_empty(), "{path}");
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
