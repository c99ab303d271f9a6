//! Public text of a document, per language, and the slug.

use super::check::{Checker, given};
use super::{Draft, TextDraft, What, limits};
use crate::{Instant, Language, Localized, Notice, NoticeText, Slug, Texts};

pub(super) fn texts(
    check: &mut Checker,
    draft: &Draft,
    now: Instant,
    previous: Option<&Notice>,
) -> Texts {
    let mut by_language = Localized::new();
    let is_readable = check.at_most("text", draft.text.len(), limits::LIST);
    for (tag, written) in draft.text.iter().filter(|_| is_readable) {
        let path = format!("text.{tag}");
        let Some(language) = check.language(&path, tag) else {
            continue;
        };
        if is_blank(written) {
            continue;
        }
        let mut text = NoticeText {
            title: check
                .required(&format!("{path}.title"), &written.title, limits::TITLE)
                .replace('\n', " "),
            summary: check.optional(
                &format!("{path}.summary"),
                written.summary.as_deref(),
                limits::SUMMARY,
            ),
            body: check
                .optional(&format!("{path}.body"), Some(&written.body), limits::BODY)
                .unwrap_or_default(),
            action_required: check.optional(
                &format!("{path}.action_required"),
                written.action_required.as_deref(),
                limits::BODY,
            ),
            slug: check.slug(&format!("{path}.slug"), written.slug.as_deref()),
            changed_at: now,
        };
        let before = previous.and_then(|notice| notice.text.by_language.get(&language));
        if let Some(before) = before.filter(|before| before.says_the_same(&text)) {
            text.changed_at = before.changed_at;
        }
        by_language.insert(language, text);
    }
    let first = Language::ALL
        .into_iter()
        .find(|language| by_language.contains_key(language));
    let source = match given(draft.source_language.as_deref()) {
        Some(tag) => check.language("source_language", tag),
        None => first,
    };
    let source = source.or(first).unwrap_or(Language::En);
    if !by_language.contains_key(&source) && is_readable {
        check.note(&format!("text.{source}.title"), What::Missing);
    }
    Texts {
        source,
        by_language,
        bases: Localized::new(),
    }
}

fn is_blank(written: &TextDraft) -> bool {
    let fields = [
        Some(written.title.as_str()),
        Some(&written.body),
        written.summary.as_deref(),
        written.action_required.as_deref(),
    ];
    fields.into_iter().all(|field| given(field).is_none())
}

pub(super) fn slug(
    check: &mut Checker,
    draft: &Draft,
    text: &Texts,
    previous: Option<&Notice>,
) -> Option<Slug> {
    if given(draft.slug.as_deref()).is_some() {
        return check.slug("slug", draft.slug.as_deref());
    }
    if let Some(previous) = previous {
        return Some(previous.slug.clone());
    }
    let title = &text.by_language.get(&text.source)?.title;
    let slug = Slug::from_title(title);
    if slug.is_none() && !title.is_empty() {
        check.note("slug", What::NoSlugFromTitle);
    }
    slug
}
