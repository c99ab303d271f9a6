//! The window drawn on a time axis, with a lane for every host. The drawing
//! repeats what words say beside it, so it is hidden from screen readers.
//! Positions are attributes in percent: no inline style is needed.

use super::state;
use crate::Reader;
use crate::markup::{IntoMarkup as _, Markup};
use chrono::{DateTime, NaiveDate, TimeDelta};
use domain::public::{PublicHost, PublicWindow};
use domain::{HostState, Instant, PublicNotice, Zone, zone::Resolved};
use leptos::prelude::*;
use words::time;

/// With more hosts than this all share one lane: it shows when work is done, the
/// table shows on what.
const MOST_LANES: usize = 12;
/// Up to this many days are marked.
const MOST_DAYS: i64 = 6;
/// Where the first lane is, in pixels, how far they are apart, how high they are.
const LANES: (usize, usize, usize) = (30, 15, 10);

/// A stretch of time that is mapped to 0 … 100 %.
#[derive(Clone, Copy)]
struct Scale {
    start: Instant,
    end: Instant,
}

impl Scale {
    /// The window with a margin, so that its edges can be seen.
    fn around(start: Instant, end: Instant) -> Self {
        let margin = (end - start) / 26;
        Self {
            start: start - margin,
            end: end + margin,
        }
    }

    fn share(self, length: TimeDelta) -> f64 {
        let whole = (self.end - self.start).num_seconds().max(1);
        let share = length.num_seconds() as f64 / whole as f64;
        (share * 100.0).clamp(0.0, 100.0)
    }

    fn at(self, instant: Instant) -> String {
        format!("{:.2}%", self.share(instant - self.start))
    }

    fn width(self, start: Instant, end: Instant) -> String {
        format!(
            "{:.2}%",
            self.share(end.min(self.end) - start.max(self.start))
        )
    }
}

/// The drawing; nothing when there is no lane or no end to draw.
#[must_use]
pub fn view(reader: Reader, notice: &PublicNotice) -> Option<Markup> {
    let window = notice.window?;
    let end = window.end?;
    if notice.hosts.is_empty() || notice.is_to_be_announced() {
        return None;
    }
    let scale = Scale::around(window.start, end);
    let (top, step, _) = LANES;
    let shares_a_lane = notice.hosts.len() > MOST_LANES;
    let lanes = if shares_a_lane { 1 } else { notice.hosts.len() };
    let height = top + lanes * step + 6;
    let edge = |instant: Instant| {
        let x = scale.at(instant);
        view! { <line class="edge" x1=x.clone() x2=x y1="22" y2=height></line> }
    };
    let glass = |window: &PublicWindow| {
        let (start, end) = (window.start, window.end.unwrap_or(end));
        view! {
            <rect class="glass" x=scale.at(start) width=scale.width(start, end) y="22" height=height - 22></rect>
            {edge(start)}
            {edge(end)}
        }
    };
    let glass = notice.every_window().iter().map(glass).collect_view();
    let lanes = if shares_a_lane {
        shared_lane(scale, notice)
    } else {
        let lane = |(number, host): (usize, &PublicHost)| {
            bar(scale, number, host.state, stretch_of(host, notice))
        };
        notice.hosts.iter().enumerate().map(lane).collect()
    };
    Some(
        view! {
            <figure class="axis" aria-hidden="true">
                <svg height=height>
                    {glass}
                    {days(reader, scale, notice.home_zone, height)}
                    {lanes.into_iter().collect_view()}
                </svg>
                {key(reader, notice)}
            </figure>
        }
        .into_markup(),
    )
}

/// One bar of a lane.
fn bar(scale: Scale, number: usize, state: HostState, (start, end): (Instant, Instant)) -> Markup {
    let class = if is_to_come(state) { "hold" } else { "work" };
    let (top, step, height) = LANES;
    view! {
        <g data-state=state.word()>
            <rect class=class x=scale.at(start) width=scale.width(start, end) y=top + number * step height=height></rect>
        </g>
    }.into_markup()
}

/// The lane of all hosts: for each state the stretches in which there is work.
/// Those that touch, or that no eye could tell apart, are one bar: thousands of
/// hosts are no more to draw than a few.
fn shared_lane(scale: Scale, notice: &PublicNotice) -> Vec<Markup> {
    let gap = (scale.end - scale.start) / 500;
    // What was done lies on top of what is to come.
    let mut states = HostState::ALL.to_vec();
    states.sort_by_key(|state| !is_to_come(*state));
    let mut bars = Vec::new();
    for state in states {
        let hosts = notice.hosts.iter().filter(|host| host.state == state);
        let stretches = hosts.map(|host| stretch_of(host, notice)).collect();
        let merged = merged(stretches, gap).into_iter();
        bars.extend(merged.map(|stretch| bar(scale, 0, state, stretch)));
    }
    bars
}

/// Stretches in order, as one where no more than a gap is between two.
fn merged(mut stretches: Vec<(Instant, Instant)>, gap: TimeDelta) -> Vec<(Instant, Instant)> {
    stretches.sort_unstable();
    let mut merged: Vec<(Instant, Instant)> = Vec::new();
    for (start, end) in stretches {
        match merged.last_mut() {
            Some(last) if start - last.1 <= gap => last.1 = last.1.max(end),
            _ => merged.push((start, end)),
        }
    }
    merged
}

/// Work that was done stands where it was done, work to come where it is kept free.
fn stretch_of(host: &PublicHost, notice: &PublicNotice) -> (Instant, Instant) {
    let timing = host.timing.or(notice.timing);
    let kept = timing
        .reserved
        .or(timing.expected_max)
        .map_or(60, |length| length.get());
    let kept = TimeDelta::minutes(i64::from(kept));
    stretch(host.start, host.started_at, host.ended_at, kept)
}

