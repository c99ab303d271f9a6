//! Walks every route that was registered, so that none is forgotten.

use crate::common::address::address;
use crate::common::guards::lacking;
use crate::support::{SEALED, Site, incident, maintenance};
use http::{Method, header};
use server::application::Role;
use server::routes::Audience;

#[tokio::test]
async fn no_route_fails_or_tells_a_secret_and_all_are_guarded() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    site.publish(&incident("mail-late")).await;

    let mut walked = 0;
    for route in &site.application.table {
        let method: Method = route.method.parse().expect("a method");
        for (language, slug) in [
            ("en", "hypervisor-update"),
            ("de", "hypervisor-aktualisierung"),
        ] {
            let path = address(route, language, slug);
            let answer = site.with_method(method.clone(), &path).await;
            let body = String::from_utf8_lossy(&answer.body);
            assert!(
                answer.status.as_u16() < 500,
                "{method} {path}: {}",
                answer.status
            );
            assert!(
                SEALED.iter().all(|word| !body.contains(word)),
                "{method} {path} tells"
            );
            assert_eq!(lacking(&answer.headers), None, "{path}");
            assert!(
                answer.headers.get(header::SET_COOKIE).is_none()
                    || route.audience == Audience::Operator
            );
            walked += 1;
        }
    }
    assert!(walked > 100, "{walked}");
}

#[tokio::test]
async fn what_everyone_may_read_is_really_there() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let imprint = domain::Localized::from([(domain::Language::De, "Wir.".to_owned())]);
    let settings = domain::PublicSite {
        imprint: domain::site::Legal::Text(imprint),
        ..domain::PublicSite::default()
    };
    site.set(&settings).await;

    let table = &site.application.table;
    for route in table
        .iter()
        .filter(|route| route.audience == Audience::Public && route.method == "GET")
    {
        // Their names are hashes of what they hold.
        let is_named_by_hash = ["/pkg/{file}", "/site/{file}"].contains(&route.path.as_str());
        if is_named_by_hash || route.path == "/favicon.ico" {
            continue;
        }
        let path = address(route, "en", "hypervisor-update");
        let answer = site.get(&path).await;
        let is_fine = answer.status.is_success() || answer.status.is_redirection();
        assert!(is_fine, "{path}: {}", answer.status);
    }
}

#[tokio::test]
async fn what_takes_a_token_takes_nothing_without() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    let table = &site.application.table;
    let routes: Vec<_> = table
        .iter()
        .filter(|route| route.audience == Audience::Token)
        .collect();
    assert!(!routes.is_empty());
    for route in routes {
        let method: Method = route.method.parse().expect("a method");
        let path = address(route, "en", "hypervisor-update");
        assert_eq!(
            site.with_method(method, &path).await.status,
            http::StatusCode::UNAUTHORIZED,
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_process_for_readers_has_no_desk_and_one_for_operators_no_pages() {
    let readers = Site::in_role(Role::Board).await;
    let operators = Site::in_role(Role::Desk).await;

    let private = [Audience::Operator, Audience::Token];
    assert!(readers.application.private.is_none());
    assert!(
        readers
            .application
            .table
            .iter()
            .all(|route| !private.contains(&route.audience))
    );
    assert!(
        operators
            .application
            .table
            .iter()
            .all(|route| !route.path.starts_with("/{language}"))
    );
    assert_eq!(readers.get("/en/").await.status, http::StatusCode::OK);
    assert_eq!(
        readers.get("/admin/sign-in").await.status,
        http::StatusCode::NOT_FOUND
    );
    assert_eq!(operators.get("/readyz").await.status, http::StatusCode::OK);
}

/// The types keep the two sides apart where it counts; this keeps the words
/// apart, so that nobody opens a way by adding a field.
#[test]
fn the_code_of_the_readers_side_does_not_name_the_desk() {
    let src = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = vec![src.join("api/read.rs"), src.join("api/read_hosts.rs")];
    let mut folders = vec![src.join("public"), src.join("cache"), src.join("live")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path)
            } else {
                files.push(path)
            }
        }
    }
    assert!(files.len() > 10);
    for file in files {
        let text = std::fs::read_to_string(&file).expect("source");
        for name in [
            "desk::",
            "DeskState",
            "crate::state",
            "crate::delivery",
            "Writer",
        ] {
            assert!(!text.contains(name), "{} names {name}", file.display());
        }
    }
}
