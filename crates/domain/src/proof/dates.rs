//! Dates in running text, in many forms, English and German.

use super::calendar;
use super::tokens::{Kind, Token};
use chrono::{Datelike as _, NaiveDate};
use std::ops::Range;

/// A date as written, whether any calendar has it or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Date {
    pub(super) day: u32,
    pub(super) month: u32,
    pub(super) year: Option<i32>,
}

/// A date and the tokens that it is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dated {
    pub(super) date: Date,
    pub(super) tokens: Range<usize>,
}

/// The day that a date without a year is nearest to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Nearest(NaiveDate);

impl Nearest {
    pub(super) const fn to(day: NaiveDate) -> Self {
        Self(day)
    }

    /// The day that is meant; `None` where no calendar has it.
    pub(super) fn day(self, date: Date) -> Option<NaiveDate> {
        let of = |year| NaiveDate::from_ymd_opt(year, date.month, date.day);
        if let Some(year) = date.year {
            return of(year);
        }
        let near = self.0.year();
        // A leap day may be four years away.
        let years = (near - 4..=near + 4).filter_map(of);
        years.min_by_key(|day| (*day - self.0).num_days().abs())
    }
}

/// What joins the two ends of a range, or the parts of a list.
const JOINTS: &[&str] = &[
    "to", "and", "until", "till", "through", "or", "bis", "und", "oder", "sowie",
];

/// Every date of a text, in order.
pub(super) fn of(tokens: &[Token<'_>]) -> Vec<Dated> {
    let mut dates = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        let found = at(tokens, index);
        let next = found.iter().map(|dated| dated.tokens.end).max();
        dates.extend(found);
        index = next.unwrap_or(index).max(index + 1);
    }
    dates
}

