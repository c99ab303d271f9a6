//! Saving: for administrators, and by two at the same time.

use super::{HERE, administrator};
use crate::support::Desk;
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn two_who_edit_at_once_do_not_undo_each_other() {
    let desk = Desk::open().await;
    let mut one = administrator(&desk).await;
    let mut other = desk.enter("other@example.net", Role::Administrator).await;
    let (mine, theirs) = (one.get(HERE).await, other.get(HERE).await);
    let changes = [("name", "Theirs"), ("zone", "Asia/Kolkata"), ("do", "save")];
    let done = other.fill_in(&theirs, HERE, &changes).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);

    let told = one
        .fill_in(
            &mine,
            HERE,
            &[("name", "Mine"), ("footer.en", "Hello"), ("do", "save")],
        )
        .await;

    assert_eq!(told.status, StatusCode::CONFLICT);
    let said = told.texts("#meanwhile").concat();
    assert!(
        said.contains("other@example.net") && said.contains("there “Theirs”"),
        "{said}"
    );
    assert!(said.contains("Home zone"), "{said}");
    assert_eq!(told.value("name").as_deref(), Some("Mine"));
    assert_eq!(told.value("footer.en").as_deref(), Some("Hello"));
    assert_eq!(told.value("zone").as_deref(), Some("Asia/Kolkata"));
    assert_eq!(
        desk.browser().get("/en/").await.texts(".brand-name"),
        ["Theirs"]
    );
    let done = one.fill_in(&told, HERE, &[("do", "save")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(
        desk.browser().get("/en/").await.texts(".brand-name"),
        ["Mine"]
    );
}

#[tokio::test]
async fn settings_are_for_administrators_alone() {
    let desk = Desk::open().await;
    let mut publisher = desk.enter("publisher@example.net", Role::Publisher).await;

    for path in [
        HERE,
        "/admin/settings/preview.css",
        "/admin/settings/pictures/0123456789abcdef-1x1.svg",
    ] {
        assert_eq!(
            publisher.get(path).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
        let stranger = desk.browser().get(path).await;
        assert_eq!(stranger.status, StatusCode::SEE_OTHER, "{path}");
    }
    let csrf = publisher
        .get("/admin/")
        .await
        .value("csrf")
        .expect("a token");
    let refused = publisher
        .post(HERE, &[("csrf", &csrf), ("do", "save"), ("name", "x")])
        .await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let mut administrator = administrator(&desk).await;
    let forged = administrator
        .post(HERE, &[("csrf", "x"), ("do", "save")])
        .await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert_eq!(desk.state().desk.site().await.expect("reads").version, 0);
}
