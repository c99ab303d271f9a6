//! Says on which engines the tests of this run were: what is left out is named.

use engine::Engine;
use engine::testing::{POSTGRES, REQUIRE_POSTGRES, TestDatabase, on_every_engine};
use std::cell::RefCell;

#[tokio::test]
async fn the_tests_run_on_every_engine_or_name_the_one_that_is_left_out() {
    let engines = RefCell::new(Vec::new());
    on_every_engine(&[], async |database| {
        engines.borrow_mut().push(database.kind());
    })
    .await;

    match TestDatabase::postgres() {
        Some(_) => assert_eq!(*engines.borrow(), [Engine::Sqlite, Engine::Postgres]),
        None => {
            assert_eq!(*engines.borrow(), [Engine::Sqlite]);
            eprintln!(
                "PostgreSQL was left out of this run: {POSTGRES} names no server, and \
                 {REQUIRE_POSTGRES} is not set. scripts/with-postgres.sh starts one."
            );
        }
    }
}
