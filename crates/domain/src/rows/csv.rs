//! CSV: records under a line that names the columns, in English, in German or
//! as a document calls them.

use super::cells::{Cells, TIMING, local, note_column, written};
use super::line::{Format, Line, Read, WrongLine};
use super::list::fresh;
use super::states::folded;
use super::{HostReport, LINE};
use crate::document::{Problem, Problems, What, limits};
use crate::{HostRow, Language, Zone};
use csv::{ByteRecord, ReaderBuilder, WriterBuilder};
use std::collections::BTreeSet;
use std::ops::Range;

/// What separates cells; a spreadsheet of a German desk writes semicolons.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// A column of the host table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The host.
    Name,
    /// The stated start.
    Start,
    /// Where the work stands.
    State,
    /// When work really began.
    StartedAt,
    /// When work really ended.
    EndedAt,
    /// One of the durations, by its place in [`Cells::timing`].
    Timing(usize),
    /// The note in a language.
    Note(Language),
}

/// What people call the columns, besides the names of a document.
const NAMES: [(Column, &[&str]); 10] = [
    (
        Column::Name,
        &[
            "host",
            "hosts",
            "host name",
            "hostname",
            "server",
            "rechner",
            "fqdn",
        ],
    ),
    (
        Column::Start,
        &[
            "stated start",
            "start time",
            "beginn",
            "startzeit",
            "geplanter beginn",
            "angekündigter beginn",
        ],
    ),
    (Column::State, &["status", "stand", "zustand"]),
    (
        Column::StartedAt,
        &[
            "actual start",
            "really started",
            "wirklicher beginn",
            "tatsächlicher beginn",
            "begonnen",
        ],
    ),
    (
        Column::EndedAt,
        &[
            "actual end",
            "really ended",
            "wirkliches ende",
            "tatsächliches ende",
            "beendet",
        ],
    ),
    (
        Column::Timing(0),
        &["starts up to", "toleranz", "beginnt bis zu … später"],
    ),
    (
        Column::Timing(1),
        &[
            "takes at least",
            "min",
            "minimum",
            "mindestens",
            "dauert mindestens",
        ],
    ),
    (
        Column::Timing(2),
        &["usually", "typical", "typically", "üblich", "typisch"],
    ),
    (
        Column::Timing(3),
        &["at most", "max", "maximum", "höchstens"],
    ),
    (
        Column::Timing(4),
        &["kept free", "freigehalten", "reserviert"],
    ),
];

impl Column {
    /// Every column, in the order in which they are written.
    pub fn all() -> impl Iterator<Item = Self> {
        let one = [
            Self::Name,
            Self::Start,
            Self::State,
            Self::StartedAt,
            Self::EndedAt,
        ];
        let timing = (0..TIMING.len()).map(Self::Timing);
        one.into_iter()
            .chain(timing)
            .chain(Language::ALL.into_iter().map(Self::Note))
    }

    /// What it is called in files that we write.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Name => "name".to_owned(),
            Self::Start => "start".to_owned(),
            Self::State => "state".to_owned(),
            Self::StartedAt => "started_at".to_owned(),
            Self::EndedAt => "ended_at".to_owned(),
            Self::Timing(place) => TIMING[place].to_owned(),
            Self::Note(language) => note_column(language),
        }
    }

    /// The column of a name.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let name = folded(name);
        let is_ours = |column: &Self| folded(&column.name()) == name;
        let by_people = NAMES
            .iter()
            .find(|(_, names)| names.contains(&name.as_str()))
            .map(|(column, _)| *column);
        let by_language = || {
            let (note, tag) = name.rsplit_once(' ')?;
            let is_note = ["note", "notiz", "hinweis", "remark", "bemerkung"].contains(&note);
            Language::from_tag(tag).filter(|_| is_note).map(Self::Note)
        };
        Self::all().find(is_ours).or(by_people).or_else(by_language)
    }
}

/// Whether parts of a line are nothing but names of columns, the host's among
/// them: such a line is the head of a list.
pub(super) fn is_head(parts: &[&str]) -> bool {
    let columns: Vec<_> = parts.iter().map(|part| Column::of(part)).collect();
    columns.len() > 1
        && columns.iter().all(Option::is_some)
        && columns.contains(&Some(Column::Name))
}

/// The line that names the columns.
pub(super) struct Head {
    delimiter: u8,
    columns: Vec<Option<Column>>,
    names: Vec<String>,
    span: Range<usize>,
}

impl Head {
    /// Reads the first line that says something; `None` when it does not name at
    /// least two columns, the host's among them.
    pub(super) fn of(text: &str) -> Option<Self> {
        let start = content(text, 0);
        let best = DELIMITERS
            .into_iter()
            .filter_map(|delimiter| {
                let span = start..record_end(text, start, delimiter);
                let names = records(&text[span.clone()], delimiter).next()?.1;
                let columns: Vec<_> = names.iter().map(|name| Column::of(name)).collect();
                let is_head = columns.len() > 1 && columns.contains(&Some(Column::Name));
                is_head.then_some(Self {
                    delimiter,
                    columns,
                    names,
                    span,
                })
            })
            .max_by_key(|head| head.columns.iter().flatten().count())?;
        Some(best)
    }
}

