//! From the desk to the outbox.

use crate::fixture::*;
use desk::{Actor, ProjectedChange};
use domain::Publication;
use domain::document::{draft_of, to_json};

#[tokio::test]
async fn a_notice_is_read_back_as_it_was_written() {
    tell(async |desk, _| {
        let author = operator(desk, 1, desk::Role::Author).await;
        let mut document = maintenance();
        // Clocks go back in that night: this half past two is the second one.
        document["home_zone"] = "Europe/Berlin".into();
        document["window"]["start"] = "2020-10-25T02:30+01:00".into();
        let now = at("10T00:00");
        let written = notice(1, &document, now);
        let clearance = {
            desk.create(&author, now, notice(1, &document, now))
                .await
                .expect("is saved");
            desk.clearance(&operator_id(1), &id(1)).await
        };
        let clearance = clearance.expect("can be read").expect("wrote it");

        let stored = desk.notice(&id(1)).await.expect("can be read");
        let stored = stored.expect("is there");
        let by_slug = desk.notice_by_slug("sicherheitsaktualisierung").await;
        let by_slug = by_slug.expect("can be read").expect("is there");

        let json = |notice| to_json(&draft_of(notice, Some(&clearance)));
        assert_eq!(json(&stored.notice), json(&written));
        assert_eq!(json(&by_slug.notice), json(&written));
        assert_eq!(stored.notice.hosts, written.hosts);
        assert_eq!(stored.notice.updates, written.updates);
        assert_eq!(stored.notice.windows, written.windows);
        assert_eq!(stored.notice.text, written.text);
        assert_eq!((stored.edit, stored.created_at), (1, now));
        assert_eq!(stored.changed_by, author);
        assert!(desk.notice(&id(2)).await.expect("can be read").is_none());
        assert!(
            desk.notice_by_slug("no-such-slug")
                .await
                .expect("can be read")
                .is_none()
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_published_waits_for_the_board_until_it_has_it() {
    tell(async |desk, _| {
        drafted(desk, &Actor::Import).await;
        assert_eq!(desk.pending().await.expect("can be read"), []);
        assert_eq!(desk.everything_public().await.expect("can be read"), []);

        publish(desk, &Actor::Import, 1, at("10T01:00")).await;

        let pending = desk.pending().await.expect("can be read");
        let [projection] = &pending[..] else {
            panic!("one projection: {pending:?}");
        };
        assert_eq!((&projection.notice, projection.version), (&id(1), 1));
        let ProjectedChange::Put(public) = &projection.change else {
            panic!("is shown");
        };
        assert_eq!(public.published_at, at("10T01:00"));
        assert_eq!(public.progress.total, 5);

        desk.delivered(projection.sequence).await.expect("is noted");
        assert_eq!(desk.pending().await.expect("can be read"), []);
        let everything = desk.everything_public().await.expect("can be read");
        assert_eq!(everything, [(public.clone(), 1)]);
    })
    .await;
}

#[tokio::test]
async fn a_change_that_comes_during_delivery_is_not_lost() {
    tell(async |desk, _| {
        drafted(desk, &Actor::Import).await;
        publish(desk, &Actor::Import, 1, at("10T01:00")).await;
        let first = desk.pending().await.expect("can be read")[0].sequence;

        edit(desk, &Actor::Import, 1, at("10T02:00"), |notice| {
            retitle(notice, "Second title");
        })
        .await;
        desk.delivered(first).await.expect("is noted");

        let pending = desk.pending().await.expect("can be read");
        assert_eq!(pending.len(), 1);
        assert_eq!(pending[0].version, 2);
        let ProjectedChange::Put(public) = &pending[0].change else {
            panic!("is shown");
        };
        assert_eq!(
            public.text_in(domain::Language::En).value.title,
            "Second title"
        );
        assert_eq!(public.updated_at, at("10T02:00"));
    })
    .await;
}

#[tokio::test]
async fn a_change_of_sealed_text_alone_tells_the_board_nothing() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        let before = desk.everything_public().await.expect("can be read");

        edit(desk, &Actor::Import, 1, at("11T00:00"), |notice| {
            let longer = "heading, and much longer ".repeat(100);
            notice.disclosures[0].text = sealed_text(&id(1), "Another", &longer);
        })
        .await;

        assert_eq!(desk.pending().await.expect("can be read"), []);
        assert_eq!(desk.everything_public().await.expect("can be read"), before);
        let stored = desk.notice(&id(1)).await.expect("can be read");
        let stored = stored.expect("is there");
        assert_eq!((stored.notice.version, stored.edit), (1, 3));
    })
    .await;
}

#[tokio::test]
async fn a_save_without_a_difference_leaves_no_trace() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        let trail = desk.audit(100).await.expect("can be read");

        edit(desk, &Actor::Import, 1, at("11T00:00"), |_| {}).await;

        assert_eq!(desk.audit(100).await.expect("can be read"), trail);
        let stored = desk.notice(&id(1)).await.expect("can be read");
        assert_eq!(stored.expect("is there").edit, 2);
    })
    .await;
}

