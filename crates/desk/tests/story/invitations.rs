//! One-time links: to become an operator, to choose another password.

use crate::fixture::*;
use desk::{AcceptError, Action, Actor, AddOperatorError, Desk, Invited, NewInvitation, Role};

fn link(number: u8) -> NewInvitation {
    NewInvitation {
        id: format!("link {number}"),
        code_hash: [number; 32],
        expires_at: at("13T08:00"),
    }
}

async fn invite(desk: &Desk, actor: &Actor, number: u8) {
    desk.invite(
        actor,
        ("New@example.net", Role::Publisher),
        &link(number),
        at("10T08:00"),
    )
    .await
    .expect("is invited");
}

#[tokio::test]
async fn an_invitation_makes_one_operator_of_its_role() {
    tell(async |desk, _| {
        let chief = operator(desk, 9, Role::Administrator).await;
        let now = at("10T09:00");
        invite(desk, &chief, 1).await;
        invite(desk, &chief, 2).await;
        let listed = desk.invitations().await.expect("can be read");
        assert_eq!(
            listed.len(),
            1,
            "the later one takes the place of the other"
        );
        assert_eq!(listed[0].email, "new@example.net");
        assert_eq!(listed[0].what, Invited::ToJoin(Role::Publisher));
        assert_eq!(listed[0].created_by, chief);
        let accept = async |link: u8, id: u8, now| {
            let id = operator_id(id);
            desk.accept_invitation(&[link; 32], (&id, "hash"), now)
                .await
        };

        for (number, now) in [(1, now), (2, at("13T08:00"))] {
            let refused = accept(number, 3, now).await;
            assert!(matches!(refused, Err(AcceptError::OfNoUse)), "{number}");
        }
        let found = desk.invitation(&[2; 32], now).await.expect("can be read");
        assert!(found.is_some());
        let (one, two) = tokio::join!(accept(2, 3, now), accept(2, 4, now));
        assert_ne!(one.is_ok(), two.is_ok());

        let added = desk.operator_by_email("new@example.net").await;
        let added = added.expect("can be read").expect("is there");
        assert_eq!(
            (added.role, &*added.password_hash),
            (Role::Publisher, "hash")
        );
        let who = ("NEW@example.net", Role::Author);
        let taken = desk.invite(&chief, who, &link(5), now).await;
        assert!(matches!(taken, Err(AddOperatorError::EmailTaken)));
    })
    .await;
}

#[tokio::test]
async fn an_invitation_can_be_taken_back_and_goes_with_who_made_it() {
    tell(async |desk, _| {
        let chief = operator(desk, 9, Role::Administrator).await;
        let other = operator(desk, 8, Role::Administrator).await;
        let now = at("10T09:00");
        invite(desk, &chief, 1).await;
        for was_there in [true, false] {
            let revoked = desk.revoke_invitation(&chief, "link 1", now).await;
            assert_eq!(revoked.expect("can be written"), was_there);
        }
        let trail = desk.audit(1).await.expect("can be read");
        assert_eq!(trail[0].action, Action::InvitationRevoked);

        invite(desk, &other, 2).await;
        desk.set_role(&chief, &operator_id(8), Role::Author, now)
            .await
            .expect("is demoted");
        assert_eq!(desk.invitations().await.expect("can be read"), []);
    })
    .await;
}

