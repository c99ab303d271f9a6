//! RSS 2.0, with the full content in the content module's element.

use super::entry::Entry;
use super::{Feed, GENERATOR};
use crate::xml;
use domain::PublicNotice;
use html_escape::encode_text;

/// Minutes for which a reader may keep the feed before it asks again.
const MINUTES_TO_LIVE: &str = "5";

/// The notices as an RSS feed, in the order given.
#[must_use]
pub fn rss(feed: &Feed, notices: &[PublicNotice]) -> String {
    let own = rss::extension::atom::Link {
        href: feed.self_url.clone(),
        rel: "self".to_owned(),
        mime_type: Some("application/rss+xml".to_owned()),
        ..Default::default()
    };
    let channel = rss::Channel {
        title: feed.title.clone(),
        link: feed.page_url.clone(),
        description: feed.title.clone(),
        language: Some(feed.language.tag().to_owned()),
        last_build_date: Some(feed.changed_at(notices).to_rfc2822()),
        generator: Some(GENERATOR.to_owned()),
        ttl: Some(MINUTES_TO_LIVE.to_owned()),
        atom_ext: Some(rss::extension::atom::AtomExtension { links: vec![own] }),
        items: notices
            .iter()
            .map(|notice| item(Entry::of(feed, notice)))
            .collect(),
        ..Default::default()
    };
    let bytes = channel
        .write_to(Vec::new())
        .expect("writing to memory does not fail");
    let document = String::from_utf8(bytes).expect("the writer was given text");
    xml::legal(with_unmistakable_text(&document))
}

/// Writes `&` and `<` of plain text as numbers: RSS never said whether a title
/// is text or HTML, and readers take numbers for text. HTML stands in CDATA
/// sections and stays as it is.
fn with_unmistakable_text(document: &str) -> String {
    const START: &str = "<![CDATA[";
    const END: &str = "]]>";
    let numbered = |text: &str| text.replace("&lt;", "&#x3C;").replace("&amp;", "&#x26;");
    let mut sections = document.split(START);
    let mut out = numbered(sections.next().unwrap_or_default());
    for section in sections {
        let (html, text) = section.split_once(END).unwrap_or((section, ""));
        out.extend([START, html, END, &numbered(text)]);
    }
    out
}

fn item(entry: Entry) -> rss::Item {
    rss::Item {
        title: Some(entry.title),
        link: Some(entry.url),
        // The element holds HTML: plain text is written as such.
        description: Some(encode_text(&entry.summary).into_owned()),
        categories: entry
            .categories
            .into_iter()
            .map(|category| rss::Category {
                name: category.label,
                domain: Some(category.scheme),
            })
            .collect(),
        guid: Some(rss::Guid {
            value: entry.id,
            permalink: false,
        }),
        pub_date: Some(entry.published.to_rfc2822()),
        content: Some(entry.content),
        ..Default::default()
    }
}
