//! Everything of a draft that is read as words, each with its field.

use crate::Language;
use crate::document::Draft;

/// How a passage is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Plain,
    Markdown,
}

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A title or summary, which name the time of the notice if they name any.
    Head,
    /// What stays as it is until somebody edits it.
    Body,
    /// A post, with its date beside it.
    Update,
}

/// One passage.
pub(super) struct Passage<'a> {
    pub(super) path: String,
    pub(super) text: &'a str,
    pub(super) language: Language,
    pub(super) script: Script,
    pub(super) part: Part,
    /// When it was said, as written.
    pub(super) at: Option<&'a str>,
}

/// The passages in a language of the site, in the order of the document; those
/// that say nothing are left out.
pub(super) fn of(draft: &Draft) -> Vec<Passage<'_>> {
    let mut passages = Vec::new();
    let mut push = |path: String, language: &str, text, script, part, at| {
        if let Some(language) = Language::from_tag(language) {
            passages.push(Passage {
                path,
                text,
                language,
                script,
                part,
                at,
            });
        }
    };
    for (index, host) in draft.hosts.iter().enumerate() {
        for (language, note) in &host.note {
            let path = format!("hosts[{index}].note.{language}");
            push(
                path,
                language,
                note.as_str(),
                Script::Plain,
                Part::Body,
                None,
            );
        }
    }
    for (language, text) in &draft.text {
        let path = |name: &str| format!("text.{language}.{name}");
        let summary = text.summary.as_deref().unwrap_or_default();
        let action = text.action_required.as_deref().unwrap_or_default();
        let fields = [
            ("title", text.title.as_str(), Script::Plain, Part::Head),
            ("summary", summary, Script::Plain, Part::Head),
            ("body", text.body.as_str(), Script::Markdown, Part::Body),
            ("action_required", action, Script::Markdown, Part::Body),
        ];
        for (name, text, script, part) in fields {
            push(path(name), language, text, script, part, None);
        }
    }
    for (index, disclosure) in draft.disclosures.iter().enumerate() {
        for (language, section) in &disclosure.text {
            let path = |name: &str| format!("disclosures[{index}].text.{language}.{name}");
            let (title, body) = (section.title.as_str(), section.body.as_str());
            push(
                path("title"),
                language,
                title,
                Script::Plain,
                Part::Body,
                None,
            );
            push(
                path("body"),
                language,
                body,
                Script::Markdown,
                Part::Body,
                None,
            );
        }
    }
    for (index, update) in draft.updates.iter().enumerate() {
        for (language, text) in &update.text {
            let path = format!("updates[{index}].text.{language}.body");
            let (body, at) = (text.body.as_str(), update.at.as_deref());
            push(path, language, body, Script::Markdown, Part::Update, at);
        }
    }
    passages.retain(|passage| !passage.text.trim().is_empty());
    passages
}
