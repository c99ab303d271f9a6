//! The page that is shown, and reading its address again: at once after the
//! first change, then once a second at most, and never for more than a fifth of
//! the time.

use super::news::News;
use super::renew::{Changes, renew};
use super::{Signs, dom, site, standing};
use js_sys::{Array, Math, Reflect, parse_int};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, FocusOptions, HtmlElement, XmlHttpRequest, XmlHttpRequestResponseType,
};

/// The shortest time between two readings, in milliseconds.
const SHORTEST_PAUSE: i32 = 1_000;

/// Readers who heard the same burst come back within this time.
const SPREAD: i32 = 500;

/// How often it is tried again in a row.
const MOST_ATTEMPTS: i32 = 6;

/// The longest that a reading may take, in milliseconds.
const LONGEST: u32 = 20_000;

/// What is shown, and what is known of it.
pub struct Page {
    pub signs: Rc<Signs>,
    news: Rc<News>,
    /// The revision that the page is right for; 0 where that is not known.
    shown: Cell<f64>,
    /// The one that it is to be right for.
    wanted: Cell<f64>,
    /// Whether it is to be read again.
    is_due: Cell<bool>,
    is_reading: Cell<bool>,
    waiting: Cell<Option<i32>>,
    attempts: Cell<i32>,
    began: Cell<i32>,
    /// The earliest moment of the next reading.
    next: Cell<i32>,
}

impl Page {
    pub fn new(signs: Signs) -> Rc<Self> {
        let signs = Rc::new(signs);
        Rc::new(Self {
            news: Rc::new(News::new(Rc::clone(&signs))),
            signs,
            shown: Cell::new(revision_of_this_page().unwrap_or_default()),
            wanted: Cell::default(),
            is_due: Cell::default(),
            is_reading: Cell::default(),
            waiting: Cell::default(),
            attempts: Cell::default(),
            began: Cell::default(),
            next: Cell::default(),
        })
    }

    /// Takes note of a revision, and of the notices that changed with it where all
    /// of them are known.
    pub fn hear(self: &Rc<Self>, revision: f64, named: Option<&Vec<String>>) {
        let is_due = match named {
            Some(named) => concerns(named),
            None => self.shown.get() < revision,
        };
        if is_due {
            self.wanted.set(revision);
            self.read();
        } else if !self.is_due.get() && !self.is_reading.get() {
            self.shown.set(revision);
        }
    }

    /// Reads the address again, as soon as it is time.
    pub fn read(self: &Rc<Self>) {
        self.is_due.set(true);
        self.attempts.set(0);
        self.wake();
    }

    /// Does what is due, if somebody sees the page.
    pub fn wake(self: &Rc<Self>) {
        if !self.is_due.get() || self.is_reading.get() || is_hidden() {
            return;
        }
        dom::forget(self.waiting.take());
        let wait = self.next.get() - now();
        if wait <= 0 {
            let _ = self.request();
            return;
        }
        let page = Rc::clone(self);
        let wake = move || page.wake();
        self.waiting.set(dom::after(wait + spread(SPREAD), wake));
    }

    fn request(self: &Rc<Self>) -> Result<(), JsValue> {
        let Some(address) = address() else {
            return Ok(());
        };
        self.is_due.set(false);
        let request = XmlHttpRequest::new()?;
        request.open("GET", &address)?;
        // A document, and not text, so that nothing here makes HTML of a string.
        request.set_response_type(XmlHttpRequestResponseType::Document);
        request.set_timeout(LONGEST);
        let page = Rc::clone(self);
        // The request comes with the event: one that the closure held would hold the
        // closure in turn, and neither would ever be let go.
        dom::on(&request, "loadend", move |event| {
            let asked = event.target().and_then(|asked| asked.dyn_into().ok());
            if let Some(asked) = asked {
                page.take(&asked);
            }
        });
        request.send()?;
        self.began.set(now());
        self.is_reading.set(true);
        Ok(())
    }

    fn take(self: &Rc<Self>, request: &XmlHttpRequest) {
        self.is_reading.set(false);
        match request.status() {
            Ok(200) => self.compare(request),
            Ok(404 | 410) => self.signs.tell_that_it_moved(),
            _ => {
                if !self.signs.is(standing::TOLD) {
                    self.signs.stand(standing::LOST);
                }
                self.try_again();
            }
        }
        let end = now();
        let pause = SHORTEST_PAUSE.max(4 * (end - self.began.get()));
        self.next.set(end + pause);
        self.wake();
    }

