//! What is found where.

use crate::support::*;
use domain::embargo::{Known, Overruled, Reason, judge, tells};
use serde_json::json;

#[test]
fn an_ordinary_notice_has_no_findings() {
    assert_eq!(judged(&document()), []);
}

#[test]
fn an_id_a_version_and_a_word_are_found_in_every_public_field() {
    let secret = "XSA-350 (CVE-2020-29480) is a fault of XenStore before 4.14.1.";
    for word in ["XSA-350", "CVE-2020-29480", "xenstore", "4.14.1"] {
        for (pointer, path) in PUBLIC {
            let document = planted(sealed(document(), secret), pointer, word);
            let found = refused(&document);
            assert_eq!(found.len(), 1, "{word} in {path}: {found:?}");
            assert_eq!(found[0].0, path, "{word}");
        }
    }
}

#[test]
fn sealed_text_of_one_language_is_found_in_public_text_of_the_other() {
    let mut document = document();
    document["disclosures"][0]["text"]["de"]["body"] = "Es geht um die Prozessoren.".into();
    document["text"]["en"]["body"] = "It is about prozessor things.".into();

    assert_eq!(
        refused(&document),
        [("text.en.body".to_owned(), "prozessor".to_owned())]
    );
}

#[test]
fn disguises_do_not_help() {
    for written in [
        "xsa 350",
        "XSA350",
        "X**SA**-350",
        "&#88;SA-350",
        "XSA\u{2011}350",
        "XS\u{ad}A-350",
        "<https://xenbits.example.net/xsa/xsa-350.html>",
    ] {
        let mut document = sealed(document(), "It is XSA-350.");
        document["text"]["en"]["body"] = format!("About {written} here.").into();
        let found = refused(&document);
        assert_eq!(
            found.first().map(|(path, _)| &**path),
            Some("text.en.body"),
            "{written}"
        );
    }
}

#[test]
fn endings_accents_and_compounds_do_not_hide_a_word() {
    for (secret, public) in [
        ("Two speculations.", "A speculation"),
        ("Die Spekulation ist es.", "Spekulationslücke"),
        ("Die Spekulationslücke ist es.", "Spekulation"),
        ("Der Präprozessor.", "praeprozessor"),
        ("XENSTORE", "XenStores"),
    ] {
        let mut document = sealed(document(), secret);
        document["text"]["en"]["title"] = public.into();
        let found = refused(&document);
        assert_eq!(found.len(), 1, "{secret} {public}: {found:?}");
    }
}

#[test]
fn sealed_text_may_name_the_hosts_and_what_is_known_of_them() {
    let secret = "host1.example.net in Auckland was hit first, then the Tauranga rooms.";
    let mut document = sealed(document(), secret);
    document["text"]["en"]["body"] =
        "host1.example.net in Auckland is first, Tauranga later.".into();
    let notice = notice(&document);

    let judged = |known: &Known| judge(&notice, &clearance(), known, utc(NOW)).len();

    assert_eq!(
        judged(&Known::default()),
        1,
        "Tauranga is known to nobody yet"
    );
    assert_eq!(judged(&Known::of(["Tauranga, room 2"])), 0);
}

#[test]
fn the_word_does_not_print() {
    let mut document = sealed(document(), "It is quetzalcoatlus.");
    document["text"]["en"]["title"] = "Quetzalcoatlus".into();

    let findings = judged(&document);

    assert_eq!(findings.len(), 1);
    let printed = format!("{findings:?}").to_lowercase();
    assert!(!printed.contains("quetzal"), "{printed}");
    let untold = findings[0].clone().without_word();
    assert_ne!(untold, findings[0]);
}

#[test]
fn what_is_lifted_is_not_judged() {
    let mut document = sealed(document(), "It is XSA-350.");
    document["text"]["en"]["title"] = "XSA-350".into();
    let mut notice = notice(&document);
    notice.disclosures[0].lifted_at = Some(utc("2020-12-15T12:00:00Z"));

    assert_eq!(
        judge(&notice, &clearance(), &Known::default(), utc(NOW)),
        []
    );
}

#[test]
fn a_clearance_for_another_notice_opens_nothing() {
    let mut document = sealed(document(), "It is XSA-350.");
    document["text"]["en"]["title"] = "XSA-350".into();
    let mut notice = notice(&document);
    notice.disclosures[0].text =
        domain::Sealed::new(domain::NoticeId::from_random([8; 20]), Default::default());

    assert_eq!(
        judge(&notice, &clearance(), &Known::default(), utc(NOW)),
        []
    );
}

#[test]
fn the_number_that_a_policy_lets_be_said_may_be_said_and_no_other() {
    let mut document = sealed(document(), "XSA-350 is CVE-2020-29480.");
    document["text"]["en"]["body"] = "About XSA-350 and CVE-2020-29480.".into();
    document["embargo"] = json!({"policy": "Xen", "advisory": "XSA-350",
        "checked": ["only_existence_said", "deployment_permitted", "hosts_tell_nothing"]});

    assert_eq!(
        refused(&document),
        [("text.en.body".to_owned(), "CVE-2020-29480".to_owned())]
    );
}

#[test]
fn each_line_of_a_check_list_that_is_not_ticked_is_refused() {
    let mut document = document();
    document["embargo"] = json!({"policy": "Xen", "checked": ["deployment_permitted"]});

    let found = refused(&document);

    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|(path, _)| path == "embargo.checked"));
}

#[test]
fn a_reason_is_held_to_the_same_rule() {
    let document = sealed(document(), "It is XSA-350.");
    let notice = notice(&document);
    let tells = |text: &str| tells(text, &notice, &clearance(), &Known::default());

    assert!(tells("XSA-350 is known anyway"));
    assert!(!tells("The vendor published the number yesterday"));
    assert_eq!(Overruled::by(Some("  ")), Ok(Overruled::No));
    assert!(Reason::parse(&"x".repeat(501)).is_err());
}
