//! The answer to "is my server affected?", in one look: what concerns the hosts
//! that were asked about, and what is not known of them. Not known is never told
//! as fine.

use super::host_groups::HostEntry;
use super::host_row::Setting;
use super::{icon, time};
use crate::markup::{IntoMarkup as _, Markup};
use crate::parts::icon::Icon;
use crate::{Reader, paths};
use domain::{HostName, HostState};
use i18n_embed_fl::fl;
use leptos::prelude::*;
use std::collections::BTreeSet;
use words::loader;

/// What was found for one name that was asked about.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The name, or the part of one.
    pub wanted: HostName,
    /// What the board has of it.
    pub found: Found,
}

/// What the board has of a name.
#[derive(Debug, Clone)]
pub enum Found {
    /// A host of this name, and its rows in what is current or coming; maybe none.
    Named(Vec<HostEntry>),
    /// Hosts that have it in their names.
    Similar {
        /// Rows of them in what is current or coming, by name; the first of many.
        entries: Vec<HostEntry>,
        /// All such rows.
        rows: usize,
        /// How many hosts they are of.
        hosts: usize,
    },
    /// Hosts that have it in their names, in what is over alone.
    Past {
        /// How many.
        hosts: usize,
    },
    /// Nothing, ever.
    Unknown,
}

impl Answer {
    /// Rows in what is current or coming.
    #[must_use]
    pub fn entries(&self) -> &[HostEntry] {
        match &self.found {
            Found::Named(entries) | Found::Similar { entries, .. } => entries,
            Found::Past { .. } | Found::Unknown => &[],
        }
    }

    fn is_free(&self) -> bool {
        matches!(&self.found, Found::Named(entries) if entries.is_empty())
    }

    fn is_unknown(&self) -> bool {
        matches!(self.found, Found::Unknown | Found::Past { .. })
    }

    /// Whether there are more rows than are told.
    fn is_cut(&self) -> bool {
        matches!(&self.found, Found::Similar { entries, rows, .. } if *rows > entries.len())
    }

    const fn is_similar(&self) -> bool {
        matches!(self.found, Found::Similar { .. })
    }
}

/// Whether work on the host is still to be waited for, or did not work out.
#[must_use]
pub const fn is_open(state: HostState) -> bool {
    match state {
        HostState::Scheduled | HostState::InProgress | HostState::Failed | HostState::Postponed => {
            true
        }
        HostState::Completed | HostState::Cancelled => false,
    }
}

/// The hosts with a row that fits, each once.
fn hosts(answers: &[Answer], fits: impl Fn(&HostEntry) -> bool) -> BTreeSet<&HostName> {
    let entries = answers.iter().flat_map(Answer::entries);
    entries
        .filter(|entry| fits(entry))
        .map(|entry| &entry.host.name)
        .collect()
}

/// The verdict over some answers, one at least.
#[must_use]
pub fn view(reader: Reader, answers: &[Answer]) -> Markup {
    let words = loader(reader.language);
    let affected = hosts(answers, |entry| is_open(entry.host.state));
    let (style, shape) = match () {
        () if !affected.is_empty() => ("maintenance", Icon::WindowOpen),
        () if answers.iter().any(Answer::is_unknown) => ("unknown", Icon::Unknown),
        () if answers.iter().all(Answer::is_free) => ("unknown", Icon::Window),
        () => ("unknown", Icon::Check),
    };
    // An incident may concern a host all the same.
    let incidents = affected.is_empty().then(|| {
        let href = reader.link(&paths::now(reader.language));
        view! {
            <p class="verdict-note">
                {fl!(words, "lookup-incidents")} " "
                <a href=href>{fl!(words, "lookup-incidents-link")}</a>
            </p>
        }
    });
    view! {
        <section class="verdict standing" data-state=style aria-labelledby="standing">
            <h2 class="verdict-line" id="standing">
                {icon::view(shape)}
                <span data-said="">{headline(reader, answers, affected.len())}</span>
            </h2>
            <div class="verdict-note">{facts(reader, answers)}</div>
            {incidents}
        </section>
    }
    .into_markup()
}

fn headline(reader: Reader, answers: &[Answer], affected: usize) -> String {
    let words = loader(reader.language);
    let total = answers.len();
    let unknown = answers.iter().filter(|answer| answer.is_unknown()).count();
    let has_similar = answers.iter().any(Answer::is_similar);
    let one = match answers {
        [one] => Some(one.wanted.as_str()),
        _ => None,
    };
    if affected > 0 && answers.iter().any(Answer::is_cut) {
        return fl!(words, "lookup-many-affected", count = affected);
    }
    match (one, affected) {
        (Some(part), 1..) if has_similar => {
            fl!(
                words,
                "lookup-similar-affected",
                count = affected,
                part = part
            )
        }
        (Some(host), 1..) => fl!(words, "lookup-host-affected", host = host),
        (None, 1..) if has_similar => fl!(words, "lookup-some-affected", count = affected),
        (None, 1..) => fl!(
            words,
            "lookup-hosts-affected",
            affected = affected,
            total = total
        ),
        (Some(host), 0) if unknown > 0 => fl!(words, "lookup-host-unknown", host = host),
        (None, 0) if unknown == total => fl!(words, "lookup-hosts-unknown"),
        (None, 0) if unknown > 0 => fl!(words, "lookup-hosts-mixed"),
        (Some(host), 0) if answers[0].is_free() => fl!(words, "lookup-host-free", host = host),
        (None, 0) if answers.iter().all(Answer::is_free) => {
            fl!(words, "lookup-hosts-free", total = total)
        }
        (Some(host), 0) if !has_similar => fl!(words, "lookup-host-done", host = host),
        (_, 0) => fl!(words, "lookup-hosts-done"),
    }
}

