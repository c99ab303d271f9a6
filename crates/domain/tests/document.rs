//! Reading, checking and writing notice documents.

use chrono::{DateTime, Utc};
use domain::document::{Context, Draft, What, apply, draft_of, to_json};
use domain::{
    Clearance, EventKind, HostState, Instant, Language, Notice, NoticeId, OperatorId, Publication,
    State,
};

const DOCUMENT: &str = r####"{
  "slug": "hypervisor-security-update", "kind": "maintenance", "state": "scheduled",
  "priority": "medium", "systems": ["NZ Datacentre"], "home_zone": "Pacific/Auckland",
  "window": {"start": "2020-12-13T12:37", "end": "2020-12-16T00:00"},
  "timing": {"tolerance": "PT2H", "expected_min": "PT20M", "expected_typical": "PT45M", "expected_max": "PT60M", "reserved": "PT2H"},
  "hosts": [{"name": "host1.example.net", "start": "2020-12-14T19:00", "state": "completed"}, {"name": "host2.example.net", "start": "2020-12-14T21:00"}],
  "source_language": "en",
  "text": {"en": {"title": "Security update", "summary": "Restarts.", "body": "We restart.", "action_required": null}, "de": {"title": "Sicherheitsaktualisierung", "body": "Wir starten neu."}},
  "disclosures": [{"lift_at": "2020-12-15T12:00:00Z", "text": {"en": {"title": "Cause", "body": "CVE-2020-29480"}, "de": {"title": "Ursache", "body": "CVE-2020-29480"}}}],
  "updates": [{"at": "2020-12-14T20:10", "state": "in_progress", "text": {"en": {"body": "Begun."}}}],
  "related": ["another-slug"], "publish_at": "2020-12-13T12:37"
}"####;

fn utc(text: &str) -> Instant {
    DateTime::parse_from_rfc3339(text)
        .expect("RFC 3339")
        .with_timezone(&Utc)
}

fn id() -> NoticeId {
    NoticeId::from_random([7; 20])
}

fn clearance() -> Clearance {
    #[expect(
        clippy::disallowed_methods,
        reason = "a test stands in for the desk's look-up"
    )]
    Clearance::grant(OperatorId::from_random([1; 20]), id())
}

fn applied(json: &str, now: &str, previous: Option<Notice>) -> Result<Notice, Vec<(String, What)>> {
    let wrong = |problems: Vec<domain::document::Problem>| {
        problems
            .into_iter()
            .map(|p| (p.path, p.what))
            .collect::<Vec<_>>()
    };
    let draft = Draft::from_json(json.as_bytes()).map_err(wrong)?;
    let mut count = 0_u8;
    let mut new_id = || {
        count += 1;
        [count; 20]
    };
    let mut context = Context {
        id: id(),
        now: utc(now),
        new_id: &mut new_id,
        is_cleared: true,
    };
    apply(&draft, &mut context, previous).map_err(wrong)
}

fn with(field: &str, value: &str) -> String {
    let mut document: serde_json::Value = serde_json::from_str(DOCUMENT).expect("JSON");
    *document
        .pointer_mut(field)
        .expect("a field of the document") = serde_json::from_str(value).expect("JSON");
    document.to_string()
}

#[test]
fn local_times_are_read_in_the_home_zone() {
    let notice = applied(DOCUMENT, "2020-12-14T08:00:00Z", None).expect("valid");

    assert_eq!(notice.hosts[0].start.instant(), utc("2020-12-14T06:00:00Z"));
    assert_eq!(notice.disclosures[0].lift_at, utc("2020-12-15T12:00:00Z"));
    assert_eq!(
        notice.publication,
        Publication::Published {
            at: utc("2020-12-12T23:37:00Z")
        }
    );
}

#[test]
fn a_disclosure_whose_lift_is_ahead_stays_sealed_and_one_of_the_past_is_simply_public() {
    let ahead = applied(DOCUMENT, "2020-12-15T11:59:59Z", None).expect("valid");
    let past = applied(DOCUMENT, "2026-11-22T00:00:00Z", None).expect("valid");

    assert_eq!(ahead.disclosures[0].lifted_at, None);
    assert_eq!(
        past.disclosures[0].lifted_at,
        Some(utc("2020-12-15T12:00:00Z"))
    );
    assert!(
        past.events
            .iter()
            .any(|event| event.what == EventKind::Lifted)
    );
}

