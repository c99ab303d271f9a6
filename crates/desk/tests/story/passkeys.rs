//! Passkeys, and the questions that are put to them.

use crate::fixture::*;
use desk::{Action, Added, Ceremony, Desk, NewPasskey, Removal, Role};

/// Adds the passkey of a number to the operator of one.
async fn add(desk: &Desk, operator: u8, number: u8, codes: &[[u8; 32]]) -> Added {
    let (id, credential_id) = (format!("passkey-{number}"), format!("credential-{number}"));
    let new = NewPasskey {
        id: &id,
        credential_id: &credential_id,
        name: "Telephone",
        document: "{}",
    };
    let added = desk
        .add_passkey((&operator_id(operator), ""), &new, codes, at("10T08:00"))
        .await;
    added.expect("can be written")
}

#[tokio::test]
async fn a_passkey_is_a_second_factor_of_one_operator_and_brings_recovery_codes_once() {
    tell(async |desk, _| {
        operator(desk, 1, Role::Publisher).await;
        operator(desk, 2, Role::Publisher).await;
        let (one, now) = (operator_id(1), at("11T08:00"));

        assert_eq!(add(desk, 1, 1, &[[1; 32]]).await, Added::WithCodes);
        assert_eq!(add(desk, 1, 2, &[[2; 32]]).await, Added::BesideCodes);
        assert_eq!(add(desk, 2, 1, &[[3; 32]]).await, Added::Known);

        let factors = desk.second_factors(&one).await.expect("can be read");
        assert!(factors.are_there());
        assert_eq!((factors.passkeys, factors.recovery_codes), (2, 1));
        let other = desk.second_factors(&operator_id(2)).await;
        let other = other.expect("can be read");
        assert!(!other.are_there() && other.recovery_codes == 0);
        let protected = desk.protected_operators().await.expect("can be read");
        assert_eq!(protected.into_iter().collect::<Vec<_>>(), [operator_id(1)]);
        let found = desk.passkey("credential-1").await.expect("can be read");
        assert_eq!(found.expect("is there").operator, one);
        assert_eq!(desk.passkey("invented").await.expect("can be read"), None);
        let documents = desk.passkey_documents(&one).await.expect("can be read");
        assert_eq!(documents, ["{}", "{}"]);

        for (operator, is_theirs) in [(2, false), (1, true)] {
            let operator = operator_id(operator);
            let renamed = desk
                .rename_passkey(&operator, "passkey-1", "Key ring", now)
                .await;
            assert_eq!(renamed.expect("can be written"), is_theirs);
        }
        let passkeys = desk.passkeys_of(&one).await.expect("can be read");
        let names: Vec<_> = passkeys.iter().map(|passkey| &*passkey.name).collect();
        assert_eq!(names, ["Key ring", "Telephone"]);
    })
    .await;
}

#[tokio::test]
async fn the_count_of_a_passkey_only_goes_up() {
    tell(async |desk, _| {
        operator(desk, 1, Role::Publisher).await;
        add(desk, 1, 1, &[]).await;
        let now = at("11T08:00");
        let used = async |counter| {
            let used = desk.use_passkey("passkey-1", "{}", counter, now).await;
            used.expect("can be written")
        };

        assert!(used(0).await && used(0).await, "it does not count");
        let (first, second) = tokio::join!(used(5), used(5));
        assert_ne!(first, second);
        assert!(!used(4).await && !used(0).await);
        assert!(used(6).await);

        let passkeys = desk.passkeys_of(&operator_id(1)).await;
        assert_eq!(passkeys.expect("can be read")[0].used_at, Some(now));
        desk.doubt_passkey(&operator_id(1), now)
            .await
            .expect("is on record");
        let alerts = desk.alerts(&operator_id(1)).await.expect("can be read");
        assert_eq!(alerts[0].action, Action::PasskeyDoubted);
    })
    .await;
}

#[tokio::test]
async fn the_last_second_factor_stays_where_one_is_demanded() {
    tell(async |desk, _| {
        let chief = operator(desk, 9, Role::Administrator).await;
        operator(desk, 1, Role::Publisher).await;
        operator(desk, 2, Role::Publisher).await;
        let (one, now) = (operator_id(1), at("11T08:00"));
        add(desk, 1, 1, &[[1; 32]]).await;
        add(desk, 1, 2, &[]).await;
        let two = operator_id(2);
        let begun = desk.begin_authenticator(&two, "SECRET", now).await;
        assert!(begun.expect("can be written"));
        let confirmed = desk.confirm_authenticator((&two, ""), 1, &[], now).await;
        assert!(confirmed.expect("can be written"));
        let demand = async |is_demanded| {
            let demanded = desk.demand_second_factor(&chief, is_demanded, now);
            demanded.await.expect("is kept");
        };
        let remove = async |id| {
            let removed = desk.remove_passkey((&one, ""), id, now).await;
            removed.expect("can be written")
        };

        demand(true).await;
        assert_eq!(remove("passkey-3").await, Removal::NotThere);
        assert_eq!(remove("passkey-1").await, Removal::Done);
        assert_eq!(remove("passkey-2").await, Removal::IsLast);
        let app = desk.remove_authenticator((&two, ""), now).await;
        assert_eq!(app.expect("can be written"), Removal::IsLast);
        let factors = desk.second_factors(&one).await.expect("can be read");
        assert_eq!((factors.passkeys, factors.recovery_codes), (1, 1));

        demand(false).await;
        assert_eq!(remove("passkey-2").await, Removal::Done);
        let factors = desk.second_factors(&one).await.expect("can be read");
        assert_eq!((factors.passkeys, factors.recovery_codes), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn who_resets_a_second_factor_takes_the_passkeys_too() {
    tell(async |desk, _| {
        let chief = operator(desk, 9, Role::Administrator).await;
        operator(desk, 1, Role::Publisher).await;
        add(desk, 1, 1, &[[1; 32]]).await;
        let one = operator_id(1);

        desk.reset_second_factor(&chief, &one, at("11T08:00"))
            .await
            .expect("is reset");

        let factors = desk.second_factors(&one).await.expect("can be read");
        assert!(!factors.are_there() && factors.recovery_codes == 0);
        let found = desk.passkey("credential-1").await.expect("can be read");
        assert_eq!(found, None);
    })
    .await;
}

#[tokio::test]
async fn a_question_is_answered_once_in_time_and_where_it_was_asked() {
    tell(async |desk, _| {
        let (now, end) = (at("10T08:00"), at("10T08:05"));
        let open = async |number: u8, bound_to: &str| {
            let asked = (Ceremony::Confirm, bound_to);
            desk.open_ceremony(&[number; 32], asked, "state", (now, end))
                .await
                .expect("is kept");
        };
        let take = async |number: u8, ceremony, bound_to: &str, now| {
            let hash = [number; 32];
            let taken = desk.take_ceremony(&hash, (ceremony, bound_to), now).await;
            taken.expect("can be written")
        };
        open(1, "here").await;

        assert_eq!(take(2, Ceremony::Confirm, "here", now).await, None);
        assert_eq!(take(1, Ceremony::SignIn, "here", now).await, None);
        assert_eq!(take(1, Ceremony::Confirm, "elsewhere", now).await, None);
        assert_eq!(take(1, Ceremony::Confirm, "here", end).await, None);
        let (first, second) = tokio::join!(
            take(1, Ceremony::Confirm, "here", now),
            take(1, Ceremony::Confirm, "here", now)
        );
        assert_eq!(first.or(second).as_deref(), Some("state"));
        assert_eq!(take(1, Ceremony::Confirm, "here", now).await, None);
    })
    .await;
}