/// What is behind the headline, one sentence each.
fn facts(reader: Reader, answers: &[Answer]) -> Markup {
    let words = loader(reader.language);
    let is_one = answers.len() == 1;
    let in_state = |state| hosts(answers, |entry| entry.host.state == state).len();
    let line = |sentence: String| view! { <p>{sentence}</p> }.into_markup();
    let mut lines: Vec<Markup> = Vec::new();
    let under_way = in_state(HostState::InProgress);
    if under_way > 0 {
        lines.push(line(fl!(words, "lookup-under-way", count = under_way)));
    }
    lines.extend(next(reader, answers));
    let late = hosts(answers, |entry| entry.host.is_late).len();
    if late > 0 {
        lines.push(line(fl!(words, "lookup-late", count = late)));
    }
    let overdue = hosts(answers, |entry| entry.host.is_overdue).len();
    if overdue > 0 {
        lines.push(line(fl!(words, "lookup-overdue", count = overdue)));
    }
    let failed = in_state(HostState::Failed);
    if failed > 0 {
        lines.push(line(fl!(words, "lookup-failed", count = failed)));
    }
    let given_up = |entry: &HostEntry| Setting::of(reader, &entry.notice).gives_up(&entry.host);
    let given_up = hosts(answers, given_up).len();
    if given_up > 0 {
        lines.push(line(fl!(words, "lookup-given-up", count = given_up)));
    }
    let done = in_state(HostState::Completed);
    // Of one host the headline says it.
    if done > 0 && !is_one {
        lines.push(line(fl!(words, "lookup-done", count = done)));
    }
    for answer in answers {
        lines.extend(similar(reader, answer).map(line));
    }
    let names = |fits: fn(&Answer) -> bool| -> Vec<&HostName> {
        answers
            .iter()
            .filter(|answer| fits(answer))
            .map(|answer| &answer.wanted)
            .collect()
    };
    let free = names(Answer::is_free);
    if !free.is_empty() && !is_one {
        let sentence = fl!(words, "lookup-free", count = free.len());
        lines.push(listed(reader, sentence, &free, true));
    }
    let unknown = names(|answer| matches!(answer.found, Found::Unknown));
    match unknown.as_slice() {
        [] => {}
        [_] if is_one => lines.push(line(fl!(words, "lookup-unknown-one"))),
        unknown => {
            let sentence = fl!(words, "lookup-unknown", count = unknown.len());
            lines.push(listed(reader, sentence, unknown, false));
        }
    }
    lines.into_iter().collect_view().into_markup()
}

/// When the next work begins that has not begun; what should have begun already
/// is told otherwise.
fn next(reader: Reader, answers: &[Answer]) -> Option<Markup> {
    let entries = answers.iter().flat_map(Answer::entries);
    let waits = |entry: &&HostEntry| {
        let is_planned = matches!(
            entry.host.state,
            HostState::Scheduled | HostState::Postponed
        );
        let gives_up = Setting::of(reader, &entry.notice).gives_up(&entry.host);
        is_planned && !gives_up && !entry.host.is_late
    };
    let waiting = entries.filter(waits);
    let next = waiting.min_by_key(|entry| entry.host.start)?;
    let (start, home) = (next.host.start, next.notice.home_zone);
    let label = fl!(loader(reader.language), "lookup-next");
    Some(
        view! {
            <p class="standing-next">
                <b>{label}</b>
                " "
                {time::at(reader, start, home)}
                {time::second(reader, start, None, home)}
                {time::your_place(reader, start, None, home)}
            </p>
        }
        .into_markup(),
    )
}

fn similar(reader: Reader, answer: &Answer) -> Option<String> {
    let words = loader(reader.language);
    let part = answer.wanted.as_str();
    Some(match &answer.found {
        Found::Similar { entries, rows, .. } if *rows > entries.len() => {
            let (shown, rows) = (entries.len(), *rows);
            fl!(
                words,
                "lookup-similar-cut",
                shown = shown,
                rows = rows,
                part = part
            )
        }
        &Found::Similar { hosts, .. } => fl!(words, "lookup-similar", hosts = hosts, part = part),
        &Found::Past { hosts } => fl!(words, "lookup-similar-past", hosts = hosts, part = part),
        Found::Named(_) | Found::Unknown => return None,
    })
}

fn listed(reader: Reader, sentence: String, names: &[&HostName], is_known: bool) -> Markup {
    let name = |name: &&HostName| {
        let text = name.to_string();
        if is_known {
            let href = reader.link(&paths::host(reader.language, name));
            view! { <li><a class="host" href=href>{text}</a></li> }.into_markup()
        } else {
            view! { <li><span class="host">{text}</span></li> }.into_markup()
        }
    };
    view! {
        <p>{sentence}</p>
        <ul class="standing-names">{names.iter().map(name).collect_view()}</ul>
    }
    .into_markup()
}
