//! Save, preview, publish: the bar that stays at hand.

use super::{Form, may_publish};
use crate::admin::say;
use leptos::prelude::*;

pub(super) fn view(form: &Form<'_>) -> AnyView {
    let language = form.language;
    let is_public = form.page.is_public();
    let save = if is_public {
        say!(language, "desk-do-save-public")
    } else {
        say!(language, "desk-do-save-draft")
    };
    let save_class = if is_public {
        "button is-main"
    } else {
        "button"
    };
    let publish = (!is_public && may_publish(form.page)).then(|| {
        view! { <button type="submit" class="button is-main" name="do" value="publish">{say!(language, "desk-do-publish")}</button> }
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
        </div>
    }
    .into_any()
}
