//! Programs with tokens at the routes of the API.

use super::house::House;
use super::routes;
use super::table::{API, SCOPES};
use crate::support::Desk;
use axum::body::Body;
use desk::{Actor, NewToken, Scopes};
use domain::NoticeId;
use http::{Request, StatusCode, header};
use server::auth::token;
use server::routes::Audience;
use server::secret::Secret;
use std::collections::BTreeSet;

#[tokio::test]
async fn every_route_of_programs_takes_the_scopes_of_the_table_and_no_other() {
    let mut house = House::open().await;
    let written: BTreeSet<_> = API
        .iter()
        .map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned()))
        .collect();
    assert_eq!(routes(&house.desk, Audience::Token), written);
    let (id, slug) = house.notice(true).await;
    let (elsewhere, _) = house.notice(true).await;
    let none = Knock {
        token: None,
        scope: None,
        reaches: true,
    };
    let invented = Knock {
        token: Some(token::draw().reveal().to_owned()),
        ..none.clone()
    };
    let mut knocks = vec![none, invented];
    for scope in SCOPES {
        for only in [None, Some(&id), Some(&elsewhere)] {
            knocks.push(knock(&house.desk, scope, only, only != Some(&elsewhere)).await);
        }
    }

    for (method, path, scopes) in API {
        let asked = path
            .replace("{key}", &slug)
            .replace("{id}", "no-such-update")
            .replace("{name}", "host1.example.net");
        for knock in &knocks {
            let mut request = Request::builder().method(*method).uri(&asked);
            request = request.header("accept", "application/json");
            if let Some(token) = &knock.token {
                request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
            }
            let reply = house.desk.browser().send(request, Body::from("{}")).await;
            let is_new = *path == "/api/v1/notices";
            let expected = match knock.scope {
                None => Some(StatusCode::UNAUTHORIZED),
                Some(scope) if !scopes.contains(&scope) => Some(StatusCode::FORBIDDEN),
                Some(_) if !knock.reaches => Some(StatusCode::FORBIDDEN),
                Some(_) if is_new && knock.is_for_one() => Some(StatusCode::FORBIDDEN),
                Some(_) => None,
            };
            let refused = [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN];
            let got = Some(reply.status).filter(|status| refused.contains(status));
            assert_eq!(got, expected, "{method} {path}: {knock:?}");
        }
    }
}

/// Somebody with a token, or without.
#[derive(Debug, Clone)]
struct Knock {
    token: Option<String>,
    scope: Option<&'static str>,
    /// Whether the token reaches the notice that is asked for.
    reaches: bool,
}

impl Knock {
    fn is_for_one(&self) -> bool {
        self.token
            .as_ref()
            .is_some_and(|token| token.ends_with("-one"))
    }
}

async fn knock(desk: &Desk, scope: &'static str, only: Option<&String>, reaches: bool) -> Knock {
    // Without a check, as tokens of before were; with a mark for this test.
    let mark = if only.is_some() { "-one" } else { "-all" };
    let secret = Secret::draw("fen_").followed_by(|_| mark.to_owned());
    let notice = only.map(|id| NoticeId::parse(id).expect("an id"));
    let scopes = Scopes::parse(scope).expect("a scope");
    let name = format!("{scope} {only:?}");
    let new = NewToken {
        name: &name,
        token_hash: secret.hash(),
        shown: "fen_",
        scopes: &scopes,
        notice: notice.as_ref(),
        expires_at: None,
    };
    let added = desk
        .state()
        .desk
        .add_token(&new, &Actor::Console, desk.clock.now());
    added.await.expect("is added");
    Knock {
        token: Some(secret.reveal().to_owned()),
        scope: Some(scope),
        reaches,
    }
}
