//! Operators: invited, changed, removed; and everybody's own password.

use crate::support::{Browser, Desk, PASSWORD, Reply, draft};
use chrono::TimeDelta;
use desk::Role;
use http::StatusCode;

const NEW: &str = "a ladder against the wall";

const SEALED: [(&str, &str); 5] = [
    ("disclosures[0].lift_at", "2026-12-15T12:00"),
    ("disclosures[0].text.en.title", "The cause"),
    ("disclosures[0].text.en.body", "A secret"),
    ("disclosures[0].text.de.title", "Die Ursache"),
    ("disclosures[0].text.de.body", "Ein Geheimnis"),
];

async fn sign_in(browser: &mut Browser, email: &str, password: &str) -> StatusCode {
    let fields = [("email", email), ("password", password)];
    browser.post("/admin/sign-in", &fields).await.status
}

async fn is_in(browser: &mut Browser) -> bool {
    browser.get("/admin/").await.status == StatusCode::OK
}

/// The path of a link that a page shows, once.
fn link(page: &Reply) -> String {
    let address = page.attribute("#link", "value").expect("a link is shown");
    let path = address.strip_prefix("http://desk.example.net");
    path.expect("it is ours").to_owned()
}

const CHOSEN: [(&str, &str); 2] = [("password", NEW), ("again", NEW)];

#[tokio::test]
async fn an_administrator_invites_somebody_who_chooses_a_password_and_is_in() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Administrator).await;
    let page = "/admin/operators";
    let typed = [("email", "New@example.net"), ("rank", "publisher")];
    let emperor = [("email", "New@example.net"), ("rank", "emperor")];
    let unknown = operator.fill(page, page, &emperor).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        unknown.attribute("#rank", "aria-invalid").as_deref(),
        Some("true"),
        "no role is guessed"
    );

    let made = operator.fill(page, page, &typed).await;
    let path = link(&made);
    assert!(made.body.contains("no mail is sent"));
    let listed = operator.get(page).await;
    assert!(listed.texts("table").join(" ").contains("new@example.net"));
    assert!(!listed.body.contains(&path), "it is shown once");
    let mut new = desk.browser();
    let short = new.fill(&path, &path, &[("password", "short")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    let joined = new.fill(&path, &path, &CHOSEN).await;
    let welcome = new.follow(&joined).await;

    assert!(welcome.texts("[role=status]").join("").contains("Welcome"));
    assert!(is_in(&mut new).await);
    assert_eq!(new.get(page).await.status, StatusCode::FORBIDDEN);
    let mut later = desk.browser();
    assert_eq!(
        sign_in(&mut later, "new@example.net", NEW).await,
        StatusCode::SEE_OTHER
    );
    for again in [later.get(&path).await, later.post(&path, &CHOSEN).await] {
        assert_eq!(again.status, StatusCode::NOT_FOUND, "a link is used once");
    }
    let twice = operator.fill(page, page, &typed).await;
    assert_eq!(
        twice.attribute("#email", "aria-invalid").as_deref(),
        Some("true")
    );
}

#[tokio::test]
async fn an_invitation_ends_after_three_days_and_when_it_is_taken_back() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Administrator).await;
    let page = "/admin/operators";
    let typed = [("email", "new@example.net"), ("rank", "author")];
    let first = link(&operator.fill(page, page, &typed).await);
    let mut new = desk.browser();
    operator
        .fill(page, "/admin/operators/links/revoke", &[])
        .await;
    assert_eq!(new.get(&first).await.status, StatusCode::NOT_FOUND);

    let second = link(&operator.fill(page, page, &typed).await);
    desk.clock.set(desk.clock.now() + TimeDelta::hours(72));
    let late = new.get(&second).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert!(late.body.contains("older than three days"));
    let mut operator = desk.sign_in("desk@example.net").await;
    assert!(
        operator
            .get(page)
            .await
            .texts("table")
            .join(" ")
            .contains("Over")
    );
}

