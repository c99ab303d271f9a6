//! Everything of a notice that readers see as words, each with its field.

use crate::{Notice, NoticeText, markdown};

/// How a passage is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// As it is read.
    Plain,
    /// Markdown.
    Markdown,
    /// Words and numbers joined by hyphens.
    Address,
}

/// One passage.
pub(super) struct Passage<'a> {
    pub(super) path: String,
    pub(super) text: &'a str,
    pub(super) script: Script,
}

impl Passage<'_> {
    /// The texts to be read: of Markdown what was written and what will be seen.
    pub(super) fn readings(&self) -> Vec<String> {
        readings(self.text, self.script)
    }
}

pub(super) fn readings(text: &str, script: Script) -> Vec<String> {
    let mut readings = vec![text.to_owned()];
    if script == Script::Markdown {
        readings.push(markdown::plain(text));
    }
    readings
}

/// The public passages, in the order of the document.
pub(super) fn public(notice: &Notice) -> Vec<Passage<'_>> {
    let mut passages = vec![passage("slug", notice.slug.as_str(), Script::Address)];
    for (index, system) in notice.systems.iter().enumerate() {
        passages.push(passage(
            format!("systems[{index}]"),
            &system.name,
            Script::Plain,
        ));
    }
    for (index, host) in notice.hosts.iter().enumerate() {
        let path = format!("hosts[{index}].name");
        passages.push(passage(path, host.name.as_str(), Script::Address));
        for (language, note) in &host.note {
            let path = format!("hosts[{index}].note.{language}");
            passages.push(passage(path, note, Script::Plain));
        }
    }
    for (language, text) in &notice.text.by_language {
        passages.extend(of_text(&format!("text.{language}"), text));
    }
    for (index, update) in notice.updates.iter().enumerate() {
        for (language, body) in &update.text {
            let path = format!("updates[{index}].text.{language}.body");
            passages.push(passage(path, body, Script::Markdown));
        }
    }
    for (index, related) in notice.related.iter().enumerate() {
        let path = format!("related[{index}]");
        // The address of its own postmortem says what its own address says already.
        let slug = related.slug.as_str();
        let slug = slug.strip_prefix(notice.slug.as_str()).unwrap_or(slug);
        passages.push(passage(path, slug, Script::Address));
    }
    passages
}

fn of_text<'a>(path: &str, text: &'a NoticeText) -> Vec<Passage<'a>> {
    let fields = [
        ("title", Some(text.title.as_str()), Script::Plain),
        ("summary", text.summary.as_deref(), Script::Plain),
        ("body", Some(text.body.as_str()), Script::Markdown),
        (
            "action_required",
            text.action_required.as_deref(),
            Script::Markdown,
        ),
        (
            "slug",
            text.slug.as_ref().map(crate::Slug::as_str),
            Script::Address,
        ),
    ];
    let given = |(name, text, script): (&str, Option<&'a str>, Script)| {
        Some(passage(format!("{path}.{name}"), text?, script))
    };
    fields.into_iter().filter_map(given).collect()
}

fn passage(path: impl Into<String>, text: &str, script: Script) -> Passage<'_> {
    Passage {
        path: path.into(),
        text,
        script,
    }
}
