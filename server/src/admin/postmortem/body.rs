//! What the draft of a postmortem begins with: its headings, and the facts that
//! readers have been told. It is made of the public notice alone, so that nothing
//! sealed can be copied, and nothing that was never said.

use domain::markdown::plain;
use domain::{Instant, Language, PublicNotice, public::PublicEntry, public::PublicHost};
use i18n_embed_fl::fl;
use words::loader;
use words::templates::postmortem_headings;

/// Up to how many hosts are listed one by one.
const HOSTS: usize = 40;
/// Up to how many characters of an update are quoted.
const QUOTE: usize = 240;

/// The body in a language; of a notice that is not public, the headings alone.
pub(super) fn body(language: Language, about: Option<&PublicNotice>) -> String {
    let facts = about.map(|about| facts(language, about));
    let mut facts = facts.unwrap_or_default();
    // What happened comes first, and the facts are a part of it.
    let sections = postmortem_headings(language).into_iter().map(|heading| {
        let facts = std::mem::take(&mut facts);
        format!("## {heading}\n\n{facts}")
    });
    let body: String = sections.collect();
    format!("{}\n", body.trim_end())
}

fn facts(language: Language, about: &PublicNotice) -> String {
    let words = loader(language);
    let at = |instant| words::time::moment(language, about.home_zone, instant);
    let mut facts = String::new();
    let mut fact = |line: String| facts.push_str(&format!("- {line}\n"));
    for window in about.every_window() {
        let span = words::time::span(language, about.home_zone, window.start, window.end);
        fact(fl!(words, "desk-postmortem-window", span = span));
    }
    let published = at(about.published_at);
    fact(fl!(words, "desk-postmortem-published", at = published));
    for entry in &about.timeline {
        fact(format!("{}: {}", at(entry.at), told(language, entry)));
    }
    if !about.hosts.is_empty() {
        let progress = words::labels::progress(language, about.progress);
        fact(fl!(words, "desk-postmortem-hosts", progress = progress));
        if about.hosts.len() <= HOSTS {
            for host in &about.hosts {
                facts.push_str(&format!("  - {}\n", of_host(language, host, at)));
            }
        }
    }
    facts.push('\n');
    facts
}

/// A post of the timeline on one line.
fn told(language: Language, entry: &PublicEntry) -> String {
    let state = entry.state.map(|state| {
        let state = words::labels::state(language, state);
        format!("**{state}**")
    });
    let event = entry
        .event
        .map(|event| words::labels::event(language, event));
    let text = entry.text.get(&language).or(entry.text.values().next());
    let text = text.map(|text| quoted(&plain(text)));
    let parts = [state, event, text];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" – ")
}

/// The beginning of a text, with nothing in it that Markdown would take for more
/// than words.
fn quoted(text: &str) -> String {
    let mut quoted: String = text.chars().take(QUOTE).collect();
    if text.chars().nth(QUOTE).is_some() {
        quoted.push('…');
    }
    let is_special = |c: char| matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|');
    let escape = |c: char| {
        if is_special(c) {
            format!("\\{c}")
        } else {
            c.to_string()
        }
    };
    quoted.chars().map(escape).collect()
}

fn of_host(language: Language, host: &PublicHost, at: impl Fn(Instant) -> String) -> String {
    let words = loader(language);
    let state = words::labels::host_state(language, host.state);
    let began = host
        .started_at
        .map(|began| fl!(words, "desk-rows-started", at = at(began)));
    let ended = host
        .ended_at
        .map(|ended| fl!(words, "desk-rows-ended", at = at(ended)));
    let facts = [Some(state), began, ended];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    format!("{}: {facts}", host.name)
}
