//! Time in words. Every clock time is printed with its zone's name and offset,
//! so that nobody has to guess whose seven o'clock it is.

mod length;
mod print;
mod zone;

pub use length::duration;
pub use print::{
    clock, clock_to_the_second, date, day, day_and_month, month_name, month_short, weekday_date,
    weekday_date_short, weekday_day,
};
pub(crate) use zone::exemplar_city;
pub use zone::{label as zone_label, offset_label};

use crate::loader;
use domain::{Instant, Language, Zone};
use i18n_embed_fl::fl;

/// One instant: "14 December 2020, 19:00 NZDT (UTC+13)".
#[must_use]
pub fn moment(language: Language, zone: Zone, instant: Instant) -> String {
    fl!(
        loader(language),
        "time-moment",
        date = date(language, zone, instant),
        clock = clock(language, zone, instant),
        zone = zone_label(language, zone, instant)
    )
}

/// One instant for who compares clocks: "14 December 2020, 19:00:05 NZDT (UTC+13)".
#[must_use]
pub fn moment_to_the_second(language: Language, zone: Zone, instant: Instant) -> String {
    fl!(
        loader(language),
        "time-moment",
        date = date(language, zone, instant),
        clock = clock_to_the_second(language, zone, instant),
        zone = zone_label(language, zone, instant)
    )
}

/// One instant as it was understood, for who typed it: "Monday, 14 December 2020,
/// 19:00 NZDT (UTC+13) = 06:00 UTC". The day in UTC is said where it is another one.
#[must_use]
pub fn read_back(language: Language, zone: Zone, instant: Instant) -> String {
    let words = loader(language);
    let day = |zone| weekday_date(language, zone, instant);
    let hour = |zone| clock(language, zone, instant);
    if zone == Zone::UTC {
        return fl!(
            words,
            "time-read-back-in-utc",
            date = day(zone),
            clock = hour(zone)
        );
    }
    let utc = if day(zone) == day(Zone::UTC) {
        hour(Zone::UTC)
    } else {
        fl!(
            words,
            "time-other-day",
            date = date(language, Zone::UTC, instant),
            clock = hour(Zone::UTC)
        )
    };
    fl!(
        words,
        "time-read-back",
        date = day(zone),
        clock = hour(zone),
        zone = zone_label(language, zone, instant),
        utc = utc
    )
}

/// The same in fewer words: "Mon 14 Dec 2020, 19:00 NZDT (UTC+13)".
#[must_use]
pub fn read_back_short(language: Language, zone: Zone, instant: Instant) -> String {
    fl!(
        loader(language),
        "time-moment",
        date = weekday_date_short(language, zone, instant),
        clock = clock(language, zone, instant),
        zone = zone_label(language, zone, instant)
    )
}

/// From one instant to another. What both have in common is said once: the
/// date when they are on the same day, the zone when the clocks were not
/// changed in between.
#[must_use]
pub fn range(language: Language, zone: Zone, start: Instant, end: Instant) -> String {
    let words = loader(language);
    let [start_date, end_date] = [start, end].map(|instant| date(language, zone, instant));
    let [start_clock, end_clock] = [start, end].map(|instant| clock(language, zone, instant));
    let [start_zone, end_zone] = [start, end].map(|instant| zone_label(language, zone, instant));
    match (start_date == end_date, start_zone == end_zone) {
        (true, true) => {
            fl!(
                words,
                "time-same-day",
                date = start_date,
                start = start_clock,
                end = end_clock,
                zone = end_zone
            )
        }
        (true, false) => fl!(
            words,
            "time-same-day-two-zones",
            date = start_date,
            start = start_clock,
            start_zone = start_zone,
            end = end_clock,
            end_zone = end_zone
        ),
        (false, true) => fl!(
            words,
            "time-two-days",
            start_date = start_date,
            start = start_clock,
            end_date = end_date,
            end = end_clock,
            zone = end_zone
        ),
        (false, false) => fl!(
            words,
            "time-two-moments",
            start = moment(language, zone, start),
            end = moment(language, zone, end)
        ),
    }
}

/// From an instant to another one, if it is known: "From 14 December 2020, …"
/// when it is not.
#[must_use]
pub fn span(language: Language, zone: Zone, start: Instant, end: Option<Instant>) -> String {
    match end {
        Some(end) => range(language, zone, start, end),
        None => fl!(
            loader(language),
            "time-from",
            moment = moment(language, zone, start)
        ),
    }
}
