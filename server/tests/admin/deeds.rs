//! What is done by one button, and the pages beside the notices.

use crate::support::{Desk, draft, publish};
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn hosts_are_reported_one_by_one_and_together() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(
        &mut operator,
        &[
            ("slug", "hosts"),
            ("hosts.paste", "a.example.net\nb.example.net\nc.example.net"),
        ],
    )
    .await;
    let report = format!("{notice}/hosts");
    let public = async || {
        desk.browser()
            .get("/en/notices/hosts")
            .await
            .texts("main")
            .join(" ")
    };

    operator
        .fill(&notice, &report, &[("report", "in_progress a.example.net")])
        .await;
    assert!(
        public().await.contains("In progress"),
        "the first host begins the work"
    );
    operator
        .fill(
            &notice,
            &report,
            &[
                ("report", "selected"),
                ("host", "a.example.net"),
                ("host", "b.example.net"),
            ],
        )
        .await;
    assert!(public().await.contains("2 of 3"), "{}", public().await);
    let nothing = operator
        .fill(&notice, &report, &[("report", "selected")])
        .await;
    assert!(
        operator
            .follow(&nothing)
            .await
            .body
            .contains("Please select at least one host.")
    );
    operator
        .fill(&notice, &report, &[("report", "completed c.example.net")])
        .await;
    assert!(public().await.contains("3 of 3"));
    assert!(
        operator
            .get(&notice)
            .await
            .texts(".desk-head .state")
            .contains(&"Completed".to_owned())
    );
}

#[tokio::test]
async fn what_is_no_state_or_host_is_not_guessed() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[("hosts[0].name", "host1.example.net")]).await;
    let report = format!("{notice}/hosts");
    let host = ("host", "host1.example.net");

    for (fields, named) in [
        (
            vec![("report", "exploded host1.example.net")],
            "State to report: ",
        ),
        (vec![("report", "completed no host")], "Host name: "),
        (vec![("report", "some"), host], "Host name: "),
        (
            vec![("report", "selected"), ("bulk_state", "exploded"), host],
            "State to report: ",
        ),
    ] {
        let refused = operator.fill(&notice, &report, &fields).await;

        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{fields:?}"
        );
        let said = refused.texts(".fix li").join(" ");
        assert!(said.starts_with(named), "{fields:?}: {said}");
    }
    let public = operator.get("/admin/").await;
    assert!(
        public.texts("table").join(" ").contains("0 of 1"),
        "{:?}",
        public.texts("table")
    );
}

#[tokio::test]
async fn an_update_is_posted_with_a_state_and_refused_with_what_was_typed() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[("slug", "posts")]).await;
    let post = format!("{notice}/updates");

    let empty = operator
        .fill(&notice, &post, &[("at", "2026-12-24T00:00")])
        .await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        empty.attribute("#at", "aria-invalid").as_deref(),
        Some("true")
    );
    assert_eq!(empty.value("at").as_deref(), Some("2026-12-24T00:00"));
    let illegal = operator
        .fill(
            &notice,
            &post,
            &[("state", "completed"), ("text.de.body", "Fertig.")],
        )
        .await;
    assert_eq!(illegal.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        illegal.attribute("#state", "aria-invalid").as_deref(),
        Some("true")
    );
    assert_eq!(
        illegal.value("text.de.body").as_deref().map(str::trim),
        Some("Fertig.")
    );
    let posted = operator
        .fill(
            &notice,
            &post,
            &[("state", "in_progress"), ("text.de.body", "Es geht los.")],
        )
        .await;
    assert!(
        operator
            .follow(&posted)
            .await
            .body
            .contains("The update is posted.")
    );

    assert!(
        desk.browser()
            .get("/de/notices/posts")
            .await
            .body
            .contains("Es geht los.")
    );
}

