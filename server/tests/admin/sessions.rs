//! Sessions: seen by their operator, and ended one by one or together.

use crate::support::{Desk, PASSWORD};
use desk::Role;
use http::{Request, StatusCode, header};

#[tokio::test]
async fn everybody_sees_their_sessions_and_ends_one_or_all_others() {
    let desk = Desk::open().await;
    let mut here = desk.enter("author@example.net", Role::Author).await;
    let mut phone = desk.sign_in("author@example.net").await;
    let mut tablet = desk.browser();
    let request = Request::post("/admin/sign-in")
        .header("sec-fetch-site", "same-origin")
        .header(
            header::USER_AGENT,
            "Mozilla/5.0 (Android 15; Mobile) Firefox/140.0",
        );
    let typed = crate::support::encoded(&[("email", "author@example.net"), ("password", PASSWORD)]);
    tablet.send(request, typed.into()).await;
    desk.enter("other@example.net", Role::Author).await;

    let page = here.get("/admin/account").await;
    let rows = page.texts("#account-sessions ~ table tbody tr");
    assert_eq!(rows.len(), 3, "{rows:?}");
    assert!(
        rows.iter().any(|row| row.contains("Firefox on Android")),
        "{rows:?}"
    );
    assert_eq!(
        rows.iter()
            .filter(|row| row.contains("This session"))
            .count(),
        1
    );
    let one = here
        .fill_in(&page, "/admin/account/sessions/end", &[])
        .await;
    assert_eq!(one.status, StatusCode::SEE_OTHER);
    let page = here.get("/admin/account").await;
    assert_eq!(page.texts("#account-sessions ~ table tbody tr").len(), 2);
    here.fill_in(&page, "/admin/account/sessions/others", &[])
        .await;

    for other in [&mut phone, &mut tablet] {
        assert_eq!(other.get("/admin/").await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(here.get("/admin/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_administrator_sees_how_many_sessions_somebody_has_and_ends_them() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let id = desk.add("author@example.net", Role::Author).await;
    let mut author = desk.sign_in("author@example.net").await;
    let page = format!("/admin/operators/{id}");
    assert!(
        chief
            .get(&page)
            .await
            .texts("#operator-sessions")
            .join("")
            .contains("One is open")
    );

    chief.fill(&page, &format!("{page}/sessions"), &[]).await;

    assert_eq!(author.get("/admin/").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_administrator_takes_off_a_second_factor_and_its_operator_is_told() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let id = desk.add("desk@example.net", Role::Author).await;
    let mut author = desk.sign_in("desk@example.net").await;
    crate::second_step::set_up(&desk, &mut author).await;
    let page = format!("/admin/operators/{id}");

    let reset = chief
        .fill(&page, &format!("{page}/second-factor"), &[])
        .await;
    assert_eq!(reset.status, StatusCode::SEE_OTHER);

    assert_eq!(author.get("/admin/").await.status, StatusCode::SEE_OTHER);
    let mut again = desk.sign_in("desk@example.net").await;
    let told = again
        .get("/admin/alerts")
        .await
        .texts(".alert-what")
        .join("");
    assert!(
        told.contains("chief@example.net: Second factor taken off"),
        "{told}"
    );
}
