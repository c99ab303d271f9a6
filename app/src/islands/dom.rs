//! Small steps in the browser's document that several islands take.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{CustomEvent, CustomEventInit, Document, Element, Event, EventTarget, NodeList};

/// Goes through the window before a newer copy of the page takes the place of
/// what is shown; its detail is that copy.
const FRESH: &str = "fenster:fresh";

/// The document.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The elements of a list.
pub fn elements(list: &NodeList) -> impl Iterator<Item = Element> + '_ {
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok())
}

/// Does something at every event of a kind, for as long as the page is open.
pub fn on(target: &EventTarget, event: &str, what: impl Fn(Event) + 'static) {
    let what = Closure::<dyn Fn(Event)>::new(what).into_js_value();
    // A name and a function are always taken.
    let _ = target.add_event_listener_with_callback(event, what.unchecked_ref());
}

/// Does something once, after some milliseconds; what comes back can be taken back.
pub fn after(milliseconds: i32, what: impl FnOnce() + 'static) -> Option<i32> {
    let what = Closure::once_into_js(what);
    let window = web_sys::window()?;
    let what = what.unchecked_ref();
    window
        .set_timeout_with_callback_and_timeout_and_arguments_0(what, milliseconds)
        .ok()
}

/// Takes back what was to be done later.
pub fn forget(waiting: Option<i32>) {
    if let Some((window, waiting)) = web_sys::window().zip(waiting) {
        window.clear_timeout_with_handle(waiting);
    }
}

/// Does to every newer copy of the page what an island did to the page itself, so
/// that the two differ only where the server says so.
pub fn on_fresh(prepare: impl Fn(&Document) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    on(&window, FRESH, move |event| {
        let fresh = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
        if let Some(fresh) = fresh.as_ref().and_then(|fresh| fresh.dyn_ref()) {
            prepare(fresh);
        }
    });
}

/// Lets the islands do to a newer copy of the page what they did to the page.
pub fn prepare(fresh: &Document) {
    let detail = CustomEventInit::new();
    detail.set_detail(fresh);
    let event = CustomEvent::new_with_event_init_dict(FRESH, &detail);
    if let Some((window, event)) = web_sys::window().zip(event.ok()) {
        let _ = window.dispatch_event(&event);
    }
}
