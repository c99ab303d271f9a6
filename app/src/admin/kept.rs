//! What the operator typed and did not save: a list for the dashboard, and a page
//! that shows one such form beside what is stored.

use super::editor::Change;
use super::{Doer, Frame, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Language, NoticeId, Zone};
use leptos::prelude::*;

/// One form that was kept.
#[derive(Debug, Clone)]
pub struct Unsaved {
    /// Under which id.
    pub form: String,
    /// The notice; nothing where it was never saved.
    pub notice: Option<NoticeId>,
    /// The title that was typed.
    pub title: String,
    /// When it was kept last.
    pub kept_at: Instant,
}

impl Unsaved {
    fn title(&self, language: Language) -> String {
        let title = self.title.trim();
        if title.is_empty() {
            say!(language, "desk-kept-untitled")
        } else {
            title.to_owned()
        }
    }

    /// The editor with what was typed.
    fn editor(&self) -> String {
        let form = &self.form;
        match &self.notice {
            Some(id) => format!("/admin/notices/{id}/edit?kept={form}"),
            None => format!("/admin/notices/new?kept={form}"),
        }
    }
}

/// Everything that the operator typed and did not save, as a part of a page. Nothing
/// where there is nothing.
#[must_use]
pub fn list(language: Language, zone: Zone, unsaved: &[Unsaved]) -> Option<Markup> {
    if unsaved.is_empty() {
        return None;
    }
    let entry = |form: &Unsaved| {
        let at = words::time::moment(language, zone, form.kept_at);
        let look = format!("/admin/kept/{}", form.form);
        let note = match form.notice {
            Some(_) => say!(language, "desk-kept-entry", at = at),
            None => say!(language, "desk-kept-entry-new", at = at),
        };
        view! {
            <li>
                <a href=form.editor()>{form.title(language)}</a>" "
                <span class="sub">{note}" "<a href=look>{say!(language, "desk-kept-look")}</a></span>
            </li>
        }
    };
    let entries = unsaved.iter().map(entry).collect_view();
    Some(
        view! {
            <section class="kept-list" aria-labelledby="kept">
                <h2 id="kept">{say!(language, "desk-kept-head")}</h2>
                <ul>{entries}</ul>
            </section>
        }
        .into_markup(),
    )
}

/// One form beside what is stored.
pub struct KeptPage {
    /// What is around it.
    pub frame: Frame,
    /// The form.
    pub unsaved: Unsaved,
    /// The zone of the notice.
    pub zone: Zone,
    /// Who has saved the notice since the form was opened, and when.
    pub saved: Option<(Doer, Instant)>,
    /// What would become of what is stored.
    pub changes: Vec<Change>,
}

/// The page's title.
#[must_use]
pub fn title(page: &KeptPage) -> String {
    say!(
        page.frame.language,
        "desk-kept-of",
        title = page.unsaved.title(page.frame.language)
    )
}

/// The page as HTML.
pub fn view(page: &KeptPage) -> Markup {
    let language = page.frame.language;
    let moment = |at: Instant| words::time::moment(language, page.zone, at);
    let saved = page.saved.as_ref().map(|(by, at)| {
        let told = say!(
            language,
            "desk-kept-saved-since",
            by = by.label(language),
            at = moment(*at)
        );
        view! { <p class="kept-note is-warning">{told}</p> }
    });
    let changes = page.changes.iter().map(|change| change.in_part(language));
    let changes = if page.changes.is_empty() {
        view! { <p>{say!(language, "desk-kept-nothing-new")}</p> }.into_markup()
    } else {
        let changes = changes.collect_view();
        view! { <div class="changes">{changes}</div> }.into_markup()
    };
    let head = match page.unsaved.notice {
        Some(_) => say!(language, "desk-kept-changes"),
        None => say!(language, "desk-kept-content"),
    };
    let discard = format!("/admin/kept/{}/discard", page.unsaved.form);
    view! {
        <div class="desk-head">
            <div>
                <h1>{title(page)}</h1>
                <p>{say!(language, "desk-kept-offer", at = moment(page.unsaved.kept_at))}</p>
            </div>
        </div>
        {saved}
        <form class="desk-tools" method="post" action=discard>
            {page.frame.csrf()}
            <a class="button is-main" href=page.unsaved.editor()>{say!(language, "desk-kept-go")}</a>
            <button type="submit" class="button is-danger">{say!(language, "desk-kept-discard")}</button>
        </form>
        <section class="kept-changes" aria-labelledby="changes">
            <h2 id="changes">{head}</h2>
            {changes}
        </section>
    }
    .into_markup()
}
