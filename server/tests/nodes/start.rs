//! How processes start: what each needs, what it leaves alone, and in which
//! order.

use crate::client::Client;
use crate::documents::incident;
use crate::postgres::{BOARD, DESK, OwnDatabase};
use crate::program::{Installation, wait_until};
use std::time::Duration;

/// A desk and what serves its readers, each with the addresses that it needs.
fn installations(database: &OwnDatabase) -> [Installation; 2] {
    let url = database.url(DESK);
    let desk = Installation::with_files()
        .with("FENSTER_DESK_URL", &url)
        .with("FENSTER_BOARD_URL", &url);
    let readers = Installation::new().with("FENSTER_BOARD_URL", database.url(BOARD));
    [desk, readers]
}

#[tokio::test]
async fn a_process_for_readers_takes_one_address_and_leaves_nothing_behind() {
    let Some(database) = OwnDatabase::prepared().await else {
        return;
    };
    let [desk, readers] = installations(&database);
    let operators = desk.serve("desk");
    let token = desk.token();
    let mut readers_process = readers.serve("board");

    let mut client = Client::new(operators.address());
    let document = incident("mail-late", "Mail was *late*.");
    let saved = client.write("POST", "/api/v1/notices", &token, &document);
    assert_eq!(saved.expect("an answer").status, 201);
    let mut reader = Client::new(readers_process.address());
    let page = "/en/notices/mail-late";
    let give_up = std::time::Instant::now() + Duration::from_secs(10);
    while reader.get(page).status != 200 {
        assert!(std::time::Instant::now() < give_up, "the page is not there");
    }
    for path in ["/", "/admin/", "/admin/sign-in"] {
        let expected = if path == "/" { 302 } else { 404 };
        assert_eq!(reader.get(path).status, expected, "{path}");
    }
    for path in [
        "/de/",
        "/en/feed.atom",
        "/sitemap.xml",
        "/en/search?q=late",
        "/api/v1/notices",
        "/readyz",
    ] {
        assert_eq!(reader.get(path).status, 200, "{path}");
    }
    for path in [
        "/",
        "/en/",
        "/en/notices/mail-late",
        "/en/feed.atom",
        "/sitemap.xml",
    ] {
        assert_eq!(client.get(path).status, 404, "{path} on the desk");
    }
    assert_eq!(client.get("/admin/sign-in").status, 200);

    assert!(readers_process.stop());
    assert_eq!(readers.contents(), Vec::<String>::new());
    drop(operators);
    database.drop().await;
}

#[tokio::test]
async fn a_process_for_readers_that_is_first_says_what_it_waits_for_and_goes_on_by_itself() {
    // Neither the file was run nor a desk started.
    let Some(database) = OwnDatabase::prepared().await else {
        return;
    };
    let [desk, readers] = installations(&database);
    let mut first = readers.start(&["serve", "--role", "board"]);
    first.wait_for_log("docs/postgresql.sql");
    let said = first.log();
    assert_eq!(said.matches("please run").count(), 1, "{said}");
    assert!(said.contains("start the desk"), "{said}");

    let operators = desk.serve("desk");

    assert!(first.wait_for_address(), "{}", first.log());
    assert_eq!(Client::new(first.address()).get("/en/").status, 200);
    assert!(first.stop() && readers.contents().is_empty());
    drop(operators);
    database.drop().await;
}

/// An empty board that nobody writes would tell readers that all is well.
#[test]
fn a_process_for_readers_makes_no_board_of_its_own() {
    let readers = Installation::with_files();

    let mut first = readers.start(&["serve", "--role", "board"]);
    first.wait_for_log("start the desk");
    first.kill();

    assert_eq!(readers.contents(), Vec::<String>::new());
}

#[tokio::test]
async fn a_process_for_readers_may_be_there_before_the_roles_have_any_right() {
    let Some(prepared) = OwnDatabase::prepared().await else {
        return;
    };
    // The roles are there for the whole server, but mean nothing in this one.
    let database = OwnDatabase::empty().await.expect("there is a server");
    let [desk, readers] = installations(&database);
    let mut first = readers.start(&["serve", "--role", "board"]);
    first.wait_for_log("docs/postgresql.sql");

    database.prepare().await;
    let operators = desk.serve("desk");

    assert!(first.wait_for_address(), "{}", first.log());
    drop((first, operators));
    database.drop().await;
    prepared.drop().await;
}

#[tokio::test]
async fn what_cannot_be_mended_by_waiting_ends_the_process() {
    let Some(database) = OwnDatabase::prepared().await else {
        return;
    };
    let nobody = Installation::new().with("FENSTER_BOARD_URL", database.url("fenster_nobody"));
    let output = nobody.command(&["serve", "--role", "board"]).output();

    let output = output.expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("failed to open the board"), "{said}");
    database.drop().await;
}

#[tokio::test]
async fn readers_are_served_while_the_desk_is_down_and_while_the_database_is() {
    let Some(database) = OwnDatabase::prepared().await else {
        return;
    };
    let [desk, readers] = installations(&database);
    let mut operators = desk.serve("desk");
    let token = desk.token();
    let mut client = Client::new(operators.address());
    let document = incident("mail-late", "Mail was *late*.");
    let saved = client.write("POST", "/api/v1/notices", &token, &document);
    assert_eq!(saved.expect("an answer").status, 201);
    let process = readers.serve("board");
    let mut reader = Client::new(process.address());

    operators.kill();
    let without_desk = reader.get("/en/notices/mail-late");
    database.drop().await;
    let ready = || Client::new(process.address()).get("/readyz").status;
    wait_until("it knows that its database is gone", || ready() == 503);
    let without_database = reader.get("/en/notices/mail-late");
    let unknown = reader.get("/en/incidents/");

    assert_eq!(without_desk.status, 200);
    assert_eq!(without_database.body, without_desk.body);
    assert_eq!(unknown.status, 503);
}