/// From when to when a host's work is drawn. Where only one end is known, the time
/// that is kept free stands for the other: so work that was reported is to be seen,
/// whatever was reported of it.
fn stretch(
    stated: Instant,
    started: Option<Instant>,
    ended: Option<Instant>,
    kept: TimeDelta,
) -> (Instant, Instant) {
    match (started, ended) {
        (Some(start), Some(end)) => (start, end),
        (Some(start), None) => (start, start + kept),
        (None, Some(end)) if end > stated => (stated, end),
        (None, Some(end)) => (end - kept, end),
        (None, None) => (stated, stated + kept),
    }
}

const fn is_to_come(state: HostState) -> bool {
    matches!(
        state,
        HostState::Scheduled | HostState::Postponed | HostState::Cancelled
    )
}

/// A line at every midnight of the home zone, with its date.
fn days(reader: Reader, scale: Scale, zone: Zone, height: usize) -> Markup {
    let midnights = midnights(scale, zone);
    // A date needs room for its words before the edge.
    let has_room = move |instant: Instant| scale.share(instant - scale.start) < 86.0;
    let mark = move |instant: Instant| {
        let x = scale.at(instant);
        let label = has_room(instant).then(|| {
            let label = time::day_and_month(reader.language, zone, instant);
            view! { <text x=x.clone() dx="5" y="15">{label}</text> }
        });
        view! { <line class="tick" x1=x.clone() x2=x y1="4" y2=height></line>{label} }
    };
    midnights.into_iter().map(mark).collect_view().into_markup()
}

fn midnights(scale: Scale, zone: Zone) -> Vec<Instant> {
    let first = zone.at(scale.start).date_naive();
    let days = (scale.end - scale.start).num_days() + 2;
    let every = (days + MOST_DAYS - 1) / MOST_DAYS;
    let midnight = |day: i64| -> Option<Instant> {
        let date: NaiveDate = first.checked_add_signed(TimeDelta::days(day))?;
        Some(match zone.resolve(date.and_hms_opt(0, 0, 0)?) {
            Resolved::Once(instant) => instant,
            Resolved::Twice { earlier, .. } => DateTime::to_utc(&earlier),
            Resolved::Never { next, .. } => next.to_utc(),
        })
    };
    let inside = |instant: &Instant| *instant > scale.start && *instant < scale.end;
    (0..=days)
        .filter(|day| day % every == 0)
        .filter_map(midnight)
        .filter(inside)
        .collect()
}

/// Which colors are in the drawing, in the order of the states.
fn key(reader: Reader, notice: &PublicNotice) -> Markup {
    let is_there = |state: &&HostState| notice.hosts.iter().any(|host| host.state == **state);
    let entries = HostState::ALL.iter().filter(is_there).map(|state| {
        let class = if is_to_come(*state) { "hold" } else { "work" };
        view! {
            <span>
                <svg viewBox="0 0 20 12" data-state=state.word()>
                    <rect class=class x=".5" width="19" height="9" y="1.5"></rect>
                </svg>
                {state::host_word(reader, *state)}
            </span>
        }
    });
    view! { <figcaption class="axis-key">{entries.collect_view()}</figcaption> }.into_markup()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> Instant {
        DateTime::parse_from_rfc3339(text)
            .expect("RFC 3339")
            .to_utc()
    }

    #[test]
    fn midnights_are_those_of_the_home_zone() {
        let scale = Scale {
            start: utc("2020-12-13T23:37:00Z"),
            end: utc("2020-12-15T11:30:00Z"),
        };
        let auckland = Zone::parse("Pacific/Auckland").expect("a zone");

        assert_eq!(
            midnights(scale, auckland),
            [utc("2020-12-14T11:00:00Z"), utc("2020-12-15T11:00:00Z")]
        );
    }

    #[test]
    fn work_is_drawn_also_when_only_its_end_is_known() {
        let kept = TimeDelta::hours(2);
        let stated = utc("2020-12-14T19:00:00Z");
        let [early, late] = ["2020-12-14T18:00:00Z", "2020-12-14T23:30:00Z"].map(utc);

        assert_eq!(
            stretch(stated, None, Some(early), kept),
            (early - kept, early)
        );
        assert_eq!(stretch(stated, None, Some(late), kept), (stated, late));
        assert_eq!(stretch(stated, Some(late), None, kept), (late, late + kept));
    }

    #[test]
    fn stretches_that_touch_are_one_bar() {
        let hour = |hour: u32| utc(&format!("2020-01-01T{hour:02}:00:00Z"));
        let minutes = TimeDelta::minutes;
        let stretches = vec![
            (hour(5), hour(6)),
            (hour(1), hour(4)),
            (hour(2), hour(3)),
            (hour(4) + minutes(1), hour(4) + minutes(30)),
        ];

        assert_eq!(
            merged(stretches, minutes(5)),
            [(hour(1), hour(4) + minutes(30)), (hour(5), hour(6))]
        );
    }

    #[test]
    fn a_long_window_is_not_crowded_with_days() {
        let scale = Scale {
            start: utc("2020-01-01T00:00:00Z"),
            end: utc("2020-03-01T00:00:00Z"),
        };

        assert!(midnights(scale, Zone::UTC).len() <= 6);
    }

    #[test]
    fn work_that_runs_over_the_window_is_cut_at_the_edge() {
        let scale = Scale {
            start: utc("2020-01-01T00:00:00Z"),
            end: utc("2020-01-01T10:00:00Z"),
        };

        assert_eq!(
            scale.width(utc("2020-01-01T09:00:00Z"), utc("2020-01-01T20:00:00Z")),
            "10.00%"
        );
    }
}
