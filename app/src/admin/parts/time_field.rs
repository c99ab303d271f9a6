//! A control for a time. It takes what people write, and says below what was
//! understood; a local time that happens twice is asked about. What is no time is
//! shown as it was typed.

use super::{
    errors::id_of,
    field::{Around, described_by, hidden},
    message::error_line,
};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use chrono::{DateTime, FixedOffset, Months, NaiveDateTime, SecondsFormat, Timelike};
use domain::moment::NotAMoment;
use domain::{Instant, Language, Moment, Zone, zone::Resolved};
use leptos::prelude::*;

/// Months after which rules are not to be relied on: five years.
const FAR_AHEAD: Months = Months::new(60);

/// A control for a time.
#[derive(Debug, Clone)]
pub struct TimeField {
    /// The path in the notice document.
    pub path: String,
    /// What it is called.
    pub label: String,
    /// What helps to fill it in.
    pub hint: Option<String>,
    /// What it holds, right or wrong.
    pub value: String,
    /// What is wrong with it.
    pub errors: Vec<String>,
    /// The zone in which a time without an offset is read.
    pub zone: Zone,
    /// When the page was asked for.
    pub now: Instant,
    /// The desk's language.
    pub language: Language,
}

/// What the control shows.
struct Shown {
    /// What is in the input.
    value: String,
    /// The value to the fraction of a second, where the input cannot hold it.
    exact: Option<String>,
    /// The two instants, where the time happens twice.
    twice: Option<Twice>,
    /// What it means, where that is clear.
    understood: Option<Instant>,
}

#[derive(Clone, Copy)]
struct Twice {
    earlier: DateTime<FixedOffset>,
    later: DateTime<FixedOffset>,
    /// The one that is meant, where that is known.
    chosen: Option<DateTime<FixedOffset>>,
}

impl TimeField {
    /// The field as HTML.
    #[must_use]
    pub fn view(self) -> Markup {
        let around = Around {
            tools: None,
            id: id_of(&self.path),
            label: self.label.clone(),
            hint: self.hint.clone(),
            errors: self.errors.clone(),
        };
        around.view(self.bare(false))
    }

    /// The control alone, for a table cell.
    #[must_use]
    pub fn cell(self) -> Markup {
        let errors = error_line(&id_of(&self.path), &self.errors);
        view! {
            {self.bare(true)}
            {errors}
        }
        .into_markup()
    }

    fn bare(self, is_cell: bool) -> Markup {
        let id = id_of(&self.path);
        let shown = shown(&self.value, self.zone);
        let is_invalid = (!self.errors.is_empty()).then_some("true");
        let described = described_by(&id, &self.errors, self.hint.is_some() && !is_cell);
        let understood = shown.understood.map(|at| {
            let told = if is_cell {
                // A cell has no room for more than what differs between rows.
                words::time::read_back_short(self.language, self.zone, at)
            } else {
                words::time::read_back(self.language, self.zone, at)
            };
            self.understood(&id, at, told)
        });
        let described_by = match (described, &understood) {
            (Some(before), Some(_)) => Some(format!("{before} {id}-understood")),
            (None, Some(_)) => Some(format!("{id}-understood")),
            (before, None) => before,
        };
        let aria_label = is_cell.then(|| self.label.clone());
        let ask = shown.twice.map(|twice| self.ask(twice));
        let exact = shown
            .exact
            .map(|exact| hidden(format!("{}.exact", self.path), exact));
        view! {
            <input class="input is-time" id=id name=self.path type="text" value=shown.value autocomplete="off" spellcheck="false"
                aria-label=aria_label aria-invalid=is_invalid aria-describedby=described_by/>
            {exact}
            {understood}
            {ask}
        }
        .into_markup()
    }

    /// What was understood.
    fn understood(&self, id: &str, at: Instant, told: String) -> Markup {
        let machine = at.to_rfc3339_opts(SecondsFormat::Secs, true);
        let is_far = self
            .now
            .checked_add_months(FAR_AHEAD)
            .is_some_and(|far| at > far);
        let may_change = (is_far && self.zone != Zone::UTC).then(|| {
            view! { " "<strong>{say!(self.language, "desk-time-may-change")}</strong> }
        });
        view! {
            <p class="understood" id=format!("{id}-understood")><time datetime=machine>{told}</time>{may_change}</p>
        }
        .into_markup()
    }

