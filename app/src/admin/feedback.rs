//! What readers said: whether a notice helped, and why not.

use super::parts::time;
use super::{Frame, say};
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Language, NoticeId, Zone};
use leptos::prelude::*;

/// What one reader said.
#[derive(Debug, Clone)]
pub struct Said {
    /// When.
    pub at: Instant,
    /// Of which notice.
    pub notice: NoticeId,
    /// Its title, where it is still there.
    pub title: Option<String>,
    /// In which language it was read.
    pub language: Language,
    /// Whether it helped.
    pub helped: bool,
    /// In the reader's own words.
    pub comment: Option<String>,
}

/// The feedback page.
#[derive(Debug)]
pub struct FeedbackPage {
    /// What is around it.
    pub frame: Frame,
    /// Newest first.
    pub said: Vec<Said>,
}

/// The page's title.
#[must_use]
pub fn title(page: &FeedbackPage) -> String {
    say!(page.frame.language, "desk-nav-feedback")
}

/// The feedback page as HTML.
pub fn view(page: &FeedbackPage) -> Markup {
    let language = page.frame.language;
    let helped = page.said.iter().filter(|said| said.helped).count();
    let count = match page.said.len() {
        0 => say!(language, "desk-agenda-feedback", count = 0),
        total => say!(
            language,
            "desk-feedback-count",
            helped = helped,
            total = total
        ),
    };
    let rows = page
        .said
        .iter()
        .map(|said| row(language, said))
        .collect_view();
    let table = (!page.said.is_empty()).then(|| {
        view! {
            <table class="ledger">
                <thead>
                    <tr>
                        <th scope="col">{say!(language, "desk-column-notice")}</th>
                        <th scope="col">{say!(language, "desk-feedback-helped")}</th>
                        <th scope="col">{say!(language, "desk-feedback-comment")}</th>
                        <th scope="col">{say!(language, "desk-column-when")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    view! {
        <div class="desk-head"><div><h1>{title(page)}</h1><p>{count}</p></div></div>
        {table}
    }
    .into_markup()
}

fn row(language: Language, said: &Said) -> Markup {
    let href = format!("/admin/notices/{}", said.notice);
    let name = said
        .title
        .clone()
        .unwrap_or_else(|| said.notice.to_string());
    let helped = if said.helped {
        say!(language, "desk-feedback-yes")
    } else {
        say!(language, "desk-feedback-no")
    };
    let comment = said
        .comment
        .clone()
        .map(|comment| view! { <span lang=said.language.tag()>{comment}</span> });
    view! {
        <tr>
            <th scope="row"><a href=href>{name}</a><span class="sub">{said.language.own_name()}</span></th>
            <td data-label=say!(language, "desk-feedback-helped")>{helped}</td>
            <td data-label=say!(language, "desk-feedback-comment")>{comment}</td>
            <td data-label=say!(language, "desk-column-when")>{time::moment(language, said.at, Zone::UTC)}</td>
        </tr>
    }
    .into_markup()
}
