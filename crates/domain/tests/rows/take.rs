//! What reports make of a table.

use crate::support::*;
use domain::document::What;
use domain::rows::{HostReport, Plan, Table, Taking, plan, read};
use domain::{HostRow, HostState, Instant};
use proptest::prelude::*;

fn now() -> Instant {
    utc("2020-12-14T08:00:00Z")
}

fn table() -> Vec<HostRow> {
    ["a", "b", "c"]
        .map(|host| row(&format!("{host}.example.net"), "2020-12-14T19:00"))
        .to_vec()
}

fn taken(rows: &[HostRow], text: &str, taking: Taking) -> Plan {
    let start = Some(moment("2020-12-14T19:00", auckland()));
    let read = read(text, auckland());
    assert_eq!(wrong(&read), []);
    plan(Table { rows, start }, &reports(&read), taking, now())
}

fn names(plan: &Plan) -> Vec<&str> {
    plan.rows.iter().map(|row| row.name.as_str()).collect()
}

#[test]
fn a_report_changes_what_it_says_and_nothing_else() {
    let plan = taken(
        &table(),
        "b.example.net - done\nc.example.net - 2020-12-15 19:00",
        Taking::Update,
    );

    assert_eq!(plan.rows[0], table()[0]);
    assert_eq!(
        (plan.rows[1].state, plan.rows[1].ended_at),
        (HostState::Completed, Some(now()))
    );
    assert_eq!(plan.rows[1].start, table()[1].start);
    assert_eq!(plan.rows[2].start.written(), "2020-12-15T19:00");
    assert_eq!(plan.rows[2].state, HostState::Scheduled);
}

#[test]
fn a_host_that_is_not_there_is_a_mistake_unless_hosts_are_added() {
    let text = "a.example.net - done\nd.example.net";

    let careful = taken(&table(), text, Taking::Update);
    let fault = careful.faults();
    assert!(matches!(fault[&1].what, What::NotInTable { .. }));
    assert_eq!(
        names(&careful),
        ["a.example.net", "b.example.net", "c.example.net"]
    );
    assert_eq!(
        careful.rows[0].state,
        HostState::Completed,
        "the right one is taken"
    );

    let generous = taken(&table(), text, Taking::Add);
    assert_eq!(generous.faults().len(), 0);
    assert_eq!(names(&generous)[3], "d.example.net");
    assert_eq!(
        generous.rows[3].start.written(),
        "2020-12-14T19:00",
        "it starts with the window"
    );
}

#[test]
fn a_replaced_table_has_the_hosts_and_the_order_of_the_reports_and_keeps_what_was_done() {
    let begun = taken(&table(), "a.example.net - done", Taking::Update).rows;

    let plan = taken(&begun, "d.example.net\na.example.net", Taking::Replace);

    assert_eq!(names(&plan), ["d.example.net", "a.example.net"]);
    assert_eq!(plan.rows[1], begun[0]);
    let removed: Vec<_> = plan.removed.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(removed, ["b.example.net", "c.example.net"]);
}

#[test]
fn a_host_of_a_wrong_report_is_not_removed_by_it() {
    let wrong = HostReport {
        ended_at: Some(utc("2020-12-14T09:00:00Z")),
        ..HostReport::of(name("b.example.net"))
    };
    let plan = plan(
        Table {
            rows: &table(),
            start: None,
        },
        &[HostReport::of(name("a.example.net")), wrong],
        Taking::Replace,
        now(),
    );

    assert!(matches!(plan.faults()[&1].what, What::InTheFuture { .. }));
    assert_eq!(names(&plan), ["a.example.net", "b.example.net"]);
}

#[test]
fn work_does_not_end_before_it_begins() {
    let report = HostReport {
        started_at: Some(utc("2020-12-14T07:00:00Z")),
        ended_at: Some(utc("2020-12-14T06:59:59Z")),
        ..HostReport::of(name("b.example.net"))
    };
    let table = Table {
        rows: &table(),
        start: None,
    };

    let plan = plan(table, &[report], Taking::Update, now());

    assert_eq!(plan.faults()[&0].what, What::EndsBeforeItStarts);
}

#[test]
fn no_more_hosts_are_added_than_a_notice_holds() {
    let full: Vec<_> = (0..5_000)
        .map(|n| HostRow {
            name: name(&format!("host{n}.example.net")),
            ..table()[0].clone()
        })
        .collect();

    let plan = taken(
        &full,
        "a.example.net\nhost1.example.net - done",
        Taking::Add,
    );

    assert_eq!(plan.faults()[&0].what, What::TooMany { max: 5_000 });
    assert_eq!(
        (plan.rows.len(), plan.rows[1].state),
        (5_000, HostState::Completed)
    );
}

proptest! {
    #[test]
    fn saying_the_same_again_changes_nothing(
        words in prop::collection::vec((0usize..6, prop::sample::select(HostState::ALL.to_vec())), 1..8),
        taking in prop::sample::select(Taking::ALL.to_vec()),
    ) {
        let mut seen = std::collections::BTreeSet::new();
        let text: String = words
            .into_iter()
            .filter(|(host, _)| seen.insert(*host))
            .map(|(host, state)| format!("{}.example.net - {state}\n", (b'a' + host as u8) as char))
            .collect();

        let once = taken(&table(), &text, taking);
        let twice = taken(&once.rows, &text, taking);

        prop_assert_eq!(&twice.rows, &once.rows);
        prop_assert!(twice.fates.iter().flatten().all(|fate| !fate.is_change()));
    }
}

#[test]
fn a_postponed_host_keeps_the_start_that_it_gave_up() {
    let text = "b.example.net - 2020-12-16 19:00 - postponed";

    let once = taken(&table(), text, Taking::Update);
    let twice = taken(&once.rows, text, Taking::Update);

    let row = &once.rows[1];
    assert_eq!(row.start.written(), "2020-12-16T19:00");
    assert_eq!(row.moved_from, Some(table()[1].start));
    assert_eq!(twice.rows, once.rows);
}

#[test]
fn durations_are_set_one_by_one_and_an_empty_note_takes_the_note_away() {
    use domain::Language::{De, En};
    let say = |note: &[(domain::Language, &str)]| HostReport {
        note: (note.iter())
            .map(|(language, text)| (*language, (*text).to_owned()))
            .collect(),
        ..HostReport::of(name("b.example.net"))
    };
    let mut rows = table();
    let mut put = |report: HostReport| {
        let table = Table {
            rows: &rows,
            start: None,
        };
        rows = plan(table, &[report], Taking::Update, now()).rows;
        rows[1].clone()
    };

    put(say(&[(En, "Two disks."), (De, "Zwei Platten.")]));
    let mut report = say(&[(En, "")]);
    report.timing.tolerance = domain::timing::Minutes::new(30);
    put(report);
    let mut report = HostReport::of(name("b.example.net"));
    report.timing.expected_max = domain::timing::Minutes::new(90);
    let row = put(report);

    assert_eq!(
        row.note.into_iter().collect::<Vec<_>>(),
        [(De, "Zwei Platten.".to_owned())]
    );
    let minutes = |part: Option<domain::timing::Minutes>| part.map(|part| part.get());
    assert_eq!(minutes(row.timing.tolerance), Some(30));
    assert_eq!(minutes(row.timing.expected_max), Some(90));
}
