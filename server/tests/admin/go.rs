//! Going somewhere by name, and the shortcuts.

use crate::support::{Desk, draft};
use desk::Role;

#[tokio::test]
async fn a_notice_is_found_by_title_slug_and_host_and_a_place_by_its_name() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let fields = [
        ("slug", "spring-work"),
        ("hosts[0].name", "node7.example.net"),
    ];
    draft(&mut operator, &fields).await;

    for (query, first) in [
        ("HYPERVISOREN", "Hypervisor update"),
        ("spring", "Hypervisor update"),
        ("node7.ex", "Hypervisor update"),
        ("account", "Your account"),
        ("incident", "New: Incident"),
        ("embargo", "New: Security update under embargo"),
    ] {
        let page = operator.get(&format!("/admin/go?q={query}")).await;
        let found = page.texts("#go-found a span:first-child");
        assert_eq!(
            found.first().map(String::as_str),
            Some(first),
            "{query}: {found:?}"
        );
    }
    for nothing in ["node_7", "%25", "no+such+thing"] {
        let page = operator.get(&format!("/admin/go?q={nothing}")).await;
        assert_eq!(page.texts("#go-found a"), Vec::<String>::new(), "{nothing}");
    }
}

#[tokio::test]
async fn nobody_finds_a_place_that_they_may_not_go_to() {
    let desk = Desk::open().await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;

    let audit = |page: &crate::support::Reply| page.texts("#go-found a[href='/admin/audit']").len();

    assert_eq!(audit(&author.get("/admin/go").await), 0);
    assert_eq!(audit(&chief.get("/admin/go").await), 1);
}

#[tokio::test]
async fn every_place_of_the_desk_is_there() {
    let desk = Desk::open().await;
    let mut chief = desk.enter("chief@example.net", Role::Administrator).await;
    let page = chief.get("/admin/go").await;
    let links = page.html();
    let selector = scraper::Selector::parse("#go-found a").expect("a selector");
    let links: Vec<String> = links
        .select(&selector)
        .filter_map(|link| link.attr("href").map(str::to_owned))
        .collect();
    assert!(links.len() > 10, "{links:?}");

    for link in links {
        let status = chief.get(&link).await.status;
        assert!(status.is_success(), "{link}: {status}");
    }
}

#[tokio::test]
async fn shortcuts_are_switched_off_by_each_operator_for_themself() {
    let desk = Desk::open().await;
    let mut one = desk.enter("one@example.net", Role::Author).await;
    let mut other = desk.enter("other@example.net", Role::Author).await;
    let told = |page: &crate::support::Reply| page.texts(".keys-switch p").join(" ");
    assert!(told(&one.get("/admin/keys").await).ends_with("are on."));

    let switched = one.fill("/admin/keys", "/admin/keys", &[]).await;

    assert_eq!(switched.location(), "/admin/keys?done=keys-switched");
    assert!(told(&one.get("/admin/keys").await).contains("are off."));
    assert!(told(&other.get("/admin/keys").await).ends_with("are on."));
    one.fill("/admin/keys", "/admin/keys", &[]).await;
    assert!(told(&one.get("/admin/keys").await).ends_with("are on."));
}
