//! The search page.

use crate::support::{BEFORE, all, every_page, text};
use app::Reader;
use domain::Language;
use scraper::Html;

#[test]
fn what_was_searched_for_comes_back_as_text() {
    let (_, html) = every_page(Reader::of(Language::En), BEFORE)
        .into_iter()
        .find(|(name, _)| name == "search")
        .expect("the page");
    let html = Html::parse_document(&html);

    assert_eq!(
        all(&html, "#query")[0].value().attr("value"),
        Some("kernel \"x\" & <y>")
    );
    assert!(text(all(&html, ".search-count")[0]).contains("kernel \"x\" & <y>"));
    assert_eq!(text(all(&html, "mark")[0]), "Kernel");
    assert_eq!(
        all(&html, "meta[name=robots]")[0].value().attr("content"),
        Some("noindex")
    );
}