#[tokio::test]
async fn a_reset_link_sets_one_password_ends_sessions_and_keeps_the_second_factor() {
    tell(async |desk, _| {
        let chief = operator(desk, 9, Role::Administrator).await;
        operator(desk, 1, Role::Author).await;
        let (one, now) = (operator_id(1), at("10T09:00"));
        let begun = desk.begin_authenticator(&one, "SECRET", now).await;
        assert!(begun.expect("is kept"));
        let on = desk.confirm_authenticator((&one, ""), 1, &[], now).await;
        assert!(on.expect("is kept"));
        open_session(desk, 1, 1, now).await;
        desk.offer_reset(&chief, &one, &link(1), now)
            .await
            .expect("is offered");
        assert_eq!(
            desk.alerts(&one).await.expect("can be read")[0].action,
            Action::ResetOffered
        );
        let new = operator_id(7);
        let joined = desk.accept_invitation(&[1; 32], (&new, "x"), now);
        assert!(
            matches!(joined.await, Err(AcceptError::OfNoUse)),
            "it is for something else"
        );

        let reset = desk.accept_reset(&[1; 32], "new", now).await;
        assert_eq!(reset.expect("is reset"), one);
        let again = desk.accept_reset(&[1; 32], "newer", now).await;
        assert!(matches!(again, Err(AcceptError::OfNoUse)));

        let changed = desk.operator(&one).await.expect("can be read");
        assert_eq!(changed.expect("is there").password_hash, "new");
        let session = desk.session(&[1; 32], now).await;
        assert_eq!(session.expect("can be read"), None);
        let factors = desk.second_factors(&one).await.expect("can be read");
        assert!(factors.are_there());
    })
    .await;
}

#[tokio::test]
async fn a_reset_link_from_another_operator_costs_the_clearances_and_never_the_last_one() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Author).await;
        let chief = operator(desk, 9, Role::Administrator).await;
        let (one, now) = (operator_id(1), at("10T09:00"));
        drafted(desk, &author).await;
        let refused = desk.offer_reset(&chief, &one, &link(1), now).await;
        assert!(matches!(
            refused,
            Err(desk::ChangeOperatorError::ClearedAlone)
        ));

        desk.offer_reset(&Actor::Console, &one, &link(2), now)
            .await
            .expect("is offered at the machine");
        desk.accept_reset(&[2; 32], "new", now)
            .await
            .expect("is reset");
        let clearance = desk.clearance(&one, &id(1)).await.expect("can be read");
        let clearance = clearance.expect("is kept");
        desk.grant(&clearance, &operator_id(9), now)
            .await
            .expect("is granted");
        desk.offer_reset(&chief, &one, &link(3), now)
            .await
            .expect("is offered");
        desk.accept_reset(&[3; 32], "newer", now)
            .await
            .expect("is reset");

        assert!(
            desk.clearance(&one, &id(1))
                .await
                .expect("can be read")
                .is_none()
        );
    })
    .await;
}

#[tokio::test]
async fn a_reset_link_is_of_no_use_once_the_password_is_another_one() {
    tell(async |desk, _| {
        let chief = operator(desk, 9, Role::Administrator).await;
        operator(desk, 1, Role::Author).await;
        operator(desk, 2, Role::Author).await;
        let (one, two, now) = (operator_id(1), operator_id(2), at("10T09:00"));
        let offer = async |operator, number| {
            let new = link(number);
            let offered = desk.offer_reset(&chief, operator, &new, now).await;
            offered.expect("is offered");
        };
        let is_over = async |number| {
            let reset = desk.accept_reset(&[number; 32], "of the link", now).await;
            matches!(reset, Err(AcceptError::OfNoUse))
        };
        offer(&one, 1).await;
        offer(&two, 2).await;
        invite(desk, &chief, 3).await;

        let old = desk.operator(&one).await.expect("can be read");
        let old = old.expect("is there").password_hash;
        let (hashes, session) = ((&*old, "chosen"), new_session(1, now));
        let changed = desk.change_own_password(&one, hashes, &session, now);
        assert!(changed.await.expect("is changed"));
        assert!(is_over(1).await, "changed by its operator");
        desk.set_password(&Actor::Console, &two, "typed", now)
            .await
            .expect("is changed");
        assert!(is_over(2).await, "changed at the machine");

        let left = desk.invitations().await.expect("can be read");
        assert_eq!(left.len(), 1, "others stay");
        offer(&one, 4).await;
        assert!(!is_over(4).await);
    })
    .await;
}
