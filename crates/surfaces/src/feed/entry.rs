//! One notice as one entry, the same for every form of feed.

use super::{Feed, content};
use crate::{addresses, when};
use domain::{Instant, Kind, Language, PublicNotice, markdown};
use i18n_embed_fl::fl;
use words::{labels, loader};

/// Characters of a summary that is taken from the text.
const SUMMARY: usize = 300;

/// A notice as a feed tells it.
pub(super) struct Entry {
    /// Stays for ever; one for each language, whose texts differ.
    pub id: String,
    /// The title with the state.
    pub title: String,
    /// The language of the title.
    pub title_language: Language,
    /// Its page in the language of the feed.
    pub url: String,
    /// Since when it is public.
    pub published: Instant,
    /// The last public change.
    pub updated: Instant,
    /// What it is filed under.
    pub categories: Vec<Category>,
    /// Plain text: when, and what in short.
    pub summary: String,
    /// HTML: everything.
    pub content: String,
}

/// Something that a notice is filed under.
pub(super) struct Category {
    /// The word for programs.
    pub term: String,
    /// What kind of word it is, as an id.
    pub scheme: String,
    /// The word for readers.
    pub label: String,
}

impl Entry {
    /// Tells a notice in the language of a feed.
    pub(super) fn of(feed: &Feed, notice: &PublicNotice) -> Self {
        let language = feed.language;
        let text = notice.text_in(language);
        let url = addresses::notice(&feed.base_url, language, notice);
        Self {
            id: feed.tag(&format!("notice/{}/{language}", notice.id)),
            title: title(language, notice, &text.value.title),
            title_language: text.language,
            published: notice.published_at,
            updated: notice.updated_at,
            categories: categories(feed, notice),
            summary: summary(language, notice),
            content: content::html(feed, notice, &url),
            url,
        }
    }
}

/// The title and where the notice stands. A postmortem has no state that
/// readers would care for, so its kind stands there.
fn title(language: Language, notice: &PublicNotice, title: &str) -> String {
    let state = match notice.kind {
        Kind::Postmortem => labels::kind(language, notice.kind),
        Kind::Maintenance | Kind::Incident => labels::standing(language, notice),
    };
    fl!(
        loader(language),
        "feed-entry-title",
        title = title,
        state = state
    )
}

fn categories(feed: &Feed, notice: &PublicNotice) -> Vec<Category> {
    let language = feed.language;
    let category = |scheme: &str, term: &str, label: String| Category {
        term: term.to_owned(),
        scheme: feed.tag(scheme),
        label,
    };
    let mut categories = vec![
        category(
            "kind",
            notice.kind.word(),
            labels::kind(language, notice.kind),
        ),
        category(
            "state",
            notice.state.word(),
            labels::state(language, notice.state),
        ),
    ];
    let systems = notice.systems.iter();
    categories.extend(
        systems.map(|system| category("system", system.slug.as_str(), system.name.clone())),
    );
    categories
}

/// When and what, for readers that show no more than a line or two.
fn summary(language: Language, notice: &PublicNotice) -> String {
    let text = notice.text_in(language).value;
    let words = text
        .summary
        .clone()
        .unwrap_or_else(|| shortened(&markdown::plain(&text.body)));
    match when::line(language, notice, notice.home_zone) {
        Some(when) => fl!(loader(language), "feed-summary", when = when, text = words)
            .trim_end()
            .to_owned(),
        None => words,
    }
}

/// The beginning of a text, cut between words.
fn shortened(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(SUMMARY) else {
        return text.to_owned();
    };
    let cut = text[..cut].rfind(' ').unwrap_or(cut);
    format!("{}…", &text[..cut])
}
