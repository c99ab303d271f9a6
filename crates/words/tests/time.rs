//! Time in words: golden cases for both languages.

use chrono::{DateTime, Utc};
use domain::{Instant, Language, Moment, Zone};
use words::time::{
    clock, date, day_and_month, moment, moment_to_the_second, month_name, month_short, range, span,
    weekday_date, weekday_date_short, zone_label,
};

fn zone(name: &str) -> Zone {
    Zone::parse(name).expect("a zone of the database")
}

fn utc(text: &str) -> Instant {
    DateTime::parse_from_rfc3339(text)
        .expect("RFC 3339")
        .with_timezone(&Utc)
}

fn local(name: &str, text: &str) -> Instant {
    Moment::parse(text, zone(name))
        .expect("an unambiguous local time")
        .instant()
}

#[test]
fn a_moment_has_its_zone_and_offset() {
    for (name, instant, english, german) in [
        (
            "Pacific/Auckland",
            "2020-12-14T06:00:00Z",
            "14 December 2020, 19:00 NZDT (UTC+13)",
            "14. Dezember 2020, 19:00 Uhr NZDT (UTC+13)",
        ),
        (
            "Europe/Berlin",
            "2026-12-15T12:00:00Z",
            "15 December 2026, 13:00 CET (UTC+1)",
            "15. Dezember 2026, 13:00 Uhr MEZ (UTC+1)",
        ),
        (
            "Europe/Berlin",
            "2026-07-01T10:05:00Z",
            "1 July 2026, 12:05 CEST (UTC+2)",
            "1. Juli 2026, 12:05 Uhr MESZ (UTC+2)",
        ),
        (
            "UTC",
            "2020-12-15T12:00:00Z",
            "15 December 2020, 12:00 UTC",
            "15. Dezember 2020, 12:00 Uhr UTC",
        ),
        (
            "Europe/London",
            "2026-12-15T12:00:00Z",
            "15 December 2026, 12:00 GMT (UTC+0)",
            "15. Dezember 2026, 12:00 Uhr GMT (UTC+0)",
        ),
        (
            "Asia/Kolkata",
            "2026-12-15T12:00:00Z",
            "15 December 2026, 17:30 IST (UTC+5:30)",
            "15. Dezember 2026, 17:30 Uhr IST (UTC+5:30)",
        ),
        (
            "America/St_Johns",
            "2026-12-15T12:00:00Z",
            "15 December 2026, 08:30 NST (UTC-3:30)",
            "15. Dezember 2026, 08:30 Uhr NST (UTC-3:30)",
        ),
        (
            "Asia/Dubai",
            "2026-12-15T12:00:00Z",
            "15 December 2026, 16:00 GST (UTC+4)",
            "15. Dezember 2026, 16:00 Uhr UTC+4",
        ),
        (
            "Australia/Lord_Howe",
            "2026-10-03T15:45:00Z",
            "4 October 2026, 02:45 UTC+11",
            "4. Oktober 2026, 02:45 Uhr UTC+11",
        ),
        (
            "Europe/Berlin",
            "2099-07-01T10:00:00Z",
            "1 July 2099, 12:00 CEST (UTC+2)",
            "1. Juli 2099, 12:00 Uhr MESZ (UTC+2)",
        ),
    ] {
        assert_eq!(moment(Language::En, zone(name), utc(instant)), english);
        assert_eq!(moment(Language::De, zone(name), utc(instant)), german);
    }
}

#[test]
fn a_range_within_a_day_names_the_day_once() {
    let (start, end) = (utc("2020-12-14T06:00:00Z"), utc("2020-12-14T08:00:00Z"));
    let auckland = zone("Pacific/Auckland");

    assert_eq!(
        range(Language::En, auckland, start, end),
        "14 December 2020, 19:00–21:00 NZDT (UTC+13)"
    );
    assert_eq!(
        range(Language::De, auckland, start, end),
        "14. Dezember 2020, 19:00–21:00 Uhr NZDT (UTC+13)"
    );
}

#[test]
fn a_range_over_midnight_names_both_days() {
    let (start, end) = (
        local("Europe/Berlin", "2026-12-15T22:00"),
        local("Europe/Berlin", "2026-12-16T04:00"),
    );
    let berlin = zone("Europe/Berlin");

    assert_eq!(
        range(Language::En, berlin, start, end),
        "15 December 2026, 22:00 – 16 December 2026, 04:00 CET (UTC+1)"
    );
    assert_eq!(
        range(Language::De, berlin, start, end),
        "15. Dezember 2026, 22:00 Uhr – 16. Dezember 2026, 04:00 Uhr MEZ (UTC+1)"
    );
}

#[test]
fn a_range_over_a_change_of_clocks_names_both_zones() {
    let (start, end) = (
        local("Europe/Berlin", "2026-10-25T01:00"),
        local("Europe/Berlin", "2026-10-25T04:00"),
    );
    let berlin = zone("Europe/Berlin");

    assert_eq!((end - start).num_hours(), 4);
    assert_eq!(
        range(Language::En, berlin, start, end),
        "25 October 2026, 01:00 CEST (UTC+2) – 04:00 CET (UTC+1)"
    );
    assert_eq!(
        range(Language::De, berlin, start, end),
        "25. Oktober 2026, 01:00 Uhr MESZ (UTC+2) – 04:00 Uhr MEZ (UTC+1)"
    );
}

