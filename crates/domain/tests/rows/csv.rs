//! CSV as spreadsheets write it.

use crate::support::*;
use domain::HostState;
use domain::document::What;
use domain::rows::{Cells, Format, csv_cells, read, to_csv};
use domain::{Language, Localized};
use proptest::prelude::*;

#[test]
fn columns_are_known_by_their_english_and_german_names() {
    for text in [
        "name,start,state\nhost1.example.net,2020-12-14 19:00,completed\n",
        "\u{feff}Hostname;Beginn;Stand\r\nhost1.example.net;2020-12-14 19:00;Abgeschlossen\r\n",
        "State\tHost\tStated start\nDone\thost1.example.net\t2020-12-14T19:00\n",
        "# exported\n\n\"host\",\"rack\",\"start\",\"status\"\n\"host1.example.net\",\"4\",\"2020-12-14 19:00\",\"erledigt\"\n",
    ] {
        let csv = read(text, auckland());

        assert_eq!((csv.format, wrong(&csv)), (Format::Csv, vec![]), "{text}");
        let start = Some("2020-12-14T19:00".to_owned());
        let expected = (
            "host1.example.net".to_owned(),
            start,
            Some(HostState::Completed),
        );
        assert_eq!(told(&csv), [expected], "{text}");
    }
}

#[test]
fn columns_that_mean_nothing_are_left_out_and_named() {
    let csv = read("rack,name,owner\n4,host1.example.net,anybody\n", auckland());

    assert_eq!(csv.left_out, ["rack", "owner"]);
    assert_eq!(csv.lines.len(), 1);
}

#[test]
fn every_column_is_read() {
    let text = "name,start,state,started_at,ended_at,tolerance,expected_min,expected_typical,expected_max,reserved,note_en,note_de\n\
        host1.example.net,,failed,2020-12-14 19:05,2020-12-14T06:40Z,PT2H,20,45 min,PT1H,120,\"Two disks, \"\"both\"\" old\",\"Zwei\nPlatten\"\n";

    let csv = read(text, auckland());

    assert_eq!(wrong(&csv), []);
    let report = &csv.lines[0].report;
    assert_eq!(report.started_at, Some(utc("2020-12-14T06:05:00Z")));
    assert_eq!(report.ended_at, Some(utc("2020-12-14T06:40:00Z")));
    let minutes = |part: Option<domain::timing::Minutes>| part.map(|part| part.get());
    assert_eq!(minutes(report.timing.tolerance), Some(120));
    assert_eq!(minutes(report.timing.expected_typical), Some(45));
    assert_eq!(report.note[&Language::En], "Two disks, \"both\" old");
    assert_eq!(report.note[&Language::De], "Zwei Platten");
}

#[test]
fn a_wrong_record_is_told_with_its_line_and_spoils_no_other() {
    let text = "name;start;note_en\n\
        host1.example.net;soon;\"over\ntwo lines\"\n\
        ;;\n\
        host2.example.net;2020-12-14 19:00;fine\n\
        \n\
        host3.example.net;2020-12-14 19:00;fine;and more\n\
        host2.example.net;;\n";

    let csv = read(text, auckland());

    let told: Vec<_> = wrong(&csv)
        .iter()
        .map(|(number, path, _)| (*number, *path))
        .collect();
    assert_eq!(told, [(2, "start"), (7, ""), (8, "name")]);
    assert_eq!(wrong(&csv)[1].2, &What::MoreCells { columns: 3 });
    assert_eq!(
        csv.wrong[0].text,
        "host1.example.net;soon;\"over\ntwo lines\""
    );
    assert_eq!(csv.lines.len(), 1);

    let corrected = csv.corrected(text, |number| {
        (number == 2).then(|| "host1.example.net;2020-12-14 20:00;".to_owned())
    });
    assert_eq!(read(&corrected, auckland()).lines.len(), 2);
    assert!(csv.left_over().starts_with("name;start;note_en\nhost1"));
    assert_eq!(
        read(&csv.left_over(), auckland()).wrong.len(),
        2,
        "what was there twice is there once"
    );
}

