//! The controls of the editor in which somebody writes: fields of a line, and of many.

use crate::islands::desk::markdown::edit::{to_bytes, to_units};
use crate::islands::desk::read_along::scroll;
use crate::islands::dom;
use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// Where they are.
pub(super) const CONTROLS: &str = "#editor textarea, #editor input[type=text]";

/// A control with a text in it.
#[derive(Clone)]
pub(super) enum Control {
    /// Of one line.
    Line(HtmlInputElement),
    /// Of several.
    Area(HtmlTextAreaElement),
}

impl Control {
    /// The control that an element is.
    pub(super) fn of(element: Element) -> Option<Self> {
        match element.dyn_into::<HtmlTextAreaElement>() {
            Ok(area) => Some(Self::Area(area)),
            Err(other) => other.dyn_into().ok().map(Self::Line),
        }
    }

    /// The element.
    pub(super) fn element(&self) -> &HtmlElement {
        match self {
            Self::Line(line) => line,
            Self::Area(area) => area,
        }
    }

    /// The name it is sent under.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Line(line) => line.name(),
            Self::Area(area) => area.name(),
        }
    }

    /// What is in it.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Line(line) => line.value(),
            Self::Area(area) => area.value(),
        }
    }

    /// The bytes that are selected.
    pub(super) fn selection(&self) -> Range<usize> {
        let (start, end) = match self {
            Self::Line(line) => (line.selection_start(), line.selection_end()),
            Self::Area(area) => (area.selection_start(), area.selection_end()),
        };
        let text = self.text();
        let byte = |unit: Option<u32>| to_bytes(&text, unit.unwrap_or_default());
        byte(start.ok().flatten())..byte(end.ok().flatten())
    }

    /// Whether the page itself began here, with nothing selected as yet.
    pub(super) fn is_begun_at(&self) -> bool {
        let selection = self.selection();
        self.element().has_attribute("autofocus") && selection.is_empty()
    }

    /// Selects these bytes, and brings them into view.
    pub(super) fn select(&self, range: Range<usize>) {
        let text = self.text();
        let (start, end) = (to_units(&text, range.start), to_units(&text, range.end));
        let _ = self.element().focus();
        match self {
            Self::Line(line) => {
                let _ = line.set_selection_range(start, end);
            }
            Self::Area(area) => {
                let _ = area.set_selection_range(start, end);
                scroll(area, start);
            }
        }
    }

    /// Whether what is in it is to be sealed.
    pub(super) fn is_sealed(&self) -> bool {
        matches!(self.element().closest(".seal"), Ok(Some(_)))
    }

    /// Whether both are one.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.element().is_same_node(Some(other.element()))
    }
}

/// The controls in their order, but for those that are folded away.
pub(super) fn controls(document: &Document) -> Vec<Control> {
    let Ok(found) = document.query_selector_all(CONTROLS) else {
        return Vec::new();
    };
    let is_open = |element: &Element| {
        matches!(element.closest("details:not([open])"), Ok(None))
            && matches!(element.closest("[hidden]"), Ok(None))
    };
    let open = dom::elements(&found).filter(is_open);
    open.filter_map(Control::of).collect()
}