#[tokio::test]
async fn who_is_removed_is_out_at_once_and_named_where_they_were() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let mut leaver = desk.enter("leaver@example.net", Role::Administrator).await;
    let notice = draft(&mut leaver, &[]).await;
    let made = [("name", "restarts"), ("scope", "hosts:write")];
    leaver.fill("/admin/tokens", "/admin/tokens", &made).await;
    let id = desk
        .state()
        .desk
        .operator_by_email("leaver@example.net")
        .await;
    let id = id.expect("looked up").expect("is there").id;
    let page = format!("/admin/operators/{id}");
    let remove = format!("{page}/remove");
    let listed = chief.get("/admin/operators").await;
    assert!(listed.body.contains(&format!("href=\"{page}\"")));
    assert!(chief.get(&page).await.body.contains(&remove));

    let asked = chief.get(&remove).await;
    assert!(is_in(&mut leaver).await, "asking removes nobody");
    let removed = chief.fill_in(&asked, &remove, &[]).await;
    let told = chief.follow(&removed).await;

    assert_eq!(told.texts("[role=status]"), ["The operator is removed."]);
    assert!(!told.texts("table").join(" ").contains("leaver@example.net"));
    assert!(!is_in(&mut leaver).await);
    let mut again = desk.browser();
    assert_eq!(
        sign_in(&mut again, "leaver@example.net", PASSWORD).await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    for path in [&*notice, "/admin/tokens"] {
        let page = chief.get(path).await.texts("table").join(" ");
        assert!(
            page.contains("leaver@example.net (removed)"),
            "{path}: {page}"
        );
    }
    assert_eq!(chief.get(&page).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn before_a_removal_it_is_said_whose_sealed_text_nobody_else_may_read() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    draft(&mut author, &SEALED).await;
    let id = desk
        .state()
        .desk
        .operator_by_email("author@example.net")
        .await;
    let id = id.expect("looked up").expect("is there").id;

    let asked = chief.get(&format!("/admin/operators/{id}/remove")).await;

    assert!(
        asked
            .texts("main p")
            .join(" ")
            .contains("One unpublished notice holds sealed text"),
        "{:?}",
        asked.texts("main p")
    );
}

#[tokio::test]
async fn nobody_removes_or_demotes_themselves() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let id = desk
        .state()
        .desk
        .operator_by_email("chief@example.net")
        .await;
    let id = id.expect("looked up").expect("is there").id;
    let page = format!("/admin/operators/{id}");
    let csrf = chief.get("/admin/").await.value("csrf").expect("a token");

    let removed = chief
        .post(&format!("{page}/remove"), &[("csrf", &csrf)])
        .await;
    let role = format!("{page}/role");
    assert!(!chief.get(&page).await.body.contains(&role));
    desk.add("second@example.net", Role::Administrator).await;
    let demoted = chief
        .post(&role, &[("csrf", &csrf), ("rank", "author")])
        .await;

    assert_eq!(removed.status, StatusCode::FORBIDDEN);
    assert_eq!(demoted.status, StatusCode::FORBIDDEN);
    assert!(is_in(&mut chief).await);
    assert_eq!(chief.get("/admin/operators").await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_administrator_changes_the_role_of_another_and_hands_out_a_link_to_another_password() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let id = desk
        .state()
        .desk
        .operator_by_email("author@example.net")
        .await;
    let id = id.expect("looked up").expect("is there").id;
    let page = format!("/admin/operators/{id}");
    let (role, password) = (format!("{page}/role"), format!("{page}/reset"));

    let by_herself = author.get(&page).await;
    assert_eq!(by_herself.status, StatusCode::FORBIDDEN);
    let unknown = chief.fill(&page, &role, &[("rank", "emperor")]).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        unknown.attribute("#rank", "aria-invalid").as_deref(),
        Some("true")
    );
    let changed = chief.fill(&page, &role, &[("rank", "administrator")]).await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER);
    assert_eq!(
        author.get("/admin/operators").await.status,
        StatusCode::OK,
        "it holds at once"
    );
    let made = chief.fill(&page, &password, &[]).await;
    let path = link(&made);
    assert!(is_in(&mut author).await, "a link alone changes nothing");
    let alerts = author.get("/admin/alerts").await;
    assert!(
        alerts
            .body
            .contains("One-time link to another password made")
    );
    let mut anywhere = desk.browser();
    let chosen = anywhere.fill(&path, &path, &CHOSEN).await;
    assert_eq!(chosen.location(), "/admin/sign-in");

    assert!(!is_in(&mut author).await);
    assert_eq!(
        sign_in(&mut author, "author@example.net", NEW).await,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_link_from_an_administrator_opens_no_sealed_text() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let second = desk.add("second@example.net", Role::Author).await;
    let notice = draft(&mut author, &SEALED).await;
    let id = desk
        .state()
        .desk
        .operator_by_email("author@example.net")
        .await;
    let id = id.expect("looked up").expect("is there").id;
    let page = format!("/admin/operators/{id}");
    let password = format!("{page}/reset");

    let refused = chief.fill(&page, &password, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = refused.texts("#reset-error").join(" ");
    assert!(
        said.contains("let another operator read it first"),
        "{said}"
    );
    assert!(is_in(&mut author).await, "nothing was changed");
    let clear = format!("{notice}/clearances");
    let granted = author
        .fill(&notice, &clear, &[("operator", second.as_str())])
        .await;
    assert_eq!(granted.status, StatusCode::SEE_OTHER);
    let said = chief.get(&page).await.texts(".hint").concat();
    assert!(said.contains("has not saved is deleted"), "{said}");
    let path = link(&chief.fill(&page, &password, &[]).await);
    let chosen = desk.browser().fill(&path, &path, &CHOSEN).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER);

    assert_eq!(
        sign_in(&mut author, "author@example.net", NEW).await,
        StatusCode::SEE_OTHER
    );
    let shown = author.get(&format!("{notice}/edit")).await;
    assert!(!shown.body.contains("A secret"));
}

