//! Every odd time of the table is understood, asked about or refused as it should be.

mod rows;

use chrono::TimeDelta;
use domain::moment::{Disambiguation, NotAMoment};
use domain::{Instant, Moment, Zone};
use rows::{Kind, ROWS, Row};

fn zone(row: &Row) -> Zone {
    Zone::parse(row.zone).expect(row.zone)
}

fn instants(row: &Row) -> Vec<Instant> {
    let read = |text: &&str| text.parse().expect("an instant");
    row.instants.iter().map(read).collect()
}

fn read(row: &Row, disambiguation: Disambiguation) -> Result<Instant, NotAMoment> {
    let read = Moment::parse_with(row.local, zone(row), disambiguation);
    read.map(|moment| moment.instant())
}

#[test]
fn every_instant_of_the_table_is_printed_in_it() {
    for row in ROWS {
        assert_eq!(row.instants.len(), row.printed.len(), "{row:?}");
        assert_eq!(
            row.instants.is_empty(),
            row.kind == Kind::Refused,
            "{row:?}"
        );
    }
}

#[test]
fn nothing_is_guessed_unless_somebody_says_what_is_meant() {
    for row in ROWS {
        let found = read(row, Disambiguation::Reject);

        match (row.kind, &found) {
            (Kind::Once, Ok(instant)) => assert_eq!(*instant, instants(row)[0], "{row:?}"),
            (Kind::Gap, Err(NotAMoment::Never { .. })) => {}
            (Kind::Overlap, Err(NotAMoment::Twice { earlier, later })) => {
                let found = [earlier.to_utc(), later.to_utc()];
                assert_eq!(found.as_slice(), instants(row), "{row:?}");
            }
            (Kind::Refused, Err(_)) => {}
            _ => panic!("{row:?}: {found:?}"),
        }
    }
}

#[test]
fn who_says_what_is_meant_gets_that() {
    for row in ROWS.iter().filter(|row| row.kind != Kind::Refused) {
        let compatible = read(row, Disambiguation::Compatible).expect("an instant");
        let [earlier, later] = [Disambiguation::Earlier, Disambiguation::Later]
            .map(|which| read(row, which).expect("an instant"));
        let instants = instants(row);

        assert_eq!(compatible, instants[0], "{row:?}");
        match row.kind {
            Kind::Once | Kind::Refused => assert_eq!([earlier, later], [compatible; 2], "{row:?}"),
            Kind::Overlap => assert_eq!([earlier, later], instants[..], "{row:?}"),
            // The gap itself lies between the two.
            Kind::Gap => {
                assert_eq!(later, compatible, "{row:?}");
                assert!(later - earlier >= TimeDelta::minutes(30), "{row:?}");
            }
        }
    }
}

#[test]
fn what_is_written_again_means_the_same_instant() {
    for row in ROWS.iter().filter(|row| row.kind != Kind::Refused) {
        for which in [Disambiguation::Earlier, Disambiguation::Later] {
            let moment = Moment::parse_with(row.local, zone(row), which).expect("a moment");
            let again = Moment::parse(&moment.written(), zone(row)).expect("a moment");

            assert_eq!(again, moment, "{row:?}");
        }
    }
}

#[test]
fn a_window_over_the_hour_that_happens_twice_is_an_hour_longer() {
    let berlin = Zone::parse("Europe/Berlin").expect("a zone");
    let at = |text| Moment::parse(text, berlin).expect("a time").instant();

    let length = at("2026-10-25 04:00") - at("2026-10-25 01:00");

    assert_eq!(length, TimeDelta::hours(4));
}
