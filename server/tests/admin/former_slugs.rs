//! Slugs that were once public, in the editor.

use crate::support::{Desk, MAINTENANCE, publish};
use desk::Role;
use http::StatusCode;

const NEW: &str = "/admin/notices/new";

#[tokio::test]
async fn a_slug_that_was_public_is_refused_beside_its_field_and_leads_on_for_readers() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Publisher).await;
    let notice = publish(&mut operator, &[("slug", "first")]).await;
    let editor = format!("{notice}/edit");
    let renamed = operator
        .fill(&editor, &editor, &[("slug", "second"), ("do", "save")])
        .await;
    assert_eq!(renamed.status, StatusCode::SEE_OTHER);
    let mut typed = MAINTENANCE.to_vec();
    typed.extend([("slug", "first"), ("do", "save")]);

    let refused = operator.fill(NEW, NEW, &typed).await;
    let back = operator
        .fill(&editor, &editor, &[("slug", "first"), ("do", "save")])
        .await;

    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let invalid = refused.attribute("#slug", "aria-invalid");
    assert_eq!(invalid.as_deref(), Some("true"));
    assert_eq!(back.status, StatusCode::SEE_OTHER, "it is its own");
    let reader = desk.browser().get("/en/notices/second").await;
    assert_eq!(reader.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(reader.location(), "/en/notices/first");
}
