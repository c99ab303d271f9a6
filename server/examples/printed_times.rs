//! Prints times as our pages do, one JSON object a line: 2,000 instants, each in
//! eight zones and both languages. A test in the browser compares them with what
//! the browser's own `Intl` prints of the same instants.

use chrono::{Datelike as _, Offset as _};
use domain::{Instant, Language, Zone};
use serde_json::json;
use std::io::{BufWriter, Result, Write as _, stdout};
use words::time;

const INSTANTS: usize = 2_000;

/// Zones of both hemispheres and halves of an hour, two whose rules changed of late,
/// and one without rules.
const ZONES: [&str; 8] = [
    "Europe/Berlin",
    "Pacific/Auckland",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "America/Vancouver",
    "Africa/Casablanca",
    "UTC",
];

/// From 2015 to the end of 2034, in seconds.
const FIRST: i64 = 1_420_070_400;
const SPAN: u64 = 631_152_000;

fn main() -> Result<()> {
    let mut out = BufWriter::new(stdout().lock());
    let mut state = 20_201_214;
    for _ in 0..INSTANTS {
        let seconds = FIRST + i64::try_from(next(&mut state) % SPAN).unwrap_or(0);
        let Some(instant) = Instant::from_timestamp(seconds, 0) else {
            continue;
        };
        for name in ZONES {
            let Ok(zone) = Zone::parse(name) else {
                continue;
            };
            for language in Language::ALL {
                writeln!(out, "{}", printed(language, zone, instant))?;
            }
        }
    }
    out.flush()
}

fn printed(language: Language, zone: Zone, instant: Instant) -> serde_json::Value {
    let local = zone.at(instant);
    let offset = local.offset().fix().local_minus_utc();
    json!({
        "seconds": instant.timestamp(),
        "zone": zone.name(),
        "language": language.tag(),
        "offset": offset / 60,
        "date": time::date(language, zone, instant),
        "weekdayDate": time::weekday_date(language, zone, instant),
        "month": time::month_name(language, local.year(), local.month()),
        "clock": time::clock(language, zone, instant),
        "clockToTheSecond": time::clock_to_the_second(language, zone, instant),
        "zoneLabel": time::zone_label(language, zone, instant),
    })
}

/// The next number of a fixed row that looks like chance (`SplitMix64`).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
