//! Operators: their roles, and what is left of those who were.

use crate::fixture::*;
use desk::{
    Action, Actor, AddOperatorError, Alone, ChangeOperatorError, NewOperator, Role, Scopes,
};

#[tokio::test]
async fn an_address_belongs_to_one_operator_whatever_its_case() {
    tell(async |desk, _| {
        assert!(!desk.has_administrator().await.expect("can be read"));
        operator(desk, 1, Role::Publisher).await;
        assert!(!desk.has_administrator().await.expect("can be read"));
        operator(desk, 9, Role::Administrator).await;

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
        assert!(desk.has_administrator().await.expect("can be read"));
        let found = desk.operator_by_email("OPERATOR1@example.net").await;
        let found = found.expect("can be read").expect("is there");
        assert_eq!((&found.id, found.role), (&operator_id(1), Role::Publisher));
        assert_eq!(desk.operators().await.expect("can be read")[0], found);
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
        desk.add_token(&new_token("script", 3, &scopes), &second, now)
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
