//! Reports of hosts.

use super::deed::Deed;
use crate::admin::answer::{Done, done};
use crate::admin::form::Fields;
use crate::admin::refusal::Refusal;
use app::admin::notice::HostFilter;
use axum::response::Response;
use domain::document::{Problem, Problems, What};
use domain::rows::{self, HostReport, Table, Taking};
use domain::{HostName, HostRow, HostState, Notice};

/// Reports hosts: one by its button, the selected ones, those that the filter
/// wants, or all of them.
pub async fn hosts(mut deed: Deed) -> Result<Response, Refusal> {
    deed.must_change()?;
    let filter = HostFilter::of(|name| deed.fields.given(name));
    deed.come_back_to(&filter);
    let notice = &deed.stored.notice;
    let report = match Report::of(&deed.fields, notice, &filter) {
        Ok(report) => report,
        Err(problems) => return deed.refuse(problems).await,
    };
    let is_there = |name: &HostName| notice.hosts.iter().any(|row| row.name == *name);
    if !report.hosts.iter().any(is_there) {
        return Ok(done(&deed.page(), Done::NoHosts));
    }
    let now = deed.now;
    let state = Some(report.state);
    let reports: Vec<_> = (report.hosts.into_iter())
        .map(|host| HostReport {
            state,
            ..HostReport::of(host)
        })
        .collect();
    let make = |notice: &mut Notice| {
        let table = Table {
            rows: &notice.hosts,
            start: None,
        };
        // A host that somebody removed meanwhile needs no report.
        let plan = rows::plan(table, &reports, Taking::Update, now);
        let is_gone = |problem: &Problem| matches!(problem.what, What::NotInTable { .. });
        let faults = plan.faults().into_values();
        let faults: Problems = faults.filter(|fault| !is_gone(fault)).collect();
        if !faults.is_empty() {
            return Err(faults);
        }
        rows::follow(notice, plan.rows);
        Ok(())
    };
    deed.save(None, Done::Hosts, make).await
}

struct Report {
    hosts: Vec<HostName>,
    state: HostState,
}

impl Report {
    /// Reads which button was pressed. What is no state or host is a problem:
    /// readers are told nothing that was guessed.
    fn of(fields: &Fields, notice: &Notice, filter: &HostFilter) -> Result<Self, Problems> {
        let pressed = fields.get("report");
        if let Some((word, name)) = pressed.split_once(' ') {
            return Ok(Self {
                hosts: vec![host(name)?],
                state: state(word)?,
            });
        }
        let hosts = match pressed {
            "all" => notice.hosts.iter().map(|host| host.name.clone()).collect(),
            "wanted" => {
                let is_wanted = |row: &&HostRow| filter.wants(row.name.as_str(), row.state);
                let wanted = notice.hosts.iter().filter(is_wanted);
                wanted.map(|host| host.name.clone()).collect()
            }
            "selected" => {
                let selected = fields.all("host").iter();
                selected.map(|name| host(name)).collect::<Result<_, _>>()?
            }
            other => return Err(unknown("report", other, vec!["selected", "wanted", "all"])),
        };
        Ok(Self {
            hosts,
            state: state(fields.get("bulk_state"))?,
        })
    }
}

fn host(name: &str) -> Result<HostName, Problems> {
    HostName::parse(name).map_err(|_| {
        let value = name.to_owned();
        vec![Problem::new("host", What::NotAHostName { value })]
    })
}

fn state(word: &str) -> Result<HostState, Problems> {
    let known = || HostState::ALL.iter().map(|state| state.word()).collect();
    HostState::from_word(word).ok_or_else(|| unknown("bulk_state", word, known()))
}

fn unknown(path: &str, value: &str, allowed: Vec<&'static str>) -> Problems {
    let value = value.to_owned();
    vec![Problem::new(path, What::Unknown { value, allowed })]
}
