//! Proofreading at the desk: what is remarked, where, and to whom.

use crate::support::{Browser, Desk, MAINTENANCE, Reply, draft, publish};
use chrono::TimeDelta;
use desk::Role;
use domain::proof::{Around, Known, Reach, Rule, linked, read};
use domain::{Language, Slug};
use http::StatusCode;

const NEW: &str = "/admin/notices/new";
const STALE: (&str, &str) = ("text.en.summary", "Hosts restart tonight, one by one.");

#[tokio::test]
async fn a_remark_stands_in_the_panel_and_at_its_field_and_leads_there() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;

    let mut typed = MAINTENANCE.to_vec();
    typed.extend([STALE, ("do", "check")]);
    let checked = writer.fill(NEW, NEW, &typed).await;

    assert_eq!(checked.status, StatusCode::OK);
    let link = "#proof a[href=\"#text-en-summary\"]";
    assert_eq!(checked.attribute(link, "data-start").as_deref(), Some("14"));
    assert_eq!(checked.attribute(link, "data-end").as_deref(), Some("21"));
    let said = checked.texts("#text-en-summary-remarks").join(" ");
    assert!(said.contains("“tonight”"), "{said}");
    let described = checked.attribute("#text-en-summary", "aria-describedby");
    let described = described.unwrap_or_default();
    assert!(described.contains("text-en-summary-remarks"), "{described}");
}

#[tokio::test]
async fn a_remark_stands_in_nobodys_way_and_is_said_once_more_after_publishing() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;

    let notice = publish(&mut writer, &[("slug", "restarts"), STALE]).await;

    let page = writer.get(&notice).await;
    assert!(page.texts("#proof").join(" ").contains("“tonight”"));
    let preview = writer.get(&format!("{notice}/preview")).await;
    assert!(preview.texts("#proof").join(" ").contains("“tonight”"));
    let public = desk.browser().get("/en/notices/restarts").await;
    assert_eq!(public.status, StatusCode::OK);
    assert!(!public.body.contains("id=\"proof\""));
}

/// Sends the form of a new notice to where it is read along, as the page does while
/// one types.
async fn read_along(browser: &mut Browser, typed: &[(&str, &str)]) -> Reply {
    let fields = browser.get(NEW).await.form(NEW, typed);
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    browser.post("/admin/proof", &fields).await
}

#[tokio::test]
async fn who_reads_along_gets_the_panel_and_nothing_is_kept() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Author).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.push(STALE);

    let answer = read_along(&mut writer, &typed).await;

    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.texts("#proof").join(" ").contains("“tonight”"));
    assert!(
        answer
            .texts("#text-en-summary-remarks")
            .join(" ")
            .contains("“tonight”")
    );
    let list = writer.get("/admin/").await;
    assert!(!list.body.contains("Hypervisor update"));
}

#[tokio::test]
async fn nobody_else_is_read_along_for() {
    let desk = Desk::open().await;
    let mut stranger = desk.browser();
    let mut writer = desk.enter("writer@example.net", Role::Author).await;

    let signed_out = stranger.post("/admin/proof", &[STALE]).await;
    let forged = writer.post("/admin/proof", &[STALE]).await;

    assert_ne!(signed_out.status, StatusCode::OK);
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_remark_on_sealed_text_is_for_who_may_read_it() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    let mut other = desk.enter("other@example.net", Role::Administrator).await;
    let sealed = [
        ("disclosures[0].lift_at", "2026-12-15T12:00"),
        ("disclosures[0].text.en.title", "The cause"),
        (
            "disclosures[0].text.en.body",
            "The quetzalcoatlus came yesterday.",
        ),
        ("disclosures[0].text.de.title", "Die Ursache"),
        (
            "disclosures[0].text.de.body",
            "Der Quetzalcoatlus kam am 1. Dezember.",
        ),
    ];

    let notice = draft(&mut writer, &sealed).await;

    let edit = format!("{notice}/edit");
    assert!(
        writer
            .get(&edit)
            .await
            .texts("#proof")
            .join(" ")
            .contains("“yesterday”")
    );
    for page in [edit.clone(), notice.clone(), format!("{notice}/preview")] {
        let shown = other.get(&page).await;
        assert_eq!(shown.status, StatusCode::OK, "{page}");
        assert!(!shown.body.contains("yesterday"), "{page}");
    }
}

