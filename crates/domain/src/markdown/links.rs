//! Bare URLs and the ids of advisories become links, outside links and code.

use super::filter;
use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

/// Turns bare URLs and CVE, XSA and GHSA ids into links.
pub(super) fn autolink(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mut out = Vec::with_capacity(events.len());
    let mut inside = 0_usize;
    for event in events {
        match &event {
            Event::Start(Tag::Link { .. } | Tag::CodeBlock(_)) => inside += 1,
            Event::End(TagEnd::Link | TagEnd::CodeBlock) => inside = inside.saturating_sub(1),
            _ => {}
        }
        match event {
            Event::Text(text) if inside == 0 => link_text(&text, &mut out),
            other => out.push(other),
        }
    }
    out
}

/// Splits a text at its URLs; linkify leaves out a closing bracket or full
/// stop that belongs to the sentence.
fn link_text(text: &str, out: &mut Vec<Event<'_>>) {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]).url_must_have_scheme(true);
    for span in finder.spans(text) {
        let is_web = span.as_str().starts_with("http://") || span.as_str().starts_with("https://");
        let is_short = span.as_str().len() <= filter::LONGEST_ADDRESS;
        if span.kind().is_some() && is_web && is_short {
            push_link(span.as_str(), span.as_str(), out);
        } else {
            link_references(span.as_str(), out);
        }
    }
}

fn link_references(text: &str, out: &mut Vec<Event<'_>>) {
    let mut rest = text;
    while let Some((start, end, address)) = first_reference(rest) {
        push_text(&rest[..start], out);
        push_link(&address, &rest[start..end], out);
        rest = &rest[end..];
    }
    push_text(rest, out);
}

/// The first advisory id in a text: its byte range and where it leads.
fn first_reference(text: &str) -> Option<(usize, usize, String)> {
    let mut from = 0;
    while let Some(found) = text[from..].find(['C', 'X', 'G']) {
        let start = from + found;
        let is_word_start =
            !text[..start].ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_');
        if is_word_start && let Some((length, address)) = reference_at(&text[start..]) {
            return Some((start, start + length, address));
        }
        from = start + 1;
    }
    None
}

/// The length of the id of an advisory at the beginning of a text, if it becomes a
/// reference.
pub(crate) fn reference(text: &str) -> Option<usize> {
    reference_at(text).map(|(length, _)| length)
}

fn reference_at(text: &str) -> Option<(usize, String)> {
    let id = &text[..text
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .unwrap_or(text.len())];
    let id = id.trim_end_matches('-');
    let continues = text[id.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
    let (name, rest) = id.split_once('-')?;
    if continues {
        return None;
    }
    let address = match name {
        "CVE" => {
            let (year, number) = rest.split_once('-')?;
            (is_digits(year, 4..=4) && is_digits(number, 4..=19))
                .then(|| format!("https://www.cve.org/CVERecord?id={id}"))
        }
        "XSA" => is_digits(rest, 1..=6)
            .then(|| format!("https://xenbits.xen.org/xsa/advisory-{rest}.html")),
        "GHSA" => {
            let mut parts = rest.split('-');
            let is_part = |part: Option<&str>| {
                part.is_some_and(|p| p.len() == 4 && p.bytes().all(|b| b.is_ascii_alphanumeric()))
            };
            (is_part(parts.next())
                && is_part(parts.next())
                && is_part(parts.next())
                && parts.next().is_none())
            .then(|| format!("https://github.com/advisories/{id}"))
        }
        _ => None,
    }?;
    Some((id.len(), address))
}

fn is_digits(text: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

fn push_text(text: &str, out: &mut Vec<Event<'_>>) {
    if !text.is_empty() {
        out.push(Event::Text(CowStr::from(text.to_owned())));
    }
}

/// Links that were not written as links carry a class, so that print does not
/// repeat an address beside itself.
fn push_link(address: &str, text: &str, out: &mut Vec<Event<'_>>) {
    let address = html_escape::encode_double_quoted_attribute(address).into_owned();
    let text = html_escape::encode_text(text).into_owned();
    let link = format!("<a class=\"bare\" href=\"{address}\">{text}</a>");
    out.push(Event::InlineHtml(link.into()));
}
