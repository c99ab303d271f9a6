//! Who may what: every route there is, for everybody there can be. The table is
//! written by hand; a route that is not in it fails the test until somebody has
//! thought of who it is for.

use crate::support::{Browser, Desk, Reply, bare_post, publish};
use axum::body::Body;
use desk::{Actor, NewToken, Role, Scopes};
use domain::NoticeId;
use http::{Request, StatusCode, header};
use server::auth::{session, token};
use server::routes::{Audience, Route};
use server::secret::Secret;
use std::collections::BTreeSet;

/// Who a route of the desk lets through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    /// Everybody: the pages before a session, which ask for something else.
    Anybody,
    /// Whoever is signed in.
    Authors,
    /// Authors as long as no reader sees the notice, publishers always.
    AuthorsBeforeReaders,
    /// Publishers.
    Publishers,
    /// Administrators.
    Administrators,
    /// Who holds a clearance for the notice, whatever the role.
    Cleared,
}

use Who::{Administrators, Anybody, Authors, AuthorsBeforeReaders, Cleared, Publishers};

const DESK: &[(&str, &str, Who)] = &[
    ("GET", "/admin/", Authors),
    ("GET", "/admin/notices", Authors),
    ("GET", "/admin/sign-in", Anybody),
    ("POST", "/admin/sign-in", Anybody),
    ("POST", "/admin/sign-in/code", Anybody),
    ("POST", "/admin/sign-in/recovery", Anybody),
    ("POST", "/admin/sign-in/passkey/ask", Anybody),
    ("POST", "/admin/sign-in/passkey", Anybody),
    ("POST", "/admin/sign-in/step/passkey/ask", Anybody),
    ("POST", "/admin/sign-in/step/passkey", Anybody),
    ("POST", "/admin/sign-out", Authors),
    ("GET", "/admin/setup/{code}", Anybody),
    ("POST", "/admin/setup/{code}", Anybody),
    ("GET", "/admin/invitation/{code}", Anybody),
    ("POST", "/admin/invitation/{code}", Anybody),
    ("POST", "/admin/language", Authors),
    ("GET", "/admin/notices/new", Authors),
    ("POST", "/admin/notices/new", Authors),
    ("GET", "/admin/notices/{id}", Authors),
    ("GET", "/admin/notices/{id}/edit", AuthorsBeforeReaders),
    ("POST", "/admin/notices/{id}/edit", AuthorsBeforeReaders),
    ("GET", "/admin/notices/{id}/preview", Authors),
    ("POST", "/admin/notices/{id}/publish", Publishers),
    ("POST", "/admin/notices/{id}/plan", Publishers),
    ("POST", "/admin/notices/{id}/unpublish", Publishers),
    ("GET", "/admin/notices/{id}/delete", AuthorsBeforeReaders),
    ("POST", "/admin/notices/{id}/delete", AuthorsBeforeReaders),
    ("POST", "/admin/notices/{id}/hosts", AuthorsBeforeReaders),
    ("GET", "/admin/notices/{id}/hosts.csv", Authors),
    (
        "GET",
        "/admin/notices/{id}/hosts/paste",
        AuthorsBeforeReaders,
    ),
    (
        "POST",
        "/admin/notices/{id}/hosts/paste",
        AuthorsBeforeReaders,
    ),
    (
        "GET",
        "/admin/notices/{id}/hosts/waves",
        AuthorsBeforeReaders,
    ),
    (
        "POST",
        "/admin/notices/{id}/hosts/waves",
        AuthorsBeforeReaders,
    ),
    (
        "GET",
        "/admin/notices/{id}/host/{name}",
        AuthorsBeforeReaders,
    ),
    (
        "POST",
        "/admin/notices/{id}/host/{name}",
        AuthorsBeforeReaders,
    ),
    ("POST", "/admin/notices/{id}/drift", AuthorsBeforeReaders),
    ("POST", "/admin/notices/{id}/updates", AuthorsBeforeReaders),
    ("POST", "/admin/notices/{id}/clearances", Cleared),
    (
        "POST",
        "/admin/notices/{id}/clearances/seize",
        Administrators,
    ),
    ("POST", "/admin/notices/{id}/lifts", Cleared),
    ("POST", "/admin/notices/{id}/lifts/agree", Cleared),
    ("POST", "/admin/notices/{id}/lifts/take-back", Cleared),
    ("POST", "/admin/notices/{id}/postmortem", Authors),
    ("POST", "/admin/proof", Authors),
    ("GET", "/admin/go", Authors),
    ("GET", "/admin/keys", Authors),
    ("POST", "/admin/keys", Authors),
    ("POST", "/admin/notices/new/keep", Authors),
    ("POST", "/admin/notices/{id}/keep", AuthorsBeforeReaders),
    ("GET", "/admin/notices/{id}/others", AuthorsBeforeReaders),
    ("GET", "/admin/kept/{id}", Authors),
    ("POST", "/admin/kept/{id}/discard", Authors),
    ("POST", "/admin/notices/new/preview", Authors),
    ("POST", "/admin/notices/{id}/preview", AuthorsBeforeReaders),
    ("GET", "/admin/notices/{id}/history", Authors),
    ("GET", "/admin/notices/{id}/history/{revision}", Authors),
    (
        "GET",
        "/admin/notices/{id}/history/{revision}/restore",
        AuthorsBeforeReaders,
    ),
    (
        "POST",
        "/admin/notices/{id}/history/{revision}/restore",
        AuthorsBeforeReaders,
    ),
    ("GET", "/admin/templates", Authors),
    ("GET", "/admin/templates/new", Authors),
    ("POST", "/admin/templates", Authors),
    ("GET", "/admin/templates/{id}", Authors),
    ("POST", "/admin/templates/{id}", Authors),
    ("POST", "/admin/templates/{id}/delete", Authors),
    ("GET", "/admin/feedback", Authors),
    ("POST", "/admin/feedback", Authors),
    ("GET", "/admin/tokens", Administrators),
    ("POST", "/admin/tokens", Administrators),
    ("POST", "/admin/tokens/revoke", Administrators),
    ("GET", "/admin/operators", Administrators),
    ("POST", "/admin/operators", Administrators),
    ("POST", "/admin/operators/second-factor", Administrators),
    ("POST", "/admin/operators/links/revoke", Administrators),
    ("GET", "/admin/operators/{id}", Administrators),
    ("POST", "/admin/operators/{id}/role", Administrators),
    ("POST", "/admin/operators/{id}/reset", Administrators),
    (
        "POST",
        "/admin/operators/{id}/second-factor",
        Administrators,
    ),
    ("POST", "/admin/operators/{id}/sessions", Administrators),
    ("GET", "/admin/operators/{id}/remove", Administrators),
    ("POST", "/admin/operators/{id}/remove", Administrators),
    ("GET", "/admin/alerts", Authors),
    ("POST", "/admin/alerts", Authors),
    ("GET", "/admin/audit", Administrators),
    ("GET", "/admin/clock", Authors),
    ("POST", "/admin/clock", Publishers),
    ("GET", "/admin/zones", Authors),
    ("GET", "/admin/settings", Administrators),
    ("POST", "/admin/settings", Administrators),
    ("GET", "/admin/settings/preview.css", Administrators),
    ("GET", "/admin/settings/pictures/{name}", Administrators),
    ("GET", "/admin/account", Authors),
    ("POST", "/admin/account", Authors),
    ("POST", "/admin/account/sessions/end", Authors),
    ("POST", "/admin/account/sessions/others", Authors),
    ("GET", "/admin/account/authenticator", Authors),
    ("POST", "/admin/account/authenticator", Authors),
    ("POST", "/admin/account/authenticator/begin", Authors),
    ("POST", "/admin/account/authenticator/remove", Authors),
    ("POST", "/admin/account/recovery-codes", Authors),
    ("POST", "/admin/account/passkeys/new", Authors),
    ("POST", "/admin/account/passkeys", Authors),
    ("POST", "/admin/account/passkeys/{id}/rename", Authors),
    ("POST", "/admin/account/passkeys/{id}/remove", Authors),
    ("POST", "/admin/confirm/passkey/ask", Authors),
];

