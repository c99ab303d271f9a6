//! Colors: checked for contrast, previewed in both looks, and served as a style sheet.

use super::{HERE, administrator, integrity_of, save, saved};
use crate::support::Desk;
use http::{StatusCode, header};

#[tokio::test]
async fn a_color_comes_as_a_style_sheet_that_may_be_kept_for_ever() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    let before = operator.get("/en/").await;
    assert_eq!(before.attribute("link[data-site=brand]", "href"), None);

    saved(
        &mut operator,
        &[("accent.light", "#8A1C5A"), ("accent.dark", "f5a3cf")],
    )
    .await;

    let page = operator.get("/en/").await;
    let href = page
        .attribute("link[data-site=brand]", "href")
        .expect("a sheet");
    let integrity = page.attribute("link[data-site=brand]", "integrity");
    let sheet = operator.get(&href).await;
    assert_eq!(
        sheet.headers[header::CONTENT_TYPE],
        "text/css; charset=utf-8"
    );
    assert_eq!(
        sheet.headers[header::CACHE_CONTROL],
        "public, max-age=31536000, immutable"
    );
    assert_eq!(sheet.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert!(sheet.body.contains("--accent:#8a1c5a;") && sheet.body.contains("--accent:#f5a3cf;"));
    assert_eq!(integrity, Some(integrity_of(sheet.body.as_bytes())));
    assert!(!page.body.contains("style="), "no inline style");
    saved(&mut operator, &[("accent.light", "#00508a")]).await;
    let other = operator
        .get("/en/")
        .await
        .attribute("link[data-site=brand]", "href");
    assert_ne!(other, Some(href));
}

#[tokio::test]
async fn a_color_that_cannot_be_read_is_refused_with_one_that_can() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;

    let refused = save(
        &mut operator,
        &[("name", "Kept"), ("accent.light", "#f26a00")],
    )
    .await;

    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.value("name").as_deref(), Some("Kept"));
    assert_eq!(refused.value("accent.light").as_deref(), Some("#f26a00"));
    let sentence = refused.texts("#accent-light-error").concat();
    assert!(
        sentence.contains(":1 on the foot of the page") && sentence.contains("4.5:1"),
        "{sentence}"
    );
    let button = refused
        .attribute(".color button[name=do]", "value")
        .expect("a button");
    let color = button
        .strip_prefix("accent.light=")
        .expect("a color")
        .to_owned();
    assert!(sentence.contains(&color), "{sentence}");
    let taken = operator.fill_in(&refused, HERE, &[("do", &button)]).await;
    assert_eq!(taken.status, StatusCode::OK);
    assert_eq!(taken.value("accent.light"), Some(color));
    assert_eq!(taken.value("name").as_deref(), Some("Kept"));
    let done = operator.fill_in(&taken, HERE, &[("do", "save")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_preview_shows_both_looks_and_saves_nothing() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    let changes = [
        ("name", "Auenhost"),
        ("accent.light", "#8a1c5a"),
        ("do", "look"),
    ];

    let looked = operator.fill(HERE, HERE, &changes).await;

    assert_eq!(looked.status, StatusCode::OK);
    assert_eq!(looked.texts(".look .brand-name"), ["Auenhost", "Auenhost"]);
    assert!(looked.body.contains("This is not saved yet."));
    let sheets = looked
        .attribute("link[href*=\"preview.css\"]", "href")
        .expect("a sheet");
    let sheet = operator.get(&sheets).await;
    let integrity = looked.attribute("link[href*=\"preview.css\"]", "integrity");
    assert_eq!(integrity, Some(integrity_of(sheet.body.as_bytes())));
    assert!(
        sheet.body.contains("[data-look=\"light\"]") && sheet.body.contains("--accent:#8a1c5a"),
        "{}",
        sheet.body
    );
    let untouched = "/admin/settings/preview.css?light=red;}body{display:none&logo=../../x";
    let untouched = operator.get(untouched).await;
    assert!(
        !untouched.body.contains("body") && !untouched.body.contains("--logo"),
        "{}",
        untouched.body
    );
    assert_eq!(
        operator.get("/en/").await.texts(".brand-name"),
        ["Lindwerk"]
    );
}