#[test]
fn a_range_over_a_change_of_clocks_and_midnight_names_everything() {
    let (start, end) = (
        local("Europe/Berlin", "2027-03-27T22:00"),
        local("Europe/Berlin", "2027-03-28T05:00"),
    );

    assert_eq!(
        range(Language::En, zone("Europe/Berlin"), start, end),
        "27 March 2027, 22:00 CET (UTC+1) – 28 March 2027, 05:00 CEST (UTC+2)"
    );
}

#[test]
fn the_hour_that_happens_twice_is_told_apart_by_its_zone() {
    let berlin = zone("Europe/Berlin");

    assert_eq!(
        moment(Language::De, berlin, utc("2026-10-25T00:30:00Z")),
        "25. Oktober 2026, 02:30 Uhr MESZ (UTC+2)"
    );
    assert_eq!(
        moment(Language::De, berlin, utc("2026-10-25T01:30:00Z")),
        "25. Oktober 2026, 02:30 Uhr MEZ (UTC+1)"
    );
}

#[test]
fn a_span_without_an_end_says_since_when() {
    let start = utc("2026-12-15T12:00:00Z");

    assert_eq!(
        span(Language::En, Zone::UTC, start, None),
        "From 15 December 2026, 12:00 UTC"
    );
    assert_eq!(
        span(Language::De, Zone::UTC, start, None),
        "Ab 15. Dezember 2026, 12:00 Uhr UTC"
    );
}

#[test]
fn the_date_is_that_of_the_zone_and_not_of_utc() {
    let instant = local("Pacific/Auckland", "2026-09-27T01:30");

    assert_eq!(instant, utc("2026-09-26T13:30:00Z"));
    assert_eq!(
        date(Language::En, zone("Pacific/Auckland"), instant),
        "27 September 2026"
    );
    assert_eq!(
        clock(Language::De, zone("Pacific/Auckland"), instant),
        "01:30"
    );
}

#[test]
fn dates_and_months_are_in_the_language_of_the_reader() {
    let instant = utc("2018-02-14T12:00:00Z");

    assert_eq!(date(Language::De, Zone::UTC, instant), "14. Februar 2018");
    assert_eq!(
        weekday_date(Language::De, Zone::UTC, instant),
        "Mittwoch, 14. Februar 2018"
    );
    assert_eq!(
        weekday_date(Language::En, Zone::UTC, instant),
        "Wednesday, 14 February 2018"
    );
    assert_eq!(month_name(Language::De, 2021, 3), "März 2021");
    assert_eq!(month_name(Language::En, 2021, 3), "March 2021");
    assert_eq!(month_name(Language::En, 2021, 13), "2021-13");
}

#[test]
fn short_dates_name_the_day_and_the_month_in_both_languages() {
    let instant = utc("2020-12-14T06:00:00Z");
    for (language, weekday, day, month) in [
        (Language::En, "Mon 14 Dec 2020", "14 Dec", "Dec"),
        (Language::De, "Mo., 14. Dez. 2020", "14. Dez.", "Dez"),
    ] {
        assert_eq!(weekday_date_short(language, Zone::UTC, instant), weekday);
        assert_eq!(day_and_month(language, Zone::UTC, instant), day);
        assert_eq!(month_short(language, 12), month);
        assert_eq!(month_short(language, 13), "13");
    }
}

#[test]
fn leap_days_have_a_name() {
    assert_eq!(
        date(Language::En, Zone::UTC, utc("2028-02-29T00:00:00Z")),
        "29 February 2028"
    );
}

#[test]
fn every_zone_that_can_be_picked_has_a_label_with_its_offset() {
    let winter_and_summer = [utc("2026-01-15T12:00:00Z"), utc("2026-07-15T12:00:00Z")];

    for zone in Zone::pickable() {
        for instant in winter_and_summer {
            let label = zone_label(Language::De, zone, instant);
            assert!(label.contains("UTC"), "{zone}: {label}");
            assert!(
                !label.contains("GMT+") && !label.contains("GMT-"),
                "{zone}: {label}"
            );
        }
    }
}

#[test]
fn everything_prints_at_both_ends_of_what_can_be_entered() {
    for text in ["1970-01-01T00:00:00Z", "2199-12-31T23:59:00Z"] {
        for name in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin"] {
            assert!(
                moment(Language::De, zone(name), utc(text)).contains("Uhr"),
                "{name} {text}"
            );
        }
    }
}

#[test]
fn who_compares_clocks_reads_the_seconds() {
    let instant = utc("2026-12-01T08:10:03Z");

    assert_eq!(
        moment_to_the_second(Language::En, Zone::UTC, instant),
        "1 December 2026, 08:10:03 UTC"
    );
    assert_eq!(
        moment_to_the_second(Language::De, zone("Europe/Berlin"), instant),
        "1. Dezember 2026, 09:10:03 Uhr MEZ (UTC+1)"
    );
}
