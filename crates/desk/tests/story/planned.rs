//! Updates that are planned for later: never early, once, and said where they
//! cannot go out.

use crate::fixture::*;
use crate::seal::{is_on_disk, open_with, with_keys};
use chrono::TimeDelta;
use desk::{Action, Actor, Desk, OldKeys, PlanError, Planned, Planning, Role, SaveError};
use domain::document::{Context, Post, UpdateDraft, UpdateTextDraft, update};
use domain::schedule::Due;
use domain::{Instant, Kind, State, Update, UpdateId, WhyHeld, Zone};

/// The word that only planned updates have.
const WORD: &str = "archaeopteryx";

/// An update of notice 1 for a later instant.
fn later(number: u8, when: Instant, state: Option<State>, body: &str) -> Update {
    let mut draft = UpdateDraft {
        at: Some(when.to_rfc3339()),
        state: state.map(|state| state.word().to_owned()),
        ..UpdateDraft::default()
    };
    for tag in ["en", "de"] {
        let body = format!("{body} ({tag})");
        draft.text.insert(tag.to_owned(), UpdateTextDraft { body });
    }
    let mut context = Context {
        id: id(1),
        now: at("01T00:00"),
        new_id: &mut || [number; 20],
        is_cleared: false,
    };
    let zone = Zone::parse("Pacific/Auckland").expect("a zone");
    match update(&draft, Kind::Maintenance, zone, &mut context) {
        Ok(Post::Later(update)) => update,
        _ => panic!("it is to come"),
    }
}

async fn plan(desk: &Desk, actor: &Actor, update: Update) {
    let now = at("13T00:00");
    let planned = desk
        .plan_update(actor, now, &id(1), (update, Planning::New))
        .await;
    assert_eq!(planned.expect("is planned"), Planned::Now);
}

async fn updates(desk: &Desk) -> (State, Vec<Update>) {
    let stored = desk.notice(&id(1)).await.expect("can be read");
    let notice = stored.expect("is there").notice;
    (notice.state, notice.updates)
}

async fn held(desk: &Desk) -> Vec<Option<WhyHeld>> {
    let kept = desk.all_planned_updates().await.expect("can be read");
    let why = kept
        .into_iter()
        .map(|kept| kept.planned.held.map(|(_, why)| why));
    why.collect()
}

async fn actions(desk: &Desk) -> Vec<Action> {
    let trail = desk.audit(50).await.expect("can be read");
    trail.into_iter().map(|row| row.action).collect()
}

