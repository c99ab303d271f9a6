//! One event of a calendar: a window of a notice, or the work on a host.

use super::{Calendar, Dated};
use crate::{addresses, when};
use chrono::TimeDelta;
use domain::language::pick;
use domain::public::PublicHost;
use domain::timing::Minutes;
use domain::{HostState, Instant, Kind, Language, PublicNotice, State, Timing, Zone, markdown};
use i18n_embed_fl::fl;
use icalendar::{Component as _, Event, EventLike as _, EventStatus, Property};
use words::{labels, loader, time, timing};

/// Characters of a description: enough to know what is done, and to fit into the
/// window of a calendar.
const DESCRIPTION: usize = 2_000;

/// How long an event lasts of which nothing is said.
const UNSTATED: TimeDelta = TimeDelta::hours(1);

/// The windows of a maintenance. One without an end is none yet.
pub(super) fn windows<'a>(
    calendar: &'a Calendar,
    dated: Dated<'a>,
) -> impl Iterator<Item = Event> + 'a {
    let notice = dated.notice;
    let windows = notice.every_window().iter().enumerate();
    let windows = windows.filter(|_| notice.kind == Kind::Maintenance);
    windows.filter_map(move |(index, window)| {
        let end = window.end?;
        // A board may hold windows of the time before they had ids, when their number
        // stood for them; it became the id of each.
        let number = || (index + 1).to_string();
        let id = window.id.map_or_else(number, |id| id.to_string());
        let mut event = begin(calendar, dated, &format!("{}.{id}", notice.id));
        span(&mut event, window.start, end);
        event.summary(&clean(&title(calendar.language, notice)));
        event.description(&description(calendar, notice, None));
        event.status(status_of(notice));
        Some(event.done())
    })
}

/// The work on a host, from its stated start to the latest end.
pub(super) fn host(calendar: &Calendar, dated: Dated<'_>, host: &PublicHost) -> Event {
    let language = calendar.language;
    let notice = dated.notice;
    let mut event = begin(
        calendar,
        dated,
        &format!("{}.host.{}", notice.id, host.name),
    );
    let end = host.start + longest(host.timing.or(notice.timing));
    span(&mut event, host.start, end);
    let state = when::standing_of_host(language, host);
    let title = text_of(language, notice);
    event.summary(&clean(&fl!(
        loader(language),
        "calendar-host",
        host = host.name.as_str(),
        title = title,
        state = state
    )));
    event.description(&description(calendar, notice, Some(host)));
    event.status(match host.state {
        HostState::Cancelled => EventStatus::Cancelled,
        _ if host.is_to_be_announced() => EventStatus::Cancelled,
        _ => status_of(notice),
    });
    event.done()
}

/// From the stated start of work to its latest end: it may begin late, and takes
/// what is kept free for it, or else the longest that is said.
#[must_use]
pub fn longest(timing: Timing) -> TimeDelta {
    let minutes = |length: Option<Minutes>| length.map(|length| i64::from(length.get()));
    let tolerance = minutes(timing.tolerance).unwrap_or(0);
    let takes = timing
        .reserved
        .or(timing.expected_max)
        .or(timing.expected_typical)
        .or(timing.expected_min);
    match minutes(takes) {
        // Work of no length would be an event that no calendar shows.
        Some(takes) if tolerance + takes > 0 => TimeDelta::minutes(tolerance + takes),
        _ => TimeDelta::minutes(tolerance) + UNSTATED,
    }
}

/// What every event has.
fn begin(calendar: &Calendar, dated: Dated<'_>, uid: &str) -> Event {
    let Dated { notice, version } = dated;
    let mut event = Event::new();
    event.uid(uid);
    event.timestamp(notice.updated_at);
    event.created(notice.published_at);
    event.last_modified(notice.updated_at);
    event.sequence(u32::try_from(version).unwrap_or(u32::MAX));
    event.url(&addresses::notice(
        &calendar.base_url,
        calendar.language,
        notice,
    ));
    // Nobody is kept from appointments by a maintenance.
    event.append_property(Property::new("TRANSP", "TRANSPARENT"));
    let systems: Vec<_> = notice
        .systems
        .iter()
        .map(|system| clean(&system.name))
        .collect();
    if !systems.is_empty() {
        event.location(&systems.join(", "));
    }
    event
}

fn span(event: &mut Event, start: Instant, end: Instant) {
    event.starts(start).ends(end);
}

