//! Maintenance as a calendar (RFC 5545, with the names of RFC 7986).
//!
//! An event keeps its `UID` for as long as there is the window or host it stands
//! for, and its `SEQUENCE` is the number of public changes of its notice: so a
//! calendar moves what it has, and never shows an older form of it. Instants are
//! in UTC; every calendar knows its reader's zone.

mod event;
mod fold;

use chrono::TimeDelta;
use domain::public::PublicHost;
use domain::{Language, PublicNotice};
use icalendar::{Calendar as Document, Property};

pub use event::longest;

/// What a calendar says about itself.
#[derive(Debug, Clone)]
pub struct Calendar {
    /// Its name, as people read it.
    pub title: String,
    /// The language it is in.
    pub language: Language,
    /// Its own address.
    pub self_url: String,
    /// The address of the site, which its pages begin with.
    pub base_url: String,
}

/// A notice and how often it was changed in public.
#[derive(Debug, Clone, Copy)]
pub struct Dated<'a> {
    /// The notice; its hosts are not looked at.
    pub notice: &'a PublicNotice,
    /// Raised by every public change.
    pub version: i64,
}

/// How often a calendar is worth asking for again.
const REFRESH: TimeDelta = TimeDelta::minutes(15);

/// An event for each window of each maintenance.
#[must_use]
pub fn of_notices<'a>(calendar: &Calendar, notices: impl IntoIterator<Item = Dated<'a>>) -> String {
    let mut document = document(calendar);
    for dated in notices {
        document.extend(event::windows(calendar, dated));
    }
    fold::folded(&document.to_string())
}

/// An event for each row of a host.
#[must_use]
pub fn of_hosts<'a>(
    calendar: &Calendar,
    rows: impl IntoIterator<Item = (Dated<'a>, &'a PublicHost)>,
) -> String {
    let mut document = document(calendar);
    for (dated, host) in rows {
        document.push(event::host(calendar, dated, host));
    }
    fold::folded(&document.to_string())
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | ',' | ';') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

fn document(calendar: &Calendar) -> Document {
    let mut document = Document::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Fenster//Status page//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        document.append_property(Property::new(name, value));
    }
    let title = event::clean(&calendar.title);
    // The library escapes the names of RFC 5545 and this one's predecessor, but not
    // this one of RFC 7986.
    document.append_property(Property::new("NAME", escaped(&title)));
    document.append_property(Property::new("X-WR-CALNAME", title));
    document.ttl(&REFRESH);
    let mut source = Property::new("SOURCE", &calendar.self_url);
    source.add_parameter("VALUE", "URI");
    document.append_property(source.done());
    document
}
