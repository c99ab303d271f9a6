//! The window of a notice: two instants, a frame, a mullion; below it, as a
//! sill, how the time is used.

use super::{axis, host_row, time};
use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use domain::public::{PublicEntry, PublicWindow};
use domain::{Instant, Kind, PublicNotice, State, Timing, Zone};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use words::{loader, time as printed, timing};

/// The window; nothing for a notice that has none.
#[must_use]
pub fn view(reader: Reader, notice: &PublicNotice) -> Option<Markup> {
    let window = notice.window?;
    let words = loader(reader.language);
    let is_incident = notice.kind == Kind::Incident;
    let (label, from) = if is_incident {
        (
            fl!(words, "window-label-incident"),
            fl!(words, "window-since"),
        )
    } else {
        (fl!(words, "window-label"), fl!(words, "window-from"))
    };
    let home = notice.home_zone;
    let is_off = notice.is_to_be_announced();
    let end = match window.end {
        Some(end) => pane(reader, end, home, is_off),
        // Nobody wrote an end down, but everybody could read when it was over.
        None if notice.state.is_over() && over_since(notice).is_some() => {
            pane(reader, over_since(notice)?, home, is_off)
        }
        None if notice.state.is_over() => {
            view! { <span class="window-day">{fl!(words, "window-no-end")}</span> }.into_markup()
        }
        None => view! { <span class="window-day">{fl!(words, "window-still-open")}</span> }
            .into_markup(),
    };
    Some(
        view! {
            <section class="window" aria-label=label data-state=is_incident.then(|| notice.state.word())>
                {moved(reader, notice)}
                <dl class="window-panes">
                    <div>
                        <dt>{from}</dt>
                        <dd>{pane(reader, window.start, home, is_off)}</dd>
                    </div>
                    <div>
                        <dt>{fl!(words, "window-until")}</dt>
                        <dd>{end}</dd>
                    </div>
                </dl>
                {several(reader, notice)}
                {axis::view(reader, notice)}
                {sill(reader, notice.timing)}
            </section>
        }
        .into_markup(),
    )
}

/// When a post said that it is over.
fn over_since(notice: &PublicNotice) -> Option<Instant> {
    let ends = |entry: &&PublicEntry| entry.state.is_some_and(State::is_over);
    let last = notice.timeline.iter().rev().take_while(ends).last();
    last.map(|entry| entry.at).filter(|at| {
        let window = notice.window;
        window.is_some_and(|window| window.start < *at)
    })
}

/// What a postponement gave up: the time before, or the one that stands below.
fn moved(reader: Reader, notice: &PublicNotice) -> Option<Markup> {
    let words = loader(reader.language);
    if notice.is_to_be_announced() {
        let sentence = fl!(words, "window-to-be-announced");
        return Some(
            view! { <p class="window-moved"><strong>{sentence}</strong></p> }.into_markup(),
        );
    }
    let before = notice.moved_from?;
    Some(
        view! {
            <p class="window-moved">
                {fl!(words, "window-moved-from")}
                " "
                {host_row::given_up(reader, before.start, before.end, notice.home_zone)}
            </p>
        }
        .into_markup(),
    )
}

/// Each window by itself, where there are several: the panes show the whole time.
fn several(reader: Reader, notice: &PublicNotice) -> Option<Markup> {
    if notice.windows.is_empty() {
        return None;
    }
    let home = notice.home_zone;
    let line = |window: &PublicWindow| {
        view! {
            <li>
                {time::span(reader, window.start, window.end, home)}
                {time::second(reader, window.start, window.end, home)}
                {time::your_place(reader, window.start, window.end, home)}
            </li>
        }
    };
    let lines = notice.windows.iter().map(line).collect_view();
    let title = fl!(
        loader(reader.language),
        "window-several",
        count = notice.windows.len()
    );
    Some(
        view! {
            <div class="window-several">
                <p>{title}</p>
                <ol>{lines}</ol>
            </div>
        }
        .into_markup(),
    )
}

/// One instant: in the home zone, in the chosen zone, in UTC, and room for the
/// reader's own. Struck through when it is given up.
fn pane(reader: Reader, instant: Instant, home: Zone, is_off: bool) -> Markup {
    let language = reader.language;
    if is_off {
        return host_row::given_up(reader, instant, None, home);
    }
    let clock = fl!(
        loader(language),
        "clock",
        clock = printed::clock(language, home, instant)
    );
    let in_utc = (home != Zone::UTC && reader.second_zone(home) != Some(Zone::UTC))
        .then(|| view! { <span class="in-zone">{time::at(reader, instant, Zone::UTC)}</span> });
    view! {
        <time datetime=time::machine(instant)>
            <span class="window-day">{printed::weekday_date_short(language, home, instant)}</span>
            " "
            <span class="window-hour">
                {clock}
                " "
                <span class="zone">{printed::zone_label(language, home, instant)}</span>
            </span>
        </time>
        {time::second(reader, instant, None, home)}
        {in_utc}
        {time::your_place(reader, instant, None, home)}
    }
    .into_markup()
}

/// How late work may start, how long it takes, how much is kept free.
fn sill(reader: Reader, timing: Timing) -> Option<Markup> {
    if timing.is_empty() {
        return None;
    }
    let words = loader(reader.language);
    let length = |minutes| printed::duration(reader.language, minutes);
    let tolerance = timing.tolerance.map(|tolerance| {
        (
            fl!(words, "sill-start"),
            fl!(words, "sill-start-value", tolerance = length(tolerance)),
        )
    });
    let takes = takes(reader, timing).map(|takes| (fl!(words, "sill-takes"), takes));
    let reserved = timing
        .reserved
        .map(|reserved| (fl!(words, "sill-reserved"), length(reserved)));
    let rows = [tolerance, takes, reserved]
        .into_iter()
        .flatten()
        .map(|(label, value)| {
            view! { <div><dt>{label}</dt><dd>{value}</dd></div> }
        });
    Some(view! { <dl class="window-sill">{rows.collect_view()}</dl> }.into_markup())
}

fn takes(reader: Reader, timing: Timing) -> Option<String> {
    let words = loader(reader.language);
    let length = |minutes| printed::duration(reader.language, minutes);
    let typical = timing.expected_typical.map(length);
    let range = match (timing.expected_min, timing.expected_max) {
        (None, None) => {
            return typical.map(|typical| fl!(words, "sill-takes-typical", typical = typical));
        }
        (Some(min), Some(max)) => timing::range(reader.language, min, max),
        (Some(min), None) => fl!(words, "sill-takes-at-least", min = length(min)),
        (None, Some(max)) => fl!(words, "sill-takes-at-most", max = length(max)),
    };
    Some(match typical {
        Some(typical) => fl!(
            words,
            "sill-takes-range-typical",
            range = range,
            typical = typical
        ),
        None => range,
    })
}
