//! From Markdown to events that hold nothing dangerous: raw HTML is text,
//! links lead to allowed places, images are links.

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream};

/// Deeper nesting than this is written by no person; the rest becomes flat, so
/// that no later step can run out of stack.
const MAX_DEPTH: usize = 60;

/// An address or the title of a link that is longer is no use to anybody, and to write
/// it takes the square of its length.
pub(super) const LONGEST_ADDRESS: usize = 2_000;

/// Parses Markdown (`CommonMark` with tables and strikethrough).
pub(super) fn events(markdown: &str) -> Vec<Event<'_>> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let parser = TextMergeStream::new(Parser::new_ext(markdown, options));
    let mut out = Vec::new();
    let mut depth = 0_usize;
    for event in parser {
        match event {
            Event::Html(html) => out.push(Event::Text(html)),
            Event::InlineHtml(html) => out.push(Event::Text(html)),
            Event::Start(Tag::HtmlBlock) => out.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => out.push(Event::End(TagEnd::Paragraph)),
            Event::Start(tag) => {
                depth += 1;
                if depth <= MAX_DEPTH {
                    out.push(Event::Start(safe(tag)));
                }
            }
            Event::End(tag) => {
                if depth <= MAX_DEPTH {
                    out.push(Event::End(if tag == TagEnd::Image {
                        TagEnd::Link
                    } else {
                        tag
                    }));
                }
                depth -= 1;
            }
            other => out.push(other),
        }
    }
    out
}

/// Images become links: a page asks no other site for anything.
fn safe(tag: Tag<'_>) -> Tag<'_> {
    match tag {
        Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        } => Tag::Link {
            dest_url: allowed(dest_url, link_type),
            link_type: LinkType::Inline,
            title: short(title),
            id,
        },
        Tag::Image {
            dest_url,
            title,
            id,
            ..
        } => Tag::Link {
            dest_url: allowed(dest_url, LinkType::Inline),
            link_type: LinkType::Inline,
            title: short(title),
            id,
        },
        Tag::Heading { level, .. } => Tag::Heading {
            level,
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        },
        other => other,
    }
}

fn short(title: CowStr<'_>) -> CowStr<'_> {
    if title.len() > LONGEST_ADDRESS {
        "".into()
    } else {
        title
    }
}

/// The address when it is http, https, mailto or within the site; else `#`.
fn allowed(address: CowStr<'_>, link_type: LinkType) -> CowStr<'_> {
    if address.len() > LONGEST_ADDRESS {
        return "#".into();
    }
    if link_type == LinkType::Email {
        return format!("mailto:{address}").into();
    }
    if is_allowed(&address) {
        address
    } else {
        "#".into()
    }
}

/// Whether a link may lead there. Browsers drop control characters and white
/// space before they look for the scheme, so any of them is refused.
pub(crate) fn is_allowed(address: &str) -> bool {
    if address.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return false;
    }
    let scheme_end = address.find([':', '/', '?', '#']);
    match scheme_end {
        Some(at) if address.as_bytes()[at] == b':' => {
            matches!(
                address[..at].to_ascii_lowercase().as_str(),
                "http" | "https" | "mailto"
            )
        }
        _ => !address.starts_with("//") && !address.contains('\\'),
    }
}
