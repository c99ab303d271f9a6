//! Several people, one notice.

use crate::fixture::*;
use desk::{Actor, Desk, SaveError};
use domain::{HostName, HostState, Language, Notice};

#[tokio::test]
async fn the_slower_of_two_editors_is_told() {
    tell(async |desk, _| {
        drafted(desk, &Actor::Import).await;
        let now = at("11T00:00");
        let save = async |edit: i64, title: &str| {
            let change = |notice: &mut Notice| -> Result<(), ()> {
                retitle(notice, title);
                Ok(())
            };
            desk.change(&Actor::Import, now, &id(1), Some(edit), change)
                .await
        };

        save(1, "First").await.expect("is saved");
        let second = save(1, "Second").await;

        assert!(
            matches!(second, Err(SaveError::ChangedMeanwhile)),
            "{second:?}"
        );
        let stored = desk.notice(&id(1)).await.expect("can be read");
        let stored = stored.expect("is there");
        assert_eq!(stored.notice.text.title(Language::En), "First");
        save(stored.edit, "Third")
            .await
            .expect("has seen the first");
    })
    .await;
}

#[tokio::test]
async fn a_slug_belongs_to_one_notice_in_every_language() {
    tell(async |desk, _| {
        drafted(desk, &Actor::Import).await;
        let now = at("11T00:00");

        let own = postmortem("hypervisor-security-update");
        let refused = desk.create(&Actor::Import, now, notice(2, &own, now)).await;
        let Err(SaveError::SlugTaken { language, slug }) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(
            (language, slug.as_str()),
            (Language::De, "hypervisor-security-update")
        );
        let german = postmortem("sicherheitsaktualisierung");
        let refused = desk
            .create(&Actor::Import, now, notice(2, &german, now))
            .await;
        assert!(
            matches!(refused, Err(SaveError::SlugTaken { .. })),
            "{refused:?}"
        );
        assert!(desk.notice(&id(2)).await.expect("can be read").is_none());

        edit(desk, &Actor::Import, 1, now, |notice| {
            let german = notice.text.by_language.get_mut(&Language::De);
            german.expect("is written in German").slug = None;
        })
        .await;
        desk.create(&Actor::Import, now, notice(2, &german, now))
            .await
            .expect("the slug is free now");
        let found = desk.notice_by_slug("sicherheitsaktualisierung").await;
        assert_eq!(
            found.expect("can be read").expect("is there").notice.id,
            id(2)
        );
    })
    .await;
}

#[tokio::test]
async fn a_change_that_is_refused_changes_nothing() {
    tell(async |desk, _| {
        drafted(desk, &Actor::Import).await;
        let refuse = |notice: &mut Notice| -> Result<(), &'static str> {
            retitle(notice, "Half done");
            Err("no")
        };

        let now = at("11T00:00");
        let refused = desk.change(&Actor::Import, now, &id(1), None, refuse).await;
        let missing = desk.change(&Actor::Import, now, &id(9), None, refuse).await;

        assert!(matches!(refused, Err(SaveError::Rule("no"))), "{refused:?}");
        assert!(
            matches!(missing, Err(SaveError::NoSuchNotice)),
            "{missing:?}"
        );
        let stored = desk.notice(&id(1)).await.expect("can be read");
        let stored = stored.expect("is there");
        assert_eq!(stored.notice.text.title(Language::En), "Security update");
        assert_eq!(stored.edit, 1);
    })
    .await;
}

async fn complete(desk: Desk, host: u8, minute: u8) {
    let now = at(&format!("14T07:{minute:02}"));
    let name = HostName::parse(&format!("host{host}.example.net")).expect("a host name");
    let report = |notice: &mut Notice| notice.report_host(&name, HostState::Completed, now);
    desk.change(
        &Actor::Token("script".to_owned()),
        now,
        &id(1),
        None,
        report,
    )
    .await
    .expect("is saved");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hosts_reported_at_the_same_time_are_all_counted() {
    tell(async |desk, place| {
        published(desk, &Actor::Import).await;
        desk.run_due(at("14T06:00")).await.expect("runs");
        let other = open(place).await;

        let tasks: Vec<_> = (1..=5)
            .map(|host| {
                let node = if host % 2 == 0 { desk } else { &other };
                tokio::spawn(complete(node.clone(), host, host))
            })
            .collect();
        for task in tasks {
            task.await.expect("is saved");
        }

        let stored = desk.notice(&id(1)).await.expect("can be read");
        let notice = stored.expect("is there").notice;
        assert!(notice.progress().is_complete());
        assert_eq!(notice.state, domain::State::Completed);
        other.close().await;
    })
    .await;
}
