//! What is sealed is on no page before its lift, and what a notice is about in no island.

use crate::support::{self, AFTER, BEFORE, SEALED, all, every_page_for_everyone, page_of, text};
use app::Reader;
use domain::Language;
use scraper::Html;

#[test]
fn no_page_holds_a_sealed_word_before_the_lift() {
    for (name, _, html) in every_page_for_everyone(BEFORE) {
        for word in SEALED {
            assert!(
                !html.to_lowercase().contains(&word.to_lowercase()),
                "{name}: {word}"
            );
        }
    }
}

#[test]
fn before_the_lift_a_notice_says_when_details_follow() {
    let html = page_of(Reader::of(Language::De), support::maintenance(BEFORE));

    let line = text(all(&html, ".withheld-line")[0]);

    assert_eq!(
        line,
        "Einzelheiten folgen am Di., 15. Dez. 2020, 12:00 Uhr UTC"
    );
    assert!(all(&html, ".disclosure").is_empty());
}

#[test]
fn after_the_lift_the_section_stands_with_both_instants() {
    let html = page_of(Reader::of(Language::En), support::maintenance(AFTER));

    let section = text(all(&html, ".disclosure")[0]);

    for part in [
        "Withheld until Tue 15 Dec 2020, 12:00 UTC",
        "Public since",
        "Grant tables & more",
        "zyxomma",
    ] {
        assert!(section.contains(part), "{section}");
    }
    assert!(all(&html, ".withheld").is_empty());
    let german = page_of(Reader::of(Language::De), support::maintenance(AFTER));
    assert!(text(all(&german, ".disclosure")[0]).contains("Durch ein zyxomma"));
}

#[test]
fn no_islands_props_hold_anything_of_a_notice() {
    let mut islands = 0;
    for (name, _, html) in every_page_for_everyone(AFTER) {
        let html = Html::parse_document(&html);
        for island in all(&html, "leptos-island") {
            islands += 1;
            let props = island
                .value()
                .attr("data-props")
                .unwrap_or_default()
                .to_lowercase();
            for word in [
                "quokka",
                "hypervisor",
                "late",
                "kernel",
                "zyxomma",
                "host2",
                "restart",
                "datacentre",
            ] {
                assert!(!props.contains(word), "{name}: {props}");
            }
        }
    }
    assert!(islands > 40, "pages have islands: {islands}");
}
