//! Headings in order: the first level on a page is its title's, and no level
//! is skipped, whatever the writer typed.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

/// Moves the text's topmost heading to `top` and the others below it.
pub(super) fn outline(mut events: Vec<Event<'_>>, top: u8) -> Vec<Event<'_>> {
    let level_of = |event: &Event<'_>| match event {
        Event::Start(Tag::Heading { level, .. }) => Some(*level as u8),
        _ => None,
    };
    let Some(highest) = events.iter().filter_map(level_of).min() else {
        return events;
    };
    let mut last = top.saturating_sub(1);
    for event in &mut events {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                last = (top + (*level as u8 - highest)).min(last + 1).min(6);
                *level = heading(last);
            }
            Event::End(TagEnd::Heading(level)) => *level = heading(last),
            _ => {}
        }
    }
    events
}

const fn heading(level: u8) -> HeadingLevel {
    match level {
        0 | 1 => HeadingLevel::H1,
        2 => HeadingLevel::H2,
        3 => HeadingLevel::H3,
        4 => HeadingLevel::H4,
        5 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}
