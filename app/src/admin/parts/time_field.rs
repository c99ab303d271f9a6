//! A control for a time. Local times are entered in a zone; one that happens
//! twice is asked about. What is no time is shown as it was typed.

use super::{
    errors::id_of,
    field::{Around, described_by, hidden},
    message::error_line,
};
use crate::admin::say;
use crate::markup::{IntoMarkup as _, Markup};
use chrono::{DateTime, FixedOffset, NaiveDateTime, Timelike};
use domain::{Language, Moment, Zone, zone::Resolved};
use leptos::prelude::*;

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
    /// The desk's language.
    pub language: Language,
}

/// What the control shows.
struct Shown {
    /// What is in the input.
    value: String,
    /// Whether a browser's picker can hold it.
    fits_picker: bool,
    /// The value to the fraction of a second, where the input cannot hold it.
    exact: Option<String>,
    /// The two instants, where the time happens twice.
    twice: Option<Twice>,
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
        let described_by = described_by(&id, &self.errors, self.hint.is_some() && !is_cell);
        let aria_label = is_cell.then(|| self.label.clone());
        let kind = if shown.fits_picker {
            "datetime-local"
        } else {
            "text"
        };
        let ask = shown.twice.map(|twice| self.ask(twice));
        let exact = shown
            .exact
            .map(|exact| hidden(format!("{}.exact", self.path), exact));
        let step =
            (shown.fits_picker && shown.value.len() > "2020-12-14T19:00".len()).then_some("1");
        view! {
            <input class="input" id=id name=self.path type=kind value=shown.value step=step aria-label=aria_label
                aria-invalid=is_invalid aria-describedby=described_by/>
            {exact}
            {ask}
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
    let is_one_of_two = picked(typed).is_some_and(|local| match zone.resolve(local) {
        Resolved::Twice { earlier, later } => [earlier, later]
            .iter()
            .any(|which| is_offset_of(offset, which)),
        Resolved::Once(_) | Resolved::Never { .. } => false,
    });
    if is_one_of_two {
        format!("{typed}{offset}")
    } else {
        typed.to_owned()
    }
}

fn is_offset_of(offset: &str, time: &DateTime<FixedOffset>) -> bool {
    time.format("%:z").to_string() == offset
}

fn shown(value: &str, zone: Zone) -> Shown {
    let as_typed = || Shown {
        value: value.to_owned(),
        fits_picker: value.is_empty(),
        exact: None,
        twice: None,
    };
    let (civil, offset) = match value
        .char_indices()
        .skip(11)
        .find(|(_, c)| matches!(c, '+' | '-' | 'Z'))
    {
        Some((at, _)) => value.split_at(at),
        None => (value, ""),
    };
    let Some(local) = picked(civil) else {
        return as_typed();
    };
    if !offset.is_empty() {
        // Only an offset that the zone has at that instant goes without saying.
        let is_of_zone = Moment::parse(value, zone)
            .is_ok_and(|moment| zone.at(moment.instant()).naive_local() == local);
        if !is_of_zone {
            return as_typed();
        }
    }
    let twice = match zone.resolve(local) {
        Resolved::Twice { earlier, later } => {
            let chosen = [earlier, later]
                .into_iter()
                .find(|which| is_offset_of(offset, which));
            Some(Twice {
                earlier,
                later,
                chosen,
            })
        }
        Resolved::Once(_) | Resolved::Never { .. } => None,
    };
    let format = if local.second() == 0 {
        "%Y-%m-%dT%H:%M"
    } else {
        "%Y-%m-%dT%H:%M:%S"
    };
    let exact = (local.nanosecond() != 0).then(|| value.to_owned());
    Shown {
        value: local.format(format).to_string(),
        fits_picker: true,
        exact,
        twice,
    }
}

/// Reads what a browser's picker can hold, and fractions of a second.
fn picked(civil: &str) -> Option<NaiveDateTime> {
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

    #[test]
    fn what_is_no_time_is_shown_as_it_was_typed() {
        let shown = shown("next Tuesday at noon", berlin());

        assert_eq!(
            (shown.value.as_str(), shown.fits_picker),
            ("next Tuesday at noon", false)
        );
    }

    #[test]
    fn a_time_that_happens_twice_asks_which() {
        let shown = shown("2026-10-25T02:30", berlin());

        assert!(shown.fits_picker);
        assert!(shown.twice.is_some_and(|twice| twice.chosen.is_none()));
    }

    #[test]
    fn an_answered_question_stays_answered() {
        let shown = shown("2026-10-25T02:30+01:00", berlin());

        assert_eq!(shown.value, "2026-10-25T02:30");
        let chosen = shown.twice.and_then(|twice| twice.chosen).expect("chosen");
        assert_eq!(chosen.to_rfc3339(), "2026-10-25T02:30:00+01:00");
    }

    #[test]
    fn an_offset_that_no_picker_can_hold_is_kept() {
        assert_eq!(
            shown("2026-12-15T07:00-05:00", berlin()).value,
            "2026-12-15T07:00-05:00"
        );
        assert_eq!(
            shown("2026-12-15T12:00Z", Zone::UTC).value,
            "2026-12-15T12:00"
        );
    }

    #[test]
    fn the_offset_of_the_zone_itself_goes_without_saying() {
        assert_eq!(
            shown("2026-12-15T07:00:00+01:00", berlin()).value,
            "2026-12-15T07:00"
        );
    }

    #[test]
    fn an_answer_counts_only_for_a_time_that_happens_twice() {
        assert_eq!(
            read("2026-10-25T02:30", "+01:00", "", berlin()),
            "2026-10-25T02:30+01:00"
        );
        assert_eq!(
            read("2026-10-26T02:30", "+02:00", "", berlin()),
            "2026-10-26T02:30"
        );
        assert_eq!(
            read("2026-10-25T02:30", "+05:00", "", berlin()),
            "2026-10-25T02:30"
        );
    }

    #[test]
    fn a_fraction_of_a_second_survives_a_form_that_nobody_changed() {
        let exact = "2026-12-15T07:00:33.250000+01:00";
        let shown = shown(exact, berlin());

        assert_eq!(read(&shown.value, "", exact, berlin()), exact);
        assert_eq!(
            read("2026-12-15T07:01", "", exact, berlin()),
            "2026-12-15T07:01"
        );
    }
}
