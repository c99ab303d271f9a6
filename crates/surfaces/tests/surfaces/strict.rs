//! A strict reader of calendars: what RFC 5545 asks of one, and nothing that
//! programs forgive. Written for these tests, beside the writer's library.

use std::collections::{BTreeMap, BTreeSet};

/// An event as it was read.
#[derive(Debug, Clone, Default)]
pub struct Event {
    properties: BTreeMap<String, String>,
}

impl Event {
    /// The value of a property, without its escapes where it is text.
    pub fn get(&self, name: &str) -> &str {
        self.properties.get(name).map_or("", String::as_str)
    }
}

/// Properties whose value is text (3.3.11).
const TEXT: [&str; 7] = [
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "UID",
    "NAME",
    "X-WR-CALNAME",
    "PRODID",
];

/// Properties that an event of ours has exactly once.
const ONCE: [&str; 11] = [
    "UID",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "SUMMARY",
    "DESCRIPTION",
    "SEQUENCE",
    "STATUS",
    "LAST-MODIFIED",
    "CREATED",
    "URL",
];

/// Reads a calendar.
///
/// # Errors
/// The first rule that it breaks.
pub fn read(calendar: &str) -> Result<Vec<Event>, String> {
    let lines = unfold(calendar)?;
    let mut open: Vec<String> = Vec::new();
    let mut head: BTreeMap<String, String> = BTreeMap::new();
    let mut events = Vec::new();
    let mut event = Event::default();
    for line in &lines {
        let (name, parameters, value) = split(line)?;
        match name.as_str() {
            "BEGIN" => {
                let expected = ["VCALENDAR", "VEVENT"];
                if expected.get(open.len()) != Some(&value) {
                    return Err(format!("{value} begins inside of {open:?}"));
                }
                open.push(value.to_owned());
            }
            "END" => {
                if open.pop().as_deref() != Some(value) {
                    return Err(format!("{value} ends and did not begin"));
                }
                if value == "VEVENT" {
                    check(&event)?;
                    events.push(std::mem::take(&mut event));
                }
            }
            _ => {
                let value = if TEXT.contains(&name.as_str()) {
                    text(value).map_err(|why| format!("{name}: {why}"))?
                } else {
                    value.to_owned()
                };
                if name == "REFRESH-INTERVAL" && parameters != ["VALUE=DURATION"] {
                    return Err("REFRESH-INTERVAL says that it is a duration".to_owned());
                }
                let place = match open.len() {
                    1 => &mut head,
                    2 => &mut event.properties,
                    _ => return Err(format!("{name} stands outside")),
                };
                if place.insert(name.clone(), value).is_some() {
                    return Err(format!("{name} stands twice"));
                }
            }
        }
    }
    if !open.is_empty() {
        return Err(format!("{open:?} does not end"));
    }
    if head.get("VERSION").map(String::as_str) != Some("2.0") || !head.contains_key("PRODID") {
        return Err("a calendar has a version and a product".to_owned());
    }
    let uids: BTreeSet<_> = events.iter().map(|event| event.get("UID")).collect();
    if uids.len() != events.len() {
        return Err("two events have one UID".to_owned());
    }
    Ok(events)
}

/// Lines end in CRLF and have 75 octets at most; one that begins with a space goes
/// on (3.1). A fold that splits a character leaves a line that is no UTF-8.
fn unfold(calendar: &str) -> Result<Vec<String>, String> {
    let body = calendar
        .strip_suffix("\r\n")
        .ok_or("the last line does not end")?;
    let mut lines: Vec<Vec<u8>> = Vec::new();
    for line in body.split("\r\n") {
        if line.len() > 75 {
            return Err(format!("{} octets: {line}", line.len()));
        }
        if let Some(found) = line.chars().find(|c| c.is_control() && *c != '\t') {
            return Err(format!("{found:?} in {line}"));
        }
        match (line.strip_prefix(' '), lines.last_mut()) {
            (Some(rest), Some(last)) => last.extend_from_slice(rest.as_bytes()),
            (Some(_), None) => return Err("the first line goes on".to_owned()),
            (None, _) if line.is_empty() => return Err("an empty line".to_owned()),
            (None, _) => lines.push(line.as_bytes().to_vec()),
        }
    }
    let line = |line| String::from_utf8(line).map_err(|error| error.to_string());
    lines.into_iter().map(line).collect()
}

