//! What a translation lags behind: said, shown word by word, and taken as settled.
//!
//! Shows what it is given and judges nothing: the lag of sealed text is for who may
//! read that text.

use super::parts::difference;
use super::say;
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::{self, Icon};
use domain::difference::words;
use domain::translation::{Lag, Part, Passage};
use domain::{Clearance, DisclosureId, Language, Localized, Notice, UpdateId};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What the translations of a notice lag behind. Does not print itself: it may be of
/// sealed text.
#[derive(Clone, Default)]
pub struct Lags {
    /// The public text.
    pub text: Localized<Lag>,
    /// Updates, by their ids.
    pub updates: BTreeMap<String, Localized<Lag>>,
    /// Sealed sections, by their ids.
    pub disclosures: BTreeMap<String, Localized<Lag>>,
}

impl Lags {
    /// Those of a notice; of sealed text for a holder of the clearance alone.
    #[must_use]
    pub fn of(notice: &Notice, clearance: Option<&Clearance>) -> Self {
        let source = notice.text.source;
        let each = |lag: &dyn Fn(Language) -> Option<Lag>| -> Localized<Lag> {
            let lags = Language::ALL.into_iter();
            lags.filter_map(|language| Some((language, lag(language)?)))
                .collect()
        };
        let updates = notice.updates.iter().map(|update| {
            let id: &UpdateId = &update.id;
            let lags = each(&|language| update.lag(source, language));
            (id.to_string(), lags)
        });
        let disclosures = notice.disclosures.iter().filter_map(|disclosure| {
            let id: &DisclosureId = &disclosure.id;
            let clearance = clearance?;
            let lags = each(&|language| disclosure.lag(source, language, clearance));
            Some((id.to_string(), lags))
        });
        Self {
            text: each(&|language| notice.text.lag(language)),
            updates: updates.collect(),
            disclosures: disclosures.collect(),
        }
    }

    /// How many paragraphs of the public text and of all updates a language lags
    /// behind; zero where that is not known, `None` where it is in step.
    #[must_use]
    pub fn public_count(&self, language: Language) -> Option<usize> {
        let updates = self.updates.values().filter_map(|lags| lags.get(&language));
        let counts: Vec<_> = self
            .text
            .get(&language)
            .into_iter()
            .chain(updates)
            .collect();
        (!counts.is_empty()).then(|| counts.iter().map(|lag| lag.count()).sum())
    }
}

/// "German is behind: 1 paragraph changed."
#[must_use]
pub fn sentence(language: Language, spoken: Language, count: usize) -> String {
    if count == 0 {
        say!(language, "desk-lag-older", spoken = spoken.tag())
    } else {
        say!(
            language,
            "desk-lag-behind",
            spoken = spoken.tag(),
            count = count
        )
    }
}

/// The note beside a translation in a form, with a box that settles it; `path` is
/// that of the translation.
pub(super) fn in_form(
    (language, source): (Language, Language),
    (spoken, lag): (Language, &Lag),
    path: &str,
    is_settled: bool,
) -> Markup {
    let label = say!(language, "desk-lag-settle", spoken = spoken.tag());
    view! {
        <div class="lag">
            {said(language, spoken, lag)}
            {shown((language, source), lag)}
            <label class="check"><input type="checkbox" name=format!("{path}.in_step") value="1" checked=is_settled/>{label}</label>
        </div>
    }
    .into_markup()
}

/// What the public texts of a notice lag behind, on its page; a language a note,
/// with the way to where it is edited.
pub(super) fn on_page(
    (language, source): (Language, Language),
    lags: &Lags,
    editor: Option<&str>,
) -> Markup {
    let note = |spoken: Language| {
        let count = lags.public_count(spoken)?;
        let updates = lags.updates.values().filter_map(|lags| lags.get(&spoken));
        let all: Vec<&Lag> = lags.text.get(&spoken).into_iter().chain(updates).collect();
        let passages = all.iter().flat_map(|lag| passages(lag)).cloned();
        let lag = Lag::Behind(passages.collect());
        let edit = editor.map(|editor| {
            let href = format!("{editor}#lang-{spoken}");
            view! { <p><a href=href>{say!(language, "desk-lag-edit", spoken = spoken.tag())}</a></p> }
        });
        let said = sentence(language, spoken, count);
        Some(view! {
            <div class="lag">
                <p class="lag-said">{icon::view(Icon::Later)}<span>{said}</span></p>
                {shown((language, source), &lag)}
                {edit}
            </div>
        })
    };
    Language::ALL
        .into_iter()
        .filter_map(note)
        .collect_view()
        .into_markup()
}

fn said(language: Language, spoken: Language, lag: &Lag) -> Markup {
    let sentence = sentence(language, spoken, lag.count());
    view! { <p class="lag-said">{icon::view(Icon::Later)}<span>{sentence}</span></p> }.into_markup()
}

fn passages(lag: &Lag) -> &[Passage] {
    match lag {
        Lag::Behind(passages) => passages,
        Lag::Older => &[],
    }
}

/// The passages, word by word, folded away until somebody wants to see them.
fn shown((language, source): (Language, Language), lag: &Lag) -> Option<Markup> {
    let passages = passages(lag);
    let summary = say!(language, "desk-lag-show", spoken = source.tag());
    let passage = |passage: &Passage| {
        let part = part(language, passage.part);
        let pieces = words(&passage.before, &passage.now);
        view! {
            <li><span class="lag-part">{part}</span>{difference::view(language, source, &pieces)}</li>
        }
    };
    let list = passages.iter().map(passage).collect_view();
    let is_any = !passages.is_empty();
    is_any.then(|| {
        view! {
            <details class="lag-what">
                <summary>{summary}</summary>
                <ul class="lag-list">{list}</ul>
            </details>
        }
        .into_markup()
    })
}

fn part(language: Language, part: Part) -> String {
    match part {
        Part::Title => say!(language, "desk-field-title"),
        Part::Summary => say!(language, "desk-field-summary"),
        Part::Body => say!(language, "desk-field-body"),
        Part::ActionRequired => say!(language, "desk-field-action-required"),
    }
}

/// The languages of a notice, the one that is written first before the others.
pub(super) fn source_first(source: Language) -> impl Iterator<Item = Language> {
    let others = Language::ALL
        .into_iter()
        .filter(move |other| *other != source);
    std::iter::once(source).chain(others)
}

/// Whether a form said of a translation that it is up to date.
pub(super) fn is_settled(in_step: &[String], path: &str) -> bool {
    in_step.iter().any(|said| said == path)
}

/// A mark of a language in the desk's list.
pub(super) fn mark(language: Language, spoken: Language, count: usize) -> Markup {
    let said = sentence(language, spoken, count);
    view! { <span class="is-stale" title=said.clone()>{spoken.tag().to_uppercase()}<span class="sr">{format!(" ({said})")}</span></span> }
        .into_markup()
}
