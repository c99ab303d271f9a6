//! What is set about the site: versions, pictures, and the way to the board.

use crate::fixture::*;
use desk::{Action, Actor, SaveSiteError};
use domain::site::{Logo, PictureName, PublicSite};

fn named(name: &str) -> PublicSite {
    PublicSite {
        name: Some(name.to_owned()),
        ..PublicSite::default()
    }
}

fn picture(hash: &str) -> PictureName {
    PictureName::parse(&format!("{hash}-10x10.svg")).expect("a name")
}

#[tokio::test]
async fn settings_are_saved_in_turn_and_each_change_is_on_record() {
    tell(async |desk, _| {
        let actor = Actor::Console;
        let nothing = desk.site().await.expect("can be read");
        assert_eq!((nothing.version, nothing.changed), (0, None));
        assert_eq!(nothing.site, PublicSite::default());

        let first = desk
            .save_site(&actor, &named("One"), 0, at("10T08:00"))
            .await;
        assert_eq!(first.expect("is saved"), 1);
        let late = desk
            .save_site(&actor, &named("Other"), 0, at("10T09:00"))
            .await;
        assert!(matches!(late, Err(SaveSiteError::Outdated)), "{late:?}");
        let same = desk
            .save_site(&actor, &named("One"), 1, at("10T10:00"))
            .await;
        assert_eq!(same.expect("is as it was"), 1);
        let second = desk
            .save_site(&actor, &named("Two"), 1, at("10T11:00"))
            .await;
        assert_eq!(second.expect("is saved"), 2);

        let stored = desk.site().await.expect("can be read");
        assert_eq!(stored.site, named("Two"));
        assert_eq!(stored.changed, Some((actor, at("10T11:00"))));
        let trail = desk.audit(10).await.expect("the trail");
        let changes: Vec<_> = trail
            .iter()
            .filter(|line| line.action == Action::SettingsChanged)
            .map(|line| line.detail.as_deref())
            .collect();
        assert_eq!(changes, [Some("name"), Some("name")]);
    })
    .await;
}

#[tokio::test]
async fn the_board_is_told_until_it_has_confirmed_the_newest() {
    tell(async |desk, _| {
        let pending = async || {
            let pending = desk.site_projection(true).await.expect("can be read");
            pending.map(|projection| projection.version)
        };
        assert_eq!(pending().await, None);

        desk.save_site(&Actor::Console, &named("One"), 0, at("10T08:00"))
            .await
            .expect("is saved");
        assert_eq!(pending().await, Some(1));
        desk.save_site(&Actor::Console, &named("Two"), 1, at("10T08:01"))
            .await
            .expect("is saved");
        desk.site_delivered(1).await.expect("is noted");
        assert_eq!(pending().await, Some(2));
        desk.site_delivered(2).await.expect("is noted");
        desk.site_delivered(1).await.expect("is late");

        assert_eq!(pending().await, None);
        let always = desk.site_projection(false).await.expect("can be read");
        assert_eq!(always.expect("is there").site, named("Two"));
    })
    .await;
}

#[tokio::test]
async fn pictures_stay_as_long_as_they_are_named_or_may_be() {
    tell(async |desk, _| {
        let (used, waiting) = (picture("0123456789abcdef"), picture("fedcba9876543210"));
        let with = |name: &PictureName| PublicSite {
            logo: Logo {
                light: Some(name.clone()),
                ..Logo::default()
            },
            ..PublicSite::default()
        };
        let missing = desk
            .save_site(&Actor::Console, &with(&used), 0, at("10T08:00"))
            .await;
        assert!(
            matches!(missing, Err(SaveSiteError::NoSuchPicture(_))),
            "{missing:?}"
        );

        for (name, content) in [(&used, b"used"), (&waiting, b"wait")] {
            desk.keep_picture(name, content, at("10T08:00"))
                .await
                .expect("is kept");
        }
        desk.save_site(&Actor::Console, &with(&used), 0, at("10T08:01"))
            .await
            .expect("is saved");
        let projection = desk.site_projection(true).await.expect("can be read");
        let pictures = projection.expect("is there").pictures;
        assert_eq!(pictures, [(used.clone(), b"used".to_vec())]);
        let there = desk.picture(&waiting).await.expect("can be read");
        assert_eq!(there.as_deref(), Some(&b"wait"[..]));

        let later = PublicSite {
            name: Some("Later".to_owned()),
            ..with(&used)
        };
        desk.save_site(&Actor::Console, &later, 1, at("12T08:00"))
            .await
            .expect("is saved");
        assert_eq!(desk.picture(&waiting).await.expect("can be read"), None);
        assert!(desk.picture(&used).await.expect("can be read").is_some());
    })
    .await;
}
