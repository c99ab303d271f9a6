//! Whether an earlier revision is to be brought back, and why.

use crate::admin::parts::{self, Errors};
use crate::admin::{Frame, labels, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, NoticeId, Zone};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The page that asks.
#[derive(Debug)]
pub struct RestorePage {
    /// What is around it.
    pub frame: Frame,
    /// The notice.
    pub id: NoticeId,
    /// Its title.
    pub title: String,
    /// The zone of its times.
    pub zone: Zone,
    /// The number of the stored version that is looked at.
    pub edit: i64,
    /// What the revision is called in an address.
    pub address: String,
    /// When it was saved.
    pub at: Instant,
    /// Whether readers see the notice.
    pub is_public: bool,
    /// Why, as it was typed.
    pub reason: BTreeMap<String, String>,
    /// What is wrong.
    pub errors: Errors,
}

/// The page's title: the question.
#[must_use]
pub fn title(page: &RestorePage) -> String {
    let language = page.frame.language;
    let at = words::time::moment(language, page.zone, page.at);
    say!(language, "desk-restore-ask", at = at)
}

/// The page as HTML.
pub fn view(page: &RestorePage) -> Markup {
    let language = page.frame.language;
    let revision = format!("/admin/notices/{}/history/{}", page.id, page.address);
    let action = format!("{revision}/restore");
    let edit = format!("/admin/notices/{}/edit", page.id);
    let is_public = if page.is_public {
        say!(language, "desk-restore-public")
    } else {
        say!(language, "desk-restore-unseen")
    };
    view! {
        <div class="desk-head"><div><h1>{title(page)}</h1><p>{page.title.clone()}</p></div></div>
        {parts::summary(&page.errors, language, |path| {
            (parts::errors::id_of(path), labels::label(language, path))
        })}
        <form method="post" action=action>
            {page.frame.csrf()}
            {parts::hidden("edit", page.edit.to_string())}
            <div class="part-in is-told">
                <p>{say!(language, "desk-restore-note")}</p>
                <p>{say!(language, "desk-restore-stays")}</p>
                <p>{is_public}</p>
            </div>
            {parts::change_reason(language, &page.reason, &page.errors)}
            <div class="desk-tools">
                <button type="submit" class="button is-main">{say!(language, "desk-restore-yes")}</button>
                <a class="button" href=revision.clone()>{say!(language, "desk-confirm-no")}</a>
                <a class="button" href=edit>{say!(language, "desk-do-edit")}</a>
            </div>
        </form>
    }
    .into_markup()
}
