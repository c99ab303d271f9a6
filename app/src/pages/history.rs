//! What happened in one month, with the way to every other month.

use super::nothing_yet;
use crate::document::{Head, Nav, Shell, render as render_document};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::entry::{self, TitleLevel};
use crate::parts::icon::{self, Icon};
use crate::{Reader, Site, paths};
use domain::PublicNotice;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::{loader, time};

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// The month, from one.
    pub month: u32,
}

/// One month of the history.
#[derive(Debug, Clone)]
pub struct HistoryPage {
    /// The month.
    pub month: Month,
    /// Its notices.
    pub notices: Vec<PublicNotice>,
    /// Every month that has notices, in any order.
    pub months: Vec<Month>,
}

/// What the page says about itself.
#[must_use]
pub fn head(reader: Reader, page: &HistoryPage) -> Head {
    let Month { year, month } = page.month;
    let title = time::month_name(reader.language, year, month);
    Head {
        nav: Some(Nav::History),
        // There are more months without notices than a search engine should hear of.
        is_listed: !page.notices.is_empty(),
        ..Head::new(title, reader, |language| {
            paths::month(language, year, month)
        })
    }
}

/// The page's matter.
pub fn view(reader: Reader, page: &HistoryPage) -> Markup {
    let words = loader(reader.language);
    let Month { year, month } = page.month;
    let notices = if page.notices.is_empty() {
        nothing_yet(reader)
    } else {
        entry::list(reader, &page.notices, TitleLevel::Second)
    };
    view! {
        <div class="list-head">
            <h1>{time::month_name(reader.language, year, month)}</h1>
            <p class="lead">{fl!(words, "history-count", count = page.notices.len())}</p>
        </div>
        {year_of_months(reader, page)}
        {notices}
        {neighbors(reader, page)}
    }
    .into_markup()
}

/// The twelve months; those without notices lead nowhere.
fn year_of_months(reader: Reader, page: &HistoryPage) -> Markup {
    let words = loader(reader.language);
    let Month {
        year,
        month: current,
    } = page.month;
    let label = fl!(words, "history-months-label", year = year.to_string());
    let months = (1..=12).map(|month| {
        let name = time::month_short(reader.language, month);
        let is_current = (month == current).then_some("page");
        let href = reader.link(&paths::month(reader.language, year, month));
        if page.months.contains(&Month { year, month }) || month == current {
            view! { <li><a href=href aria-current=is_current>{name}</a></li> }.into_markup()
        } else {
            view! { <li><span>{name}</span></li> }.into_markup()
        }
    });
    view! {
        <nav aria-label=label>
            <ol class="months">{months.collect_view()}</ol>
        </nav>
    }
    .into_markup()
}

/// The nearest months before and after that have notices.
fn neighbors(reader: Reader, page: &HistoryPage) -> Option<Markup> {
    let earlier = page
        .months
        .iter()
        .filter(|month| **month < page.month)
        .max()
        .copied();
    let later = page
        .months
        .iter()
        .filter(|month| **month > page.month)
        .min()
        .copied();
    if earlier.is_none() && later.is_none() {
        return None;
    }
    let place = move |Month { year, month }: Month| {
        (
            reader.link(&paths::month(reader.language, year, month)),
            time::month_name(reader.language, year, month),
        )
    };
    let later = later.map(place).map(|(href, name)| {
        view! { <a rel="prev" href=href>{icon::view(Icon::Back)}{name}</a> }
    });
    let earlier = earlier.map(place).map(|(href, name)| {
        view! { <a rel="next" href=href>{name}{icon::view(Icon::Arrow)}</a> }
    });
    let label = fl!(loader(reader.language), "history-neighbors-label");
    Some(view! { <nav class="pager" aria-label=label>{later}{earlier}</nav> }.into_markup())
}

/// The whole document.
#[must_use]
pub fn render(site: &Site, reader: Reader, page: &HistoryPage) -> String {
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
