//! Reporting many hosts at once, as JSON, as CSV or as a list.

use super::MOST_BYTES;
use super::caller::Caller;
use super::host_report::{NamedHostReport, malformed, named};
use super::notices::{deliver, find, may_be_json};
use super::openapi::{FieldProblem, Problem as ProblemSchema};
use super::receipt::{HostsReceipt, Receipt, RefusedRow};
use crate::errors::AppError;
use crate::http_parts::{language_of, read_body};
use crate::state::DeskState;
use axum::Json;
use axum::extract::{Path, Request, State};
use desk::{Scope, Writer};
use domain::document::{self, Problem, Problems, What, limits};
use domain::rows::{self, HostReport, Plan, Table, Taking};
use domain::{Language, Localized, Notice, Zone};
use http::{HeaderMap, header};
use std::collections::BTreeSet;
use url::form_urlencoded;

/// Reports many hosts. Without `partial` all of them are saved, or none if one is
/// wrong; with `partial=true` the right ones are saved and the wrong ones told. A
/// row of `text/csv` or `text/plain` is told by the number of its line, one of
/// JSON by its place in the array.
#[utoipa::path(
    post,
    path = "/api/v1/notices/{key}/hosts",
    tag = "hosts",
    params(
        ("key" = String, Path, description = "The notice's id or slug"),
        ("partial" = Option<bool>, Query, description = "Whether right rows are saved although others are wrong"),
        ("change_reason.en" = Option<String>, Query, description = "Why times change that readers know, in English; they will read it. Needed with another start"),
        ("change_reason.de" = Option<String>, Query, description = "The same in German"),
    ),
    request_body(content(
        (Vec<NamedHostReport> = "application/json"),
        (String = "text/csv", example = "name,state\nhost1.example.net,completed\n"),
        (String = "text/plain", example = "host1.example.net - 2020-12-14 19:00 - Completed\n"),
    )),
    responses(
        (status = 200, description = "What is right is saved, and readers see it", body = HostsReceipt),
        (status = 401, description = "There is no valid token", body = ProblemSchema),
        (status = 403, description = "The token has not the scope hosts:write", body = ProblemSchema),
        (status = 404, description = "There is no such notice", body = ProblemSchema),
        (status = 413, description = "It is too much at once", body = ProblemSchema),
        (status = 415, description = "It is sent as something else", body = ProblemSchema),
        (status = 422, description = "Rows are wrong, or with `partial` all of them are; nothing is changed", body = ProblemSchema),
    ),
    security(("token" = ["hosts:write"]))
)]
pub(super) async fn report(
    State(state): State<DeskState>,
    Path(key): Path<String>,
    caller: Caller,
    request: Request,
) -> Result<Json<HostsReceipt>, AppError> {
    let actor = caller.require(Scope::HostsWrite)?;
    let language = language_of(request.headers());
    let query = request.uri().query().unwrap_or_default();
    let (is_partial, reason) = (is_partial(query)?, reason(query)?);
    let notice = find(&state, &key).await?.notice;
    caller.reach(Some(&notice.id))?;
    let format = Format::of(request.headers()).ok_or(AppError::WrongType)?;
    let body = read_body(request, MOST_BYTES).await?;
    let mut rows = format
        .read(&body, notice.home_zone)
        .map_err(AppError::Problems)?;
    if !is_partial && !rows.wrong.is_empty() {
        return Err(AppError::Problems(rows.problems(format)));
    }
    let reports: Vec<HostReport> = rows
        .right
        .iter()
        .map(|(_, report)| report.clone())
        .collect();
    let now = state.clock.now();
    let change = |notice: &mut Notice| -> Result<Plan, AppError> {
        let table = Table {
            rows: &notice.hosts,
            start: None,
        };
        let plan = rows::plan(table, &reports, Taking::Update, now);
        let are_some_right = plan.fates.iter().any(Result::is_ok);
        let is_taken = plan.faults().is_empty() || (is_partial && are_some_right);
        if !is_taken {
            rows.refuse(&plan);
            return Err(AppError::Problems(rows.problems(format)));
        }
        rows::follow(notice, plan.rows.clone());
        Ok(plan)
    };
    if reports.is_empty() {
        return Err(AppError::Problems(rows.problems(format)));
    }
    let plan = state
        .desk
        .change(
            Writer::from(&actor).because(&reason),
            now,
            &notice.id,
            None,
            change,
        )
        .await?;
    deliver(&state).await?;
    rows.refuse(&plan);
    let changed = plan.fates.iter().flatten();
    let changed = changed.filter(|fate| fate.is_change()).count();
    Ok(Json(HostsReceipt {
        changed,
        unchanged: plan.fates.iter().flatten().count() - changed,
        refused: rows.refused(language, format),
        notice: Receipt::of(&state, &notice.id, language).await?,
    }))
}

fn is_partial(query: &str) -> Result<bool, AppError> {
    let mut is_partial = false;
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match (name.as_ref(), value.as_ref()) {
            ("partial", "true" | "1") => is_partial = true,
            ("partial", "false" | "0") => is_partial = false,
            ("partial", other) => {
                let value = other.chars().take(60).collect();
                let allowed = vec!["true", "false"];
                let unknown = Problem::new("partial", What::Unknown { value, allowed });
                return Err(AppError::Problems(vec![unknown]));
            }
            _ => {}
        }
    }
    Ok(is_partial)
}

