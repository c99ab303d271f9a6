//! A notice's own page: hosts, timeline, what to do.

use crate::support::{self, AFTER, BEFORE, all, page_of, text};
use app::Reader;
use domain::Language;

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
fn the_fixture_is_what_it_says() {
    assert!(support::is_under_way(&support::maintenance(BEFORE)));
    assert!(support::overdue().is_overdue);
    assert_eq!(support::maintenance(AFTER).disclosures.len(), 1);
}
