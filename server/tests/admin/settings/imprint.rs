//! A site in German says who is responsible for it.

use super::{HERE, administrator, saved};
use crate::support::{Browser, Desk};
use desk::Role;
use http::StatusCode;

#[tokio::test]
async fn a_site_in_german_without_an_imprint_is_told_so_until_it_has_one() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    let lacks = async |operator: &mut Browser| {
        let list = operator.get("/admin/").await.texts(".urgent").concat();
        let form = operator.get(HERE).await.texts(".think h2").concat();
        (list.contains("responsible"), form.contains("no imprint"))
    };
    assert_eq!(lacks(&mut operator).await, (true, true));
    let mut author = desk.enter("author@example.net", Role::Author).await;
    assert_eq!(
        author.get("/admin/").await.texts(".urgent").len(),
        0,
        "who cannot set it need not read it"
    );

    saved(
        &mut operator,
        &[("imprint.text.de", "# Impressum\n\nLindwerk, *Auckland*")],
    )
    .await;

    assert_eq!(lacks(&mut operator).await, (false, false));
    let mut reader = desk.browser();
    let german = reader.get("/de/legal/imprint").await;
    assert_eq!(german.texts("h1"), ["Impressum"]);
    assert_eq!(german.texts(".prose em"), ["Auckland"]);
    let english = reader.get("/en/legal/imprint").await;
    assert!(
        english
            .texts(".legal .hint")
            .concat()
            .contains("in Deutsch only"),
        "{}",
        english.body
    );
    assert_eq!(english.attribute(".prose", "lang").as_deref(), Some("de"));
    let links = reader.get("/en/").await;
    assert_eq!(
        links.attribute(".foot-legal a", "href").as_deref(),
        Some("/en/legal/imprint")
    );
    assert!(
        reader
            .get("/sitemap.xml")
            .await
            .body
            .contains("/de/legal/imprint")
    );
    assert_eq!(
        reader.get("/en/legal/privacy").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        reader.get("/en/legal/secrets").await.status,
        StatusCode::NOT_FOUND
    );
    saved(
        &mut operator,
        &[("languages", "en"), ("imprint.text.de", "")],
    )
    .await;
    assert_eq!(
        lacks(&mut operator).await,
        (false, false),
        "nothing in German"
    );
}
