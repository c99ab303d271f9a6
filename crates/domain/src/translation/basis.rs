//! Which words of the source a translation was last in step with, from one edit to
//! the next.
//!
//! A part of a translation whose words are changed is in step with what the source
//! says then; one that is left alone keeps its basis, until somebody says that it
//! is up to date.

use crate::{Language, Localized, NoticeText, SectionText, Texts};

/// The words of a source, without what is of no concern to a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    /// The title.
    pub title: String,
    /// The sentences for lists.
    pub summary: Option<String>,
    /// The text itself.
    pub body: String,
    /// What the reader has to do.
    pub action_required: Option<String>,
}

impl SourceText {
    /// The words of a text.
    #[must_use]
    pub fn of(text: &NoticeText) -> Self {
        Self {
            title: text.title.clone(),
            summary: text.summary.clone(),
            body: text.body.clone(),
            action_required: text.action_required.clone(),
        }
    }
}

/// What an edit says about translations as a whole.
#[derive(Clone, Copy)]
pub(crate) struct Steps<'a> {
    /// The language that is written first.
    pub(crate) source: Language,
    /// The one that was before the edit.
    pub(crate) source_before: Language,
    /// The paths of translations that somebody says are up to date.
    pub(crate) in_step: &'a [String],
}

impl Steps<'_> {
    /// Whether somebody says so of a path.
    pub(crate) fn are_said_of(&self, path: &str) -> bool {
        self.in_step.iter().any(|said| said == path)
    }

    /// The languages of a text that are translations.
    fn translations<'a, T>(
        &self,
        text: &'a Localized<T>,
    ) -> impl Iterator<Item = (Language, &'a T)> {
        let source = self.source;
        let of_language = text.iter().map(|(language, text)| (*language, text));
        of_language.filter(move |(language, _)| *language != source)
    }
}

/// A part of the basis: of the source as it is now where the translation's words
/// are others.
fn follow<T: Clone + PartialEq>(basis: &T, (before, after): (&T, &T), source: &T) -> T {
    if before == after { basis } else { source }.clone()
}

/// The bases of the public text after an edit. The dates of a text with an unknown
/// basis have spoken before: where it was older, it stays so.
pub(crate) fn follow_text(steps: Steps<'_>, before: Option<&Texts>, after: &mut Texts) {
    after.bases = Localized::new();
    let Some(source) = after.by_language.get(&steps.source).map(SourceText::of) else {
        return;
    };
    for (language, text) in steps.translations(&after.by_language) {
        let was = before.and_then(|before| {
            let text = before.by_language.get(&language)?;
            let basis = if steps.source == steps.source_before {
                let is_older = before.is_stale(language);
                let basis = before.bases.get(&language).cloned();
                basis.or_else(|| basis_of(before, steps.source).filter(|_| !is_older))
            } else {
                // Until now it was the source itself, or in step with another one.
                basis_of(before, steps.source).or_else(|| Some(source.clone()))
            };
            Some((SourceText::of(text), basis))
        });
        let words = SourceText::of(text);
        let basis = match was {
            _ if steps.are_said_of(&format!("text.{language}")) => Some(source.clone()),
            None => Some(source.clone()),
            Some((was, None)) => (was != words).then(|| source.clone()),
            Some((was, Some(basis))) => Some(SourceText {
                title: follow(&basis.title, (&was.title, &words.title), &source.title),
                summary: follow(
                    &basis.summary,
                    (&was.summary, &words.summary),
                    &source.summary,
                ),
                body: follow(&basis.body, (&was.body, &words.body), &source.body),
                action_required: follow(
                    &basis.action_required,
                    (&was.action_required, &words.action_required),
                    &source.action_required,
                ),
            }),
        };
        if let Some(basis) = basis {
            after.bases.insert(language, basis);
        }
    }
}

fn basis_of(texts: &Texts, source: Language) -> Option<SourceText> {
    texts.by_language.get(&source).map(SourceText::of)
}

/// What was known of one text in several languages before an edit.
pub(crate) type Known<'a, T> = (&'a Localized<T>, &'a Localized<T>);

/// The bases of an update's text after an edit; `path` is that of its texts.
pub(crate) fn follow_update(
    steps: Steps<'_>,
    path: &str,
    before: Option<Known<'_, String>>,
    after: &Localized<String>,
) -> Localized<String> {
    follow_each(steps, path, before, after, |basis, words, source| {
        follow(basis, words, source)
    })
}

/// The bases of a sealed section after an edit; `path` is that of its texts.
pub(crate) fn follow_section(
    steps: Steps<'_>,
    path: &str,
    before: Option<Known<'_, SectionText>>,
    after: &Localized<SectionText>,
) -> Localized<SectionText> {
    follow_each(steps, path, before, after, |basis, (was, is), source| {
        SectionText {
            title: follow(&basis.title, (&was.title, &is.title), &source.title),
            body: follow(&basis.body, (&was.body, &is.body), &source.body),
        }
    })
}

/// Where a basis is not known, what the source said before the edit is one: the
/// translation is given the benefit of the doubt.
fn follow_each<T: Clone>(
    steps: Steps<'_>,
    path: &str,
    before: Option<Known<'_, T>>,
    after: &Localized<T>,
    follow: impl Fn(&T, (&T, &T), &T) -> T,
) -> Localized<T> {
    let Some(source) = after.get(&steps.source) else {
        return Localized::new();
    };
    let basis_of = |(language, words): (Language, &T)| {
        let was = before.and_then(|(text, bases)| {
            let known = bases
                .get(&language)
                .filter(|_| steps.source == steps.source_before);
            let basis = known.or_else(|| text.get(&steps.source))?;
            Some((text.get(&language)?, basis))
        });
        let basis = match was {
            Some((was, basis)) if !steps.are_said_of(&format!("{path}.{language}")) => {
                follow(basis, (was, words), source)
            }
            _ => source.clone(),
        };
        (language, basis)
    };
    steps.translations(after).map(basis_of).collect()
}
