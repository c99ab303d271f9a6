//! The settings of the site: what readers see of a change at once, what is refused,
//! and two who edit at the same time.

use crate::support::{Browser, Desk, Reply, publish};
use axum::body::Body;
use desk::{Action, Role};
use http::{Request, StatusCode, header};

const HERE: &str = "/admin/settings";

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 40\"><rect width=\"120\" height=\"40\" fill=\"#8a1c5a\"/></svg>";

async fn administrator(desk: &Desk) -> Browser {
    desk.enter("desk@example.net", Role::Administrator).await
}

/// Fills in the form and saves it.
async fn save(browser: &mut Browser, changes: &[(&str, &str)]) -> Reply {
    let changes = [changes, &[("do", "save")]].concat();
    browser.fill(HERE, HERE, &changes).await
}

async fn saved(browser: &mut Browser, changes: &[(&str, &str)]) {
    let reply = save(browser, changes).await;
    assert_eq!(
        reply.location(),
        "/admin/settings?done=settings",
        "{:?}",
        reply.texts(".fix li")
    );
}

/// Sends the form as a browser does with a file.
async fn upload(browser: &mut Browser, file: &str, content: &[u8], press: &str) -> Reply {
    let page = browser.get(HERE).await;
    let mut body = Vec::new();
    let part = |body: &mut Vec<u8>, head: &str, content: &[u8]| {
        body.extend_from_slice(
            format!("--edge\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes(),
        );
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    };
    for (name, value) in page.form(HERE, &[("do", press)]) {
        if !name.ends_with(".file") {
            part(&mut body, &format!("name=\"{name}\""), value.as_bytes());
        }
    }
    let head = format!("name=\"{file}.file\"; filename=\"made-up.png\"\r\nContent-Type: image/png");
    part(&mut body, &head, content);
    body.extend_from_slice(b"--edge--\r\n");
    let request = Request::post(HERE)
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
    browser.send_as(request, Body::from(body)).await
}

#[tokio::test]
async fn a_name_is_on_every_surface_at_once() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    publish(&mut operator, &[]).await;
    let places = [
        "/en/",
        "/de/maintenance/",
        "/en/notices/hypervisor-update",
        "/en/feed.atom",
        "/en/feed.rss",
        "/de/feed.json",
        "/en/calendar.ics",
        "/api/v1/openapi.json",
        "/en/nowhere",
        "/admin/",
        "/admin/sign-in",
    ];
    for place in places {
        let before = operator.get(place).await;
        assert!(before.body.contains("Lindwerk"), "{place}: {}", before.body);
    }

    saved(&mut operator, &[("name", "Auenhöfe")]).await;

    for place in places {
        let after = operator.get(place).await;
        assert!(!after.body.contains("Lindwerk"), "{place}: {}", after.body);
        assert!(after.body.contains("Auenhöfe"), "{place}: {}", after.body);
    }
    let trail = desk.state().desk.audit(1).await.expect("the trail");
    assert_eq!(trail[0].action, Action::SettingsChanged);
    assert_eq!(trail[0].detail.as_deref(), Some("name"));
}

#[tokio::test]
async fn an_empty_field_is_what_the_configuration_says() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    saved(&mut operator, &[("name", "Auenhost")]).await;

    saved(&mut operator, &[("name", "")]).await;

    let page = operator.get("/en/").await;
    assert_eq!(page.texts(".brand-name"), ["Lindwerk"]);
    let form = operator.get(HERE).await;
    assert!(
        form.body
            .contains("Empty: “Lindwerk”, from the configuration."),
        "{}",
        form.body
    );
}

