//! The rows of a notice's hosts that a page shows: of thousands fifty at a time,
//! or those that have a text in their names.

use super::host_table;
use super::icon::{self, Icon};
use super::pager::Position;
use crate::markup::{IntoMarkup as _, Markup};
use crate::{Reader, paths};
use domain::PublicNotice;
use domain::public::PublicHost;
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::loader;

/// Rows on one page. A table of more is neither read nor drawn in time on a phone.
pub const AT_ONCE: usize = 50;

/// Characters of a text that is looked for.
pub const LONGEST_PART: usize = 100;

/// Which rows are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowsWanted {
    /// What the names contain; empty for all.
    pub part: String,
    /// Which page of them, from one.
    pub page: usize,
}

impl Default for RowsWanted {
    fn default() -> Self {
        Self {
            part: String::new(),
            page: 1,
        }
    }
}

impl RowsWanted {
    /// Whether these are the rows that everyone gets first.
    #[must_use]
    pub fn are_the_first(&self) -> bool {
        self.part.is_empty() && self.page <= 1
    }

    /// Which page of how many that is for some hosts; the page may lie behind the end.
    #[must_use]
    pub fn position(&self, hosts: &[PublicHost]) -> Position {
        let found = hosts.iter().filter(|host| self.fits(host)).count();
        Position {
            page: self.page,
            pages: found.div_ceil(AT_ONCE).max(1),
        }
    }

    fn fits(&self, host: &PublicHost) -> bool {
        host.name.as_str().contains(&self.part)
    }

    /// The query of other rows, or nothing for the first.
    fn query(part: &str, page: usize) -> String {
        let mut query = String::new();
        if !part.is_empty() {
            query = format!("?host={}", paths::in_query(part));
        }
        if page > 1 {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(&format!("hosts={page}"));
        }
        query
    }
}

/// Where a page of rows of a notice is.
fn address(reader: Reader, notice: &PublicNotice, part: &str, page: usize) -> String {
    let path = paths::notice(reader.language, notice) + &RowsWanted::query(part, page);
    format!("{}#hosts", reader.link(&path))
}

/// The rows that are wanted, with what they are of and the way to others. One
/// element: what is looked for as one types takes its place as a whole.
#[must_use]
pub fn view(reader: Reader, notice: &PublicNotice, wanted: &RowsWanted) -> Markup {
    let position = wanted.position(&notice.hosts);
    view! {
        <div id="host-rows">
            {rows(reader, notice, wanted)}
            {pager(reader, notice, wanted, position)}
        </div>
    }
    .into_markup()
}

/// The first rows, without the way to others.
#[must_use]
pub fn preview(reader: Reader, notice: &PublicNotice) -> Markup {
    rows(reader, notice, &RowsWanted::default())
}

fn rows(reader: Reader, notice: &PublicNotice, wanted: &RowsWanted) -> Markup {
    let found: Vec<&PublicHost> = notice
        .hosts
        .iter()
        .filter(|host| wanted.fits(host))
        .collect();
    let skipped = wanted.page.saturating_sub(1).saturating_mul(AT_ONCE);
    let shown: Vec<&PublicHost> = found.iter().skip(skipped).take(AT_ONCE).copied().collect();
    let said = said(
        reader,
        notice,
        wanted,
        found.len(),
        skipped + 1..=skipped + shown.len(),
    );
    let table =
        (!shown.is_empty()).then(|| host_table::table(reader, "hosts", notice, shown.into_iter()));
    view! {
        {said}
        {table}
    }
    .into_markup()
}

/// Which rows these are, where they are not simply all.
fn said(
    reader: Reader,
    notice: &PublicNotice,
    wanted: &RowsWanted,
    found: usize,
    shown: std::ops::RangeInclusive<usize>,
) -> Option<Markup> {
    let words = loader(reader.language);
    let total = notice.hosts.len();
    let part = wanted.part.as_str();
    let sentence = match (part.is_empty(), found) {
        (true, _) if total <= AT_ONCE => return None,
        (true, _) => {
            let (first, last) = (*shown.start(), *shown.end());
            fl!(
                words,
                "rows-shown",
                first = first,
                last = last,
                total = total
            )
        }
        (false, 0) => fl!(words, "host-filter-none"),
        (false, _) => fl!(
            words,
            "rows-found",
            found = found,
            total = total,
            part = part
        ),
    };
    let all = (!part.is_empty()).then(|| {
        let href = address(reader, notice, "", 1);
        view! { " "<a href=href>{fl!(words, "rows-all")}</a> }
    });
    Some(view! { <p class="host-rows-said">{sentence}{all}</p> }.into_markup())
}

fn pager(
    reader: Reader,
    notice: &PublicNotice,
    wanted: &RowsWanted,
    position: Position,
) -> Option<Markup> {
    let Position { page, pages } = position;
    if pages <= 1 {
        return None;
    }
    let words = loader(reader.language);
    let link = |page| address(reader, notice, &wanted.part, page);
    let previous = (page > 1).then(|| {
        view! { <a rel="prev" href=link(page - 1)>{icon::view(Icon::Back)}{fl!(words, "rows-previous")}</a> }
    });
    let next = (page < pages).then(|| {
        view! { <a rel="next" href=link(page + 1)>{fl!(words, "rows-next")}{icon::view(Icon::Arrow)}</a> }
    });
    Some(
        view! {
            <nav class="pager" aria-label=fl!(words, "rows-label", page = page, pages = pages)>
                {previous}
                {next}
            </nav>
        }
        .into_markup(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_rows_have_no_query_and_others_have_what_they_need() {
        assert_eq!(RowsWanted::query("", 1), "");
        assert_eq!(RowsWanted::query("", 2), "?hosts=2");
        assert_eq!(RowsWanted::query("a&b", 1), "?host=a%26b");
        assert_eq!(RowsWanted::query("web", 3), "?host=web&hosts=3");
    }
}
