//! Times: instants for machines, and for people always with their zone.

use crate::support::{self, BEFORE, all, every_page, every_page_for_everyone, page_of, rows, text};
use app::Reader;
use domain::{Language, Zone};
use scraper::{ElementRef, Html};

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
