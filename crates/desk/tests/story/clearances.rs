//! Who may read sealed text.

use crate::fixture::*;
use desk::{Action, Actor, ChangeOperatorError, Role, SaveError, SeizeError};
use domain::{Language, Notice};
use serde_json::{Value, json};

fn seal_anew(notice: &mut Notice) -> Result<(), ()> {
    notice.disclosures[0].text = sealed_text(&notice.id, "The cause", "Other words.");
    Ok(())
}

fn lift_early(notice: &mut Notice) -> Result<(), ()> {
    notice.disclosures[0].lift_at = at("11T00:00");
    Ok(())
}

fn drop_sealed(notice: &mut Notice) -> Result<(), ()> {
    notice.disclosures.clear();
    Ok(())
}

#[tokio::test]
async fn who_writes_sealed_text_is_cleared_for_it_and_a_role_clears_nobody() {
    tell(async |desk, _| {
        operator(desk, 1, Role::Administrator).await;
        let author = operator(desk, 2, Role::Author).await;
        drafted(desk, &author).await;

        let of_author = desk.clearance(&operator_id(2), &id(1)).await;
        let of_administrator = desk.clearance(&operator_id(1), &id(1)).await;

        let clearance = of_author.expect("can be read").expect("wrote it");
        assert_eq!(of_administrator.expect("can be read"), None);
        let stored = desk.notice(&id(1)).await.expect("can be read");
        let stored = stored.expect("is there");
        let text = stored.notice.disclosures[0].text.reveal(&clearance);
        assert!(
            text.expect("is cleared")[&Language::En]
                .body
                .contains(SEALED)
        );
    })
    .await;
}

#[tokio::test]
async fn who_is_not_cleared_may_work_on_the_rest_only() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Author).await;
        let other = operator(desk, 2, Role::Administrator).await;
        published(desk, &author).await;
        let now = at("11T00:00");

        edit(desk, &other, 1, now, |notice| retitle(notice, "By another")).await;
        for change in [seal_anew, lift_early, drop_sealed] {
            let refused = desk.change(&other, now, &id(1), None, change).await;
            assert!(matches!(refused, Err(SaveError::NotCleared)), "{refused:?}");
        }

        desk.change(&author, now, &id(1), None, seal_anew)
            .await
            .expect("the author is cleared");
        let by_program = Actor::Token("script".to_owned());
        for change in [lift_early, drop_sealed] {
            let refused = desk.change(&by_program, now, &id(1), None, change).await;
            assert!(matches!(refused, Err(SaveError::NotCleared)), "{refused:?}");
        }
    })
    .await;
}

/// The maintenance with nothing sealed in it, as a document.
fn open_maintenance() -> Value {
    let mut document = maintenance();
    document["disclosures"] = json!([]);
    document
}

