//! Pages as a browser holds them.

use super::site;
use app::Reader;
use app::pages::list::{self, ListPage};
use app::pages::notice::{self, NoticePage};
use app::parts::host_rows::RowsWanted;
use app::parts::pager::Position;
use domain::PublicNotice;
use scraper::{ElementRef, Html, Selector};

/// The elements that a selector finds.
pub fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    // The elements belong to the document, not to the selector.
    html.select(&selector).collect::<Vec<_>>()
}

/// What somebody reads in an element, in one line.
pub fn text(element: ElementRef<'_>) -> String {
    element
        .text()
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The page of a notice that is related to none.
pub fn page_of(reader: Reader, notice: PublicNotice) -> Html {
    Html::parse_document(&notice::render(
        &site(),
        reader,
        &NoticePage {
            notice,
            related: Vec::new(),
            rows: RowsWanted::default(),
        },
    ))
}

/// A list of one notice.
pub fn rows(reader: Reader, notice: PublicNotice) -> Html {
    let page = ListPage {
        kind: notice.kind,
        notices: vec![notice],
        position: Position::ONLY,
    };
    Html::parse_document(&list::render(&site(), reader, &page))
}
