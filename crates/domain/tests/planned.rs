//! Properties of updates that are planned for later.

use chrono::{DateTime, TimeDelta, Utc};
use domain::document::{Context, Draft, Post, UpdateDraft, apply, update};
use domain::{Instant, Notice, NoticeId, PlannedUpdate, State, WhyHeld, gate, planned, schedule};
use proptest::prelude::*;

fn at(seconds: i64) -> Instant {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::seconds(seconds)
}

/// Reads an incident, public since second 0.
fn incident(state: State) -> Notice {
    let document = format!(
        r#"{{"slug": "outage", "kind": "incident", "state": "{state}", "home_zone": "UTC",
            "source_language": "en", "text": {{"en": {{"title": "Outage", "body": "Text."}}}}}}"#
    );
    let draft = Draft::from_json(document.as_bytes()).expect("a document");
    let mut context = Context {
        id: NoticeId::from_random([1; 20]),
        now: at(0),
        new_id: &mut || [2; 20],
        is_cleared: false,
    };
    let mut notice = apply(&draft, &mut context, None).expect("a notice");
    notice.publish(at(0));
    notice
}

/// An update that somebody plans at second 0 for a later one.
fn plan(notice: &Notice, number: u8, seconds: i64, state: Option<State>) -> PlannedUpdate {
    let mut draft = UpdateDraft {
        at: Some(at(seconds).to_rfc3339()),
        state: state.map(|state| state.word().to_owned()),
        ..UpdateDraft::default()
    };
    let body = format!("words of number {number}.");
    let text = domain::document::UpdateTextDraft { body };
    draft.text.insert("en".to_owned(), text);
    let mut context = Context {
        id: notice.id.clone(),
        now: at(0),
        new_id: &mut || [number; 20],
        is_cleared: false,
    };
    let post = update(&draft, notice.kind, notice.home_zone, &mut context);
    let Post::Later(update) = post.expect("a good update") else {
        panic!("it is to come");
    };
    PlannedUpdate::of(notice, update)
}

/// What readers see, as text.
fn shown(notice: &Notice, now: Instant) -> String {
    format!("{:?}", gate::project(notice, now))
}

/// Does one turn, as the scheduler does; the ids of what went out.
fn turn(
    notice: &mut Notice,
    planned: &mut Vec<PlannedUpdate>,
    now: Instant,
    may_open: impl Fn(Instant) -> bool + Copy,
) -> usize {
    let mut posted = 0;
    while let Some(due) = planned::due(planned, now, may_open).cloned() {
        schedule::catch_up_to(notice, (due.at(), now), may_open);
        due.post(notice).expect("nothing is in its way");
        planned.retain(|other| other.update.id != due.update.id);
        posted += 1;
    }
    posted
}

proptest! {
    #[test]
    fn a_planned_update_goes_out_once_and_never_early(
        instants in prop::collection::vec(1_i64..1_000, 1..8),
        wakes in prop::collection::vec((0_i64..1_200, 0_i64..300), 1..20),
    ) {
        let mut notice = incident(State::Investigating);
        let number = |index: usize| u8::try_from(index).expect("few") + 10;
        let mut planned: Vec<_> = instants
            .iter()
            .enumerate()
            .map(|(index, seconds)| plan(&notice, number(index), *seconds, None))
            .collect();
        let mut wakes = wakes;
        wakes.sort_unstable();
        wakes.push((2_000, 0));

        for (seconds, behind) in wakes {
            // The earliest of several clocks is behind the one that woke us.
            let reached = seconds - behind;
            turn(&mut notice, &mut planned, at(seconds), |instant| instant <= at(reached));

            let page = shown(&notice, at(seconds));
            for (index, instant) in instants.iter().enumerate() {
                let words = format!("words of number {}.", number(index));
                if *instant > reached {
                    let is_shown = page.contains(&words);
                    // Told at an earlier turn, when that clock was further on.
                    let was_told = notice.updates.iter().any(|update| update.at.instant() == at(*instant));
                    prop_assert_eq!(is_shown, was_told);
                    prop_assert!(*instant <= seconds || !is_shown, "early");
                } else {
                    prop_assert_eq!(page.matches(&words).count(), 1);
                }
            }
        }
        prop_assert!(planned.is_empty());
        prop_assert_eq!(notice.updates.len(), instants.len());
    }

    #[test]
    fn what_is_on_the_timeline_is_not_posted_again(seconds in 1_i64..1_000) {
        let mut notice = incident(State::Investigating);
        let planned = plan(&notice, 7, seconds, Some(State::Identified));
        planned.post(&mut notice).expect("it goes out");
        notice.change_state(State::Resolved).expect("it may");

        planned.post(&mut notice).expect("it is there");

        prop_assert_eq!(notice.updates.len(), 1);
        prop_assert_eq!(notice.state, State::Resolved);
    }
}

#[test]
fn what_does_not_fit_the_notice_any_more_is_held_and_changes_nothing() {
    type Change = fn(&mut Notice);
    let cases: [(Change, Option<State>, WhyHeld); 3] = [
        (|notice| notice.withdraw(at(5)), None, WhyHeld::NotPublic),
        (
            |notice| notice.change_state(State::Resolved).expect("it may"),
            None,
            WhyHeld::Over,
        ),
        (
            |notice| notice.change_state(State::Resolved).expect("it may"),
            Some(State::Resolved),
            WhyHeld::Over,
        ),
    ];
    for (change, state, why) in cases {
        let mut notice = incident(State::Investigating);
        let planned = plan(&notice, 7, 10, state);
        change(&mut notice);
        let before = notice.state;

        assert_eq!(planned.post(&mut notice), Err(why));
        assert_eq!((notice.state, notice.updates.len()), (before, 0));
    }
}

#[test]
fn a_word_after_the_end_may_be_planned_after_the_end() {
    let mut notice = incident(State::Resolved);
    let planned = plan(&notice, 7, 10, None);

    assert_eq!(planned.post(&mut notice), Ok(()));
}
