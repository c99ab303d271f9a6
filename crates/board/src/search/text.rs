//! What can be found of a notice: its public words for readers of a language.

use super::fold::words;
use domain::language::pick;
use domain::markdown::plain;
use domain::{Language, PublicNotice};
use std::fmt::Write as _;

/// The most text of one notice that is searched, in bytes: five times the
/// longest body, so that it ends somewhere.
const MAX_TEXT: usize = 500_000;

/// The words of a notice as a reader of one language sees them.
pub(super) struct SearchText {
    /// The language of the title, which differs from the reader's on a fallback.
    pub(super) shown_language: Language,
    /// The title as written.
    pub(super) title: String,
    /// Everything else as written, without markup.
    pub(super) body: String,
    /// The same as an engine indexes it.
    pub(super) folded: Folded,
}

/// Folded words with single spaces, by how much they weigh.
pub(super) struct Folded {
    /// Words of the title.
    pub(super) title: String,
    /// Words of the summary.
    pub(super) summary: String,
    /// Names of systems and hosts.
    pub(super) names: String,
    /// All other words.
    pub(super) body: String,
    /// Words with umlauts, and those next to them, with the umlauts spelled out.
    pub(super) spelled: String,
}

impl SearchText {
    /// Takes the words out of what the gate let through, and out of nothing else.
    pub(super) fn of(notice: &PublicNotice, reader: Language) -> Self {
        let picked = notice.text_in(reader);
        let text = picked.value;
        let summary = text.summary.as_deref().unwrap_or_default();
        let mut body = plain(&text.body);
        add(
            &mut body,
            &plain(text.action_required.as_deref().unwrap_or_default()),
        );
        for disclosure in &notice.disclosures {
            if let Some(section) = pick(&disclosure.text, reader, notice.source_language) {
                add(&mut body, &section.value.title);
                add(&mut body, &plain(&section.value.body));
            }
        }
        for entry in &notice.timeline {
            if let Some(post) = pick(&entry.text, reader, notice.source_language) {
                add(&mut body, &plain(post.value));
            }
        }
        let body = cut(&body);
        let names = names(notice);

        let mut shown = summary.to_owned();
        add(&mut shown, body);
        add(&mut shown, &names);
        Self {
            shown_language: picked.language,
            folded: Folded {
                title: fold(&text.title),
                summary: fold(summary),
                names: fold(&names),
                body: fold(body),
                spelled: spell(&[&text.title, " ", &shown].concat()),
            },
            title: text.title.clone(),
            body: shown,
        }
    }
}

fn names(notice: &PublicNotice) -> String {
    let mut names = String::new();
    for system in &notice.systems {
        add(&mut names, &system.name);
    }
    for host in &notice.hosts {
        let separator = if names.is_empty() { "" } else { ", " };
        let _ = write!(names, "{separator}{}", host.name);
    }
    cut(&names).to_owned()
}

fn add(text: &mut String, more: &str) {
    if !text.is_empty() && !more.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
}

fn cut(text: &str) -> &str {
    &text[..text.floor_char_boundary(MAX_TEXT)]
}

fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in words(cut(text)) {
        add(&mut folded, &word.folded);
    }
    folded
}

fn spell(text: &str) -> String {
    let mut spelled = String::new();
    let mut words = Vec::new();
    for chunk in cut(text)
        .split_whitespace()
        .filter(|chunk| !chunk.is_ascii())
    {
        words.clear();
        words.extend(self::words(chunk));
        if words.iter().any(|word| word.spelled_out.is_some()) {
            for word in &words {
                add(&mut spelled, word.spelled());
            }
        }
    }
    spelled
}
