//! The window of a notice: two instants, a frame, a mullion; below it, as a
//! sill, how the time is used.

use super::{axis, time};
use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use domain::{Instant, Kind, PublicNotice, Timing, Zone};
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
    let end = match window.end {
        Some(end) => pane(reader, end, notice.home_zone),
        None if notice.state.is_over() => {
            view! { <span class="window-day">{fl!(words, "window-no-end")}</span> }.into_markup()
        }
        None => view! { <span class="window-day">{fl!(words, "window-still-open")}</span> }
            .into_markup(),
    };
    Some(
        view! {
            <section class="window" aria-label=label data-state=is_incident.then(|| notice.state.word())>
                <dl class="window-panes">
                    <div>
                        <dt>{from}</dt>
                        <dd>{pane(reader, window.start, notice.home_zone)}</dd>
                    </div>
                    <div>
                        <dt>{fl!(words, "window-until")}</dt>
                        <dd>{end}</dd>
                    </div>
                </dl>
                {axis::view(reader, notice)}
                {sill(reader, notice.timing)}
            </section>
        }
        .into_markup(),
    )
}

/// One instant: in the home zone, in the chosen zone, in UTC, and room for the
/// reader's own.
fn pane(reader: Reader, instant: Instant, home: Zone) -> Markup {
    let language = reader.language;
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
