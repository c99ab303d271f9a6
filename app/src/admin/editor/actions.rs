//! Save, preview, publish: the bar that stays at hand, with the pane above it in
//! which one reads along while one writes.
//!
//! Both stand after the form, whose buttons name it: what is previewed may have
//! fields of its own, which are no part of it.

use super::{Form, kept, live, may_publish};
use crate::admin::list::Stage;
use crate::admin::say;
use crate::islands::desk::Blanks;
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon;
use domain::{Kind, Language};
use leptos::prelude::*;

pub(super) fn view(form: &Form<'_>) -> Markup {
    let language = form.language;
    let is_public = form.page.is_public();
    // Where a time to come is given, each button says whether it keeps to it.
    let planned = form
        .page
        .planned_at()
        .filter(|_| !is_public && may_publish(form.page))
        .map(|at| words::time::moment(language, form.zone, at));
    let save = match &planned {
        Some(at) => say!(language, "desk-do-save-planned", at = at.as_str()),
        None if is_public => say!(language, "desk-do-save-public"),
        None => say!(language, "desk-do-save-draft"),
    };
    let save_class = if is_public {
        "button is-main"
    } else {
        "button"
    };
    let publish = (!is_public && may_publish(form.page)).then(|| {
        let (value, label) = match &planned {
            Some(at) => (
                "publish-now",
                say!(language, "desk-do-publish-instead", at = at.as_str()),
            ),
            None => ("publish", say!(language, "desk-do-publish")),
        };
        view! { <button type="submit" form="editor" class="button is-main" name="do" value=value>{label}</button> }
    });
    let stage = Stage::of(form.page.publication());
    view! {
        <div class="dock">
            {live::view(form)}
            <div class="actions">
                <div class="actions-state">
                    <p id="editor-state">
                        <span class="state" data-state=stage.style()>{icon::view(stage.icon())}{stage.label(language)}</span>
                    </p>
                    {kept::status(form)}
                </div>
                {live::switch(form)}
                {blanks(form)}
                <div class="actions-do">
                    {publish}
                    <button type="submit" form="editor" class=save_class name="do" value="save">{save}</button>
                    <button type="submit" form="editor" class="button" name="do" value="preview">{say!(language, "desk-do-preview")}</button>
                </div>
            </div>
        </div>
    }
    .into_markup()
}

/// Leads from one place that is to be filled in to the next; it comes to life with a
/// script, which counts them.
fn blanks(form: &Form<'_>) -> Markup {
    let label = say!(form.language, "desk-next-blank");
    view! {
        <button type="button" class="live-switch" id="next-blank" aria-keyshortcuts="F8">
            {icon::view(icon::Icon::Half)}<span>{label}</span><b id="blank-count"></b>
        </button>
        <Blanks wanted=wanted(form)/>
    }
    .into_markup()
}

/// The fields without which a notice is not whole, by their names: both languages of
/// each text, when it happens and what is affected.
fn wanted(form: &Form<'_>) -> Vec<String> {
    let texts = Language::ALL.map(|language| format!("text.{language}"));
    let sealed = (0..form.draft().disclosures.len()).flat_map(|index| {
        let texts = Language::ALL.map(|language| format!("disclosures[{index}].text.{language}"));
        [format!("disclosures[{index}].lift_at")]
            .into_iter()
            .chain(in_texts(texts))
    });
    let times: &[&str] = if form.kind == Kind::Maintenance {
        &["window.start", "window.end", "hosts.paste"]
    } else {
        &[]
    };
    let systems = (form.kind != Kind::Postmortem).then(|| "systems".to_owned());
    let times = times.iter().map(|name| (*name).to_owned());
    in_texts(texts)
        .chain(systems)
        .chain(times)
        .chain(sealed)
        .collect()
}

fn in_texts(texts: [String; Language::ALL.len()]) -> impl Iterator<Item = String> {
    let fields = |text: String| [format!("{text}.title"), format!("{text}.body")];
    texts.into_iter().flat_map(fields)
}

/// What the buttons will do, said once at the end of the form.
pub(super) fn note(form: &Form<'_>) -> Markup {
    let language = form.language;
    let note = if form.page.is_public() {
        say!(language, "desk-actions-note-public")
    } else if may_publish(form.page) {
        say!(language, "desk-actions-note-draft")
    } else {
        say!(language, "desk-actions-note-author")
    };
    view! { <p class="actions-note">{note}</p> }.into_markup()
}
