//! Atom (RFC 4287).

use super::entry::Entry;
use super::{Feed, GENERATOR};
use crate::xml;
use atom_syndication as atom;
use chrono::Timelike;
use domain::{Instant, PublicNotice};

/// The notices as an Atom feed, in the order given.
#[must_use]
pub fn atom(feed: &Feed, notices: &[PublicNotice]) -> String {
    let document = atom::Feed {
        title: feed.title.clone().into(),
        id: feed.id(),
        updated: date(feed.changed_at(notices)),
        authors: vec![atom::Person {
            name: feed.publisher.clone(),
            ..Default::default()
        }],
        generator: Some(atom::Generator {
            value: GENERATOR.to_owned(),
            ..Default::default()
        }),
        links: vec![
            link("self", &feed.self_url, "application/atom+xml"),
            atom::Link {
                hreflang: Some(feed.language.tag().to_owned()),
                ..link("alternate", &feed.page_url, "text/html")
            },
        ],
        entries: notices
            .iter()
            .map(|notice| entry(feed, Entry::of(feed, notice)))
            .collect(),
        lang: Some(feed.language.tag().to_owned()),
        ..Default::default()
    };
    let bytes = document
        .write_to(Vec::new())
        .expect("writing to memory does not fail");
    xml::legal(String::from_utf8(bytes).expect("the writer was given text"))
}

fn entry(feed: &Feed, entry: Entry) -> atom::Entry {
    let mut title = atom::Text::plain(entry.title);
    if entry.title_language != feed.language {
        title.lang = Some(entry.title_language.tag().to_owned());
    }
    // The page in this feed's language alone: of several alternates some
    // readers open the first and some the last.
    let page = atom::Link {
        hreflang: Some(feed.language.tag().to_owned()),
        ..link("alternate", &entry.url, "text/html")
    };
    atom::Entry {
        title,
        id: entry.id,
        updated: date(entry.updated),
        published: Some(date(entry.published)),
        categories: entry
            .categories
            .into_iter()
            .map(|category| atom::Category {
                term: category.term,
                scheme: Some(category.scheme),
                label: Some(category.label),
            })
            .collect(),
        links: vec![page],
        summary: Some(atom::Text::plain(entry.summary)),
        content: Some(atom::Content {
            value: Some(entry.content),
            content_type: Some("html".to_owned()),
            ..Default::default()
        }),
        ..Default::default()
    }
}

fn link(rel: &str, href: &str, mime_type: &str) -> atom::Link {
    atom::Link {
        href: href.to_owned(),
        rel: rel.to_owned(),
        mime_type: Some(mime_type.to_owned()),
        ..Default::default()
    }
}

/// Whole seconds are enough for readers and easier on the eye.
fn date(instant: Instant) -> atom::FixedDateTime {
    instant.with_nanosecond(0).unwrap_or(instant).fixed_offset()
}
