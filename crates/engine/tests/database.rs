//! Opening and writing, on every engine at hand.

use engine::testing::on_every_engine;
use engine::{Database, Engine};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AssertSqlSafe, SqlSafeStr};

const STORE: &str = "counter";

fn migrations() -> Migrator {
    let sql =
        "create table counters (name text primary key, value bigint not null check (value >= 0))";
    let first = Migration::new(
        1,
        "counters".into(),
        MigrationType::Simple,
        AssertSqlSafe(sql).into_sql_str(),
        false,
    );
    Migrator::with_migrations(vec![first])
}

async fn open(url: &str) -> Database {
    Database::open(url, "counter", &migrations())
        .await
        .expect("opens")
}

async fn count_up(database: &Database) {
    let mut write = database.begin_write().await.expect("begins");
    let value: i64 = sqlx::query_scalar("select value from counters where name = $1")
        .bind("a")
        .fetch_one(&mut *write)
        .await
        .expect("is there");
    sqlx::query("update counters set value = $2 where name = $1")
        .bind("a")
        .bind(value + 1)
        .execute(&mut *write)
        .await
        .expect("can be written");
    write.commit().await.expect("commits");
}

async fn insert(database: &Database, value: i64) -> Result<(), engine::StoreError> {
    let mut write = database.begin_write().await?;
    sqlx::query("insert into counters (name, value) values ($1, $2)")
        .bind("a")
        .bind(value)
        .execute(&mut *write)
        .await?;
    write.commit().await
}

async fn value(database: &Database) -> Option<i64> {
    sqlx::query_scalar("select value from counters where name = $1")
        .bind("a")
        .fetch_optional(&database.pool)
        .await
        .expect("can be read")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_write_of_two_nodes_is_lost() {
    on_every_engine(&[STORE], async |place| {
        let nodes = [open(&place.url(STORE)).await, open(&place.url(STORE)).await];
        insert(&nodes[0], 0).await.expect("is new");

        let tasks: Vec<_> = (0..40)
            .map(|turn| {
                let node = nodes[turn % 2].clone();
                tokio::spawn(async move { count_up(&node).await })
            })
            .collect();
        for task in tasks {
            task.await.expect("counts");
        }

        assert_eq!(value(&nodes[0]).await, Some(40), "{:?}", place.kind());
        for node in nodes {
            node.close().await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_not_committed_is_not_written_and_holds_nobody_up() {
    on_every_engine(&[STORE], async |place| {
        let database = open(&place.url(STORE)).await;

        let mut write = database.begin_write().await.expect("begins");
        sqlx::query("insert into counters (name, value) values ('a', 7)")
            .execute(&mut *write)
            .await
            .expect("can be written");
        drop(write);

        assert_eq!(value(&database).await, None);
        insert(&database, 1).await.expect("nobody is in the way");
        database.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_broken_rule_is_told_from_others_and_quotes_no_value() {
    on_every_engine(&[STORE], async |place| {
        let database = open(&place.url(STORE)).await;
        insert(&database, 1).await.expect("is new");

        let twice = insert(&database, 271_828).await.expect_err("is there");
        let mut write = database.begin_write().await.expect("begins");
        let negative = sqlx::query("update counters set value = $1")
            .bind(-271_828_i64)
            .execute(&mut *write)
            .await
            .map_err(engine::StoreError::from)
            .expect_err("negative");
        drop(write);

        assert!(twice.is_unique_violation());
        assert!(!negative.is_unique_violation() && !negative.is_foreign_key_violation());
        let told = format!("{twice} {twice:?} {negative} {negative:?}");
        assert!(!told.contains("271828"), "{told}");
        database.close().await;
    })
    .await;
}

#[tokio::test]
async fn every_connection_is_set_up_for_its_engine() {
    on_every_engine(&[STORE], async |place| {
        let database = open(&place.url(STORE)).await;

        let mut connections = Vec::new();
        for _ in 0..3 {
            let mut connection = database.pool.acquire().await.expect("connects");
            match database.kind {
                Engine::Sqlite => {
                    let settings = [
                        ("pragma foreign_keys", 1),
                        ("pragma synchronous", 2),
                        ("pragma secure_delete", 1),
                    ];
                    for (pragma, expected) in settings {
                        let set: i64 = sqlx::query_scalar(pragma)
                            .fetch_one(&mut *connection)
                            .await
                            .expect(pragma);
                        assert_eq!(set, expected, "{pragma}");
                    }
                }
                Engine::Postgres => {
                    let schema: String =
                        sqlx::query_scalar("select cast(current_schema() as text)")
                            .fetch_one(&mut *connection)
                            .await
                            .expect("has a schema");
                    assert!(schema.ends_with("_counter"), "{schema}");
                }
            }
            connections.push(connection);
        }
        drop(connections);
        database.close().await;
    })
    .await;
}

#[cfg(unix)]
#[tokio::test]
async fn a_database_file_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let place = engine::testing::TestDatabase::sqlite();
    let database = open(&place.url(STORE)).await;
    insert(&database, 1).await.expect("is new");

    let folder = place.folder().expect("SQLite has a folder");
    for entry in std::fs::read_dir(folder).expect("can be listed") {
        let entry = entry.expect("is a file");
        let mode = entry.metadata().expect("has a mode").permissions().mode();
        assert_eq!(mode & 0o077, 0, "{}", entry.path().display());
    }
    database.close().await;
}
