//! Links within the site lead to something that readers see.

use super::super::facts::{Facts, Linked, Reach};
use super::super::passages::Script;
use super::super::prose::Prose;
use super::super::reading::Reading;
use super::super::remark::{Quote, Remarks, Slip};
use crate::markdown::is_allowed;
use crate::{Language, Slug};

/// Places of a notice's page that a link may lead to.
const ANCHORS: &[&str] = &["updates", "hosts", "action", "related", "follow", "main"];

/// Lists and other pages below a language.
const PAGES: &[&str] = &[
    "maintenance",
    "incidents",
    "postmortems",
    "history",
    "hosts",
    "systems",
    "search",
    "feed.atom",
    "feed.rss",
    "feed.json",
    "calendar.ics",
];

/// Addresses without a language that readers may be led to.
const ROOTS: &[&str] = &[
    "api",
    "history.atom",
    "history.rss",
    "sitemap.xml",
    "robots.txt",
];

pub(super) fn read(reading: &Reading<'_>, facts: &Facts<'_>, remarks: &mut Remarks) {
    if reading.passage.script == Script::Plain {
        return;
    }
    for link in &reading.prose.links {
        let written = Quote::new(&link.to);
        let slip = match leads(&link.to, reading.passage.language, facts.around.base) {
            Leads::Elsewhere | Leads::Ours => continue,
            Leads::Nowhere => Slip::DeadLink { written },
            Leads::Refused => Slip::RefusedLink { written },
            Leads::Notice(slug) if facts.slugs.contains(slug.as_str()) => continue,
            Leads::Notice(slug) => match facts.around.known.notices.get(&slug) {
                Some(Reach::Public) => continue,
                Some(Reach::Desk) => Slip::HiddenLink { written },
                None => Slip::DeadLink { written },
            },
            Leads::System(slug) if facts.around.known.systems.contains(&slug) => continue,
            Leads::System(_) => Slip::DeadLink { written },
        };
        reading.put(remarks, link.range.clone(), slip);
    }
}

/// Notes what a text links to within the site.
pub(in super::super) fn note(prose: &Prose, language: Language, base: &str, linked: &mut Linked) {
    /// More are not asked about.
    const MOST: usize = 500;
    for link in &prose.links {
        if linked.notices.len() + linked.systems.len() >= MOST {
            return;
        }
        match leads(&link.to, language, base) {
            Leads::Notice(slug) => {
                linked.notices.insert(slug);
            }
            Leads::System(slug) => {
                linked.systems.insert(slug);
            }
            _ => {}
        }
    }
}

/// Where an address leads.
enum Leads {
    Elsewhere,
    Refused,
    Ours,
    Nowhere,
    Notice(Slug),
    System(Slug),
}

fn leads(address: &str, language: Language, base: &str) -> Leads {
    if address.is_empty() || !is_allowed(address) {
        return Leads::Refused;
    }
    let lower = address.to_ascii_lowercase();
    let is_web = lower.starts_with("http://") || lower.starts_with("https://");
    let within = match (is_web, lower.starts_with("mailto:")) {
        (_, true) => return Leads::Elsewhere,
        (true, _) => {
            let rest = strip_base(address, base);
            match rest {
                Some(rest) => rest,
                None => return Leads::Elsewhere,
            }
        }
        (false, false) => address,
    };
    let (path, anchor) = within.split_once('#').unwrap_or((within, ""));
    let path = path.split('?').next().unwrap_or_default();
    if path.is_empty() && !is_web {
        let is_there = anchor.is_empty() || ANCHORS.contains(&anchor);
        return if is_there {
            Leads::Ours
        } else {
            Leads::Nowhere
        };
    }
    page(path, language)
}

/// What stands after the address of the site, which ends at a slash or with it.
fn strip_base<'a>(address: &'a str, base: &str) -> Option<&'a str> {
    let length = base.len();
    let start = address.get(..length).filter(|_| !base.is_empty())?;
    let rest = &address[length..];
    let is_whole = rest.is_empty() || rest.starts_with(['/', '?', '#']);
    (start.eq_ignore_ascii_case(base) && is_whole).then_some(rest)
}

fn page(path: &str, language: Language) -> Leads {
    // Notices are read at /en/notices/slug, and what does not begin with a slash
    // goes on from there.
    let mut segments = if path.starts_with('/') || path.is_empty() {
        Vec::new()
    } else {
        vec![language.tag(), "notices"]
    };
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            other => segments.push(other),
        }
    }
    let [first, rest @ ..] = segments.as_slice() else {
        return Leads::Ours;
    };
    if Language::from_tag(first).is_none() {
        return if ROOTS.contains(first) {
            Leads::Ours
        } else {
            Leads::Nowhere
        };
    }
    match rest {
        [] => Leads::Ours,
        ["notices", slug, ..] => Slug::parse(slug).map_or(Leads::Nowhere, Leads::Notice),
        ["systems", slug, ..] => Slug::parse(slug).map_or(Leads::Nowhere, Leads::System),
        [page, ..] if PAGES.contains(page) => Leads::Ours,
        _ => Leads::Nowhere,
    }
}
