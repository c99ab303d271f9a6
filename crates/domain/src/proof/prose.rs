//! What of a text is read as sentences. Code, addresses and marks of Markdown become
//! spaces, so that every word stands where it stood.

use super::passages::Script;
use linkify::LinkFinder;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// A text without what is no prose, byte for byte as long as before.
pub(super) struct Prose {
    pub(super) text: String,
    /// Where a block begins or ends.
    pub(super) breaks: Vec<usize>,
    /// The links, in order, with what they lead to.
    pub(super) links: Vec<Link>,
}

/// A link.
pub(super) struct Link {
    pub(super) range: Range<usize>,
    pub(super) to: String,
}

impl Prose {
    pub(super) fn new(text: &str, script: Script) -> Self {
        let mut prose = match script {
            Script::Plain => Self {
                text: text.to_owned(),
                breaks: Vec::new(),
                links: Vec::new(),
            },
            Script::Markdown => Self::of_markdown(text),
        };
        prose.take_out_addresses();
        prose
    }

    fn of_markdown(markdown: &str) -> Self {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
        let parser = Parser::new_ext(markdown, options).into_offset_iter();
        let mut bytes = blank(markdown);
        let (mut breaks, mut links) = (Vec::new(), Vec::new());
        let mut is_code = false;
        for (event, range) in parser {
            match event {
                Event::Text(_) | Event::Html(_) | Event::InlineHtml(_) if !is_code => {
                    bytes[range.clone()].copy_from_slice(&markdown.as_bytes()[range]);
                }
                Event::Start(Tag::CodeBlock(_)) => is_code = true,
                Event::End(TagEnd::CodeBlock) => is_code = false,
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    links.push(Link {
                        range,
                        to: dest_url.into_string(),
                    });
                }
                Event::Start(Tag::Item | Tag::Paragraph | Tag::Heading { .. }) => {
                    breaks.push(range.start);
                }
                Event::End(
                    TagEnd::Item | TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Table,
                ) => breaks.push(range.end),
                _ => {}
            }
        }
        breaks.sort_unstable();
        Self {
            text: String::from_utf8(bytes).expect("whole characters were taken over"),
            breaks,
            links,
        }
    }

    /// Takes out bare addresses; those of the web become links.
    fn take_out_addresses(&mut self) {
        let mut finder = LinkFinder::new();
        finder.url_must_have_scheme(true);
        let found: Vec<Range<usize>> = finder
            .links(&self.text)
            .map(|link| link.start()..link.end())
            .collect();
        if found.is_empty() {
            return;
        }
        let mut bytes = std::mem::take(&mut self.text).into_bytes();
        let mut written = self.links.iter().map(|link| link.range.clone()).peekable();
        let mut bare = Vec::new();
        for range in found {
            while written.next_if(|link| link.end <= range.start).is_some() {}
            let is_in_link = written.peek().is_some_and(|link| link.start <= range.start);
            let address = String::from_utf8_lossy(&bytes[range.clone()]).into_owned();
            if !is_in_link && address.starts_with("http") {
                bare.push(Link {
                    range: range.clone(),
                    to: address,
                });
            }
            bytes[range].fill(b' ');
        }
        self.links.extend(bare);
        self.links.sort_by_key(|link| link.range.start);
        self.text = String::from_utf8(bytes).expect("whole characters were taken out");
    }

    /// Whether a place lies in a link.
    pub(super) fn is_in_link(&self, at: usize) -> bool {
        let after = self.links.partition_point(|link| link.range.start <= at);
        after > 0 && at < self.links[after - 1].range.end
    }
}

/// As many spaces as there are bytes, with the line breaks kept.
fn blank(text: &str) -> Vec<u8> {
    let byte = |byte: u8| if byte == b'\n' { byte } else { b' ' };
    text.bytes().map(byte).collect()
}
