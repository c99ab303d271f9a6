//! One notice: what, when, where, what to do, how far it is, what was said.

use crate::document::{Head, Nav, Shell, Watched, render as render_document};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::breadcrumbs::{self, Crumb};
use crate::parts::host_rows::RowsWanted;
use crate::parts::{
    action, banner, changes, disclosure, facts, feedback, feeds, host_table, prose, related, state,
    timeline, window, withheld,
};
use crate::{Reader, Site, paths};
use domain::{Kind, PublicNotice};
use leptos::prelude::*;

/// Everything the page of a notice shows.
#[derive(Debug, Clone)]
pub struct NoticePage {
    /// The notice.
    pub notice: PublicNotice,
    /// Public notices that belong to it.
    pub related: Vec<PublicNotice>,
    /// Which rows of its hosts are wanted.
    pub rows: RowsWanted,
}

/// What the page says about itself.
#[must_use]
pub fn head(reader: Reader, page: &NoticePage) -> Head {
    let notice = &page.notice;
    let text = notice.text_in(reader.language);
    let related = page.related.iter().map(|related| related.id.clone());
    let watched = [notice.id.clone()].into_iter().chain(related).collect();
    let rows = &page.rows;
    let part = (!rows.part.is_empty()).then(|| ("host", rows.part.clone()));
    let number = (rows.page > 1).then(|| ("hosts", rows.page.to_string()));
    Head {
        is_listed: rows.are_the_first(),
        kept_query: part.into_iter().chain(number).collect(),
        title_language: text.language,
        nav: Some(Nav::Kind(notice.kind)),
        watched: Watched::Notices(watched),
        description: text.value.summary.clone(),
        ..Head::new(text.value.title.clone(), reader, |language| {
            paths::notice(language, notice)
        })
    }
}

/// The page's matter: the way here, and the notice.
pub fn view(reader: Reader, page: &NoticePage) -> Markup {
    let notice = &page.notice;
    let text = notice.text_in(reader.language);
    let list = words::labels::kind_plural(reader.language, notice.kind);
    let steps = vec![
        Crumb::new(
            reader,
            list,
            Some(paths::list(reader.language, notice.kind)),
        ),
        Crumb {
            label: text.value.title.clone(),
            language: text.language,
            path: None,
        },
    ];
    view! {
        {breadcrumbs::view(reader, steps)}
        {article(reader, page, true)}
    }
    .into_markup()
}

/// The notice itself, also for the desk's preview, which asks for no feedback.
pub fn article(reader: Reader, page: &NoticePage, asks_for_feedback: bool) -> Markup {
    let notice = &page.notice;
    let text = notice.text_in(reader.language);
    let lang = prose::foreign(reader, text.language);
    let lead = text
        .value
        .summary
        .clone()
        .filter(|summary| !summary.trim().is_empty());
    let lead = lead.map(|summary| view! { <p class="lead" lang=lang>{summary}</p> });
    // The tag of a postmortem says its kind already.
    let kind = (notice.kind != Kind::Postmortem)
        .then(|| view! { <span>{words::labels::kind(reader.language, notice.kind)}</span> });
    let body = (!text.value.body.trim().is_empty())
        .then(|| prose::view(reader, &text.value.body, text.language, 2));
    // A preview has no address of its own that a field or another page could lead to.
    let hosts = if asks_for_feedback {
        host_table::view(reader, notice, &page.rows)
    } else {
        host_table::preview(reader, notice)
    };
    let home = notice.home_zone;
    let withheld = notice
        .details_follow_at
        .map(|lift_at| withheld::view(reader, lift_at, home));
    let disclosed = notice.disclosures.iter().enumerate();
    let disclosed = disclosed
        .filter_map(|(number, disclosed)| {
            disclosure::view(reader, disclosed, notice.source_language, home, number + 1)
        })
        .collect_view();
    let to_calendar = asks_for_feedback.then(|| feeds::of_notice(reader, notice));
    let window = window::view(reader, notice)
        .map(|window| view! { <div class="notice-window">{window} {to_calendar}</div> });
    view! {
        <article class="notice">
            <header class="notice-head">
                {banner::fallback(reader, notice)}
                {banner::overdue(reader, notice)}
                <p class="notice-kind">
                    <span data-said="">{state::tag(reader, notice)}</span>
                    {kind}
                </p>
                <h1 lang=lang>{text.value.title.clone()}</h1>
                {lead}
            </header>
            {window}
            {action::view(reader, notice)}
            {facts::view(reader, notice, &page.related)}
            <div class="notice-body">
                {disclosed}
                {withheld}
                {hosts}
                {body}
                {timeline::view(reader, notice)}
                {changes::view(reader, notice)}
                <div>
                    {related::view(reader, &page.related)}
                    {asks_for_feedback.then(|| feedback::view(reader, notice))}
                </div>
            </div>
        </article>
    }
    .into_markup()
}

/// The whole document.
#[must_use]
pub fn render(site: &Site, reader: Reader, page: &NoticePage) -> String {
    let head = head(reader, page);
    render_document(
        &Shell {
            site,
            reader,
            head: &head,
        },
        || view(reader, page),
    )
}