/// `NAME;PARAMETER=value:value`
fn split(line: &str) -> Result<(String, Vec<&str>, &str), String> {
    let (head, value) = line.split_once(':').ok_or(format!("no colon: {line}"))?;
    let mut parts = head.split(';');
    let name = parts.next().unwrap_or_default();
    let is_name = |name: &str| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let parameters: Vec<_> = parts.collect();
    let are_parameters = parameters.iter().all(|parameter| {
        parameter
            .split_once('=')
            .is_some_and(|(name, _)| is_name(name))
    });
    if !is_name(name) || !are_parameters {
        return Err(format!("no property: {line}"));
    }
    Ok((name.to_owned(), parameters, value))
}

/// Text without its escapes: a comma, a semicolon and a backslash never stand alone.
fn text(value: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some(escaped @ ('\\' | ',' | ';')) => out.push(escaped),
                Some('n' | 'N') => out.push('\n'),
                other => return Err(format!("{other:?} is not to be escaped")),
            },
            ',' | ';' => return Err(format!("{character} is not escaped in {value}")),
            other => out.push(other),
        }
    }
    Ok(out)
}

fn check(event: &Event) -> Result<(), String> {
    for name in ONCE {
        if event.get(name).is_empty() {
            return Err(format!("an event without {name}"));
        }
    }
    for name in ["DTSTAMP", "DTSTART", "DTEND", "LAST-MODIFIED", "CREATED"] {
        let value = event.get(name);
        if chrono::NaiveDateTime::parse_from_str(value, "%Y%m%dT%H%M%SZ").is_err() {
            return Err(format!("{name} is no instant of UTC: {value}"));
        }
    }
    // Instants of one length are in the order of their letters.
    if event.get("DTEND") <= event.get("DTSTART") {
        return Err("an event ends after it starts".to_owned());
    }
    if event.get("SEQUENCE").parse::<u32>().is_err() {
        return Err("SEQUENCE is no number".to_owned());
    }
    if !["TENTATIVE", "CONFIRMED", "CANCELLED"].contains(&event.get("STATUS")) {
        return Err(format!("no STATUS: {}", event.get("STATUS")));
    }
    Ok(())
}

#[test]
fn the_strict_reader_refuses_what_the_standard_forbids() {
    let event = "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20201214T060000Z\r\nCREATED:20201214T060000Z\r\n\
                 LAST-MODIFIED:20201214T060000Z\r\nDTSTART:20201214T060000Z\r\nDTEND:20201214T070000Z\r\n\
                 SUMMARY:x\r\nDESCRIPTION:a\\, b\r\nSEQUENCE:1\r\nSTATUS:CONFIRMED\r\nURL:https://example.net\r\nEND:VEVENT\r\n";
    let calendar = |events: &str| {
        format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{events}END:VCALENDAR\r\n")
    };
    let right = calendar(event);
    assert!(read(&right).is_ok(), "{:?}", read(&right));

    for (from, to) in [
        ("\r\n", "\n"),
        ("a\\, b", "a, b"),
        ("a\\, b", "a\\x"),
        ("DTEND:20201214T070000Z", "DTEND:20201214T060000Z"),
        ("DTEND:20201214T070000Z", "DTEND:20201214T200000"),
        ("SEQUENCE:1", "SEQUENCE:many"),
        ("STATUS:CONFIRMED", "STATUS:SURE"),
        ("UID:1\r\n", ""),
        ("UID:1", "UID:1\r\nUID:2"),
        ("END:VEVENT\r\n", ""),
        ("SUMMARY:x", &format!("SUMMARY:{}", "x".repeat(80))),
        ("SUMMARY:x", "SUMMARY x"),
        ("VERSION:2.0\r\n", ""),
    ] {
        let wrong = right.replace(from, to);
        assert!(read(&wrong).is_err(), "{from:?} as {to:?}");
    }
    assert!(read(&calendar(&event.repeat(2))).is_err(), "one UID twice");
}
