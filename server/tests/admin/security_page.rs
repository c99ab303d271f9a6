//! `docs/security.md` names tests; each of them has to be there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn root() -> &'static Path {
    let server = Path::new(env!("CARGO_MANIFEST_DIR"));
    server.parent().expect("the workspace")
}

/// The names of all tests below a folder.
fn names(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            names(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).expect("text");
            let mut lines = text.lines().map(str::trim);
            while let Some(line) = lines.next() {
                if matches!(line, "#[test]" | "#[tokio::test]") {
                    let head = lines.find(|line| line.contains("fn ")).unwrap_or_default();
                    let name = head.split("fn ").nth(1).unwrap_or_default();
                    found.insert(name.split('(').next().unwrap_or_default().to_owned());
                }
            }
        }
    }
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
fn every_test_that_the_page_on_security_names_is_there() {
    let page = fs::read_to_string(root().join("docs/security.md")).expect("the page");
    let mut found = BTreeSet::new();
    for folder in ["crates", "app/src", "server/src", "server/tests"] {
        names(&root().join(folder), &mut found);
    }
    let named = named(&page);

    assert!(named.len() > 30, "only {} tests are named", named.len());
    let missing: Vec<_> = named.difference(&found).collect();
    assert!(missing.is_empty(), "{missing:#?}");
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
