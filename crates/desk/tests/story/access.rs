//! Operators, sessions, tokens, failed sign-ins and the set-up code.

use crate::fixture::*;
use chrono::TimeDelta;
use desk::{
    Action, Actor, AddOperatorError, AddTokenError, Alone, ChangeOperatorError, Desk, Failures,
    NewOperator, NewSession, Role, Scope, Scopes, StoreError,
};
use domain::Instant;

fn new_session(token: u8, now: Instant) -> NewSession {
    NewSession {
        token_hash: [token; 32],
        expires_at: now + TimeDelta::hours(12),
    }
}

/// Opens a session for who knows the password.
async fn open_session(desk: &Desk, number: u8, token: u8, now: Instant) {
    let operator = desk.operator(&operator_id(number)).await;
    let operator = operator.expect("can be read").expect("is there");
    let new = new_session(token, now);
    let opened = desk.open_session(&operator.id, &operator.password_hash, &new, now);
    assert!(opened.await.expect("can be written"));
}

#[tokio::test]
async fn an_address_belongs_to_one_operator_whatever_its_case() {
    tell(async |desk, _| {
        assert!(!desk.has_operators().await.expect("can be read"));
        operator(desk, 1, Role::Publisher).await;

        let second = NewOperator {
            id: operator_id(2),
            email: " Operator1@Example.Net",
            role: Role::Author,
            password_hash: "",
        };
        let refused = desk
            .add_operator(&Actor::Console, &second, at("02T00:00"))
            .await;

        assert!(
            matches!(refused, Err(AddOperatorError::EmailTaken)),
            "{refused:?}"
        );
        assert!(desk.has_operators().await.expect("can be read"));
        let found = desk.operator_by_email("OPERATOR1@example.net").await;
        let found = found.expect("can be read").expect("is there");
        assert_eq!((&found.id, found.role), (&operator_id(1), Role::Publisher));
        assert_eq!(desk.operators().await.expect("can be read"), [found]);
        let nobody = desk.operator(&operator_id(2)).await;
        assert_eq!(nobody.expect("can be read"), None);
        let nobody = desk.operator_by_email("nobody@example.net").await;
        assert_eq!(nobody.expect("can be read"), None);
    })
    .await;
}

#[tokio::test]
async fn a_role_can_be_changed_and_contains_the_smaller_ones() {
    tell(async |desk, _| {
        operator(desk, 1, Role::Author).await;

        desk.set_role(
            &Actor::Console,
            &operator_id(1),
            Role::Publisher,
            at("02T00:00"),
        )
        .await
        .expect("is changed");

        let role = desk.operator(&operator_id(1)).await.expect("can be read");
        let role = role.expect("is there").role;
        assert!(role.may_publish() && !role.may_administer());
        assert!(Role::Administrator.may_publish() && !Role::Author.may_publish());
    })
    .await;
}

