//! The desk's own files hold no readable word of what is sealed: neither its
//! database and journals, while it runs and after a kill, nor a backup of them.
//! Only the key opens them, and it is not in them.

use crate::canaries::Canaries;
use crate::canary_search::{search_files, work_at_the_desk};
use crate::files::{back_up, everything_in, is_of};
use crate::installation::{Installation, at};
use crate::logs::Level;
use crate::notices::bring_in;
use crate::process::live_and_die;
use std::path::Path;

fn everything(_: &Path) -> bool {
    true
}

#[tokio::test]
async fn no_file_of_a_running_installation_and_no_backup_holds_a_canary() {
    let installation = Installation::open(Level::Info, None).await;
    bring_in(&installation).await;
    let canaries = Canaries::put_into(&installation).await;
    work_at_the_desk(&installation).await;
    for store in ["desk", "board"] {
        back_up(&installation.url(store), store, installation.folder()).await;
    }
    let searcher = canaries.searcher(|place| place.section.is_some());

    let folder = installation.folder();
    assert!(
        everything_in(folder)
            .iter()
            .any(|path| is_of(path, "desk.copy"))
    );
    assert_eq!(search_files(folder, &searcher, everything), None);

    // What the text of a draft says is not sealed: so this search sees something.
    let drafts = canaries.searcher(|place| place.section.is_none());
    let found = search_files(folder, &drafts, |path| is_of(path, "desk"));
    assert!(found.is_some());
}

/// What was sealed before stays sealed: a lift opens what a section says, and no
/// earlier words of it.
#[tokio::test]
async fn no_file_holds_earlier_words_after_the_lift() {
    let installation = Installation::open(Level::Info, None).await;
    bring_in(&installation).await;
    let canaries = Canaries::put_into(&installation).await;
    installation
        .pass(at("2020-12-23T00:00:00Z") - installation.clock.now())
        .await;
    back_up(&installation.url("desk"), "desk", installation.folder()).await;
    let earlier = canaries.searcher(|place| place.is_old);

    assert_eq!(
        search_files(installation.folder(), &earlier, everything),
        None
    );
}

#[tokio::test]
async fn no_file_of_a_killed_program_holds_a_canary() {
    let remains = live_and_die().await;

    let files = everything_in(&remains.data());
    for name in ["desk.db", "desk.db-wal", "seal.key"] {
        assert!(
            files.iter().any(|path| is_of(path, name)),
            "{name}: {files:?}"
        );
    }
    assert_eq!(
        search_files(&remains.data(), &remains.searcher, everything),
        None
    );
}
