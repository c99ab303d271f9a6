//! Zone names as readers know them, always with the offset.
//!
//! A language knows the names that are common where it is spoken: German has
//! MEZ, but no word for NZDT. There the tz database's abbreviation stands,
//! and where that has none either, the offset alone.

use super::print::locale_of;
use crate::loader;
use chrono::Offset;
use domain::{Instant, Language, Zone};
use i18n_embed_fl::fl;
use icu_datetime::NoCalendarFormatter;
use icu_datetime::fieldsets::zone::{ExemplarCity, SpecificShort};
use icu_time::TimeZone;
use icu_time::zone::{UtcOffset, ZoneNameTimestamp};
use std::collections::BTreeMap;
use std::sync::LazyLock;

static NAMES: LazyLock<BTreeMap<Language, NoCalendarFormatter<SpecificShort>>> =
    LazyLock::new(|| {
        let names = |language| {
            NoCalendarFormatter::try_new(locale_of(language).into(), SpecificShort)
                .expect("the data of every locale is compiled in")
        };
        Language::ALL
            .into_iter()
            .map(|language| (language, names(language)))
            .collect()
    });

/// The zone's name and offset at an instant: "NZDT (UTC+13)", "MEZ (UTC+1)",
/// "UTC".
#[must_use]
pub fn label(language: Language, zone: Zone, instant: Instant) -> String {
    let seconds = zone.at(instant).offset().fix().local_minus_utc();
    let offset = offset(seconds);
    match name(language, zone, instant, seconds) {
        Some(name) if name == "UTC" => name,
        Some(name) => fl!(loader(language), "time-zone", name = name, offset = offset),
        None => offset,
    }
}

/// The zone's offset alone at an instant: "UTC+13".
#[must_use]
pub fn offset_label(zone: Zone, instant: Instant) -> String {
    offset(zone.at(instant).offset().fix().local_minus_utc())
}

/// The zone's own name at an instant, if it has one.
fn name(language: Language, zone: Zone, instant: Instant, seconds: i32) -> Option<String> {
    if zone == Zone::UTC {
        return Some("UTC".to_owned());
    }
    let input = TimeZone::from_iana_id(zone.name())
        .with_offset(UtcOffset::try_from_seconds(seconds).ok())
        .with_zone_name_timestamp(ZoneNameTimestamp::from_epoch_seconds(instant.timestamp()));
    let name = NAMES[&language].format(&input).to_string();
    // Without a name ICU prints an offset from GMT, which is no zone's name.
    if name.starts_with("GMT") {
        zone.abbreviation(instant)
    } else {
        Some(name)
    }
}

static CITIES: LazyLock<BTreeMap<Language, NoCalendarFormatter<ExemplarCity>>> =
    LazyLock::new(|| {
        let cities = |language| {
            NoCalendarFormatter::try_new(locale_of(language).into(), ExemplarCity)
                .expect("the data of every locale is compiled in")
        };
        Language::ALL
            .into_iter()
            .map(|language| (language, cities(language)))
            .collect()
    });

/// The city of a zone as a language calls it; `None` where it has no word for it.
pub fn exemplar_city(language: Language, zone: Zone) -> Option<String> {
    let city = |zone: TimeZone| CITIES[&language].format(&zone.without_offset()).to_string();
    let found = city(TimeZone::from_iana_id(zone.name()));
    (found != city(TimeZone::UNKNOWN)).then_some(found)
}

/// An offset: "UTC+13", "UTC-3:30".
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    match (minutes / 60, minutes % 60) {
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}