#[tokio::test]
async fn a_color_comes_as_a_style_sheet_that_may_be_kept_for_ever() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    let before = operator.get("/en/").await;
    assert_eq!(before.attribute("link[data-site=brand]", "href"), None);

    saved(
        &mut operator,
        &[("accent.light", "#8A1C5A"), ("accent.dark", "f5a3cf")],
    )
    .await;

    let page = operator.get("/en/").await;
    let href = page
        .attribute("link[data-site=brand]", "href")
        .expect("a sheet");
    let integrity = page.attribute("link[data-site=brand]", "integrity");
    let sheet = operator.get(&href).await;
    assert_eq!(
        sheet.headers[header::CONTENT_TYPE],
        "text/css; charset=utf-8"
    );
    assert_eq!(
        sheet.headers[header::CACHE_CONTROL],
        "public, max-age=31536000, immutable"
    );
    assert_eq!(sheet.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert!(sheet.body.contains("--accent:#8a1c5a;") && sheet.body.contains("--accent:#f5a3cf;"));
    assert_eq!(integrity, Some(integrity_of(sheet.body.as_bytes())));
    assert!(!page.body.contains("style="), "no inline style");
    saved(&mut operator, &[("accent.light", "#00508a")]).await;
    let other = operator
        .get("/en/")
        .await
        .attribute("link[data-site=brand]", "href");
    assert_ne!(other, Some(href));
}