#[tokio::test]
async fn a_planned_update_goes_out_at_its_instant_with_its_state_and_not_before() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        let chief = operator(desk, 1, Role::Publisher).await;
        let before = desk.everything_public().await.expect("can be read");
        let state = Some(State::InProgress);

        plan(desk, &chief, later(7, at("13T02:00"), state, WORD)).await;

        assert_eq!(desk.pending().await.expect("can be read"), []);
        let public = desk.everything_public().await.expect("can be read");
        assert_eq!(public, before, "readers see no difference");
        let due = desk.next_due().await.expect("can be read");
        assert_eq!(due, Some(at("13T02:00")));
        let early = desk.run_due(at("13T01:59")).await.expect("runs");
        assert_eq!(early, []);

        let done = desk.run_due(at("13T02:00")).await.expect("runs");
        let number = UpdateId::from_random([7; 20]);
        assert_eq!(done, [(id(1), vec![Due::Update(number.clone())])]);
        let (state, posted) = updates(desk).await;
        assert_eq!(state, State::InProgress);
        let last = posted.last().expect("is posted");
        assert_eq!((&last.id, last.at.instant()), (&number, at("13T02:00")));
        assert_eq!(last.text.len(), 2);
        let public = desk.everything_public().await.expect("can be read");
        assert!(format!("{public:?}").contains(WORD));
        assert_eq!(held(desk).await, []);
        assert!(actions(desk).await.contains(&Action::UpdatePlanned));

        assert_eq!(desk.run_due(at("13T03:00")).await.expect("runs"), []);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_nodes_post_once() {
    tell(async |desk, place| {
        published(desk, &Actor::Import).await;
        plan(desk, &Actor::Console, later(7, at("13T02:00"), None, WORD)).await;
        let (_, before) = updates(desk).await;
        let other = open(place).await;

        let run = |node: Desk| tokio::spawn(async move { node.run_due(at("13T02:00")).await });
        let tasks = [desk, &other, desk, &other].map(|node| run(node.clone()));
        let mut posted = 0;
        for task in tasks {
            let done = task.await.expect("ends").expect("runs");
            posted += done.iter().flat_map(|(_, due)| due).count();
        }

        assert_eq!(posted, 1);
        assert_eq!(updates(desk).await.1.len(), before.len() + 1);
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_missed_during_a_stop_is_made_up_for_in_its_order() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        // The window begins at 05:00, and only then may it be verified.
        let steps = [
            (8, at("14T06:00"), Some(State::Verifying)),
            (9, at("14T07:00"), Some(State::Completed)),
        ];
        for (number, when, state) in steps {
            plan(desk, &Actor::Console, later(number, when, state, WORD)).await;
        }

        desk.run_due(at("14T07:30")).await.expect("runs");

        let (state, posted) = updates(desk).await;
        assert_eq!(state, State::Completed);
        let last: Vec<_> = posted.iter().rev().take(2).map(|it| it.state).collect();
        assert_eq!(last, [Some(State::Completed), Some(State::Verifying)]);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_go_out_is_held_with_its_reason_until_somebody_changes_it() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        let chief = operator(desk, 1, Role::Publisher).await;
        let cancelled = Some(State::Verifying);
        plan(desk, &chief, later(7, at("13T02:00"), cancelled, WORD)).await;
        plan(desk, &chief, later(8, at("13T04:00"), None, WORD)).await;

        let done = desk.run_due(at("13T02:00")).await.expect("runs");
        assert_eq!(done, [], "scheduled work is not verified");
        assert_eq!(held(desk).await, [Some(WhyHeld::State), None]);
        assert!(actions(desk).await.contains(&Action::UpdateHeld));
        edit(desk, &chief, 1, at("13T03:00"), |notice| {
            notice.change_state(State::Cancelled).expect("it may");
        })
        .await;
        desk.run_due(at("13T05:00")).await.expect("runs");
        assert_eq!(
            held(desk).await,
            [Some(WhyHeld::State), Some(WhyHeld::Over)]
        );
        let due = desk.next_due().await.expect("can be read");
        assert!(
            due.is_none_or(|due| due > at("13T05:00")),
            "held is not due"
        );
        let public = desk.everything_public().await.expect("can be read");
        assert!(!format!("{public:?}").contains(WORD));

        let again = later(8, at("13T06:00"), None, WORD);
        let changed = desk
            .plan_update(&chief, at("13T05:30"), &id(1), (again, Planning::Again))
            .await;
        assert_eq!(changed.expect("is changed"), Planned::Now);
        desk.run_due(at("13T06:00")).await.expect("runs");
        assert_eq!(held(desk).await, [Some(WhyHeld::State)]);
    })
    .await;
}

#[tokio::test]
async fn a_notice_that_was_taken_back_says_nothing_more() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        plan(desk, &Actor::Console, later(7, at("13T02:00"), None, WORD)).await;
        edit(desk, &Actor::Import, 1, at("13T01:00"), |notice| {
            notice.withdraw(at("13T01:00"));
        })
        .await;

        desk.run_due(at("13T02:00")).await.expect("runs");

        assert_eq!(held(desk).await, [Some(WhyHeld::NotPublic)]);
    })
    .await;
}

