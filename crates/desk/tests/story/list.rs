//! The desk's list.

use crate::fixture::*;
use desk::{Actor, NoticeFilter, Role, Shelf};
use domain::{HostName, HostState, Kind, Language, Localized, Notice};

#[tokio::test]
async fn the_list_says_of_each_notice_where_it_stands() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        published(desk, &author).await;
        let now = at("14T07:00");
        let host = HostName::parse("host3.example.net").expect("a host name");
        edit(desk, &author, 1, now, |notice: &mut Notice| {
            notice
                .report_host(&host, HostState::Completed, now)
                .expect("has the host");
            retitle(notice, "Fresh");
            let text = notice.text.by_language.get_mut(&Language::En);
            text.expect("is written in English").changed_at = now;
        })
        .await;
        let draft = postmortem("what-happened");
        desk.create(&Actor::Import, now, notice(2, &draft, now))
            .await
            .expect("is saved");

        let list = desk.list(&NoticeFilter::default()).await;
        let list = list.expect("can be read");

        assert_eq!(list.len(), 2);
        let stored = desk.notice(&id(1)).await.expect("can be read");
        let stored = stored.expect("is there");
        let row = list.iter().find(|row| row.id == id(1)).expect("is listed");
        assert_eq!(row.titles[&Language::En], "Fresh");
        assert_eq!(row.behind, Localized::from([(Language::De, 1)]));
        assert_eq!(row.progress, stored.notice.progress());
        assert_eq!(row.window, stored.notice.window());
        assert_eq!(row.publication, stored.notice.publication);
        assert_eq!(row.next_due, Some(at("14T08:01")));
        assert!(row.has_sealed);
        assert_eq!(
            row.changed_by_email.as_deref(),
            Some("operator1@example.net")
        );
        assert_eq!(row.edit, stored.edit);
        let row = list.iter().find(|row| row.id == id(2)).expect("is listed");
        assert!(!row.has_sealed && row.behind.is_empty() && row.window.is_none());
        assert_eq!(
            (&row.changed_by, &row.changed_by_email),
            (&Actor::Import, &None)
        );

        desk.run_due(at("15T12:00")).await.expect("runs");
        let list = desk.list(&NoticeFilter::default()).await;
        let list = list.expect("can be read");
        assert_eq!(list[0].id, id(1), "the last saved is first");
        assert!(!list[0].has_sealed);
    })
    .await;
}

#[tokio::test]
async fn a_filter_keeps_what_it_asks_for() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        let now = at("11T00:00");
        let mut document = postmortem("what-happened");
        document["text"]["de"]["title"] = "ÜBER den Ausfall".into();
        desk.create(&Actor::Import, now, notice(2, &document, now))
            .await
            .expect("is saved");

        let found = async |filter: NoticeFilter| -> Vec<_> {
            let list = desk.list(&filter).await.expect("can be read");
            list.into_iter().map(|row| row.id).collect()
        };
        let kind = |kind| NoticeFilter {
            kind: Some(kind),
            ..NoticeFilter::default()
        };
        let shelf = |shelf| NoticeFilter {
            shelf: Some(shelf),
            ..NoticeFilter::default()
        };
        let words = |words: &str| NoticeFilter {
            words: Some(words.to_owned()),
            ..NoticeFilter::default()
        };

        assert_eq!(found(kind(Kind::Postmortem)).await, [id(2)]);
        assert_eq!(found(kind(Kind::Incident)).await, []);
        assert_eq!(found(shelf(Shelf::Public)).await, [id(1)]);
        assert_eq!(found(shelf(Shelf::Unpublished)).await, [id(2)]);
        assert_eq!(found(shelf(Shelf::Withdrawn)).await, []);
        assert_eq!(found(words("ausfall über")).await, [id(2)]);
        assert_eq!(found(words("hypervisor")).await, [id(1)]);
        assert_eq!(found(words(SEALED)).await, []);
    })
    .await;
}