#[tokio::test]
async fn who_first_seals_something_is_cleared_and_not_who_only_made_the_notice() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Author).await;
        let other = operator(desk, 2, Role::Author).await;
        let now = at("10T00:00");
        desk.create(&author, now, notice(1, &open_maintenance(), now))
            .await
            .expect("is saved");
        edit(desk, &author, 1, now, |notice| {
            retitle(notice, "Still open")
        })
        .await;
        assert_eq!(desk.cleared(&id(1)).await.expect("can be read"), []);

        let sealed = notice(1, &maintenance(), now).disclosures;
        edit(desk, &other, 1, now, |notice| notice.disclosures = sealed).await;

        assert_eq!(
            desk.cleared(&id(1)).await.expect("can be read"),
            [operator_id(2)]
        );
        let refused = desk.change(&author, now, &id(1), None, lift_early).await;
        assert!(matches!(refused, Err(SaveError::NotCleared)), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn a_clearance_for_sealed_text_that_is_gone_is_none_for_what_another_seals_there() {
    tell(async |desk, _| {
        let first = operator(desk, 1, Role::Author).await;
        let second = operator(desk, 2, Role::Author).await;
        drafted(desk, &first).await;
        edit(desk, &first, 1, at("10T01:00"), |notice| {
            notice.disclosures.clear()
        })
        .await;

        let now = at("10T02:00");
        let sealed = notice(1, &maintenance(), now).disclosures;
        edit(desk, &second, 1, now, |notice| notice.disclosures = sealed).await;

        assert_eq!(
            desk.cleared(&id(1)).await.expect("can be read"),
            [operator_id(2)]
        );
        let trail = desk.audit_of(&id(1)).await.expect("can be read");
        let of_clearances: Vec<_> = trail
            .iter()
            .filter(|row| row.at == now)
            .filter(|row| ![Action::Changed, Action::SealedEdited].contains(&row.action))
            .map(|row| (row.action, row.detail.as_deref()))
            .collect();
        assert_eq!(
            of_clearances,
            [
                (Action::ClearanceGranted, Some(operator_id(2).as_str())),
                (Action::ClearanceTaken, Some(operator_id(1).as_str())),
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn a_notice_without_sealed_text_clears_nobody_whoever_brings_it() {
    tell(async |desk, _| {
        let now = at("10T00:00");
        let program = Actor::Token("script".to_owned());
        desk.create(&Actor::Import, now, notice(1, &open_maintenance(), now))
            .await
            .expect("is saved");

        let administrator = operator(desk, 1, Role::Administrator).await;
        let makers = [&program, &Actor::Import, &administrator];
        for (number, maker) in (2..).zip(makers) {
            let slug = format!("postmortem-{number}");
            desk.create(maker, now, notice(number, &postmortem(&slug), now))
                .await
                .expect("is saved");
        }

        for number in 1..=4 {
            let cleared = desk.cleared(&id(number)).await.expect("can be read");
            assert_eq!(cleared, [], "notice {number}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_a_program_seals_clears_nobody_whoever_administers_the_desk() {
    tell(async |desk, _| {
        operator(desk, 1, Role::Administrator).await;
        let author = operator(desk, 2, Role::Author).await;
        let now = at("10T00:00");
        desk.create(&author, now, notice(1, &open_maintenance(), now))
            .await
            .expect("is saved");

        let program = Actor::Token("script".to_owned());
        let sealed = notice(1, &maintenance(), now).disclosures;
        edit(desk, &program, 1, now, |notice| notice.disclosures = sealed).await;

        assert_eq!(desk.cleared(&id(1)).await.expect("can be read"), []);
    })
    .await;
}

#[tokio::test]
async fn a_clearance_is_handed_on_by_its_holder_and_that_is_recorded() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Author).await;
        operator(desk, 2, Role::Author).await;
        drafted(desk, &author).await;
        let clearance = desk.clearance(&operator_id(1), &id(1)).await;
        let clearance = clearance.expect("can be read").expect("wrote it");

        let now = at("11T00:00");
        for _ in 0..2 {
            desk.grant(&clearance, &operator_id(2), now)
                .await
                .expect("is granted");
        }
        let nobody = desk.grant(&clearance, &operator_id(9), now).await;

        let handed_on = desk.clearance(&operator_id(2), &id(1)).await;
        assert!(handed_on.expect("can be read").is_some());
        assert!(
            nobody
                .expect_err("there is nobody")
                .is_foreign_key_violation()
        );
        let trail = desk.audit_of(&id(1)).await.expect("can be read");
        let granted: Vec<_> = trail
            .iter()
            .filter(|row| row.action == Action::ClearanceGranted && row.at == now)
            .collect();
        assert_eq!(granted.len(), 1);
        assert_eq!(granted[0].actor, author);
        assert_eq!(granted[0].detail.as_deref(), Some(operator_id(2).as_str()));
    })
    .await;
}

#[tokio::test]
async fn an_administrator_breaks_the_glass_with_a_reason_and_who_is_cleared_is_told() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Author).await;
        let chief = operator(desk, 2, Role::Administrator).await;
        drafted(desk, &author).await;
        let now = at("11T00:00");
        let seize = async |number| {
            let operator = operator_id(number);
            desk.seize_clearance(&operator, &id(1), "Nobody answers.", now)
                .await
        };

        let refused = seize(1).await;
        assert!(
            matches!(refused, Err(SeizeError::NotAdministrator)),
            "{refused:?}"
        );
        seize(2).await.expect("is cleared");

        let clearance = desk.clearance(&operator_id(2), &id(1)).await;
        assert!(clearance.expect("can be read").is_some());
        let alert = desk
            .alerts(&operator_id(1))
            .await
            .expect("can be read")
            .remove(0);
        assert_eq!(
            (alert.action, &alert.actor),
            (Action::ClearanceSeized, &chief)
        );
        assert_eq!(alert.detail.as_deref(), Some("Nobody answers."));
        assert_eq!(desk.alerts(&operator_id(2)).await.expect("can be read"), []);
    })
    .await;
}

#[tokio::test]
async fn where_nobody_is_cleared_the_other_administrators_are_told() {
    tell(async |desk, _| {
        for number in [1, 3] {
            operator(desk, number, Role::Administrator).await;
        }
        operator(desk, 2, Role::Publisher).await;
        let now = at("11T00:00");
        drafted(desk, &Actor::Import).await;
        let operator = operator_id(1);
        let seize = async |notice| {
            desk.seize_clearance(&operator, &notice, "We have to read it.", now)
                .await
        };

        seize(id(1)).await.expect("is cleared");

        for (number, alerts) in [(1, 0), (2, 0), (3, 1)] {
            let told = desk
                .alerts(&operator_id(number))
                .await
                .expect("can be read");
            assert_eq!(told.len(), alerts, "operator {number}");
        }
        let nothing = seize(id(5)).await;
        assert!(
            matches!(nothing, Err(SeizeError::NothingSealed)),
            "{nothing:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn what_was_there_before_anybody_is_for_the_first_operator() {
    tell(async |desk, _| {
        drafted(desk, &Actor::Import).await;
        assert_eq!(desk.cleared(&id(1)).await.expect("can be read"), []);

        operator(desk, 1, Role::Administrator).await;
        operator(desk, 2, Role::Administrator).await;

        assert_eq!(
            desk.cleared(&id(1)).await.expect("can be read"),
            [operator_id(1)]
        );
    })
    .await;
}

#[tokio::test]
async fn who_gives_another_a_password_gets_no_sealed_text_by_it() {
    tell(async |desk, _| {
        let chief = operator(desk, 1, Role::Administrator).await;
        let author = operator(desk, 2, Role::Author).await;
        operator(desk, 3, Role::Author).await;
        drafted(desk, &author).await;
        let now = at("11T00:00");
        let set = async |actor: &Actor| {
            let author = operator_id(2);
            desk.set_password(actor, &author, "given", now).await
        };

        let refused = set(&chief).await;
        assert!(
            matches!(refused, Err(ChangeOperatorError::ClearedAlone)),
            "{refused:?}"
        );
        let kept = desk.operator(&operator_id(2)).await.expect("can be read");
        assert_ne!(kept.expect("is there").password_hash, "given");
        let clearance = desk.clearance(&operator_id(2), &id(1)).await;
        let clearance = clearance.expect("can be read").expect("wrote it");
        desk.grant(&clearance, &operator_id(3), now)
            .await
            .expect("is granted");
        set(&Actor::Console).await.expect("is set");
        let cleared = desk.cleared(&id(1)).await.expect("can be read");
        assert_eq!(cleared, [operator_id(2), operator_id(3)]);

        set(&chief).await.expect("is set");

        let cleared = desk.cleared(&id(1)).await.expect("can be read");
        assert_eq!(cleared, [operator_id(3)]);
        let trail = desk.audit_of(&id(1)).await.expect("can be read");
        assert_eq!(
            (trail[0].action, &trail[0].actor),
            (Action::ClearanceTaken, &chief)
        );
        assert_eq!(trail[0].detail.as_deref(), Some(operator_id(2).as_str()));
    })
    .await;
}