#[tokio::test]
async fn a_plan_is_changed_and_taken_back_and_one_that_is_gone_is_neither() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        let now = at("13T00:30");
        let number = UpdateId::from_random([7; 20]);
        plan(desk, &Actor::Console, later(7, at("13T02:00"), None, WORD)).await;

        let put = async |update, planning| {
            desk.plan_update(&Actor::Console, now, &id(1), (update, planning))
                .await
        };
        let same = put(later(7, at("13T02:00"), None, WORD), Planning::New).await;
        assert_eq!(same.expect("is there"), Planned::Before);
        let other = put(later(7, at("13T02:00"), None, "Else"), Planning::New).await;
        assert!(matches!(other, Err(SaveError::Rule(PlanError::IdTaken))));
        let changed = put(later(7, at("13T03:00"), None, "Else"), Planning::Again).await;
        assert_eq!(changed.expect("is changed"), Planned::Now);
        let due = desk.next_due().await.expect("can be read");
        assert_eq!(due, Some(at("13T03:00")));

        let take = async || {
            desk.unplan_update(&Actor::Console, now, &id(1), &number)
                .await
                .expect("can be taken back")
        };
        assert!(take().await);
        assert!(!take().await, "it is gone");
        let gone = put(later(7, at("13T03:00"), None, "Else"), Planning::Again).await;
        assert!(matches!(gone, Err(SaveError::Rule(PlanError::Gone))));
        desk.run_due(at("13T04:00")).await.expect("runs");
        assert_eq!(updates(desk).await.1.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_planned_that_readers_would_not_see_or_that_is_over() {
    tell(async |desk, _| {
        drafted(desk, &Actor::Import).await;
        let put = async |update| {
            desk.plan_update(
                &Actor::Console,
                at("13T00:00"),
                &id(1),
                (update, Planning::New),
            )
            .await
        };

        let refused = put(later(7, at("13T02:00"), None, WORD)).await;
        assert!(matches!(
            refused,
            Err(SaveError::Rule(PlanError::NoReaders))
        ));
        edit(desk, &Actor::Import, 1, at("13T00:00"), |notice| {
            notice.plan(at("13T02:00"));
        })
        .await;
        let over = put(later(7, at("12T02:00"), None, WORD)).await;
        assert!(matches!(over, Err(SaveError::Rule(PlanError::Past))));
        put(later(7, at("13T02:00"), None, WORD))
            .await
            .expect("it follows the publication");
        desk.run_due(at("13T02:00")).await.expect("runs");
        assert_eq!(updates(desk).await.1.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn what_is_sealed_is_not_planned_and_not_told_if_it_is_sealed_later() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        let stranger = operator(desk, 2, Role::Publisher).await;

        let told = later(7, at("13T02:00"), None, SEALED);
        let refused = desk
            .plan_update(&stranger, at("13T00:00"), &id(1), (told, Planning::New))
            .await;
        assert!(matches!(refused, Err(SaveError::GivesAway(_))));
        assert!(actions(desk).await.contains(&Action::LeakSuspected));

        plan(desk, &stranger, later(8, at("13T02:00"), None, WORD)).await;
        edit(desk, &Actor::Import, 1, at("13T01:00"), |notice| {
            notice.disclosures[0].text = sealed_text(&id(1), "The cause", WORD);
        })
        .await;
        desk.run_due(at("13T02:00")).await.expect("runs");

        assert_eq!(held(desk).await, [Some(WhyHeld::GivesAway)]);
        let public = desk.everything_public().await.expect("can be read");
        assert!(!format!("{public:?}").contains(WORD));
    })
    .await;
}

#[tokio::test]
async fn a_clock_that_is_doubted_posts_nothing() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        plan(desk, &Actor::Console, later(7, at("13T02:00"), None, WORD)).await;
        let ahead = desk
            .clone()
            .on_node("a node", || Some(at("13T02:00") - TimeDelta::minutes(1)));

        assert_eq!(ahead.run_due(at("13T02:00")).await.expect("runs"), []);
        assert_eq!(held(desk).await, [None], "it waits");

        let done = desk.run_due(at("13T02:00")).await.expect("runs");
        assert_eq!(done.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn no_file_of_the_desk_holds_a_planned_word_and_a_new_key_opens_it() {
    with_keys(async |desk, place, keys| {
        published(desk, &Actor::Import).await;
        plan(desk, &Actor::Console, later(7, at("13T02:00"), None, WORD)).await;
        assert_ne!(is_on_disk(place, WORD), Some(true));

        desk.rotate_seal_key(&Actor::Console, OldKeys::Forget, at("13T01:00"))
            .await
            .expect("is rotated");

        let again = open_with(place, keys).await.expect("opens");
        let kept = again.planned_updates(&id(1)).await.expect("can be read");
        let text = &kept[0].planned.update.text;
        assert!(text.values().all(|body| body.contains(WORD)));
        again.close().await;
    })
    .await;
}
