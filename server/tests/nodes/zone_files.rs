//! Which zone rules count: the newest, wherever they are.

use crate::client::Client;
use crate::program::Installation;
use crate::zone_folder::folder;
use domain::zone::{Dated, Rules, Source};
use domain::{Instant, Zone};
use server::zones::newest;

fn hours(rules: &Rules, zone: &str) -> i32 {
    let zone = Zone::parse(zone).expect("a zone");
    let winter: Instant = "2026-12-15T12:00:00Z".parse().expect("an instant");
    rules.at(zone, winter).offset().local_minus_utc() / 3600
}

#[test]
fn without_a_newer_folder_the_rules_are_those_of_the_program() {
    let older = folder("2025b", &[("Asia/Tokyo", "XST-1")]);
    let unnamed = folder("unknown", &[("Asia/Tokyo", "XST-1")]);
    let nowhere = older.path().join("nothing");

    for path in [older.path(), unnamed.path(), &nowhere] {
        let rules = newest(&[Some(path), None]);

        assert_eq!(rules.source(), &Source::Bundled);
        assert_eq!(hours(&rules, "Asia/Tokyo"), 9);
    }
}

#[test]
fn the_newest_folder_wins_whichever_is_named_first() {
    let new = folder("2031a", &[("Asia/Tokyo", "XST-1")]);
    let newer = folder("2031b", &[("Asia/Tokyo", "XST-2")]);

    for order in [[&new, &newer], [&newer, &new]] {
        let rules = newest(&order.map(|folder| Some(folder.path())));

        let path = newer.path().display().to_string();
        assert_eq!(rules.release().to_string(), "2031b");
        assert_eq!(rules.source(), &Source::Folder(path));
        assert_eq!(hours(&rules, "Asia/Tokyo"), 2);
        assert!(matches!(rules.dated(), Some(Dated::OfFiles(_))));
    }
}

#[test]
fn a_name_without_a_file_is_read_from_the_one_it_stands_for() {
    let folder = folder("2031a", &[("Asia/Tokyo", "XST-1")]);

    let rules = newest(&[Some(folder.path())]);

    assert_eq!(hours(&rules, "Japan"), 1);
    assert_eq!(hours(&rules, "Europe/Berlin"), 1);
    let filled = |name: &str| rules.filled().iter().any(|zone| zone.name() == name);
    assert!(filled("Europe/Berlin") && !filled("Japan"));
}

#[test]
fn a_process_takes_the_newest_rules_and_says_which() {
    let folder = folder("2099a", &[("Asia/Tokyo", "XST-1")]);
    let zones = |installation: Installation| {
        let process = installation.serve("all");
        let ready = Client::new(process.address()).get("/readyz");
        let ready: serde_json::Value = serde_json::from_str(&ready.body).expect("JSON");
        ready["zones"].clone()
    };

    let path = folder.path().display().to_string();
    let named = zones(Installation::with_files().with("TZDB_DIR", path));
    let unnamed = zones(Installation::with_files());

    assert_eq!(named["release"], "2099a");
    assert_eq!(named["source"], "files");
    assert_eq!(named["dated_by"], "files");
    assert!(named["filled"].as_u64().is_some_and(|filled| filled > 590));
    let bundled = Rules::bundled().release().to_string();
    assert!(unnamed["release"].as_str() >= Some(bundled.as_str()));
}
