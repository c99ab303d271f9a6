//! Tokens for programs.

use crate::support::Desk;
use desk::Role;
use http::StatusCode;

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
    assert!(token.starts_with("fst_"));
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
