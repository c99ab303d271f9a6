//! What each surface looks like, to be reviewed when it changes.

use crate::samples::{AFTER, BEFORE, all, feed};
use domain::Language;
use surfaces::{addresses, api, feed, sitemap};

/// One element a line, so that a change shows where it is.
fn readable(xml: &str) -> String {
    xml.replace("><", ">\n<").replace("&gt;&lt;", "&gt;\n&lt;")
}

#[test]
fn the_atom_feed_before_the_lift_in_english() {
    insta::assert_snapshot!(readable(&feed::atom(
        &feed(Language::En, "feed.atom"),
        &all(BEFORE)
    )));
}

#[test]
fn the_atom_feed_after_the_lift_in_german() {
    insta::assert_snapshot!(readable(&feed::atom(
        &feed(Language::De, "feed.atom"),
        &all(AFTER)
    )));
}

#[test]
fn the_rss_feed_after_the_lift_in_english() {
    insta::assert_snapshot!(readable(&feed::rss(
        &feed(Language::En, "feed.rss"),
        &all(AFTER)
    )));
}

#[test]
fn the_rss_feed_before_the_lift_in_german() {
    insta::assert_snapshot!(readable(&feed::rss(
        &feed(Language::De, "feed.rss"),
        &all(BEFORE)
    )));
}

#[test]
fn the_json_feed_in_english() {
    let json = feed::json(&feed(Language::En, "feed.json"), &all(AFTER));

    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    insta::assert_json_snapshot!(json);
}

#[test]
fn the_sitemap() {
    let notices = all(AFTER);
    let page = |notice: &domain::PublicNotice| sitemap::Page {
        paths: Language::ALL
            .map(|language| {
                (
                    language,
                    format!("/{language}/notices/{}", notice.slug_in(language)),
                )
            })
            .into(),
        changed_at: Some(notice.updated_at),
    };
    let mut pages = vec![
        sitemap::Page::in_languages(&Language::ALL, ""),
        sitemap::Page::in_languages(&Language::ALL, "maintenance/"),
    ];
    pages.extend(notices.iter().map(page));

    insta::assert_snapshot!(readable(&sitemap::sitemap(
        "https://status.example.net/",
        &pages
    )));
}

#[test]
fn the_list_of_notices_of_the_api() {
    let notices = all(AFTER);

    let list = api::list(
        "https://status.example.net",
        &Language::ALL,
        &notices[..2],
        api::Part {
            page: 1,
            pages: 2,
            total: 3,
        },
    );

    insta::assert_json_snapshot!(list);
}

#[test]
fn addresses_are_absolute_with_and_without_a_closing_slash() {
    let notice = &all(AFTER)[2];

    for base_url in ["https://example.net/status", "https://example.net/status/"] {
        assert_eq!(
            addresses::notice(base_url, Language::De, notice),
            "https://example.net/status/de/notices/sicherheitsaktualisierung"
        );
    }
}