#[tokio::test]
async fn who_is_removed_is_out_at_once_and_stays_on_record_by_name() {
    tell(async |desk, _| {
        let first = operator(desk, 1, Role::Administrator).await;
        let second = operator(desk, 2, Role::Author).await;
        drafted(desk, &second).await;
        let now = at("11T08:00");
        open_session(desk, 2, 2, now).await;
        let scopes = Scopes::parse("hosts:write").expect("scopes");
        desk.add_token("script", &[3; 32], &scopes, &second, now)
            .await
            .expect("is added");
        let alone = desk.cleared_alone(&operator_id(2)).await;
        let unpublished = Alone {
            opening: 0,
            unpublished: 1,
        };
        assert_eq!(alone.expect("can be read"), unpublished);
        publish(desk, &second, 1, now).await;
        let opening = Alone {
            opening: 1,
            unpublished: 0,
        };
        let alone = desk.cleared_alone(&operator_id(2)).await;
        assert_eq!(alone.expect("can be read"), opening);

        desk.remove_operator(&first, &operator_id(2), now)
            .await
            .expect("is removed");

        assert_eq!(
            desk.session(&[2; 32], now).await.expect("can be read"),
            None
        );
        let found = desk.operator_by_email("operator2@example.net").await;
        assert_eq!(found.expect("can be read"), None);
        assert_eq!(desk.cleared(&id(1)).await.expect("can be read"), []);
        let token = desk.token(&[3; 32], now).await.expect("can be read");
        assert_eq!(token.expect("is the desk's").created_by, second);
        let former = desk.former_operators().await.expect("can be read");
        let [former] = &*former else {
            panic!("{former:?}");
        };
        assert_eq!(former.id, operator_id(2));
        assert_eq!(former.email, "operator2@example.net");
        let trail = desk.audit(1).await.expect("can be read");
        assert_eq!(
            (trail[0].action, &trail[0].actor),
            (Action::OperatorRemoved, &first)
        );
        assert_eq!(trail[0].detail.as_deref(), Some(operator_id(2).as_str()));

        let again = NewOperator {
            id: operator_id(3),
            email: "operator2@example.net",
            role: Role::Author,
            password_hash: "",
        };
        desk.add_operator(&first, &again, now)
            .await
            .expect("the address is free again");
        let gone = desk.remove_operator(&first, &operator_id(2), now).await;
        assert!(
            matches!(gone, Err(ChangeOperatorError::NoSuchOperator)),
            "{gone:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn the_last_administrator_is_neither_removed_nor_demoted() {
    tell(async |desk, _| {
        let first = operator(desk, 1, Role::Administrator).await;
        operator(desk, 2, Role::Publisher).await;
        let now = at("11T08:00");
        let is_last = |refused: Result<(), ChangeOperatorError>| {
            matches!(refused, Err(ChangeOperatorError::LastAdministrator))
        };

        let (one, two) = (operator_id(1), operator_id(2));
        assert!(is_last(desk.remove_operator(&first, &one, now).await));
        assert!(is_last(
            desk.set_role(&first, &one, Role::Author, now).await
        ));
        desk.set_role(&first, &two, Role::Administrator, now)
            .await
            .expect("is changed");
        desk.set_role(&first, &one, Role::Author, now)
            .await
            .expect("there is another one");
        assert!(is_last(desk.remove_operator(&first, &two, now).await));
        desk.remove_operator(&first, &one, now)
            .await
            .expect("is removed");
        let nobody = desk.set_role(&first, &one, Role::Author, now).await;
        assert!(matches!(nobody, Err(ChangeOperatorError::NoSuchOperator)));
        let nobody = desk.set_password(&first, &one, "new", now).await;
        assert!(matches!(nobody, Err(ChangeOperatorError::NoSuchOperator)));
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_without_use_and_at_its_end_whatever_the_use() {
    tell(async |desk, _| {
        operator(desk, 1, Role::Publisher).await;
        let opened = at("10T08:00");
        let expires = opened + TimeDelta::hours(12);
        for token in [1, 2] {
            open_session(desk, 1, token, opened).await;
        }

        let mut now = opened;
        while now + TimeDelta::minutes(29) < expires {
            now += TimeDelta::minutes(29);
            let session = desk.session(&[1; 32], now).await.expect("can be read");
            let session = session.expect("is in use");
            assert_eq!(session.operator, operator_id(1));
            assert_eq!(
                (session.role, session.expires_at),
                (Role::Publisher, expires)
            );
        }

        let ended = desk.session(&[1; 32], expires).await;
        assert_eq!(ended.expect("can be read"), None);
        let unused = desk.session(&[2; 32], opened + desk::IDLE).await;
        assert_eq!(unused.expect("can be read"), None);
        let unknown = desk.session(&[3; 32], opened).await;
        assert_eq!(unknown.expect("can be read"), None);
    })
    .await;
}

#[tokio::test]
async fn sessions_end_when_they_are_closed_and_with_the_password() {
    tell(async |desk, _| {
        operator(desk, 1, Role::Publisher).await;
        let now = at("10T08:00");
        let is_open = async |token: u8| {
            let session = desk.session(&[token; 32], now).await;
            session.expect("can be read").is_some()
        };
        open_session(desk, 1, 1, now).await;
        open_session(desk, 1, 2, now).await;

        desk.close_session(&[1; 32]).await.expect("is closed");
        assert!(!is_open(1).await && is_open(2).await);

        desk.set_password(&Actor::Console, &operator_id(1), "new", now)
            .await
            .expect("is changed");
        assert!(!is_open(2).await);
        let operator = desk.operator(&operator_id(1)).await.expect("can be read");
        assert_eq!(operator.expect("is there").password_hash, "new");
    })
    .await;
}

#[tokio::test]
async fn who_knew_a_password_that_was_changed_meanwhile_is_not_let_in() {
    tell(async |desk, _| {
        operator(desk, 1, Role::Publisher).await;
        let now = at("10T08:00");
        let verified = desk.operator(&operator_id(1)).await.expect("can be read");
        let verified = verified.expect("is there").password_hash;
        desk.set_password(&Actor::Console, &operator_id(1), "new", now)
            .await
            .expect("is changed");

        for (number, hash) in [(1, &*verified), (9, &*verified), (9, "new")] {
            let (id, new) = (operator_id(number), new_session(7, now));
            let opened = desk.open_session(&id, hash, &new, now);
            assert!(!opened.await.expect("can be written"), "{number} {hash}");
        }

        let session = desk.session(&[7; 32], now).await;
        assert_eq!(session.expect("can be read"), None);
    })
    .await;
}

#[tokio::test]
async fn of_two_who_change_one_password_at_once_one_does() {
    tell(async |desk, _| {
        operator(desk, 1, Role::Publisher).await;
        let (one, now) = (operator_id(1), at("10T08:00"));
        let verified = desk.operator(&one).await.expect("can be read");
        let verified = verified.expect("is there").password_hash;
        open_session(desk, 1, 9, now).await;

        let sessions = [new_session(1, now), new_session(2, now)];
        let (first, second) = tokio::join!(
            desk.change_own_password(&one, (&verified, "first"), &sessions[0], now),
            desk.change_own_password(&one, (&verified, "second"), &sessions[1], now),
        );

        let changed = [first, second].map(|changed| changed.expect("can be written"));
        assert_ne!(changed[0], changed[1]);
        let stored = desk.operator(&one).await.expect("can be read");
        let hash = if changed[0] { "first" } else { "second" };
        assert_eq!(stored.expect("is there").password_hash, hash);
        let is_open = async |token: u8| {
            let session = desk.session(&[token; 32], now).await;
            session.expect("can be read").is_some()
        };
        assert_eq!([is_open(1).await, is_open(2).await], changed);
        assert!(!is_open(9).await);
        let trail = desk.audit(2).await.expect("can be read");
        assert_eq!(trail[0].action, Action::PasswordChanged);
        assert_ne!(trail[1].action, Action::PasswordChanged);
    })
    .await;
}

#[tokio::test]
async fn a_token_is_for_its_scopes_until_it_is_revoked() {
    tell(async |desk, _| {
        let scopes = Scopes::parse("notices:write,hosts:write").expect("scopes");
        let now = at("10T08:00");
        desk.add_token("script", &[1; 32], &scopes, &Actor::Console, now)
            .await
            .expect("is added");

        for hash in [[1; 32], [2; 32]] {
            let again = desk
                .add_token("script", &hash, &scopes, &Actor::Console, now)
                .await;
            assert!(matches!(again, Err(AddTokenError::NameTaken)), "{again:?}");
        }
        let token = desk.token(&[1; 32], now).await.expect("can be read");
        let token = token.expect("is there");
        assert_eq!(token.name, "script");
        assert!(token.scopes.allow(Scope::HostsWrite) && token.scopes.allow(Scope::NoticesWrite));
        let narrow = Scopes::parse("hosts:write").expect("a scope");
        assert!(!narrow.allow(Scope::NoticesWrite));
        let tokens = desk.tokens().await.expect("can be read");
        assert_eq!(tokens[0].used_at, Some(now));
        let unknown = desk.token(&[2; 32], now).await;
        assert_eq!(unknown.expect("can be read"), None);

        let later = at("11T00:00");
        for is_of_use in [true, false] {
            let revoked = desk.revoke_token(&Actor::Console, "script", later).await;
            assert_eq!(revoked.expect("can be written"), is_of_use);
        }
        let revoked = desk.token(&[1; 32], later).await;
        assert_eq!(revoked.expect("can be read"), None);
        let tokens = desk.tokens().await.expect("can be read");
        assert_eq!(tokens[0].revoked_at, Some(later));
    })
    .await;
}

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
async fn a_set_up_code_lets_one_person_in() {
    tell(async |desk, _| {
        let (old, code) = ([1; 32], [2; 32]);
        assert!(!desk.take_setup_code(&code).await.expect("can be written"));
        desk.set_setup_code(&old).await.expect("is kept");
        desk.set_setup_code(&code).await.expect("is kept");

        assert!(!desk.take_setup_code(&old).await.expect("can be written"));
        assert!(desk.is_setup_code(&code).await.expect("can be read"));
        assert!(!desk.is_setup_code(&old).await.expect("can be read"));
        let (one, two) = tokio::join!(desk.take_setup_code(&code), desk.take_setup_code(&code));

        let taken = [one, two].map(|taken| taken.expect("can be written"));
        assert_eq!(taken.iter().filter(|taken| **taken).count(), 1);
        assert!(!desk.is_setup_code(&code).await.expect("can be read"));
    })
    .await;
}
