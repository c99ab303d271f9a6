//! Logos and the icon: made safe, kept until the form is saved, and served.

use super::{DRAWING, HERE, administrator, saved, upload};
use crate::support::Desk;
use http::{StatusCode, header};

#[tokio::test]
async fn a_logo_is_redrawn_and_served_with_a_policy_of_its_own() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;

    let looked = upload(&mut operator, "logo.light", DRAWING.as_bytes(), "look").await;
    assert_eq!(looked.status, StatusCode::OK, "{}", looked.body);
    let name = looked.value("logo.light").expect("it is kept");
    let desk_picture = operator
        .get(&format!("/admin/settings/pictures/{name}"))
        .await;
    assert_eq!(desk_picture.headers[header::CONTENT_TYPE], "image/svg+xml");
    let early = desk.browser().get(&format!("/site/{name}")).await;
    assert_eq!(early.status, StatusCode::NOT_FOUND, "it is not saved yet");
    let done = operator
        .fill_in(&looked, HERE, &[("logo.has_name", "1"), ("do", "save")])
        .await;
    assert_eq!(
        done.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        done.texts(".fix li")
    );

    let page = desk.browser().get("/en/").await;
    assert_eq!(page.texts(".site .logo").len(), 1);
    assert_eq!(
        page.texts(".site .brand .sr"),
        ["Lindwerk"],
        "who cannot see it hears the name"
    );
    let sheet = page
        .attribute("link[data-site=brand]", "href")
        .expect("a sheet");
    let sheet = desk.browser().get(&sheet).await.body;
    assert!(
        sheet.contains(&format!("--logo:url(/site/{name})")),
        "{sheet}"
    );
    let picture = desk.browser().get(&format!("/site/{name}")).await;
    assert_eq!(picture.headers[header::CONTENT_TYPE], "image/svg+xml");
    assert_eq!(
        picture.headers[header::CONTENT_SECURITY_POLICY],
        "default-src 'none'; frame-ancestors 'none'; sandbox"
    );
    assert_eq!(picture.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert!(picture.body.contains("#8a1c5a"), "{}", picture.body);
    assert_eq!(
        desk.browser().get("/site/../../etc/passwd").await.status,
        StatusCode::NOT_FOUND
    );
    saved(&mut operator, &[("logo.light.remove", "1")]).await;
    let gone = desk.browser().get(&format!("/site/{name}")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_icon_is_the_one_that_browsers_guess() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;

    let done = upload(&mut operator, "icon", DRAWING.as_bytes(), "save").await;

    assert_eq!(
        done.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        done.texts(".fix li")
    );
    let icon = desk.browser().get("/favicon.ico").await;
    assert!(icon.body.contains("#8a1c5a"), "{}", icon.body);
    let page = desk.browser().get("/en/").await;
    let href = page.attribute("link[rel=icon]", "href").expect("an icon");
    assert!(href.starts_with("/site/"), "{href}");
}

#[tokio::test]
async fn a_picture_that_may_do_harm_is_refused_and_the_rest_is_kept() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    let scripted = DRAWING.replace("<rect", "<script>alert(1)</script><rect");

    for (content, word) in [
        (scripted.as_bytes(), "script"),
        (
            DRAWING.replace("<rect", "<rect onload=\"x()\"").as_bytes(),
            "event handler",
        ),
        (b"<!DOCTYPE html><script>alert(1)</script>", "no picture"),
        (b"GIF89a", "no picture"),
    ] {
        let refused = upload(&mut operator, "logo.light", content, "save").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let sentence = refused.texts("#logo-light-file-error").concat();
        assert!(sentence.contains(word), "{sentence}");
        assert_eq!(refused.value("logo.light").as_deref(), Some(""));
    }
}
