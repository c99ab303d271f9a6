//! "Is my server affected?": addresses that can be passed on, answers that claim
//! no more than is known, and long tables.

use crate::support::{Answer, Site, at, incident, maintenance};
use http::{Method, StatusCode, header};
use serde_json::{Value, json};

/// A maintenance of some hosts on a day of December 2020.
fn of_hosts<T: AsRef<str>>(slug: &str, day: u32, state: &str, hosts: &[T]) -> Value {
    let hosts: Vec<Value> = hosts
        .iter()
        .map(|name| json!({"name": name.as_ref(), "start": format!("2020-12-{day:02}T20:00")}))
        .collect();
    json!({
        "slug": slug, "kind": "maintenance", "state": state, "home_zone": "Europe/Berlin",
        "window": {"start": format!("2020-12-{day:02}T20:00"), "end": format!("2020-12-{day:02}T23:00")},
        "hosts": hosts,
        "text": {"en": {"title": format!("Work: {slug}"), "body": "Work."}},
        "publish_at": "2020-12-01T08:10",
    })
}

fn verdict(answer: &Answer) -> String {
    let verdict = answer.first(".standing .verdict-line");
    verdict.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn led_to(site: &Site, path: &str) -> String {
    let answer = site.get(path).await;
    assert_eq!(answer.status, StatusCode::FOUND, "{path}");
    answer.header(header::LOCATION).to_owned()
}

#[tokio::test]
async fn a_question_has_one_address_however_it_was_typed() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    let canonical = "/en/hosts/?h=host1.example.net,host2.example.net";
    for typed in [
        "host2.example.net%0D%0AHOST1.example.net.%0D%0A",
        "host2.example.net;+host1.example.net,host2.example.net",
        "https://host1.example.net:8443/x%09host2.example.net",
        "host1.example.net&h=host2.example.net",
    ] {
        assert_eq!(
            led_to(&site, &format!("/en/hosts/?h={typed}")).await,
            canonical
        );
    }
    let with_zone = led_to(&site, "/en/hosts/?tz=Asia/Tokyo&h=HOST1.example.net").await;
    assert_eq!(with_zone, "/en/hosts/?h=host1.example.net&tz=Asia/Tokyo");
    assert_eq!(led_to(&site, "/en/hosts/?h=+").await, "/en/hosts/");
    let page = site.get(canonical).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(
        page.first("#h").trim(),
        "host1.example.net\nhost2.example.net"
    );
    assert!(page.has("name=\"robots\" content=\"noindex\""));
    assert!(!site.get("/en/hosts/").await.has("noindex"));
}

#[tokio::test]
async fn the_answer_says_what_is_affected_and_what_is_not_known() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    site.publish(&of_hosts("long-ago", 2, "completed", &["old.example.net"]))
        .await;

    for (asked, wanted) in [
        ("host1.example.net", "host1.example.net is affected"),
        (
            "host1.example.net,host2.example.net",
            "2 of your 2 hosts are affected",
        ),
        (
            "host1.example.net,never.example.net,old.example.net",
            "1 of your 3 hosts is affected",
        ),
        (
            "old.example.net",
            "old.example.net is in no current or coming notice",
        ),
        (
            "never.example.net",
            "We know no notice that names never.example.net",
        ),
        (
            "never.example.net,other.example.org",
            "We know no notice that names any of these hosts",
        ),
        (
            "never.example.net,old.example.net",
            "None is affected of those that we know, but we do not know all",
        ),
        ("host", "2 hosts with “host” in their names are affected"),
        ("ol", "We know no notice that names ol"),
    ] {
        let answer = site.get(&format!("/en/hosts/?h={asked}")).await;
        assert_eq!(verdict(&answer), wanted, "{asked}");
        // Nothing is ever told to be fine because it is not known.
        assert!(!answer.has("data-state=\"operational\""), "{asked}");
    }
    let affected = site
        .get("/en/hosts/?h=host1.example.net,host2.example.net,never.example.net,old.example.net")
        .await;
    let words = affected.words();
    assert!(
        words.contains("The next work begins Tue 15 Dec 2020, 19:00 NZDT (UTC+13)"),
        "{words}"
    );
    assert!(words.contains("One host is in no current or coming notice: old.example.net"));
    assert!(words.contains("please check the spelling: never.example.net"));
    assert!(affected.has("/en/notices/hypervisor-update"));
    assert!(
        words.contains("On one host it should have begun"),
        "{words}"
    );
    let one = site.get("/en/hosts/?h=host1.example.net").await;
    assert!(!one.has("data-host=\"host2.example.net\""));
    let past = site.get("/en/hosts/?h=ol").await;
    assert!(
        past.words().contains("in what is over, one has"),
        "{}",
        past.words()
    );
}

