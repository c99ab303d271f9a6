//! Waves of hosts, and windows that they go beyond.

use crate::support::*;
use domain::rows::{Exceeds, Waves, beyond};
use domain::timing::Minutes;
use domain::{HostName, Moment, Timing, Window};
use proptest::prelude::*;
use std::num::NonZeroUsize;

fn waves(first: Moment, at_once: usize, spacing: u32) -> Waves {
    Waves {
        first,
        at_once: NonZeroUsize::new(at_once).expect("more than none"),
        spacing: Minutes::new(spacing).expect("short enough"),
    }
}

fn hosts(count: usize) -> Vec<HostName> {
    (1..=count)
        .map(|n| name(&format!("host{n}.example.net")))
        .collect()
}

fn written(waves: Waves, count: usize) -> Vec<String> {
    let hosts = hosts(count);
    let starts = waves.starts(&hosts).expect("soon enough");
    starts.iter().map(|(_, start)| start.written()).collect()
}

#[test]
fn so_many_hosts_start_at_a_time() {
    let waves = waves(moment("2020-12-14T19:00", auckland()), 2, 45);

    assert_eq!(
        written(waves, 5),
        [
            "2020-12-14T19:00",
            "2020-12-14T19:00",
            "2020-12-14T19:45",
            "2020-12-14T19:45",
            "2020-12-14T20:30",
        ]
    );
}

#[test]
fn the_spacing_stays_real_minutes_when_clocks_change() {
    let berlin = zone("Europe/Berlin");

    let spring = waves(moment("2027-03-28T01:30", berlin), 1, 30);
    assert_eq!(
        written(spring, 3),
        ["2027-03-28T01:30", "2027-03-28T03:00", "2027-03-28T03:30"]
    );
    let autumn = waves(moment("2026-10-25T01:30", berlin), 1, 60);
    assert_eq!(
        written(autumn, 4),
        [
            "2026-10-25T01:30",
            "2026-10-25T02:30+02:00",
            "2026-10-25T02:30+01:00",
            "2026-10-25T03:30",
        ]
    );
}

#[test]
fn waves_without_an_end_are_refused() {
    let late = waves(moment("2199-12-31T19:00", auckland()), 1, 60 * 24 * 70);

    assert_eq!(late.starts(&hosts(2)), None);
}

#[test]
fn rows_that_go_beyond_their_window_are_told() {
    let window = |start, end| {
        let end = Some(moment(end, auckland()));
        Window::new(moment(start, auckland()), end).expect("in order")
    };
    let windows = [
        window("2020-12-14T19:00", "2020-12-14T23:00"),
        window("2020-12-15T19:00", "2020-12-15T23:00"),
    ];
    let timing = Timing {
        tolerance: Minutes::new(60),
        expected_max: Minutes::new(30),
        ..Timing::default()
    };
    for (start, expected) in [
        ("2020-12-14T19:00", None),
        ("2020-12-15T21:30", None),
        ("2020-12-14T18:59", Some(Exceeds::StartsOutside)),
        ("2020-12-14T23:00", Some(Exceeds::StartsOutside)),
        (
            "2020-12-15T21:31",
            Some(Exceeds::MayEndAt(utc("2020-12-15T10:01:00Z"))),
        ),
    ] {
        let row = row("host1.example.net", start);
        assert_eq!(beyond(&row, &windows, timing), expected, "{start}");
    }
    assert_eq!(
        beyond(&row("host1.example.net", "2020-12-14T19:00"), &[], timing),
        None
    );
}

proptest! {
    #[test]
    fn every_lot_is_full_but_the_last_and_comes_as_much_later(
        minutes in 0i64..2_000_000, at_once in 1usize..30, spacing in 0u32..2_000, count in 0usize..200,
    ) {
        let first = utc("2026-01-01T00:00:00Z") + chrono::TimeDelta::minutes(minutes);
        let waves = waves(Moment::at(first, zone("Europe/Berlin")), at_once, spacing);
        let hosts = hosts(count);

        let starts = waves.starts(&hosts).expect("soon enough");

        prop_assert_eq!(starts.len(), count);
        for (place, (host, start)) in starts.into_iter().enumerate() {
            prop_assert_eq!(host, &hosts[place]);
            let lot = i64::try_from(place / at_once).expect("few");
            let after = start.instant() - first;
            prop_assert_eq!(after.num_minutes(), lot * i64::from(spacing));
            let again = Moment::parse(&start.written(), start.zone()).expect("can be read again");
            prop_assert_eq!(again.instant(), start.instant());
        }
    }
}
