//! What every save leaves behind, for whom, and why public times change.

use crate::fixture::*;
use desk::{Act, Action, Actor, Desk, Revision, RevisionRow, Role, SaveError, Writer};
use domain::changes::Changed;
use domain::document::Draft;
use domain::{Clearance, HostState, Language, Localized, Notice};

async fn rows(desk: &Desk, clearance: Option<&Clearance>) -> Vec<RevisionRow> {
    desk.revisions(&id(1), clearance)
        .await
        .expect("can be read")
}

async fn revision(desk: &Desk, edit: i64, clearance: Option<&Clearance>) -> Revision {
    let revision = desk.revision(&id(1), edit, clearance).await;
    revision.expect("can be read").expect("is there")
}

async fn clearance(desk: &Desk, number: u8) -> Clearance {
    let clearance = desk.clearance(&operator_id(number), &id(1)).await;
    clearance.expect("can be read").expect("is cleared")
}

/// Changes the sealed text and nothing else.
fn reseal(notice: &mut Notice) {
    notice.disclosures[0].text = sealed_text(&notice.id, "Another", &format!("Not a {SEALED}"));
}

fn later(notice: &mut Notice) {
    let document = maintenance()
        .to_string()
        .replace("2020-12-14T18:00", "2020-12-14T18:30");
    let document = serde_json::from_str(&document).expect("JSON");
    notice.windows = self::notice(1, &document, at("10T00:00")).windows;
}

#[tokio::test]
async fn every_save_keeps_what_the_notice_was_and_who_made_it_so() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        published(desk, &author).await;
        edit(desk, &author, 1, at("10T02:00"), |notice| {
            retitle(notice, "Second")
        })
        .await;
        edit(desk, &author, 1, at("10T03:00"), |notice| {
            retitle(notice, "Third")
        })
        .await;

        let rows = rows(desk, None).await;
        let told: Vec<_> = rows
            .iter()
            .map(|row| (row.number, row.step, row.act))
            .collect();
        assert_eq!(
            told,
            [
                (4, 0, Act::Changed),
                (3, 0, Act::Changed),
                (2, 0, Act::Published),
                (1, 0, Act::Created)
            ]
        );
        assert_eq!(rows[0].fields, ["text.en"]);
        assert_eq!((rows[0].at, &rows[0].actor), (at("10T03:00"), &author));
        let title = |draft: &Draft| draft.text["en"].title.clone();
        let second = revision(desk, rows[1].edit, None).await;
        assert_eq!(title(&second.draft), "Second");
        assert_eq!(second.draft.hosts.len(), 5);
        let first = revision(desk, rows[3].edit, None).await;
        assert_eq!(title(&first.draft), "Security update");
    })
    .await;
}

#[tokio::test]
async fn who_is_not_cleared_learns_of_no_sealed_edit() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        published(desk, &author).await;
        edit(desk, &author, 1, at("10T02:00"), reseal).await;
        edit(desk, &author, 1, at("10T03:00"), |notice| {
            reseal(notice);
            retitle(notice, "Second");
        })
        .await;

        let told = rows(desk, None).await;
        let numbers: Vec<_> = told.iter().map(|row| (row.number, row.step)).collect();
        assert_eq!(numbers, [(3, 0), (2, 0), (1, 0)]);
        assert!(told.iter().all(|row| !row.touches_sealed));
        let fields: Vec<_> = told.iter().flat_map(|row| &row.fields).collect();
        assert!(
            !fields.iter().any(|field| field.contains("disclosures")),
            "{fields:?}"
        );
        let sealed_edit = told[0].edit - 1;
        let before = revision(desk, sealed_edit, None).await;
        assert_eq!(before.row, told[1]);
        assert!(before.sealed.is_none() && before.draft.disclosures.is_empty());

        let cleared = clearance(desk, 1).await;
        let told = rows(desk, Some(&cleared)).await;
        let numbers: Vec<_> = told.iter().map(|row| (row.number, row.step)).collect();
        assert_eq!(numbers, [(3, 0), (2, 1), (2, 0), (1, 0)]);
        let body = |revision: &Revision| {
            let sealed = revision.sealed.as_ref().expect("is cleared");
            sealed.disclosures[0].text["en"].body.clone()
        };
        let first = revision(desk, told[3].edit, Some(&cleared)).await;
        assert_eq!(body(&first), format!("It was a {SEALED}."));
        let second = revision(desk, told[1].edit, Some(&cleared)).await;
        assert_eq!(body(&second), format!("Not a {SEALED}"));
    })
    .await;
}

#[tokio::test]
async fn who_seals_first_again_reads_nothing_that_others_had_sealed_before() {
    tell(async |desk, _| {
        let publisher = operator(desk, 1, Role::Publisher).await;
        let author = operator(desk, 2, Role::Author).await;
        drafted(desk, &publisher).await;
        edit(desk, &publisher, 1, at("10T01:00"), reseal).await;
        let sealed = notice(1, &maintenance(), at("10T02:00")).disclosures;
        edit(desk, &publisher, 1, at("10T02:00"), |notice| {
            notice.disclosures.clear()
        })
        .await;
        edit(desk, &author, 1, at("10T03:00"), |notice| {
            notice.disclosures = sealed;
            reseal(notice);
        })
        .await;

        let cleared = clearance(desk, 2).await;
        let told = rows(desk, Some(&cleared)).await;
        assert_eq!(told.len(), 4);
        for row in &told[1..] {
            let before = revision(desk, row.edit, Some(&cleared)).await.sealed;
            let before = before.expect("is cleared");
            assert!(before.disclosures.is_empty(), "{}", row.edit);
            assert!(before.is_forgotten, "{}", row.edit);
        }
        let own = revision(desk, told[0].edit, Some(&cleared)).await.sealed;
        let own = own.expect("is cleared");
        assert_eq!((own.disclosures.len(), own.is_forgotten), (1, false));

        let alerts = desk.alerts(&operator_id(1)).await.expect("can be read");
        let told: Vec<_> = alerts.iter().map(|alert| alert.action).collect();
        assert_eq!(told, [Action::ClearanceTaken]);
        let alerts = desk.alerts(&operator_id(2)).await.expect("can be read");
        assert_eq!(alerts, []);
    })
    .await;
}