#[tokio::test]
async fn what_is_unpublished_is_gone_and_comes_back_with_its_date() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[("slug", "gone")]).await;

    operator
        .fill(&notice, &format!("{notice}/unpublish"), &[])
        .await;
    assert_eq!(
        desk.browser().get("/en/notices/gone").await.status,
        StatusCode::NOT_FOUND
    );
    assert!(operator.get(&notice).await.texts(".desk-head p")[0].starts_with("Taken back."));
    operator
        .fill(&notice, &format!("{notice}/publish"), &[])
        .await;
    assert_eq!(
        desk.browser().get("/en/notices/gone").await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn a_button_on_an_outdated_page_is_refused() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = draft(&mut operator, &[("slug", "outdated")]).await;
    let edit = format!("{notice}/edit");
    let page = operator.get(&notice).await;
    let publish = format!("{notice}/publish");
    let pressed = page.form(&publish, &[]);
    operator
        .fill(
            &edit,
            &edit,
            &[("text.en.title", "Changed"), ("do", "save")],
        )
        .await;

    let fields: Vec<_> = pressed
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let reply = operator.post(&publish, &fields).await;

    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        desk.browser().get("/en/notices/outdated").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn what_is_not_ready_is_not_published_and_says_what_is_missing() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = draft(&mut operator, &[("slug", "unready"), ("text.en.body", "")]).await;

    let reply = operator
        .fill(&notice, &format!("{notice}/publish"), &[])
        .await;

    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        reply.texts(".fix li").len(),
        1,
        "{:?}",
        reply.texts(".fix li")
    );
    assert_eq!(
        desk.browser().get("/en/notices/unready").await.status,
        StatusCode::NOT_FOUND
    );
}

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
async fn a_token_is_shown_once_and_can_be_taken_back() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Administrator).await;

    let refused = operator
        .fill("/admin/tokens", "/admin/tokens", &[("name", "scripts")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.value("name").as_deref(), Some("scripts"));
    let made = operator
        .fill(
            "/admin/tokens",
            "/admin/tokens",
            &[("name", "scripts"), ("scope", "hosts:write")],
        )
        .await;
    let token = made.attribute("#made", "value").expect("it is shown");
    assert!(token.starts_with("fen_"));
    assert!(
        !operator.get("/admin/tokens").await.body.contains(&token),
        "this once"
    );

    let known = async || {
        let found = desk
            .state()
            .desk
            .token(&server::secret::hash(&token), desk.clock.now())
            .await;
        found
            .expect("looked up")
            .map(|token| token.scopes.to_string())
    };
    assert_eq!(known().await.as_deref(), Some("hosts:write"));
    let revoked = operator
        .fill("/admin/tokens", "/admin/tokens/revoke", &[])
        .await;
    assert_eq!(revoked.status, StatusCode::SEE_OTHER);
    assert_eq!(known().await, None);
}

#[tokio::test]
async fn the_list_narrows_down_and_shows_what_needs_attention() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    publish(
        &mut operator,
        &[
            ("slug", "one"),
            ("text.en.title", "First work"),
            ("text.de.title", ""),
            ("text.de.body", ""),
        ],
    )
    .await;
    draft(
        &mut operator,
        &[("slug", "two"), ("text.en.title", "Second work")],
    )
    .await;

    let titles = |page: &crate::support::Reply| page.texts(".ledger tbody th a");
    assert_eq!(titles(&operator.get("/admin/").await).len(), 2);
    assert_eq!(
        titles(&operator.get("/admin/?stage=draft").await),
        ["Second work"]
    );
    assert_eq!(
        titles(&operator.get("/admin/?title=first").await),
        ["First work"]
    );
    assert_eq!(
        titles(&operator.get("/admin/?kind=incident").await),
        Vec::<String>::new()
    );
    let agenda = operator.get("/admin/").await.texts(".agenda section");
    assert!(agenda[0].contains("First work"), "{agenda:?}");
    assert!(agenda[1].contains("Deutsch is missing."), "{agenda:?}");
}

#[tokio::test]
async fn what_is_not_there_is_said_to_be_not_there() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Administrator).await;

    for path in [
        "/admin/notices/00000000000000000000",
        "/admin/notices/nonsense/edit",
        "/admin/notices/00000000000000000000/preview",
    ] {
        let reply = operator.get(path).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(reply.texts("h1"), ["There is nothing here"], "{path}");
    }
}
