//! Two versions of one notice, brought together.

use domain::document::Draft;
use domain::merge::{List, Merged, Sheet, compare, merge};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn document() -> Value {
    json!({
        "slug": "update", "kind": "maintenance", "state": "scheduled", "priority": "high",
        "systems": ["Auckland", "Wellington"], "home_zone": "Pacific/Auckland",
        "window": {"start": "2020-12-14T18:00", "end": "2020-12-15T18:00"},
        "timing": {"tolerance": "PT2H", "expected_max": "PT60M"},
        "hosts": [
            {"name": "a.example.net", "start": "2020-12-14T19:00", "state": "scheduled"},
            {"name": "b.example.net", "start": "2020-12-14T20:00", "state": "scheduled",
                "timing": {"reserved": "PT1H"}, "note": {"en": "Twice."}},
        ],
        "source_language": "en",
        "text": {
            "en": {"title": "Update", "summary": "Restarts.", "body": "One.\n\nTwo.\n\nThree."},
            "de": {"title": "Aktualisierung", "body": "Eins.", "slug": "aktualisierung"}
        },
        "disclosures": [{"id": "00000000000000000001", "lift_at": "2020-12-15T12:00:00Z",
            "text": {"en": {"title": "Cause", "body": "A heron."}}}],
        "embargo": {"policy": "Xen", "advisory": "XSA-1", "checked": ["only_existence_said"]},
        "updates": [{"id": "00000000000000000002", "at": "2020-12-13T10:00:00+13:00",
            "text": {"en": {"body": "Soon."}}}],
        "related": ["other"], "publish_at": "2020-12-13T12:00"
    })
}