#[tokio::test]
async fn who_seals_again_what_was_their_own_is_not_told_and_what_was_open_is_not_forgotten() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Author).await;
        let mut open = maintenance();
        open["disclosures"] = serde_json::json!([]);
        let now = at("10T00:00");
        desk.create(&author, now, notice(1, &open, now))
            .await
            .expect("is saved");
        let sealed = || notice(1, &maintenance(), now).disclosures;
        edit(desk, &author, 1, at("10T01:00"), |notice| {
            notice.disclosures = sealed()
        })
        .await;
        let cleared = clearance(desk, 1).await;
        let first = revision(desk, 1, Some(&cleared)).await.sealed;
        assert!(!first.expect("is cleared").is_forgotten, "there was none");

        edit(desk, &author, 1, at("10T02:00"), |notice| {
            notice.disclosures.clear()
        })
        .await;
        edit(desk, &author, 1, at("10T03:00"), |notice| {
            notice.disclosures = sealed()
        })
        .await;

        assert_eq!(desk.alerts(&operator_id(1)).await.expect("can be read"), []);
    })
    .await;
}

#[tokio::test]
async fn reports_of_hosts_keep_the_rows_that_they_changed() {
    tell(async |desk, place| {
        published(desk, &Actor::Import).await;
        for number in 1..=5 {
            let name = domain::HostName::parse(&format!("host{number}.example.net"));
            let name = name.expect("a name");
            edit(desk, &Actor::Import, 1, at("14T06:00"), |notice| {
                let report = notice.report_host(&name, HostState::InProgress, at("14T06:00"));
                report.expect("has it");
            })
            .await;
        }

        let rows = rows(desk, None).await;
        assert_eq!(rows.iter().filter(|row| row.act == Act::Hosts).count(), 5);
        let third = revision(desk, rows[2].edit, None).await;
        let begun = third.draft.hosts.iter().filter(|host| host.started_at.is_some());
        assert_eq!(begun.count(), 3);
        let database = engine::Database::connect(&place.url("desk"), "desk").await;
        let database = database.expect("connects");
        let longest: i64 = sqlx::query_scalar(
            "select cast(max(length(host_changes)) as bigint) from revisions where document is null",
        )
        .fetch_one(&database.pool)
        .await
        .expect("can be read");
        database.close().await;
        assert!(longest < 300, "{longest}");
    })
    .await;
}

#[tokio::test]
async fn another_public_time_needs_a_reason_and_readers_are_told_both() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        published(desk, &author).await;
        let move_it = |notice: &mut Notice| -> Result<(), ()> {
            later(notice);
            Ok(())
        };
        let now = at("10T05:00");
        let refused = desk.change(&author, now, &id(1), None, move_it).await;
        assert!(
            matches!(refused, Err(SaveError::WhyAnotherTime)),
            "{refused:?}"
        );

        let leak = Localized::from([(Language::En, format!("Because of a {SEALED}."))]);
        let writer = Writer::from(&author).because(&leak);
        let refused = desk.change(writer, now, &id(1), None, move_it).await;
        assert!(
            matches!(refused, Err(SaveError::ReasonGivesAway)),
            "{refused:?}"
        );

        let reason = Localized::from([(Language::En, "Parts come late.".to_owned())]);
        let writer = Writer::from(&author).because(&reason);
        desk.change(writer, now, &id(1), None, move_it)
            .await
            .expect("is saved");

        let (public, _) = desk
            .everything_public()
            .await
            .expect("can be read")
            .remove(0);
        let change = public.changes.last().expect("is told");
        assert_eq!((change.at, &change.reason), (now, &reason));
        assert!(matches!(change.what[..], [Changed::Start(_)]), "{change:?}");
        assert_eq!(rows(desk, None).await[0].reason, reason);
        // Read back, it is still what readers were told.
        let (again, _) = desk
            .everything_public()
            .await
            .expect("can be read")
            .remove(0);
        assert_eq!(again.changes, public.changes);
    })
    .await;
}

#[tokio::test]
async fn a_notice_of_before_revisions_begins_with_what_it_was() {
    tell(async |desk, place| {
        published(desk, &Actor::Import).await;
        let database = engine::Database::connect(&place.url("desk"), "desk").await;
        let database = database.expect("connects");
        sqlx::query("delete from revisions")
            .execute(&database.pool)
            .await
            .expect("is done");
        database.close().await;

        edit(desk, &Actor::Console, 1, at("11T00:00"), |notice| {
            retitle(notice, "New")
        })
        .await;

        let rows = rows(desk, None).await;
        let told: Vec<_> = rows.iter().map(|row| (row.number, row.act)).collect();
        assert_eq!(told, [(2, Act::Changed), (1, Act::Found)]);
        assert_eq!(rows[1].at, at("10T01:00"));
        let found = revision(desk, rows[1].edit, None).await;
        assert_eq!(found.draft.text["en"].title, "Security update");
    })
    .await;
}
