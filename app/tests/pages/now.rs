//! The first page: unknown is never shown as in order.

use crate::support::{BEFORE, all, every_page};
use app::Reader;
use domain::Language;
use scraper::Html;

#[test]
fn nothing_on_the_board_is_not_shown_as_in_order() {
    let html = every_page(Reader::of(Language::En), BEFORE);
    let verdict = |wanted: &str| {
        let (_, html) = html
            .iter()
            .find(|(name, _)| name == wanted)
            .expect("a page");
        let html = Html::parse_document(html);
        all(&html, ".verdict")[0]
            .value()
            .attr("data-state")
            .map(str::to_owned)
    };

    assert_eq!(verdict("now").as_deref(), Some("outage"));
    assert_eq!(verdict("now-work").as_deref(), Some("maintenance"));
    assert_eq!(verdict("now-calm").as_deref(), Some("operational"));
    assert_eq!(verdict("now-unknown").as_deref(), Some("unknown"));
}
