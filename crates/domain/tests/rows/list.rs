//! Lists as people write them.

use crate::support::*;
use domain::HostState::{Cancelled, Completed, Failed, InProgress, Postponed, Scheduled};
use domain::document::What;
use domain::rows::{Format, read, read_list};
use proptest::prelude::*;

#[test]
fn a_line_gives_host_start_and_state() {
    let text = "host1.example.net - 2020-12-14 19:00:00 - Completed";

    let list = read(text, auckland());

    assert_eq!((list.format, list.wrong.len()), (Format::List, 0));
    let report = &list.lines[0].report;
    assert_eq!(
        report.start.expect("a start").instant(),
        utc("2020-12-14T06:00:00Z")
    );
    assert_eq!(report.state, Some(Completed));
}

#[test]
fn separators_order_and_words_are_a_matter_of_taste() {
    let start = || Some("2020-12-14T19:00".to_owned());
    for (line, expected) in [
        ("host1.example.net", (None, None)),
        ("host1.example.net -", (None, None)),
        ("HOST1.Example.NET.", (None, None)),
        ("host1.example.net - Completed", (None, Some(Completed))),
        ("host1.example.net: erledigt", (None, Some(Completed))),
        ("host1.example.net\tIn Arbeit", (None, Some(InProgress))),
        ("host1.example.net fehlgeschlagen", (None, Some(Failed))),
        ("host1.example.net;2020-12-14 19:00", (start(), None)),
        (
            "host1.example.net, 2020-12-14T19:00, abgesagt",
            (start(), Some(Cancelled)),
        ),
        (
            "host1.example.net 2020-12-14T19:00 in_progress",
            (start(), Some(InProgress)),
        ),
        (
            "host1.example.net - not started - 2020-12-14 19:00",
            (start(), Some(Scheduled)),
        ),
        (
            "- host1.example.net – 2020-12-14 19:00 – verschoben",
            (start(), Some(Postponed)),
        ),
        (
            "* host1.example.net | 2020-12-14 19:00 | done # at last",
            (start(), Some(Completed)),
        ),
        (
            "host1.example.net => 2020-12-14T06:00Z => ok",
            (start(), Some(Completed)),
        ),
        (
            "host1.example.net - 2020-12-14 19:00 +1300 - Completed",
            (start(), Some(Completed)),
        ),
    ] {
        let list = read(line, auckland());

        let name = "host1.example.net".to_owned();
        assert_eq!(
            told(&list),
            [(name, expected.0, expected.1)],
            "{line}: {:?}",
            list.wrong
        );
    }
}

#[test]
fn comments_blank_lines_and_a_head_are_no_hosts() {
    let text = "\u{feff}# Rack 4\r\n\r\nHost - Start - State\r\nhost1.example.net - Completed\r\n   \n// later\nhost2.example.net\n";

    let list = read(text, auckland());

    let numbers: Vec<_> = list.lines.iter().map(|line| line.number).collect();
    assert_eq!((numbers, wrong(&list)), (vec![4, 7], vec![]));
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    let text = "host1.example.net - 2020-12-14 19:00 - exploded\n\
                host2.example.net - next week - Completed\n\
                2020-12-14 19:00 - Completed\n\
                host$3.example.net - Completed\n\
                host1.example.net - 2020-09-27 02:30\n\
                host4.example.net - 2021-04-04 02:30 - Scheduled\n\
                host5.example.net\n\
                Host5.Example.Net - done\n\
                host6.example.net - gone\n\
                host7.example.net - 2020-12-14 19:00 - 21:00\n\
                Completed\n";

    let list = read(text, auckland());

    assert_eq!(told(&list), [("host5.example.net".to_owned(), None, None)]);
    let found = wrong(&list);
    let numbers: Vec<_> = found
        .iter()
        .map(|(number, path, _)| (*number, *path))
        .collect();
    assert_eq!(
        numbers,
        [
            (1, "state"),
            (2, "start"),
            (3, "name"),
            (4, "name"),
            (5, "start"),
            (6, "start"),
            (8, "name"),
            (9, "state"),
            (10, "state"),
            (11, "name"),
        ]
    );
    assert!(matches!(found[0].2, What::Unknown { value, .. } if value == "exploded"));
    assert!(matches!(found[1].2, What::NotATime { value } if value == "next week"));
    assert_eq!(found[2].2, &What::Missing);
    assert!(matches!(found[4].2, What::NeverHappens { .. }));
    assert!(matches!(found[5].2, What::HappensTwice { .. }));
    assert!(matches!(found[6].2, What::DuplicateHost { .. }));
}

