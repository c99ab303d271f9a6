//! The editor of a notice: every field of the notice document, both languages
//! side by side, in one form. What is needed first stands first, and what is
//! rarely needed is folded away.
//!
//! The controls carry the document's paths as their names, so that a problem
//! of the document is a problem of its control.

mod actions;
mod anchor;
mod change;
pub mod conflict;
mod head;
pub mod hosts;
pub mod kept;
mod live;
mod overrule;
mod page;
mod policy;
pub mod proof;
mod related;
mod sealed;
mod templates;
mod text;
mod updates;
mod what;
mod when;

pub use change::Change;
pub use page::{EditorPage, Seal, Subject, zone_of};
pub(super) use sealed::closed;

use super::parts::{self, Errors};
use super::{preview, say};
use crate::islands::desk::MarkdownTools;
use crate::markup::{IntoMarkup as _, Markup};
use anchor::anchor;
use domain::Kind;
use leptos::prelude::*;
use page::{Form, may_publish};

/// The page's title.
#[must_use]
pub fn title(page: &EditorPage) -> String {
    match &page.subject {
        Subject::New => say!(page.frame.language, "desk-editor-new"),
        Subject::Stored { title, .. } => {
            say!(page.frame.language, "desk-editor-of", title = title.clone())
        }
    }
}

/// The editor as HTML.
pub fn view(page: &EditorPage) -> Markup {
    let language = page.frame.language;
    let form = form_of(page);
    let preview = page
        .preview
        .as_ref()
        .map(|shown| preview::above_the_form(language, shown));
    let edit = page
        .edit
        .map(|edit| parts::hidden("edit", edit.to_string()));
    let stage = page.stage.map(|stage| parts::hidden("stage", stage.word()));
    view! {
        {head::view(page)}
        {templates::choice(page)}
        {page.is_outdated.then(|| head::outdated_note(language))}
        {kept::notes(&form)}
        {parts::summary(&form.errors, language, |path| anchor(&form, path))}
        {parts::warnings(&form.warnings, language, |path| anchor(&form, path))}
        {preview}
        <form method="post" action=page.action() id="editor">
            // What Enter in a field does: look, and change nothing.
            <button type="submit" name="do" value="check" hidden>{say!(language, "desk-editor-check")}</button>
            {page.frame.csrf()}
            {edit}
            {stage}
            {kept::fields(page)}
            {conflict::view(&form)}
            {text::view(&form)}
            {templates::sections(&form)}
            {when::view(&form)}
            {hosts::view(&form)}
            {updates::view(&form)}
            {sealed::view(&form)}
            {form.page.is_known().then(|| parts::change_reason(language, &form.draft().change_reason, &form.errors))}
            {what::view(&form)}
            {overrule::view(&form)}
            {proof::view(&form)}
            {actions::note(&form)}
        </form>
        {actions::view(&form)}
        <MarkdownTools/>
    }
    .into_markup()
}

/// What the sections of the form have in common.
fn form_of(page: &EditorPage) -> Form<'_> {
    let language = page.frame.language;
    let zone = zone_of(&page.draft);
    let mut errors = Errors::of(&page.problems, language, zone);
    if page.asks_when {
        errors.add("publish_at", say!(language, "desk-publish-now-or-then"));
    }
    Form {
        page,
        language,
        zone,
        kind: Kind::from_word(&page.draft.kind).unwrap_or(Kind::Maintenance),
        errors,
        warnings: Errors::of(&page.warnings, language, zone),
    }
}
