//! `docs/security.md` names tests; each of them has to be there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn root() -> &'static Path {
    let server = Path::new(env!("CARGO_MANIFEST_DIR"));
    server.parent().expect("the workspace")
}

/// The names of all tests of a file.
fn tests_of(path: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(path).unwrap_or_default();
    let mut found = BTreeSet::new();
    let mut lines = text.lines().map(str::trim);
    while let Some(line) = lines.next() {
        if matches!(line, "#[test]" | "#[tokio::test]") {
            let head = lines.find(|line| line.contains("fn ")).unwrap_or_default();
            let name = head.split("fn ").nth(1).unwrap_or_default();
            found.insert(name.split('(').next().unwrap_or_default().to_owned());
        }
    }
    found
}

/// What stands between backticks and is a sentence in the manner of a test.
fn named(page: &str) -> BTreeSet<String> {
    let quoted = page.split('`').skip(1).step_by(2);
    let sentences = quoted.filter(|text| {
        let is_name = text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        is_name && text.matches('_').count() >= 3
    });
    sentences.map(str::to_owned).collect()
}

#[test]
fn every_test_that_the_page_on_security_names_is_in_the_file_that_it_names() {
    let page = fs::read_to_string(root().join("docs/security.md")).expect("the page");
    let (items, places) = page
        .split_once("## Where the tests are")
        .expect("the last section");
    let mut placed = BTreeSet::new();
    let mut missing = Vec::new();
    for line in places.lines().filter(|line| line.starts_with("* ")) {
        let file = line.split('`').nth(1).expect("a file");
        let there = tests_of(&root().join(file));
        let said = named(line);
        let gone = said.difference(&there);
        missing.extend(gone.map(|name| format!("{file}: {name}")));
        placed.extend(said);
    }

    let named = named(items);
    assert!(named.len() > 30, "only {} tests are named", named.len());
    assert!(missing.is_empty(), "{missing:#?}");
    let without_a_place: Vec<_> = named.difference(&placed).collect();
    assert!(without_a_place.is_empty(), "{without_a_place:#?}");
}

#[test]
fn every_item_on_the_page_is_linked_to_a_test_or_said_to_be_open() {
    let page = fs::read_to_string(root().join("docs/security.md")).expect("the page");
    let items: Vec<&str> = page
        .lines()
        .filter(|line| line.starts_with("| v5.0"))
        .collect();

    assert!(items.len() > 40, "only {} items", items.len());
    for item in items {
        assert!(
            item.contains('`') || item.contains("**not met**") || item.contains("not applicable"),
            "{item}"
        );
    }
}