    fn compare(self: &Rc<Self>, request: &XmlHttpRequest) {
        if self.signs.is(standing::LOST) {
            self.signs.stand(standing::ASKING);
        }
        if address().as_deref() != Some(without_fragment(&request.response_url())) {
            self.signs.tell_that_it_moved();
            return;
        }
        let timing = request.get_response_header("server-timing").ok().flatten();
        let revision = timing.as_deref().and_then(revision_in);
        // One of several processes, or a cache on the way, has not heard of it yet.
        if revision.is_some_and(|revision| revision < self.wanted.get()) && self.try_again() {
            return;
        }
        if revision.is_some_and(|revision| revision == self.shown.get()) {
            return;
        }
        let fresh = request.response_xml().ok().flatten();
        if let Some((document, fresh)) = dom::document().zip(fresh) {
            self.shown.set(revision.unwrap_or_default());
            self.renew(&document, &fresh);
        }
    }

    /// Whether it is tried once more, a second later.
    fn try_again(&self) -> bool {
        let attempts = self.attempts.get();
        self.attempts.set(attempts + 1);
        let is_tried = attempts < MOST_ATTEMPTS;
        self.is_due.set(self.is_due.get() || is_tried);
        is_tried
    }

    fn renew(&self, document: &Document, fresh: &Document) {
        dom::prepare(fresh);
        document.set_title(&fresh.title());
        let mut changes = Changes::default();
        site::renew(document, fresh, &mut changes);
        let content = |of: &Document| of.get_element_by_id("content");
        let Some((shown, fresh)) = content(document).zip(content(fresh)) else {
            return;
        };
        let focus = document.active_element();
        renew(&shown, &fresh, &mut changes);
        keep_focus(document, focus);
        self.news.hear(changes);
    }
}

/// Whether nobody sees the page.
pub fn is_hidden() -> bool {
    dom::document().is_some_and(|document| document.hidden())
}

/// A part of some milliseconds, another one for each reader.
pub fn spread(milliseconds: i32) -> i32 {
    (f64::from(milliseconds) * Math::random()) as i32
}

/// Whether a change of these notices may be seen on the page.
fn concerns(named: &[String]) -> bool {
    let content = dom::document().and_then(|document| document.get_element_by_id("content"));
    let watched = content.and_then(|content| content.get_attribute("data-notices"));
    watched.is_none_or(|watched| {
        let mut watched = watched.split(' ');
        watched.any(|watched| named.iter().any(|named| named == watched))
    })
}

/// What moved within the page has lost the focus.
fn keep_focus(document: &Document, before: Option<Element>) {
    let before = before.filter(|before| document.active_element().as_ref() != Some(before));
    if let Some(before) = before.and_then(|before| before.dyn_into::<HtmlElement>().ok()) {
        // What is gone does not take it.
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        let _ = before.focus_with_options(&still);
    }
}

/// The address of the page, as far as a server sees it.
fn address() -> Option<String> {
    let address = web_sys::window()?.location().href().ok()?;
    Some(without_fragment(&address).to_owned())
}

fn without_fragment(address: &str) -> &str {
    address.split('#').next().unwrap_or_default()
}

/// Milliseconds since the page was opened.
fn now() -> i32 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0, |performance| performance.now() as i32)
}

/// The revision in a `Server-Timing` header: `revision;desc=7`.
fn revision_in(timing: &str) -> Option<f64> {
    let mut metrics = timing.split(',').map(str::trim_ascii);
    let ours = metrics.find(|metric| metric.starts_with("revision;"))?;
    number(ours.rsplit('=').next()?)
}

/// The revision that the page came with; none where the browser does not tell.
fn revision_of_this_page() -> Option<f64> {
    let performance = web_sys::window()?.performance()?;
    let navigation = performance.get_entries_by_type("navigation").get(0);
    let timings = Reflect::get(&navigation, &"serverTiming".into()).ok()?;
    let field = |timing: &JsValue, name: &str| Reflect::get(timing, &name.into()).ok()?.as_string();
    let timings: Array = timings.dyn_into().ok()?;
    let ours = timings
        .iter()
        .find(|timing| field(timing, "name").as_deref() == Some("revision"))?;
    number(&field(&ours, "description")?)
}

fn number(text: &str) -> Option<f64> {
    Some(parse_int(text, 10)).filter(|number| !number.is_nan())
}
