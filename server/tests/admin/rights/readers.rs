//! Readers and machines, of whom nothing is asked.

use super::routes;
use crate::support::{Desk, bare_post};
use axum::body::Body;
use http::StatusCode;
use server::routes::Audience;

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