impl Head {
    /// A column that is named more than once: which of them is meant, nobody knows.
    fn twice(&self) -> Option<String> {
        let named = self.columns.iter().enumerate();
        let mut twice = named
            .filter(|(place, column)| column.is_some() && self.columns[..*place].contains(column));
        twice.next().map(|(place, _)| self.names[place].clone())
    }
}

/// Where the first thing stands that is neither an empty line nor a comment.
fn content(text: &str, from: usize) -> usize {
    let mut at = from;
    loop {
        let rest = &text[at..];
        let bare = rest.trim_start_matches(['\u{feff}', '\n', '\r']);
        at += rest.len() - bare.len();
        let line = bare.split_inclusive('\n').next().unwrap_or_default();
        let is_blank = line.trim().is_empty() || line.starts_with('#');
        if line.is_empty() || !is_blank {
            return at;
        }
        at += line.len();
    }
}

/// Where the record ends that begins here: at the end of a line that is not
/// inside of quotes.
fn record_end(text: &str, start: usize, delimiter: u8) -> usize {
    let mut is_quoted = false;
    let mut is_first = true;
    for (at, byte) in text.as_bytes()[start..].iter().enumerate() {
        match byte {
            b'"' if is_quoted || is_first => is_quoted = !is_quoted,
            b'\n' if !is_quoted => return start + at,
            _ => {}
        }
        // A quote opens at the beginning of a cell, or again right after it closed.
        is_first = *byte == delimiter || (*byte == b'"' && !is_quoted);
    }
    text.len()
}

/// The span of the record that begins at a place, by the head of the text.
pub(super) fn record_at(text: &str, start: usize) -> Range<usize> {
    let delimiter = Head::of(text).map_or(b',', |head| head.delimiter);
    start..trim_end(text, start, record_end(text, start, delimiter))
}

fn trim_end(text: &str, start: usize, end: usize) -> usize {
    start + text[start..end].trim_end_matches(['\r', '\n']).len()
}

/// The records of a text with their places, as cells of text.
fn records(text: &str, delimiter: u8) -> impl Iterator<Item = (usize, Vec<String>)> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = ByteRecord::new();
    std::iter::from_fn(move || {
        let is_there = reader.read_byte_record(&mut record).unwrap_or(false);
        is_there.then(|| {
            let at = record.position().map_or(0, csv::Position::byte);
            let cell = |cell: &[u8]| String::from_utf8_lossy(cell).trim().to_owned();
            let cells = record.iter().map(cell).collect();
            (usize::try_from(at).unwrap_or(usize::MAX), cells)
        })
    })
}

/// A record that was read, and where.
struct Record {
    number: usize,
    span: Range<usize>,
    cells: Result<Cells, Problem>,
}

/// The records below the head, one after the other, so that one that is wrong
/// spoils no other. Stops after one more than are taken.
fn below(text: &str, head: &Head) -> Vec<Record> {
    let mut read = Vec::new();
    let mut number = 1;
    let mut counted = 0;
    let mut at = content(text, head.span.end);
    while at < text.len() && read.len() <= limits::HOSTS {
        let end = record_end(text, at, head.delimiter);
        let span = at..trim_end(text, at, end);
        number += text[counted..at].matches('\n').count();
        counted = at;
        let written = &text[span.clone()];
        let cells = if written.chars().count() > LINE {
            Err(Problem::new("", What::TooLong { max: LINE }))
        } else {
            let record = records(written, head.delimiter).next();
            cells_of(head, &record.map_or_else(Vec::new, |(_, cells)| cells))
        };
        // A spreadsheet writes its empty rows as delimiters alone.
        if !cells.as_ref().is_ok_and(Cells::is_blank) {
            read.push(Record {
                number,
                span,
                cells,
            });
        }
        at = content(text, end);
    }
    read
}

fn cells_of(head: &Head, record: &[String]) -> Result<Cells, Problem> {
    let mut cells = Cells::default();
    for (place, value) in record.iter().enumerate() {
        let Some(column) = head.columns.get(place) else {
            if value.is_empty() {
                continue;
            }
            let columns = head.columns.len();
            return Err(Problem::new("", What::MoreCells { columns }));
        };
        let value = value.clone();
        match column {
            Some(Column::Name) => cells.name = value,
            Some(Column::Start) => cells.start = value,
            Some(Column::State) => cells.state = value,
            Some(Column::StartedAt) => cells.started_at = value,
            Some(Column::EndedAt) => cells.ended_at = value,
            Some(Column::Timing(place)) => cells.timing[*place] = value,
            Some(Column::Note(language)) => {
                cells.note.insert(*language, text_again(value));
            }
            None => {}
        }
    }
    Ok(cells)
}

