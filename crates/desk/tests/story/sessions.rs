//! Sessions: when they end, and who is let in.

use crate::fixture::*;
use chrono::TimeDelta;
use desk::{Action, Actor, Role};

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
async fn a_session_tells_what_its_operator_has_to_know() {
    tell(async |desk, _| {
        for (number, role) in [(1, Role::Administrator), (2, Role::Author)] {
            operator(desk, number, role).await;
            open_session(desk, number, number, at("10T00:00")).await;
        }
        let now = at("10T00:01");
        let told = async |token: u8| {
            let session = desk.session(&[token; 32], now).await;
            let session = session.expect("can be read").expect("is open");
            (session.unseen_alerts, session.is_clock_doubted)
        };
        assert_eq!(told(1).await, (0, false));

        let node = desk.clone().on_node("a node", || None);
        let held = node.hold_lifts(TimeDelta::hours(1), now).await;
        assert!(held.expect("is held"));
        assert_eq!(told(1).await, (1, true), "an administrator is alerted");
        assert_eq!(told(2).await, (0, true));

        let line = desk.alerts(&operator_id(1)).await.expect("can be read")[0].sequence;
        for up_to in [line - 1, line] {
            assert_eq!(told(1).await.0, 1, "up to {up_to}");
            let seen = desk.see_alerts(&operator_id(1), up_to, now).await;
            seen.expect("is noted");
        }
        assert_eq!(told(1).await, (0, true));

        let released = node.release_lifts(&Actor::Console, "a node", now).await;
        assert!(released.expect("is released"));
        assert_eq!(told(1).await, (0, false));
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
async fn sessions_are_told_apart_and_ended_one_by_one_or_together() {
    tell(async |desk, _| {
        let chief = operator(desk, 9, Role::Administrator).await;
        operator(desk, 1, Role::Author).await;
        let (one, now) = (operator_id(1), at("10T08:00"));
        for token in [1, 2, 3] {
            open_session(desk, 1, token, now).await;
        }
        let names = async || {
            let sessions = desk.sessions_of(&one, now).await.expect("can be read");
            let names = sessions.into_iter().map(|session| session.name);
            names.collect::<Vec<_>>()
        };
        assert_eq!(names().await, ["session 1", "session 2", "session 3"]);
        let open = &desk.sessions_of(&one, now).await.expect("can be read")[0];
        assert_eq!((&*open.browser, open.seen_at), ("firefox linux", now));
        let counts = desk.session_counts(now).await.expect("can be read");
        assert_eq!(counts.get(&one), Some(&3));
        let later = desk.session_counts(now + desk::IDLE).await;
        assert!(later.expect("can be read").is_empty());

        for was_open in [true, false] {
            let ended = desk.end_session(&one, "session 2", now).await;
            assert_eq!(ended.expect("can be written"), was_open);
        }
        let not_theirs = desk.end_session(&operator_id(9), "session 1", now).await;
        assert!(!not_theirs.expect("can be written"));
        desk.end_other_sessions(&one, "session 3", now)
            .await
            .expect("are ended");
        assert_eq!(names().await, ["session 3"]);
        desk.end_sessions_of(&chief, &one, now)
            .await
            .expect("are ended");
        assert!(names().await.is_empty());
        let line = &desk.audit(1).await.expect("can be read")[0];
        assert_eq!((line.action, &line.actor), (Action::SessionsEnded, &chief));
    })
    .await;
}

#[tokio::test]
async fn a_renewed_session_goes_on_under_another_cookie_alone() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Author).await;
        let (opened, later) = (at("10T08:00"), at("10T08:20"));
        open_session(desk, 1, 1, opened).await;
        let session = async |token: u8| {
            let session = desk.session(&[token; 32], later).await;
            session.expect("can be read")
        };
        let before = session(1).await.expect("is open");

        for was_open in [true, false] {
            let renewed = desk.renew_session((&[1; 32], &[2; 32]), &author, later);
            assert_eq!(renewed.await.expect("can be written"), was_open);
        }

        assert_eq!(session(1).await, None);
        let after = session(2).await.expect("is open");
        assert_eq!((before.confirmed_at, after.confirmed_at), (opened, later));
        assert_eq!((before.form_key, before.name), (after.form_key, after.name));
        assert_eq!(before.expires_at, after.expires_at, "it lasts no longer");
    })
    .await;
}
