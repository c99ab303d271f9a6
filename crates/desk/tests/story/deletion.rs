//! Deleting drafts.

use crate::fixture::*;
use desk::{Action, Actor, NoDraft, NoticeFilter, Role, SaveError};

#[tokio::test]
async fn a_deleted_draft_is_gone_and_its_deletion_on_record() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Author).await;
        drafted(desk, &author).await;
        let now = at("11T00:00");

        desk.delete_draft(&author, now, &id(1), 1)
            .await
            .expect("is deleted");

        assert!(desk.notice(&id(1)).await.expect("can be read").is_none());
        let listed = desk.list(&NoticeFilter::default()).await;
        assert!(listed.expect("can be read").is_empty());
        assert_eq!(desk.next_due().await.expect("can be read"), None);
        let trail = desk.audit_of(&id(1)).await.expect("can be read");
        let last = trail.first().expect("a line");
        assert_eq!((last.action, last.at), (Action::Deleted, now));
        assert_eq!(last.actor, author);
        desk.create(&author, now, notice(2, &maintenance(), now))
            .await
            .expect("its slugs are free again");
        let again = desk.delete_draft(&author, now, &id(1), 1).await;
        assert!(matches!(again, Err(SaveError::NoSuchNotice)), "{again:?}");
    })
    .await;
}

#[tokio::test]
async fn what_was_public_once_or_will_be_is_not_deleted() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        published(desk, &author).await;
        let now = at("11T00:00");
        let edit_of = async || {
            let stored = desk.notice(&id(1)).await.expect("can be read");
            stored.expect("is there").edit
        };

        let public = desk
            .delete_draft(&author, now, &id(1), edit_of().await)
            .await;
        assert!(
            matches!(public, Err(SaveError::Rule(NoDraft))),
            "{public:?}"
        );
        edit(desk, &author, 1, now, |notice| notice.withdraw(now)).await;
        deliver(desk).await;
        let withdrawn = desk
            .delete_draft(&author, now, &id(1), edit_of().await)
            .await;
        assert!(
            matches!(withdrawn, Err(SaveError::Rule(NoDraft))),
            "{withdrawn:?}"
        );

        let mut planned = postmortem("planned");
        planned["publish_at"] = "2020-12-20T00:00".into();
        desk.create(&author, now, notice(2, &planned, now))
            .await
            .expect("is saved");
        let planned = desk.delete_draft(&author, now, &id(2), 1).await;
        assert!(
            matches!(planned, Err(SaveError::Rule(NoDraft))),
            "{planned:?}"
        );
        edit(desk, &author, 2, now, |notice| notice.withdraw(now)).await;
        desk.delete_draft(&author, now, &id(2), 2)
            .await
            .expect("nobody has seen it");
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_not_deleted_over_the_head_of_who_works_on_it() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Author).await;
        let other = operator(desk, 2, Role::Administrator).await;
        drafted(desk, &author).await;
        let now = at("11T00:00");

        for without_clearance in [&other, &Actor::Token("script".to_owned())] {
            let refused = desk.delete_draft(without_clearance, now, &id(1), 1).await;
            assert!(matches!(refused, Err(SaveError::NotCleared)), "{refused:?}");
        }
        edit(desk, &other, 1, now, |notice| retitle(notice, "Another")).await;
        let outdated = desk.delete_draft(&author, now, &id(1), 1).await;
        assert!(
            matches!(outdated, Err(SaveError::ChangedMeanwhile)),
            "{outdated:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn links_to_a_deleted_draft_go_with_it() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        let now = at("11T00:00");
        desk.create(&author, now, notice(2, &postmortem("another-notice"), now))
            .await
            .expect("is saved");
        published(desk, &author).await;
        let links_of_the_first = async || {
            let stored = desk.notice(&id(1)).await.expect("can be read");
            stored.expect("is there").notice.related
        };
        assert_eq!(links_of_the_first().await.len(), 1);
        let page = desk.notice(&id(1)).await.expect("can be read");
        let edit_before = page.expect("is there").edit;

        let later = at("12T00:00");
        desk.delete_draft(&author, later, &id(2), 1)
            .await
            .expect("is deleted");
        desk.create(
            &author,
            later,
            notice(3, &postmortem("another-notice"), now),
        )
        .await
        .expect("the slug is free");

        assert_eq!(links_of_the_first().await, []);
        let stored = desk.notice(&id(1)).await.expect("can be read");
        assert_eq!(stored.expect("is there").edit, edit_before + 1);
        let trail = desk.audit_of(&id(1)).await.expect("can be read");
        assert_eq!((trail[0].action, trail[0].at), (Action::Changed, later));
        assert_eq!(trail[0].actor, author);
        assert_eq!(trail[0].detail.as_deref(), Some("related"));
    })
    .await;
}
