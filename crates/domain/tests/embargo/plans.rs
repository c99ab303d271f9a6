//! Work, languages and lifts.

use crate::support::*;
use domain::document::What;
use domain::embargo::{Weight, has_same_plan};
use serde_json::json;

#[test]
fn a_host_whose_work_may_end_after_the_lift_is_refused_and_one_that_ends_with_it_is_not() {
    // Tolerance and reservation are two hours each; the lift is at 01:00 on the 16th.
    for (start, is_refused) in [("2020-12-15T21:00", false), ("2020-12-15T21:01", true)] {
        let mut document = document();
        document["hosts"][1]["start"] = start.into();
        let found = judged(&document);
        let expected = What::EndsAfterLift {
            ends_at: utc("2020-12-15T12:01:00Z"),
            lift_at: utc("2020-12-15T12:00:00Z"),
        };
        let found: Vec<_> = found
            .iter()
            .map(|f| (&*f.problem.path, &f.problem.what))
            .collect();
        let refusal = [("hosts[1].start", &expected)];
        assert_eq!(
            found,
            if is_refused { &refusal[..] } else { &[] },
            "{start}"
        );
    }
}

#[test]
fn without_a_reservation_the_longest_expected_time_counts() {
    let mut document = document();
    document["timing"] = json!({"tolerance": "PT0M", "expected_max": "PT3H"});
    document["hosts"][1]["start"] = "2020-12-15T22:00".into();
    assert_eq!(refused(&document), []);

    document["timing"]["expected_max"] = "PT3H1M".into();
    assert_eq!(refused(&document).len(), 1);
}

#[test]
fn hosts_that_are_done_are_not_judged() {
    let mut document = document();
    document["hosts"][1] = json!({"name": "host2.example.net", "start": "2020-12-17T19:00",
        "state": "completed"});

    assert_eq!(refused(&document), []);
}

#[test]
fn a_report_does_not_change_the_plan_and_another_start_does() {
    let before = notice(&document());
    let mut reported = notice(&document());
    reported.hosts[0].report(domain::HostState::InProgress, utc(NOW));
    let mut later = document();
    later["hosts"][0]["start"] = "2020-12-14T20:00".into();

    assert!(has_same_plan(&before, &reported));
    assert!(!has_same_plan(&before, &notice(&later)));
}

#[test]
fn sealed_text_that_is_missing_in_a_public_language_is_refused() {
    let mut document = document();
    document["disclosures"][0]["text"]
        .as_object_mut()
        .expect("languages")
        .remove("de");

    let found = judged(&document);

    assert_eq!(found.len(), 1);
    assert_eq!(found[0].problem.path, "disclosures[0].text.de");
    assert_eq!(found[0].weight, Weight::Refusal);
}

#[test]
fn a_long_embargo_and_a_lift_on_a_weekend_are_warned_of() {
    for (lift_at, warnings) in [
        ("2020-12-24T07:00:00Z", 0),
        ("2020-12-24T07:00:01Z", 1),
        ("2020-12-18T23:59:59Z", 0),
        ("2020-12-19T00:00:00Z", 1),
        ("2020-12-20T23:59:59Z", 1),
        ("2020-12-27T12:00:00Z", 2),
    ] {
        let mut document = document();
        document["disclosures"][0]["lift_at"] = lift_at.into();
        let found = judged(&document);
        assert_eq!(found.len(), warnings, "{lift_at}: {found:?}");
        assert!(
            found
                .iter()
                .all(|f| f.weight == Weight::Warning && f.problem.path == "disclosures[0].lift_at")
        );
    }
}
