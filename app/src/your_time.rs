//! "Your time": the words in which an instant is said in the reader's own zone,
//! and the room they need.
//!
//! The browser says it, because only the reader's machine knows the zone; the
//! server keeps the room free. Both build the text here, of the same parts in
//! the same order, so what the server builds of the widest parts is never
//! narrower or shorter than what the browser writes. Knows no clock and no zone.

use serde::{Deserialize, Serialize};

/// Does not break, where a space would.
const BOUND: &str = "\u{a0}";

/// A zone with a longer name is told by its offset alone: there is only so much room.
const LONGEST_ZONE_NAME: usize = 4;

/// The sentences of one language, with the names of their parts in braces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentences {
    /// What stands before a time: `{time}`.
    pub yours: String,
    /// What stands instead of a time that would be the one above.
    pub same: String,
    /// An instant: `{date}`, `{clock}`, `{zone}`.
    pub moment: String,
    /// A range within a day: `{date}`, `{start}`, `{end}`, `{zone}`.
    pub same_day: String,
    /// Any other range; its ends are instants of their own: `{start}`, `{end}`.
    pub two_moments: String,
}

/// An instant in the words of one zone, none of which breaks inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    date: String,
    clock: String,
    zone: String,
}

impl Spoken {
    /// The day without its year, which is that of the time above ("Mon, 30 Nov"),
    /// the hour ("23:37") and the zone ("CET (UTC+1)").
    #[must_use]
    pub fn new(date: &str, clock: &str, zone: &str) -> Self {
        let [date, clock, zone] = [date, clock, zone].map(|part| part.replace(' ', BOUND));
        Self { date, clock, zone }
    }

    /// The instant that needs most room, with the language's widest date. No zone
    /// has this name and this offset.
    #[must_use]
    pub fn widest(date: &str) -> Self {
        // Ahead of UTC: after a hyphen a line could break, and need less room.
        let zone = zone_label(Some("WEMZ"), &offset_label(12 * 60));
        Self::new(date, "00:00", &zone)
    }
}

impl Sentences {
    /// The text for an instant, or for a range.
    #[must_use]
    pub fn say(&self, start: &Spoken, end: Option<&Spoken>) -> String {
        match end {
            Some(end) if start.date == end.date && start.zone == end.zone => {
                let parts = [
                    ("{date}", &start.date),
                    ("{start}", &start.clock),
                    ("{end}", &end.clock),
                    ("{zone}", &end.zone),
                ];
                self.yours(fill(&self.same_day, parts))
            }
            Some(end) => self.apart(start, end),
            None => self.yours(self.moment(start)),
        }
    }

    /// The text for a range of which both ends are told in full. As no range is
    /// longer, it also says how much room one needs.
    #[must_use]
    pub fn apart(&self, start: &Spoken, end: &Spoken) -> String {
        let [start, end] = [start, end].map(|moment| self.moment(moment));
        let parts = [("{start}", &start), ("{end}", &end)];
        self.yours(fill(&self.two_moments, parts))
    }

    fn moment(&self, moment: &Spoken) -> String {
        let parts = [
            ("{date}", &moment.date),
            ("{clock}", &moment.clock),
            ("{zone}", &moment.zone),
        ];
        fill(&self.moment, parts)
    }

    fn yours(&self, time: String) -> String {
        fill(&self.yours, [("{time}", &time)])
    }
}

/// Puts parts into a sentence, which may break before a part and nowhere else: so
/// every text is a row of few pieces, each of which has its widest form.
fn fill<const N: usize>(sentence: &str, parts: [(&str, &String); N]) -> String {
    let bound = sentence.replace(' ', BOUND);
    let sentence = bound.replace(&format!("{BOUND}{{"), " {");
    parts
        .into_iter()
        .fold(sentence, |text, (name, part)| text.replace(name, part))
}

/// The zone's name, where it has a short one, and its offset. The few offsets that
/// are not whole hours are longer, and stand alone.
#[must_use]
pub fn zone_label(name: Option<&str>, offset: &str) -> String {
    // What browsers call a zone that has no name says the offset only.
    let is_name = |name: &&str| {
        name.chars().count() <= LONGEST_ZONE_NAME && name.chars().all(char::is_alphabetic)
    };
    match name.filter(is_name) {
        Some(name) if name != offset && !offset.contains(':') => format!("{name} ({offset})"),
        _ => offset.to_owned(),
    }
}

/// An offset in minutes: "UTC+13", "UTC-3:30".
#[must_use]
pub fn offset_label(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}