/// Reads the records under a head.
pub(super) fn read(text: &str, head: &Head, zone: Zone) -> Read {
    let mut read = Read {
        head: Some(text[head.span.clone()].trim_end().to_owned()),
        left_out: left_out(head),
        ..Read::nothing(Format::Csv)
    };
    if let Some(name) = head.twice() {
        read.refused = Some(Problem::new("", What::DuplicateColumn { name }));
        return read;
    }
    let records = below(text, head);
    if records.len() > limits::HOSTS {
        let max = limits::HOSTS;
        read.refused = Some(Problem::new("", What::TooMany { max }));
        return read;
    }
    let mut seen = BTreeSet::new();
    for Record {
        number,
        span,
        cells,
    } in records
    {
        let understood: Result<HostReport, Problems> = cells
            .map_err(|problem| vec![problem])
            .and_then(|cells| cells.report(zone))
            .and_then(|report| fresh(report, &mut seen));
        match understood {
            Ok(report) => read.lines.push(Line { number, report }),
            Err(problems) => read.wrong.push(WrongLine {
                number,
                text: text[span.clone()].to_owned(),
                problems,
                span,
            }),
        }
    }
    read
}

fn left_out(head: &Head) -> Vec<String> {
    let named = head.columns.iter().zip(&head.names);
    named
        .filter(|(column, name)| column.is_none() && !name.is_empty())
        .map(|(_, name)| name.clone())
        .collect()
}

/// The cells of a text that names its columns, unchecked, for who judges them
/// by other rules. `None` when it does not name them.
#[must_use]
pub fn cells(text: &str) -> Option<Vec<Cells>> {
    let head = Head::of(text)?;
    let cells = |record: Record| match record.cells {
        Ok(cells) => cells,
        // It is kept as it is, where somebody will find it.
        Err(_) => Cells {
            name: text[record.span].to_owned(),
            ..Cells::default()
        },
    };
    Some(below(text, &head).into_iter().map(cells).collect())
}

/// The line that names every column.
#[must_use]
pub fn head() -> String {
    Column::all()
        .map(Column::name)
        .collect::<Vec<_>>()
        .join(",")
}

/// Whether a spreadsheet would reckon with a text and not show it, or reads an
/// apostrophe before such a text as the sign that it should not.
fn is_reckoned(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    bare.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A text that spreadsheets show as it is.
fn text_alone(text: String) -> String {
    if is_reckoned(&text) {
        format!("'{text}")
    } else {
        text
    }
}

/// The text that [`text_alone`] was given.
fn text_again(text: String) -> String {
    match text.strip_prefix('\'') {
        Some(bare) if is_reckoned(bare) => bare.to_owned(),
        _ => text,
    }
}

/// Writes cells, with a line that names the columns.
fn write(rows: impl Iterator<Item = Cells>) -> String {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    let mut put = |cells: Vec<String>| {
        let put = writer.write_record(cells);
        put.expect("memory takes everything");
    };
    put(Column::all().map(Column::name).collect());
    for cells in rows {
        let cell = |column| match column {
            Column::Name => cells.name.clone(),
            Column::Start => cells.start.clone(),
            Column::State => cells.state.clone(),
            Column::StartedAt => cells.started_at.clone(),
            Column::EndedAt => cells.ended_at.clone(),
            Column::Timing(place) => cells.timing[place].clone(),
            Column::Note(language) => {
                text_alone(cells.note.get(&language).cloned().unwrap_or_default())
            }
        };
        put(Column::all().map(cell).collect());
    }
    let bytes = writer.into_inner().expect("memory takes everything");
    String::from_utf8_lossy(&bytes).into_owned()
}

impl Cells {
    /// The cells of a row; times are local in `zone`.
    #[must_use]
    pub fn of(row: &HostRow, zone: Zone) -> Self {
        let at = |at: Option<crate::Instant>| at.map_or_else(String::new, |at| local(at, zone));
        Self {
            name: row.name.to_string(),
            start: written(&row.start, zone),
            state: row.state.word().to_owned(),
            started_at: at(row.started_at),
            ended_at: at(row.ended_at),
            timing: [
                row.timing.tolerance,
                row.timing.expected_min,
                row.timing.expected_typical,
                row.timing.expected_max,
                row.timing.reserved,
            ]
            .map(|length| length.map_or_else(String::new, |length| length.to_string())),
            note: row.note.clone(),
        }
    }
}

/// Writes rows as CSV that can be read again; times are local in `zone`.
#[must_use]
pub fn to_csv(rows: impl IntoIterator<Item = Cells>) -> String {
    write(rows.into_iter())
}
