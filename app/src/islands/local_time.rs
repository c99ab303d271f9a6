//! "Your time": says every important instant in the zone of the reader's own
//! machine, in places that the page keeps free for it. One island for the whole
//! page; what the server printed stays as it is.

use super::dom;
use crate::your_time::{Sentences, Spoken, offset_label, offset_of, zone_label};
use js_sys::{Array, Date, Intl, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

/// The line that names the reader's zone; the times go into their own places.
#[island]
pub fn LocalTime(
    /// The locale whose dates look like the ones the server prints.
    locale: String,
    /// How a time is said.
    sentences: Sentences,
    /// What stands before the name of the zone.
    device: String,
    /// As much as the line may have to hold.
    room: String,
) -> impl IntoView {
    let line = RwSignal::new(String::new());
    Effect::new(move |_| {
        if let Some(clock) = Clock::new(&locale) {
            if let Some(document) = dom::document() {
                clock.fill(&document, &sentences);
            }
            let offset = offset_label(minutes(&Date::new_0()));
            // A machine that runs on UTC need not be told so twice.
            line.set(if clock.zone == offset {
                format!("{device} {offset}")
            } else {
                format!("{device} {} ({offset})", clock.zone)
            });
            let sentences = sentences.clone();
            dom::on_fresh(move |fresh| clock.fill(fresh, &sentences));
        }
    });
    view! {
        <p class="your-zone room hint" data-room=room>
            <span>{line}</span>
        </p>
    }
}

/// The reader's zone and the way times are written in it.
struct Clock {
    zone: String,
    date: Intl::DateTimeFormat,
    clock: Intl::DateTimeFormat,
    zone_name: Intl::DateTimeFormat,
}

impl Clock {
    fn new(locale: &str) -> Option<Self> {
        let date = [("weekday", "short"), ("day", "numeric"), ("month", "short")];
        let clock = [
            ("hour", "2-digit"),
            ("minute", "2-digit"),
            ("hourCycle", "h23"),
        ];
        let date = format(locale, &date);
        let zone = Reflect::get(&date.resolved_options(), &"timeZone".into())
            .ok()?
            .as_string()?;
        Some(Self {
            zone,
            date,
            clock: format(locale, &clock),
            zone_name: format(locale, &[("timeZoneName", "short")]),
        })
    }

    /// Writes into every place. Where the page says the reader's time already,
    /// the place says so.
    fn fill(&self, document: &Document, sentences: &Sentences) {
        let Ok(places) = document.query_selector_all(".your-time") else {
            return;
        };
        for place in dom::elements(&places) {
            let text = self.text(&place, sentences);
            if let Some((line, text)) = place.first_element_child().zip(text) {
                line.set_text_content(Some(&text));
            }
        }
    }

    fn text(&self, place: &Element, sentences: &Sentences) -> Option<String> {
        let start = Stated::of(place, "data-start")?;
        let end = Stated::of(place, "data-end");
        let is_same = start.is_readers_own() && end.as_ref().is_none_or(Stated::is_readers_own);
        if is_same {
            return Some(sentences.same.clone());
        }
        let end = end.map(|end| self.spoken(&end.instant));
        Some(sentences.say(&self.spoken(&start.instant), end.as_ref()))
    }

    fn spoken(&self, instant: &Date) -> Spoken {
        let offset = offset_label(minutes(instant));
        let zone = zone_label(self.zone_name(instant).as_deref(), &offset);
        let [date, clock] = [&self.date, &self.clock].map(|format| written(format, instant));
        Spoken::new(&date, &clock, &zone)
    }

    /// The zone's name, where the browser knows one.
    fn zone_name(&self, instant: &Date) -> Option<String> {
        let field = |part: &JsValue, name: &str| Reflect::get(part, &name.into()).ok()?.as_string();
        let parts = self.zone_name.format_to_parts(instant);
        let name = parts
            .iter()
            .find(|part| field(part, "type").as_deref() == Some("timeZoneName"))?;
        field(&name, "value")
    }
}

/// An instant as the page states it.
struct Stated {
    instant: Date,
    /// The offset of the home zone, in minutes.
    offset: i32,
}

impl Stated {
    fn of(place: &Element, attribute: &str) -> Option<Self> {
        let machine = place.get_attribute(attribute)?;
        Some(Self {
            offset: offset_of(&machine)?,
            instant: Date::new(&JsValue::from_str(&machine)),
        })
    }

    /// Whether the reader's clock shows then what the page says.
    fn is_readers_own(&self) -> bool {
        minutes(&self.instant) == self.offset
    }
}

/// How many minutes the reader's zone is ahead of UTC. The browser counts what
/// is to be added to get to UTC.
fn minutes(instant: &Date) -> i32 {
    -(instant.get_timezone_offset() as i32)
}

fn written(format: &Intl::DateTimeFormat, instant: &Date) -> String {
    let text = format.format().call1(&JsValue::UNDEFINED, instant);
    text.ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

fn format(locale: &str, options: &[(&str, &str)]) -> Intl::DateTimeFormat {
    let wanted = Object::new();
    for (name, value) in options {
        // Setting a field of a plain object cannot fail.
        let _ = Reflect::set(&wanted, &(*name).into(), &(*value).into());
    }
    Intl::DateTimeFormat::new(&Array::of1(&locale.into()), &wanted)
}
