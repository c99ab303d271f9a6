//! What time brings.

use crate::fixture::*;
use desk::{Action, Actor, Desk, LiftWish, ProjectedChange, SaveError};
use domain::lift::LiftChange;
use domain::schedule::Due;
use domain::{EventKind, Notice, PublicNotice, State};

type Change = fn(&mut Notice) -> Result<(), ()>;

async fn shown(desk: &Desk) -> PublicNotice {
    let everything = desk.everything_public().await.expect("can be read");
    everything.into_iter().next().expect("is public").0
}

fn lifts(done: &[(domain::NoticeId, Vec<Due>)]) -> usize {
    done.iter()
        .flat_map(|(_, due)| due)
        .filter(|due| matches!(due, Due::Lift(_)))
        .count()
}

#[tokio::test]
async fn sealed_text_is_told_at_its_instant_and_not_before() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        assert_eq!(
            desk.next_due().await.expect("can be read"),
            Some(at("14T05:00")),
            "the window starts first"
        );
        desk.run_due(at("14T05:00")).await.expect("runs");
        assert_eq!(
            desk.next_due().await.expect("can be read"),
            Some(at("14T08:01")),
            "the first host that nobody begins turns late"
        );
        desk.run_due(at("15T05:00")).await.expect("runs");
        deliver(desk).await;

        let early = desk.run_due(at("15T11:59")).await.expect("runs");
        assert_eq!(early, []);
        assert_eq!(desk.pending().await.expect("can be read"), []);
        let before = shown(desk).await;
        assert_eq!(before.details_follow_at, Some(at("15T12:00")));
        assert!(!format!("{before:?}").contains(SEALED));

        let done = desk.run_due(at("15T12:00")).await.expect("runs");
        assert_eq!(lifts(&done), 1);
        let pending = desk.pending().await.expect("can be read");
        let ProjectedChange::Put(public) = &pending[0].change else {
            panic!("is shown");
        };
        assert_eq!(public.disclosures[0].lifted_at, at("15T12:00"));
        assert_eq!(
            public.disclosures[0].text.len(),
            2,
            "both languages at once"
        );
        assert!(format!("{public:?}").contains(SEALED));

        let again = desk.run_due(at("15T12:01")).await.expect("runs");
        assert_eq!(again, []);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_nodes_lift_once() {
    tell(async |desk, place| {
        published(desk, &Actor::Import).await;
        desk.run_due(at("15T05:00")).await.expect("runs");
        deliver(desk).await;
        let version = desk.notice(&id(1)).await.expect("can be read");
        let version = version.expect("is there").notice.version;
        let other = open(place).await;

        let run = |node: Desk| tokio::spawn(async move { node.run_due(at("15T12:00")).await });
        let tasks = [desk, &other, desk, &other].map(|node| run(node.clone()));
        let mut lifted = 0;
        for task in tasks {
            lifted += lifts(&task.await.expect("does not panic").expect("runs"));
        }

        assert_eq!(lifted, 1);
        let stored = desk.notice(&id(1)).await.expect("can be read");
        let notice = stored.expect("is there").notice;
        let events = notice.events.iter();
        assert_eq!(events.filter(|e| e.what == EventKind::Lifted).count(), 1);
        assert_eq!(notice.version, version + 1);
        let trail = desk.audit_of(&id(1)).await.expect("can be read");
        let told = trail.iter().filter(|row| row.action == Action::Lifted);
        assert_eq!(
            told.map(|row| &row.actor).collect::<Vec<_>>(),
            [&Actor::Scheduler]
        );
        other.close().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_missed_during_a_stop_is_done_afterwards_in_order() {
    tell(async |desk, place| {
        let mut document = maintenance();
        document["publish_at"] = "2020-12-13T12:00".into();
        let now = at("10T00:00");
        desk.create(&Actor::Import, now, notice(1, &document, now))
            .await
            .expect("is saved");
        assert_eq!(
            desk.next_due().await.expect("can be read"),
            Some(at("12T23:00"))
        );
        assert_eq!(desk.everything_public().await.expect("can be read"), []);

        let restarted = open(place).await;
        let now = at("20T00:00");
        let done = restarted.run_due(now).await.expect("runs");

        let disclosure = restarted.notice(&id(1)).await.expect("can be read");
        let notice = disclosure.expect("is there").notice;
        let lift = Due::Lift(notice.disclosures[0].id.clone());
        let expected = vec![
            Due::Publication,
            Due::WindowStart,
            Due::HostTurn,
            Due::WindowEnd,
            lift,
        ];
        assert_eq!(done, [(id(1), expected)]);
        assert_eq!(notice.state, State::InProgress);
        assert_eq!(restarted.next_due().await.expect("can be read"), None);
        let public = shown(&restarted).await;
        assert_eq!(public.published_at, at("12T23:00"));
        assert_eq!(public.disclosures[0].lifted_at, now);
        assert!(public.is_overdue);
        restarted.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_lift_that_was_put_off_does_not_happen_at_the_old_instant() {
    tell(async |desk, _| {
        let author = operator(desk, 1, desk::Role::Publisher).await;
        published(desk, &author).await;
        desk.run_due(at("15T05:00")).await.expect("runs");
        let stored = desk.notice(&id(1)).await.expect("can be read");
        let clearance = desk.clearance(&operator_id(1), &id(1)).await;
        let clearance = clearance.expect("can be read").expect("wrote it");
        let wish = LiftWish {
            disclosure: stored.expect("is there").notice.disclosures[0].id.clone(),
            change: LiftChange::To(at("16T12:00")),
            reason: "The vendor asks for a day.".to_owned(),
        };

        desk.ask_lift(&clearance, &wish, at("15T10:59"))
            .await
            .expect("is put off");

        assert_eq!(desk.run_due(at("15T12:00")).await.expect("runs"), []);
        assert_eq!(
            desk.next_due().await.expect("can be read"),
            Some(at("16T12:00"))
        );
        assert_eq!(shown(desk).await.details_follow_at, Some(at("16T12:00")));
    })
    .await;
}

#[tokio::test]
async fn a_recorded_lift_is_never_undone() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        desk.run_due(at("15T12:00")).await.expect("runs");
        let before = desk.everything_public().await.expect("can be read");

        let undo: [Change; 3] = [
            |notice| {
                notice.disclosures[0].lifted_at = None;
                Ok(())
            },
            |notice| {
                notice.disclosures[0].lift_at = at("20T00:00");
                Ok(())
            },
            |notice| {
                notice.disclosures.clear();
                Ok(())
            },
        ];
        for change in undo {
            let refused = desk
                .change(&Actor::Import, at("16T00:00"), &id(1), None, change)
                .await;
            assert!(matches!(refused, Err(SaveError::LiftUndone)), "{refused:?}");
        }

        assert_eq!(desk.everything_public().await.expect("can be read"), before);
    })
    .await;
}

#[tokio::test]
async fn a_clock_that_is_put_back_takes_nothing_from_the_readers() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;
        desk.run_due(at("15T12:00")).await.expect("runs");

        edit(desk, &Actor::Import, 1, at("15T11:00"), |notice| {
            retitle(notice, "After the clock was put right");
        })
        .await;

        let public = shown(desk).await;
        assert_eq!(public.disclosures.len(), 1);
        assert_eq!(
            public.text_in(domain::Language::En).value.title,
            "After the clock was put right"
        );
    })
    .await;
}
