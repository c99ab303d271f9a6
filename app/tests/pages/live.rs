//! What keeps pages up to date while they are open.

use crate::support::{BEFORE, all, every_page};
use app::Reader;
use domain::Language;
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;

/// What tells an element apart from its siblings, as the island does it.
fn name(element: ElementRef<'_>) -> Option<&str> {
    let mut attributes = ["data-live", "id", "data-host"].into_iter();
    attributes.find_map(|attribute| element.value().attr(attribute))
}

#[test]
fn no_two_siblings_of_a_page_have_the_same_name() {
    for language in Language::ALL {
        for (page, text) in every_page(Reader::of(language), BEFORE) {
            let html = Html::parse_document(&text);
            for parent in all(&html, "#content, #content *") {
                let names = parent.child_elements().filter_map(name);
                let mut seen = BTreeSet::new();
                for name in names {
                    assert!(seen.insert(name), "{page}: {name} stands there twice");
                }
            }
        }
    }
}

#[test]
fn every_page_keeps_itself_up_to_date_but_errors_thanks_and_empty_forms() {
    for (page, text) in every_page(Reader::of(Language::De), BEFORE) {
        let html = Html::parse_document(&text);
        let is_live = !all(&html, ".live").is_empty();

        // An empty form says the same whatever happens.
        let fixed = ["error", "feedback", "hosts-form"];
        let is_fixed = fixed.iter().any(|fixed| page.starts_with(fixed));
        assert_eq!(is_live, !is_fixed, "{page}");
    }
}

#[test]
fn what_is_said_has_words_and_no_island_in_it() {
    for (page, text) in every_page(Reader::of(Language::En), BEFORE) {
        let html = Html::parse_document(&text);
        for said in all(&html, "[data-said]") {
            let own = said.value().attr("data-said").unwrap_or_default();
            let words: String = said.text().collect();
            assert!(!own.is_empty() || !words.trim().is_empty(), "{page}");
            let island = Selector::parse("leptos-island").expect("a selector");
            assert!(said.select(&island).next().is_none(), "{page}");
        }
    }
}
