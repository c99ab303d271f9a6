//! Numbers of versions: `4.19.163`, `v5.10`, `5.10-rc3`. Dates, times and amounts
//! are written with the same dots and are none.

use super::numbered::Numbered;
use super::pieces::Piece;

/// What an amount is counted in, folded.
const UNITS: &[&str] = &[
    "hours",
    "hour",
    "minutes",
    "minute",
    "min",
    "seconds",
    "second",
    "sec",
    "ms",
    "days",
    "day",
    "percent",
    "gb",
    "tb",
    "mb",
    "gib",
    "tib",
    "gbit",
    "mbit",
    "ghz",
    "mhz",
    "kw",
    "kva",
    "mw",
    "stunden",
    "stunde",
    "minuten",
    "sekunden",
    "sekunde",
    "tage",
    "tagen",
    "prozent",
    "uhr",
    "million",
    "millionen",
    "euro",
    "eur",
    "usd",
    "pm",
    "am",
    "kilometer",
    "km",
    "meter",
];

/// What stands before a date in German.
const BEFORE_DATES: &[&str] = &[
    "am",
    "vom",
    "bis",
    "zum",
    "ab",
    "den",
    "dem",
    "der",
    "und",
    "seit",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
];

/// What is joined by dots from a place on, and how many pieces it takes: a version,
/// or a date or an amount, which is none. In an address there are no dots, and
/// `joint` is a hyphen.
pub(super) fn at(
    pieces: &[Piece<'_>],
    index: usize,
    joint: &str,
) -> Option<(Option<Numbered>, usize)> {
    let first = pieces.get(index)?;
    let mut numbers = vec![leading(
        first.folded.strip_prefix('v').unwrap_or(&first.folded),
        true,
    )?];
    let mut taken = 1;
    while let Some(piece) = pieces.get(index + taken)
        && piece.before == joint
        && let Some(number) = leading(&piece.folded, false)
    {
        numbers.push(number);
        taken += 1;
        let is_whole = piece.number().is_some();
        if !is_whole {
            break;
        }
    }
    let before = index.checked_sub(1).and_then(|before| pieces.get(before));
    let last = pieces.get(index + taken - 1)?;
    let next = pieces.get(index + taken);
    if numbers.len() < 2 {
        return None;
    }
    if is_date(&numbers, before, last) || is_amount(&numbers, last, next) {
        return Some((None, taken));
    }
    let parts = numbers.into_iter().map(|number| number.to_string());
    Some((Some(Numbered::new(parts.collect(), 2)), taken))
}

/// The number that a piece begins with: `10` of `10rc3`.
fn leading(folded: &str, is_first: bool) -> Option<u32> {
    let end = folded.find(|c: char| !c.is_ascii_digit());
    let digits = &folded[..end.unwrap_or(folded.len())];
    if is_first && end.is_some() {
        return None;
    }
    digits.parse().ok()
}

fn is_date(numbers: &[u32], before: Option<&Piece<'_>>, last: &Piece<'_>) -> bool {
    let is_day = |number: u32| (1..=31).contains(&number);
    let is_month = |number: u32| (1..=12).contains(&number);
    let is_year = |number: u32| (1970..2200).contains(&number);
    match *numbers {
        [day, month, year] if is_day(day) && is_month(month) => is_year(year),
        [year, month, day] if is_year(year) => is_month(month) && is_day(day),
        [day, month] if is_day(day) && is_month(month) => {
            let has_word = before.is_some_and(|word| BEFORE_DATES.contains(&&*word.folded));
            has_word && last.after.starts_with('.')
        }
        _ => false,
    }
}

fn is_amount(numbers: &[u32], last: &Piece<'_>, next: Option<&Piece<'_>>) -> bool {
    let is_counted = |next: &Piece<'_>| next.before.len() <= 2 && UNITS.contains(&&*next.folded);
    let has_sign = last.after.trim_start().starts_with(['%', '°', '€']);
    numbers.len() == 2 && (has_sign || next.is_some_and(is_counted))
}

#[cfg(test)]
mod tests {
    use super::super::pieces::Readable;
    use super::*;

    fn versions(text: &str) -> Vec<Numbered> {
        let readable = Readable::new(text);
        let pieces = readable.pieces();
        let mut found = Vec::new();
        let mut index = 0;
        while index < pieces.len() {
            let (version, taken) = at(&pieces, index, ".").unwrap_or((None, 1));
            found.extend(version);
            index += taken;
        }
        found
    }

    #[test]
    fn versions_are_found_and_a_shorter_one_is_meant_by_a_longer_one() {
        for text in ["Xen 4.14.", "kernel v5.10.3", "4.19.0-13-amd64", "5.10rc1"] {
            assert!(!versions(text).is_empty(), "{text}");
        }
        let same = |one: &str, other: &str| versions(one)[0].is_same_as(&versions(other)[0]);
        assert!(same("4.19", "4.19.163"));
        assert!(!same("4.19.162", "4.19.163"));
    }

    #[test]
    fn dates_times_and_amounts_are_no_versions() {
        for text in [
            "am 15.12. und bis 16.12.",
            "15.12.2020",
            "um 19.30 Uhr",
            "1.5 hours",
            "99.9 %",
            "2.5 GB",
            "2020-12-15",
        ] {
            assert_eq!(versions(text), [], "{text}");
        }
    }
}
