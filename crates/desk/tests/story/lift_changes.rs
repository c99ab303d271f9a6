//! Changes of lifts that were agreed: who may, how many it takes, and that a
//! change and the lift never both win.

use crate::fixture::*;
use chrono::TimeDelta;
use desk::{Action, Actor, Asked, Desk, LiftError, LiftWish, Role, SaveError};
use domain::lift::{LiftChange, LiftRefusal};
use domain::{Clearance, Disclosure, DisclosureId, Instant, Notice, NoticeId};
use serde_json::json;

/// Three who are cleared, the third an administrator, for a public maintenance
/// whose disclosure opens on the 15th at 12:00.
async fn with_three(story: impl AsyncFn(&Desk, [Clearance; 3])) {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        operator(desk, 2, Role::Publisher).await;
        operator(desk, 3, Role::Administrator).await;
        published(desk, &author).await;
        let first = clearance(desk, 1).await;
        for number in [2, 3] {
            desk.grant(&first, &operator_id(number), at("10T02:00"))
                .await
                .expect("is granted");
        }
        let all = [first, clearance(desk, 2).await, clearance(desk, 3).await];
        story(desk, all).await;
    })
    .await;
}

async fn clearance(desk: &Desk, number: u8) -> Clearance {
    let clearance = desk.clearance(&operator_id(number), &id(1)).await;
    clearance.expect("can be read").expect("is cleared")
}

async fn disclosure(desk: &Desk) -> Disclosure {
    let stored = desk.notice(&id(1)).await.expect("can be read");
    stored.expect("is there").notice.disclosures.remove(0)
}

async fn wish(desk: &Desk, change: LiftChange) -> LiftWish {
    LiftWish {
        disclosure: disclosure(desk).await.id,
        change,
        reason: "The vendor agreed.".to_owned(),
    }
}

fn refused<T>(answer: Result<T, SaveError<LiftError>>) -> LiftError {
    match answer {
        Err(SaveError::Rule(error)) => error,
        Err(other) => panic!("failed otherwise: {other}"),
        Ok(_) => panic!("was taken"),
    }
}

async fn actions(desk: &Desk) -> Vec<Action> {
    let trail = desk.audit_of(&id(1)).await.expect("can be read");
    trail.iter().rev().map(|row| row.action).collect()
}

#[tokio::test]
async fn a_lift_is_put_off_by_one_with_a_reason_and_readers_are_told() {
    with_three(async |desk, [first, ..]| {
        let wish = wish(desk, LiftChange::To(at("16T12:00"))).await;

        let asked = desk.ask_lift(&first, &wish, at("14T00:00")).await;

        assert_eq!(asked.expect("is done"), Asked::Done);
        assert_eq!(disclosure(desk).await.lift_at, at("16T12:00"));
        let public = desk
            .everything_public()
            .await
            .expect("can be read")
            .remove(0)
            .0;
        assert_eq!(public.details_follow_at, Some(at("16T12:00")));
        let trail = desk.audit_of(&id(1)).await.expect("can be read");
        let moved = trail.iter().find(|row| row.action == Action::LiftMoved);
        let detail = moved
            .expect("is on record")
            .detail
            .clone()
            .expect("says more");
        assert_eq!(
            detail,
            "2020-12-15T12:00:00Z → 2020-12-16T12:00:00Z: The vendor agreed."
        );
    })
    .await;
}

#[tokio::test]
async fn in_the_last_hour_it_takes_two_within_a_quarter_of_an_hour() {
    with_three(async |desk, [first, second, _]| {
        let wish = wish(desk, LiftChange::To(at("16T12:00"))).await;

        let asked = desk.ask_lift(&first, &wish, at("15T11:10")).await;

        assert_eq!(asked.expect("is asked"), Asked::Waits(at("15T11:25")));
        assert_eq!(disclosure(desk).await.lift_at, at("15T12:00"));
        let by_oneself = desk
            .agree_lift(&first, &wish.disclosure, at("15T11:11"))
            .await;
        assert_eq!(refused(by_oneself), LiftError::OwnRequest);
        let too_late = desk
            .agree_lift(&second, &wish.disclosure, at("15T11:25"))
            .await;
        assert_eq!(refused(too_late), LiftError::NoSuchRequest);

        desk.ask_lift(&first, &wish, at("15T11:30"))
            .await
            .expect("is asked again");
        let waiting = desk
            .lift_requests(&id(1), at("15T11:31"))
            .await
            .expect("can be read");
        assert_eq!((waiting.len(), &waiting[0].asked_by), (1, &operator_id(1)));
        desk.agree_lift(&second, &wish.disclosure, at("15T11:40"))
            .await
            .expect("is agreed");
        assert_eq!(disclosure(desk).await.lift_at, at("16T12:00"));
        assert_eq!(
            desk.lift_requests(&id(1), at("15T11:41"))
                .await
                .expect("can be read"),
            []
        );
        let again = desk
            .agree_lift(&second, &wish.disclosure, at("15T11:42"))
            .await;
        assert_eq!(refused(again), LiftError::NoSuchRequest);
    })
    .await;
}

