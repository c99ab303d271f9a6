//! What readers said: whether a notice helped, and why not.

use super::parts::{self, time};
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
    /// Up to when the operator has seen it.
    pub seen: Option<Instant>,
}

impl FeedbackPage {
    fn is_new(&self, said: &Said) -> bool {
        self.seen.is_none_or(|seen| said.at > seen)
    }
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
        .map(|said| row(language, said, page.is_new(said)))
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
        <div class="desk-head"><div><h1>{title(page)}</h1><p>{count}</p></div>{see(page)}</div>
        {table}
    }
    .into_markup()
}

/// The button that says that everything on the page is seen; none where it was.
fn see(page: &FeedbackPage) -> Option<Markup> {
    let newest = page.said.iter().filter(|said| page.is_new(said));
    let newest = newest.map(|said| said.at.timestamp_micros()).max()?;
    let label = say!(page.frame.language, "desk-feedback-see");
    let form = view! {
        <form method="post" action="/admin/feedback">
            {page.frame.csrf()}
            {parts::hidden("up_to", newest.to_string())}
            <button type="submit" class="button">{label}</button>
        </form>
    };
    Some(form.into_markup())
}

fn row(language: Language, said: &Said, is_new: bool) -> Markup {
    let new = is_new.then(|| {
        let label = say!(language, "desk-feedback-new");
        view! { " "<strong class="is-new">{label}</strong> }
    });
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
            <th scope="row"><a href=href>{name}</a><span class="sub">{said.language.own_name()}{new}</span></th>
            <td data-label=say!(language, "desk-feedback-helped")>{helped}</td>
            <td data-label=say!(language, "desk-feedback-comment")>{comment}</td>
            <td data-label=say!(language, "desk-column-when")>{time::moment(language, said.at, Zone::UTC)}</td>
        </tr>
    }
    .into_markup()
}