    /// Which of the two.
    fn ask(&self, twice: Twice) -> Markup {
        let name = format!("{}.offset", self.path);
        let id = id_of(&name);
        let option = |which: DateTime<FixedOffset>, label: String| {
            let is_chosen = twice.chosen == Some(which);
            let value = which.format("%:z").to_string();
            let name = name.clone();
            view! {
                <label class="check"><input type="radio" name=name value=value checked=is_chosen/>{label}</label>
            }
        };
        let printed = |which: DateTime<FixedOffset>| {
            words::time::moment(self.language, self.zone, which.to_utc())
        };
        view! {
            <fieldset class="ask" id=id>
                <legend>{say!(self.language, "desk-time-twice")}</legend>
                {option(twice.earlier, say!(self.language, "desk-time-earlier", time = printed(twice.earlier)))}
                {option(twice.later, say!(self.language, "desk-time-later", time = printed(twice.later)))}
            </fieldset>
        }
        .into_markup()
    }
}

/// What was sent of a time control, put together again: `typed` is what is in
/// the input, `offset` the answer to "which of the two?", `exact` the value to
/// the fraction of a second. The reverse of what [`TimeField`] shows.
#[must_use]
pub fn read(typed: &str, offset: &str, exact: &str, zone: Zone) -> String {
    let typed = typed.trim();
    if !exact.is_empty() && shown(exact, zone).value == typed {
        return exact.to_owned();
    }
    // An answer to a question that is not asked any more is none.
    let Err(NotAMoment::Twice { earlier, later }) = Moment::parse(typed, zone) else {
        return typed.to_owned();
    };
    let chosen = [earlier, later]
        .into_iter()
        .find(|which| is_offset_of(offset, which));
    match chosen {
        Some(chosen) => format!("{}{offset}", chosen.format(format_of(chosen.naive_local()))),
        None => typed.to_owned(),
    }
}

fn is_offset_of(offset: &str, time: &DateTime<FixedOffset>) -> bool {
    time.format("%:z").to_string() == offset
}

/// As documents have it; the control shows the same with a space in it.
fn format_of(local: NaiveDateTime) -> &'static str {
    if local.second() == 0 {
        "%Y-%m-%dT%H:%M"
    } else {
        "%Y-%m-%dT%H:%M:%S"
    }
}

fn shown(value: &str, zone: Zone) -> Shown {
    let as_typed = |understood, twice| Shown {
        value: value.to_owned(),
        exact: None,
        twice,
        understood,
    };
    let moment = match Moment::parse(value, zone) {
        Ok(moment) => moment,
        Err(NotAMoment::Twice { earlier, later }) => {
            let chosen = None;
            let twice = Twice {
                earlier,
                later,
                chosen,
            };
            let mut shown = as_typed(None, Some(twice));
            if of_document(value).is_some() {
                shown.value = value.replacen('T', " ", 1);
            }
            return shown;
        }
        Err(_) => return as_typed(None, None),
    };
    let at = zone.at(moment.instant());
    // Only an offset that the zone has at that instant goes without saying.
    if of_document(value) != Some(at.naive_local()) {
        return as_typed(Some(moment.instant()), None);
    }
    let twice = match zone.resolve(at.naive_local()) {
        Resolved::Twice { earlier, later } => Some(Twice {
            earlier,
            later,
            chosen: Some(at),
        }),
        Resolved::Once(_) | Resolved::Never { .. } => None,
    };
    let local = at.naive_local();
    Shown {
        value: local
            .format(format_of(local))
            .to_string()
            .replacen('T', " ", 1),
        exact: (local.nanosecond() != 0).then(|| value.to_owned()),
        twice,
        understood: Some(moment.instant()),
    }
}

