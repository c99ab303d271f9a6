//! What readers would see: the reader's view of a notice, from the gate, in
//! the desk's frame.

use super::parts::{self, errors::id_of, remarks};
use super::{Frame, labels, say};
use crate::Reader;
use crate::document::{in_island_context, without_markers};
use crate::markup::{IntoMarkup as _, Markup};
use crate::pages::notice::{self, NoticePage};
use crate::parts::icon::{self, Icon};
use domain::proof::Remarks;
use domain::{Instant, Language, NoticeId, Zone};
use leptos::prelude::*;

/// As of when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsOf {
    /// Were it public now.
    Now,
    /// Once everything sealed is open.
    AfterLift,
}

impl AsOf {
    /// The word it has in addresses and forms.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::AfterLift => "lift",
        }
    }

    /// Reads the word; anything else is now.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        if word == Self::AfterLift.word() {
            Self::AfterLift
        } else {
            Self::Now
        }
    }
}

/// A preview of one notice.
#[derive(Debug)]
pub struct Preview {
    /// As of when.
    pub as_of: AsOf,
    /// In which of the readers' languages.
    pub language: Language,
    /// When the next sealed section opens.
    pub lift_at: Option<Instant>,
    /// Whether there is sealed text that the operator may see.
    pub may_see_lift: bool,
    /// The reader's page; nothing when readers would see nothing.
    pub page: Option<NoticePage>,
}

/// The page of a stored notice's preview.
#[derive(Debug)]
pub struct PreviewPage {
    /// What is around it.
    pub frame: Frame,
    /// The notice.
    pub id: NoticeId,
    /// The zone of its times.
    pub zone: Zone,
    /// What proofreading remarks of its public part.
    pub remarks: Remarks,
    /// What readers would see.
    pub preview: Preview,
}

/// The page's title.
#[must_use]
pub fn title(page: &PreviewPage) -> String {
    say!(page.frame.language, "desk-preview-head")
}

/// The preview page as HTML.
pub fn view(page: &PreviewPage) -> Markup {
    let language = page.frame.language;
    let id = &page.id;
    let tab = |as_of: AsOf, spoken: Language, label: String, is_current: bool| {
        let href = format!(
            "/admin/notices/{id}/preview?as={}&in={spoken}",
            as_of.word()
        );
        view! { <a href=href aria-current=is_current.then_some("true")>{label}</a> }.into_markup()
    };
    view! {
        <div class="desk-head">
            <h1>{title(page)}</h1>
            <p class="desk-tools">
                <a class="button" href=format!("/admin/notices/{id}/edit")>{say!(language, "desk-preview-edit")}</a>
                <a class="button" href=format!("/admin/notices/{id}")>{say!(language, "desk-preview-back")}</a>
            </p>
        </div>
        {proof(page)}
        {matter(language, &page.preview, tab)}
    }
    .into_markup()
}

fn proof(page: &PreviewPage) -> Option<Markup> {
    let (language, id) = (page.frame.language, &page.id);
    let anchor = |path: &str| {
        let field = id_of(path);
        let href = format!("/admin/notices/{id}/edit#{field}");
        (href, labels::label(language, path))
    };
    let panel = || remarks::panel(language, page.zone, &page.remarks, anchor);
    (!page.remarks.is_empty()).then(panel)
}

/// The preview of what is in the editor, above it. Its tabs send the form, so
/// that nothing typed is lost.
pub(super) fn above_the_form(language: Language, preview: &Preview) -> Markup {
    let tab = |as_of: AsOf, spoken: Language, label: String, is_current: bool| {
        let value = format!("preview {} {spoken}", as_of.word());
        view! {
            <button type="submit" form="editor" name="do" value=value aria-current=is_current.then_some("true")>{label}</button>
        }
        .into_markup()
    };
    view! {
        <section class="preview" aria-labelledby="preview">
            <h2 id="preview">{say!(language, "desk-preview-head")}</h2>
            {matter(language, preview, tab)}
        </section>
    }
    .into_markup()
}

/// What the editor's pane shows while somebody types: a document of its own, of which
/// a script takes the matter over. `left_out` names the fields that something is
/// wrong with, without which it was made.
#[must_use]
pub fn live(language: Language, preview: Option<&Preview>, left_out: &[String]) -> String {
    let html = in_island_context(|| {
        let tab = |as_of: AsOf, spoken: Language, label: String, is_current: bool| {
            let value = format!("preview {} {spoken}", as_of.word());
            view! {
                <button type="button" data-do=value aria-current=is_current.then_some("true")>{label}</button>
            }
            .into_markup()
        };
        let left_out = (!left_out.is_empty()).then(|| {
            let fields = left_out.join("; ");
            parts::warning_line(&[say!(language, "desk-live-left-out", fields = fields)])
        });
        let matter = match preview {
            Some(preview) => matter(language, preview, tab),
            None => view! { <p>{say!(language, "desk-live-nothing")}</p> }.into_markup(),
        };
        view! {
            <html lang=language.tag()>
                <head>
                    <meta charset="utf-8"/>
                    <title>{say!(language, "desk-live")}</title>
                </head>
                <body><div id="live-matter">{left_out}{matter}</div></body>
            </html>
        }
        .into_markup()
        .into_string()
    });
    format!("<!DOCTYPE html>{}", without_markers(&html))
}

fn matter(
    language: Language,
    preview: &Preview,
    tab: impl Fn(AsOf, Language, String, bool) -> Markup,
) -> Markup {
    let after_lift = preview.may_see_lift.then(|| {
        let label = say!(language, "desk-preview-after-lift");
        tab(
            AsOf::AfterLift,
            preview.language,
            label,
            preview.as_of == AsOf::AfterLift,
        )
    });
    let now = tab(
        AsOf::Now,
        preview.language,
        say!(language, "desk-preview-now"),
        preview.as_of == AsOf::Now,
    );
    let languages = Language::ALL.into_iter().map(|spoken| {
        tab(
            preview.as_of,
            spoken,
            spoken.own_name().to_owned(),
            spoken == preview.language,
        )
    });
    let seen = match &preview.page {
        Some(page) => {
            let article = notice::article(Reader::of(preview.language), page, false);
            view! { <div class="preview-frame" lang=preview.language.tag()>{article}</div> }
                .into_markup()
        }
        None => view! { <p>{say!(language, "desk-preview-nothing")}</p> }.into_markup(),
    };
    view! {
        <nav class="views" aria-label=say!(language, "desk-preview-views")>
            {now}
            {after_lift}
            <span class="views-gap"></span>
            {languages.collect_view()}
        </nav>
        <p class="banner" data-state="planned">{icon::view(Icon::Blind)}<span>{note(language, preview)}</span></p>
        {seen}
    }
    .into_markup()
}

fn note(language: Language, preview: &Preview) -> String {
    let lift = preview
        .lift_at
        .map(|at| words::time::moment(language, Zone::UTC, at));
    match (preview.as_of, lift) {
        (AsOf::Now, Some(at)) => say!(language, "desk-preview-note-before", at = at),
        (AsOf::Now, None) => say!(language, "desk-preview-note-now"),
        (AsOf::AfterLift, Some(at)) => say!(language, "desk-preview-note-after", at = at),
        (AsOf::AfterLift, None) => say!(language, "desk-preview-note-opened"),
    }
}
