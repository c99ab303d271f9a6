//! What was typed and not saved: kept for its operator, and for nobody else.

use crate::fixture::*;
use crate::seal::{is_on_disk, open_with, with_keys};
use chrono::TimeDelta;
use desk::{Actor, Desk, KEPT_FOR, KeepError, LONGEST_FORM, NewForm, OldKeys, Role, Typed};
use domain::document::draft_of;
use domain::{FormId, Instant, NoticeId};

fn form(number: u8) -> FormId {
    FormId::from_random([number; 20])
}

fn typed(word: &str) -> Typed {
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    Typed(vec![
        field("text.en.title", "half a ti"),
        field("disclosures[0].text.en.body", word),
    ])
}

/// Keeps a form of operator number `operator`.
async fn keep(desk: &Desk, operator: u8, number: u8, notice: Option<&NoticeId>, now: Instant) {
    let new = NewForm {
        operator: &operator_id(operator),
        form: &form(number),
        notice,
        edit: notice.map(|_| 1),
        typed: &typed(SEALED),
    };
    desk.keep_form(&new, now).await.expect("is kept");
}

async fn kept_by(desk: &Desk, operator: u8, now: Instant) -> Vec<FormId> {
    let kept = desk.kept_forms(&operator_id(operator), now).await;
    let kept = kept.expect("can be read").into_iter();
    kept.map(|kept| kept.form).collect()
}

#[tokio::test]
async fn a_form_is_kept_for_its_operator_alone_and_changes_nothing_else() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Author).await;
        operator(desk, 2, Role::Administrator).await;
        drafted(desk, &author).await;
        let lines = desk.audit(99).await.expect("can be read").len();
        let now = at("10T12:04");

        keep(desk, 1, 1, Some(&id(1)), at("10T12:00")).await;
        keep(desk, 1, 1, Some(&id(1)), now).await;
        keep(desk, 1, 2, None, at("10T11:00")).await;

        let kept = desk
            .kept_forms(&operator_id(1), now)
            .await
            .expect("can be read");
        assert_eq!(kept.len(), 2, "the same form is kept once");
        assert_eq!(kept[0].form, form(1));
        assert_eq!(
            (kept[0].notice.clone(), kept[0].edit),
            (Some(id(1)), Some(1))
        );
        assert_eq!(kept[0].kept_at, now);
        assert!(kept[0].typed == typed(SEALED));
        assert_eq!(kept[1].notice, None);
        for another in [2, 9] {
            assert_eq!(kept_by(desk, another, now).await, []);
            let other = desk.kept_form(&operator_id(another), &form(1), now).await;
            assert!(other.expect("can be read").is_none());
        }
        let stored = desk
            .notice(&id(1))
            .await
            .expect("can be read")
            .expect("is there");
        assert_eq!(
            (stored.edit, stored.notice.version),
            (1, 0),
            "nothing was saved"
        );
        assert_eq!(desk.audit(99).await.expect("can be read").len(), lines);
        assert!(desk.pending().await.expect("can be read").is_empty());
    })
    .await;
}

#[tokio::test]
async fn nobody_overwrites_or_forgets_the_form_of_another() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Author).await;
        operator(desk, 2, Role::Administrator).await;
        drafted(desk, &author).await;
        let now = at("10T12:00");
        keep(desk, 1, 1, Some(&id(1)), now).await;

        // The same id, guessed.
        let theirs = NewForm {
            operator: &operator_id(2),
            form: &form(1),
            notice: Some(&id(1)),
            edit: Some(1),
            typed: &typed("overwritten"),
        };
        desk.keep_form(&theirs, now)
            .await
            .expect("is kept as their own");
        desk.forget_form(&operator_id(2), &form(1))
            .await
            .expect("can be written");

        let mine = desk.kept_form(&operator_id(1), &form(1), now).await;
        assert!(mine.expect("can be read").expect("is there").typed == typed(SEALED));
    })
    .await;
}

