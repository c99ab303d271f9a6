//! Keeps what is typed into the editor: sends the whole form to the desk a moment
//! after a change and when the page is left, and says whether it arrived. While
//! something is not kept, leaving the page asks first. Tells who else types into
//! the notice. A save needs none of it.

use crate::islands::dom;
use js_sys::{Date, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, FormData, Headers, HtmlFormElement, HtmlInputElement, RequestInit, Response,
    UrlSearchParams,
};

/// Milliseconds after a change until the form is sent: a word, and no letter by itself.
const PAUSE: i32 = 2_500;

/// Milliseconds until it is tried again after it did not arrive.
const AGAIN: i32 = 10_000;

/// Milliseconds between two questions who else types.
const ROUND: i32 = 20_000;

/// Nobody is asked while nobody has touched the page for so many milliseconds, so
/// that a page that was forgotten lets its session end.
const AT_WORK: f64 = 300_000.0;

/// A browser sends no more bytes than this for a page that is gone.
const LAST_WORDS: usize = 60_000;

/// Starts keeping the form with the id `editor`.
#[island]
pub fn KeepForm(
    /// Where it is kept.
    keep: String,
    /// Where it is told who else types; empty for a notice that nobody knows yet.
    others: String,
    /// What is said while a change has not been sent.
    changed: String,
    /// What is said when the desk cannot be reached.
    offline: String,
    /// What is said when the session has ended.
    signed_out: String,
    /// What is said when it is longer than what is kept.
    too_long: String,
    /// What is said when the desk did not take it.
    failed: String,
) -> impl IntoView {
    Effect::new(move |_| {
        let words = Words {
            changed: changed.clone(),
            offline: offline.clone(),
            signed_out: signed_out.clone(),
            too_long: too_long.clone(),
            failed: failed.clone(),
        };
        if let Some(keeper) = Keeper::of(keep.clone(), words) {
            listen(&Rc::new(keeper));
        }
        if !others.is_empty() {
            look_around(others.clone());
        }
    });
}

struct Words {
    changed: String,
    offline: String,
    signed_out: String,
    too_long: String,
    failed: String,
}

struct Keeper {
    form: HtmlFormElement,
    status: Element,
    address: String,
    words: Words,
    /// How often something was changed, and which of the changes are kept.
    changed: Cell<u32>,
    kept: Cell<u32>,
    is_sending: Cell<bool>,
    /// Whether the form is on its way by its own button.
    is_leaving: Cell<bool>,
    waiting: RefCell<Option<i32>>,
}

/// What became of a form that was sent.
enum Sent {
    Kept(String),
    TooLong,
    SignedOut,
    Failed,
    Offline,
}

impl Keeper {
    fn of(address: String, words: Words) -> Option<Self> {
        let document = dom::document()?;
        Some(Self {
            form: document.get_element_by_id("editor")?.dyn_into().ok()?,
            status: document.get_element_by_id("kept-status")?,
            address,
            words,
            changed: Cell::new(0),
            kept: Cell::new(0),
            is_sending: Cell::new(false),
            is_leaving: Cell::new(false),
            waiting: RefCell::default(),
        })
    }

    fn has_news(&self) -> bool {
        self.changed.get() != self.kept.get()
    }

    fn say(&self, text: &str) {
        self.status.set_text_content(Some(text));
    }

    fn body(&self) -> Option<String> {
        let data = FormData::new_with_form(&self.form).ok()?;
        let pairs = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
        Some(String::from(pairs.to_string()))
    }

    async fn send(&self, body: &str, is_last: bool) -> Sent {
        let Some(request) = request(body, is_last) else {
            return Sent::Failed;
        };
        let Some(window) = web_sys::window() else {
            return Sent::Failed;
        };
        let sent = window.fetch_with_str_and_init(&self.address, &request);
        let Ok(answer) = JsFuture::from(sent).await else {
            return Sent::Offline;
        };
        let Ok(answer) = answer.dyn_into::<Response>() else {
            return Sent::Failed;
        };
        // To the sign-in page, which is not followed; or a token of a session before.
        let is_led_away = answer.status() == 0 || answer.redirected();
        if is_led_away || matches!(answer.status(), 401 | 403) {
            return Sent::SignedOut;
        }
        if answer.status() == 413 {
            return Sent::TooLong;
        }
        let said = if answer.ok() {
            said(&answer).await
        } else {
            None
        };
        said.map_or(Sent::Failed, Sent::Kept)
    }
}

/// What the desk said, where it is a sentence to be shown.
async fn said(answer: &Response) -> Option<String> {
    let kind = answer.headers().get("content-type").ok()??;
    if !kind.starts_with("text/plain") {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}

fn request(body: &str, is_last: bool) -> Option<RequestInit> {
    let headers = Headers::new().ok()?;
    headers
        .set("content-type", "application/x-www-form-urlencoded")
        .ok()?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&body.into());
    let set = |name: &str, value: JsValue| Reflect::set(&request, &name.into(), &value).ok();
    set("redirect", "manual".into())?;
    if is_last && body.len() < LAST_WORDS {
        set("keepalive", true.into())?;
    }
    Some(request)
}