#[tokio::test]
async fn links_to_notices_are_looked_up_on_the_desk() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Publisher).await;
    publish(&mut writer, &[("slug", "there")]).await;
    draft(&mut writer, &[("slug", "hidden")]).await;
    let body = "[a](/en/notices/there) [b](/en/notices/hidden) [c](/en/notices/nowhere)";
    let mut typed = MAINTENANCE.to_vec();
    typed.retain(|(name, _)| *name != "text.en.body");
    typed.push(("text.en.body", body));

    let answer = read_along(&mut writer, &typed).await;

    let said = answer.texts("#text-en-body-remarks p");
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].contains("not public"), "{said:?}");
    assert!(said[1].contains("no page"), "{said:?}");
}

#[tokio::test]
async fn nothing_is_remarked_of_the_samples() {
    let now: domain::Instant = "2026-12-01T08:00:00Z".parse().expect("an instant");
    for days in [0, 45, 90, 200] {
        let now = now + TimeDelta::days(days);
        let samples = server::samples::load(now).expect("they can be read");
        let base = "http://desk.example.net";
        let mut known = Known::default();
        for (_, sample) in &samples {
            let text = sample.text.values();
            let slugs = text
                .filter_map(|text| text.slug.as_deref())
                .chain(sample.slug.as_deref());
            let slugs = slugs.filter_map(|slug| Slug::parse(slug).ok());
            known
                .notices
                .extend(slugs.map(|slug| (slug, Reach::Public)));
            let title = sample.text.values().map(|text| text.title.as_str());
            let made = title.filter_map(Slug::from_title);
            known.notices.extend(made.map(|slug| (slug, Reach::Public)));
        }
        for (name, sample) in &samples {
            known.systems.extend(linked(sample, base).systems);
            let around = Around {
                now,
                languages: &Language::ALL,
                base,
                known: &known,
            };
            let remarks = read(sample, &around);
            let said: Vec<String> = remarks
                .iter()
                .filter(|remark| remark.slip.rule() != Rule::Translation)
                .map(|remark| words::proof::line(Language::En, remark))
                .collect();
            assert!(said.is_empty(), "{name}: {said:#?}");
        }
    }
}

#[tokio::test]
async fn a_template_fills_the_editor_and_what_is_left_to_fill_in_is_remarked() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Author).await;

    let start = writer.get(NEW).await;
    let link = start.attribute(".templates a[href*=\"template=outage\"]", "href");
    let page = writer.get(&link.expect("a link")).await;

    let body = page.value("text.de.body").unwrap_or_default();
    assert!(body.contains("## Lage"), "{body}");
    let said = page.texts("#text-en-title-remarks p").join(" ");
    assert!(said.contains("[service]"), "{said}");
}

#[tokio::test]
async fn a_section_is_added_in_both_languages_with_what_is_known() {
    let desk = Desk::open().await;
    let mut writer = desk.enter("writer@example.net", Role::Author).await;
    let mut typed = MAINTENANCE.to_vec();
    typed.push(("do", "add-section timing"));

    let page = writer.fill(NEW, NEW, &typed).await;

    let english = page.value("text.en.body").unwrap_or_default();
    let german = page.value("text.de.body").unwrap_or_default();
    assert!(
        english.contains("## When it happens\n\nThe work takes place"),
        "{english}"
    );
    assert!(german.contains("## Wann geschieht es?"), "{german}");
}