#[tokio::test]
async fn who_else_types_is_told_and_for_how_long() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Author).await;
        operator(desk, 2, Role::Author).await;
        drafted(desk, &author).await;
        keep(desk, 2, 1, Some(&id(1)), at("10T12:00")).await;
        keep(desk, 2, 2, Some(&id(1)), at("10T12:04")).await;
        keep(desk, 2, 3, None, at("10T12:05")).await;

        let typing = async |besides, since| {
            let typing = desk.typing(&id(1), &operator_id(besides), since).await;
            typing.expect("can be read")
        };

        let told = typing(1, at("10T12:00")).await;
        assert_eq!(told.len(), 1);
        assert_eq!(
            (&told[0].operator, told[0].kept_at),
            (&operator_id(2), at("10T12:04"))
        );
        assert_eq!(typing(1, at("10T12:05")).await, []);
        assert_eq!(typing(2, at("10T12:00")).await, [], "not oneself");
    })
    .await;
}

#[tokio::test]
async fn what_is_old_or_too_much_or_too_long_is_not_kept() {
    tell(async |desk, _| {
        operator(desk, 1, Role::Author).await;
        operator(desk, 2, Role::Author).await;
        let start = at("01T00:00");
        keep(desk, 2, 99, None, start).await;
        for number in 0..35 {
            keep(
                desk,
                1,
                number,
                None,
                start + TimeDelta::minutes(number.into()),
            )
            .await;
        }

        let kept = kept_by(desk, 1, at("02T00:00")).await;
        assert_eq!(kept.len(), 30);
        assert_eq!(
            (&kept[0], &kept[29]),
            (&form(34), &form(5)),
            "the oldest go first"
        );
        assert_eq!(kept_by(desk, 2, at("02T00:00")).await, [form(99)]);
        assert_eq!(kept_by(desk, 2, start + KEPT_FOR).await, []);
        keep(desk, 1, 50, None, start + KEPT_FOR).await;
        assert_eq!(
            kept_by(desk, 2, start).await,
            [],
            "they are gone, whoever's they were"
        );

        let long = Typed(vec![("a".to_owned(), "a".repeat(LONGEST_FORM))]);
        let new = NewForm {
            operator: &operator_id(1),
            form: &form(1),
            notice: None,
            edit: None,
            typed: &long,
        };
        let refused = desk.keep_form(&new, start).await;
        assert!(matches!(refused, Err(KeepError::TooLong)));
        let new = NewForm {
            notice: Some(&id(7)),
            typed: &typed("a"),
            ..new
        };
        let refused = desk.keep_form(&new, start).await;
        assert!(matches!(refused, Err(KeepError::NoSuchNotice)));
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_goes_with_its_notice_and_with_its_operator() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Author).await;
        operator(desk, 2, Role::Administrator).await;
        operator(desk, 3, Role::Author).await;
        drafted(desk, &author).await;
        let now = at("10T12:00");
        keep(desk, 1, 1, Some(&id(1)), now).await;
        keep(desk, 1, 2, None, now).await;
        keep(desk, 3, 3, None, now).await;
        desk.forget_form(&operator_id(3), &form(3))
            .await
            .expect("can be written");
        assert_eq!(kept_by(desk, 3, now).await, []);

        desk.delete_draft(&author, now, &id(1), 1)
            .await
            .expect("is deleted");
        assert_eq!(kept_by(desk, 1, now).await, [form(2)]);

        desk.remove_operator(&Actor::Console, &operator_id(1), now)
            .await
            .expect("is removed");
        assert_eq!(kept_by(desk, 1, now).await, []);
    })
    .await;
}

