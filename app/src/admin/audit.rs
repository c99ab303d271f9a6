//! The audit trail: who did what, and when, of every notice.

use super::parts::{Choice, Control, Field, time};
use super::record::{self, About, AuditLine};
use super::{Frame, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Language, NoticeId, Zone};
use leptos::prelude::*;

/// The audit page.
#[derive(Debug)]
pub struct AuditPage {
    /// What is around it.
    pub frame: Frame,
    /// The lines, newest first.
    pub lines: Vec<AuditLine>,
    /// The notice whose lines alone are shown.
    pub only: Option<NoticeId>,
    /// The notices there are, with their titles.
    pub notices: Vec<(NoticeId, String)>,
    /// How many lines are shown at most, of all notices.
    pub limit: u32,
    /// The end of the trail, to be noted.
    pub end: Option<String>,
}

/// The page's title.
#[must_use]
pub fn title(page: &AuditPage) -> String {
    say!(page.frame.language, "desk-audit")
}

/// The audit page as HTML.
pub fn view(page: &AuditPage) -> Markup {
    let language = page.frame.language;
    let lead = if page.only.is_some() {
        say!(language, "desk-audit-lead-notice")
    } else {
        say!(language, "desk-audit-lead", limit = page.limit)
    };
    view! {
        <div class="desk-head"><div><h1>{title(page)}</h1><p>{lead}</p></div></div>
        {filter(page)}
        {table(page)}
        {check(page)}
    }
    .into_markup()
}

fn filter(page: &AuditPage) -> Markup {
    let language = page.frame.language;
    let all = Choice::new("", say!(language, "desk-filter-all"));
    let notices = page
        .notices
        .iter()
        .map(|(id, title)| Choice::new(id.to_string(), title.clone()));
    let notice = Field {
        path: "notice".to_owned(),
        label: say!(language, "desk-column-notice"),
        value: page
            .only
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        control: Control::Select([all].into_iter().chain(notices).collect()),
        ..Field::default()
    };
    view! {
        <form class="filters is-wide" action="/admin/audit" role="search">
            {notice.view()}
            <button type="submit" class="button">{say!(language, "desk-filter")}</button>
        </form>
    }
    .into_markup()
}

fn table(page: &AuditPage) -> Markup {
    let language = page.frame.language;
    if page.lines.is_empty() {
        return view! { <p class="desk-empty">{say!(language, "desk-audit-empty")}</p> }
            .into_markup();
    }
    let rows = page
        .lines
        .iter()
        .map(|line| row(language, line))
        .collect_view();
    view! {
        <table class="ledger is-audit">
            <thead>
                <tr>
                    <th scope="col">{say!(language, "desk-column-when")}</th>
                    <th scope="col">{say!(language, "desk-audit-what")}</th>
                    <th scope="col">{say!(language, "desk-column-notice")}</th>
                    <th scope="col">{say!(language, "desk-audit-who")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_markup()
}

fn row(language: Language, line: &AuditLine) -> Markup {
    let number = say!(
        language,
        "desk-audit-number",
        number = line.number.to_string()
    );
    let about = line.about.as_ref().map(|about| notice(language, about));
    view! {
        <tr>
            <th scope="row">{time::moment(language, line.at, Zone::UTC)}<span class="sub">{number}</span></th>
            <td data-label=say!(language, "desk-audit-what")>{record::view(language, line)}</td>
            <td data-label=say!(language, "desk-column-notice")>{about}</td>
            <td data-label=say!(language, "desk-audit-who")>{line.who.label(language)}</td>
        </tr>
    }
    .into_markup()
}

fn notice(language: Language, about: &About) -> Markup {
    match about.title.clone() {
        Some(title) => {
            let href = format!("/admin/notices/{}", about.id);
            view! { <a href=href>{title}</a> }.into_markup()
        }
        None => {
            let href = format!("/admin/audit?notice={}", about.id);
            view! { <a href=href>{say!(language, "desk-audit-gone")}</a> }.into_markup()
        }
    }
}

/// How the trail itself is checked.
fn check(page: &AuditPage) -> Markup {
    let language = page.frame.language;
    let end = page.end.clone().map(|end| {
        view! {
            <p>{say!(language, "desk-audit-end")}</p>
            <p><code class="anchor">{end}</code></p>
        }
    });
    view! {
        <section class="part" aria-labelledby="audit-check">
            <h2 id="audit-check">{say!(language, "desk-audit-check")}</h2>
            <div class="part-in is-told">
                <p>{say!(language, "desk-audit-check-how")}" "<code>"fenster audit verify"</code></p>
                {end}
            </div>
        </section>
    }
    .into_markup()
}