#[tokio::test]
async fn everybody_changes_their_own_password_and_their_other_sessions_end() {
    let desk = Desk::open().await;
    let mut here = desk.enter("author@example.net", Role::Author).await;
    let mut elsewhere = desk.browser();
    sign_in(&mut elsewhere, "author@example.net", PASSWORD).await;
    let page = "/admin/account";
    let fields = |current| [("current", current), ("password", NEW), ("again", NEW)];

    let wrong = here.fill(page, page, &fields("not mine")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        wrong.attribute("#current", "aria-invalid").as_deref(),
        Some("true")
    );
    assert!(is_in(&mut elsewhere).await, "nothing was changed");
    let before = here.cookie.clone();
    let changed = here.fill(page, page, &fields(PASSWORD)).await;

    assert_eq!(changed.status, StatusCode::SEE_OTHER);
    assert!(is_in(&mut here).await && here.cookie != before);
    assert!(!is_in(&mut elsewhere).await);
    let mut later = desk.browser();
    assert_eq!(
        sign_in(&mut later, "author@example.net", NEW).await,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn who_found_a_desk_open_cannot_guess_its_password_for_ever() {
    let desk = Desk::open().await;
    let mut thief = desk.enter("author@example.net", Role::Author).await;
    let page = "/admin/account";
    let fields = [("current", "guessed"), ("password", NEW), ("again", NEW)];

    let mut last = String::new();
    for _ in 0..6 {
        last = thief
            .fill(page, page, &fields)
            .await
            .texts("#current-error")
            .join(" ");
    }

    assert!(last.contains("Too many attempts"), "{last}");
}

#[tokio::test]
async fn a_guess_at_ones_own_password_is_on_record_and_limited_as_at_sign_in() {
    let desk = Desk::open().await;
    let mut thief = desk.enter("author@example.net", Role::Author).await;
    let page = "/admin/account";
    let fields = [("current", "guessed"), ("password", NEW), ("again", NEW)];
    thief.fill(page, page, &fields).await;

    let trail = desk.state().desk.audit(1).await.expect("can be read");
    assert_eq!(trail[0].action, desk::Action::SignInFailed);
    assert!(trail[0].actor.operator().is_some(), "{trail:?}");
    let mut stranger = desk.browser();
    for number in 0..20 {
        let email = format!("name{number}@example.net");
        sign_in(&mut stranger, &email, "wrong").await;
    }
    let limited = thief.fill(page, page, &fields).await;
    let said = limited.texts("#current-error").join(" ");
    assert!(said.contains("Too many attempts"), "{said}");
}