#[tokio::test]
async fn who_gets_another_password_from_another_operator_loses_what_they_had_not_saved() {
    tell(async |desk, _| {
        let chief = operator(desk, 1, Role::Administrator).await;
        let author = operator(desk, 2, Role::Author).await;
        operator(desk, 3, Role::Author).await;
        drafted(desk, &chief).await;
        let (two, now) = (operator_id(2), at("10T12:00"));
        let stored = desk
            .notice(&id(1))
            .await
            .expect("can be read")
            .expect("is there");
        let shown = draft_of(&stored.notice, None);
        for number in [2, 3] {
            keep(desk, number, number, None, now).await;
            let of = (&operator_id(number), &id(1), 1);
            desk.keep_base(of, &shown, now).await.expect("is kept");
        }

        for by in [&Actor::Console, &author] {
            desk.set_password(by, &two, "new", now)
                .await
                .expect("is changed");
            assert_eq!(kept_by(desk, 2, now).await, [form(2)], "{by:?}");
        }
        desk.set_password(&chief, &two, "newer", now)
            .await
            .expect("is changed");

        assert_eq!(kept_by(desk, 2, now).await, []);
        let base = desk.base(&two, &id(1), 1).await.expect("can be read");
        assert!(base.is_none(), "nor what a form began with");
        assert_eq!(kept_by(desk, 3, now).await, [form(3)]);
        let other = desk.base(&operator_id(3), &id(1), 1).await;
        assert!(other.expect("can be read").is_some());
    })
    .await;
}

#[tokio::test]
async fn what_a_form_began_with_is_known_to_its_operator_alone() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Author).await;
        operator(desk, 2, Role::Author).await;
        drafted(desk, &author).await;
        let stored = desk
            .notice(&id(1))
            .await
            .expect("can be read")
            .expect("is there");
        let clearance = desk
            .clearance(&operator_id(1), &id(1))
            .await
            .expect("can be read");
        let shown = draft_of(&stored.notice, clearance.as_ref());
        let one = operator_id(1);
        let now = at("10T12:00");

        desk.keep_base((&one, &id(1), 1), &shown, now)
            .await
            .expect("is kept");
        desk.keep_base((&one, &id(1), 1), &shown, now)
            .await
            .expect("is kept once");
        desk.keep_base((&one, &id(7), 1), &shown, now)
            .await
            .expect("has gone meanwhile");

        let base = desk.base(&one, &id(1), 1).await.expect("can be read");
        assert!(base.expect("is known") == shown);
        for (operator, edit) in [(1, 2), (2, 1)] {
            let unknown = desk.base(&operator_id(operator), &id(1), edit).await;
            assert!(unknown.expect("can be read").is_none());
        }
    })
    .await;
}

#[tokio::test]
async fn no_file_of_the_desk_holds_a_word_that_was_typed_and_a_new_key_opens_it() {
    with_keys(async |desk, place, keys| {
        let author = operator(desk, 1, Role::Author).await;
        drafted(desk, &author).await;
        let now = at("10T12:00");
        keep(desk, 1, 1, Some(&id(1)), now).await;
        keep(desk, 1, 2, None, now).await;
        let stored = desk
            .notice(&id(1))
            .await
            .expect("can be read")
            .expect("is there");
        let clearance = desk
            .clearance(&operator_id(1), &id(1))
            .await
            .expect("can be read");
        let shown = draft_of(&stored.notice, clearance.as_ref());
        let of = (&operator_id(1), &id(1), 1);
        desk.keep_base(of, &shown, now).await.expect("is kept");
        for word in [SEALED, "half a ti"] {
            assert_ne!(is_on_disk(place, word), Some(true), "{word}");
        }

        desk.rotate_seal_key(&Actor::Console, OldKeys::Forget, now)
            .await
            .expect("is rotated");

        let again = open_with(place, keys).await.expect("opens");
        let kept = again
            .kept_forms(&operator_id(1), now)
            .await
            .expect("can be read");
        assert_eq!(kept.len(), 2);
        assert!(kept.iter().all(|kept| kept.typed == typed(SEALED)));
        let base = again.base(of.0, of.1, of.2).await.expect("can be read");
        assert!(base.expect("is known") == shown);
        again.close().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_wrapped_for_the_way_through_the_sign_in_page_opens_for_its_owner_alone() {
    tell(async |desk, _| {
        let wrapped = desk
            .wrap(&operator_id(1), &typed(SEALED))
            .await
            .expect("is wrapped");

        assert!(!wrapped.contains(SEALED));
        assert!(desk.unwrap(&operator_id(1), &wrapped) == Some(typed(SEALED)));
        assert!(desk.unwrap(&operator_id(2), &wrapped).is_none());
        assert!(desk.unwrap(&operator_id(1), &wrapped[1..]).is_none());
        assert!(desk.unwrap(&operator_id(1), "").is_none());
    })
    .await;
}
