//! The revisions of a notice: who saved it, when, how and why.

pub mod difference;
pub mod restore;

use super::parts::time;
use super::{Doer, Frame, labels, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Language, Localized, NoticeId, Zone};
use leptos::prelude::*;

/// One line of the list: a revision, or reports of hosts that follow each other.
#[derive(Debug, Clone)]
pub struct Line {
    /// What the revision is called in an address.
    pub address: String,
    /// When it was saved; the last one of several.
    pub at: Instant,
    /// When the first one of several was saved.
    pub since: Instant,
    /// Who saved it.
    pub who: Doer,
    /// What kind of save it was, as a word.
    pub act: &'static str,
    /// Why.
    pub reason: Localized<String>,
    /// The public fields that were changed, by their paths.
    pub fields: String,
    /// Whether sealed matter was changed; false for who may not know.
    pub touches_sealed: bool,
    /// How many reports of hosts the line stands for.
    pub reports: usize,
}

/// A short field that differs between two revisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Its path, or `host NAME`.
    pub path: String,
    /// As it was.
    pub old: String,
    /// As it is.
    pub new: String,
}

/// A text that differs between two revisions. One that was sealed is there for who is
/// cleared, so it does not print itself.
pub struct TextChange {
    /// Its path.
    pub path: String,
    /// Its language.
    pub language: Language,
    /// Whether it was sealed.
    pub is_sealed: bool,
    /// As it was.
    pub old: String,
    /// As it is.
    pub new: String,
}

/// The list.
#[derive(Debug)]
pub struct HistoryPage {
    /// What is around it.
    pub frame: Frame,
    /// The notice.
    pub id: NoticeId,
    /// Its title.
    pub title: String,
    /// The zone of its times.
    pub zone: Zone,
    /// The lines of this page, newest first.
    pub lines: Vec<Line>,
    /// The number of the page.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// The page's title.
#[must_use]
pub fn title(page: &HistoryPage) -> String {
    say!(page.frame.language, "desk-history")
}

/// The list as HTML.
pub fn view(page: &HistoryPage) -> Markup {
    let language = page.frame.language;
    let back = format!("/admin/notices/{}", page.id);
    let rows = page.lines.iter().map(|line| row(page, line)).collect_view();
    let list = if page.lines.is_empty() {
        view! { <p class="desk-empty">{say!(language, "desk-history-empty")}</p> }.into_markup()
    } else {
        view! { <ol class="revisions">{rows}</ol> }.into_markup()
    };
    view! {
        <div class="desk-head">
            <div>
                <h1>{title(page)}</h1>
                <p>{say!(language, "desk-history-of")}" "<a href=back>{page.title.clone()}</a></p>
            </div>
        </div>
        {list}
        {pager(page)}
    }
    .into_markup()
}

fn row(page: &HistoryPage, line: &Line) -> Markup {
    let language = page.frame.language;
    let href = format!("/admin/notices/{}/history/{}", page.id, line.address);
    let fields = (!line.fields.is_empty() && line.reports == 0)
        .then(|| view! { <p class="revision-fields">{labels::labels(language, &line.fields)}</p> });
    let sealed = line.touches_sealed.then(|| {
        view! { <p class="revision-sealed">{say!(language, "desk-history-sealed")}</p> }
    });
    let since = (line.reports > 1).then(|| {
        view! { " "<span class="sub">{say!(language, "desk-history-since")}" "{time::moment(language, line.since, page.zone)}</span> }
    });
    let reports =
        (line.reports > 1).then(|| say!(language, "desk-history-reports", count = line.reports));
    view! {
        <li class="revision">
            <p class="revision-when">{time::moment(language, line.at, page.zone)}{since}</p>
            <div class="revision-what">
                <p><a href=href>{act(language, line.act)}</a>" "{reports}</p>
                {fields}
                {sealed}
                {reasons(&line.reason)}
            </div>
            <p class="revision-who">{line.who.label(language)}</p>
        </li>
    }
    .into_markup()
}

fn reasons(reason: &Localized<String>) -> Markup {
    let line = |(spoken, text): (&Language, &String)| {
        view! { <blockquote class="revision-reason" lang=spoken.tag()>{text.clone()}</blockquote> }
    };
    reason.iter().map(line).collect_view().into_markup()
}

fn pager(page: &HistoryPage) -> Option<Markup> {
    if page.pages < 2 {
        return None;
    }
    let language = page.frame.language;
    let to = |number: usize, label: String| {
        let href = format!("/admin/notices/{}/history?page={number}", page.id);
        view! { <a class="button" href=href>{label}</a> }.into_markup()
    };
    let newer = (page.page > 1).then(|| to(page.page - 1, say!(language, "desk-history-newer")));
    let older =
        (page.page < page.pages).then(|| to(page.page + 1, say!(language, "desk-history-older")));
    let label = say!(
        language,
        "desk-history-page",
        page = page.page,
        pages = page.pages
    );
    let shown = label.clone();
    Some(
        view! { <nav class="desk-tools" aria-label=label>{newer}<span>{shown}</span>{older}</nav> }
            .into_markup(),
    )
}

/// The word of an act, in words.
#[must_use]
pub fn act(language: Language, word: &str) -> String {
    match word {
        "found" => say!(language, "desk-act-found"),
        "created" => say!(language, "desk-act-created"),
        "changed" => say!(language, "desk-act-changed"),
        "hosts" => say!(language, "desk-act-hosts"),
        "posted" => say!(language, "desk-act-posted"),
        "planned" => say!(language, "desk-act-planned"),
        "unplanned" => say!(language, "desk-act-unplanned"),
        "published" => say!(language, "desk-act-published"),
        "withdrawn" => say!(language, "desk-act-withdrawn"),
        "lifted" => say!(language, "desk-act-lifted"),
        "restored" => say!(language, "desk-act-restored"),
        other => other.to_owned(),
    }
}