#[test]
fn a_list_of_hosts_is_no_csv() {
    for text in [
        "host1.example.net, completed\n",
        "name\nhost1.example.net\n",
    ] {
        assert_eq!(read(text, auckland()).format, Format::List, "{text}");
        assert_eq!(csv_cells(text), None, "{text}");
    }
}

fn cell() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9äöü,;\"\n\t #'=-]{0,20}".prop_map(|text| text.trim().replace('\r', ""))
}

prop_compose! {
    fn cells()(
        name in "[a-z][a-z0-9.-]{0,20}",
        one in prop::array::uniform4(cell()),
        timing in prop::array::uniform5(cell()),
        note in prop::collection::btree_map(prop::sample::select(Language::ALL.to_vec()), cell(), 0..3),
    ) -> Cells {
        let [start, state, started_at, ended_at] = one;
        let note: Localized<String> = note.into_iter().filter(|(_, note)| !note.is_empty()).collect();
        Cells { name, start, state, started_at, ended_at, timing, note }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(rows in prop::collection::vec(cells(), 0..8)) {
        let text = to_csv(rows.clone());

        let mut read = csv_cells(&text).expect("has a head");
        for cells in &mut read {
            cells.note.retain(|_, note| !note.is_empty());
        }
        prop_assert_eq!(read, rows);
    }

    #[test]
    fn no_text_is_too_strange_to_be_read(text in "(?s).{0,300}", head in any::<bool>()) {
        let text = if head { format!("name;start\n{text}") } else { text };

        let csv = read(&text, auckland());

        prop_assert_eq!(csv.corrected(&text, |_| None), text);
    }
}

#[test]
fn rows_come_back_from_a_file_as_they_were() {
    let rows: Vec<_> = (0..50)
        .map(|n| row(&format!("host{n}.example.net"), "2020-12-14T19:00"))
        .collect();

    let text = to_csv(rows.iter().map(|row| Cells::of(row, auckland())));
    let csv = read(&text, auckland());

    assert_eq!(wrong(&csv), []);
    let table = domain::rows::Table {
        rows: &rows,
        start: None,
    };
    let now = utc("2020-12-14T06:00:00Z");
    let plan = domain::rows::plan(table, &reports(&csv), domain::rows::Taking::Replace, now);
    assert_eq!(plan.rows, rows);
    assert!(plan.fates.iter().flatten().all(|fate| !fate.is_change()));
}

#[test]
fn a_note_that_a_spreadsheet_would_reckon_with_is_shown_as_text_and_comes_back() {
    for note in [
        "=1+1",
        "+49 89",
        "-5 %",
        "@noon",
        "'=1",
        "''=1",
        "it's",
        "'",
        "two  spaces",
    ] {
        let mut cells = Cells::of(&row("host1.example.net", "2020-12-14T19:00"), auckland());
        cells.note.insert(Language::En, note.to_owned());

        let text = to_csv([cells]);

        assert!(
            !text.contains(",=") && !text.contains(",+") && !text.contains(",@"),
            "{text}"
        );
        let said = reports(&read(&text, auckland()));
        assert_eq!(
            said[0].note.get(&Language::En).map(String::as_str),
            Some(note),
            "{text}"
        );
    }
}

#[test]
fn a_column_that_is_there_twice_is_refused() {
    for head in ["name,name", "name,start,Beginn"] {
        let text = format!("{head}\nhost1.example.net,host2.example.net\n");

        let refused = read(&text, auckland()).refused.expect("is refused");

        assert!(
            matches!(refused.what, What::DuplicateColumn { .. }),
            "{head}"
        );
    }
}

#[test]
fn a_host_is_not_called_like_a_file_of_the_pages() {
    let csv = read(
        "name,state\nfeed.atom,done\nCalendar.ICS,done\nfeed.example.net,done\n",
        auckland(),
    );

    assert_eq!(csv.wrong.len(), 2);
    assert_eq!(reports(&csv)[0].name, name("feed.example.net"));
}
