//! Operators and strangers at the routes of the desk.

use super::house::House;
use super::routes;
use super::table::{DESK, KNOCKING};
use crate::support::Reply;
use desk::Role;
use http::StatusCode;
use server::routes::{Audience, Route};
use std::collections::BTreeSet;

#[tokio::test]
async fn every_route_of_the_desk_lets_through_whom_the_table_says_and_nobody_else() {
    let mut house = House::open().await;
    let written: BTreeSet<_> = DESK
        .iter()
        .map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned()))
        .collect();
    assert_eq!(
        routes(&house.desk, Audience::Operator),
        written,
        "each route has to be in the table, with who it is for"
    );

    let mut wrong = Vec::new();
    for (method, path, who) in DESK {
        let is_of_notice = path.starts_with("/admin/notices/{id}");
        for role in KNOCKING {
            for is_public in [false, true] {
                if is_public && !is_of_notice {
                    continue;
                }
                let id = if is_of_notice {
                    house.notice(is_public).await.0
                } else {
                    house.other.clone()
                };
                let asked = path
                    .replace("{id}", &id)
                    .replace("{code}", "guessed")
                    .replace("{revision}", "1")
                    .replace("{name}", "host1.example.net")
                    .replace("{*rest}", "nothing");
                let (mut browser, token) = house.browser(role).await;
                let reply = if *method == "GET" {
                    browser.get(&asked).await
                } else {
                    browser.post(&asked, &[("csrf", &token)]).await
                };
                let route = Route {
                    path: (*path).to_owned(),
                    method: (*method).to_owned(),
                    audience: Audience::Operator,
                };
                let through = is_let_through(&route, &reply, role);
                if through != who.lets(role, is_public) {
                    let said = if through {
                        "is let through"
                    } else {
                        "is refused"
                    };
                    wrong.push(format!(
                        "{method} {path}: {role:?} {said} (public: {is_public}, {})",
                        reply.status
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What was answered, as far as rights go.
fn is_let_through(route: &Route, reply: &Reply, role: Option<Role>) -> bool {
    let is_led_to_sign_in =
        reply.status == StatusCode::SEE_OTHER && reply.location().starts_with("/admin/sign-in");
    // Whoever signs out is led there, too.
    let is_out = is_led_to_sign_in && (role.is_none() || route.path != "/admin/sign-out");
    !is_out
        && !matches!(
            reply.status,
            StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED
        )
}