#[test]
fn of_templates_only_what_is_to_be_filled_in_is_remarked() {
    for template in words::templates::Template::ALL {
        let draft = template.draft();
        let around = Around {
            now: "2026-12-01T08:00:00Z".parse().expect("an instant"),
            languages: &Language::ALL,
            base: "http://desk.example.net",
            known: &Known::default(),
        };
        let remarks = read(&draft, &around);
        let rules = remarks.iter().map(|remark| remark.slip.rule());
        let others: Vec<Rule> = rules.filter(|rule| *rule != Rule::Placeholder).collect();
        assert!(!remarks.is_empty(), "{template:?}");
        assert_eq!(others, [], "{template:?}");
    }
}

#[tokio::test]
async fn a_template_of_ones_own_keeps_no_time_no_host_and_nothing_sealed() {
    let desk = Desk::open().await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let mut publisher = desk.enter("publisher@example.net", Role::Publisher).await;
    let more = [
        ("hosts.paste", "a.example.net"),
        ("disclosures[0].lift_at", "2026-12-15T12:00"),
        ("disclosures[0].text.en.title", "The cause"),
        ("disclosures[0].text.en.body", "It is a quetzalcoatlus."),
        ("disclosures[0].text.de.title", "Die Ursache"),
        ("disclosures[0].text.de.body", "Es ist ein Quetzalcoatlus."),
    ];
    let notice = draft(&mut author, &more).await;
    let id = notice.rsplit('/').next().expect("an id");
    let form = format!("/admin/templates/new?from={id}");

    let kept = author
        .fill(
            &form,
            "/admin/templates",
            &[("name", "Restarts"), ("part", "texts")],
        )
        .await;

    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let list = author.get("/admin/templates").await;
    let begin = list.attribute(".own-templates a", "href").expect("a link");
    let begun = author.get(&begin).await;
    assert_eq!(
        begun.value("text.en.title").as_deref(),
        Some("Hypervisor update")
    );
    assert_eq!(
        begun.value("window.start").as_deref().unwrap_or_default(),
        ""
    );
    assert!(!begun.body.contains("quetzalcoatlus") && !begun.body.contains("a.example.net"));
    let others = publisher.get("/admin/templates").await;
    assert!(!others.body.contains("Restarts"), "it is the author's own");
    assert_eq!(publisher.get(&begin).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_shared_template_is_changed_by_publishers_and_used_by_all() {
    let desk = Desk::open().await;
    let mut author = desk.enter("author@example.net", Role::Author).await;
    let mut publisher = desk.enter("publisher@example.net", Role::Publisher).await;
    let notice = draft(&mut publisher, &[]).await;
    let id = notice.rsplit('/').next().expect("an id");
    let form = format!("/admin/templates/new?from={id}");
    let named = [("name", "Restarts"), ("part", "texts"), ("shared", "1")];
    let kept = publisher.fill(&form, "/admin/templates", &named).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let list = publisher.get("/admin/templates").await;
    let address = list
        .attribute(".own-template-tools a", "href")
        .expect("a link");

    assert_eq!(author.get(&address).await.status, StatusCode::FORBIDDEN);
    assert!(
        author
            .get("/admin/notices/new")
            .await
            .body
            .contains("Restarts")
    );
    let renamed = publisher
        .fill(&address, &address, &[("name", "Reboots"), ("shared", "1")])
        .await;

    assert_eq!(renamed.status, StatusCode::SEE_OTHER, "{}", renamed.body);
    assert!(
        author
            .get("/admin/templates")
            .await
            .body
            .contains("Reboots")
    );
    let deleted = publisher
        .fill("/admin/templates", &format!("{address}/delete"), &[])
        .await;
    assert_eq!(deleted.status, StatusCode::SEE_OTHER, "{}", deleted.body);
    assert!(
        !author
            .get("/admin/templates")
            .await
            .body
            .contains("Reboots")
    );
}
