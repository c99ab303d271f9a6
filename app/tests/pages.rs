//! What every page keeps: times with zones, languages marked, nothing sealed,
//! nothing of a notice in an island's props, sound HTML.
#![cfg(feature = "ssr")]

mod support;

use app::Reader;
use app::pages::list::{self, ListPage};
use app::pages::notice::{self, NoticePage};
use app::parts::pager::Position;
use domain::{Language, Zone};
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;
use support::{AFTER, BEFORE, SEALED, every_page, every_page_for_everyone, site};

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    // The elements belong to the document, not to the selector.
    html.select(&selector).collect::<Vec<_>>()
}

fn text(element: ElementRef<'_>) -> String {
    element
        .text()
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn page_of(reader: Reader, notice: domain::PublicNotice) -> Html {
    Html::parse_document(&notice::render(
        &site(),
        reader,
        &NoticePage {
            notice,
            related: Vec::new(),
        },
    ))
}

/// A list of one notice.
fn rows(reader: Reader, notice: domain::PublicNotice) -> Html {
    let page = ListPage {
        kind: notice.kind,
        notices: vec![notice],
        position: Position::ONLY,
    };
    Html::parse_document(&list::render(&site(), reader, &page))
}

#[test]
fn every_time_is_an_instant_and_carries_a_zone_with_its_offset() {
    for (name, _, html) in every_page_for_everyone(BEFORE) {
        let html = Html::parse_document(&html);
        for time in all(&html, "time") {
            let machine = time.value().attr("datetime").expect("a machine's time");
            assert!(
                chrono::DateTime::parse_from_rfc3339(machine).is_ok(),
                "{name}: {machine}"
            );
            let around = time
                .ancestors()
                .filter_map(ElementRef::wrap)
                .find(|element| {
                    element
                        .value()
                        .classes()
                        .any(|class| matches!(class, "when" | "entry-when" | "window-panes"))
                });
            let around = text(
                around.unwrap_or_else(|| panic!("{name}: a time stands alone: {}", text(time))),
            );
            assert!(around.contains("UTC"), "{name}: {around}");
        }
    }
}

#[test]
fn a_window_stands_in_the_home_zone_in_utc_and_in_the_chosen_zone() {
    let chosen = Reader::of(Language::En).with_zone(Zone::parse("Asia/Kolkata").ok());
    let html = page_of(chosen, support::maintenance(BEFORE));

    let pane = text(all(&html, ".window-panes dd")[0]);

    for part in [
        "Sun 13 Dec 2020",
        "12:37 NZDT (UTC+13)",
        "05:07 IST (UTC+5:30)",
        "12 Dec 2020, 23:37 UTC",
    ] {
        assert!(pane.contains(part), "{pane}");
    }
}

#[test]
fn a_window_over_the_change_of_clocks_names_both_zones() {
    let html = page_of(Reader::of(Language::De), support::coming());

    let panes: Vec<_> = all(&html, ".window-panes dd")
        .into_iter()
        .map(text)
        .collect();

    assert!(panes[0].contains("01:00 Uhr MESZ (UTC+2)"), "{}", panes[0]);
    assert!(panes[1].contains("04:00 Uhr MEZ (UTC+1)"), "{}", panes[1]);
}

#[test]
fn a_row_within_a_day_says_the_day_and_the_zone_once() {
    let html = rows(Reader::of(Language::De), support::overdue());

    assert_eq!(
        text(all(&html, ".entry-when")[0]),
        "Do., 10. Dez. 2020 06:00–08:00 Uhr UTC"
    );
}

#[test]
fn a_row_over_the_change_of_clocks_names_the_zone_of_each_end() {
    let html = rows(Reader::of(Language::En), support::coming());

    assert_eq!(
        text(all(&html, ".entry-when")[0]),
        "Sun 31 Oct 2021 01:00 CEST (UTC+2) – 04:00 CET (UTC+1)"
    );
}

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
fn every_table_says_what_it_is_and_its_headings_what_they_head() {
    let html = page_of(Reader::of(Language::En), support::maintenance(BEFORE));

    assert_eq!(all(&html, "table.hosts > caption").len(), 1);
    assert_eq!(all(&html, "table.hosts thead th[scope=col]").len(), 4);
    assert_eq!(all(&html, "table.hosts tbody th[scope=row]").len(), 5);
}

#[test]
fn hosts_tell_how_far_they_are_and_when_work_was_really_done() {
    let html = page_of(Reader::of(Language::De), support::maintenance(BEFORE));

    assert_eq!(
        text(all(&html, ".part-head .progress p")[0]),
        "4 von 5 abgeschlossen"
    );
    let row = text(all(&html, "tr[data-host='host5.example.net']")[0]);
    assert!(
        row.contains("Di., 15. Dez. 2020, 00:02 Uhr NZDT (UTC+13)"),
        "{row}"
    );
    let waiting = text(all(&html, "tr[data-host='host3.example.net']")[0]);
    assert!(
        waiting.contains("noch nicht") && waiting.contains("Geplant"),
        "{waiting}"
    );
}

#[test]
fn work_that_outlasts_its_window_is_said_to() {
    let html = page_of(Reader::of(Language::En), support::overdue());

    assert!(text(all(&html, ".banner")[0]).contains("takes longer than planned"));
    assert!(text(all(&html, ".notice-kind")[0]).contains("longer than planned"));
}

#[test]
fn the_timeline_is_newest_first_and_tells_events_in_words() {
    let html = page_of(Reader::of(Language::En), support::maintenance(AFTER));

    let moments: Vec<_> = all(&html, ".moment").into_iter().map(text).collect();

    assert!(
        moments[0].contains("The details are public now."),
        "{}",
        moments[0]
    );
    assert!(
        moments
            .last()
            .is_some_and(|first| first.contains("12:37") || first.contains("Announced")),
        "{moments:?}"
    );
}

#[test]
fn who_need_do_nothing_is_told_so() {
    let calm = page_of(Reader::of(Language::De), support::maintenance(BEFORE));
    let busy = page_of(Reader::of(Language::En), support::incident());

    assert_eq!(text(all(&calm, ".action h2")[0]), "Sie müssen nichts tun");
    assert_eq!(text(all(&busy, ".action h2")[0]), "What you need to do");
    assert_eq!(
        text(all(&busy, ".action .prose")[0]),
        "Ask for codes again."
    );
}

#[test]
fn both_languages_of_a_page_name_each_other() {
    let addresses = |html: &Html| -> BTreeSet<(String, String)> {
        let links = all(html, "link[rel=alternate][hreflang]").into_iter();
        let field =
            |link: ElementRef<'_>, name| link.value().attr(name).unwrap_or_default().to_owned();
        links
            .map(|link| (field(link, "hreflang"), field(link, "href")))
            .collect()
    };
    let english = page_of(Reader::of(Language::En), support::maintenance(BEFORE));
    let german = page_of(Reader::of(Language::De), support::maintenance(BEFORE));

    assert_eq!(addresses(&english), addresses(&german));
    let base = "https://status.example.net";
    let wanted = [
        ("de", format!("{base}/de/notices/hypervisor-aktualisierung")),
        ("en", format!("{base}/en/notices/hypervisor-update")),
        ("x-default", format!("{base}/en/notices/hypervisor-update")),
    ];
    assert_eq!(
        addresses(&english),
        wanted.map(|(tag, href)| (tag.to_owned(), href)).into()
    );
    assert_eq!(
        all(&german, "a.lang")[0].value().attr("href"),
        Some("/en/notices/hypervisor-update")
    );
}

#[test]
fn a_chosen_zone_stays_chosen_on_every_link_to_a_page() {
    let reader = Reader::of(Language::En).with_zone(Zone::parse("Asia/Kolkata").ok());
    for (name, html) in every_page(reader, BEFORE) {
        let html = Html::parse_document(&html);
        for link in all(
            &html,
            "header a[href^='/'], nav a[href^='/'], .entry a[href^='/'], .facts a[href^='/']",
        ) {
            let href = link.value().attr("href").unwrap_or_default();
            assert!(href.contains("tz=Asia/Kolkata"), "{name}: {href}");
        }
        let selected: Vec<_> = all(&html, "#tz option[selected]")
            .into_iter()
            .map(text)
            .collect();
        assert_eq!(selected, ["Asia/Kolkata"], "{name}");
    }
}

#[test]
fn feeds_are_announced_with_titles() {
    let reader = Reader::of(Language::De);
    for (name, html) in every_page(reader, BEFORE) {
        let html = Html::parse_document(&html);
        for kind in ["application/atom+xml", "application/rss+xml"] {
            let feeds = all(&html, &format!("link[rel=alternate][type='{kind}']"));
            let everything = feeds.iter().find(|feed| {
                feed.value()
                    .attr("href")
                    .is_some_and(|href| href == "/de/feed.atom" || href == "/de/feed.rss")
            });
            assert!(
                everything.is_some_and(|feed| feed.value().attr("title").is_some()),
                "{name}: {kind}"
            );
        }
    }
}

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

#[test]
fn the_fixture_is_what_it_says() {
    assert!(support::is_under_way(&support::maintenance(BEFORE)));
    assert!(support::overdue().is_overdue);
    assert_eq!(support::maintenance(AFTER).disclosures.len(), 1);
}
