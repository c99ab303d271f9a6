//! The second factor: authenticators, recovery codes, the step between password
//! and session.

use crate::fixture::*;
use desk::{Action, Desk, Removal, Role};

const SECRET: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/// Somebody whose app shows codes since the tenth.
async fn with_authenticator(desk: &Desk, number: u8) {
    let (one, now) = (operator_id(number), at("10T08:00"));
    operator(desk, number, Role::Publisher).await;
    let begun = desk.begin_authenticator(&one, SECRET, now).await;
    assert!(begun.expect("can be written"));
    let codes = [[number; 32], [number + 100; 32]];
    let confirmed = desk
        .confirm_authenticator((&one, ""), 10, &codes, now)
        .await;
    assert!(confirmed.expect("can be written"));
}

#[tokio::test]
async fn an_authenticator_is_in_use_once_a_code_was_typed_and_is_not_replaced_then() {
    tell(async |desk, _| {
        operator(desk, 1, Role::Publisher).await;
        let (one, now) = (operator_id(1), at("10T08:00"));
        for secret in ["FIRST", SECRET] {
            let begun = desk.begin_authenticator(&one, secret, now).await;
            assert!(begun.expect("can be written"));
        }
        let begun = desk.begun_authenticator(&one).await.expect("can be read");
        assert_eq!(&**begun.expect("is begun").secret, SECRET);
        assert!(
            desk.authenticator(&one)
                .await
                .expect("can be read")
                .is_none()
        );
        let factors = desk.second_factors(&one).await.expect("can be read");
        assert!(!factors.are_there());

        for is_first in [true, false] {
            let confirmed = desk
                .confirm_authenticator((&one, ""), 10, &[[1; 32]], now)
                .await;
            assert_eq!(confirmed.expect("can be written"), is_first);
        }
        let again = desk.begin_authenticator(&one, "ANOTHER", now).await;
        assert!(!again.expect("can be written"));

        let used = desk.authenticator(&one).await.expect("can be read");
        let used = used.expect("is in use");
        assert_eq!((&**used.secret, used.last_step), (SECRET, 10));
        let factors = desk.second_factors(&one).await.expect("can be read");
        assert_eq!(
            (factors.authenticator, factors.recovery_codes),
            (Some(now), 1)
        );
    })
    .await;
}

#[tokio::test]
async fn a_code_is_taken_once_and_none_that_is_older() {
    tell(async |desk, _| {
        with_authenticator(desk, 1).await;
        let one = operator_id(1);
        let take = async |step| {
            let taken = desk.take_authenticator_step(&one, step).await;
            taken.expect("can be written")
        };

        assert!(!take(10).await, "with this one it was confirmed");
        let (first, second) = tokio::join!(take(11), take(11));
        assert_ne!(first, second);
        assert!(take(13).await);
        assert!(!take(12).await);
    })
    .await;
}

#[tokio::test]
async fn a_recovery_code_is_its_operators_and_used_once_and_its_operator_is_told() {
    tell(async |desk, _| {
        with_authenticator(desk, 1).await;
        with_authenticator(desk, 2).await;
        let (one, now) = (operator_id(1), at("11T08:00"));
        let take = async |code: u8| {
            let taken = desk.take_recovery_code(&one, &[code; 32], now).await;
            taken.expect("can be written")
        };

        assert!(!take(2).await, "it is somebody else's");
        let (first, second) = tokio::join!(take(1), take(1));
        assert_ne!(first, second);

        let alerts = desk.alerts(&one).await.expect("can be read");
        assert_eq!(alerts[0].action, Action::RecoveryCodeUsed);
        desk.replace_recovery_codes(&one, &[[7; 32]], now)
            .await
            .expect("are replaced");
        assert!(!take(101).await && take(7).await);
    })
    .await;
}

#[tokio::test]
async fn without_a_second_factor_there_are_no_recovery_codes() {
    tell(async |desk, _| {
        with_authenticator(desk, 1).await;
        let (one, now) = (operator_id(1), at("11T08:00"));

        for done in [Removal::Done, Removal::NotThere] {
            let removed = desk.remove_authenticator((&one, ""), now).await;
            assert_eq!(removed.expect("can be written"), done);
        }

        let factors = desk.second_factors(&one).await.expect("can be read");
        assert_eq!((factors.authenticator, factors.recovery_codes), (None, 0));
    })
    .await;
}

