//! What is new, for those who listen and for those who look: sentences that the
//! page itself has in it, one after the other and not too many, and a mark at the
//! place of the change that goes again.

use super::renew::Changes;
use super::{Signs, dom};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::Element;

/// Changes within this time are said together, in milliseconds.
const TOGETHER: i32 = 4_000;

/// From so many host rows on only their sum is said.
const MOST_HOSTS: usize = 3;

/// The most sentences at once.
const MOST_SENTENCES: usize = 6;

/// How long the place of a change is marked, in milliseconds.
const MARKED: i32 = 4_000;

/// What something belongs to, and what it is called there.
const PLACES: &str = "tr, .card, .entry, .answer, .system, .notice-head";

/// What is marked as a whole where something in it changed.
const MARKS: &str = "tr, .entry, .system";

/// What is still to be said.
pub struct News {
    signs: Rc<Signs>,
    to_say: RefCell<Vec<Sentence>>,
    /// Whether something was said a moment ago.
    is_silent: Cell<bool>,
}

struct Sentence {
    /// What it is about: a later one about the same takes its place.
    about: String,
    is_of_host: bool,
    text: String,
}

impl News {
    /// Nothing yet.
    pub const fn new(signs: Rc<Signs>) -> Self {
        Self {
            signs,
            to_say: RefCell::new(Vec::new()),
            is_silent: Cell::new(false),
        }
    }

    /// Marks and says what changed: at once, or with what comes a moment later.
    pub fn hear(self: &Rc<Self>, changes: Changes) {
        for (element, before) in changes.told {
            if before.is_some() && before == element.text_content() {
                continue;
            }
            mark(&element);
            if let Some(sentence) = Sentence::of(&element) {
                let mut to_say = self.to_say.borrow_mut();
                to_say.retain(|other| other.about != sentence.about);
                to_say.push(sentence);
            }
        }
        self.say();
    }

    fn say(self: &Rc<Self>) {
        if self.is_silent.get() {
            return;
        }
        let text = merged(&self.to_say.take());
        if text.is_empty() {
            return;
        }
        self.signs.say(&text);
        self.is_silent.set(true);
        let news = Rc::clone(self);
        dom::after(TOGETHER, move || {
            news.is_silent.set(false);
            news.say();
        });
    }
}

/// The hosts first, then how far that brings the whole. Of many hosts the sum
/// says enough.
fn merged(sentences: &[Sentence]) -> String {
    let hosts = sentences
        .iter()
        .filter(|sentence| sentence.is_of_host)
        .count();
    let is_summed = hosts > MOST_HOSTS && hosts < sentences.len();
    let (mut text, mut count) = (String::new(), 0);
    for is_of_host in [true, false] {
        for sentence in sentences {
            let is_left_out = is_of_host && is_summed;
            if sentence.is_of_host != is_of_host || is_left_out || count == MOST_SENTENCES {
                continue;
            }
            if count > 0 {
                text.push(' ');
            }
            text.push_str(&sentence.text);
            count += 1;
        }
    }
    text
}

impl Sentence {
    /// What an element says, after the name of what it belongs to.
    fn of(element: &Element) -> Option<Self> {
        let own = element
            .get_attribute("data-said")
            .filter(|own| !own.is_empty());
        let said = in_one_line(&own.or_else(|| element.text_content())?);
        if said.is_empty() {
            return None;
        }
        let place = element.closest(PLACES).ok().flatten();
        let host = place
            .as_ref()
            .and_then(|place| place.get_attribute("data-host"));
        let is_of_host = host.is_some();
        let name = host.or_else(|| title_of(place.as_ref()?));
        let mut text = name.unwrap_or_default();
        let class = element.get_attribute("class").unwrap_or_default();
        let about = text.clone() + &class;
        if !text.is_empty() {
            text.push_str(": ");
        }
        text.push_str(&said);
        if !text.ends_with('.') {
            text.push('.');
        }
        Some(Self {
            about,
            is_of_host,
            text,
        })
    }
}

fn title_of(place: &Element) -> Option<String> {
    let title = place.query_selector("h1, h2, h3, a").ok()??;
    Some(in_one_line(&title.text_content()?))
}

fn in_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_ascii_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Shows where something changed, for a moment.
fn mark(element: &Element) {
    let place = element.closest(MARKS).ok().flatten();
    let place = place.unwrap_or_else(|| element.clone());
    // What a document has can be given an attribute.
    let _ = place.set_attribute("data-changed", "");
    dom::after(MARKED, move || {
        let _ = place.remove_attribute("data-changed");
    });
}