/// The scopes that each route of programs takes; any one of them does.
const API: &[(&str, &str, &[&str])] = &[
    ("POST", "/api/v1/notices", &["notices:write"]),
    ("PUT", "/api/v1/notices/{key}", &["notices:write"]),
    (
        "POST",
        "/api/v1/notices/{key}/updates",
        &["notices:write", "updates:write"],
    ),
    ("POST", "/api/v1/notices/{key}/hosts", &["hosts:write"]),
    (
        "POST",
        "/api/v1/notices/{key}/hosts/{name}",
        &["hosts:write"],
    ),
];

const SCOPES: [&str; 3] = ["notices:write", "updates:write", "hosts:write"];

/// Everybody who may knock at a route of the desk.
const KNOCKING: [Option<Role>; 4] = [
    None,
    Some(Role::Author),
    Some(Role::Publisher),
    Some(Role::Administrator),
];

impl Who {
    fn lets(self, role: Option<Role>, is_public: bool) -> bool {
        let Some(role) = role else {
            return self == Self::Anybody;
        };
        match self {
            Self::Anybody | Self::Authors => true,
            Self::AuthorsBeforeReaders => !is_public || role.may_publish(),
            Self::Publishers => role.may_publish(),
            Self::Administrators => role.may_administer(),
            // The notices of this test are somebody else's.
            Self::Cleared => false,
        }
    }
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

/// A place with somebody of each role, and notices that belong to none of them.
struct House {
    desk: Desk,
    maker: Browser,
    other: String,
    count: u32,
}

const SEALED: [(&str, &str); 6] = [
    ("disclosures[0].lift_at", "2026-12-15T12:00"),
    ("disclosures[0].text.en.title", "The cause"),
    ("disclosures[0].text.en.body", "A quetzalcoatlus"),
    ("disclosures[0].text.de.title", "Die Ursache"),
    ("disclosures[0].text.de.body", "Ein Quetzalcoatlus"),
    ("hosts[0].name", "host1.example.net"),
];

impl House {
    async fn open() -> Self {
        let desk = Desk::open().await;
        let maker = desk.enter("maker@example.net", Role::Administrator).await;
        for role in Role::ALL {
            desk.add(&email(*role), *role).await;
        }
        let other = desk.add("other@example.net", Role::Author).await;
        Self {
            desk,
            maker,
            other: other.to_string(),
            count: 0,
        }
    }

