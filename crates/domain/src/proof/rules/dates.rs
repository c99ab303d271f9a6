//! Dates are days that there are, and can be read in one way only.

use super::super::dates::numbers_with_slashes;
use super::super::reading::{Parsed, Reading, bytes};
use super::super::remark::{Remarks, Slip};
use chrono::NaiveDate;

pub(super) fn read(reading: &Reading<'_>, parsed: &Parsed<'_>, remarks: &mut Remarks) {
    for dated in &parsed.dates {
        let range = bytes(&parsed.tokens, dated.tokens.clone());
        // A day without a year is one if any year has it.
        let year = dated.date.year.unwrap_or(2020);
        if NaiveDate::from_ymd_opt(year, dated.date.month, dated.date.day).is_none() {
            reading.note(remarks, range, |written| Slip::NoSuchDay { written });
            continue;
        }
        let numbers = numbers_with_slashes(&parsed.tokens, dated.tokens.start);
        let Some((first, second, year)) = numbers else {
            continue;
        };
        let read = |day, month| NaiveDate::from_ymd_opt(year, month, day);
        if let (Some(day_first), Some(month_first)) = (read(first, second), read(second, first))
            && day_first != month_first
        {
            reading.note(remarks, range, |written| Slip::AmbiguousDate {
                written,
                day_first,
                month_first,
            });
        }
    }
}
