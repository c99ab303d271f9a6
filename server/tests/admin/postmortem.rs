//! Postmortems, begun from their notice.

use crate::support::{Desk, publish};
use desk::Role;
use domain::Language;
use http::StatusCode;

#[tokio::test]
async fn a_postmortem_and_its_notice_link_to_each_other_once_both_are_public() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[("slug", "outage")]).await;
    let begin = format!("{notice}/postmortem");

    let begun = operator.fill(&notice, &begin, &[]).await;
    let again = operator.fill(&notice, &begin, &[]).await;
    assert!(begun.location().ends_with("/edit?done=postmortem"));
    assert_eq!(
        begun.location().strip_suffix("?done=postmortem"),
        Some(again.location()),
        "a second click leads to the draft that is there, and does not say it was made"
    );
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let planned = again.location().to_owned();
    let plan = [
        ("publish_at", "2026-12-24T00:00"),
        ("text.en.body", "Why?"),
        ("text.de.body", "Warum?"),
        ("do", "save"),
    ];
    let saved = operator.fill(&planned, &planned, &plan).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let led = author.fill(&notice, &begin, &[]).await;
    assert_eq!(
        planned.strip_suffix("/edit"),
        Some(led.location()),
        "who may not change it is led to its overview"
    );
    assert_eq!(author.follow(&led).await.status, StatusCode::OK);
    let unplan = format!("{}/unpublish", led.location());
    operator.fill(led.location(), &unplan, &[]).await;
    let public = async |slug: &str| desk.browser().get(&format!("/en/notices/{slug}")).await;
    assert!(
        !public("outage").await.body.contains("outage-postmortem"),
        "a draft is not linked to"
    );
    let edit = begun
        .location()
        .split('?')
        .next()
        .unwrap_or_default()
        .to_owned();
    let page = operator.get(&edit).await;
    assert_eq!(
        page.value("related").as_deref().map(str::trim),
        Some("outage")
    );
    let saved = operator
        .fill(
            &edit,
            &edit,
            &[
                ("text.en.body", "Why?"),
                ("text.de.body", "Warum?"),
                ("do", "publish"),
            ],
        )
        .await;
    assert_eq!(
        saved.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        saved.texts(".fix li")
    );

    assert!(
        public("outage")
            .await
            .body
            .contains("/en/notices/outage-postmortem")
    );
    assert!(
        public("outage-postmortem")
            .await
            .body
            .contains("/en/notices/outage\"")
    );
}

#[tokio::test]
async fn a_postmortem_begins_with_headings_and_what_readers_were_told() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let sealed = [
        ("slug", "update"),
        ("hosts[0].name", "host1.example.net"),
        ("disclosures[0].lift_at", "2026-12-15T12:00:00Z"),
        ("disclosures[0].text.en.title", "Marrow of the matter"),
        ("disclosures[0].text.en.body", "Canary in the vault."),
        ("disclosures[0].text.de.title", "Mark der Sache"),
        ("disclosures[0].text.de.body", "Kanari im Tresor."),
    ];
    let notice = publish(&mut operator, &sealed).await;
    let update = [
        ("state", "in_progress"),
        ("text.en.body", "We *begin* now."),
        ("text.de.body", "Wir fangen an."),
    ];
    operator
        .fill(&notice, &format!("{notice}/updates"), &update)
        .await;

    let begin = format!("{notice}/postmortem");
    let begun = operator.fill(&notice, &begin, &[]).await;
    let editor = operator.follow(&begun).await;

    let english = editor.value("text.en.body").unwrap_or_default();
    for line in [
        "## What happened?\n",
        "## What was the technical background?\n",
        "## What do we do about it?\n\n[What is changed already",
        "2026, 21:00 NZDT (UTC+13): **In progress** – We begin now.\n",
        "host1.example.net: Scheduled\n",
    ] {
        assert!(english.contains(line), "{line} in {english}");
    }
    let german = editor.value("text.de.body").unwrap_or_default();
    for (spoken, body) in [(Language::En, &english), (Language::De, &german)] {
        let headings = body.lines().filter_map(|line| line.strip_prefix("## "));
        let of_template = words::templates::postmortem_headings(spoken);
        assert_eq!(headings.collect::<Vec<_>>(), of_template, "{body}");
    }
    assert!(german.contains("Wir fangen an."), "{german}");
    assert!(
        !editor.body.contains("Kanari")
            && !editor.body.contains("Canary in the vault")
            && !editor.body.contains("Marrow")
    );
}
