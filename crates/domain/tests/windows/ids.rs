//! Which window is which after a change.

use super::{applied, document, notice};
use domain::document::{What, draft_of, to_json};
use domain::{Notice, gate};
use serde_json::{Value, json};

const NOW: &str = "2020-12-02T00:00:00Z";

/// Nights of December 2020, each given by its day, its first hour and the id of it.
fn nights(nights: &[(u8, u8, Option<&str>)]) -> Value {
    let window = |(day, hour, id): &(u8, u8, Option<&str>)| {
        let start = format!("2020-12-{day}T{hour}:00");
        json!({"id": id, "start": start, "end": format!("2020-12-{day}T24:00")})
    };
    document(|document| {
        document["window"] = Value::Null;
        document["windows"] = nights.iter().map(window).collect();
        document["hosts"] = json!([]);
    })
}

fn three() -> Notice {
    notice(
        &nights(&[(14, 20, None), (15, 20, None), (16, 20, None)]),
        NOW,
    )
}

fn ids(notice: &Notice) -> Vec<String> {
    let ids = notice.windows.identified();
    ids.map(|(id, _)| id.to_string()).collect()
}

fn changed(document: &Value) -> Vec<String> {
    ids(&applied(document, NOW, Some(three())).expect("a notice"))
}

#[test]
fn windows_keep_their_ids_when_the_first_is_removed_or_one_is_put_before() {
    let [first, second, third] = ids(&three()).try_into().expect("three");

    let removed = changed(&nights(&[(15, 20, None), (16, 20, None)]));
    assert_eq!(removed, [second.clone(), third.clone()]);

    let added = nights(&[
        (13, 20, None),
        (14, 20, None),
        (15, 20, None),
        (16, 20, None),
    ]);
    let added = changed(&added);
    assert_eq!(added[1..], [first.clone(), second.clone(), third.clone()]);
    assert!(![first, second, third].contains(&added[0]));
}

#[test]
fn a_moved_window_keeps_its_id_by_its_place_or_by_saying_it() {
    let [first, second, third] = ids(&three()).try_into().expect("three");

    let by_place = changed(&nights(&[(14, 20, None), (15, 21, None), (16, 20, None)]));
    assert_eq!(by_place, [first.clone(), second.clone(), third.clone()]);

    let moved_past = changed(&nights(&[(17, 20, Some(&second)), (16, 20, Some(&third))]));
    assert_eq!(moved_past, [third.clone(), second.clone()]);

    let beside_ids = changed(&nights(&[
        (14, 22, None),
        (15, 20, Some(&second)),
        (16, 20, None),
    ]));
    assert_ne!(beside_ids[0], first, "beside ids it is a new one");
    assert_eq!(beside_ids[1..], [second, third]);
}

#[test]
fn the_only_window_keeps_its_id_when_a_second_one_comes_and_when_it_is_alone_again() {
    let one = notice(&document(|_| {}), NOW);
    let [id] = ids(&one).try_into().expect("one");

    let both = document(|document| {
        document["windows"] = json!([
            {"start": "2020-12-13T18:00", "end": "2020-12-13T20:00"},
            document["window"].take(),
        ]);
    });
    let both = applied(&both, NOW, Some(one)).expect("a notice");
    assert_eq!(ids(&both)[1], id);

    let alone = applied(&document(|_| {}), NOW, Some(both)).expect("a notice");
    assert_eq!(ids(&alone), [id]);
}

#[test]
fn ids_are_exported_and_told_to_readers() {
    let notice = three();

    let exported = to_json(&draft_of(&notice, None));
    let public = gate::project(
        &notice,
        notice.publication.published_at().expect("is public"),
    );

    let public = public.expect("is public");
    let told: Vec<_> = public.windows.iter().map(|window| window.id).collect();
    let own: Vec<_> = notice
        .windows
        .identified()
        .map(|(id, _)| Some(id))
        .collect();
    assert_eq!(told, own);
    assert_eq!(public.window.expect("a span").id, None);
    assert_eq!(exported["windows"][2]["id"], json!(ids(&notice)[2]));
    assert_eq!(ids(&super::notice(&exported, NOW)), ids(&notice));
}

#[test]
fn what_is_no_id_or_that_of_another_window_is_refused_where_it_stands() {
    let [first, ..] = <[String; 3]>::try_from(ids(&three())).expect("three");
    let document = nights(&[
        (14, 20, Some(&first)),
        (15, 20, Some(&first)),
        (16, 20, Some("the third")),
    ]);

    let problems = applied(&document, NOW, Some(three())).expect_err("two wrong ones");

    let not_an_id = |place: usize, value: &str| {
        let value = value.to_owned();
        (format!("windows[{place}].id"), What::NotAWindowId { value })
    };
    assert_eq!(problems, [not_an_id(1, &first), not_an_id(2, "the third")]);
}
