//! Short ways to say what a test is about.

use chrono::{DateTime, Utc};
use domain::document::What;
use domain::rows::{HostReport, Read};
use domain::{HostName, HostRow, HostState, Instant, Moment, Zone};

pub fn zone(name: &str) -> Zone {
    Zone::parse(name).expect("a zone of the database")
}

pub fn auckland() -> Zone {
    zone("Pacific/Auckland")
}

pub fn utc(text: &str) -> Instant {
    DateTime::parse_from_rfc3339(text)
        .expect("RFC 3339")
        .with_timezone(&Utc)
}

pub fn name(text: &str) -> HostName {
    HostName::parse(text).expect("a host name")
}

pub fn moment(text: &str, zone: Zone) -> Moment {
    Moment::parse(text, zone).expect("a time")
}

/// A table of one host, as it was announced.
pub fn row(host: &str, start: &str) -> HostRow {
    let scheduled = HostReport {
        start: Some(moment(start, auckland())),
        ..HostReport::of(name(host))
    };
    let table = domain::rows::Table {
        rows: &[],
        start: None,
    };
    let now = utc("2020-12-01T00:00:00Z");
    let plan = domain::rows::plan(table, &[scheduled], domain::rows::Taking::Add, now);
    plan.rows.into_iter().next().expect("a row")
}

pub fn reports(read: &Read) -> Vec<HostReport> {
    read.lines.iter().map(|line| line.report.clone()).collect()
}

/// Host, start as written and state of every right line.
pub fn told(read: &Read) -> Vec<(String, Option<String>, Option<HostState>)> {
    let told = |report: HostReport| {
        let start = report.start.map(|start| start.written());
        (report.name.to_string(), start, report.state)
    };
    reports(read).into_iter().map(told).collect()
}

/// Number, column and reason of every wrong line.
pub fn wrong(read: &Read) -> Vec<(usize, &str, &What)> {
    let wrong = read.wrong.iter();
    wrong
        .flat_map(|wrong| {
            let problems = wrong.problems.iter();
            problems.map(|problem| (wrong.number, problem.path.as_str(), &problem.what))
        })
        .collect()
}