#[tokio::test]
async fn what_was_typed_wrong_is_told_with_its_line_and_the_rest_is_answered() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    let typed = "host1.example.net%0D%0Am%C3%BCller%0D%0A%3Cb%3E..x%0D%0A";
    let page = site.get(&format!("/en/hosts/?h={typed}")).await;

    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(verdict(&page), "host1.example.net is affected");
    let words = page.words();
    assert!(words.contains("2 entries are not host names"), "{words}");
    assert!(
        words.contains("Line 2: “müller”") && words.contains("Line 3: “<b>..x”"),
        "{words}"
    );
    assert_eq!(
        page.first("#h").trim(),
        "host1.example.net\r\nmüller\r\n<b>..x".replace('\r', "")
    );
    let nothing = site.get("/de/hosts/?h=%C3%A4%C3%B6").await;
    assert_eq!(nothing.status, StatusCode::OK);
    assert!(
        nothing
            .words()
            .contains("In Ihrer Eingabe steht kein Hostname")
    );
}

#[tokio::test]
async fn what_is_too_much_is_left_for_the_next_page_and_stays_in_the_field() {
    let site = Site::new().await;
    let names: Vec<String> = (0..250)
        .map(|number| format!("h{number:03}.example.net"))
        .collect();
    site.publish(&of_hosts("many", 20, "scheduled", &names))
        .await;

    let page = site
        .get(&format!("/en/hosts/?h={}", names.join("%0A")))
        .await;

    assert_eq!(verdict(&page), "200 of your 200 hosts are affected");
    let words = page.words();
    assert!(words.contains("50 names were too many"), "{words}");
    assert!(page.first("#h").contains("h249.example.net"));
    let rest = names[200..].join(",");
    assert!(page.has(&format!("/en/hosts/?h={rest}")));
    let all = names[..200].join(",");
    let whole = site.get(&format!("/en/hosts/?h={all}")).await;
    assert_eq!(whole.status, StatusCode::OK);
    assert!(all.len() < 8_000);
}

#[tokio::test]
async fn hosts_of_what_is_not_public_or_was_taken_back_are_not_known() {
    let site = Site::new().await;
    let mut draft = of_hosts("a-draft", 20, "scheduled", &["host1.example.net"]);
    draft["publish_at"] = Value::Null;
    let mut planned = of_hosts("planned", 21, "scheduled", &["host1.example.net"]);
    planned["publish_at"] = json!("2020-12-15T08:10");
    site.publish(&draft).await;
    let id = site.publish(&planned).await;
    let unknown = async |when: &str| {
        for path in ["/en/hosts/?h=host1.example.net", "/en/hosts/?h=host1"] {
            let page = site.get(path).await;
            assert!(
                verdict(&page).starts_with("We know no notice"),
                "{when}: {}",
                verdict(&page)
            );
            assert!(!page.has("Work: planned"), "{when}");
        }
        assert_eq!(
            site.get("/en/hosts/host1.example.net").await.status,
            StatusCode::NOT_FOUND
        );
        let feed = site.get("/en/hosts/host1.example.net/feed.atom").await;
        assert_eq!(feed.status, StatusCode::NOT_FOUND, "{when}");
        assert!(
            !site
                .get("/en/hosts/feed.json?h=host1.example.net")
                .await
                .has("planned")
        );
    };

    unknown("before").await;
    site.pass_to(at("2020-12-15T08:00:00Z")).await;
    let page = site.get("/en/hosts/?h=host1.example.net").await;
    assert_eq!(verdict(&page), "host1.example.net is affected");

    let state = site.application.private.as_ref().expect("a desk");
    let id = domain::NoticeId::parse(&id).expect("an id");
    let withdraw = |notice: &mut domain::Notice| -> Result<(), std::convert::Infallible> {
        notice.publication = domain::Publication::Withdrawn {
            published_at: at("2020-12-15T08:10:00Z"),
            at: at("2020-12-15T09:00:00Z"),
        };
        Ok(())
    };
    let now = site.clock.now();
    let saved = state
        .desk
        .change(&desk::Actor::Console, now, &id, None, withdraw)
        .await;
    saved.expect("is withdrawn");
    state.delivery.deliver().await.expect("is delivered");
    unknown("afterwards").await;
}

