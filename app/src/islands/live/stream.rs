//! The connection over which changes are told, and what takes its place where
//! there is none. A page that nobody sees has no connection: a browser has few of
//! them for a site, and other pages need them.

use super::page::{Page, is_hidden, spread};
use super::{dom, standing};
use js_sys::{JSON, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventSource, MessageEvent};

/// Where changes are told.
const ADDRESS: &str = "/live";

/// How often a page without a connection is read again, in milliseconds.
const ASK_EVERY: i32 = 60_000;

/// The first wait before connecting again, in milliseconds; it doubles.
const FIRST_WAIT: i32 = 500;

/// How often it doubles: to a minute.
const MOST_DOUBLINGS: i32 = 7;

/// The connection of a page.
pub struct Stream {
    page: Rc<Page>,
    source: RefCell<Option<EventSource>>,
    failures: Cell<i32>,
    waiting: Cell<Option<i32>>,
    /// Notices that were named since the last revision.
    named: RefCell<Vec<String>>,
}

impl Stream {
    /// Begins to follow, for as long as the page is open.
    pub fn open(page: Rc<Page>) {
        let Some((window, document)) = web_sys::window().zip(dom::document()) else {
            return;
        };
        let stream = Rc::new(Self {
            page,
            source: RefCell::default(),
            failures: Cell::default(),
            waiting: Cell::default(),
            named: RefCell::default(),
        });
        let seen = Rc::clone(&stream);
        dom::on(&document, "visibilitychange", move |_| seen.look());
        let online = Rc::clone(&stream);
        dom::on(&window, "online", move |_| online.begin_anew());
        stream.ask_later();
        stream.connect();
    }

    /// Takes note of whether somebody sees the page.
    fn look(self: &Rc<Self>) {
        if is_hidden() {
            self.close();
        } else {
            self.begin_anew();
            self.page.wake();
        }
    }

    /// Connects at once, however often that failed before.
    fn begin_anew(self: &Rc<Self>) {
        self.failures.set(0);
        self.connect();
    }

    /// Reads the page again and again where nobody tells of changes.
    fn ask_later(self: &Rc<Self>) {
        let stream = Rc::clone(self);
        dom::after(ASK_EVERY, move || {
            if !stream.page.signs.is(standing::TOLD) {
                stream.page.read();
            }
            stream.ask_later();
        });
    }

    fn connect(self: &Rc<Self>) {
        dom::forget(self.waiting.take());
        if self.source.borrow().is_some() || is_hidden() {
            return;
        }
        let Ok(source) = EventSource::new(ADDRESS) else {
            return;
        };
        self.named.borrow_mut().clear();
        for kind in ["notice", "revision", "error"] {
            let stream = Rc::clone(self);
            dom::on(&source, kind, move |event| stream.take(kind, &event));
        }
        self.source.replace(Some(source));
    }

    fn take(self: &Rc<Self>, kind: &str, event: &Event) {
        let field = |name: &str| field(event, name);
        match kind {
            "notice" => {
                let id = field("id").and_then(|id| id.as_string());
                self.named.borrow_mut().extend(id);
            }
            "revision" => {
                self.failures.set(0);
                self.page.signs.stand(standing::TOLD);
                let named = self.named.take();
                let is_complete = field("is_complete").is_some_and(|is| is.is_truthy());
                if let Some(revision) = field("revision").and_then(|number| number.as_f64()) {
                    self.page.hear(revision, is_complete.then_some(&named));
                }
            }
            _ => self.fail(),
        }
    }

    /// The browser would try again by itself after some failures and not after
    /// others, and all readers at the same time; so it is done here.
    fn fail(self: &Rc<Self>) {
        self.close();
        let failures = self.failures.get();
        self.failures.set(failures + 1);
        if failures > 0 && !self.page.signs.is(standing::LOST) {
            self.page.signs.stand(standing::ASKING);
        }
        let wait = FIRST_WAIT << failures.min(MOST_DOUBLINGS);
        let stream = Rc::clone(self);
        self.waiting
            .set(dom::after(wait + spread(wait), move || stream.connect()));
    }

    fn close(&self) {
        if let Some(source) = self.source.take() {
            source.close();
        }
        dom::forget(self.waiting.take());
    }
}

/// A field of what an event tells.
fn field(event: &Event, name: &str) -> Option<JsValue> {
    let data = event.dyn_ref::<MessageEvent>()?.data().as_string()?;
    Reflect::get(&JSON::parse(&data).ok()?, &name.into()).ok()
}
