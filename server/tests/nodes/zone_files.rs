//! Which zone rules count: the newest, wherever they are.

use crate::client::Client;
use crate::program::{Installation, Process};
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

#[test]
fn newer_rules_move_nothing_by_themselves_and_the_log_says_who_waits() {
    let older = folder("2099a", &[("Asia/Tokyo", "XST-9")]);
    let newer = folder("2099b", &[("Asia/Tokyo", "XST-8")]);
    let path = |folder: &tempfile::TempDir| folder.path().display().to_string();
    let installation = Installation::with_files();
    let document = serde_json::json!({
        "slug": "restart", "kind": "maintenance", "home_zone": "Asia/Tokyo",
        "window": {"start": "2098-12-14T19:00", "end": "2098-12-14T21:00"},
        "text": {"en": {"title": "Restart", "body": "We restart."}},
        "publish_at": "2020-12-01T00:00Z",
    });
    let file = installation.path().join("restart.json");
    std::fs::write(&file, document.to_string()).expect("is written");
    let mut import = installation.command(&["import", "restart.json"]);
    let imported = import.env("TZDB_DIR", path(&older)).output();
    assert!(imported.expect("the program runs").status.success());

    let serve = |folder: &tempfile::TempDir| {
        let mut command = installation.command(&["serve"]);
        command.env("TZDB_DIR", path(folder));
        let process = Process::start(command).listening();
        let answer = Client::new(process.address()).get("/api/v1/notices/restart");
        let read: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
        (read["window"]["start"].clone(), process.log())
    };
    let (before, said_before) = serve(&older);
    let (after, said_after) = serve(&newer);

    assert_eq!(before, "2098-12-14T10:00:00Z");
    assert_eq!(after, before);
    let line = "new zone rules change times of notices";
    assert!(!said_before.contains(line), "{said_before}");
    assert!(said_after.contains(line), "{said_after}");
}
