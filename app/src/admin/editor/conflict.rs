//! Somebody else saved the notice while it was in this form: what came from them,
//! and what both changed, to be chosen field by field. Nothing is saved before the
//! operator has seen it.

use super::anchor::anchor;
use super::change::{Change, compared, named};
use super::page::Form;
use crate::admin::parts::{error_line, hidden};
use crate::admin::{Doer, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Language};
use leptos::prelude::*;

/// Somebody else saved in the meantime.
pub struct Conflict {
    /// Who; nobody where it was so long ago that it is not known.
    pub by: Option<(Doer, Instant)>,
    /// What came from them and is in the form now.
    pub brought: Vec<Change>,
    /// What both changed.
    pub clashes: Vec<Clash>,
    /// Rows that one took out while the other changed them; they are in the form.
    pub kept_rows: Vec<KeptRow>,
}

/// A field that both changed, each in their own way.
pub struct Clash {
    /// Its name among the fields of the notice, by which it is chosen.
    pub key: String,
    /// Its path in the document, where the form has it.
    pub path: String,
    /// What its row is called.
    pub row: Option<String>,
    /// What both began with; none where that is not known.
    pub base: Option<String>,
    /// What stands in the form.
    pub mine: String,
    /// What the other one made of it.
    pub theirs: String,
    /// One below the other, where it is a text of several lines.
    pub both: Option<String>,
    /// Whether it was to be saved without a choice.
    pub is_missing: bool,
}

/// A row that one side took out while the other changed it.
pub struct KeptRow {
    /// What it is called.
    pub change: Change,
    /// Whether the other one took it out.
    pub is_removed_by_them: bool,
}

/// What of a clash is taken: the words of the form's buttons.
pub mod take {
    /// What stands in the form.
    pub const MINE: &str = "mine";
    /// What the other one made of it.
    pub const THEIRS: &str = "theirs";
    /// One below the other.
    pub const BOTH: &str = "both";
}

pub(super) fn view(form: &Form<'_>) -> Option<Markup> {
    let conflict = form.page.conflict.as_ref()?;
    let language = form.language;
    let by = conflict.by.as_ref().map(|(by, _)| by.label(language));
    let by = by.unwrap_or_else(|| say!(language, "desk-merge-somebody"));
    let at = conflict.by.as_ref();
    let at = at.map(|(_, at)| words::time::moment(language, form.zone, *at));
    let told = match at {
        Some(at) => say!(language, "desk-merge-saved", by = by.as_str(), at = at),
        None => say!(language, "desk-merge-saved-once"),
    };
    let (head, lead) = if conflict.clashes.is_empty() {
        (
            say!(language, "desk-merge-head"),
            say!(language, "desk-merge-lead"),
        )
    } else {
        let count = conflict.clashes.len();
        (
            say!(language, "desk-merge-choose-head", count = count),
            say!(language, "desk-merge-choose-lead"),
        )
    };
    let clashes = conflict.clashes.iter().enumerate();
    let clashes = clashes
        .map(|(index, clash)| choice(form, (index, clash), &by))
        .collect_view();
    Some(
        view! {
            <section class="merge" id="conflict" tabindex="-1" aria-labelledby="conflict-head">
                <div role="alert">
                    <h2 id="conflict-head">{head}</h2>
                    <p>{told}" "{lead}</p>
                </div>
                {clashes}
                {brought(language, conflict, &by)}
                {rows(language, conflict, &by)}
            </section>
        }
        .into_markup(),
    )
}

fn choice(form: &Form<'_>, (index, clash): (usize, &Clash), by: &str) -> Markup {
    let language = form.language;
    let label = named(language, &clash.path, clash.row.as_deref());
    let name = |part: &str| format!("clash[{index}].{part}");
    let id = format!("clash-{index}");
    let error = clash
        .is_missing
        .then(|| say!(language, "desk-merge-missing", field = label.as_str()));
    let error: Vec<_> = error.into_iter().collect();
    let described_by = clash.is_missing.then(|| format!("{id}-error"));
    let base = clash.base.clone();
    let side = |word: &'static str, label: String, text: &str| {
        // Without a beginning there is nothing to compare with but the other side.
        let before = base.as_deref().unwrap_or(if word == take::MINE {
            text
        } else {
            &clash.mine
        });
        let shown = if word == take::MINE && base.is_none() {
            plain(text)
        } else {
            compared(language, &clash.path, before, text)
        };
        view! {
            <div class="clash-side">
                <label class="check"><input type="radio" name=name("take") value=word/>{label}</label>
                {shown}
            </div>
        }
        .into_markup()
    };
    let mine = side(take::MINE, say!(language, "desk-merge-mine"), &clash.mine);
    let theirs = side(
        take::THEIRS,
        say!(language, "desk-merge-theirs", by = by),
        &clash.theirs,
    );
    let both = clash.both.as_ref();
    let both = both.map(|both| side(take::BOTH, say!(language, "desk-merge-both"), both));
    let (field, _) = anchor(form, &clash.path);
    let field = format!("#{field}");
    let carried = clash.base.clone().map(|base| hidden(name("base"), base));
    let carried_both = clash.both.clone().map(|both| hidden(name("both"), both));
    view! {
        <fieldset class="clash" id=id.clone() tabindex="-1" aria-describedby=described_by>
            <legend>{label}</legend>
            {error_line(&id, &error)}
            {hidden(name("path"), clash.key.clone())}
            {hidden(name("theirs"), clash.theirs.clone())}
            {carried}
            {carried_both}
            <div class="clash-sides">{mine}{theirs}{both}</div>
            <p class="hint">{say!(language, "desk-merge-edit")}" "<a href=field>{say!(language, "desk-merge-to-field")}</a></p>
        </fieldset>
    }
    .into_markup()
}

fn plain(text: &str) -> Markup {
    view! { <div class="difference">{text.to_owned()}</div> }.into_markup()
}

fn brought(language: Language, conflict: &Conflict, by: &str) -> Option<Markup> {
    if conflict.brought.is_empty() {
        return None;
    }
    let changes = &conflict.brought;
    let shown = changes.iter().map(|change| change.view(language));
    let shown = shown.collect_view();
    Some(
        view! {
            <section aria-labelledby="brought">
                <h3 id="brought">{say!(language, "desk-merge-brought", by = by, count = changes.len())}</h3>
                <div class="changes">{shown}</div>
            </section>
        }
        .into_markup(),
    )
}

fn rows(language: Language, conflict: &Conflict, by: &str) -> Option<Markup> {
    if conflict.kept_rows.is_empty() {
        return None;
    }
    let line = |row: &KeptRow| {
        let name = row.change.label(language);
        let told = if row.is_removed_by_them {
            say!(language, "desk-merge-row-theirs", row = name, by = by)
        } else {
            say!(language, "desk-merge-row-mine", row = name, by = by)
        };
        view! { <li>{told}</li> }
    };
    let lines = conflict.kept_rows.iter().map(line).collect_view();
    Some(view! { <ul class="merge-rows">{lines}</ul> }.into_markup())
}
