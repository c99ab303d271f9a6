//! To save settings one proves who one is; what was typed outlives that, and the end of
//! a session.

use super::{DRAWING, HERE, administrator, save, upload_from};
use crate::support::{Desk, PASSWORD};
use chrono::TimeDelta;
use desk::Role;
use http::StatusCode;

const EMAIL: &str = "desk@example.net";

#[tokio::test]
async fn saving_settings_asks_who_one_is_and_keeps_what_was_typed_and_chosen() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    let page = operator.get(HERE).await;
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(11));
    let typed = [("name", "Auenhost"), ("do", "save")];

    let picture = ("logo.light", DRAWING.as_bytes());
    let asked = upload_from(&mut operator, &page, picture, &typed).await;
    assert_eq!(asked.texts("h1"), ["Is it still you?"]);
    assert_eq!(asked.value("name").as_deref(), Some("Auenhost"));
    let before = desk.state().desk.site().await.expect("reads");
    assert_eq!(before.version, 0, "nothing is saved yet");
    let wrong = [("confirm.password", "six loud lamps below")];
    let wrong = operator.fill_in(&asked, HERE, &wrong).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let right = [("confirm.password", PASSWORD)];
    let done = operator.fill_in(&wrong, HERE, &right).await;

    assert_eq!(done.location(), "/admin/settings?done=settings");
    let saved = desk.state().desk.site().await.expect("reads").site;
    assert_eq!(saved.name.as_deref(), Some("Auenhost"));
    assert!(saved.logo.light.is_some(), "the picture came along");
    let looks = save(&mut operator, &[("name", "Again")]).await;
    assert_eq!(looks.status, StatusCode::SEE_OTHER, "the proof is fresh");
}

#[tokio::test]
async fn to_look_at_settings_takes_no_proof_and_what_is_wrong_is_said_before_one() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    desk.clock.set(desk.clock.now() + TimeDelta::minutes(11));

    let looked = [("name", "Auenhost"), ("do", "look")];
    let looked = operator.fill(HERE, HERE, &looked).await;
    let wrong = save(&mut operator, &[("accent.light", "yellowish")]).await;

    assert_eq!(looked.status, StatusCode::OK);
    assert_eq!(looked.texts("h1"), ["Settings"]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.texts("#accent-light-error").len(), 1);
}

#[tokio::test]
async fn what_was_typed_into_settings_outlives_the_session_and_a_picture_is_asked_for_again() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    let page = operator.get(HERE).await;
    operator.cookie = None;
    let typed = [
        ("name", "Auenhost"),
        ("imprint.text.de", "# Impressum\n\nAuenhost, Berlin"),
        ("do", "save"),
    ];

    let picture = ("logo.light", DRAWING.as_bytes());
    let door = upload_from(&mut operator, &page, picture, &typed).await;
    assert_eq!(door.status, StatusCode::FORBIDDEN);
    assert!(!door.body.contains("Auenhost, Berlin"), "it is wrapped");
    let signed = [("email", EMAIL), ("password", PASSWORD)];
    let resumed = operator.fill_in(&door, "/admin/sign-in", &signed).await;
    let back = operator.fill_in(&resumed, HERE, &[("do", "check")]).await;

    assert_eq!(back.value("name").as_deref(), Some("Auenhost"));
    let text = back.value("imprint.text.de").unwrap_or_default();
    assert!(text.contains("Auenhost, Berlin"), "{text}");
    let told = back.texts("#logo-light-file-error").concat();
    assert!(told.contains("choose it once more"), "{told}");
    assert_eq!(desk.state().desk.site().await.expect("reads").version, 0);
    let done = operator.fill_in(&back, HERE, &[("do", "save")]).await;
    assert_eq!(done.location(), "/admin/settings?done=settings");
}

#[tokio::test]
async fn settings_of_an_earlier_session_are_shown_to_their_operator_and_to_nobody_else() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    let page = operator.get(HERE).await;
    let typed = [("name", "Auenhost"), ("do", "save")];
    let picture = ("logo.light", DRAWING.as_bytes());

    let mut again = desk.sign_in(EMAIL).await;
    let resumed = upload_from(&mut again, &page, picture, &typed).await;
    let mut other = desk.enter("other@example.net", Role::Administrator).await;
    let elsewhere = upload_from(&mut other, &page, picture, &typed).await;

    assert_eq!(resumed.status, StatusCode::FORBIDDEN);
    let back = again.fill_in(&resumed, HERE, &[("do", "check")]).await;
    assert_eq!(back.value("name").as_deref(), Some("Auenhost"));
    assert_eq!(back.texts("#logo-light-file-error").len(), 1);
    assert_eq!(elsewhere.status, StatusCode::FORBIDDEN);
    assert!(!elsewhere.body.contains("Auenhost"), "{}", elsewhere.body);
    assert_eq!(desk.state().desk.site().await.expect("reads").version, 0);
}

#[tokio::test]
async fn what_is_too_large_to_outlive_a_session_is_told_so() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    let settings = operator.get(HERE).await;
    let edit = "/admin/notices/new?kind=incident";
    let editor = operator.get(edit).await;
    operator.cookie = None;
    let long = "A long story. ".repeat(100_000);

    let text = ("imprint.text.de", &*long);
    let picture = ("logo.light", DRAWING.as_bytes());
    let of_settings = upload_from(&mut operator, &settings, picture, &[text]).await;
    let text = [("text.en.body", &*long), ("do", "save")];
    let of_editor = operator.fill_in(&editor, "/admin/notices/new", &text).await;

    for told in [of_settings, of_editor] {
        assert_eq!(told.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(told.body.contains("go back in your browser and copy"));
    }
}