/// The local time of a value as a document has it, whatever its offset.
fn of_document(value: &str) -> Option<NaiveDateTime> {
    let offset = |c: char| matches!(c, '+' | '-' | 'Z');
    let end = value.char_indices().skip(11).find(|(_, c)| offset(*c));
    let civil = &value[..end.map_or(value.len(), |(at, _)| at)];
    NaiveDateTime::parse_from_str(civil, "%Y-%m-%dT%H:%M")
        .or_else(|_| NaiveDateTime::parse_from_str(civil, "%Y-%m-%dT%H:%M:%S%.f"))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn berlin() -> Zone {
        Zone::parse("Europe/Berlin").expect("a zone of the database")
    }

    fn field(value: &str) -> String {
        let field = TimeField {
            path: "window.start".to_owned(),
            label: "Start".to_owned(),
            hint: None,
            value: value.to_owned(),
            errors: Vec::new(),
            zone: berlin(),
            now: "2026-12-01T08:00:00Z".parse().expect("an instant"),
            language: Language::En,
        };
        crate::document::in_island_context(|| field.view().into_string())
    }

    #[test]
    fn what_is_no_time_is_shown_as_it_was_typed() {
        let shown = shown("next Tuesday at noon", berlin());

        assert_eq!(shown.value, "next Tuesday at noon");
        assert!(shown.understood.is_none());
    }

    #[test]
    fn what_was_typed_stays_and_what_was_understood_stands_below() {
        let html = field("15.12.2026, 7 Uhr");

        assert!(html.contains("value=\"15.12.2026, 7 Uhr\""), "{html}");
        assert!(
            html.contains("Tuesday, 15 December 2026, 07:00 CET (UTC+1) = 06:00 UTC"),
            "{html}"
        );
        assert!(!html.contains("may change"), "{html}");
    }

    #[test]
    fn a_cell_says_what_was_understood_in_fewer_words() {
        let field = TimeField {
            path: "hosts[0].start".to_owned(),
            label: "Start".to_owned(),
            hint: None,
            value: "2026-12-15T07:00".to_owned(),
            errors: Vec::new(),
            zone: berlin(),
            now: "2026-12-01T08:00:00Z".parse().expect("an instant"),
            language: Language::De,
        };
        let html = crate::document::in_island_context(|| field.cell().into_string());

        assert!(
            html.contains("Di., 15. Dez. 2026, 07:00 Uhr MEZ (UTC+1)"),
            "{html}"
        );
    }

    #[test]
    fn the_day_in_utc_is_said_where_it_is_another_one() {
        let html = field("2026-12-15T00:30");

        assert!(
            html.contains(
                "Tuesday, 15 December 2026, 00:30 CET (UTC+1) = 14 December 2026, 23:30 UTC"
            ),
            "{html}"
        );
    }

    #[test]
    fn what_is_more_than_five_years_ahead_may_change() {
        assert!(field("2099-07-01T12:00").contains("may change"));
        assert!(!field("2031-11-30T12:00").contains("may change"));
    }

    #[test]
    fn a_time_that_happens_twice_asks_which() {
        for typed in ["2026-10-25T02:30", "25.10.2026 2:30", "25/10/2026 02:30"] {
            let shown = shown(typed, berlin());

            assert!(shown.twice.is_some_and(|twice| twice.chosen.is_none()));
            assert!(shown.understood.is_none());
        }
    }

    #[test]
    fn an_answered_question_stays_answered() {
        let shown = shown("2026-10-25T02:30+01:00", berlin());

        assert_eq!(shown.value, "2026-10-25 02:30");
        let chosen = shown.twice.and_then(|twice| twice.chosen).expect("chosen");
        assert_eq!(chosen.to_rfc3339(), "2026-10-25T02:30:00+01:00");
    }

    #[test]
    fn an_offset_that_the_zone_does_not_have_is_kept() {
        assert_eq!(
            shown("2026-12-15T07:00-05:00", berlin()).value,
            "2026-12-15T07:00-05:00"
        );
        assert_eq!(
            shown("2026-12-15T12:00Z", Zone::UTC).value,
            "2026-12-15 12:00"
        );
    }

    #[test]
    fn the_offset_of_the_zone_itself_goes_without_saying() {
        assert_eq!(
            shown("2026-12-15T07:00:00+01:00", berlin()).value,
            "2026-12-15 07:00"
        );
    }

    #[test]
    fn an_answer_counts_only_for_a_time_that_happens_twice() {
        for typed in ["2026-10-25 02:30", "25.10.2026 2:30 Uhr"] {
            assert_eq!(
                read(typed, "+01:00", "", berlin()),
                "2026-10-25T02:30+01:00"
            );
        }
        assert_eq!(
            read("2026-10-26 02:30", "+02:00", "", berlin()),
            "2026-10-26 02:30"
        );
        assert_eq!(
            read("2026-10-25 02:30", "+05:00", "", berlin()),
            "2026-10-25 02:30"
        );
    }

    #[test]
    fn a_fraction_of_a_second_survives_a_form_that_nobody_changed() {
        let exact = "2026-12-15T07:00:33.250000+01:00";
        let shown = shown(exact, berlin());

        assert_eq!(read(&shown.value, "", exact, berlin()), exact);
        assert_eq!(
            read("2026-12-15 07:01", "", exact, berlin()),
            "2026-12-15 07:01"
        );
    }
}
