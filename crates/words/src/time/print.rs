//! Dates and clock times, from Unicode's patterns for each language.

use crate::loader;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike};
use domain::{Instant, Language, Zone};
use i18n_embed_fl::fl;
use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::{M, MD, MDE, T, YM, YMD, YMDE};
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_locale_core::{Locale, locale};
use icu_time::Time;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The patterns of one language.
struct Patterns {
    date: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    weekday_date: FixedCalendarDateTimeFormatter<Gregorian, YMDE>,
    weekday_and_day: FixedCalendarDateTimeFormatter<Gregorian, MDE>,
    day_and_month: FixedCalendarDateTimeFormatter<Gregorian, MD>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    month_short: FixedCalendarDateTimeFormatter<Gregorian, M>,
    clock: NoCalendarFormatter<T>,
    clock_to_the_second: NoCalendarFormatter<T>,
}

static PATTERNS: LazyLock<BTreeMap<Language, Patterns>> = LazyLock::new(|| {
    Language::ALL
        .into_iter()
        .map(|language| (language, patterns(language)))
        .collect()
});

/// The locale whose patterns a language uses. English readers are everywhere:
/// the day comes before the month and hours count to 24.
pub(super) const fn locale_of(language: Language) -> Locale {
    match language {
        Language::En => locale!("en-GB"),
        Language::De => locale!("de"),
    }
}

fn patterns(language: Language) -> Patterns {
    const COMPILED_IN: &str = "the data of every locale is compiled in";
    let preferences = || locale_of(language).into();
    Patterns {
        date: FixedCalendarDateTimeFormatter::try_new(preferences(), YMD::long())
            .expect(COMPILED_IN),
        weekday_date: FixedCalendarDateTimeFormatter::try_new(preferences(), YMDE::long())
            .expect(COMPILED_IN),
        weekday_and_day: FixedCalendarDateTimeFormatter::try_new(preferences(), MDE::medium())
            .expect(COMPILED_IN),
        day_and_month: FixedCalendarDateTimeFormatter::try_new(preferences(), MD::medium())
            .expect(COMPILED_IN),
        month_short: FixedCalendarDateTimeFormatter::try_new(preferences(), M::medium())
            .expect(COMPILED_IN),
        month: FixedCalendarDateTimeFormatter::try_new(preferences(), YM::long())
            .expect(COMPILED_IN),
        clock: NoCalendarFormatter::try_new(preferences(), T::hm()).expect(COMPILED_IN),
        clock_to_the_second: NoCalendarFormatter::try_new(preferences(), T::hms())
            .expect(COMPILED_IN),
    }
}

/// A date: "14 December 2020".
#[must_use]
pub fn date(language: Language, zone: Zone, instant: Instant) -> String {
    PATTERNS[&language]
        .date
        .format(&calendar_date(zone.at(instant).date_naive()))
        .to_string()
}

/// A day of the calendar, wherever it is that day: "14 December 2020".
#[must_use]
pub fn day(language: Language, day: NaiveDate) -> String {
    PATTERNS[&language]
        .date
        .format(&calendar_date(day))
        .to_string()
}

/// A date with its day of the week: "Monday, 14 December 2020".
#[must_use]
pub fn weekday_date(language: Language, zone: Zone, instant: Instant) -> String {
    PATTERNS[&language]
        .weekday_date
        .format(&calendar_date(zone.at(instant).date_naive()))
        .to_string()
}

/// A day of the calendar with its day of the week: "Monday, 14 December 2020".
#[must_use]
pub fn weekday_day(language: Language, day: NaiveDate) -> String {
    PATTERNS[&language]
        .weekday_date
        .format(&calendar_date(day))
        .to_string()
}

/// A date with its day of the week, short enough for a column: "Mon 14 Dec 2020". Put together here,
/// because Unicode's own short German date has no name for the month.
#[must_use]
pub fn weekday_date_short(language: Language, zone: Zone, instant: Instant) -> String {
    let date = zone.at(instant).date_naive();
    let day = PATTERNS[&language]
        .weekday_and_day
        .format(&calendar_date(date))
        .to_string();
    fl!(
        loader(language),
        "time-short-date",
        day = day,
        year = date.year().to_string()
    )
}

/// A day of a year that is clear: "14 Dec".
#[must_use]
pub fn day_and_month(language: Language, zone: Zone, instant: Instant) -> String {
    PATTERNS[&language]
        .day_and_month
        .format(&calendar_date(zone.at(instant).date_naive()))
        .to_string()
}

/// A month alone, short: "Dec". A month that does not exist is printed as a number.
#[must_use]
pub fn month_short(language: Language, month: u32) -> String {
    match NaiveDate::from_ymd_opt(2000, month, 1) {
        Some(first) => PATTERNS[&language]
            .month_short
            .format(&calendar_date(first))
            .to_string(),
        None => month.to_string(),
    }
}

/// A month of a year: "December 2020". A month that does not exist is printed
/// as a number.
#[must_use]
pub fn month_name(language: Language, year: i32, month: u32) -> String {
    match NaiveDate::from_ymd_opt(year, month, 1) {
        Some(first) => PATTERNS[&language]
            .month
            .format(&calendar_date(first))
            .to_string(),
        None => format!("{year}-{month:02}"),
    }
}

/// A clock time without its zone, for tables whose heading names the zone:
/// "19:00".
#[must_use]
pub fn clock(language: Language, zone: Zone, instant: Instant) -> String {
    PATTERNS[&language]
        .clock
        .format(&clock_time(zone.at(instant)))
        .to_string()
}

/// A time of the day to the second: "19:00:05".
#[must_use]
pub fn clock_to_the_second(language: Language, zone: Zone, instant: Instant) -> String {
    PATTERNS[&language]
        .clock_to_the_second
        .format(&clock_time(zone.at(instant)))
        .to_string()
}

fn calendar_date(date: NaiveDate) -> Date<Gregorian> {
    let [month, day] = [date.month(), date.day()].map(|number| u8::try_from(number).unwrap_or(1));
    Date::try_new_gregorian(date.year(), month, day).expect("chrono's dates are Gregorian dates")
}

fn clock_time(local: DateTime<FixedOffset>) -> Time {
    let [hour, minute, second] = [local.hour(), local.minute(), local.second()]
        .map(|number| u8::try_from(number).unwrap_or(0));
    Time::try_new(hour, minute, second, 0).expect("chrono's times have 24 hours of 60 minutes")
}
