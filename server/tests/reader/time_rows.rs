//! Every odd time of the table goes in by API, and comes out on the page, in the
//! feed, in the calendar and by API as the instant that was meant, in words that name its zone.

#[path = "../../../crates/domain/tests/times/rows.rs"]
mod rows;

use crate::support::{Site, at};
use chrono::TimeDelta;
use domain::{Instant, Language};
use http::{Method, StatusCode};
use rows::{Kind, ROWS, Row};
use serde_json::{Value, json};

const NOTICES: &str = "/api/v1/notices";

/// A maintenance that begins at the time of a row and ends two hours later.
fn document(
    row: &Row,
    slug: &str,
    disambiguation: Option<&str>,
    instant: Option<Instant>,
) -> Value {
    let end = instant.map(|start| (start + TimeDelta::hours(2)).to_rfc3339());
    json!({
        "slug": slug, "kind": "maintenance", "home_zone": row.zone,
        "disambiguation": disambiguation,
        "window": {"start": row.local, "end": end.unwrap_or_else(|| "2199-12-31T00:00Z".to_owned())},
        "hosts": [{"name": "host1.example.net", "start": row.local}],
        "text": {"en": {"title": format!("Work {slug}"), "body": "Work."},
            "de": {"title": format!("Arbeit {slug}"), "body": "Arbeit.", "slug": format!("{slug}-de")}},
        "publish_at": "2020-12-01T00:00Z"
    })
}

#[tokio::test]
async fn what_is_odd_is_refused_or_asked_about_with_the_field_named() {
    let site = Site::new().await;
    let token = site.token("notices:write").await;

    for (index, row) in ROWS.iter().enumerate() {
        let document = document(row, &format!("row-{index}"), None, None);
        let answer = site
            .send_json(Method::POST, NOTICES, &token, &document)
            .await;

        if row.kind == Kind::Once {
            assert_eq!(
                answer.status,
                StatusCode::CREATED,
                "{row:?}: {}",
                answer.text()
            );
            continue;
        }
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{row:?}");
        let problem = answer.json();
        let paths: Vec<&str> = problem["fields"]
            .as_array()
            .expect("fields")
            .iter()
            .filter_map(|problem| problem["path"].as_str())
            .collect();
        assert_eq!(
            paths,
            ["window.start", "hosts[0].start"],
            "{row:?}: {problem}"
        );
    }
}

#[tokio::test]
async fn what_is_meant_is_what_is_read_on_every_surface() {
    let site = Site::new().await;
    let token = site.token("notices:write").await;

    for (number, row) in ROWS.iter().enumerate() {
        for (which, (instant, printed)) in row.instants.iter().zip(row.printed).enumerate() {
            let slug = format!("row-{number}-{which}");
            let disambiguation = match (row.kind, which) {
                (Kind::Overlap, 0) => Some("earlier"),
                (Kind::Overlap, _) => Some("later"),
                (Kind::Gap, _) => Some("compatible"),
                _ => None,
            };
            let document = document(row, &slug, disambiguation, Some(at(instant)));
            let saved = site
                .send_json(Method::POST, NOTICES, &token, &document)
                .await;
            assert_eq!(
                saved.status,
                StatusCode::CREATED,
                "{row:?}: {}",
                saved.text()
            );

            let read = site.get(&format!("{NOTICES}/{slug}")).await.json();
            assert_eq!(read["window"]["start"], *instant, "{row:?}");
            assert_eq!(read["hosts"][0]["start"], *instant, "{row:?}");
            let utc = at(instant).format("%Y%m%dT%H%M%SZ");
            let calendar = site.get(&format!("/en/notices/{slug}/calendar.ics")).await;
            assert!(
                calendar.text().contains(&format!("DTSTART:{utc}\r\n")),
                "{row:?}: {}",
                calendar.text()
            );
            for (language, printed) in Language::ALL.into_iter().zip(printed) {
                let slug = match language {
                    Language::En => slug.clone(),
                    Language::De => format!("{slug}-de"),
                };
                let page = site.get(&format!("/{language}/notices/{slug}")).await;
                assert_eq!(page.status, StatusCode::OK, "{row:?}");
                assert!(page.has(&format!("datetime=\"{instant}\"")), "{row:?}");
                // The page puts the day on a line of its own.
                let (_, hour) = printed.split_once(", ").expect("a day and an hour");
                assert!(page.words().contains(hour), "{row:?}: {hour}");
                let feed = site.get(&format!("/{language}/feed.atom")).await;
                let (day, clock) = printed.split_once(" (").unwrap_or((printed, ""));
                let (day, _) = day
                    .rsplit_once(if clock.is_empty() { " UTC" } else { " " })
                    .expect("a zone");
                assert!(feed.has(day.trim_end_matches(" Uhr")), "{row:?}: {day}");
            }
        }
    }
}
