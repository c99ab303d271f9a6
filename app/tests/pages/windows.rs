//! Several windows, what is postponed, and what is late.

use crate::support::{BEFORE, all, maintenance_with, page_of, rows, text};
use app::Reader;
use domain::Language;
use serde_json::{Value, json};

const EN: Reader = Reader::of(Language::En);
const DE: Reader = Reader::of(Language::De);

fn two_nights(document: &mut Value) {
    document["window"] = Value::Null;
    document["windows"] = json!([
        {"start": "2020-12-16T22:00", "end": "2020-12-17T02:00"},
        {"start": "2020-12-17T22:00", "end": "2020-12-18T02:00"},
    ]);
}

#[test]
fn several_windows_are_told_one_by_one() {
    let html = page_of(EN, maintenance_with(BEFORE, two_nights));

    let lines: Vec<_> = all(&html, ".window-several li")
        .into_iter()
        .map(text)
        .collect();

    assert_eq!(lines.len(), 2);
    assert!(lines[0].contains("Wed 16 Dec 2020, 22:00"), "{lines:?}");
    assert!(lines[1].contains("Fri 18 Dec 2020, 02:00"), "{lines:?}");
    assert_eq!(all(&html, ".axis rect.glass").len(), 2);
}

#[test]
fn a_postponed_time_is_struck_through_until_the_new_one_is_known() {
    let put_off = maintenance_with(BEFORE, |document| document["state"] = json!("postponed"));
    let html = page_of(DE, put_off.clone());
    let list = rows(DE, put_off);

    let panes = all(&html, ".window-panes s");
    assert_eq!(panes.len(), 2, "both ends are given up");
    let window = text(all(&html, ".window")[0]);
    assert!(window.contains("Die neue Zeit wird hier"), "{window}");
    let entry = text(all(&list, ".entry-when")[0]);
    assert!(entry.contains("neue Zeit folgt"), "{entry}");
    assert!(all(&html, ".axis").is_empty(), "nothing is drawn");
    let starts = all(&html, ".hosts tbody s");
    assert_eq!(starts.len(), 5, "no host starts when it was said to");
}

#[test]
fn the_old_time_stands_struck_through_beside_the_new_one() {
    let moved = maintenance_with(BEFORE, |document| {
        document["state"] = json!("postponed");
        document["moved_from"] = json!({"start": "2020-12-12T12:37", "end": "2020-12-12T20:00"});
        document["hosts"][0]["moved_from"] = json!("2020-12-12T19:00");
    });
    let html = page_of(EN, moved);

    let window = text(all(&html, ".window-moved s")[0]);
    assert!(window.contains("Sat 12 Dec 2020"), "{window}");
    assert!(window.contains("no longer:"), "{window}");
    assert!(all(&html, ".window-panes s").is_empty());
    let host = text(all(&html, ".hosts tbody tr")[0]);
    assert!(host.contains("no longer: Sat 12 Dec 2020, 19:00"), "{host}");
    assert!(host.contains("Mon 14 Dec 2020, 19:00"), "{host}");
}

#[test]
fn a_host_that_is_late_says_so_and_is_counted() {
    let late = maintenance_with(BEFORE, |_| {});
    let html = page_of(DE, late.clone());

    assert!(late.progress.late > 0);
    let host = text(all(&html, ".hosts tbody tr")[0]);
    assert!(host.contains("sollte begonnen haben"), "{host}");
    let progress = text(all(&html, ".progress")[0]);
    let count = format!("{} verspäten sich", late.progress.late);
    assert!(progress.contains(&count), "{progress}");
}

#[test]
fn a_host_may_differ_in_its_durations_and_have_a_line_of_its_own() {
    let own = maintenance_with(BEFORE, |document| {
        document["hosts"][1]["timing"] = json!({"reserved": "PT3H"});
        document["hosts"][1]["note"] = json!({"de": "Zieht dabei um."});
    });
    let html = page_of(EN, own);

    let host = text(all(&html, ".hosts tbody tr")[1]);
    assert!(host.contains("3 hours"), "{host}");
    let note = all(&html, ".host-note")[0];
    assert_eq!(text(note), "Zieht dabei um.");
    assert_eq!(
        note.value().attr("lang"),
        Some("de"),
        "it is not translated"
    );
}
