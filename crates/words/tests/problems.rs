//! Sentences for what is wrong with a document.

use chrono::DateTime;
use domain::document::{Problem, What};
use domain::{Kind, Language, State, Zone};
use words::problems::{in_form, line, sentence};

fn at(text: &str) -> DateTime<chrono::FixedOffset> {
    DateTime::parse_from_rfc3339(text).expect("RFC 3339")
}

/// One of each. The match in `sentence` makes sure that none is forgotten
/// there; here it is checked what is said.
fn one_of_each() -> Vec<What> {
    let value = || "x <y>".to_owned();
    let next = at("2027-03-28T03:00:00+02:00");
    vec![
        What::Malformed { message: value() },
        What::Missing,
        What::TooLong { max: 200 },
        What::TooMany { max: 100 },
        What::Unknown {
            value: value(),
            allowed: vec!["low", "high"],
        },
        What::StateOfOtherKind {
            state: State::Resolved,
            kind: Kind::Maintenance,
        },
        What::IllegalTransition {
            from: State::Scheduled,
            to: State::Completed,
        },
        What::UnknownZone { value: value() },
        What::UnknownLanguage { value: value() },
        What::NotATime { value: value() },
        What::YearOutOfRange { value: value() },
        What::WhichZone {
            value: value(),
            candidates: vec![Zone::UTC],
        },
        What::NoSuchDay { value: value() },
        What::MonthFirst {
            value: value(),
            meant: next.date_naive(),
        },
        What::OtherZone {
            value: value(),
            zone: Zone::UTC,
            here: next.to_utc(),
        },
        What::NotItsOffset {
            value: value(),
            zone: Zone::UTC,
            at: next.to_utc(),
        },
        What::NeverHappens {
            value: value(),
            next,
        },
        What::HappensTwice {
            value: value(),
            earlier: next,
            later: next,
        },
        What::CannotKeep,
        What::EndsBeforeItStarts,
        What::NotADuration { value: value() },
        What::DurationsOutOfOrder,
        What::NotASlug { value: value() },
        What::SlugTaken { slug: value() },
        What::NoSlugFromTitle,
        What::NotAHostName { value: value() },
        What::DuplicateHost { name: value() },
        What::HostsWithoutMaintenance,
        What::UnknownNotice { slug: value() },
        What::LiftInThePast { at: next.to_utc() },
        What::AlreadyLifted,
        What::NotCleared,
        What::InTheFuture { at: next.to_utc() },
        What::UnknownOperator {
            email: "eve@example.net".to_owned(),
        },
        What::NothingSealed,
        What::NoOffset {
            value: "2020-12-15T12:00".to_owned(),
        },
        What::SectionAgreed,
        What::LiftAgreed,
        What::ClockDoubted,
        What::ChangedMeanwhile,
        What::NoReadersThen,
        What::PlannedNoMore,
        What::KeyReused,
        What::NotAnAdvisory { value: value() },
        What::NoPolicy,
        What::GivesAway { word: None },
        What::ReasonGivesAway,
        What::EndsAfterLift {
            ends_at: next.to_utc(),
            lift_at: next.to_utc(),
        },
        What::SealedMissing {
            language: Language::De,
        },
        What::NotTicked {
            tick: domain::embargo::Tick::HostsTellNothing,
        },
        What::LongEmbargo { days: 20 },
        What::LiftOnWeekend { at: next.to_utc() },
    ]
}

#[test]
fn every_problem_is_told_politely_and_says_what_to_do() {
    for what in one_of_each() {
        let english = sentence(Language::En, &what, Zone::UTC);
        let german = sentence(Language::De, &what, Zone::UTC);

        assert!(english.to_lowercase().contains("please"), "{english}");
        assert!(german.to_lowercase().contains("bitte"), "{german}");
        assert!(
            english.ends_with('.') && german.ends_with('.'),
            "{english} {german}"
        );
        assert!(
            !english.contains("{$") && !english.contains('\u{2068}'),
            "{english}"
        );
    }
}

#[test]
fn a_time_that_happens_twice_comes_with_both_answers() {
    let what = What::HappensTwice {
        value: "2026-10-25T02:30".to_owned(),
        earlier: at("2026-10-25T02:30:00+02:00"),
        later: at("2026-10-25T02:30:00+01:00"),
    };

    let english = sentence(Language::En, &what, Zone::UTC);

    assert!(
        english.contains("2026-10-25T02:30+02:00 for the first"),
        "{english}"
    );
    assert!(
        english.contains("2026-10-25T02:30+01:00 for the second"),
        "{english}"
    );
}

#[test]
fn beside_a_control_times_are_printed_and_choices_are_named() {
    let berlin = Zone::parse("Europe/Berlin").expect("a zone");
    let twice = What::HappensTwice {
        value: "2026-10-25T02:30".to_owned(),
        earlier: at("2026-10-25T02:30:00+02:00"),
        later: at("2026-10-25T02:30:00+01:00"),
    };
    let illegal = What::IllegalTransition {
        from: State::Scheduled,
        to: State::Completed,
    };

    let german = in_form(Language::De, &twice, berlin);
    assert!(
        german.contains("25. Oktober 2026, 02:30 Uhr MESZ (UTC+2) und 25. Oktober 2026"),
        "{german}"
    );
    assert!(!german.contains("+02:00"), "{german}");
    let german = in_form(Language::De, &illegal, berlin);
    assert!(
        german.contains("In Arbeit") && !german.contains("in_progress"),
        "{german}"
    );
    for what in one_of_each() {
        let english = in_form(Language::En, &what, berlin).to_lowercase();
        assert!(english.contains("please"), "{english}");
    }
}

#[test]
fn a_forbidden_change_of_state_names_those_that_are_allowed() {
    let what = What::IllegalTransition {
        from: State::Scheduled,
        to: State::Completed,
    };

    let german = sentence(Language::De, &what, Zone::UTC);

    assert!(german.contains("in_progress (In Arbeit)"), "{german}");
    assert!(!german.contains("verifying"), "{german}");
}

#[test]
fn an_instant_is_printed_in_the_zone_of_the_notice() {
    let auckland = Zone::parse("Pacific/Auckland").expect("a zone");
    let what = What::LiftInThePast {
        at: at("2020-12-14T06:00:00Z").to_utc(),
    };

    let english = sentence(Language::En, &what, auckland);

    assert!(
        english.starts_with("14 December 2020, 19:00 NZDT (UTC+13) is over."),
        "{english}"
    );
}

#[test]
fn a_line_names_the_field() {
    let problem = Problem::new("hosts[3].start", What::Missing);

    assert_eq!(
        line(Language::En, &problem),
        "hosts[3].start: Please fill this in."
    );
    assert_eq!(
        line(Language::De, &Problem::new("", What::Missing)),
        "Bitte füllen Sie dieses Feld aus."
    );
}