/// The dates that begin at a token: one, or several that share their month, as
/// "14 to 16 December" and "14., 15. und 16. Dezember".
pub(super) fn at(tokens: &[Token<'_>], index: usize) -> Vec<Dated> {
    let first = &tokens[index];
    // The inside of a longer number or name is no beginning.
    let is_inside = index.checked_sub(1).is_some_and(|before| {
        let before = &tokens[before];
        let is_part =
            before.kind != Kind::Sign || matches!(before.text, "." | "-" | "/" | ":" | "_");
        first.is_glued_to(before) && is_part && !is_range_end(tokens, index)
    });
    if is_inside {
        return Vec::new();
    }
    let one = iso(tokens, index)
        .or_else(|| dotted(tokens, index))
        .or_else(|| slashed(tokens, index));
    match (one, first.kind) {
        (Some(dated), _) => vec![dated],
        (None, Kind::Number) => day_first(tokens, index).unwrap_or_default(),
        (None, Kind::Word) => month_first(tokens, index).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// Whether a token is the second of two numbers that a dash joins.
fn is_range_end(tokens: &[Token<'_>], index: usize) -> bool {
    let is_dash = index > 0 && matches!(tokens[index - 1].text, "-" | "–");
    let is_number = index > 1 && matches!(tokens[index - 2].kind, Kind::Number);
    let is_full = index > 1 && tokens[index - 2].is(".");
    is_dash && (is_number || is_full)
}

pub(super) fn is_joint(token: &Token<'_>) -> bool {
    matches!(token.text, "-" | "–" | "—" | "," | "&" | "/") || token.is_any(JOINTS)
}

/// A cursor over the tokens of one sentence.
struct Walk<'t, 'a> {
    tokens: &'t [Token<'a>],
    at: usize,
}

impl<'t, 'a> Walk<'t, 'a> {
    fn peek(&self) -> Option<&'t Token<'a>> {
        let token = self.tokens.get(self.at)?;
        let is_same = self.at == 0 || token.block == self.tokens[self.at - 1].block;
        is_same.then_some(token)
    }

    fn next_if(&mut self, is_it: impl Fn(&Token<'a>) -> bool) -> Option<&'t Token<'a>> {
        let token = self.peek().filter(|token| is_it(token))?;
        self.at += 1;
        Some(token)
    }

    /// A day of the month, with what follows its number.
    fn day(&mut self) -> Option<u32> {
        let token = self.peek()?;
        let day = token.number(2).filter(|day| (1..=31).contains(day))?;
        let next = self.tokens.get(self.at + 1);
        let is_glued = |next: &&Token<'_>| next.is_glued_to(token);
        // 14:00 and 14.5 are no days.
        if let Some(next) = next.filter(is_glued) {
            let after = self.tokens.get(self.at + 2);
            let goes_on =
                after.is_some_and(|after| after.kind == Kind::Number && after.is_glued_to(next));
            if next.is(":") || (next.is(".") && goes_on) || next.is("%") {
                return None;
            }
        }
        self.at += 1;
        self.next_if(|next| next.is_any(&["st", "nd", "rd", "th"]));
        self.next_if(|next| next.is("."));
        Some(day)
    }

    fn year(&mut self) -> Option<i32> {
        let before = self.at;
        self.next_if(|token| token.is(","));
        let year = self.peek().and_then(year);
        self.at = if year.is_some() { self.at + 1 } else { before };
        year
    }
}

fn year(token: &Token<'_>) -> Option<i32> {
    let year = token.number(4).filter(|year| (1970..2200).contains(year))?;
    i32::try_from(year).ok()
}

/// 14 December, 14th of December 2020, 14. Dezember, 14. bis 16. Dezember 2020
fn day_first(tokens: &[Token<'_>], index: usize) -> Option<Vec<Dated>> {
    let mut walk = Walk { tokens, at: index };
    let mut days = Vec::new();
    loop {
        let start = walk.at;
        let Some(day) = walk.day() else { break };
        days.push((day, start..walk.at));
        let before = walk.at;
        let mut joined = false;
        while walk.next_if(is_joint).is_some() {
            joined = true;
        }
        walk.next_if(|token| token.is_any(&["the", "den", "dem", "zum"]));
        if !joined {
            break;
        }
        if walk.peek().and_then(|token| token.number(2)).is_none() {
            walk.at = before;
            break;
        }
        if days.len() > 31 {
            return None;
        }
    }
    walk.next_if(|token| token.is_word("of"));
    let month = calendar::month(walk.next_if(|token| token.kind == Kind::Word)?.text)?;
    walk.next_if(|token| token.is("."));
    let year = walk.year();
    let end = walk.at;
    let count = days.len();
    let dated = days.into_iter().enumerate();
    Some(
        dated
            .map(|(place, (day, range))| Dated {
                date: Date { day, month, year },
                // The last one has the month beside it.
                tokens: range.start..if place + 1 == count { end } else { range.end },
            })
            .collect(),
    )
}

/// December 14, December 14th, 2020, December 14 to 16
fn month_first(tokens: &[Token<'_>], index: usize) -> Option<Vec<Dated>> {
    let month = calendar::month(tokens[index].text)?;
    let mut walk = Walk {
        tokens,
        at: index + 1,
    };
    walk.next_if(|token| token.is("."));
    walk.next_if(|token| token.is_word("the"));
    let mut days = vec![(walk.day()?, index..walk.at)];
    loop {
        let before = walk.at;
        let joint = walk.next_if(is_joint);
        let start = walk.at;
        let is_year = walk.peek().is_some_and(|token| year(token).is_some());
        match (joint, is_year.then_some(()), walk.day()) {
            (Some(_), None, Some(day)) if days.len() <= 31 => days.push((day, start..walk.at)),
            _ => {
                walk.at = before;
                break;
            }
        }
    }
    // December 14 December is two dates at odds.
    let end_of_days = walk.at;
    let year = walk.year();
    let end = walk.at;
    let last = days.len();
    let dated = days.into_iter().enumerate();
    Some(
        dated
            .map(|(place, (day, range))| Dated {
                date: Date { day, month, year },
                tokens: range.start..if place + 1 == last {
                    end
                } else {
                    range.end.min(end_of_days)
                },
            })
            .collect(),
    )
}

/// 2020-12-14
fn iso(tokens: &[Token<'_>], index: usize) -> Option<Dated> {
    let [first, dash, month, second, day] = tokens.get(index..index + 5)? else {
        return None;
    };
    let is_glued = tokens[index..index + 5]
        .windows(2)
        .all(|pair| pair[1].is_glued_to(&pair[0]));
    if !is_glued || !dash.is("-") || !second.is("-") {
        return None;
    }
    let (month, day) = (month.number(2)?, day.number(2)?);
    let date = Date {
        day,
        month: (1..=12).contains(&month).then_some(month)?,
        year: Some(year(first)?),
    };
    Some(Dated {
        date,
        tokens: index..index + 5,
    })
}

/// 14.12.2020, and 14.12. before a sentence goes on
fn dotted(tokens: &[Token<'_>], index: usize) -> Option<Dated> {
    let [day, dot, month, last] = tokens.get(index..index + 4)? else {
        return None;
    };
    if !dot.is(".") || !last.is(".") || !dot.is_glued_to(day) || !last.is_glued_to(month) {
        return None;
    }
    let day = day.number(2).filter(|day| (1..=31).contains(day))?;
    let month = month.number(2).filter(|month| (1..=12).contains(month))?;
    let after = tokens.get(index + 4);
    let year = after.and_then(year);
    let goes_on = after.is_some_and(|after| after.is_glued_to(last) && after.kind == Kind::Number);
    if year.is_none() && goes_on {
        return None;
    }
    Some(Dated {
        date: Date { day, month, year },
        tokens: index..index + 4 + usize::from(year.is_some()),
    })
}

/// 14/12/2020 and 12/14/2020; what could be either is read the day first.
fn slashed(tokens: &[Token<'_>], index: usize) -> Option<Dated> {
    let (first, second, year) = numbers_with_slashes(tokens, index)?;
    let (day, month) = if second > 12 {
        (second, first)
    } else {
        (first, second)
    };
    let is_date = (1..=31).contains(&day) && (1..=12).contains(&month);
    is_date.then_some(Dated {
        date: Date {
            day,
            month,
            year: Some(year),
        },
        tokens: index..index + 5,
    })
}

/// The numbers of `14/12/2020`, in their order.
pub(super) fn numbers_with_slashes(tokens: &[Token<'_>], index: usize) -> Option<(u32, u32, i32)> {
    let [first, slash, second, again, last] = tokens.get(index..index + 5)? else {
        return None;
    };
    let is_form = slash.is("/") && again.is("/") && last.is_glued_to(again);
    let goes_on = tokens
        .get(index + 5)
        .is_some_and(|after| after.is("/") && after.is_glued_to(last));
    if !is_form || goes_on {
        return None;
    }
    Some((first.number(2)?, second.number(2)?, year(last)?))
}