/// What is off is cancelled, and so is a time that was given up: nothing happens then.
fn status_of(notice: &PublicNotice) -> EventStatus {
    if notice.state == State::Cancelled || notice.is_to_be_announced() {
        EventStatus::Cancelled
    } else {
        EventStatus::Confirmed
    }
}

fn text_of(language: Language, notice: &PublicNotice) -> &str {
    &notice.text_in(language).value.title
}

/// The title, with the state in front where the time alone would mislead.
fn title(language: Language, notice: &PublicNotice) -> String {
    let title = text_of(language, notice);
    let is_told = notice.is_overdue
        || matches!(
            notice.state,
            State::Postponed | State::Cancelled | State::Completed
        );
    if !is_told {
        return title.to_owned();
    }
    let state = labels::standing(language, notice);
    fl!(
        loader(language),
        "calendar-title",
        state = state,
        title = title
    )
}

/// What is done and how far it is, in plain lines, and where to read on.
fn description(calendar: &Calendar, notice: &PublicNotice, host: Option<&PublicHost>) -> String {
    let language = calendar.language;
    let words = loader(language);
    let text = notice.text_in(language).value;
    let mut lines = Vec::new();
    match host {
        Some(host) => {
            lines.push(format!(
                "{}: {}",
                host.name,
                when::standing_of_host(language, host)
            ));
            lines.push(when::of_host(language, notice, host));
            lines.extend(actual(language, notice.home_zone, host));
            let note = pick(&host.note, language, notice.source_language);
            lines.extend(note.map(|note| note.value.clone()));
        }
        None => {
            let standing = labels::standing(language, notice);
            lines.push(if notice.progress.total == 0 {
                standing
            } else {
                format!(
                    "{standing}, {}",
                    labels::progress(language, notice.progress)
                )
            });
            lines.extend(when::lines(language, notice, notice.home_zone));
        }
    }
    let stated = host.map_or(notice.timing, |host| host.timing.or(notice.timing));
    lines.extend(timing::sentences(language, &stated));
    let said = text.summary.clone();
    lines.push(said.unwrap_or_else(|| markdown::plain(&text.body)));
    if let Some(action) = &text.action_required {
        lines.push(format!(
            "{}: {}",
            fl!(words, "feed-action"),
            markdown::plain(action)
        ));
    }
    if let Some(at) = notice.details_follow_at {
        let moment = time::moment(language, Zone::UTC, at);
        lines.push(fl!(words, "feed-details-follow", moment = moment));
    }
    for disclosure in &notice.disclosures {
        if let Some(section) = pick(&disclosure.text, language, notice.source_language) {
            lines.push(format!(
                "{}: {}",
                section.value.title,
                markdown::plain(&section.value.body)
            ));
        }
    }
    let lines: Vec<_> = lines.iter().map(|line| clean(line)).collect();
    let lines = lines.into_iter().filter(|line| !line.is_empty());
    let page = addresses::notice(&calendar.base_url, language, notice);
    let said: String = lines.collect::<Vec<_>>().join("\n");
    format!("{}\n{page}", shortened(&said))
}

fn actual(language: Language, zone: Zone, host: &PublicHost) -> Option<String> {
    let words = loader(language);
    let moment = |at| time::moment(language, zone, at);
    Some(match (host.started_at, host.ended_at) {
        (Some(start), Some(end)) => fl!(
            words,
            "calendar-actual",
            span = time::range(language, zone, start, end)
        ),
        (Some(start), None) => fl!(words, "calendar-started", moment = moment(start)),
        (None, Some(end)) => fl!(words, "calendar-ended", moment = moment(end)),
        (None, None) => return None,
    })
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(DESCRIPTION) {
        None => text.to_owned(),
        Some((cut, _)) => {
            let cut = text[..cut].rfind(char::is_whitespace).unwrap_or(cut);
            format!("{}…", &text[..cut])
        }
    }
}

/// A line of text: a calendar carries no control characters, and its lines end
/// where we say.
pub(super) fn clean(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_lasts_until_the_latest_end_of_the_work() {
        let minutes = |minutes| Minutes::new(minutes);
        let stated = Timing {
            tolerance: minutes(120),
            expected_max: minutes(60),
            reserved: minutes(120),
            ..Timing::default()
        };

        assert_eq!(longest(stated), TimeDelta::minutes(240));
        assert_eq!(longest(Timing::default()), TimeDelta::minutes(60));
    }
}
