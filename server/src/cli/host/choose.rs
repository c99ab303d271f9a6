//! Which maintenance is meant where none is named: the one under way that the
//! host is in, or the one that is coming.

use super::{Client, Failure};
use chrono::{DateTime, TimeDelta};
use domain::{HostName, Instant};
use serde_json::Value;

/// For how long work that was reported done may be reported done again.
const AGAIN: TimeDelta = TimeDelta::days(1);

/// A row of the host in one notice.
struct Row<'a> {
    slug: &'a str,
    title: String,
    state: &'a str,
    host_state: &'a str,
    ended_at: Option<Instant>,
}

/// The maintenance that a report about the host is for.
pub(super) fn choose(
    client: &Client,
    host: &HostName,
    state: &str,
    now: Instant,
) -> Result<String, Failure> {
    let found = client.get(&format!("/api/v1/hosts/{host}"))?;
    let rows = found.as_ref().map(rows).unwrap_or_default();
    pick(&rows, host, state, now)
}

fn rows(document: &Value) -> Vec<Row<'_>> {
    let rows = document["rows"].as_array().into_iter().flatten();
    rows.filter_map(row).collect()
}

fn row(row: &Value) -> Option<Row<'_>> {
    let (notice, host) = (&row["notice"], &row["host"]);
    let ended_at = host["ended_at"].as_str();
    let ended_at = ended_at.and_then(|text| DateTime::parse_from_rfc3339(text).ok());
    (notice["kind"] == "maintenance").then(|| Row {
        slug: notice["slug"].as_str().unwrap_or_default(),
        title: title(&notice["title"]),
        state: notice["state"].as_str().unwrap_or_default(),
        host_state: host["state"].as_str().unwrap_or_default(),
        ended_at: ended_at.map(|at| at.to_utc()),
    })
}

/// A title, or the English one of several.
fn title(title: &Value) -> String {
    let one = title.as_str().or_else(|| title["en"].as_str());
    let any = || title.as_object()?.values().find_map(Value::as_str);
    one.or_else(any).unwrap_or_default().to_owned()
}

fn pick(rows: &[Row<'_>], host: &HostName, state: &str, now: Instant) -> Result<String, Failure> {
    let of = |states: &[&str]| -> Vec<&Row<'_>> {
        let found = rows.iter().filter(|row| states.contains(&row.state));
        found.collect()
    };
    let under_way = of(&["in_progress", "verifying"]);
    let coming = of(&["scheduled", "postponed"]);
    let open = if under_way.is_empty() {
        coming
    } else {
        under_way
    };
    match open.as_slice() {
        [one] => Ok(one.slug.to_owned()),
        [] => done_already(rows, state, now).ok_or_else(|| {
            Failure::Unclear(format!(
                "no maintenance under way or coming has the host {host}. Please check its name, or name the notice with --notice"
            ))
        }),
        several => {
            let named = several.iter().map(|row| format!("  --notice {}  ({})", row.slug, row.title));
            Err(Failure::Unclear(format!(
                "{} maintenances have the host {host}. Please name the one that is meant:\n{}",
                several.len(),
                named.collect::<Vec<_>>().join("\n")
            )))
        }
    }
}

/// The last host that is completed completes its maintenance. To report it again
/// is for that one, and changes nothing.
fn done_already(rows: &[Row<'_>], state: &str, now: Instant) -> Option<String> {
    let is_just_done = |row: &&Row<'_>| {
        let is_recent = row.ended_at.is_some_and(|at| at > now - AGAIN);
        row.host_state == state && is_recent
    };
    rows.iter()
        .find(is_just_done)
        .map(|row| row.slug.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Instant {
        "2020-12-14T10:00:00Z".parse().expect("an instant")
    }

    fn picked(document: &Value, state: &str) -> Result<String, Failure> {
        let host = HostName::parse("host1.example.net").expect("a name");
        pick(&rows(document), &host, state, now())
    }

    fn document(notices: &[(&str, &str, &str)]) -> Value {
        let row = |(slug, state, host_state): &(&str, &str, &str)| {
            serde_json::json!({
                "notice": {"slug": slug, "kind": "maintenance", "state": state, "title": {"en": slug}},
                "host": {"state": host_state, "ended_at": "2020-12-14T09:00:00Z"},
            })
        };
        serde_json::json!({"rows": notices.iter().map(row).collect::<Value>()})
    }

    #[test]
    fn work_under_way_comes_before_what_is_coming() {
        let both = document(&[
            ("now", "in_progress", "scheduled"),
            ("next", "scheduled", "scheduled"),
        ]);
        let coming = document(&[
            ("next", "scheduled", "scheduled"),
            ("over", "completed", "completed"),
        ]);

        assert_eq!(picked(&both, "completed").expect("one"), "now");
        assert_eq!(picked(&coming, "in_progress").expect("one"), "next");
    }

    #[test]
    fn none_and_several_are_told_and_not_guessed() {
        let several = document(&[
            ("a", "scheduled", "scheduled"),
            ("b", "scheduled", "scheduled"),
        ]);
        let over = document(&[("over", "completed", "failed")]);

        for (document, said) in [
            (several, "--notice b"),
            (over, "no maintenance"),
            (Value::Null, "no maintenance"),
        ] {
            let failure = picked(&document, "completed").expect_err("unclear");
            assert_eq!(failure.code(), 2);
            assert!(failure.to_string().contains(said), "{failure}");
        }
    }

    #[test]
    fn the_last_report_of_a_maintenance_can_be_repeated() {
        let over = document(&[("over", "completed", "completed")]);

        assert_eq!(picked(&over, "completed").expect("the same"), "over");
        let host = HostName::parse("host1.example.net").expect("a name");
        let later = now() + TimeDelta::days(2);
        assert!(pick(&rows(&over), &host, "completed", later).is_err());
    }
}
