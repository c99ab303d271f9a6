//! JSON Feed 1.1.

use super::Feed;
use super::entry::Entry;
use chrono::SecondsFormat;
use domain::{Instant, PublicNotice};
use serde_json::{Value, json};

/// The notices as a JSON feed, in the order given.
#[must_use]
pub fn json(feed: &Feed, notices: &[PublicNotice]) -> String {
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page_url,
        "feed_url": feed.self_url,
        "language": feed.language,
        "authors": [{ "name": feed.publisher, "url": feed.base_url }],
        "items": notices.iter().map(|notice| item(feed, Entry::of(feed, notice))).collect::<Vec<_>>(),
    })
    .to_string()
}

fn item(feed: &Feed, entry: Entry) -> Value {
    json!({
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.content,
        "date_published": date(entry.published),
        "date_modified": date(entry.updated),
        "language": feed.language,
        "tags": entry.categories.into_iter().map(|category| category.label).collect::<Vec<_>>(),
    })
}

fn date(instant: Instant) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Secs, true)
}
