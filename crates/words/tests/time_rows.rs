//! Every odd time of the table is printed with its day, its zone and its offset,
//! in both languages.

#[path = "../../domain/tests/times/rows.rs"]
mod rows;

use domain::{Instant, Language, Zone};
use rows::{Kind, ROWS};
use words::time;

#[test]
fn every_odd_time_is_printed_with_its_zone_and_offset() {
    let mut wrong = Vec::new();
    for row in ROWS.iter().filter(|row| row.kind != Kind::Refused) {
        let zone = Zone::parse(row.zone).expect(row.zone);
        for (instant, printed) in row.instants.iter().zip(row.printed) {
            let instant: Instant = instant.parse().expect("an instant");
            let found =
                [Language::En, Language::De].map(|language| time::moment(language, zone, instant));
            if found != *printed {
                wrong.push(format!("{} {}: {found:?}", row.zone, row.local));
            }
        }
    }

    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