#[tokio::test]
async fn who_loses_the_second_factor_to_another_is_told_and_signed_out() {
    tell(async |desk, _| {
        let chief = operator(desk, 9, Role::Administrator).await;
        with_authenticator(desk, 1).await;
        let (one, now) = (operator_id(1), at("11T08:00"));
        open_session(desk, 1, 1, now).await;

        desk.reset_second_factor(&chief, &one, now)
            .await
            .expect("is reset");

        let factors = desk.second_factors(&one).await.expect("can be read");
        assert!(!factors.are_there() && factors.recovery_codes == 0);
        let session = desk.session(&[1; 32], now).await;
        assert_eq!(session.expect("can be read"), None);
        let alerts = desk.alerts(&one).await.expect("can be read");
        assert_eq!(alerts[0].action, Action::SecondFactorReset);
        let nobody = desk.reset_second_factor(&chief, &operator_id(5), now).await;
        assert!(nobody.is_err());
    })
    .await;
}

#[tokio::test]
async fn a_session_tells_whether_its_operator_lacks_a_second_factor_that_is_demanded() {
    tell(async |desk, _| {
        let chief = operator(desk, 9, Role::Administrator).await;
        with_authenticator(desk, 1).await;
        let now = at("11T08:00");
        open_session(desk, 9, 9, now).await;
        open_session(desk, 1, 1, now).await;
        let lacks = async |token: u8| {
            let session = desk.session(&[token; 32], now).await;
            session
                .expect("can be read")
                .expect("is open")
                .lacks_second_factor
        };

        let protected = desk.protected_operators().await.expect("can be read");
        assert_eq!(protected.into_iter().collect::<Vec<_>>(), [operator_id(1)]);
        assert!(!lacks(9).await);
        for is_demanded in [true, false] {
            desk.demand_second_factor(&chief, is_demanded, now)
                .await
                .expect("is kept");
            let known = desk.is_second_factor_demanded().await;
            assert_eq!(known.expect("can be read"), is_demanded);
            assert_eq!(lacks(9).await, is_demanded);
            assert!(!lacks(1).await);
        }
    })
    .await;
}

#[tokio::test]
async fn a_second_step_leads_in_once_in_time_and_by_the_password_of_now() {
    tell(async |desk, _| {
        operator(desk, 1, Role::Publisher).await;
        let (one, now, end) = (operator_id(1), at("10T08:00"), at("10T08:10"));
        let open = async |step: u8, hash: &str| {
            let opened = desk.open_step(&one, hash, &[step; 32], (now, end)).await;
            opened.expect("can be written")
        };
        let step = async |step: u8, now| {
            let found = desk.step(&[step; 32], now).await;
            found.expect("can be read")
        };
        let hash = desk.operator(&one).await.expect("can be read");
        let hash = hash.expect("is there").password_hash;

        assert!(!open(1, "another").await);
        assert!(open(1, &hash).await && open(2, &hash).await);
        assert_eq!(step(1, now).await, Some(one.clone()));
        assert_eq!(step(1, end).await, None);
        for is_there in [true, false] {
            let closed = desk.close_step(&[1; 32]).await;
            assert_eq!(closed.expect("can be written"), is_there);
        }
        assert_eq!(step(1, now).await, None);
        desk.set_password(&desk::Actor::Console, &one, "new", now)
            .await
            .expect("is set");
        assert_eq!(step(2, now).await, None);
    })
    .await;
}

