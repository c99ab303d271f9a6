//! Clocks that are doubted: what opens by time stays closed.

use crate::fixture::*;
use chrono::TimeDelta;
use desk::{Action, Actor, ClockState, Desk, SaveError};
use domain::Instant;
use domain::schedule::Due;

/// The desk as a node sees it whose steady clock says that it is this late.
fn by_the_steady_clock(desk: &Desk, latest: Instant) -> Desk {
    desk.clone().on_node("a node", move || Some(latest))
}

async fn lifts(desk: &Desk, now: Instant) -> usize {
    let done = desk.run_due(now).await.expect("runs");
    let due = done.iter().flat_map(|(_, due)| due);
    due.filter(|due| matches!(due, Due::Lift(_))).count()
}

#[tokio::test]
async fn a_clock_that_runs_ahead_of_the_steady_one_opens_nothing() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        let ahead = by_the_steady_clock(desk, at("15T11:00"));

        assert_eq!(lifts(&ahead, at("15T12:00")).await, 0);
        let stored = desk.notice(&id(1)).await.expect("can be read");
        let notice = stored.expect("is there").notice;
        assert!(!notice.disclosures[0].is_lifted());

        let agreed = by_the_steady_clock(desk, at("15T12:00"));
        assert_eq!(lifts(&agreed, at("15T12:00")).await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_node_that_is_held_opens_nothing_and_others_do_if_they_are_other_machines() {
    tell(async |desk, place| {
        published(desk, &Actor::Import).await;
        let late = at("15T13:00");
        let held = by_the_steady_clock(desk, late);
        let by = TimeDelta::hours(1);
        assert!(held.hold_lifts(by, at("15T11:00")).await.expect("is held"));
        assert!(
            !held
                .hold_lifts(by, at("15T11:01"))
                .await
                .expect("is held already")
        );

        assert_eq!(lifts(&held, at("15T12:30")).await, 0);
        let holds = desk.holds().await.expect("can be read");
        assert_eq!((holds[0].node.as_str(), holds[0].jumped_by), ("a node", by));
        let other = desk.clone().on_node("another", move || Some(late));
        // On SQLite another node is the same machine after another start.
        let are_machines = place.kind() == engine::Engine::Postgres;
        let lifted = lifts(&other, at("15T12:30")).await;
        assert_eq!(lifted, usize::from(are_machines));
        assert_eq!(other.is_held().await.expect("can be asked"), !are_machines);
    })
    .await;
}

#[tokio::test]
async fn who_confirms_the_time_is_on_record_and_what_is_due_opens() {
    tell(async |desk, _| {
        let chief = operator(desk, 1, desk::Role::Administrator).await;
        published(desk, &chief).await;
        let held = by_the_steady_clock(desk, at("15T13:00"));
        held.hold_lifts(TimeDelta::hours(-1), at("15T11:00"))
            .await
            .expect("is held");

        let released = desk.release_lifts(&chief, "a node", at("15T12:10")).await;
        assert!(released.expect("is released"));
        assert!(
            !desk
                .release_lifts(&chief, "a node", at("15T12:11"))
                .await
                .expect("is not held")
        );

        assert_eq!(lifts(&held, at("15T12:12")).await, 1);
        let trail = desk.audit(20).await.expect("can be read");
        let line = |action| {
            trail
                .iter()
                .find(|row| row.action == action)
                .expect("is there")
        };
        assert_eq!(line(Action::LiftsReleased).actor, chief);
        assert_eq!(line(Action::LiftsHeld).clock, ClockState::Doubted);
        assert_eq!(line(Action::Lifted).clock, ClockState::Trusted);
    })
    .await;
}

#[tokio::test]
async fn a_planned_notice_is_not_published_by_a_clock_that_is_doubted() {
    tell(async |desk, _| {
        let mut document = maintenance();
        document["publish_at"] = "2020-12-13T12:00".into();
        let now = at("10T00:00");
        desk.create(&Actor::Import, now, notice(1, &document, now))
            .await
            .expect("is saved");
        let ahead = by_the_steady_clock(desk, at("12T22:00"));

        assert_eq!(ahead.run_due(at("12T23:00")).await.expect("runs"), []);
        assert_eq!(desk.everything_public().await.expect("can be read"), []);
    })
    .await;
}

#[tokio::test]
async fn nobody_brings_in_as_past_what_is_past_by_a_doubted_clock_alone() {
    tell(async |desk, _| {
        let mut document = maintenance();
        document["publish_at"] = "2020-12-10T12:00".into();
        let now = at("15T12:30");
        let ahead = by_the_steady_clock(desk, at("15T11:30"));

        let early = ahead
            .create(&Actor::Import, now, notice(1, &document, now))
            .await;
        assert!(
            matches!(early, Err(SaveError::ClockDoubted("disclosures"))),
            "{early:?}"
        );

        let past = by_the_steady_clock(desk, at("15T12:00"));
        past.hold_lifts(TimeDelta::minutes(30), now)
            .await
            .expect("is held");
        past.create(&Actor::Import, now, notice(1, &document, now))
            .await
            .expect("is past by every clock");
    })
    .await;
}

#[tokio::test]
async fn the_clock_of_a_database_that_has_one_is_told() {
    tell(async |desk, place| {
        let told = desk.database_clock().await.expect("can be asked");

        assert_eq!(told.is_some(), place.kind() == engine::Engine::Postgres);
        assert!(told.is_none_or(|told| told > at("20T00:00")));
    })
    .await;
}

#[tokio::test]
async fn a_baseline_is_kept_for_its_node() {
    tell(async |desk, _| {
        let node = by_the_steady_clock(desk, at("15T00:00"));
        assert_eq!(node.clock_baseline().await.expect("can be read"), None);

        for seconds in [5, 7] {
            let ahead = TimeDelta::seconds(seconds);
            node.keep_clock_baseline(ahead, at("15T00:00"))
                .await
                .expect("is kept");
        }

        let kept = node.clock_baseline().await.expect("can be read");
        assert_eq!(kept, Some(TimeDelta::seconds(7)));
        let other = desk.clone().on_node("another", || None);
        assert_eq!(other.clock_baseline().await.expect("can be read"), None);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_published_as_of_an_instant_that_a_doubted_clock_alone_has_reached() {
    tell(async |desk, _| {
        let mut document = maintenance();
        document["publish_at"] = "2020-12-12T23:00:00Z".into();
        let now = at("12T23:30");
        let ahead = by_the_steady_clock(desk, at("12T22:30"));

        let early = ahead
            .create(&Actor::Import, now, notice(1, &document, now))
            .await;

        let is_refused = matches!(early, Err(SaveError::ClockDoubted("publish_at")));
        assert!(is_refused, "{early:?}");
        let by_hand = notice(2, &postmortem("by-hand"), now);
        ahead
            .create(&Actor::Import, now, by_hand)
            .await
            .expect("is saved");
        edit(&ahead, &Actor::Console, 2, now, |notice| {
            notice.publish(now)
        })
        .await;
        let public = desk.everything_public().await.expect("can be read");
        assert_eq!(public.len(), 1, "who publishes now needs no clock");
    })
    .await;
}