fn draft(document: &Value) -> Draft {
    let read = Draft::from_json(document.to_string().as_bytes());
    read.unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn sheet(change: impl FnOnce(&mut Value)) -> Sheet {
    let mut document = document();
    change(&mut document);
    Sheet::of(&draft(&document))
}

fn brought(merged: &Merged) -> Vec<&str> {
    merged
        .brought
        .iter()
        .map(|brought| &*brought.path)
        .collect()
}

fn clashes(merged: &Merged) -> Vec<&str> {
    merged.clashes.iter().map(|clash| &*clash.path).collect()
}

#[test]
fn a_draft_comes_back_from_its_sheet_as_it_was() {
    let draft = draft(&document());

    assert!(Sheet::of(&draft).draft(&draft) == draft);
}

#[test]
fn what_only_one_of_two_touched_is_taken() {
    let base = sheet(|_| {});
    let mine = sheet(|document| document["text"]["de"]["body"] = "Zwei.".into());
    let theirs = sheet(|document| {
        document["priority"] = "low".into();
        document["text"]["en"]["title"] = "Big update".into();
    });

    let merged = merge(&base, &mine, &theirs);

    assert_eq!(clashes(&merged), [""; 0]);
    assert_eq!(brought(&merged), ["priority", "text.en.title"]);
    assert_eq!(merged.brought[1].before, "Update");
    assert_eq!(merged.sheet.get("text.en.title"), "Big update");
    assert_eq!(merged.sheet.get("text.de.body"), "Zwei.");
}

#[test]
fn a_text_is_brought_together_by_its_lines() {
    let base = sheet(|_| {});
    let mine = sheet(|document| document["text"]["en"]["body"] = "One!\n\nTwo.\n\nThree.".into());
    let theirs =
        sheet(|document| document["text"]["en"]["body"] = "One.\n\nTwo.\n\nThree.\n\nFour.".into());

    let merged = merge(&base, &mine, &theirs);

    assert_eq!(clashes(&merged), [""; 0]);
    assert_eq!(
        merged.sheet.get("text.en.body"),
        "One!\n\nTwo.\n\nThree.\n\nFour."
    );
    assert_eq!(merged.brought[0].before, "One!\n\nTwo.\n\nThree.");
}

#[test]
fn what_both_changed_is_told_and_not_chosen() {
    let base = sheet(|_| {});
    let mine = sheet(|document| {
        document["text"]["en"]["body"] = "One!\n\nTwo, I say.\n\nThree.".into();
        document["text"]["en"]["title"] = "My update".into();
    });
    let theirs = sheet(|document| {
        document["text"]["en"]["body"] = "One.\n\nTwo, they say.\n\nThree?".into();
        document["text"]["en"]["title"] = "Their update".into();
    });

    let merged = merge(&base, &mine, &theirs);

    assert_eq!(clashes(&merged), ["text.en.body", "text.en.title"]);
    let [body, title] = &*merged.clashes else {
        panic!("two fields");
    };
    assert_eq!(body.mine, "One!\n\nTwo, I say.\n\nThree?");
    assert_eq!(body.theirs, "One!\n\nTwo, they say.\n\nThree?");
    assert_eq!(
        body.both.as_deref(),
        Some("One!\n\nTwo, I say.\nTwo, they say.\n\nThree?")
    );
    assert_eq!(title.base.as_deref(), Some("Update"));
    assert_eq!(title.both, None);
    assert_eq!(merged.sheet.get("text.en.title"), "My update");
}

#[test]
fn what_looks_like_a_mark_of_the_merge_is_a_text_like_any_other() {
    let marked = "<<<<<<< ours\n=======\n>>>>>>>>>>>> theirs";
    let base = sheet(|document| document["text"]["en"]["body"] = "One.".into());
    let mine = sheet(|document| document["text"]["en"]["body"] = marked.into());
    let theirs = sheet(|document| document["text"]["en"]["body"] = "Two.".into());

    let merged = merge(&base, &mine, &theirs);

    assert_eq!(merged.clashes[0].mine, marked);
    assert_eq!(merged.clashes[0].theirs, "Two.");
    assert_eq!(
        merged.clashes[0].both.as_deref(),
        Some(&*format!("{marked}\nTwo."))
    );
}

#[test]
fn another_spelling_of_a_time_or_a_duration_is_no_change() {
    let base = sheet(|_| {});
    let mine = sheet(|document| {
        document["window"]["start"] = "14.12.2020 18 Uhr".into();
        document["timing"]["tolerance"] = "PT120M".into();
        document["hosts"][0]["name"] = "A.example.net".into();
    });
    let theirs = sheet(|document| document["window"]["start"] = "2020-12-14T17:00".into());

    let merged = merge(&base, &mine, &theirs);

    assert_eq!(clashes(&merged), [""; 0]);
    assert_eq!(brought(&merged), ["windows[0].start"]);
    assert_eq!(merged.sheet.in_document("windows[0].start"), "window.start");
}

#[test]
fn rows_are_known_by_their_names_wherever_they_stand() {
    let base = sheet(|_| {});
    let mine = sheet(|document| {
        let hosts = document["hosts"].as_array_mut().expect("hosts");
        hosts.reverse();
        hosts[0]["start"] = "2020-12-14T21:00".into();
    });
    let theirs = sheet(|document| {
        let hosts = document["hosts"].as_array_mut().expect("hosts");
        hosts[0]["state"] = "completed".into();
        hosts.push(json!({"name": "c.example.net"}));
    });

    let merged = merge(&base, &mine, &theirs);

    assert_eq!(clashes(&merged), [""; 0]);
    assert_eq!(
        merged.sheet.rows(List::Hosts),
        ["b.example.net", "c.example.net", "a.example.net"]
    );
    assert_eq!(
        brought(&merged),
        ["hosts[c.example.net]", "hosts[a.example.net].state"]
    );
    let path = merged.sheet.in_document("hosts[a.example.net].state");
    assert_eq!(path, "hosts[2].state");
}

#[test]
fn where_hosts_stand_needs_nobody_and_anything_else_does() {
    let base = sheet(|_| {});
    let mine = sheet(|document| document["text"]["en"]["title"] = "Mine".into());
    let reported = sheet(|document| {
        document["hosts"][1]["state"] = "completed".into();
        document["hosts"][1]["ended_at"] = "2020-12-14T20:30".into();
    });
    let worded = sheet(|document| {
        document["hosts"][1]["state"] = "completed".into();
        document["priority"] = "low".into();
    });

    assert!(merge(&base, &mine, &reported).brings_reports_alone());
    assert!(!merge(&base, &mine, &worded).brings_reports_alone());
}

#[test]
fn a_row_that_one_took_out_goes_unless_the_other_changed_it() {
    let base = sheet(|_| {});
    let without = |index| {
        sheet(move |document| {
            let hosts = document["hosts"].as_array_mut().expect("hosts");
            hosts.remove(index);
        })
    };
    let changed = sheet(|document| document["hosts"][0]["start"] = "2020-12-14T19:30".into());

    let gone = merge(&base, &changed, &without(1));
    assert_eq!(gone.sheet.rows(List::Hosts), ["a.example.net"]);
    assert_eq!(brought(&gone), ["hosts[b.example.net]"]);

    for (mine, theirs, by_them) in [
        (&changed, &without(0), true),
        (&without(0), &changed, false),
    ] {
        let kept = merge(&base, mine, theirs);
        assert_eq!(
            kept.sheet.rows(List::Hosts),
            ["a.example.net", "b.example.net"]
        );
        assert_eq!(kept.kept_rows[0].path, "hosts[a.example.net]");
        assert_eq!(kept.kept_rows[0].is_removed_by_them, by_them);
        assert_eq!(
            kept.sheet.get("hosts[a.example.net].start"),
            "2020-12-14T19:30"
        );
    }
}

#[test]
fn without_a_beginning_everything_that_differs_is_to_be_chosen() {
    let mine = sheet(|document| {
        document["text"]["en"]["body"] = "One.\n\nTwo.".into();
        document["hosts"].as_array_mut().expect("hosts").remove(1);
    });
    let theirs = sheet(|document| document["priority"] = "low".into());

    let compared = compare(&mine, &theirs);

    assert_eq!(clashes(&compared), ["priority", "text.en.body"]);
    assert_eq!(compared.clashes[0].base, None);
    assert_eq!(brought(&compared), ["hosts[b.example.net]"]);
    assert!(compare(&mine, &mine).clashes.is_empty());
}

#[test]
fn nothing_sealed_is_laid_out_for_who_may_not_read_it() {
    let public = sheet(|_| {}).without_sealed();
    let theirs = sheet(|document| {
        document["disclosures"][0]["text"]["en"]["body"] = "An egret.".into();
        document["embargo"]["advisory"] = "XSA-2".into();
    });

    let merged = merge(&public, &public, &theirs.without_sealed());

    assert_eq!(brought(&merged), [""; 0]);
    let draft = merged.sheet.draft(&Draft::default());
    assert!(draft.disclosures.is_empty() && draft.embargo.is_none());
}

#[test]
fn a_choice_is_written_where_its_row_still_is() {
    let mut sheet = sheet(|_| {});

    sheet.set("text.en.title", "Chosen");
    sheet.set("hosts[gone.example.net].start", "2020-12-14T19:30");
    sheet.set("text.en.summary", "");

    assert_eq!(sheet.get("text.en.title"), "Chosen");
    assert_eq!(sheet.get("hosts[gone.example.net].start"), "");
    assert_eq!(sheet.draft(&Draft::default()).text["en"].summary, None);
}

/// A text of few different lines, so that versions of it meet.
fn text() -> impl Strategy<Value = String> {
    prop::collection::vec("[a-d]{0,2}", 0..8).prop_map(|lines| lines.join("\n").trim().to_owned())
}

fn version() -> impl Strategy<Value = Value> {
    let hosts = prop::collection::btree_map("[a-c]", 0..3_u8, 0..3);
    (text(), text(), hosts, "[a-c]").prop_map(|(body, summary, hosts, title)| {
        let hosts: Vec<_> = hosts
            .into_iter()
            .map(|(name, hour)| json!({"name": format!("{name}.example.net"), "start": format!("2020-12-14T1{hour}:00")}))
            .collect();
        json!({"kind": "incident", "hosts": hosts,
            "text": {"en": {"title": title, "body": body, "summary": summary}}})
    })
}

fn lines(text: &str) -> BTreeSet<&str> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect()
}