/// Why times change: in the address, as a table has no place for it.
fn reason(query: &str) -> Result<Localized<String>, AppError> {
    let pairs = form_urlencoded::parse(query.as_bytes());
    let written = pairs.filter_map(|(name, value)| {
        let tag = name.strip_prefix("change_reason.")?;
        Some((tag.to_owned(), value.into_owned()))
    });
    document::reasons(&written.collect()).map_err(AppError::Problems)
}

/// How rows are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Json,
    Text,
}

/// Rows that were read, each with its place or line.
#[derive(Default)]
struct Rows {
    right: Vec<(usize, HostReport)>,
    wrong: Vec<(usize, Problems)>,
}

impl Format {
    fn of(headers: &HeaderMap) -> Option<Self> {
        let Some(given) = headers.get(header::CONTENT_TYPE) else {
            return Some(Self::Json);
        };
        let essence = given.to_str().ok()?.split(';').next()?.trim();
        let is_text = ["text/csv", "text/plain"]
            .iter()
            .any(|text| essence.eq_ignore_ascii_case(text));
        match is_text {
            true => Some(Self::Text),
            false => may_be_json(given).then_some(Self::Json),
        }
    }

    fn read(self, body: &[u8], zone: Zone) -> Result<Rows, Problems> {
        match self {
            Self::Json => of_json(body, zone),
            Self::Text => of_text(body, zone),
        }
    }

    /// The path of a row.
    fn path(self, place: usize) -> String {
        match self {
            Self::Json => format!("[{place}]"),
            Self::Text => format!("line[{place}]"),
        }
    }
}

fn of_json(body: &[u8], zone: Zone) -> Result<Rows, Problems> {
    let written: Vec<serde_json::Value> =
        serde_json::from_slice(body).map_err(|error| vec![malformed("", &error)])?;
    if written.len() > limits::HOSTS {
        let max = limits::HOSTS;
        return Err(vec![Problem::new("", What::TooMany { max })]);
    }
    let mut rows = Rows::default();
    let mut seen = BTreeSet::new();
    for (place, value) in written.into_iter().enumerate() {
        let read = named::<NamedHostReport>(value).and_then(|row| row.report(zone));
        match read {
            Ok(report) if !seen.insert(report.name.clone()) => {
                let name = report.name.to_string();
                let twice = Problem::new("name", What::DuplicateHost { name });
                rows.wrong.push((place, vec![twice]));
            }
            Ok(report) => rows.right.push((place, report)),
            Err(problems) => rows.wrong.push((place, problems)),
        }
    }
    if rows.right.is_empty() && rows.wrong.is_empty() {
        return Err(vec![Problem::new("", What::Missing)]);
    }
    Ok(rows)
}

fn of_text(body: &[u8], zone: Zone) -> Result<Rows, Problems> {
    let text = std::str::from_utf8(body).map_err(|error| {
        let message = error.to_string();
        vec![Problem::new("", What::Malformed { message })]
    })?;
    let read = rows::read(text, zone);
    if let Some(refused) = read.refused {
        return Err(vec![refused]);
    }
    let right = read.lines.into_iter();
    let wrong = read.wrong.into_iter();
    let rows = Rows {
        right: right.map(|line| (line.number, line.report)).collect(),
        wrong: wrong.map(|line| (line.number, line.problems)).collect(),
    };
    if rows.right.is_empty() && rows.wrong.is_empty() {
        return Err(vec![Problem::new("", What::Missing)]);
    }
    Ok(rows)
}

impl Rows {
    /// Counts those among the wrong ones that the table did not take.
    fn refuse(&mut self, plan: &Plan) {
        let mut faults = plan.faults();
        let mut place = 0;
        self.right.retain(|(row, _)| {
            let fault = faults.remove(&place);
            place += 1;
            let is_right = fault.is_none();
            self.wrong.extend(fault.map(|fault| (*row, vec![fault])));
            is_right
        });
        self.wrong.sort_by_key(|(row, _)| *row);
    }

    /// Everything that is wrong, with the path of its row.
    fn problems(&self, format: Format) -> Problems {
        let of_row = |(row, problems): &(usize, Problems)| {
            let row = format.path(*row);
            let problems = problems.clone().into_iter();
            let pathed = problems
                .map(move |problem| Problem::new(joined(&row, &problem.path), problem.what));
            pathed.collect::<Problems>()
        };
        self.wrong.iter().flat_map(of_row).collect()
    }

    fn refused(&self, language: Language, format: Format) -> Vec<RefusedRow> {
        let field = |problem: &Problem| FieldProblem {
            path: problem.path.clone(),
            message: words::problems::sentence(language, &problem.what, Zone::UTC),
        };
        let refused = |(row, problems): &(usize, Problems)| RefusedRow {
            index: (format == Format::Json).then_some(*row),
            line: (format == Format::Text).then_some(*row),
            fields: problems.iter().map(field).collect(),
        };
        self.wrong.iter().map(refused).collect()
    }
}

fn joined(row: &str, column: &str) -> String {
    if column.is_empty() {
        row.to_owned()
    } else {
        format!("{row}.{column}")
    }
}