#[tokio::test]
async fn one_host_tells_what_is_coming_and_what_was() {
    let site = Site::new().await;
    let host = ["host1.example.net"];
    for day in 1..=25 {
        let slug = format!("past-{day:02}");
        let mut past = of_hosts(&slug, day, "completed", &host);
        past["window"] = json!({"start": format!("2019-12-{day:02}T20:00"), "end": format!("2019-12-{day:02}T23:00")});
        past["hosts"][0]["start"] = json!(format!("2019-12-{day:02}T20:00"));
        site.publish(&past).await;
    }
    site.publish(&maintenance()).await;

    let page = site.get("/en/hosts/host1.example.net").await;
    let second = site.get("/en/hosts/host1.example.net?page=2").await;

    assert_eq!(page.first("h1"), "host1.example.net");
    assert_eq!(verdict(&page), "host1.example.net is affected");
    assert!(page.has("/en/notices/past-25") && !page.has("/en/notices/past-05"));
    assert!(second.has("/en/notices/past-05") && !second.has("/en/notices/past-25"));
    assert_eq!(
        site.get("/en/hosts/host1.example.net?page=3").await.status,
        StatusCode::NOT_FOUND
    );
    for file in ["feed.atom", "feed.rss", "calendar.ics"] {
        assert!(
            page.has(&format!("/en/hosts/host1.example.net/{file}")),
            "{file}"
        );
    }
    let lower = site.get("/en/hosts/HOST1.Example.net").await;
    assert_eq!(lower.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(
        lower.header(header::LOCATION),
        "/en/hosts/host1.example.net"
    );
    assert!(
        site.get("/en/notices/hypervisor-update")
            .await
            .has("/en/hosts/host1.example.net")
    );
}

#[tokio::test]
async fn a_host_that_no_notice_had_leads_to_the_form() {
    let site = Site::new().await;
    site.publish(&incident("mail-late")).await;

    let page = site.get("/de/hosts/nie.example.net").await;

    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(
        page.words()
            .contains("Keine öffentliche Meldung hatte je einen Host „nie.example.net“")
    );
    assert_eq!(page.first("#h").trim(), "nie.example.net");
    assert!(!page.has("data-state=\"operational\""));
}

#[tokio::test]
async fn feeds_of_hosts_show_their_rows_and_no_others() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    site.publish(&of_hosts(
        "of-others",
        20,
        "scheduled",
        &["host9.example.net"],
    ))
    .await;

    for path in [
        "/en/hosts/host1.example.net/feed.json",
        "/en/hosts/feed.json?h=host1.example.net",
        "/en/hosts/feed.json?h=HOST1.example.net%0A%C3%A4",
    ] {
        let feed = site.get(path).await.json();
        let items = feed["items"].as_array().expect("items");
        assert_eq!(items.len(), 1, "{path}");
        let content = items[0]["content_html"].as_str().expect("content");
        assert!(content.contains("host1.example.net") && !content.contains("host2.example.net"));
    }
    let atom = site
        .get("/en/hosts/feed.atom?h=host9.example.net,host1.example.net")
        .await;
    assert!(
        atom.has("?h=host1.example.net,host9.example.net\" rel=\"self\"")
            || atom.has("feed.atom?h=host1.example.net,host9.example.net")
    );
    assert_eq!(led_to(&site, "/en/hosts/feed.rss").await, "/en/hosts/");
    assert_eq!(
        site.get("/en/hosts/nobody/feed.rss").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_long_table_is_shown_in_pages_and_searched_in_the_notice() {
    let site = Site::new().await;
    let names: Vec<String> = (0..250)
        .map(|number| format!("h{number:03}.example.net"))
        .collect();
    site.publish(&of_hosts("many", 20, "scheduled", &names))
        .await;
    let rows = |answer: &Answer| answer.text().matches("data-host=").count();

    let first = site.get("/en/notices/many").await;
    let third = site.get("/en/notices/many?hosts=3").await;
    let found = site.get("/en/notices/many?host=H24").await;

    assert_eq!(rows(&first), 50);
    assert!(
        first.words().contains("Hosts 1 to 50 of 250"),
        "{}",
        first.words()
    );
    assert!(first.has("/en/notices/many?hosts=2#hosts"));
    assert!(!first.has("noindex") && third.has("noindex"));
    assert_eq!(rows(&third), 50);
    assert!(third.words().contains("Hosts 101 to 150 of 250"));
    assert_eq!(rows(&found), 10);
    assert!(
        found
            .words()
            .contains("10 of 250 hosts have “h24” in their names")
    );
    let searched = site.get("/en/notices/many?host=example&hosts=2").await;
    assert!(searched.has("/en/notices/many?host=example&amp;hosts=3#hosts"));
    let nobody = site.get("/en/notices/many?host=%3Cscript").await;
    assert!(
        nobody
            .words()
            .contains("No host of this maintenance has that name.")
    );
    for path in [
        "/en/notices/many?hosts=6",
        "/en/notices/many?hosts=0",
        "/en/notices/many?host=h24&hosts=2",
    ] {
        assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    // A page that is asked for in two ways is one page.
    let same = site.get("/en/notices/many?host=+h24+&utm_source=x").await;
    assert_eq!(same.header(header::ETAG), found.header(header::ETAG));
}

#[tokio::test]
async fn the_answer_follows_the_work() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;
    let token = site.token("hosts:write").await;
    let path = "/en/hosts/?h=host1.example.net";
    assert_eq!(
        verdict(&site.get(path).await),
        "host1.example.net is affected"
    );

    for (state, wanted) in [
        ("in_progress", "host1.example.net is affected"),
        ("failed", "host1.example.net is affected"),
        ("completed", "Nothing more is planned on host1.example.net"),
    ] {
        let host = "/api/v1/notices/hypervisor-update/hosts/host1.example.net";
        let reported = site
            .send_json(Method::POST, host, &token, &json!({"state": state}))
            .await;
        assert_eq!(reported.status, StatusCode::OK, "{}", reported.text());

        assert_eq!(verdict(&site.get(path).await), wanted, "{state}");
    }
}

#[tokio::test]
async fn the_box_is_where_one_looks_first() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    for path in ["/en/", "/en/maintenance/"] {
        let page = site.get(path).await;
        assert!(
            page.has("action=\"/en/hosts/\"") && page.has("name=\"h\""),
            "{path}"
        );
    }
    assert!(
        site.get("/en/notices/hypervisor-update")
            .await
            .has("href=\"/en/hosts/\"")
    );
    assert!(
        !site
            .get("/en/postmortems/")
            .await
            .has("action=\"/en/hosts/\"")
    );
}

#[tokio::test]
async fn a_host_is_found_by_its_full_name_with_the_dot_of_the_root() {
    let site = Site::new().await;
    site.publish(&maintenance()).await;

    let led = site.get("/en/hosts/host1.example.net.").await;

    assert!(led.status.is_redirection(), "{}", led.status);
    assert_eq!(led.header(header::LOCATION), "/en/hosts/host1.example.net");
}

#[tokio::test]
async fn a_feed_of_a_host_has_its_row_and_counts_the_others() {
    let site = Site::new().await;
    let names: Vec<_> = (1..=40).map(|n| format!("node{n}.example.net")).collect();
    site.publish(&of_hosts("many", 20, "scheduled", &names))
        .await;

    let feed = site
        .get("/en/hosts/node7.example.net/feed.atom")
        .await
        .text();

    assert!(
        feed.contains("node7.example.net") && feed.contains("39 "),
        "{feed}"
    );
    assert!(!feed.contains("node8.example.net"), "{feed}");
}