#[tokio::test]
async fn two_open_early_and_everything_says_since_when() {
    with_three(async |desk, [first, second, _]| {
        let wish = wish(desk, LiftChange::Now).await;
        let now = at("14T00:10");

        desk.ask_lift(&first, &wish, at("14T00:00"))
            .await
            .expect("is asked");
        let alerts = desk.alerts(&operator_id(2)).await.expect("can be read");
        assert_eq!(alerts[0].action, Action::LiftAsked);
        assert_eq!(desk.alerts(&operator_id(1)).await.expect("can be read"), []);
        desk.agree_lift(&second, &wish.disclosure, now)
            .await
            .expect("is agreed");

        let public = desk
            .everything_public()
            .await
            .expect("can be read")
            .remove(0)
            .0;
        assert_eq!(public.disclosures[0].lifted_at, now);
        assert!(format!("{public:?}").contains(SEALED));
        assert_eq!(public.details_follow_at, None);
        let late = desk.run_due(at("15T12:00")).await.expect("runs");
        assert!(
            late.iter().flat_map(|(_, due)| due).all(|due| !due.opens()),
            "{late:?}"
        );
        let told = actions(desk).await;
        for action in [
            Action::LiftAsked,
            Action::LiftApproved,
            Action::LiftedEarly,
            Action::Lifted,
        ] {
            assert_eq!(
                told.iter().filter(|told| **told == action).count(),
                1,
                "{action}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn one_administrator_opens_alone_with_a_reason_and_all_others_are_told() {
    with_three(async |desk, [first, _, chief]| {
        let wish = wish(desk, LiftChange::Now).await;
        let now = at("14T00:10");

        let no_chief = desk.change_lift_alone(&first, &wish, now).await;
        assert_eq!(refused(no_chief), LiftError::NotAdministrator);
        desk.change_lift_alone(&chief, &wish, now)
            .await
            .expect("is opened");

        assert!(disclosure(desk).await.is_lifted());
        for number in [1, 2] {
            let alerts = desk
                .alerts(&operator_id(number))
                .await
                .expect("can be read");
            assert_eq!(alerts[0].action, Action::GlassBroken);
            assert!(
                alerts[0]
                    .detail
                    .as_deref()
                    .is_some_and(|why| why.ends_with("The vendor agreed."))
            );
            desk.see_alerts(&operator_id(number), alerts[0].sequence, now)
                .await
                .expect("is seen");
            assert_eq!(
                desk.alerts(&operator_id(number))
                    .await
                    .expect("can be read"),
                []
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_request_that_was_taken_back_or_overtaken_is_void() {
    with_three(async |desk, [first, second, _]| {
        let now = at("14T00:00");
        let open = wish(desk, LiftChange::Now).await;
        desk.ask_lift(&first, &open, now).await.expect("is asked");
        let by_another = desk
            .take_lift_request_back(&second, &open.disclosure, now)
            .await;
        assert_eq!(refused(by_another), LiftError::NoSuchRequest);
        desk.take_lift_request_back(&first, &open.disclosure, now)
            .await
            .expect("is taken back");
        let agreed = desk.agree_lift(&second, &open.disclosure, now).await;
        assert_eq!(refused(agreed), LiftError::NoSuchRequest);

        desk.ask_lift(&first, &open, now).await.expect("is asked");
        let later = LiftWish {
            change: LiftChange::To(at("16T12:00")),
            ..open
        };
        desk.ask_lift(&second, &later, now)
            .await
            .expect("is put off");
        let agreed = desk.agree_lift(&second, &later.disclosure, now).await;
        assert_eq!(
            refused(agreed),
            LiftError::NoSuchRequest,
            "it was for another instant"
        );
    })
    .await;
}

#[tokio::test]
async fn what_has_come_is_moved_by_nobody_also_before_the_scheduler_has_run() {
    with_three(async |desk, [first, ..]| {
        let wish = wish(desk, LiftChange::To(at("16T12:00"))).await;

        let late = desk.ask_lift(&first, &wish, at("15T12:00")).await;
        assert_eq!(refused(late), LiftRefusal::Over.into());

        desk.run_due(at("15T12:01")).await.expect("runs");
        let later = desk.ask_lift(&first, &wish, at("15T12:02")).await;
        assert_eq!(refused(later), LiftRefusal::Over.into());
    })
    .await;
}

#[tokio::test]
async fn who_waits_for_a_lift_is_told_when_its_notice_is_taken_back() {
    with_three(async |desk, _| {
        let other = operator(desk, 4, Role::Publisher).await;
        let now = at("15T11:58");

        edit(desk, &other, 1, now, |notice| notice.withdraw(now)).await;

        for number in [1, 2, 3] {
            let alerts = desk
                .alerts(&operator_id(number))
                .await
                .expect("can be read");
            assert_eq!(alerts[0].action, Action::Withdrawn, "operator {number}");
        }
        assert_eq!(desk.alerts(&operator_id(4)).await.expect("can be read"), []);
    })
    .await;
}

#[tokio::test]
async fn a_save_moves_no_lift_that_was_agreed() {
    with_three(async |desk, _| {
        for lift_at in ["14T12:00", "16T12:00"] {
            for actor in [Actor::Operator(operator_id(1)), Actor::Import] {
                let saved = desk
                    .change(&actor, at("14T00:00"), &id(1), None, |notice| {
                        notice.disclosures[0].lift_at = at(lift_at);
                        Ok::<(), ()>(())
                    })
                    .await;
                assert!(matches!(saved, Err(SaveError::LiftAgreed)), "{saved:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_section_is_not_put_in_anothers_place_to_open_at_another_instant() {
    with_three(async |desk, _| {
        for actor in [Actor::Operator(operator_id(1)), Actor::Import] {
            let saved = desk
                .change(&actor, at("14T00:00"), &id(1), None, |notice| {
                    notice.disclosures[0].id = DisclosureId::from_random([9; 20]);
                    notice.disclosures[0].lift_at = at("14T00:01");
                    Ok::<(), ()>(())
                })
                .await;
            assert!(matches!(saved, Err(SaveError::LiftAgreed)), "{saved:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_agrees_with_somebody_who_may_not_ask_any_more() {
    with_three(async |desk, [first, second, _]| {
        let wish = wish(desk, LiftChange::Now).await;
        let now = at("14T00:00");
        let chief = Actor::Operator(operator_id(3));
        desk.ask_lift(&second, &wish, now).await.expect("is asked");
        desk.set_password(&chief, &operator_id(2), "given", now)
            .await
            .expect("takes the clearance away");

        let agreed = desk.agree_lift(&first, &wish.disclosure, now).await;
        assert_eq!(refused(agreed), LiftError::NoSuchRequest);

        desk.ask_lift(&first, &wish, now).await.expect("is asked");
        desk.grant(&first, &operator_id(2), now)
            .await
            .expect("is granted");
        desk.set_role(&chief, &operator_id(1), Role::Author, now)
            .await
            .expect("is changed");
        let agreed = desk.agree_lift(&second, &wish.disclosure, now).await;
        assert_eq!(refused(agreed), LiftError::NoSuchRequest);
        assert!(!disclosure(desk).await.is_lifted());
    })
    .await;
}

#[tokio::test]
async fn who_lost_their_clearance_meanwhile_changes_nothing() {
    with_three(async |desk, [_, second, _]| {
        let wish = wish(desk, LiftChange::Now).await;
        let chief = Actor::Operator(operator_id(3));
        desk.set_password(&chief, &operator_id(2), "given", at("11T00:00"))
            .await
            .expect("takes the clearance away");

        let asked = desk.ask_lift(&second, &wish, at("14T00:00")).await;

        assert!(matches!(asked, Err(SaveError::NotCleared)), "{asked:?}");
    })
    .await;
}

/// How often a lift and a change race each other; more by the environment.
fn races() -> i64 {
    let told = std::env::var("FENSTER_LIFT_RACES").ok();
    told.and_then(|told| told.parse().ok()).unwrap_or(500)
}

/// A notice of its own for one race, public since the 10th.
async fn of_race(desk: &Desk, author: &Actor, race: i64, lift_at: Instant) -> Notice {
    let now = at("10T00:00");
    let mut document = postmortem(&format!("race-{race}"));
    document["publish_at"] = json!("2020-12-10T00:00:00Z");
    let mut notice = notice(9, &document, now);
    // An id takes five bits of each byte.
    let mut bytes = [7; 20];
    for (place, byte) in bytes.iter_mut().take(8).enumerate() {
        *byte = u8::try_from(race >> (5 * place) & 31).expect("five bits");
    }
    notice.id = NoticeId::from_random(bytes);
    notice.disclosures = vec![Disclosure {
        id: DisclosureId::from_random(bytes),
        lift_at,
        lifted_at: None,
        text: sealed_text(&notice.id, "The cause", "Other words."),
        bases: domain::Sealed::new(notice.id.clone(), domain::Localized::new()),
    }];
    let id = notice.id.clone();
    desk.create(author, now, notice).await.expect("is saved");
    stored(desk, &id).await
}

async fn stored(desk: &Desk, id: &NoticeId) -> Notice {
    let stored = desk.notice(id).await.expect("can be read");
    stored.expect("is there").notice
}

async fn cleared(desk: &Desk, number: u8, notice: &NoticeId) -> Clearance {
    let clearance = desk.clearance(&operator_id(number), notice).await;
    clearance.expect("can be read").expect("is cleared")
}

/// An extension by two on one node races the lift on another around its instant:
/// one of them wins, the audit says which, and nothing opens that was put off.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_extension_and_a_lift_never_both_win() {
    tell(async |desk, place| {
        let author = operator(desk, 1, Role::Publisher).await;
        operator(desk, 2, Role::Publisher).await;
        let other = open(place).await;
        let (mut lifted, mut extended) = (0, 0);

        for race in 0..races() {
            let lift_at = at("20T00:00") + TimeDelta::hours(race);
            let notice = of_race(desk, &author, race, lift_at).await;
            let first = cleared(desk, 1, &notice.id).await;
            desk.grant(&first, &operator_id(2), at("10T02:00"))
                .await
                .expect("is granted");
            let second = cleared(desk, 2, &notice.id).await;
            let wish = LiftWish {
                disclosure: notice.disclosures[0].id.clone(),
                change: LiftChange::To(lift_at + TimeDelta::days(4000)),
                reason: "A race.".to_owned(),
            };
            let asked = lift_at - TimeDelta::minutes(10);
            desk.ask_lift(&first, &wish, asked).await.expect("is asked");

            // From five milliseconds before the lift to five after it.
            let of_extension = lift_at + TimeDelta::milliseconds(race % 11 - 5);
            let of_lift = lift_at + TimeDelta::milliseconds(race / 11 % 11 - 5);
            let node = other.clone();
            let agreeing = tokio::spawn(async move {
                node.agree_lift(&second, &wish.disclosure, of_extension)
                    .await
            });
            let node = desk.clone();
            let lifting = tokio::spawn(async move { node.run_due(of_lift).await.expect("runs") });
            let agreed = match agreeing.await.expect("does not panic") {
                Ok(_) => true,
                Err(SaveError::Rule(LiftError::NoSuchRequest | LiftError::Refused(_))) => false,
                Err(other) => panic!("failed otherwise: {other}"),
            };
            lifting.await.expect("does not panic");

            let after = stored(desk, &notice.id).await.disclosures.remove(0);
            let trail = desk.audit_of(&notice.id).await.expect("can be read");
            let is_told = |action| trail.iter().any(|row| row.action == action);
            assert!(!(agreed && after.is_lifted()), "both won in race {race}");
            assert_eq!(agreed, after.lift_at != lift_at, "race {race}");
            assert_eq!(agreed, is_told(Action::LiftMoved), "race {race}");
            assert_eq!(after.is_lifted(), is_told(Action::Lifted), "race {race}");
            assert!(
                !after.is_lifted() || of_lift >= lift_at,
                "early in race {race}"
            );
            // What neither won is out of the way of the races to come.
            desk.run_due(lift_at + TimeDelta::minutes(1))
                .await
                .expect("runs");
            lifted += i64::from(after.is_lifted());
            extended += i64::from(agreed);
        }

        assert!(
            lifted > 0 && extended > 0,
            "{lifted} lifted, {extended} put off"
        );
        desk.verify_audit(None).await.expect("is whole");
        other.close().await;
    })
    .await;
}
