//! Feeds as an independent reader sees them.

use crate::samples::{self, AFTER, BEFORE, INCIDENT, MAINTENANCE, POSTMORTEM, all, public, utc};
use domain::Language;
use feed_rs::model::Entry;
use surfaces::feed::{self, Feed};

fn read(xml: &str) -> feed_rs::model::Feed {
    feed_rs::parser::parse(xml.as_bytes()).expect("a feed that can be read")
}

fn atom(language: Language, notices: &[domain::PublicNotice]) -> feed_rs::model::Feed {
    read(&feed::atom(&samples::feed(language, "feed.atom"), notices))
}

fn rss(language: Language, notices: &[domain::PublicNotice]) -> feed_rs::model::Feed {
    read(&feed::rss(&samples::feed(language, "feed.rss"), notices))
}

fn content(entry: &Entry) -> &str {
    entry
        .content
        .as_ref()
        .and_then(|content| content.body.as_deref())
        .expect("an entry has content")
}

fn links(entry: &Entry) -> Vec<&str> {
    entry.links.iter().map(|link| link.href.as_str()).collect()
}

#[test]
fn both_forms_tell_the_same_entries() {
    let notices = all(AFTER);

    for language in Language::ALL {
        let (atom, rss) = (atom(language, &notices), rss(language, &notices));

        assert_eq!(atom.entries.len(), notices.len());
        for (a, r) in atom.entries.iter().zip(&rss.entries) {
            assert_eq!(a.id, r.id);
            assert_eq!(
                a.title.as_ref().map(|t| &t.content),
                r.title.as_ref().map(|t| &t.content)
            );
            assert_eq!(a.published, r.published);
            assert_eq!(content(a), content(r));
            assert_eq!(links(a)[0], links(r)[0]);
        }
    }
}

