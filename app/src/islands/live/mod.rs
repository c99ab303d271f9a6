//! Keeps an open page up to date: hears of changes ([`stream`]), reads the page's
//! own address again ([`page`]), brings what is shown in line with it
//! ([`renew`]) and says what is new ([`news`]).
//!
//! Every word comes from the server in the language and the zone of the page;
//! nothing is put together here. Without a connection the page stays as it is,
//! and its address is read once a minute.
//!
//! Each page pays for this with the size of the module. So it makes no use of
//! signals, of numbers in text or of sets: the browser has all of these.

mod news;
mod page;
mod renew;
mod site;
mod stream;

use super::dom;
use leptos::prelude::*;
use page::Page;
use stream::Stream;
use web_sys::{Document, Element};

/// How the page gets to know of changes, in the words of the style sheet.
mod standing {
    /// It is told at once.
    pub const TOLD: &str = "told";
    /// It asks once a minute.
    pub const ASKING: &str = "asking";
    /// It is told nothing and gets no answers.
    pub const LOST: &str = "lost";
}

/// Around the lines that say how current the page is: they are there from the
/// start, and the island shows the one that is true.
#[island]
pub fn Live(
    /// The lines.
    children: Children,
) -> impl IntoView {
    Effect::new(|_| {
        if let Some(signs) = dom::document().and_then(|document| Signs::of(&document)) {
            Stream::open(Page::new(signs));
        }
    });
    children()
}

/// The lines of the island.
struct Signs {
    /// How current the page is.
    standing: Element,
    /// From where changes are read to those who listen.
    said: Element,
    /// That the page is gone, or elsewhere.
    moved: Element,
}

impl Signs {
    fn of(document: &Document) -> Option<Self> {
        let line = |selector| document.query_selector(selector).ok().flatten();
        Some(Self {
            standing: line(".live-sign")?,
            said: line(".live-said")?,
            moved: line(".live-moved")?,
        })
    }

    fn is(&self, standing: &str) -> bool {
        self.standing.get_attribute("data-standing").as_deref() == Some(standing)
    }

    fn stand(&self, standing: &str) {
        let _ = self.standing.set_attribute("data-standing", standing);
    }

    fn say(&self, text: &str) {
        self.said.set_text_content(Some(text));
    }

    fn tell_that_it_moved(&self) {
        if self.moved.remove_attribute("hidden").is_ok() {
            self.say(&self.moved.text_content().unwrap_or_default());
        }
    }
}
