//! Slugs that readers have been given stay their notice's own.

use crate::fixture::*;
use desk::{Actor, Desk, SaveError};
use domain::{Language, PublicNotice, Slug};
use serde_json::Value;

async fn rename(desk: &Desk, now: &str, slug: &str) {
    edit(desk, &Actor::Import, 1, at(now), |notice| {
        notice.slug = Slug::parse(slug).expect("a slug");
    })
    .await;
}

async fn withdraw(desk: &Desk, now: &str) {
    edit(desk, &Actor::Import, 1, at(now), |notice| {
        notice.withdraw(at(now));
    })
    .await;
}

async fn seen(desk: &Desk) -> Option<PublicNotice> {
    let everything = desk.everything_public().await.expect("can be read");
    let mut public = everything.into_iter().map(|(notice, _)| notice);
    public.find(|notice| notice.id == id(1))
}

async fn former(desk: &Desk) -> Vec<(Language, String)> {
    let seen = seen(desk).await.expect("is public");
    let slugs = seen.former_slugs.iter();
    slugs
        .flat_map(|(language, slugs)| slugs.iter().map(|slug| (*language, slug.to_string())))
        .collect()
}

async fn is_refused(desk: &Desk, document: &Value) -> bool {
    let now = at("12T00:00");
    let saved = desk
        .create(&Actor::Import, now, notice(2, document, now))
        .await;
    matches!(saved, Err(SaveError::SlugTaken { .. }))
}

#[tokio::test]
async fn what_a_board_is_rebuilt_from_knows_the_former_slugs_also_after_a_withdrawal() {
    tell(async |desk, place| {
        published(desk, &Actor::Import).await;
        rename(desk, "10T02:00", "second").await;
        edit(desk, &Actor::Import, 1, at("10T03:00"), |notice| {
            let german = notice.text.by_language.get_mut(&Language::De);
            german.expect("is written in German").slug = Slug::parse("zweite").ok();
        })
        .await;
        let expected = [
            (Language::En, "hypervisor-security-update".to_owned()),
            (Language::De, "sicherheitsaktualisierung".to_owned()),
        ];
        assert_eq!(former(desk).await, expected);

        withdraw(desk, "10T04:00").await;
        assert_eq!(seen(desk).await, None);
        rename(desk, "10T05:00", "third").await;
        publish(desk, &Actor::Import, 1, at("10T06:00")).await;

        let reopened = open(place).await;
        let [english, german] = expected;
        let second = (Language::En, "second".to_owned());
        assert_eq!(former(&reopened).await, [english, second, german]);
        reopened.close().await;
    })
    .await;
}

#[tokio::test]
async fn another_notice_may_not_take_a_slug_that_was_once_public() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        rename(desk, "10T02:00", "renamed").await;
        let first = postmortem("hypervisor-security-update");
        assert!(is_refused(desk, &first).await);

        withdraw(desk, "10T03:00").await;
        assert!(is_refused(desk, &first).await);
        assert!(is_refused(desk, &postmortem("renamed")).await);

        rename(desk, "10T04:00", "hypervisor-security-update").await;
        let found = desk.notice_by_slug("renamed").await.expect("can be read");
        assert_eq!(found.expect("is there").notice.id, id(1));
    })
    .await;
}

#[tokio::test]
async fn the_slug_of_a_draft_leaves_no_trace() {
    tell(async |desk, _| {
        drafted(desk, &Actor::Import).await;
        rename(desk, "10T00:10", "renamed").await;
        publish(desk, &Actor::Import, 1, at("10T01:00")).await;

        assert_eq!(former(desk).await, []);
        let first = desk.notice_by_slug("hypervisor-security-update").await;
        assert!(first.expect("can be read").is_none());
        assert!(!is_refused(desk, &postmortem("hypervisor-security-update")).await);
    })
    .await;
}
