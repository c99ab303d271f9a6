//! What readers are told of changes, what needs a reason, and what is not kept.

use crate::fixture::*;
use desk::{Actor, Desk, Role, SaveError, Writer};
use domain::changes::{Changed, PublicChange};
use domain::{HostName, HostState, Instant, Language, Localized, Notice};
use serde_json::{Value, json};

/// The maintenance with one text in place of another.
fn with(old: &str, new: &str) -> Notice {
    let document = maintenance().to_string().replace(old, new);
    let document = serde_json::from_str(&document).expect("JSON");
    notice(1, &document, at("10T00:00"))
}

fn because() -> Localized<String> {
    Localized::from([(Language::En, "Parts come late.".to_owned())])
}

async fn saved(
    desk: &Desk,
    writer: Writer<'_>,
    now: Instant,
    change: impl Fn(&mut Notice),
) -> Result<(), SaveError<()>> {
    let change = |notice: &mut Notice| -> Result<(), ()> {
        change(notice);
        Ok(())
    };
    desk.change(writer, now, &id(1), None, change).await
}

async fn told(desk: &Desk) -> Vec<PublicChange> {
    let mut public = desk.everything_public().await.expect("can be read");
    public.remove(0).0.changes.clone()
}

#[tokio::test]
async fn every_stated_time_needs_a_reason_however_it_is_changed_and_a_fact_needs_none() {
    type Change = fn(&mut Notice);
    let changes: [(&str, Change); 5] = [
        ("window", |notice| {
            notice.windows = with("2020-12-14T18:00", "2020-12-14T17:30").windows;
        }),
        ("host", |notice| {
            notice.hosts = with("2020-12-14T19:01", "2020-12-14T20:01").hosts;
        }),
        ("durations", |notice| {
            notice.timing = with("PT45M", "PT50M").timing;
        }),
        ("postponed", |notice| {
            notice.windows = with("2020-12-14T18:00", "2020-12-14T18:30").windows;
            notice.state = domain::State::Postponed;
        }),
        ("postponed host", |notice| {
            notice.hosts = with("2020-12-14T19:01", "2020-12-14T21:01").hosts;
            notice.hosts[0].state = HostState::Postponed;
        }),
    ];
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        published(desk, &author).await;
        let reason = because();
        for (index, (name, change)) in changes.into_iter().enumerate() {
            let now = at(&format!("10T02:0{index}"));

            let refused = saved(desk, Writer::from(&author), now, change).await;
            assert!(
                matches!(refused, Err(SaveError::WhyAnotherTime)),
                "{name}: {refused:?}"
            );
            let writer = Writer::from(&author).because(&reason);
            saved(desk, writer, now, change).await.expect(name);

            let changes = told(desk).await;
            assert_eq!(changes.len(), index + 1, "{name}");
            assert_eq!((changes[index].at, &changes[index].reason), (now, &reason));
            assert!(
                changes[index].what.iter().any(Changed::is_of_time),
                "{name}"
            );
        }

        let host = HostName::parse("host2.example.net").expect("a name");
        for state in [HostState::InProgress, HostState::Completed] {
            let report = |notice: &mut Notice| {
                let reported = notice.report_host(&host, state, at("14T06:30"));
                reported.expect("has it");
            };
            saved(desk, Writer::from(&author), at("14T06:30"), report)
                .await
                .expect("a fact is no change of what was told");
        }
        assert_eq!(told(desk).await.len(), changes.len());
    })
    .await;
}

#[tokio::test]
async fn what_changed_while_a_notice_was_withdrawn_is_told_when_it_comes_back() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        published(desk, &author).await;
        edit(desk, &author, 1, at("10T02:00"), |notice| {
            notice.withdraw(at("10T02:00"));
        })
        .await;
        let later = |notice: &mut Notice| {
            notice.windows = with("2020-12-14T18:00", "2020-12-14T18:30").windows;
            retitle(notice, "A better title");
        };
        saved(desk, Writer::from(&author), at("10T03:00"), later)
            .await
            .expect("nobody sees it");

        let now = at("10T04:00");
        let publish = |notice: &mut Notice| notice.publish(now);
        let refused = saved(desk, Writer::from(&author), now, publish).await;
        assert!(
            matches!(refused, Err(SaveError::WhyAnotherTime)),
            "{refused:?}"
        );
        let reason = because();
        let writer = Writer::from(&author).because(&reason);
        saved(desk, writer, now, publish).await.expect("is saved");

        let changes = told(desk).await;
        assert_eq!((changes[0].at, &changes[0].reason), (now, &reason));
        assert!(
            matches!(
                changes[0].what[..],
                [Changed::Start(_), Changed::Text { .. }]
            ),
            "{changes:?}"
        );
        // Withdrawn and back without a difference, there is nothing to tell.
        for change in [
            (|notice: &mut Notice| notice.withdraw(at("10T05:00"))) as fn(&mut Notice),
            |notice: &mut Notice| notice.publish(at("10T06:00")),
        ] {
            edit(desk, &author, 1, at("10T06:00"), change).await;
        }
        assert_eq!(told(desk).await, changes);
    })
    .await;
}

#[tokio::test]
async fn words_that_are_gone_are_not_told_and_not_kept_among_the_changes() {
    tell(async |desk, place| {
        let author = operator(desk, 1, Role::Publisher).await;
        published(desk, &author).await;
        edit(desk, &author, 1, at("10T02:00"), |notice| {
            retitle(notice, "Blunderbuss of a customer")
        })
        .await;
        edit(desk, &author, 1, at("10T03:00"), |notice| {
            retitle(notice, "Security update")
        })
        .await;

        let (public, _) = desk
            .everything_public()
            .await
            .expect("can be read")
            .remove(0);
        let shown = serde_json::to_value(&public).expect("is public");
        let text = json!({"what": "text", "language": "en", "field": "title"});
        assert_eq!(shown["changes"][1]["what"], json!([text]), "{shown}");
        assert!(!shown.to_string().contains("Blunderbuss"));
        let database = engine::Database::connect(&place.url("desk"), "desk").await;
        let database = database.expect("connects");
        let rows: Vec<String> = sqlx::query_scalar("select change from notice_changes")
            .fetch_all(&database.pool)
            .await
            .expect("can be read");
        assert!(rows.iter().all(|row| !row.contains("Blunderbuss")));

        // An earlier release kept them; they are read no more.
        let mut old: Value = serde_json::from_str(&rows[0]).expect("JSON");
        old["what"][0]["pieces"] = json!([{"removed": "Blunderbuss"}, "left"]);
        sqlx::query("update notice_changes set change = $1 where position = 0")
            .bind(old.to_string())
            .execute(&database.pool)
            .await
            .expect("is done");
        database.close().await;
        let again = told(desk).await;
        assert_eq!(again, public.changes);
    })
    .await;
}

#[tokio::test]
async fn what_time_does_by_itself_needs_no_reason() {
    tell(async |desk, _| {
        published(desk, &Actor::Import).await;

        desk.run_due(at("15T12:00")).await.expect("runs");

        assert_eq!(told(desk).await, []);
    })
    .await;
}