    /// A notice that was not touched yet, and its slug.
    async fn notice(&mut self, is_public: bool) -> (String, String) {
        self.count += 1;
        let slug = format!("number-{}", self.count);
        let mut more = SEALED.to_vec();
        more.push(("slug", &slug));
        let path = if is_public {
            publish(&mut self.maker, &more).await
        } else {
            crate::support::draft(&mut self.maker, &more).await
        };
        (path.rsplit('/').next().expect("an id").to_owned(), slug)
    }

    /// A browser with a fresh session of somebody with a role; and its token.
    async fn browser(&self, role: Option<Role>) -> (Browser, String) {
        let mut browser = self.desk.browser();
        let Some(role) = role else {
            return (browser, "invented".to_owned());
        };
        let (state, now) = (self.desk.state(), self.desk.clock.now());
        let operator = state.desk.operator_by_email(&email(role)).await;
        let operator = operator.expect("can be read").expect("is there");
        let (id, hash) = (&operator.id, &operator.password_hash);
        let opened = session::open(state, id, hash, "firefox linux", now).await;
        let opened = opened.expect("can be written").expect("is open");
        browser.cookie = Some(format!("sid={}", opened.secret.reveal()));
        (browser, server::auth::csrf::token(&opened.form_key))
    }
}

fn email(role: Role) -> String {
    format!("{role}@example.net")
}

/// The routes of somebody, as method and path. An address with a slash more or
/// less only leads to the other.
fn routes(desk: &Desk, audience: Audience) -> BTreeSet<(String, String)> {
    let of_them = desk
        .table()
        .iter()
        .filter(|route| route.audience == audience);
    of_them
        .filter(|route| route.path != "/admin")
        .map(|route| (route.method.clone(), route.path.clone()))
        .collect()
}

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
                    .replace("{name}", "host1.example.net");
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

#[tokio::test]
async fn no_route_of_readers_or_machines_asks_who_somebody_is() {
    let desk = Desk::open().await;
    let mut reader = desk.browser();
    for audience in [Audience::Public, Audience::Machine] {
        for (method, path) in routes(&desk, audience) {
            assert!(!path.starts_with("/admin"), "{path}");
            let asked = path.replace(['{', '}'], "");
            let reply = if method == "GET" {
                if path == "/live" {
                    continue;
                }
                reader.get(&asked).await
            } else {
                reader.send(bare_post(&asked), Body::empty()).await
            };
            let refused = [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN];
            assert!(
                !refused.contains(&reply.status),
                "{method} {path}: {}",
                reply.status
            );
            assert!(!reply.location().starts_with("/admin"), "{method} {path}");
        }
    }
}
