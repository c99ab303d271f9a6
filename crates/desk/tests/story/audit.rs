//! The audit trail as a chain.

use crate::fixture::*;
use desk::{Action, Actor, Anchor, AuditError, ClockState, Desk, Entry, Role};
use engine::testing::TestDatabase;
use engine::{Database, Engine};
use sqlx::AssertSqlSafe;

/// A desk whose trail has a few lines.
async fn with_a_trail(story: impl AsyncFn(&Desk, &TestDatabase)) {
    tell(async |desk, place| {
        let author = operator(desk, 1, Role::Publisher).await;
        published(desk, &author).await;
        let entry = Entry::of(&author, Action::SealedRead);
        desk.record(&entry.about(&id(1)), at("11T00:00"))
            .await
            .expect("is recorded");
        story(desk, place).await;
    })
    .await;
}

/// Does something to the table that nobody may: with the guards taken away, as
/// only the owner of the database can.
async fn tamper(place: &TestDatabase, statement: &str) {
    let database = Database::connect(&place.url("desk"), "desk")
        .await
        .expect("connects");
    let guards: &[&str] = match database.kind {
        Engine::Sqlite => &[
            "drop trigger audit_refuses_update",
            "drop trigger audit_refuses_delete",
        ],
        Engine::Postgres => &["drop trigger audit_refuses_change on audit"],
    };
    for statement in guards.iter().chain([&statement]) {
        sqlx::query(AssertSqlSafe((*statement).to_owned()))
            .execute(&database.pool)
            .await
            .expect("is done");
    }
    database.close().await;
}

#[tokio::test]
async fn a_trail_that_nobody_touched_is_whole() {
    with_a_trail(async |desk, _| {
        let verified = desk.verify_audit(None).await.expect("is whole");

        let last = desk.audit(1).await.expect("can be read").remove(0);
        assert_eq!(verified.lines, last.sequence);
        assert_eq!(last.clock, ClockState::Trusted);
        let end = desk.audit_end().await.expect("can be read");
        assert_eq!(end, verified.end);
        let noted = verified.end.expect("is not empty").to_string();
        let noted: Anchor = noted.parse().expect("an anchor");
        let author = Actor::Operator(operator_id(1));
        desk.record(&Entry::of(&author, Action::SignedOut), at("11T01:00"))
            .await
            .expect("is recorded");
        let later = desk.verify_audit(Some(&noted)).await.expect("is whole");
        assert_eq!(later.lines, verified.lines + 1);
    })
    .await;
}

#[tokio::test]
async fn a_line_that_was_changed_is_found() {
    with_a_trail(async |desk, place| {
        tamper(
            place,
            "update audit set detail = 'nothing' where sequence = 2",
        )
        .await;

        let found = desk.verify_audit(None).await.expect_err("is not whole");

        assert!(matches!(found, AuditError::Changed(2)), "{found}");
    })
    .await;
}

#[tokio::test]
async fn a_line_that_is_missing_is_found() {
    with_a_trail(async |desk, place| {
        tamper(place, "delete from audit where sequence = 3").await;

        let found = desk.verify_audit(None).await.expect_err("is not whole");

        assert!(matches!(found, AuditError::Missing(3)), "{found}");
    })
    .await;
}

#[tokio::test]
async fn an_end_that_was_cut_off_is_found_by_who_has_noted_it() {
    with_a_trail(async |desk, place| {
        let verified = desk.verify_audit(None).await.expect("is whole");
        let noted = verified.end.expect("is not empty");
        let last = verified.lines;
        tamper(place, &format!("delete from audit where sequence = {last}")).await;

        desk.verify_audit(None).await.expect("looks whole");
        let found = desk.verify_audit(Some(&noted)).await;
        assert!(matches!(found, Err(AuditError::Missing(line)) if line == last));

        desk.record(
            &Entry::of(&Actor::Console, Action::SignedOut),
            at("12T00:00"),
        )
        .await
        .expect("is recorded");
        let found = desk.verify_audit(Some(&noted)).await;
        assert!(matches!(found, Err(AuditError::NotAsNoted(line)) if line == last));
    })
    .await;
}

#[tokio::test]
async fn the_database_refuses_to_change_a_line() {
    with_a_trail(async |desk, place| {
        let database = Database::connect(&place.url("desk"), "desk")
            .await
            .expect("connects");
        let statements = [
            "update audit set actor = 'somebody else' where sequence = 1",
            "delete from audit",
        ];
        for statement in statements {
            let refused = sqlx::query(statement).execute(&database.pool).await;
            let refused = refused.expect_err("is refused").to_string();
            assert!(refused.contains("only added to"), "{refused}");
        }
        if database.kind == Engine::Postgres {
            let truncated = sqlx::query("truncate audit").execute(&database.pool).await;
            assert!(truncated.is_err());
        }
        database.close().await;
        desk.verify_audit(None).await.expect("is whole");
    })
    .await;
}

#[tokio::test]
async fn lines_of_before_there_was_a_chain_are_chained_at_the_start() {
    with_a_trail(async |desk, place| {
        let lines = desk.audit(99).await.expect("can be read").len();
        tamper(place, "update audit set hash = null, clock = null").await;

        let again = open(place).await;

        let verified = again.verify_audit(None).await.expect("is whole");
        assert_eq!(usize::try_from(verified.lines).expect("few"), lines);
        again.close().await;
    })
    .await;
}

#[test]
fn what_is_no_anchor_is_refused() {
    for text in ["", "7", "7:abc", "x:00", &format!("7:{}", "g".repeat(64))] {
        assert!(text.parse::<Anchor>().is_err(), "{text}");
    }
}
