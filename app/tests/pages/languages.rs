//! Text that is not in the page's language is marked, and said to be.

use crate::support::{self, BEFORE, all, every_page_for_everyone, page_of, text};
use app::Reader;
use domain::Language;
use scraper::Html;

#[test]
fn a_missing_translation_is_marked_and_said() {
    let html = page_of(Reader::of(Language::En), support::postmortem());

    for selector in [
        "h1",
        ".lead",
        ".notice-body > .prose",
        ".crumbs [aria-current]",
    ] {
        assert_eq!(
            all(&html, selector)[0].value().attr("lang"),
            Some("de"),
            "{selector}"
        );
    }
    assert_eq!(
        text(all(&html, ".banner")[0]),
        "This text exists in German only."
    );
    assert_eq!(all(&html, "html")[0].value().attr("lang"), Some("en"));
}

#[test]
fn a_text_in_the_readers_language_is_not_marked() {
    let html = page_of(Reader::of(Language::De), support::postmortem());

    assert_eq!(all(&html, "h1")[0].value().attr("lang"), None);
    assert!(all(&html, ".banner").is_empty());
}

#[test]
fn titles_in_lists_are_marked_with_their_language() {
    for (name, language, html) in every_page_for_everyone(BEFORE) {
        let html = Html::parse_document(&html);
        for link in all(&html, ".entry-title a, .card-title a, .answer h2 a") {
            let is_german = text(link).contains("Warum waren");
            let is_english = text(link).contains("Incoming mail");
            let wanted = match language {
                Language::En if is_german => Some("de"),
                Language::De if is_english => Some("en"),
                _ => None,
            };
            assert_eq!(link.value().attr("lang"), wanted, "{name}: {}", text(link));
        }
    }
}
