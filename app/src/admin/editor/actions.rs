//! Save, preview, publish: the bar that stays at hand.

use super::{Form, kept, may_publish};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
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
        view! { <button type="submit" class="button is-main" name="do" value=value>{label}</button> }
    });
    let note = if is_public {
        say!(language, "desk-actions-note-public")
    } else if may_publish(form.page) {
        say!(language, "desk-actions-note-draft")
    } else {
        say!(language, "desk-actions-note-author")
    };
    view! {
        <div class="actions">
            {publish}
            <button type="submit" class=save_class name="do" value="save">{save}</button>
            <button type="submit" class="button" name="do" value="preview">{say!(language, "desk-do-preview")}</button>
            <span class="actions-note">{note}</span>
            {kept::status(form)}
        </div>
    }
    .into_markup()
}
