//! Lists, pages, months, feeds, addresses and links.

use crate::fixture::{at, id, numbers, sample, with_notices};
use board::{Page, Selection};
use domain::{Kind, Language, Slug};
use serde_json::json;

#[tokio::test]
async fn pages_of_a_list_have_every_notice_once_also_of_the_same_instant() {
    let notices = (1..=25)
        .rev()
        .map(|number| sample(number, json!({})))
        .collect();
    with_notices(notices, async |board| {
        let mut seen = Vec::new();
        for page in 1..=3 {
            let list = board
                .list(None, Page::of_size(page, 10))
                .await
                .expect("lists");
            assert_eq!((list.total, list.page, list.pages), (25, page, 3));
            seen.extend(numbers(&list.notices));
        }
        assert_eq!(seen, (1..=25).collect::<Vec<_>>());
        for page in [4, u32::MAX] {
            let list = board
                .list(None, Page::of_size(page, 10))
                .await
                .expect("lists");
            assert_eq!((list.notices.len(), list.page, list.pages), (0, page, 3));
        }
    })
    .await;
}

#[tokio::test]
async fn a_list_of_one_kind_has_that_kind_alone_the_newest_first() {
    let of_day = |number, kind: &str, state: &str, day: u32| {
        let window = json!({ "start": format!("2026-03-{day:02}T10:00"), "end": format!("2026-03-{day:02}T11:00") });
        sample(
            number,
            json!({ "kind": kind, "state": state, "window": window }),
        )
    };
    let notices = vec![
        of_day(1, "incident", "resolved", 3),
        of_day(2, "maintenance", "completed", 2),
        of_day(3, "incident", "resolved", 9),
        of_day(4, "postmortem", "published", 10),
        of_day(5, "maintenance", "scheduled", 4),
    ];
    with_notices(notices, async |board| {
        for (kind, wanted) in [
            (Some(Kind::Incident), vec![3, 1]),
            (Some(Kind::Maintenance), vec![5, 2]),
            (Some(Kind::Postmortem), vec![4]),
            (None, vec![4, 3, 5, 1, 2]),
        ] {
            let list = board.list(kind, Page::default()).await.expect("lists");
            assert_eq!(numbers(&list.notices), wanted, "{kind:?}");
            assert_eq!(list.total, wanted.len());
        }
    })
    .await;
}