const TEXTS: [&str; 2] = ["text.en.body", "text.en.summary"];

proptest! {
    #[test]
    fn a_version_merged_with_itself_is_itself(base in version(), one in version()) {
        let [base, one] = [base, one].map(|document| Sheet::of(&draft(&document)));
        let merged = merge(&base, &one, &one);

        prop_assert!(merged.sheet == one);
        prop_assert!(merged.brought.is_empty() && merged.clashes.is_empty() && merged.kept_rows.is_empty());
    }

    #[test]
    fn where_one_did_nothing_the_other_is_taken(base in version(), one in version()) {
        let [base, one] = [base, one].map(|document| Sheet::of(&draft(&document)));
        let same = |merged: &Sheet| {
            let one = one.draft(&Draft::default());
            let mut draft = merged.draft(&Draft::default());
            draft.hosts.sort_by(|a, b| a.name.cmp(&b.name));
            draft == one
        };
        prop_assert!(same(&merge(&base, &base, &one).sheet));
        prop_assert!(same(&merge(&base, &one, &base).sheet));
        prop_assert!(merge(&base, &base, &one).clashes.is_empty());
        prop_assert!(merge(&base, &one, &base).brought.is_empty());
    }

    #[test]
    fn changes_apart_come_to_the_same_whoever_was_first(base in version(), one in version(), other in version()) {
        let [base, one, other] = [base, one, other].map(|document| Sheet::of(&draft(&document)));
        let (ahead, behind) = (merge(&base, &one, &other), merge(&base, &other, &one));

        prop_assert_eq!(clashes(&ahead), clashes(&behind));
        if ahead.clashes.is_empty() {
            let drafts = [ahead, behind].map(|merged| {
                let mut draft = merged.sheet.draft(&Draft::default());
                draft.hosts.sort_by(|a, b| a.name.cmp(&b.name));
                draft
            });
            prop_assert!(drafts[0] == drafts[1]);
        }
    }

    #[test]
    fn no_line_that_somebody_wrote_is_lost(base in version(), mine in version(), theirs in version()) {
        let [base, mine, theirs] = [base, mine, theirs].map(|document| Sheet::of(&draft(&document)));
        let merged = merge(&base, &mine, &theirs);

        for path in TEXTS {
            let clash = merged.clashes.iter().find(|clash| clash.path == path);
            let whole = match clash {
                Some(clash) => clash.both.as_deref().unwrap_or_default(),
                None => merged.sheet.get(path),
            };
            for side in [&mine, &theirs] {
                let written: BTreeSet<_> = lines(side.get(path)).difference(&lines(base.get(path))).copied().collect();
                prop_assert!(written.is_subset(&lines(whole)), "{:?} in {:?}", written, whole);
            }
            if let Some(clash) = clash {
                let versions: BTreeSet<_> = lines(&clash.mine).union(&lines(&clash.theirs)).copied().collect();
                prop_assert_eq!(versions, lines(whole));
                prop_assert_eq!(merged.sheet.get(path).trim(), clash.mine.trim());
            }
        }
    }

    #[test]
    fn no_host_that_somebody_added_or_changed_is_lost(base in version(), mine in version(), theirs in version()) {
        let [base, mine, theirs] = [base, mine, theirs].map(|document| Sheet::of(&draft(&document)));
        let merged = merge(&base, &mine, &theirs);

        for side in [&mine, &theirs] {
            for key in side.rows(List::Hosts) {
                let start = format!("hosts[{key}].start");
                let is_news = side.get(&start) != base.get(&start);
                prop_assert!(!is_news || merged.sheet.rows(List::Hosts).contains(key));
            }
        }
    }
}
