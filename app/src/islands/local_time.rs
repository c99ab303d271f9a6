//! "Your time": says every important instant in the zone of the reader's own
//! machine, in places that the page keeps free for it. One island for the whole
//! page; what the server printed stays as it is.

use super::dom;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// The line that names the reader's zone; the times go into their own places.
#[island]
pub fn LocalTime(
    /// The locale whose dates look like the ones the server prints.
    locale: String,
    /// What stands before a time.
    before: String,
    /// What stands before the name of the zone.
    device: String,
) -> impl IntoView {
    let line = RwSignal::new(String::new());
    Effect::new(move |_| {
        if let Some(clock) = Clock::new(&locale) {
            clock.fill(&before);
            let offset = offset(&Date::new_0());
            // A machine that runs on UTC need not be told so twice.
            line.set(if clock.zone == offset {
                format!("{device} {offset}")
            } else {
                format!("{device} {} ({offset})", clock.zone)
            });
        }
    });
    view! { <p class="your-zone hint">{line}</p> }
}

/// The reader's zone and the way times are written in it.
struct Clock {
    zone: String,
    format: Intl::DateTimeFormat,
    zone_name: Intl::DateTimeFormat,
}

impl Clock {
    fn new(locale: &str) -> Option<Self> {
        let format = format(
            locale,
            &[
                ("weekday", "short"),
                ("day", "numeric"),
                ("month", "short"),
                ("year", "numeric"),
                ("hour", "2-digit"),
                ("minute", "2-digit"),
            ],
        );
        let zone_name = self::format(locale, &[("timeZoneName", "short")]);
        let zone = Reflect::get(&format.resolved_options(), &"timeZone".into())
            .ok()?
            .as_string()?;
        Some(Self {
            zone,
            format,
            zone_name,
        })
    }

    /// Writes into every place whose home zone is not the reader's own: there
    /// the page says it already.
    fn fill(&self, before: &str) {
        let places =
            dom::document().and_then(|document| document.query_selector_all(".your-time").ok());
        let Some(places) = places else { return };
        for place in dom::elements(&places) {
            if place.get_attribute("data-zone").as_deref() == Some(&self.zone) {
                continue;
            }
            if let Some(text) = self.text(&place) {
                place.set_text_content(Some(&format!("{before} {text}")));
            }
        }
    }

    fn text(&self, place: &Element) -> Option<String> {
        let instant = |name| {
            place
                .get_attribute(name)
                .map(|text| Date::new(&JsValue::from_str(&text)))
        };
        let start = instant("data-start")?;
        let (text, last) = match instant("data-end") {
            Some(end) => (self.call("formatRange", &[&start, &end])?, end),
            None => (self.call("format", &[&start])?, start),
        };
        Some(format!("{text} {}", self.zone_label(&last)))
    }

    /// The zone's name, where the browser knows one, and its offset.
    fn zone_label(&self, instant: &Date) -> String {
        let parts = self.zone_name.format_to_parts(instant);
        let field = |part: &JsValue, name: &str| Reflect::get(part, &name.into()).ok()?.as_string();
        let name = parts
            .iter()
            .find(|part| field(part, "type").as_deref() == Some("timeZoneName"));
        let name = name.and_then(|part| field(&part, "value"));
        let offset = offset(instant);
        match name {
            Some(name) if !name.starts_with("GMT") && !name.starts_with("UTC") => {
                format!("{name} ({offset})")
            }
            _ => offset,
        }
    }

    fn call(&self, method: &str, instants: &[&Date]) -> Option<String> {
        let function: Function = Reflect::get(&self.format, &method.into())
            .ok()?
            .dyn_into()
            .ok()?;
        let arguments: Array = instants
            .iter()
            .map(|instant| JsValue::from(*instant))
            .collect();
        Reflect::apply(&function, &self.format, &arguments)
            .ok()?
            .as_string()
    }
}

fn format(locale: &str, options: &[(&str, &str)]) -> Intl::DateTimeFormat {
    let wanted = Object::new();
    for (name, value) in options {
        // Setting a field of a plain object cannot fail.
        let _ = Reflect::set(&wanted, &(*name).into(), &(*value).into());
    }
    Intl::DateTimeFormat::new(&Array::of1(&locale.into()), &wanted)
}

/// The offset of the reader's zone: "UTC+13", "UTC-3:30".
fn offset(instant: &Date) -> String {
    // The browser counts what is to be added to get to UTC.
    let minutes = -(instant.get_timezone_offset() as i32);
    let sign = if minutes < 0 { '-' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}