#[test]
fn wrong_lines_are_corrected_where_they_stand_and_left_over_alone() {
    let text = "a.example.net - done\r\nb.example.net - exploded\r\nc.example.net - then\n";
    let list = read(text, auckland());

    let corrected = list.corrected(text, |number| {
        (number == 2).then(|| "b.example.net - failed\r\n".to_owned())
    });

    assert_eq!(
        corrected,
        "a.example.net - done\r\nb.example.net - failed\r\nc.example.net - then\n"
    );
    assert_eq!(
        list.left_over(),
        "b.example.net - exploded\nc.example.net - then\n"
    );
    assert_eq!(
        read(&corrected, auckland()).left_over(),
        "c.example.net - then\n"
    );
}

#[test]
fn more_hosts_than_a_notice_holds_are_not_read_at_all() {
    let line = |n: usize| format!("host{n}.example.net\n");
    let full: String = (0..5_000).map(line).collect();
    let list = read(&full, auckland());
    assert_eq!((list.lines.len(), list.refused), (5_000, None));

    let list = read(&(full + &line(5_000)), auckland());

    assert_eq!(list.lines.len() + list.wrong.len(), 0);
    assert!(
        list.refused
            .is_some_and(|problem| problem.what == What::TooMany { max: 5_000 })
    );
}

#[test]
fn a_line_without_an_end_is_not_searched() {
    let text = format!("host1.example.net - {}", "x ".repeat(5_000));

    let list = read(&text, auckland());

    assert_eq!(wrong(&list)[0].2, &What::TooLong { max: 2_000 });
}

proptest! {
    #[test]
    fn every_line_is_either_right_or_wrong_or_says_nothing(text in "(?s).{0,400}") {
        let list = read_list(&text, auckland());

        let lines = text.split('\n').count();
        let numbers = list.lines.iter().map(|line| line.number);
        let numbers: Vec<_> = numbers.chain(list.wrong.iter().map(|wrong| wrong.number)).collect();
        let distinct: std::collections::BTreeSet<_> = numbers.iter().collect();
        prop_assert_eq!(distinct.len(), numbers.len());
        prop_assert!(numbers.iter().all(|number| (1..=lines).contains(number)));
        prop_assert_eq!(list.corrected(&text, |_| None), text);
    }

    #[test]
    fn what_is_left_over_is_wrong_again_and_nothing_else(text in "([a-z -]{0,12}(done|2020-12-14 19:00)?\n){0,20}") {
        let list = read_list(&text, auckland());
        let again = read_list(&list.left_over(), auckland());

        // Of a host that was there twice, one is right when it stands alone.
        let is_twice = |what: &What| matches!(what, What::DuplicateHost { .. });
        let once = wrong(&list).iter().filter(|(_, _, what)| !is_twice(what)).count();
        prop_assert!(again.wrong.len() >= once);
        prop_assert!(again.wrong.len() + again.lines.len() <= list.wrong.len());
    }

    #[test]
    fn a_host_a_start_and_a_state_survive_every_separator(
        host in "[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?(\\.[a-z]{2,8}){1,3}",
        minutes in 0i64..500_000,
        separator in prop::sample::select(vec![" - ", "\t", "; ", ", ", ";", ",", " | ", " – ", " "]),
        state in prop::sample::select(domain::HostState::ALL.to_vec()),
        with_start in any::<bool>(),
        with_state in any::<bool>(),
    ) {
        let start = utc("2026-01-01T00:00:00Z") + chrono::TimeDelta::minutes(minutes);
        let start = domain::Moment::at(start, auckland());
        let parts = [
            Some(host.clone()),
            with_start.then(|| start.written()),
            with_state.then(|| state.word().to_owned()),
        ];
        let line = parts.into_iter().flatten().collect::<Vec<_>>().join(separator);

        let list = read(&line, auckland());

        let report = list.lines.first().map(|line| line.report.clone());
        prop_assert!(report.is_some(), "{line}: {:?}", list.wrong);
        let report = report.expect("was just asked for");
        prop_assert_eq!(report.name.as_str(), host);
        prop_assert_eq!(report.start.map(|start| start.instant()), with_start.then(|| start.instant()));
        prop_assert_eq!(report.state, with_state.then_some(state));
    }
}
