//! Printed times. Each carries the name and the offset of its zone, and stands
//! in a `<time>` that says the instant to machines.

use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use crate::your_time::{Sentences, Spoken};
use chrono::SecondsFormat;
use domain::{Instant, Language, Zone};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::{loader, time};

/// The instant for machines.
#[must_use]
pub fn machine(instant: Instant) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A span of time, in the words of one zone.
struct Printed {
    start_day: String,
    start_clock: String,
    /// The zone beside the start, where the end has another one.
    start_zone: Option<String>,
    /// The end's day, where it is another one, and its hour.
    end: Option<(Option<String>, String)>,
    zone: String,
}

impl Printed {
    /// Whether the end is a bare hour right after another one; then no line breaks
    /// between them.
    fn is_close(&self) -> bool {
        let is_bare = self.end.as_ref().is_some_and(|(day, _)| day.is_none());
        is_bare && self.start_zone.is_none()
    }

    /// A dash between two bare hours stands close; with a day or a zone between
    /// them it needs room.
    fn dash(&self) -> &'static str {
        if self.is_close() { "–" } else { " – " }
    }
}

fn print(reader: Reader, start: Instant, end: Option<Instant>, zone: Zone) -> Printed {
    let language = reader.language;
    let day = |instant| time::weekday_date_short(language, zone, instant);
    let label = |instant| time::zone_label(language, zone, instant);
    let bare = |instant| time::clock(language, zone, instant);
    let clock = |instant| fl!(loader(language), "clock", clock = bare(instant));
    let is_one_day =
        end.is_some_and(|end| zone.at(start).date_naive() == zone.at(end).date_naive());
    let (start_zone, end_zone) = (label(start), end.map(label));
    let changes = end_zone.as_ref().is_some_and(|end| *end != start_zone);
    Printed {
        start_day: day(start),
        // A span within a day says "Uhr" once, at its end.
        start_clock: if is_one_day && !changes {
            bare(start)
        } else {
            clock(start)
        },
        start_zone: changes.then(|| start_zone.clone()),
        end: end.map(|end| ((!is_one_day).then(|| day(end)), clock(end))),
        zone: end_zone.unwrap_or(start_zone),
    }
}

/// One instant in the home zone: day, hour, zone.
#[must_use]
pub fn at(reader: Reader, instant: Instant, home: Zone) -> Markup {
    span(reader, instant, None, home)
}

/// A span in one line, in the given zone.
#[must_use]
pub fn span(reader: Reader, start: Instant, end: Option<Instant>, zone: Zone) -> Markup {
    let printed = print(reader, start, end, zone);
    let dash = printed.dash();
    // No line breaks before a dash, so this keeps two bare hours together.
    let class = printed.is_close().then_some("nowrap");
    let end = end.zip(printed.end).map(|(end, (day, clock))| {
        let day = day.map(|day| view! { <span>{day}","</span>" " });
        let time = view! { <time datetime=machine(end)>{day}<span>{clock}</span></time> };
        view! { <span class=class>{dash}{time}</span> }
    });
    let start_zone = printed
        .start_zone
        .map(|zone| view! { " "<span class="zone">{zone}</span> });
    view! {
        <span class="when">
            <time datetime=machine(start)><span>{printed.start_day}","</span>" "<span>{printed.start_clock}</span></time>
            {start_zone}
            {end}
            " "
            <span class="zone">{printed.zone}</span>
        </span>
    }
    .into_markup()
}

/// A span as the first column of a list: the day stands out. Two days stand one
/// below the other, each with its own hour.
#[must_use]
pub fn column(reader: Reader, start: Instant, end: Option<Instant>, zone: Zone) -> Markup {
    let printed = print(reader, start, end, zone);
    let dash = printed.dash();
    let class = printed.is_close().then_some("nowrap");
    let start_zone = printed
        .start_zone
        .map(|zone| view! { " "<span class="zone">{zone}</span> });
    let zone = view! { " "<span class="zone">{printed.zone}</span> };
    let from = dated_hour(start, printed.start_day, printed.start_clock);
    match end.zip(printed.end) {
        None => view! { {from}{zone} }.into_markup(),
        Some((end, (None, clock))) => view! {
            {from}
            {start_zone}
            <span class=class>{dash}<time datetime=machine(end)>{clock}</time></span>
            {zone}
        }
        .into_markup(),
        Some((end, (Some(day), clock))) => view! {
            <span class="when-line">{from}{start_zone}"\u{a0}–"</span>
            " "
            <span class="when-line">{dated_hour(end, day, clock)}{zone}</span>
        }
        .into_markup(),
    }
}

fn dated_hour(instant: Instant, day: String, clock: String) -> impl IntoView {
    view! {
        <time datetime=machine(instant)>
            <b>{day}</b>
            " "
            <span class="nowrap">{clock}</span>
        </time>
    }
}

/// The same span in the zone that the reader chose, on a line of its own.
#[must_use]
pub fn second(reader: Reader, start: Instant, end: Option<Instant>, home: Zone) -> Option<Markup> {
    let zone = reader.second_zone(home)?;
    Some(view! { <span class="in-zone">{span(reader, start, end, zone)}</span> }.into_markup())
}

/// The sentences in which a reader's own zone is told, of the language's words.
#[must_use]
pub fn sentences(language: Language) -> Sentences {
    let words = loader(language);
    Sentences {
        yours: fl!(words, "your-time", time = "{time}"),
        same: fl!(words, "your-time-same"),
        moment: fl!(
            words,
            "time-moment",
            date = "{date}",
            clock = "{clock}",
            zone = "{zone}"
        ),
        same_day: fl!(
            words,
            "time-same-day",
            date = "{date}",
            start = "{start}",
            end = "{end}",
            zone = "{zone}"
        ),
        two_moments: fl!(words, "time-two-moments", start = "{start}", end = "{end}"),
    }
}

/// The place that is kept free for "your time", which only the reader's own
/// machine knows. As large as the widest text, whatever the zone, and the text
/// lies on top of it: so nothing moves when it comes.
pub fn your_place(reader: Reader, start: Instant, end: Option<Instant>, home: Zone) -> Markup {
    let language = reader.language;
    let sentences = sentences(language);
    let widest = Spoken::widest(&fl!(loader(language), "your-time-widest-date"));
    let room = match end {
        Some(_) => sentences.apart(&widest, &widest),
        None => sentences.say(&widest, None),
    };
    let at_home = |instant| home.at(instant).to_rfc3339_opts(SecondsFormat::Secs, true);
    view! {
        <span
            class="your-time room"
            data-start=at_home(start)
            data-end=end.map(at_home)
            data-room=room
        >
            <span></span>
        </span>
    }
    .into_markup()
}
