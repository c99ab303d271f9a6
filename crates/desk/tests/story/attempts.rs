//! Failed sign-ins, and the set-up code.

use crate::fixture::*;
use desk::{Desk, Failures, StoreError};

/// What a counter has counted; looking counts nothing.
async fn counted(desk: &Desk, counter: &str) -> Result<Option<Failures>, StoreError> {
    let (never, now) = (at("01T00:00"), at("20T00:00"));
    desk.begin_attempt((counter, "another"), now, never, |failures, _| {
        Some(failures)
    })
    .await
    .map(Option::flatten)
}

#[tokio::test]
async fn of_many_attempts_at_once_each_is_judged_by_those_before_it() {
    tell(async |desk, _| {
        let now = at("10T08:00");
        let begin = || {
            desk.begin_attempt(("here", "anywhere"), now, at("09T08:00"), |here, _| {
                here.filter(|failures| failures.count >= 2)
            })
        };

        let begun = tokio::join!(begin(), begin(), begin(), begin());

        let begun = [begun.0, begun.1, begun.2, begun.3];
        let begun = begun.map(|begun| begun.expect("can be written"));
        let refused: Vec<_> = begun.iter().flatten().map(|here| here.count).collect();
        assert_eq!(refused, [2, 2]);
    })
    .await;
}

#[tokio::test]
async fn failed_sign_ins_are_counted_until_a_good_one() {
    tell(async |desk, _| {
        let account = "operator1@example.net";
        let none = counted(desk, account).await;
        assert_eq!(none.expect("can be read"), None);

        for time in ["10T08:00", "10T08:01", "10T08:02"] {
            desk.record_failure(account, at(time), at("10T08:00"))
                .await
                .expect("is counted");
        }
        let failures = counted(desk, account).await.expect("can be read");
        let failures = failures.expect("are counted");
        assert_eq!(
            (failures.count, failures.first_at, failures.last_at),
            (3, at("10T08:00"), at("10T08:02"))
        );

        desk.forget_failures_before(at("10T08:02"))
            .await
            .expect("nothing so old");
        let kept = counted(desk, account).await;
        assert!(kept.expect("can be read").is_some());
        desk.clear_failures(account).await.expect("are forgotten");
        let cleared = counted(desk, account).await;
        assert_eq!(cleared.expect("can be read"), None);
        desk.record_failure(account, at("10T09:00"), at("10T09:00"))
            .await
            .expect("is counted");
        desk.record_failure(account, at("10T12:00"), at("10T11:00"))
            .await
            .expect("is counted");
        let anew = counted(desk, account).await.expect("can be read");
        let anew = anew.expect("is counted");
        assert_eq!((anew.count, anew.first_at), (1, at("10T12:00")));
        desk.forget_failures_before(at("11T00:00"))
            .await
            .expect("are forgotten");
        let forgotten = counted(desk, account).await;
        assert_eq!(forgotten.expect("can be read"), None);
    })
    .await;
}

#[tokio::test]
async fn a_set_up_code_lets_one_person_in_and_not_for_ever() {
    tell(async |desk, _| {
        let (old, code) = ([1; 32], [2; 32]);
        let (now, end) = (at("10T08:00"), at("11T08:00"));
        assert!(
            !desk
                .take_setup_code(&code, now)
                .await
                .expect("can be written")
        );
        desk.set_setup_code(&old, end).await.expect("is kept");
        desk.set_setup_code(&code, end).await.expect("is kept");

        assert!(
            !desk
                .take_setup_code(&old, now)
                .await
                .expect("can be written")
        );
        assert!(desk.is_setup_code(&code, now).await.expect("can be read"));
        assert!(!desk.is_setup_code(&old, now).await.expect("can be read"));
        assert!(!desk.is_setup_code(&code, end).await.expect("can be read"));
        assert!(!desk.take_setup_code(&code, end).await.expect("can be read"));
        let (one, two) = tokio::join!(
            desk.take_setup_code(&code, now),
            desk.take_setup_code(&code, now)
        );

        let taken = [one, two].map(|taken| taken.expect("can be written"));
        assert_eq!(taken.iter().filter(|taken| **taken).count(), 1);
        assert!(!desk.is_setup_code(&code, now).await.expect("can be read"));
    })
    .await;
}
