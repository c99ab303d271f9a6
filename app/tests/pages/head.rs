//! What a page's head tells programs of.

use crate::support::{self, BEFORE, all, every_page, page_of};
use app::Reader;
use domain::Language;
use scraper::{ElementRef, Html};
use std::collections::BTreeSet;

#[test]
fn both_languages_of_a_page_name_each_other() {
    let addresses = |html: &Html| -> BTreeSet<(String, String)> {
        let links = all(html, "link[rel=alternate][hreflang]").into_iter();
        let field =
            |link: ElementRef<'_>, name| link.value().attr(name).unwrap_or_default().to_owned();
        links
            .map(|link| (field(link, "hreflang"), field(link, "href")))
            .collect()
    };
    let english = page_of(Reader::of(Language::En), support::maintenance(BEFORE));
    let german = page_of(Reader::of(Language::De), support::maintenance(BEFORE));

    assert_eq!(addresses(&english), addresses(&german));
    let base = "https://status.example.net";
    let wanted = [
        ("de", format!("{base}/de/notices/hypervisor-aktualisierung")),
        ("en", format!("{base}/en/notices/hypervisor-update")),
        ("x-default", format!("{base}/en/notices/hypervisor-update")),
    ];
    assert_eq!(
        addresses(&english),
        wanted.map(|(tag, href)| (tag.to_owned(), href)).into()
    );
    assert_eq!(
        all(&german, "a.lang")[0].value().attr("href"),
        Some("/en/notices/hypervisor-update")
    );
}

#[test]
fn feeds_are_announced_with_titles() {
    let reader = Reader::of(Language::De);
    for (name, html) in every_page(reader, BEFORE) {
        let html = Html::parse_document(&html);
        for kind in ["application/atom+xml", "application/rss+xml"] {
            let feeds = all(&html, &format!("link[rel=alternate][type='{kind}']"));
            let everything = feeds.iter().find(|feed| {
                feed.value()
                    .attr("href")
                    .is_some_and(|href| href == "/de/feed.atom" || href == "/de/feed.rss")
            });
            assert!(
                everything.is_some_and(|feed| feed.value().attr("title").is_some()),
                "{name}: {kind}"
            );
        }
    }
}
