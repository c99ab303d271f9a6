//! Stored values that make no sense.

use crate::fixture::*;
use desk::Actor;
use engine::Database;
use engine::testing::TestDatabase;

async fn spoil(place: &TestDatabase, statement: &'static str) {
    let database = Database::connect(&place.url("desk"), "desk")
        .await
        .expect("connects");
    let spoiled = sqlx::query(statement).execute(&database.pool).await;
    assert_eq!(spoiled.expect("can be spoiled").rows_affected(), 1);
    database.close().await;
}

#[tokio::test]
async fn a_damaged_value_is_named_by_its_place_and_not_quoted() {
    tell(async |desk, place| {
        drafted(desk, &Actor::Import).await;
        spoil(place, "update notices set state = 'gibberish'").await;

        let error = desk.notice(&id(1)).await.expect_err("is damaged");

        let told = format!("{error} {error:?}");
        assert!(told.contains("notices.state"), "{told}");
        assert!(told.contains(id(1).as_str()), "{told}");
        assert!(!told.contains("gibberish"), "{told}");
    })
    .await;
}

#[tokio::test]
async fn a_damaged_notice_does_not_keep_the_others_from_being_published() {
    tell(async |desk, place| {
        let now = at("10T00:00");
        for (number, slug) in [(1, "damaged"), (2, "sound")] {
            let mut document = postmortem(slug);
            document["publish_at"] = "2020-12-11T00:00:00Z".into();
            desk.create(&Actor::Import, now, notice(number, &document, now))
                .await
                .expect("is saved");
        }
        spoil(
            place,
            "update notices set home_zone = '' where slug = 'damaged'",
        )
        .await;

        let done = desk.run_due(at("11T00:00")).await.expect("runs");

        assert_eq!(done.len(), 1);
        assert_eq!(done[0].0, id(2));
        let still_due = desk.next_due().await.expect("can be read");
        assert_eq!(still_due, Some(at("11T00:00")));
    })
    .await;
}
