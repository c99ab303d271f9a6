//! Sealed words are in no table as they were typed: in their own they are encrypted.

use crate::fixture::*;
use desk::{Actor, Role, SaveError};
use domain::{Language, Sealed, SectionText};
use engine::Database;
use engine::testing::TestDatabase;
use sqlx::{AssertSqlSafe, Row};

/// Every text of every row of a table.
async fn texts(place: &TestDatabase, table: &str) -> String {
    let database = Database::connect(&place.url("desk"), "desk")
        .await
        .expect("connects");
    let statement = format!("select * from {table}");
    let rows = sqlx::query(AssertSqlSafe(statement))
        .fetch_all(&database.pool)
        .await
        .expect("can be read");
    let mut texts = String::new();
    for row in &rows {
        for column in 0..row.len() {
            if let Ok(Some(text)) = row.try_get::<Option<String>, _>(column) {
                texts.push_str(&text);
                texts.push('\n');
            }
        }
    }
    database.close().await;
    texts
}

const OTHER_TABLES: &[&str] = &[
    "revisions",
    "revision_seals",
    "notice_changes",
    "notice_windows",
    "notices",
    "notice_slugs",
    "notice_systems",
    "notice_facts",
    "notice_hosts",
    "notice_texts",
    "notice_updates",
    "notice_update_texts",
    "notice_events",
    "notice_related",
    "disclosures",
    "lift_requests",
    "outbox",
    "public_slugs",
    "sealers",
    "vendor_policies",
    "outbox_counter",
    "operators",
    "former_operators",
    "sessions",
    "sign_in_steps",
    "authenticators",
    "recovery_codes",
    "passkeys",
    "passkey_ceremonies",
    "invitations",
    "tokens",
    "clearances",
    "sign_in_failures",
    "alerts",
    "audit",
    "clock_baselines",
    "clock_holds",
    "feedback",
    "settings",
    "form_bases",
    "kept_forms",
    "planned_updates",
    "site",
    "site_pictures",
    "templates",
];

#[tokio::test]
async fn sealed_words_are_in_no_other_table_before_or_after_the_lift() {
    tell(async |desk, place| {
        let author = operator(desk, 1, Role::Publisher).await;
        drafted(desk, &author).await;
        publish(desk, &author, 1, at("10T01:00")).await;
        edit(desk, &author, 1, at("11T00:00"), |notice| {
            let heading = format!("Second {SEALED}");
            notice.disclosures[0].text = sealed_text(&id(1), &heading, SEALED);
        })
        .await;

        for now in [at("11T00:00"), at("15T12:00")] {
            desk.run_due(now).await.expect("runs");
            let kept = texts(place, "sealed_texts").await;
            assert!(!kept.is_empty(), "or this test sees nothing");
            assert!(!kept.contains(SEALED));
            assert!(!texts(place, "audit").await.is_empty());
            for table in OTHER_TABLES {
                let found = texts(place, table).await.contains(SEALED);
                assert!(!found, "in {table}");
            }
        }
    })
    .await;
}

/// A node whose clock is ahead saves sealed matter; then one whose clock is right
/// saves something public. The date of the public change is its own.
#[tokio::test]
async fn no_public_change_tells_when_sealed_matter_was_saved() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        edit(desk, &Actor::Import, 1, at("11T00:10"), |notice| {
            let section = |language| {
                let words = || SEALED.to_owned();
                let (title, body) = (words(), words());
                (language, SectionText { title, body })
            };
            let text = Language::ALL.into_iter().map(section).collect();
            notice.disclosures[0].text = Sealed::new(id(1), text);
        })
        .await;

        edit(desk, &Actor::Import, 1, at("11T00:05"), |notice| {
            retitle(notice, "Another title");
        })
        .await;

        let public = desk.everything_public().await.expect("can be read");
        assert_eq!(public[0].0.updated_at, at("11T00:05"));
    })
    .await;
}

#[tokio::test]
async fn this_test_knows_every_table() {
    tell(async |_, place| {
        let database = Database::connect(&place.url("desk"), "desk")
            .await
            .expect("connects");
        let statement = match database.kind {
            engine::Engine::Sqlite => {
                "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
            }
            engine::Engine::Postgres => {
                "select cast(tablename as text) from pg_tables
                 where schemaname = current_schema()"
            }
        };
        let mut tables: Vec<String> = sqlx::query_scalar(statement)
            .fetch_all(&database.pool)
            .await
            .expect("can be read");
        database.close().await;

        let own = ["sealed_texts", "_sqlx_migrations"];
        tables.retain(|table| !own.contains(&table.as_str()));
        tables.sort();
        let mut known = OTHER_TABLES.to_vec();
        known.sort_unstable();
        assert_eq!(tables, known);
    })
    .await;
}

#[tokio::test]
async fn no_error_quotes_sealed_words() {
    tell(async |desk, _| {
        drafted(desk, &Actor::Import).await;
        let now = at("11T00:00");
        let mut document = maintenance();
        document["slug"] = "another".into();
        document["text"]["de"]["slug"] = "ein-anderer".into();

        // The same disclosure under two notices.
        let mut twice = notice(2, &document, now);
        let first = desk.notice(&id(1)).await.expect("can be read");
        let first = first.expect("is there").notice.disclosures.remove(0);
        twice.disclosures[0].id = first.id.clone();
        let twice = desk.create(&Actor::Import, now, twice).await;
        // Text that was sealed for another notice.
        let mut foreign = notice(2, &document, now);
        foreign.disclosures[0].text = first.text;
        let foreign = desk.create(&Actor::Import, now, foreign).await;
        // A character that PostgreSQL cannot store; encrypted it can.
        let mut unstorable = notice(2, &document, now);
        let section = SectionText {
            title: format!("{SEALED}\0"),
            body: SEALED.to_owned(),
        };
        let text = [(Language::En, section)].into_iter().collect();
        unstorable.disclosures[0].text = Sealed::new(id(2), text);
        let unstorable = desk.create(&Actor::Import, now, unstorable).await;

        let broken = matches!(&twice, Err(SaveError::Store(e)) if e.is_unique_violation());
        assert!(broken, "{twice:?}");
        let told = foreign
            .as_ref()
            .expect_err("is sealed for another")
            .to_string();
        assert!(told.contains("disclosures.notice_id"), "{told}");
        let told = format!("{twice:?} {foreign:?} {unstorable:?}");
        assert!(!told.contains(SEALED), "{told}");
        assert!(!told.contains("It was"), "{told}");
    })
    .await;
}