#[test]
fn a_lift_in_the_past_cannot_be_planned() {
    let document = with("/publish_at", "null");

    let problems =
        applied(&document, "2026-11-22T00:00:00Z", None).expect_err("a lift in the past");

    assert_eq!(
        problems,
        [(
            "disclosures[0].lift_at".to_owned(),
            What::LiftInThePast {
                at: utc("2020-12-15T12:00:00Z")
            }
        )]
    );
}

#[test]
fn a_lift_says_in_which_zone_it_is_meant() {
    let document = with("/disclosures/0/lift_at", r#""2020-12-15T12:00""#);

    let problems = applied(&document, "2020-12-14T08:00:00Z", None).expect_err("no zone");

    let value = "2020-12-15T12:00".to_owned();
    let expected = (
        "disclosures[0].lift_at".to_owned(),
        What::NoOffset { value },
    );
    assert_eq!(problems, [expected]);
    let document = with("/disclosures/0/lift_at", r#""2020-12-16T01:00+13:00""#);
    let notice = applied(&document, "2020-12-14T08:00:00Z", None).expect("valid");
    assert_eq!(notice.disclosures[0].lift_at, utc("2020-12-15T12:00:00Z"));
}

#[test]
fn a_document_moves_no_lift_that_readers_wait_for() {
    let now = "2020-12-14T08:00:00Z";
    for (publish_at, is_agreed) in [(r#""2020-12-13T12:37""#, true), ("null", false)] {
        let before = with("/publish_at", publish_at);
        let notice = applied(&before, now, None).expect("valid");
        let draft = draft_of(&notice, Some(&clearance()));
        let mut moved: serde_json::Value = to_json(&draft);
        moved["disclosures"][0]["lift_at"] = "2020-12-15T12:30:00Z".into();

        let applied = applied(&moved.to_string(), now, Some(notice));

        let field = "disclosures[0].lift_at".to_owned();
        let refused = applied
            .err()
            .map(|problems| problems == [(field, What::LiftAgreed)]);
        assert_eq!(refused, is_agreed.then_some(true), "{publish_at}");
    }
}

#[test]
fn every_wrong_field_is_named_by_its_path() {
    for (field, value, path) in [
        ("/kind", r#""party""#, "kind"),
        ("/state", r#""resolved""#, "state"),
        ("/state", r#""done""#, "state"),
        ("/priority", r#""urgent""#, "priority"),
        ("/systems", r#"["  "]"#, "systems[0]"),
        ("/home_zone", r#""Mars/Olympus""#, "home_zone"),
        ("/window/end", r#""2020-12-13T12:37""#, "window.end"),
        ("/window/end", "null", "window.end"),
        ("/timing/tolerance", r#""two hours""#, "timing.tolerance"),
        ("/timing/expected_min", r#""PT2H""#, "timing.expected_max"),
        ("/hosts/1/start", r#""2020-09-27T02:30""#, "hosts[1].start"),
        ("/hosts/1/start", r#""2020-04-05T02:30""#, "hosts[1].start"),
        ("/hosts/1/name", r#""host1.example.net""#, "hosts[1].name"),
        ("/hosts/1/name", r#""no spaces allowed""#, "hosts[1].name"),
        ("/hosts/0/state", r#""resolved""#, "hosts[0].state"),
        ("/source_language", r#""fr""#, "source_language"),
        ("/text/de/title", r#""""#, "text.de.title"),
        ("/text/en/title", r#""  ""#, "text.en.title"),
        ("/disclosures/0/lift_at", r#""""#, "disclosures[0].lift_at"),
        (
            "/disclosures/0/text/de/body",
            r#""""#,
            "disclosures[0].text.de.body",
        ),
        ("/updates/0/at", r#""yesterday""#, "updates[0].at"),
        ("/updates/0/state", r#""resolved""#, "updates[0].state"),
        ("/related/0", r#""Not A Slug""#, "related[0]"),
        ("/slug", r#""Not A Slug""#, "slug"),
        ("/publish_at", r#""9999-12-31T00:00""#, "publish_at"),
        ("/hosts/0", r#"{"name": 7}"#, "hosts[0].name"),
        ("/timing", r#"{"tolerence": "PT2H"}"#, "timing.tolerence"),
    ] {
        let problems = applied(&with(field, value), "2020-12-15T00:00:00Z", None).expect_err(field);
        assert_eq!(problems[0].0, path, "{field} = {value}: {problems:?}");
    }
}

#[test]
fn all_problems_are_told_at_once() {
    let document = with(
        "/hosts",
        r#"[{"name": "a b", "start": "x"}, {"name": "", "start": "2020-12-14T19:00"}]"#,
    );

    let problems = applied(&document, "2020-12-15T00:00:00Z", None).expect_err("three problems");

    let paths: Vec<_> = problems.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["hosts[0].name", "hosts[0].start", "hosts[1].name"]);
}

#[test]
fn overlong_text_is_refused_with_the_limit() {
    let title = serde_json::to_string(&"x".repeat(201)).expect("JSON");

    let problems = applied(
        &with("/text/en/title", &title),
        "2020-12-15T00:00:00Z",
        None,
    )
    .expect_err("too long");

    assert_eq!(
        problems,
        [("text.en.title".to_owned(), What::TooLong { max: 200 })]
    );
}

#[test]
fn of_a_list_that_is_too_long_only_that_is_said() {
    let nonsense = |count: usize| vec!["{}"; count].join(",");
    let numbered = |count: usize| -> String {
        let entries = (0..count).map(|n| format!("\"l{n}\": {{}}"));
        entries.collect::<Vec<_>>().join(",")
    };
    for (path, pointer, list, max) in [
        ("hosts", "/hosts", format!("[{}]", nonsense(5_001)), 5_000),
        (
            "updates",
            "/updates",
            format!("[{}]", nonsense(1_001)),
            1_000,
        ),
        (
            "disclosures",
            "/disclosures",
            format!("[{}]", nonsense(101)),
            100,
        ),
        (
            "systems",
            "/systems",
            serde_json::json!(vec![""; 101]).to_string(),
            100,
        ),
        (
            "related",
            "/related",
            serde_json::json!(vec!["A B"; 101]).to_string(),
            100,
        ),
        ("text", "/text", format!("{{{}}}", numbered(101)), 100),
        (
            "updates[0].text",
            "/updates/0/text",
            format!("{{{}}}", numbered(101)),
            100,
        ),
        (
            "disclosures[0].text",
            "/disclosures/0/text",
            format!("{{{}}}", numbered(101)),
            100,
        ),
    ] {
        let problems = applied(&with(pointer, &list), "2020-12-14T12:00:00Z", None);
        let problems = problems.expect_err("too many");

        let problems: Vec<_> = problems.into_iter().filter(|p| p.0 != "slug").collect();
        assert_eq!(problems, [(path.to_owned(), What::TooMany { max })]);
    }
}

#[test]
fn an_exported_notice_reads_back_as_the_same_document() {
    let notice = applied(DOCUMENT, "2020-12-14T12:00:00Z", None).expect("valid");
    let first = to_json(&draft_of(&notice, Some(&clearance())));

    let again = applied(&first.to_string(), "2020-12-14T12:00:00Z", None).expect("valid");
    let mut second = to_json(&draft_of(&again, Some(&clearance())));

    // Ids of disclosures and updates belong to the desk that gave them.
    for (path, from) in [("/disclosures/0/id", &first), ("/updates/0/id", &first)] {
        *second.pointer_mut(path).expect("an id") = from.pointer(path).expect("an id").clone();
    }
    assert_eq!(first, second);
}

#[test]
fn an_export_without_clearance_holds_no_disclosure() {
    let notice = applied(DOCUMENT, "2020-12-14T12:00:00Z", None).expect("valid");

    let json = to_json(&draft_of(&notice, None)).to_string();

    assert!(!json.contains("CVE-2020-29480") && !json.contains("Ursache"));
}

#[test]
fn a_translation_is_stale_once_its_source_changed_alone() {
    let first = applied(DOCUMENT, "2020-12-14T12:00:00Z", None).expect("valid");
    assert!(!first.text.is_stale(Language::De));

    let document = with("/text/en/body", r#""We restart twice.""#);
    let second = applied(&document, "2020-12-14T13:00:00Z", Some(first)).expect("valid");

    assert!(second.text.is_stale(Language::De));
    assert!(!second.text.is_stale(Language::En));
}

#[test]
fn replacing_a_public_notice_keeps_its_publication_and_its_lifted_text() {
    let public = applied(DOCUMENT, "2020-12-16T12:00:00Z", None).expect("valid");
    let document = with("/disclosures", "[]");

    let replaced = applied(&document, "2020-12-16T13:00:00Z", Some(public)).expect("valid");

    assert_eq!(
        replaced.publication,
        Publication::Published {
            at: utc("2020-12-12T23:37:00Z")
        }
    );
    assert_eq!(replaced.disclosures.len(), 1);
}

#[test]
fn a_public_notice_cannot_skip_a_state() {
    let scheduled = with(
        "/window",
        r#"{"start": "2020-12-20T12:00", "end": "2020-12-20T14:00"}"#,
    );
    let public = applied(&scheduled, "2020-12-14T08:00:00Z", None).expect("valid");
    let mut document: serde_json::Value = serde_json::from_str(&scheduled).expect("JSON");
    document["state"] = "completed".into();

    let problems = applied(&document.to_string(), "2020-12-14T09:00:00Z", Some(public))
        .expect_err("skips a state");

    let expected = What::IllegalTransition {
        from: State::Scheduled,
        to: State::Completed,
    };
    assert_eq!(problems, [("state".to_owned(), expected)]);
}

#[test]
fn a_host_that_is_completed_by_a_later_document_gets_its_end() {
    let first = applied(DOCUMENT, "2020-12-14T08:00:00Z", None).expect("valid");
    let document = with(
        "/hosts/1",
        r#"{"name": "host2.example.net", "start": "2020-12-14T21:00", "state": "completed"}"#,
    );

    let second = applied(&document, "2020-12-14T09:00:00Z", Some(first)).expect("valid");

    assert_eq!(second.hosts[1].state, HostState::Completed);
    assert_eq!(second.hosts[1].ended_at, Some(utc("2020-12-14T09:00:00Z")));
}

#[test]
fn a_draft_may_be_incomplete_but_a_public_maintenance_needs_its_window() {
    let minimal = r#"{"kind": "maintenance", "text": {"en": {"title": "Later"}}}"#;
    let published = r#"{"kind": "maintenance", "text": {"en": {"title": "Later"}}, "publish_at": "2020-01-01T00:00"}"#;

    assert!(applied(minimal, "2020-12-14T08:00:00Z", None).is_ok());
    let problems =
        applied(published, "2020-12-14T08:00:00Z", None).expect_err("no window, no text");
    let paths: Vec<_> = problems.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["window.start", "text.en.body"]);
}

#[test]
fn a_wrong_window_is_complained_of_once_and_not_at_every_host() {
    let document = r#"{"kind": "maintenance", "text": {"en": {"title": "Later"}},
        "window": {"start": "soon", "end": "2020-12-16T00:00"}, "hosts": [{"name": "host1.example.net"}]}"#;

    let problems = applied(document, "2020-12-14T08:00:00Z", None).expect_err("no start");

    let paths: Vec<_> = problems.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["window.start"]);
}

#[test]
fn a_wrong_end_of_a_window_is_not_called_a_missing_start() {
    let problems = applied(
        &with("/window/end", r#""2020-12-13T12:37""#),
        "2020-12-15T00:00:00Z",
        None,
    )
    .expect_err("ends as it starts");

    assert_eq!(
        problems,
        [("window.end".to_owned(), What::EndsBeforeItStarts)]
    );
}

#[test]
fn text_that_nobody_can_see_is_no_text() {
    for title in [
        r#""\u200b""#,
        r#""\u202e\u200f""#,
        r#""\u00ad\u00ad""#,
        r#""\u0000""#,
    ] {
        let problems =
            applied(&with("/text/en/title", title), "2020-12-15T00:00:00Z", None).expect_err(title);
        assert_eq!(
            problems,
            [("text.en.title".to_owned(), What::Missing)],
            "{title}"
        );
    }
    let update = r#"[{"at": "2020-12-14T20:10", "text": {"en": {"body": "\u0000"}}}]"#;
    let problems =
        applied(&with("/updates", update), "2020-12-15T00:00:00Z", None).expect_err("no words");
    assert_eq!(problems, [("updates[0].text".to_owned(), What::Missing)]);
}