/// The offset in minutes at the end of an instant for machines:
/// "2020-12-14T19:00:00+13:00".
#[must_use]
pub fn offset_of(machine: &str) -> Option<i32> {
    if machine.ends_with('Z') {
        return Some(0);
    }
    let (_, offset) = machine.split_at_checked(machine.len().checked_sub("+00:00".len())?)?;
    let (hours, minutes) = offset.split_once(':')?;
    let sign = if hours.starts_with('-') { -1 } else { 1 };
    Some(hours.parse::<i32>().ok()? * 60 + sign * minutes.parse::<i32>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn german() -> Sentences {
        let owned = str::to_owned;
        Sentences {
            yours: owned("Ihre Zeit: {time}"),
            same: owned("Ihre Zeit: dieselbe"),
            moment: owned("{date}, {clock} Uhr {zone}"),
            same_day: owned("{date}, {start}–{end} Uhr {zone}"),
            two_moments: owned("{start} – {end}"),
        }
    }

    /// The text with its places to break as bars.
    fn pieces(text: &str) -> String {
        text.replace(' ', "|").replace(BOUND, " ")
    }

    #[test]
    fn a_text_breaks_between_its_parts_only() {
        let evening = Spoken::new("Mo., 30. Nov.", "23:37", "MEZ (UTC+1)");
        let night = Spoken::new("Di., 1. Dez.", "01:37", "MEZ (UTC+1)");
        let late = Spoken::new("Mo., 30. Nov.", "23:59", "MEZ (UTC+1)");

        assert_eq!(
            pieces(&german().say(&evening, None)),
            "Ihre Zeit:|Mo., 30. Nov.,|23:37 Uhr|MEZ (UTC+1)"
        );
        assert_eq!(
            pieces(&german().say(&evening, Some(&late))),
            "Ihre Zeit:|Mo., 30. Nov.,|23:37–23:59 Uhr|MEZ (UTC+1)"
        );
        assert_eq!(
            pieces(&german().say(&evening, Some(&night))),
            "Ihre Zeit:|Mo., 30. Nov.,|23:37 Uhr|MEZ (UTC+1) –|Di., 1. Dez.,|01:37 Uhr|MEZ (UTC+1)"
        );
    }

    #[test]
    fn a_range_over_a_change_of_clocks_names_both_zones() {
        let summer = Spoken::new("So., 25. Okt.", "01:00", "MESZ (UTC+2)");
        let winter = Spoken::new("So., 25. Okt.", "04:00", "MEZ (UTC+1)");

        let text = german().say(&summer, Some(&winter));

        assert!(text.contains("MESZ") && text.contains("MEZ"), "{text}");
    }

    #[test]
    fn no_text_is_longer_than_its_room() {
        let widest = Spoken::widest("Mo., 30. Sept.");
        let pieces = |text: &str| -> Vec<usize> {
            text.split(' ').map(|piece| piece.chars().count()).collect()
        };
        for zone in ["MESZ (UTC+2)", "UTC-12:45", "UTC"] {
            let [start, end] =
                ["Do., 31. Dez.", "Fr., 1. Jan."].map(|date| Spoken::new(date, "12:37", zone));
            let ranges = [
                (german().say(&start, None), german().say(&widest, None)),
                (
                    german().say(&start, Some(&start)),
                    german().apart(&widest, &widest),
                ),
                (
                    german().say(&start, Some(&end)),
                    german().apart(&widest, &widest),
                ),
            ];
            for (text, room) in ranges {
                let (text, room) = (pieces(&text), pieces(&room));

                // Lines break in the room at least as often as in the text, when every
                // piece of the text finds a wider one of its own, in the same order.
                let mut wider = room.iter();
                let fits = text.iter().all(|piece| wider.any(|room| room >= piece));
                assert!(fits, "{text:?} in {room:?}");
            }
        }
    }

    #[test]
    fn a_zone_without_a_short_name_is_told_by_its_offset() {
        for (name, label) in [
            (Some("MEZ"), "MEZ (UTC+3)"),
            (Some("GMT+3"), "UTC+3"),
            (Some("Ostafrikanische Zeit"), "UTC+3"),
            (None, "UTC+3"),
        ] {
            assert_eq!(zone_label(name, "UTC+3"), label);
        }
        assert_eq!(zone_label(Some("IST"), "UTC+5:30"), "UTC+5:30");
        assert_eq!(zone_label(Some("UTC"), "UTC"), "UTC");
    }

    #[test]
    fn an_instant_for_machines_says_its_offset() {
        for (machine, minutes) in [
            ("2020-12-14T19:00:00+13:00", Some(780)),
            ("2020-12-14T19:00:00-03:30", Some(-210)),
            ("2020-12-14T19:00:00-00:30", Some(-30)),
            ("2020-12-14T19:00:00Z", Some(0)),
            ("soon", None),
        ] {
            assert_eq!(offset_of(machine), minutes, "{machine}");
        }
    }

    #[test]
    fn offsets_are_told_with_their_sign() {
        let labels = [0, 780, -210, -30].map(offset_label);

        assert_eq!(labels, ["UTC", "UTC+13", "UTC-3:30", "UTC-0:30"]);
    }
}