#[tokio::test]
async fn the_same_document_again_changes_nothing_and_another_one_only_what_it_says() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        let mut document = maintenance();
        document["publish_at"] = "2020-12-10T14:00".into();
        let now = at("11T00:00");

        let previous = desk.notice(&id(1)).await.expect("can be read");
        let previous = previous.expect("is there");
        let edit = Some(previous.edit);
        let same = read(1, &document, now, Some(previous.notice));
        desk.replace(&Actor::Import, now, edit, same)
            .await
            .expect("is saved");
        assert_eq!(desk.pending().await.expect("can be read"), []);

        document["hosts"].as_array_mut().expect("hosts").truncate(2);
        document["hosts"][1]["state"] = "in_progress".into();
        let previous = desk.notice(&id(1)).await.expect("can be read");
        let other = read(1, &document, now, previous.map(|stored| stored.notice));
        desk.replace(&Actor::Import, now, None, other)
            .await
            .expect("is saved");

        let trail = desk.audit_of(&id(1)).await.expect("can be read");
        assert_eq!(trail[0].detail.as_deref(), Some("hosts"));
        let stored = desk.notice(&id(1)).await.expect("can be read");
        let stored = stored.expect("is there");
        assert_eq!(stored.notice.hosts.len(), 2);
        assert_eq!(stored.notice.hosts[1].started_at, Some(now));
        assert_eq!(desk.pending().await.expect("can be read").len(), 1);
    })
    .await;
}

#[tokio::test]
async fn what_is_withdrawn_is_removed_and_comes_back_with_its_first_date() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;

        let withdrawn_at = at("11T00:00");
        edit(desk, &Actor::Import, 1, withdrawn_at, |notice| {
            notice.withdraw(withdrawn_at);
        })
        .await;
        let pending = desk.pending().await.expect("can be read");
        assert_eq!(pending[0].change, ProjectedChange::Remove);
        assert_eq!(pending[0].version, 2);
        assert_eq!(desk.everything_public().await.expect("can be read"), []);
        assert_eq!(desk.next_due().await.expect("can be read"), None);
        let stored = desk.notice(&id(1)).await.expect("can be read");
        assert_eq!(
            stored.expect("is there").notice.publication,
            Publication::Withdrawn {
                published_at: at("10T01:00"),
                at: withdrawn_at
            }
        );

        publish(desk, &Actor::Import, 1, at("12T00:00")).await;
        let pending = desk.pending().await.expect("can be read");
        let ProjectedChange::Put(public) = &pending[0].change else {
            panic!("is shown again");
        };
        assert_eq!(pending[0].version, 3);
        assert_eq!(public.published_at, at("10T01:00"));
    })
    .await;
}

#[tokio::test]
async fn an_old_notice_that_is_brought_in_keeps_its_own_dates() {
    tell(async |desk, _| {
        let mut document = maintenance();
        document["publish_at"] = "2020-12-10T14:00".into();
        document["state"] = "completed".into();
        let now: domain::Instant = "2026-11-22T00:00:00Z".parse().expect("an instant");

        desk.create(&Actor::Import, now, notice(1, &document, now))
            .await
            .expect("is saved");

        let pending = desk.pending().await.expect("can be read");
        let ProjectedChange::Put(public) = &pending[0].change else {
            panic!("is shown");
        };
        assert_eq!(public.published_at, at("10T01:00"));
        assert_eq!(public.updated_at, at("15T12:00"));
        assert_eq!(public.disclosures[0].lifted_at, at("15T12:00"));
        assert_eq!(desk.next_due().await.expect("can be read"), None);
    })
    .await;
}
