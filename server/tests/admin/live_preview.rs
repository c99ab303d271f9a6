//! The preview while somebody types: the words of the form, and nothing that is
//! stored, kept or recorded.

use crate::support::{Browser, Desk, MAINTENANCE, Reply, publish};
use desk::Role;
use http::StatusCode;

const NEW: &str = "/admin/notices/new";

const SEALED: [(&str, &str); 5] = [
    ("disclosures[0].lift_at", "2026-12-15T12:00"),
    ("disclosures[0].text.en.title", "Why"),
    ("disclosures[0].text.en.body", "Mufflewort."),
    ("disclosures[0].text.de.title", "Warum"),
    ("disclosures[0].text.de.body", "Grabbelquist."),
];

/// Sends what is in the editor at `form` to its preview, with changes.
async fn preview(browser: &mut Browser, form: &str, changes: &[(&str, &str)]) -> Reply {
    let page = browser.get(form).await;
    let fields = page.form(form, changes);
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let to = format!("{}/preview", form.trim_end_matches("/edit"));
    browser.post(&to, &fields).await
}

#[tokio::test]
async fn what_is_typed_is_shown_as_readers_would_see_it_in_either_language() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Author).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.push(("text.en.body", "Some **strong** <script>words</script>"));
    typed.remove(6);

    let english = preview(&mut operator, NEW, &typed).await;
    typed.push(("do", "preview now de"));
    let german = preview(&mut operator, NEW, &typed).await;

    assert_eq!(english.status, StatusCode::OK, "{}", english.body);
    assert_eq!(english.headers["cache-control"], "no-store");
    assert_eq!(english.texts("#live-matter h1"), ["Hypervisor update"]);
    assert_eq!(english.texts(".prose strong"), ["strong"]);
    assert!(english.texts("script").is_empty());
    assert_eq!(
        german.texts("#live-matter h1"),
        ["Aktualisierung der Hypervisoren"]
    );
    assert!(operator.get("/admin/").await.texts(".ledger").is_empty());
}

#[tokio::test]
async fn what_is_half_written_is_left_out_and_named() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Author).await;

    let half = [
        ("text.en.title", ""),
        ("text.en.body", "The words."),
        ("window.start", "2026-12-"),
        ("hosts[0].name", "no host"),
        ("hosts[1].name", "a.example.net"),
    ];
    let shown = preview(&mut operator, NEW, &half).await;

    assert_eq!(shown.status, StatusCode::OK);
    assert_eq!(shown.texts(".prose p"), ["The words."]);
    let left_out = shown.texts(".warning").join(" ");
    for name in ["English, Title", "Start", "Host 1, Host name"] {
        assert!(left_out.contains(name), "{name}: {left_out}");
    }
    let nothing = preview(&mut operator, NEW, &[("home_zone", "Nowhere/At_All")]).await;
    assert_eq!(nothing.status, StatusCode::OK, "{}", nothing.body);
}

#[tokio::test]
async fn own_sealed_words_are_shown_and_no_look_is_recorded() {
    let desk = Desk::open().await;
    let mut author = desk.enter("author@example.net", Role::Publisher).await;
    let mut more = SEALED.to_vec();
    more.push(("slug", "sealed"));
    let notice = publish(&mut author, &more).await;
    let edit = format!("{notice}/edit");
    let audit = async || desk.state().desk.audit(1).await.expect("the audit")[0].sequence;
    let form = author.get(&edit).await;
    let before = audit().await;

    let mut fields = form.form(&edit, &[("do", "preview lift de")]);
    let sent = |fields: &[(String, String)]| -> Vec<(String, String)> { fields.to_vec() };
    let typed = sent(&fields);
    let typed: Vec<_> = typed
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    let after_lift = author.post(&format!("{notice}/preview"), &typed).await;
    assert!(
        after_lift.body.contains("Grabbelquist"),
        "{}",
        after_lift.body
    );

    // What the form does not bring is not brought out of the store.
    fields.retain(|(name, _)| !name.starts_with("disclosures"));
    let typed: Vec<_> = fields
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    let without = author.post(&format!("{notice}/preview"), &typed).await;
    assert!(!without.body.contains("Grabbelquist"));
    assert_eq!(audit().await, before);
}

#[tokio::test]
async fn who_is_not_cleared_previews_no_sealed_word() {
    let desk = Desk::open().await;
    let mut author = desk.enter("author@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Administrator).await;
    let mut more = SEALED.to_vec();
    more.push(("slug", "sealed"));
    let notice = publish(&mut author, &more).await;

    for view in ["preview now en", "preview lift en", "preview lift de"] {
        let shown = preview(&mut other, &format!("{notice}/edit"), &[("do", view)]).await;

        assert_eq!(shown.status, StatusCode::OK);
        assert!(!shown.body.contains("Mufflewort"), "{view}");
        assert!(!shown.body.contains("Grabbelquist"), "{view}");
    }
}

#[tokio::test]
async fn a_preview_demands_the_token_of_the_form() {
    let desk = Desk::open().await;
    let mut operator = desk.enter("desk@example.net", Role::Author).await;

    let forged = preview(&mut operator, NEW, &[("csrf", "nonsense")]).await;

    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    let to = format!("{NEW}/preview");
    let stranger = desk.browser().post(&to, &[("text.en.title", "A")]).await;
    assert_ne!(stranger.status, StatusCode::OK);
}
