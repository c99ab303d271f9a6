//! Links between notices.

use crate::fixture::*;
use desk::{Actor, Desk};
use domain::{NoticeId, Slug};
use serde_json::json;

async fn related_of(desk: &Desk, number: u8) -> Vec<NoticeId> {
    let everything = desk.everything_public().await.expect("can be read");
    let found = everything.into_iter().find(|(n, _)| n.id == id(number));
    found.expect("is public").0.related.clone()
}

async fn waiting(desk: &Desk) -> Vec<NoticeId> {
    let pending = desk.pending().await.expect("can be read");
    pending.into_iter().map(|p| p.notice).collect()
}

/// Notice 2, published, links to notice 1, a draft.
async fn linked(desk: &Desk) {
    drafted(desk, &Actor::Import).await;
    let now = at("10T00:30");
    let mut document = postmortem("what-happened");
    document["related"] = json!(["hypervisor-security-update", "what-happened"]);
    document["publish_at"] = "2020-12-10T00:00:00Z".into();
    desk.create(&Actor::Import, now, notice(2, &document, now))
        .await
        .expect("is saved");
}

#[tokio::test]
async fn a_link_to_a_notice_that_is_not_public_is_not_told() {
    tell(async |desk, _| {
        linked(desk).await;

        assert_eq!(related_of(desk, 2).await, []);
    })
    .await;
}

#[tokio::test]
async fn a_link_appears_and_goes_with_the_notice_it_leads_to() {
    tell(async |desk, _| {
        linked(desk).await;
        deliver(desk).await;
        let edit_before = desk.notice(&id(2)).await.expect("can be read");
        let edit_before = edit_before.expect("is there").edit;

        publish(desk, &Actor::Import, 1, at("10T01:00")).await;
        assert_eq!(waiting(desk).await, [id(1), id(2)]);
        assert_eq!(related_of(desk, 2).await, [id(1)]);
        deliver(desk).await;

        edit(desk, &Actor::Import, 1, at("10T02:00"), |notice| {
            retitle(notice, "Another title");
        })
        .await;
        assert_eq!(waiting(desk).await, [id(1)], "the link is the same");
        deliver(desk).await;

        edit(desk, &Actor::Import, 1, at("10T03:00"), |notice| {
            notice.withdraw(at("10T03:00"));
        })
        .await;
        assert_eq!(waiting(desk).await, [id(1), id(2)]);
        assert_eq!(related_of(desk, 2).await, []);

        let stored = desk.notice(&id(2)).await.expect("can be read");
        let stored = stored.expect("is there");
        assert_eq!(stored.notice.version, 3);
        assert_eq!(stored.edit, edit_before, "nobody has edited it");
    })
    .await;
}

#[tokio::test]
async fn a_link_by_a_slug_that_was_public_survives_another_slug() {
    tell(async |desk, _| {
        linked(desk).await;
        publish(desk, &Actor::Import, 1, at("10T01:00")).await;
        deliver(desk).await;

        edit(desk, &Actor::Import, 1, at("10T02:00"), |notice| {
            notice.slug = Slug::parse("renamed").expect("a slug");
        })
        .await;

        assert_eq!(related_of(desk, 2).await, [id(1)]);
        assert_eq!(waiting(desk).await, [id(1)]);
    })
    .await;
}

#[tokio::test]
async fn a_link_by_the_slug_of_a_draft_follows_that() {
    tell(async |desk, _| {
        linked(desk).await;
        edit(desk, &Actor::Import, 1, at("10T00:50"), |notice| {
            notice.slug = Slug::parse("renamed").expect("a slug");
        })
        .await;

        publish(desk, &Actor::Import, 1, at("10T01:00")).await;

        assert_eq!(related_of(desk, 2).await, []);
    })
    .await;
}
