//! Public text of a notice and sealed text of a disclosure, per language.

use crate::translation::SourceText;
use crate::{Instant, Language, Localized, Slug};

/// The public text of a notice in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeText {
    /// The title, plain text.
    pub title: String,
    /// One or two plain sentences for lists and previews.
    pub summary: Option<String>,
    /// Markdown.
    pub body: String,
    /// What the customer has to do, Markdown; `None` when nothing.
    pub action_required: Option<String>,
    /// The slug in this language, where it differs from the notice's.
    pub slug: Option<Slug>,
    /// When this language was last changed.
    pub changed_at: Instant,
}

impl NoticeText {
    /// Whether a reader would see the same words.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.title == other.title
            && self.summary == other.summary
            && self.body == other.body
            && self.action_required == other.action_required
            && self.slug == other.slug
    }
}

/// The text of a notice in every language it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// The language that is written first.
    pub source: Language,
    /// The text per language; the source language is always there.
    pub by_language: Localized<NoticeText>,
    /// The words of the source that each translation was last in step with, where
    /// that is known.
    pub bases: Localized<SourceText>,
}

impl Texts {
    /// The title in a language, or in the one it falls back to.
    #[must_use]
    pub fn title(&self, wanted: Language) -> &str {
        crate::language::pick(&self.by_language, wanted, self.source)
            .map_or("", |picked| picked.value.title.as_str())
    }
}

/// One section with a heading: the text of a disclosure in one language.
#[derive(Clone, PartialEq, Eq)]
pub struct SectionText {
    /// The heading, plain text.
    pub title: String,
    /// Markdown.
    pub body: String,
}
