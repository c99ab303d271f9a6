//! What every page keeps: sound HTML, and nothing that the policy forbids.

use crate::support::{AFTER, all, every_page_for_everyone};
use scraper::Html;
use std::collections::BTreeSet;

#[test]
fn ids_are_unique_and_every_reference_to_one_is_right() {
    for (name, _, html) in every_page_for_everyone(AFTER) {
        let html = Html::parse_document(&html);
        let mut ids = BTreeSet::new();
        for element in all(&html, "[id]") {
            let id = element.value().attr("id").unwrap_or_default();
            assert!(ids.insert(id), "{name}: {id} is there twice");
        }
        for attribute in ["aria-labelledby", "aria-describedby", "for"] {
            for element in all(&html, &format!("[{attribute}]")) {
                let id = element.value().attr(attribute).unwrap_or_default();
                assert!(ids.contains(id), "{name}: {attribute}={id} leads nowhere");
            }
        }
    }
}

#[test]
fn there_is_one_first_heading_and_no_level_is_skipped() {
    for (name, _, html) in every_page_for_everyone(AFTER) {
        let html = Html::parse_document(&html);
        let levels: Vec<u8> = all(&html, "h1, h2, h3, h4, h5, h6")
            .into_iter()
            .map(|heading| heading.value().name().as_bytes()[1] - b'0')
            .collect();
        assert_eq!(
            levels.iter().filter(|level| **level == 1).count(),
            1,
            "{name}: {levels:?}"
        );
        assert_eq!(levels[0], 1, "{name}: {levels:?}");
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{name}: {levels:?}"
        );
    }
}

#[test]
fn paragraphs_hold_no_blocks() {
    for (name, _, html) in every_page_for_everyone(AFTER) {
        // A parser would end the paragraph before the block, leaving one that was never opened.
        let opened = html.matches("<p>").count() + html.matches("<p ").count();
        assert_eq!(opened, html.matches("</p>").count(), "{name}");
        assert_eq!(
            all(&Html::parse_document(&html), "p").len(),
            opened,
            "{name}"
        );
    }
}

#[test]
fn pages_have_no_inline_script_no_inline_style_and_load_nothing_from_elsewhere() {
    for (name, _, html) in every_page_for_everyone(AFTER) {
        assert!(!html.contains("<!>"), "{name}");
        let html = Html::parse_document(&html);
        assert!(
            all(&html, "style, [style], iframe, img, object, embed").is_empty(),
            "{name}"
        );
        for script in all(&html, "script") {
            assert!(
                script
                    .value()
                    .attr("src")
                    .is_some_and(|src| src.starts_with("/pkg/")),
                "{name}"
            );
            assert!(
                script.value().attr("integrity").is_some() && script.inner_html().is_empty(),
                "{name}"
            );
        }
        for link in all(&html, "link[rel=stylesheet], link[rel=icon]") {
            assert!(
                link.value()
                    .attr("href")
                    .is_some_and(|href| href.starts_with('/')),
                "{name}"
            );
        }
        for element in all(&html, "*") {
            let handler = element
                .value()
                .attrs()
                .find(|(attribute, _)| attribute.starts_with("on"));
            assert!(handler.is_none(), "{name}: {handler:?}");
        }
    }
}
