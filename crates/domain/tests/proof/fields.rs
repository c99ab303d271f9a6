//! What is remarked of fields: hosts and their windows, titles, translations, sealed text.

use crate::support::*;
use domain::document::{DisclosureDraft, SectionDraft};

fn auckland() -> Draft {
    draft("Pacific/Auckland", "2020-12-14T19:00", "2020-12-16T00:00")
}

fn host(name: &str, start: &str) -> HostDraft {
    HostDraft {
        name: name.to_owned(),
        start: Some(start.to_owned()),
        ..HostDraft::default()
    }
}

fn paths(remarks: &Remarks) -> Vec<String> {
    let path = |remark: &Remark| format!("{} {}", remark.path, remark.slip.rule().word());
    remarks.iter().map(path).collect()
}

#[test]
fn a_host_outside_its_window_is_reported() {
    let mut draft = auckland();
    draft.hosts = vec![
        host("host1.example.net", "2020-12-14T19:00"),
        host("host2.example.net", "2020-12-14T18:59"),
        host("host3.example.net", "2020-12-16T00:00"),
        host("host4.example.net", "2020-12-15T23:59"),
    ];

    assert_eq!(
        paths(&remarks(&draft)),
        ["hosts[1].start host_window", "hosts[2].start host_window"]
    );
}

#[test]
fn a_host_whose_time_is_longer_than_the_window_is_reported() {
    let mut draft = auckland();
    draft.timing = Some(TimingDraft {
        reserved: Some("PT2H".to_owned()),
        ..TimingDraft::default()
    });
    draft.hosts = vec![
        host("host1.example.net", "2020-12-15T22:00"),
        host("host2.example.net", "2020-12-15T22:01"),
    ];

    let remarks = remarks(&draft);

    assert_eq!(paths(&remarks), ["hosts[1].start host_window"]);
    assert_eq!(
        remarks[0].slip,
        Slip::HostEndsAfter {
            ends_at: instant("2020-12-15T11:01:00Z"),
            window_end: instant("2020-12-15T11:00:00Z"),
        }
    );
}

#[test]
fn a_host_in_either_of_two_windows_is_in_its_window_and_between_them_is_not() {
    let window = |start: &str, end: &str| WindowDraft {
        id: None,
        start: Some(start.to_owned()),
        end: Some(end.to_owned()),
    };
    let mut draft = auckland();
    draft.window = None;
    draft.windows = vec![
        window("2020-12-15T22:00", "2020-12-16T04:00"),
        window("2020-12-14T22:00", "2020-12-15T04:00"),
    ];
    draft.hosts = vec![
        host("host1.example.net", "2020-12-14T23:00"),
        host("host2.example.net", "2020-12-15T12:00"),
        host("host3.example.net", "2020-12-15T23:00"),
    ];

    assert_eq!(paths(&remarks(&draft)), ["hosts[1].start host_window"]);
}

#[test]
fn a_host_that_is_done_or_put_off_is_no_plan() {
    let mut draft = auckland();
    for state in ["completed", "postponed", "cancelled", "failed"] {
        draft.hosts.push(HostDraft {
            state: Some(state.to_owned()),
            ..host(&format!("{state}.example.net"), "2020-12-20T12:00")
        });
    }

    assert!(remarks(&draft).is_empty());
}

#[test]
fn of_many_hosts_outside_some_are_named_and_the_others_counted() {
    let mut draft = auckland();
    let start = "2020-12-20T12:00";
    let hosts = (0..100).map(|number| host(&format!("host{number}.example.net"), start));
    draft.hosts = hosts.collect();

    let remarks = remarks(&draft);

    assert_eq!((remarks.len(), remarks.left_out()), (25, 75));
}

#[test]
fn a_title_that_names_another_day_than_the_window_is_reported() {
    let titled = |title: &str| {
        let mut draft = saying(auckland(), Language::En, "");
        draft.text.get_mut("en").expect("it is there").title = title.to_owned();
        paths(&remarks(&draft))
    };

    assert_eq!(titled("Restarts on 14 and 15 December"), [""; 0]);
    assert_eq!(titled("Restarts on 16 and 17 December"), [""; 0]);
    assert_eq!(
        titled("Restarts on 24 December"),
        ["text.en.title other_date"]
    );
}

#[test]
fn what_one_language_says_and_another_does_not_is_reported() {
    let mut draft = saying(auckland(), Language::En, "Hosts restart.");
    let text = draft.text.get_mut("en").expect("it is there");
    text.title = "Restarts".to_owned();
    text.action_required = Some("Stop your servers.".to_owned());

    let none = paths(&remarks_in(&draft, &Language::ALL));
    draft.text.insert(
        "de".to_owned(),
        TextDraft {
            title: "Neustarts".to_owned(),
            body: "Hosts starten neu.".to_owned(),
            ..TextDraft::default()
        },
    );
    let one = paths(&remarks_in(&draft, &Language::ALL));

    assert_eq!(none, ["text.de.title translation"]);
    assert_eq!(one, ["text.de.action_required translation"]);
    assert!(remarks_in(&draft, &[Language::En]).is_empty());
}

#[test]
fn an_update_may_say_what_holds_at_its_time() {
    let said = |body: &str| {
        let mut draft = auckland();
        draft.updates = vec![UpdateDraft {
            at: Some("2020-07-01T12:00".to_owned()),
            text: [(
                "en".to_owned(),
                UpdateTextDraft {
                    body: body.to_owned(),
                },
            )]
            .into(),
            ..UpdateDraft::default()
        }];
        paths(&remarks(&draft))
    };

    assert_eq!(said("We are currently looking into it."), [""; 0]);
    assert_eq!(said("It goes on at 14:00 NZST."), [""; 0]);
    assert_eq!(
        said("It goes on tomorrow at 14:00 NZDT."),
        [
            "updates[0].text.en.body zone_name",
            "updates[0].text.en.body stale_word"
        ]
    );
}

#[test]
fn sealed_text_is_read_and_left_out_for_who_may_not_read_it() {
    let mut draft = saying(auckland(), Language::En, "It goes on tonight.");
    draft.disclosures = vec![DisclosureDraft {
        lift_at: "2020-12-15T12:00:00Z".to_owned(),
        text: [(
            "en".to_owned(),
            SectionDraft {
                title: "Nodes".to_owned(),
                body: "The patch came yesterday.".to_owned(),
            },
        )]
        .into(),
        ..DisclosureDraft::default()
    }];

    let all = remarks(&draft);

    assert_eq!(
        paths(&all),
        [
            "text.en.body stale_word",
            "disclosures[0].text.en.body stale_word"
        ]
    );
    assert!(!format!("{all:?}").contains("yesterday"));
    assert_eq!(paths(&all.public()), ["text.en.body stale_word"]);
}

#[test]
fn a_place_is_counted_as_browsers_count_too() {
    let draft = saying(auckland(), Language::De, "🦆 Größe: Das geschah gestern.");

    let remarks = remarks(&draft);

    let place = remarks[0].place.expect("a place");
    assert_eq!((place.start_utf16, place.end_utf16), (22, 29));
}

#[test]
fn what_is_linked_to_is_told_for_a_store_to_look_up() {
    let text = "[a](/en/notices/one) [b](two) https://status.example.net/de/notices/three [c](/de/systems/mail) [d](https://example.net/en/notices/four)";
    let draft = saying(auckland(), Language::En, text);

    let linked = linked(&draft, BASE);

    let notices: Vec<&str> = linked.notices.iter().map(Slug::as_str).collect();
    assert_eq!(notices, ["one", "three", "two"]);
    assert_eq!(linked.systems.len(), 1);
}