#[test]
fn which_hosts_and_when_comes_before_the_text_and_what_happened_after_it() {
    let notice = public(MAINTENANCE, 1, AFTER);
    let feed = atom(Language::En, std::slice::from_ref(&notice));
    let content = content(&feed.entries[0]);
    let place = |words: &str| content.find(words).unwrap_or_else(|| panic!("{words}"));

    let [action, body] = ["What you need to do", "We restart each host"];
    let order = [
        "<dl>",
        "<table>",
        action,
        body,
        "CVE-2020-29480",
        "<h2>Updates</h2>",
    ]
    .map(place);

    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn an_entry_has_the_dates_of_its_notice() {
    let notice = public(MAINTENANCE, 1, BEFORE);

    let feed = atom(Language::En, std::slice::from_ref(&notice));

    let entry = &feed.entries[0];
    assert_eq!(entry.published, Some(utc("2020-12-12T23:37:00Z")));
    assert_eq!(entry.updated, Some(notice.updated_at));
    assert_eq!(feed.updated, Some(notice.updated_at));
}

#[test]
fn an_id_stays_when_the_notice_changes_and_differs_between_languages() {
    let id = |language, now| {
        atom(language, &[public(MAINTENANCE, 1, now)]).entries[0]
            .id
            .clone()
    };

    assert_eq!(id(Language::En, BEFORE), id(Language::En, AFTER));
    assert_ne!(id(Language::En, AFTER), id(Language::De, AFTER));
    assert_eq!(
        id(Language::En, AFTER),
        "tag:status.example.net,2026:notice/11111111111111111111/en"
    );
}

#[test]
fn an_id_stays_when_the_site_gets_another_port_or_scheme() {
    let notices = all(AFTER);
    let moved = Feed {
        base_url: "http://status.example.net:3000/".to_owned(),
        ..samples::feed(Language::En, "feed.atom")
    };

    let ids = |feed: feed_rs::model::Feed| {
        feed.entries
            .into_iter()
            .map(|entry| entry.id)
            .collect::<Vec<_>>()
    };

    assert_eq!(
        ids(read(&feed::atom(&moved, &notices))),
        ids(atom(Language::En, &notices))
    );
}

#[test]
fn sealed_text_is_not_in_a_feed_before_its_lift() {
    let notice = [public(MAINTENANCE, 1, BEFORE)];

    for language in Language::ALL {
        let atom = feed::atom(&samples::feed(language, "feed.atom"), &notice);
        let rss = feed::rss(&samples::feed(language, "feed.rss"), &notice);
        let json = feed::json(&samples::feed(language, "feed.json"), &notice);
        for document in [atom, rss, json] {
            assert!(!document.contains("CVE"), "{document}");
            assert!(
                !document.contains("holes") && !document.contains("Lücken"),
                "{document}"
            );
        }
    }
}

#[test]
fn before_the_lift_the_instant_is_told_at_home_and_in_utc() {
    let notice = [public(MAINTENANCE, 1, BEFORE)];

    let feed = atom(Language::En, &notice);

    let sentence = "Details follow on 16 December 2020, 01:00 NZDT (UTC+13), that is 15 December 2020, 12:00 UTC.";
    assert!(
        content(&feed.entries[0]).contains(sentence),
        "{}",
        content(&feed.entries[0])
    );
}

#[test]
fn after_the_lift_both_languages_tell_the_details() {
    let notice = [public(MAINTENANCE, 1, AFTER)];

    for (language, title) in [
        (Language::En, "What the holes were"),
        (Language::De, "Was die Lücken waren"),
    ] {
        let feed = atom(language, &notice);
        let content = content(&feed.entries[0]);

        assert!(
            content.contains(title) && content.contains("CVE-2020-29480"),
            "{content}"
        );
        assert!(
            !content.contains("Details follow") && !content.contains("Einzelheiten folgen"),
            "{content}"
        );
    }
}

#[test]
fn every_link_is_absolute() {
    for language in Language::ALL {
        for entry in atom(language, &all(AFTER)).entries {
            for link in content(&entry).split("href=\"").skip(1) {
                assert!(link.starts_with("https://"), "{link}");
            }
            assert!(
                links(&entry)
                    .iter()
                    .all(|link| link.starts_with("https://status.example.net/"))
            );
        }
    }
}

#[test]
fn text_in_another_language_says_so_and_is_marked() {
    let feed = atom(Language::En, &[public(POSTMORTEM, 3, AFTER)]);

    let content = content(&feed.entries[0]);

    assert!(
        content.starts_with("<p>This text is only available in German.</p><div lang=\"de\">"),
        "{content}"
    );
    assert!(
        content.contains("<div lang=\"de\"><h2>Was ist passiert?</h2>"),
        "{content}"
    );
}

#[test]
fn the_timeline_has_the_newest_first() {
    let feed = atom(Language::En, &[public(MAINTENANCE, 1, BEFORE)]);

    let content = content(&feed.entries[0]);

    let place = |words: &str| {
        content
            .find(words)
            .unwrap_or_else(|| panic!("{words} in {content}"))
    };
    assert!(place("host1 is done.") < place("We have <strong>begun</strong>."));
}

#[test]
fn an_entry_can_be_filtered_by_kind_state_and_system() {
    let feed = atom(Language::De, &[public(INCIDENT, 2, AFTER)]);

    let categories = feed.entries[0].categories.iter();
    let categories: Vec<_> = categories
        .map(|c| (c.term.as_str(), c.label.as_deref().unwrap_or_default()))
        .collect();

    assert_eq!(
        categories,
        [
            ("incident", "Störung"),
            ("identified", "Ursache gefunden"),
            ("cologne", "Cologne")
        ]
    );
}

#[test]
fn raw_html_of_a_writer_stays_text() {
    let feed = rss(Language::En, &[public(MAINTENANCE, 1, BEFORE)]);

    assert!(content(&feed.entries[0]).contains("&lt;b&gt;not HTML&lt;/b&gt;"));
    assert!(content(&feed.entries[0]).contains("Virtual &lt;Servers&gt; &amp; more"));
}

#[test]
fn a_feed_without_notices_is_a_feed() {
    for feed in [atom(Language::En, &[]), rss(Language::En, &[])] {
        assert!(feed.entries.is_empty());
        assert_eq!(
            feed.title.map(|title| title.content).as_deref(),
            Some("Example Hosting: all notices")
        );
    }
}

#[test]
fn many_hosts_are_cut_and_the_rest_is_counted() {
    let mut document: serde_json::Value = serde_json::from_str(MAINTENANCE).expect("JSON");
    let hosts = (0..130).map(|n| serde_json::json!({ "name": format!("host{n}.example.net") }));
    document["hosts"] = hosts.collect();

    let feed = atom(Language::En, &[public(&document.to_string(), 1, BEFORE)]);

    let content = content(&feed.entries[0]);
    assert_eq!(content.matches("<tr><td>").count(), 100);
    assert!(
        content.contains("30 more hosts are listed on the page of this notice."),
        "{content}"
    );
}

#[test]
fn cancelled_hosts_are_listed_and_are_none_of_the_rest() {
    for (hosts, rest) in [
        (1, None),
        (5, None),
        (130, Some("30 more hosts are listed")),
    ] {
        let mut document: serde_json::Value = serde_json::from_str(MAINTENANCE).expect("JSON");
        let host = |n: usize| {
            let state = if n == 0 { "cancelled" } else { "scheduled" };
            serde_json::json!({ "name": format!("host{n}.example.net"), "state": state })
        };
        document["hosts"] = (0..hosts).map(host).collect();
        document["state"] = "scheduled".into();

        let feed = atom(Language::En, &[public(&document.to_string(), 1, BEFORE)]);

        let content = content(&feed.entries[0]);
        let told = content.contains("more hosts are listed");
        assert_eq!(told, rest.is_some(), "{content}");
        assert!(rest.is_none_or(|rest| content.contains(rest)), "{content}");
    }
}

#[test]
fn an_overdue_maintenance_is_not_called_in_progress_alone() {
    let feed = atom(
        Language::En,
        &[public(MAINTENANCE, 1, "2020-12-17T00:00:00Z")],
    );

    let title = feed.entries[0]
        .title
        .as_ref()
        .map(|title| title.content.as_str());

    assert_eq!(
        title,
        Some("Security update of hypervisors (In progress, longer than planned)")
    );
}