fn integrity_of(bytes: &[u8]) -> String {
    use base64::{Engine as _, prelude::BASE64_STANDARD};
    use sha2::{Digest as _, Sha384};
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

#[tokio::test]
async fn a_color_that_cannot_be_read_is_refused_with_one_that_can() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;

    let refused = save(
        &mut operator,
        &[("name", "Kept"), ("accent.light", "#f26a00")],
    )
    .await;

    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.value("name").as_deref(), Some("Kept"));
    assert_eq!(refused.value("accent.light").as_deref(), Some("#f26a00"));
    let sentence = refused.texts("#accent-light-error").concat();
    assert!(
        sentence.contains(":1 on the foot of the page") && sentence.contains("4.5:1"),
        "{sentence}"
    );
    let button = refused
        .attribute(".color button[name=do]", "value")
        .expect("a button");
    let color = button
        .strip_prefix("accent.light=")
        .expect("a color")
        .to_owned();
    assert!(sentence.contains(&color), "{sentence}");
    let taken = operator.fill_in(&refused, HERE, &[("do", &button)]).await;
    assert_eq!(taken.status, StatusCode::OK);
    assert_eq!(taken.value("accent.light"), Some(color));
    assert_eq!(taken.value("name").as_deref(), Some("Kept"));
    let done = operator.fill_in(&taken, HERE, &[("do", "save")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_preview_shows_both_looks_and_saves_nothing() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    let changes = [
        ("name", "Auenhost"),
        ("accent.light", "#8a1c5a"),
        ("do", "look"),
    ];

    let looked = operator.fill(HERE, HERE, &changes).await;

    assert_eq!(looked.status, StatusCode::OK);
    assert_eq!(looked.texts(".look .brand-name"), ["Auenhost", "Auenhost"]);
    assert!(looked.body.contains("This is not saved yet."));
    let sheets = looked
        .attribute("link[href*=\"preview.css\"]", "href")
        .expect("a sheet");
    let sheet = operator.get(&sheets).await;
    let integrity = looked.attribute("link[href*=\"preview.css\"]", "integrity");
    assert_eq!(integrity, Some(integrity_of(sheet.body.as_bytes())));
    assert!(
        sheet.body.contains("[data-look=\"light\"]") && sheet.body.contains("--accent:#8a1c5a"),
        "{}",
        sheet.body
    );
    let untouched = "/admin/settings/preview.css?light=red;}body{display:none&logo=../../x";
    let untouched = operator.get(untouched).await;
    assert!(
        !untouched.body.contains("body") && !untouched.body.contains("--logo"),
        "{}",
        untouched.body
    );
    assert_eq!(
        operator.get("/en/").await.texts(".brand-name"),
        ["Lindwerk"]
    );
}

#[tokio::test]
async fn a_logo_is_redrawn_and_served_with_a_policy_of_its_own() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;

    let looked = upload(&mut operator, "logo.light", DRAWING.as_bytes(), "look").await;
    assert_eq!(looked.status, StatusCode::OK, "{}", looked.body);
    let name = looked.value("logo.light").expect("it is kept");
    let desk_picture = operator
        .get(&format!("/admin/settings/pictures/{name}"))
        .await;
    assert_eq!(desk_picture.headers[header::CONTENT_TYPE], "image/svg+xml");
    let early = desk.browser().get(&format!("/site/{name}")).await;
    assert_eq!(early.status, StatusCode::NOT_FOUND, "it is not saved yet");
    let done = operator
        .fill_in(&looked, HERE, &[("logo.has_name", "1"), ("do", "save")])
        .await;
    assert_eq!(
        done.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        done.texts(".fix li")
    );

    let page = desk.browser().get("/en/").await;
    assert_eq!(page.texts(".site .logo").len(), 1);
    assert_eq!(
        page.texts(".site .brand .sr"),
        ["Lindwerk"],
        "who cannot see it hears the name"
    );
    let sheet = page
        .attribute("link[data-site=brand]", "href")
        .expect("a sheet");
    let sheet = desk.browser().get(&sheet).await.body;
    assert!(
        sheet.contains(&format!("--logo:url(/site/{name})")),
        "{sheet}"
    );
    let picture = desk.browser().get(&format!("/site/{name}")).await;
    assert_eq!(picture.headers[header::CONTENT_TYPE], "image/svg+xml");
    assert_eq!(
        picture.headers[header::CONTENT_SECURITY_POLICY],
        "default-src 'none'; frame-ancestors 'none'; sandbox"
    );
    assert_eq!(picture.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert!(picture.body.contains("#8a1c5a"), "{}", picture.body);
    assert_eq!(
        desk.browser().get("/site/../../etc/passwd").await.status,
        StatusCode::NOT_FOUND
    );
    saved(&mut operator, &[("logo.light.remove", "1")]).await;
    let gone = desk.browser().get(&format!("/site/{name}")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_icon_is_the_one_that_browsers_guess() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;

    let done = upload(&mut operator, "icon", DRAWING.as_bytes(), "save").await;

    assert_eq!(
        done.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        done.texts(".fix li")
    );
    let icon = desk.browser().get("/favicon.ico").await;
    assert!(icon.body.contains("#8a1c5a"), "{}", icon.body);
    let page = desk.browser().get("/en/").await;
    let href = page.attribute("link[rel=icon]", "href").expect("an icon");
    assert!(href.starts_with("/site/"), "{href}");
}

#[tokio::test]
async fn a_picture_that_may_do_harm_is_refused_and_the_rest_is_kept() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    let scripted = DRAWING.replace("<rect", "<script>alert(1)</script><rect");

    for (content, word) in [
        (scripted.as_bytes(), "script"),
        (
            DRAWING.replace("<rect", "<rect onload=\"x()\"").as_bytes(),
            "event handler",
        ),
        (b"<!DOCTYPE html><script>alert(1)</script>", "no picture"),
        (b"GIF89a", "no picture"),
    ] {
        let refused = upload(&mut operator, "logo.light", content, "save").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let sentence = refused.texts("#logo-light-file-error").concat();
        assert!(sentence.contains(word), "{sentence}");
        assert_eq!(refused.value("logo.light").as_deref(), Some(""));
    }
}

#[tokio::test]
async fn a_language_that_is_not_offered_leads_to_one_that_is() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    let slug = ("text.de.slug", "aktualisierung-der-hypervisoren");
    publish(&mut operator, &[slug]).await;
    let old = operator
        .get("/de/notices/aktualisierung-der-hypervisoren")
        .await;
    assert_eq!(old.status, StatusCode::OK);

    saved(&mut operator, &[("languages", "en")]).await;

    let mut reader = desk.browser();
    for (from, to) in [
        ("/de/", "/en/"),
        (
            "/de/maintenance/?page=1&tz=Asia/Kolkata",
            "/en/maintenance/?page=1&tz=Asia/Kolkata",
        ),
        ("/de/feed.atom", "/en/feed.atom"),
        ("/de/calendar.ics", "/en/calendar.ics"),
    ] {
        let led = reader.get(from).await;
        assert_eq!(
            (led.status, led.location()),
            (StatusCode::FOUND, to),
            "{from}"
        );
    }
    let led = reader
        .get("/de/notices/aktualisierung-der-hypervisoren")
        .await;
    let led = reader.get(led.location()).await;
    assert_eq!(led.location(), "/en/notices/hypervisor-update");
    let page = reader.get("/en/").await;
    assert_eq!(page.texts(".lang").len(), 0, "no switch to one language");
    assert!(!page.body.contains("hreflang=\"de\""), "{}", page.body);
    assert!(!reader.get("/sitemap.xml").await.body.contains("/de/"));
    assert!(
        !reader
            .get("/api/v1/notices")
            .await
            .body
            .contains("/de/notices")
    );
    let missing = reader.get("/de/nowhere").await;
    assert!(
        missing.body.contains("<html lang=\"en\""),
        "{}",
        missing.body
    );
    let root = Request::get("/").header(header::ACCEPT_LANGUAGE, "de");
    assert_eq!(reader.send(root, Body::empty()).await.location(), "/en/");
    let nothing = save(&mut operator, &[("languages", "")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_site_in_german_without_an_imprint_is_told_so_until_it_has_one() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    let lacks = async |operator: &mut Browser| {
        let list = operator.get("/admin/").await.texts(".urgent").concat();
        let form = operator.get(HERE).await.texts(".think h2").concat();
        (list.contains("responsible"), form.contains("no imprint"))
    };
    assert_eq!(lacks(&mut operator).await, (true, true));
    let mut author = desk.enter("author@example.net", Role::Author).await;
    assert_eq!(
        author.get("/admin/").await.texts(".urgent").len(),
        0,
        "who cannot set it need not read it"
    );

    saved(
        &mut operator,
        &[("imprint.text.de", "# Impressum\n\nLindwerk, *Auckland*")],
    )
    .await;

    assert_eq!(lacks(&mut operator).await, (false, false));
    let mut reader = desk.browser();
    let german = reader.get("/de/legal/imprint").await;
    assert_eq!(german.texts("h1"), ["Impressum"]);
    assert_eq!(german.texts(".prose em"), ["Auckland"]);
    let english = reader.get("/en/legal/imprint").await;
    assert!(
        english
            .texts(".legal .hint")
            .concat()
            .contains("in Deutsch only"),
        "{}",
        english.body
    );
    assert_eq!(english.attribute(".prose", "lang").as_deref(), Some("de"));
    let links = reader.get("/en/").await;
    assert_eq!(
        links.attribute(".foot-legal a", "href").as_deref(),
        Some("/en/legal/imprint")
    );
    assert!(
        reader
            .get("/sitemap.xml")
            .await
            .body
            .contains("/de/legal/imprint")
    );
    assert_eq!(
        reader.get("/en/legal/privacy").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        reader.get("/en/legal/secrets").await.status,
        StatusCode::NOT_FOUND
    );
    saved(
        &mut operator,
        &[("languages", "en"), ("imprint.text.de", "")],
    )
    .await;
    assert_eq!(
        lacks(&mut operator).await,
        (false, false),
        "nothing in German"
    );
}

#[tokio::test]
async fn links_to_help_and_the_line_at_the_foot_are_in_the_readers_language() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;

    saved(
        &mut operator,
        &[
            ("support[0].label.en", "Support"),
            ("support[0].label.de", "Kundendienst"),
            ("support[0].url", "tel:+49-30-123456"),
            ("support[1].label.en", "Portal"),
            ("support[1].url", "https://portal.example.net"),
            ("footer.en", "Lindwerk GmbH, Berlin"),
            ("contact.link", "mailto:help@example.net"),
        ],
    )
    .await;

    let mut reader = desk.browser();
    let german = reader.get("/de/").await;
    assert_eq!(german.texts(".foot-help a"), ["Kundendienst", "Portal"]);
    assert_eq!(
        german
            .attribute(".foot-help li:last-child a", "lang")
            .as_deref(),
        Some("en")
    );
    assert_eq!(
        german.attribute(".foot-help a", "href").as_deref(),
        Some("tel:+49-30-123456")
    );
    assert_eq!(
        german.texts(".foot-legal > span:first-child"),
        ["Lindwerk GmbH, Berlin"]
    );
    let english = reader.get("/en/").await;
    assert_eq!(english.texts(".foot-help a"), ["Support", "Portal"]);
    assert!(english.body.contains("href=\"mailto:help@example.net\""));
    let refused = save(&mut operator, &[("support[0].url", "javascript:alert(1)")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        refused.value("support[0].url").as_deref(),
        Some("javascript:alert(1)")
    );
    assert_eq!(refused.texts("#support-0-url-error").len(), 1);
}

#[tokio::test]
async fn another_home_zone_is_what_new_notices_begin_with_and_changes_no_other() {
    let desk = Desk::open().await;
    let mut operator = administrator(&desk).await;
    publish(&mut operator, &[]).await;
    let before = operator.get("/api/v1/notices/hypervisor-update").await.body;

    saved(&mut operator, &[("zone", "kolkata")]).await;

    let form = operator.get(HERE).await;
    assert_eq!(form.value("zone").as_deref(), Some("Asia/Kolkata"));
    let new = operator.get("/admin/notices/new").await;
    assert_eq!(new.value("home_zone").as_deref(), Some("Asia/Kolkata"));
    assert_eq!(
        operator.get("/api/v1/notices/hypervisor-update").await.body,
        before
    );
    let refused = save(&mut operator, &[("zone", "Atlantis")]).await;
    assert_eq!(refused.texts("#zone-error").len(), 1);
    assert_eq!(refused.value("zone").as_deref(), Some("Atlantis"));
}

#[tokio::test]
async fn two_who_edit_at_once_do_not_undo_each_other() {
    let desk = Desk::open().await;
    let mut one = administrator(&desk).await;
    let mut other = desk.enter("other@example.net", Role::Administrator).await;
    let (mine, theirs) = (one.get(HERE).await, other.get(HERE).await);
    let changes = [("name", "Theirs"), ("zone", "Asia/Kolkata"), ("do", "save")];
    let done = other.fill_in(&theirs, HERE, &changes).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);

    let told = one
        .fill_in(
            &mine,
            HERE,
            &[("name", "Mine"), ("footer.en", "Hello"), ("do", "save")],
        )
        .await;

    assert_eq!(told.status, StatusCode::CONFLICT);
    let said = told.texts("#meanwhile").concat();
    assert!(
        said.contains("other@example.net") && said.contains("there “Theirs”"),
        "{said}"
    );
    assert!(said.contains("Home zone"), "{said}");
    assert_eq!(told.value("name").as_deref(), Some("Mine"));
    assert_eq!(told.value("footer.en").as_deref(), Some("Hello"));
    assert_eq!(told.value("zone").as_deref(), Some("Asia/Kolkata"));
    assert_eq!(
        desk.browser().get("/en/").await.texts(".brand-name"),
        ["Theirs"]
    );
    let done = one.fill_in(&told, HERE, &[("do", "save")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(
        desk.browser().get("/en/").await.texts(".brand-name"),
        ["Mine"]
    );
}

#[tokio::test]
async fn settings_are_for_administrators_alone() {
    let desk = Desk::open().await;
    let mut publisher = desk.enter("publisher@example.net", Role::Publisher).await;

    for path in [
        HERE,
        "/admin/settings/preview.css",
        "/admin/settings/pictures/0123456789abcdef-1x1.svg",
    ] {
        assert_eq!(
            publisher.get(path).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
        let stranger = desk.browser().get(path).await;
        assert_eq!(stranger.status, StatusCode::SEE_OTHER, "{path}");
    }
    let csrf = publisher
        .get("/admin/")
        .await
        .value("csrf")
        .expect("a token");
    let refused = publisher
        .post(HERE, &[("csrf", &csrf), ("do", "save"), ("name", "x")])
        .await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let mut administrator = administrator(&desk).await;
    let forged = administrator
        .post(HERE, &[("csrf", "x"), ("do", "save")])
        .await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert_eq!(desk.state().desk.site().await.expect("reads").version, 0);
}