fn listen(keeper: &Rc<Keeper>) {
    for event in ["input", "change"] {
        let keeper = Rc::clone(keeper);
        let form = keeper.form.clone();
        dom::on(&form, event, move |_| {
            keeper.changed.set(keeper.changed.get().wrapping_add(1));
            keeper.say(&keeper.words.changed);
            keep_after(&keeper, PAUSE);
        });
    }
    let at_submit = Rc::clone(keeper);
    dom::on(&keeper.form, "submit", move |event| {
        if !event.default_prevented() {
            at_submit.is_leaving.set(true);
            dom::forget(at_submit.waiting.borrow_mut().take());
        }
    });
    let Some((window, document)) = web_sys::window().zip(dom::document()) else {
        return;
    };
    let back = Rc::clone(keeper);
    dom::on(&window, "pageshow", move |_| back.is_leaving.set(false));
    let going = Rc::clone(keeper);
    dom::on(&window, "beforeunload", move |event| {
        if going.has_news() && !going.is_leaving.get() {
            event.prevent_default();
            keep(&going, true);
        }
    });
    let gone = Rc::clone(keeper);
    dom::on(&window, "pagehide", move |_| {
        if !gone.is_leaving.get() {
            keep(&gone, true);
        }
    });
    let hidden = Rc::clone(keeper);
    dom::on(&document.clone(), "visibilitychange", move |_| {
        if document.hidden() && !hidden.is_leaving.get() {
            keep(&hidden, true);
        }
    });
    let online = Rc::clone(keeper);
    dom::on(&window, "online", move |_| keep(&online, false));
}

fn keep_after(keeper: &Rc<Keeper>, milliseconds: i32) {
    let mut waiting = keeper.waiting.borrow_mut();
    if waiting.is_none() {
        let keeper = Rc::clone(keeper);
        *waiting = dom::after(milliseconds, move || {
            keeper.waiting.borrow_mut().take();
            keep(&keeper, false);
        });
    }
}

/// Sends the form, unless everything is kept.
fn keep(keeper: &Rc<Keeper>, is_last: bool) {
    if !keeper.has_news() || keeper.is_leaving.get() {
        return;
    }
    if keeper.is_sending.get() && !is_last {
        keep_after(keeper, PAUSE);
        return;
    }
    let Some(body) = keeper.body() else {
        return;
    };
    let keeper = Rc::clone(keeper);
    let change = keeper.changed.get();
    keeper.is_sending.set(true);
    spawn_local(async move {
        let sent = keeper.send(&body, is_last).await;
        keeper.is_sending.set(false);
        if let Sent::Kept(_) = sent {
            keeper.kept.set(change);
        }
        let has_more = keeper.has_news();
        match sent {
            Sent::Kept(_) if has_more => keep_after(&keeper, PAUSE),
            Sent::Kept(text) => keeper.say(&text),
            Sent::TooLong => keeper.say(&keeper.words.too_long),
            Sent::SignedOut => keeper.say(&keeper.words.signed_out),
            Sent::Failed => keeper.say(&keeper.words.failed),
            Sent::Offline => {
                keeper.say(&keeper.words.offline);
                keep_after(&keeper, AGAIN);
            }
        }
    });
}

/// Asks now and then who else types, as long as somebody is at work here.
fn look_around(address: String) {
    let Some(document) = dom::document() else {
        return;
    };
    let worked = Rc::new(Cell::new(Date::now()));
    for event in ["keydown", "pointerdown", "focusin"] {
        let worked = Rc::clone(&worked);
        dom::on(&document, event, move |_| worked.set(Date::now()));
    }
    round(&Rc::new((address, worked, document)));
}

type Around = (String, Rc<Cell<f64>>, Document);

fn round(around: &Rc<Around>) {
    let around = Rc::clone(around);
    dom::after(ROUND, move || {
        spawn_local(async move {
            let (address, worked, document) = &*around;
            if !document.hidden() && Date::now() - worked.get() < AT_WORK {
                tell_others(address, document).await;
            }
            round(&around);
        });
    });
}

async fn tell_others(address: &str, document: &Document) -> Option<()> {
    let place = document.get_element_by_id("kept-others")?;
    let edit = document.query_selector("#editor input[name=edit]").ok()??;
    let edit = edit.dyn_into::<HtmlInputElement>().ok()?.value();
    let request = RequestInit::new();
    Reflect::set(&request, &"redirect".into(), &"manual".into()).ok()?;
    let asked =
        web_sys::window()?.fetch_with_str_and_init(&format!("{address}?edit={edit}"), &request);
    let answer: Response = JsFuture::from(asked).await.ok()?.dyn_into().ok()?;
    let text = match answer.status() {
        204 => String::new(),
        200 => said(&answer).await?,
        _ => return None,
    };
    // A live region tells again whatever is put into it.
    if place.text_content().unwrap_or_default() != text {
        place.set_text_content(Some(&text));
    }
    Some(())
}