#[tokio::test]
async fn failures_of_the_second_step_are_told_by_the_session_and_not_those_that_one_mistyped() {
    tell(async |desk, _| {
        with_authenticator(desk, 1).await;
        let (one, now) = (operator_id(1), at("10T09:00"));
        let told = async |cookie: u8| {
            let session = desk.session(&[cookie; 32], now).await;
            session.expect("can be read").expect("is open").failed_steps
        };
        let step = async |step: u8, failures: usize| {
            let times = (now, at("10T09:10"));
            let opened = desk
                .open_step(&one, "$argon2id$…", &[step; 32], times)
                .await;
            assert!(opened.expect("can be written"));
            for _ in 0..failures {
                let failed = desk.fail_step((&one, &[step; 32]), false, now).await;
                failed.expect("can be written");
            }
        };
        step(1, 2).await;
        step(2, 3).await;
        assert!(desk.close_step(&[2; 32]).await.expect("can be written"));
        assert!(!desk.close_step(&[2; 32]).await.expect("can be written"));

        open_session(desk, 1, 11, now).await;
        assert_eq!(told(11).await, 2, "those of a stranger");
        step(3, 1).await;
        assert_eq!(told(11).await, 3, "and what came since");
        open_session(desk, 1, 12, now).await;

        assert_eq!((told(11).await, told(12).await), (2, 1));
        let trail = desk.audit(20).await.expect("can be read");
        let failed = trail
            .iter()
            .filter(|row| row.action == Action::SecondStepFailed);
        assert_eq!(failed.count(), 6);
    })
    .await;
}

#[tokio::test]
async fn another_second_factor_ends_every_session_but_the_one_that_it_was_made_in() {
    tell(async |desk, _| {
        let (one, now) = (operator_id(1), at("10T09:00"));
        operator(desk, 1, Role::Publisher).await;
        operator(desk, 2, Role::Publisher).await;
        for (operator, cookie) in [(1, 11), (1, 12), (2, 13)] {
            open_session(desk, operator, cookie, now).await;
        }
        let is_open = async |cookie: u8| {
            let session = desk.session(&[cookie; 32], now).await;
            session.expect("can be read").is_some()
        };
        let begun = desk.begin_authenticator(&one, SECRET, now).await;
        assert!(begun.expect("can be written"));

        let here = (&one, "session 11");
        let on = desk.confirm_authenticator(here, 10, &[], now).await;
        assert!(on.expect("can be written"));
        let open_now = (is_open(11).await, is_open(12).await, is_open(13).await);
        assert_eq!(open_now, (true, false, true));
        open_session(desk, 1, 12, now).await;
        let off = desk.remove_authenticator(here, now).await;
        assert_eq!(off.expect("can be written"), Removal::Done);

        let open_now = (is_open(11).await, is_open(12).await, is_open(13).await);
        assert_eq!(open_now, (true, false, true));
        let trail = desk.audit(20).await.expect("can be read");
        let ended = trail
            .iter()
            .filter(|row| row.action == Action::SessionsEnded);
        assert_eq!(ended.count(), 2);
    })
    .await;
}

#[tokio::test]
async fn wrong_codes_are_counted_at_their_step_and_told_of_once_until_that_is_seen() {
    tell(async |desk, _| {
        operator(desk, 1, Role::Publisher).await;
        let (one, now, end) = (operator_id(1), at("10T08:00"), at("10T08:10"));
        let hash = desk.operator(&one).await.expect("can be read");
        let hash = hash.expect("is there").password_hash;
        for step in [1, 2] {
            let opened = desk.open_step(&one, &hash, &[step; 32], (now, end)).await;
            assert!(opened.expect("can be written"));
        }
        let fail = async |step: u8, is_guessed| {
            let failed = desk.fail_step((&one, &[step; 32]), is_guessed, now).await;
            failed.expect("can be written")
        };
        let told = async || desk.alerts(&one).await.expect("can be read");

        assert_eq!(fail(1, false).await, Some(1));
        assert_eq!(fail(1, false).await, Some(2));
        assert_eq!(told().await, []);
        assert_eq!(fail(2, true).await, Some(1));
        assert_eq!(fail(1, true).await, Some(3));
        assert_eq!(fail(3, true).await, None, "it is over");
        let alerts = told().await;
        assert_eq!(alerts.len(), 1);
        assert_eq!(alerts[0].action, desk::Action::SecondStepFailed);

        desk.see_alerts(&one, alerts[0].sequence, now)
            .await
            .expect("is seen");
        fail(2, true).await;
        assert_eq!(told().await.len(), 1, "and once more afterwards");
        let of_somebody_else = (&operator_id(2), &[2; 32]);
        let failed = desk.fail_step(of_somebody_else, false, now).await;
        assert_eq!(failed.expect("can be written"), None);
    })
    .await;
}
