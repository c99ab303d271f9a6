//! The postmortem of a notice is begun once.

use crate::fixture::*;
use desk::{Actor, Begun, Desk, SaveError};
use domain::{Notice, Related, Slug};

/// Asks for the postmortem of notice 1, to be notice `number` where it is new.
async fn begin(desk: &Desk, number: u8) -> Result<Begun, SaveError> {
    let now = at("16T00:00");
    let slugs = ["its-postmortem", "its-postmortem-2"].map(|slug| Slug::parse(slug).expect("is"));
    let draft = |about: &Notice, slug: Slug| {
        let mut draft = notice(number, &postmortem(slug.as_str()), now);
        draft.related = vec![Related {
            slug: about.slug.clone(),
            public_id: None,
        }];
        draft
    };
    desk.begin_postmortem(&Actor::Import, now, &id(1), slugs, draft)
        .await
}

async fn slug_of(desk: &Desk, number: u8) -> String {
    let stored = desk.notice(&id(number)).await.expect("can be read");
    stored.expect("is there").notice.slug.to_string()
}

async fn links_of_the_first(desk: &Desk) -> Vec<String> {
    let stored = desk.notice(&id(1)).await.expect("can be read");
    let links = stored.expect("is there").notice.related;
    links.iter().map(|link| link.slug.to_string()).collect()
}

#[tokio::test]
async fn asking_twice_at_once_on_two_nodes_makes_one_draft() {
    tell(async |desk, place| {
        published(desk, &Actor::Import).await;
        let other = open(place).await;

        let (first, second) = tokio::join!(begin(desk, 2), begin(&other, 3));

        let (first, second) = (first.expect("is begun"), second.expect("is begun"));
        assert_eq!(first.id, second.id);
        assert_ne!(first.is_new, second.is_new);
        let again = begin(desk, 4).await.expect("is found");
        assert_eq!((again.id, again.is_new), (first.id, false));
        assert_eq!(
            links_of_the_first(desk).await,
            ["another-notice", "its-postmortem"]
        );
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn after_one_that_is_public_another_gets_a_slug_of_its_own() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        begin(desk, 2).await.expect("is begun");
        publish(desk, &Actor::Import, 2, at("16T01:00")).await;

        assert_eq!(begin(desk, 3).await.expect("is begun").id, id(3));
        assert_eq!(slug_of(desk, 3).await, "its-postmortem-2");
        publish(desk, &Actor::Import, 3, at("16T01:00")).await;
        let refused = begin(desk, 4).await;
        assert!(
            matches!(refused, Err(SaveError::SlugTaken { .. })),
            "{refused:?}"
        );
        assert!(desk.notice(&id(4)).await.expect("can be read").is_none());
    })
    .await;
}

#[tokio::test]
async fn a_postmortem_that_only_mentions_the_notice_is_not_its_own() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        let now = at("11T00:00");
        let mut mention = postmortem("of-something-else");
        mention["related"] = serde_json::json!(["hypervisor-security-update"]);
        desk.create(&Actor::Import, now, notice(9, &mention, now))
            .await
            .expect("is saved");

        let begun = begin(desk, 2).await.expect("is begun");

        assert_eq!((begun.id, begun.is_new), (id(2), true));
    })
    .await;
}

#[tokio::test]
async fn there_is_no_postmortem_of_nothing() {
    tell(async |desk, _| {
        let refused = begin(desk, 2).await;
        assert!(matches!(refused, Err(SaveError::NoSuchNotice)));
    })
    .await;
}