#[tokio::test]
async fn a_notice_belongs_to_the_month_of_its_home_zone() {
    let starting = |number, zone: &str, start: &str| {
        sample(
            number,
            json!({ "home_zone": zone, "window": { "start": start } }),
        )
    };
    let notices = vec![
        // 31 January 2021 in UTC, and already February in Auckland.
        starting(1, "Pacific/Auckland", "2021-02-01T08:00"),
        // 1 February 2021 in UTC, and still January in New York.
        starting(2, "America/New_York", "2021-01-31T22:00"),
        starting(3, "UTC", "2021-02-28T23:59"),
        starting(4, "UTC", "2020-12-31T23:59"),
    ];
    with_notices(notices, async |board| {
        let months = board.months().await.expect("has months");
        let months: Vec<_> = months
            .iter()
            .map(|m| (m.year, m.month, m.notices))
            .collect();

        assert_eq!(months, [(2021, 2, 2), (2021, 1, 1), (2020, 12, 1)]);
        assert_eq!(numbers(&board.month(2021, 2).await.expect("lists")), [3, 1]);
        assert_eq!(numbers(&board.month(2021, 1).await.expect("lists")), [2]);
        for (year, month) in [
            (2021, 3),
            (2021, 0),
            (2020, 13),
            (i32::MAX, u32::MAX),
            (i32::MIN, 1),
        ] {
            assert_eq!(
                board.month(year, month).await.expect("lists"),
                [],
                "{year} {month}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_feed_begins_with_the_newest_change() {
    let notices = vec![
        sample(1, json!({ "systems": ["Köln"] })).changed_at("2026-03-09T10:00:00Z"),
        sample(2, json!({ "systems": ["Köln", "Mail"] })).changed_at("2026-03-11T10:00:00Z"),
        sample(3, json!({ "kind": "postmortem", "state": "published" }))
            .changed_at("2026-03-10T10:00:00Z"),
    ];
    with_notices(notices, async |board| {
        let system = |name| Selection::System(Slug::parse(name).expect("a slug"));
        for (selection, limit, wanted) in [
            (Selection::All, 50, vec![2, 3, 1]),
            (Selection::All, 2, vec![2, 3]),
            (Selection::Kind(Kind::Incident), 50, vec![2, 1]),
            (Selection::Kind(Kind::Maintenance), 50, vec![]),
            (system("koeln"), 50, vec![2, 1]),
            (system("mail"), 50, vec![2]),
            (system("unknown"), 50, vec![]),
        ] {
            let feed = board.feed(&selection, limit).await.expect("feeds");
            assert_eq!(numbers(&feed), wanted, "{selection:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_notice_is_found_by_its_slug_in_any_language() {
    let text = |slug: &str| json!({ "en": { "title": "A", "body": "B" }, "de": { "title": "A", "body": "B", "slug": slug } });
    let notices = vec![
        sample(1, json!({ "slug": "restart", "text": text("neustart") })),
        sample(2, json!({ "slug": "neustart", "text": text("anderes") })),
    ];
    with_notices(notices, async |board| {
        for (language, slug, wanted) in [
            (Language::En, "restart", vec![1]),
            (Language::De, "restart", vec![]),
            (Language::De, "neustart", vec![1]),
            (Language::En, "neustart", vec![2]),
            (Language::En, "anderes", vec![2]),
            (Language::En, "RESTART", vec![]),
            (Language::En, "", vec![]),
            (Language::En, "restart\0", vec![]),
            (Language::En, "'; drop table notices; --", vec![]),
        ] {
            // The other language's slug finds the notice too, unless it is taken.
            let wanted = if slug == "restart" { vec![1] } else { wanted };
            let found = board.by_slug(language, slug).await.expect("reads");
            assert_eq!(numbers(&found), wanted, "{language} {slug}");
        }
        assert_eq!(board.by_id(&id(3)).await.expect("reads"), None);
    })
    .await;
}

#[tokio::test]
async fn the_sitemap_has_the_address_in_every_language() {
    let text = json!({ "en": { "title": "A", "body": "B" }, "de": { "title": "A", "body": "B", "slug": "neustart" } });
    let notices = vec![
        sample(1, json!({ "slug": "restart", "text": text })).changed_at("2026-03-02T00:00:00Z"),
        sample(2, json!({ "slug": "english-only" })).changed_at("2026-03-03T00:00:00Z"),
    ];
    with_notices(notices, async |board| {
        let sitemap = board.sitemap().await.expect("has addresses");
        let slugs: Vec<_> = sitemap
            .iter()
            .map(|entry| entry.slugs.values().map(Slug::as_str).collect::<Vec<_>>())
            .collect();

        assert_eq!(
            slugs,
            [["english-only", "english-only"], ["restart", "neustart"]]
        );
        assert_eq!(sitemap[1].updated_at, at("2026-03-02T00:00:00Z"));
    })
    .await;
}

#[tokio::test]
async fn links_lead_both_ways_and_never_to_what_is_not_there() {
    let notices = vec![
        sample(1, json!({ "kind": "postmortem", "state": "published" })).related(&[2, 3, 1, 2]),
        sample(2, json!({})),
        sample(4, json!({})).related(&[1]),
    ];
    with_notices(notices, async |board| {
        for (number, wanted) in [(1, vec![2, 4]), (2, vec![1]), (4, vec![1])] {
            let notice = board
                .by_id(&id(number))
                .await
                .expect("reads")
                .expect("is there");
            let related = board.related(&notice).await.expect("finds links");
            assert_eq!(numbers(&related), wanted, "{number}");
        }
    })
    .await;
}
