//! Brings the toolbars of Markdown boxes to life: by mouse, by arrow keys within the
//! bar, and by Ctrl or Cmd with B, I and K in the box itself.
//!
//! What is done to the text can be undone with the browser's own undo, because it is
//! put in as if it had been typed.

pub(super) mod edit;

use crate::islands::dom;
use edit::{Mark, press, to_bytes, to_units};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDocument, HtmlElement, HtmlTextAreaElement, KeyboardEvent};

/// Serves every toolbar of the page, also those that come later.
#[island]
pub fn MarkdownTools() -> impl IntoView {
    Effect::new(move |_| serve());
}

fn serve() {
    let Some(document) = dom::document() else {
        return;
    };
    if let Ok(bars) = document.query_selector_all(".tools") {
        dom::elements(&bars).for_each(|bar| {
            let _ = bar.set_attribute("data-alive", "");
        });
    }
    dom::on(&document, "click", |event| {
        if let Some(tool) = within(&event, ".tool") {
            use_tool(&tool);
        }
    });
    dom::on(&document, "keydown", |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if let Some(tool) = within(&event, ".tool") {
            if walk(&tool, &key.key()).is_some() {
                event.prevent_default();
            }
        } else if (key.ctrl_key() != key.meta_key()) && !key.alt_key() && !key.shift_key() {
            let area = event.target().and_then(|target| target.dyn_into().ok());
            if area.and_then(|area| shortcut(&area, &key.key())).is_some() {
                event.prevent_default();
            }
        }
    });
}

fn within(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()?
}

/// Moves among the tools of one bar; one of them is in the order of tabs.
fn walk(tool: &Element, key: &str) -> Option<()> {
    let bar = tool.closest(".tools").ok()??;
    let tools = bar.query_selector_all(".tool").ok()?;
    let tools: Vec<Element> = dom::elements(&tools).collect();
    let at = tools.iter().position(|other| other == tool)?;
    let next = match key {
        "ArrowRight" => (at + 1) % tools.len(),
        "ArrowLeft" => (at + tools.len() - 1) % tools.len(),
        "Home" => 0,
        "End" => tools.len() - 1,
        _ => return None,
    };
    for (index, tool) in tools.iter().enumerate() {
        let place = if index == next { "0" } else { "-1" };
        let _ = tool.set_attribute("tabindex", place);
    }
    let next: &HtmlElement = tools[next].dyn_ref()?;
    next.focus().ok()
}

fn use_tool(tool: &Element) -> Option<()> {
    let mark = Mark::of(&tool.get_attribute("data-mark")?)?;
    let bar = tool.closest(".tools").ok()??;
    let area = dom::document()?.get_element_by_id(&bar.get_attribute("data-for")?)?;
    put(&area.dyn_into().ok()?, mark)
}

fn shortcut(area: &HtmlTextAreaElement, key: &str) -> Option<()> {
    let bar = format!(".tools[data-for='{}']", area.id());
    dom::document()?.query_selector(&bar).ok()??;
    let mark = match key {
        "b" | "B" => Mark::Bold,
        "i" | "I" => Mark::Italic,
        "k" | "K" => Mark::Link,
        _ => return None,
    };
    put(area, mark)
}

/// Puts a mark into the box, as if it had been typed.
fn put(area: &HtmlTextAreaElement, mark: Mark) -> Option<()> {
    let text = area.value();
    let start = to_bytes(&text, area.selection_start().ok()??);
    let end = to_bytes(&text, area.selection_end().ok()??);
    let edit = press(mark, &text, start..end);
    let from = to_units(&text, edit.range.start);
    let until = to_units(&text, edit.range.end);
    area.focus().ok()?;
    area.set_selection_range(from, until).ok()?;
    let document: HtmlDocument = dom::document()?.dyn_into().ok()?;
    let is_typed = if edit.with.is_empty() {
        document.exec_command("delete")
    } else {
        document.exec_command_with_show_ui_and_value("insertText", false, &edit.with)
    };
    if is_typed != Ok(true) {
        area.set_range_text_with_start_and_end(&edit.with, from, until)
            .ok()?;
        // What was not typed is told to who reads along.
        let _ = area.dispatch_event(&bubbling("input")?);
    }
    let text = area.value();
    let from = to_units(&text, edit.select.start);
    area.set_selection_range(from, to_units(&text, edit.select.end))
        .ok()
}

fn bubbling(event: &str) -> Option<Event> {
    let how = web_sys::EventInit::new();
    how.set_bubbles(true);
    Event::new_with_event_init_dict(event, &how).ok()
}
