//! What must not be published beside what is sealed.

use crate::fixture::*;
use desk::{Action, Actor, Desk, Judgment, Role, SaveError, Writer};
use domain::document::{What, draft_of, to_json};
use domain::embargo::{Overruled, Reason};
use domain::{Instant, Language, Localized, Notice};
use serde_json::json;

fn because(reason: &str) -> Overruled {
    Overruled::Because(Reason::parse(reason).expect("a reason"))
}

/// Gives the sealed word away in the English title.
fn leak(notice: &mut Notice) -> Result<(), ()> {
    retitle(notice, &format!("About a {SEALED}"));
    Ok(())
}

async fn try_to(
    desk: &Desk,
    writer: Writer<'_>,
    now: Instant,
    change: fn(&mut Notice) -> Result<(), ()>,
) -> Result<(), SaveError<()>> {
    desk.change(writer, now, &id(1), None, change).await
}

fn refused(saved: Result<(), SaveError<()>>) -> Judgment {
    match saved {
        Err(SaveError::GivesAway(judgment)) => judgment,
        other => panic!("is not refused: {other:?}"),
    }
}

async fn lines(desk: &Desk, action: Action) -> Vec<(Actor, Option<String>)> {
    let trail = desk.audit_of(&id(1)).await.expect("can be read");
    let lines = trail.into_iter().filter(|row| row.action == action);
    lines.map(|row| (row.actor, row.detail)).collect()
}

async fn title(desk: &Desk) -> String {
    let stored = desk.notice(&id(1)).await.expect("can be read");
    let stored = stored.expect("is there");
    stored.notice.text.title(Language::En).to_owned()
}

#[tokio::test]
async fn what_gives_sealed_text_away_is_not_published_and_nothing_is_changed() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        drafted(desk, &author).await;
        edit(desk, &author, 1, at("10T01:00"), |notice| {
            leak(notice).expect("a draft may say anything");
        })
        .await;
        let publish = |notice: &mut Notice| {
            notice.publish(at("10T02:00"));
            Ok(())
        };

        let judgment = refused(try_to(desk, (&author).into(), at("10T02:00"), publish).await);

        assert_eq!(judgment.refusals.len(), 1);
        assert_eq!(judgment.refusals[0].path, "text.en.title");
        let What::GivesAway { word: Some(word) } = &judgment.refusals[0].what else {
            panic!("the author is told the word: {:?}", judgment.refusals);
        };
        assert_eq!(word.told(), SEALED);
        assert!(judgment.may_overrule);
        assert!(!format!("{judgment:?}").contains(SEALED));
        assert_eq!(desk.everything_public().await.expect("can be read"), []);
        assert_eq!(lines(desk, Action::LeakSuspected).await, []);
    })
    .await;
}

#[tokio::test]
async fn who_is_cleared_overrules_with_a_reason_which_is_recorded() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        published(desk, &author).await;
        let now = at("11T00:00");

        let told = because(&format!("It is a {SEALED} anyway"));
        let judgment = refused(try_to(desk, Writer::overruling(&author, &told), now, leak).await);
        assert_eq!(
            judgment.refusals.last().expect("a refusal").what,
            What::ReasonGivesAway
        );

        let agreed = because("The vendor has agreed");
        try_to(desk, Writer::overruling(&author, &agreed), now, leak)
            .await
            .expect("is overruled");

        assert!(title(desk).await.contains(SEALED));
        assert_eq!(
            lines(desk, Action::LintOverruled).await,
            [(
                author.clone(),
                Some("text.en.title: The vendor has agreed".to_owned())
            )]
        );
    })
    .await;
}

#[tokio::test]
async fn what_was_overruled_once_does_not_stand_in_the_way_of_others_later() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        let other = operator(desk, 2, Role::Publisher).await;
        published(desk, &author).await;
        let agreed = because("The vendor has agreed");
        try_to(
            desk,
            Writer::overruling(&author, &agreed),
            at("11T00:00"),
            leak,
        )
        .await
        .expect("is overruled");

        let post = |notice: &mut Notice| {
            notice.updates.remove(0);
            Ok(())
        };
        try_to(desk, (&other).into(), at("11T01:00"), post)
            .await
            .expect("says nothing new");
        let again = |notice: &mut Notice| {
            let text = notice.text.by_language.get_mut(&Language::De);
            text.expect("is written in German").body = SEALED.to_owned();
            Ok(())
        };
        let judgment = refused(try_to(desk, (&other).into(), at("11T02:00"), again).await);

        assert_eq!(judgment.refusals.len(), 1);
        assert_eq!(judgment.refusals[0].path, "text.de.body");
    })
    .await;
}

#[tokio::test]
async fn who_is_not_cleared_learns_the_field_alone_cannot_overrule_and_is_put_on_record() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        let other = operator(desk, 2, Role::Administrator).await;
        published(desk, &author).await;
        let script = Actor::Token("script".to_owned());
        let agreed = because("The vendor has agreed");
        let now = at("11T00:00");

        for actor in [&other, &script, &Actor::Unknown] {
            let writer = Writer::overruling(actor, &agreed);
            let judgment = refused(try_to(desk, writer, now, leak).await);
            assert!(!judgment.may_overrule);
            assert_eq!(judgment.refusals[0].what, What::GivesAway { word: None });
        }
        let mut notice = notice(1, &maintenance(), now);
        leak(&mut notice).expect("a title");
        let asked = desk.judge(&other, now, &notice).await;
        assert_eq!(asked.expect("can be judged").refusals.len(), 1);

        let path = || Some("text.en.title".to_owned());
        let suspects = [&other, &Actor::Unknown, &script, &other];
        assert_eq!(
            lines(desk, Action::LeakSuspected).await,
            suspects.map(|actor| (actor.clone(), path()))
        );
        assert_eq!(lines(desk, Action::LintOverruled).await, []);
        assert_eq!(title(desk).await, "Security update");
        assert!(desk.verify_audit(None).await.is_ok(), "the chain holds");
    })
    .await;
}

#[tokio::test]
async fn a_reason_that_tells_is_put_on_record_of_who_is_not_cleared() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        let other = operator(desk, 2, Role::Administrator).await;
        published(desk, &author).await;
        let script = Actor::Token("script".to_owned());
        let guess = Localized::from([(Language::En, format!("Because of the {SEALED}"))]);
        let now = at("11T00:00");
        let retitled = |notice: &mut Notice| {
            retitle(notice, "Another title");
            Ok(())
        };

        for actor in [&author, &other, &script, &Actor::Unknown, &Actor::Console] {
            let writer = Writer::from(actor).because(&guess);
            let saved = try_to(desk, writer, now, retitled).await;
            assert!(
                matches!(saved, Err(SaveError::ReasonGivesAway)),
                "{saved:?}"
            );
        }

        let path = || Some("change_reason".to_owned());
        let suspects = [&Actor::Unknown, &script, &other];
        assert_eq!(
            lines(desk, Action::LeakSuspected).await,
            suspects.map(|actor| (actor.clone(), path()))
        );
        assert_eq!(title(desk).await, "Security update");
    })
    .await;
}

#[tokio::test]
async fn a_program_that_wrote_the_first_sealed_text_may_overrule_and_is_told_no_word() {
    tell(async |desk, _| {
        operator(desk, 1, Role::Administrator).await;
        let script = Actor::Token("script".to_owned());
        let agreed = because("The vendor has agreed");
        published(desk, &script).await;
        let now = at("11T00:00");

        let judgment = refused(try_to(desk, (&script).into(), now, leak).await);
        assert_eq!(judgment.refusals[0].what, What::GivesAway { word: None });
        assert!(judgment.may_overrule);
        try_to(desk, Writer::overruling(&script, &agreed), now, leak)
            .await
            .expect("is overruled");
    })
    .await;
}

#[tokio::test]
async fn reports_of_hosts_are_taken_however_late_and_a_later_plan_is_not() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        let other = operator(desk, 2, Role::Publisher).await;
        published(desk, &author).await;

        let report = |notice: &mut Notice| {
            let host = notice.hosts[0].name.clone();
            let _ = notice.report_host(&host, domain::HostState::InProgress, at("15T11:59"));
            Ok(())
        };
        try_to(desk, (&other).into(), at("15T11:59"), report)
            .await
            .expect("a report is a fact");
        let plan = |notice: &mut Notice| {
            notice.timing.reserved = domain::timing::Minutes::new(60 * 40);
            Ok(())
        };
        let judgment = refused(try_to(desk, (&author).into(), at("11T00:00"), plan).await);

        assert_eq!(judgment.refusals.len(), 5);
        assert_eq!(judgment.refusals[4].path, "hosts[4].start");
    })
    .await;
}

#[tokio::test]
async fn names_that_readers_know_from_other_notices_may_be_said() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        let mut document = maintenance();
        document["systems"] = json!(["Tauranga"]);
        document["disclosures"][0]["text"]["en"]["body"] = "The rooms in Tauranga.".into();
        document["publish_at"] = "2020-12-10T14:00".into();
        let now = at("11T00:00");
        let refused = desk.create(&author, now, notice(1, &document, now)).await;
        assert!(
            matches!(refused, Err(SaveError::GivesAway(_))),
            "{refused:?}"
        );

        let mut other = postmortem("something-else");
        other["systems"] = json!(["Tauranga"]);
        other["publish_at"] = "2020-12-10T14:00".into();
        desk.create(&author, now, notice(2, &other, now))
            .await
            .expect("is saved");

        desk.create(&author, now, notice(1, &document, now))
            .await
            .expect("says what is known");
    })
    .await;
}

#[tokio::test]
async fn an_old_notice_whose_lifts_are_over_is_brought_in_unjudged_and_time_is_not_judged() {
    tell(async |desk, _| {
        let mut document = maintenance();
        document["text"]["en"]["title"] = SEALED.into();
        document["publish_at"] = "2020-12-10T14:00".into();
        let now: Instant = "2026-11-22T00:00:00Z".parse().expect("an instant");
        desk.create(&Actor::Import, now, notice(1, &document, now))
            .await
            .expect("everything is told");

        let author = operator(desk, 1, Role::Publisher).await;
        let mut planned = maintenance();
        planned["slug"] = "another".into();
        planned["text"]["de"]["slug"] = "ein-anderer".into();
        planned["text"]["en"]["title"] = SEALED.into();
        planned["publish_at"] = "2020-12-12T00:00".into();
        let agreed = because("The vendor has agreed");
        let writer = Writer::overruling(&author, &agreed);
        desk.create(writer, at("10T00:00"), notice(2, &planned, at("10T00:00")))
            .await
            .expect("is overruled");
        for now in ["12T00:00", "15T12:00"] {
            desk.run_due(at(now)).await.expect("is not judged");
        }
        assert_eq!(
            desk.everything_public().await.expect("can be read").len(),
            2
        );
    })
    .await;
}

#[tokio::test]
async fn a_policy_is_kept_and_changed_only_by_who_is_cleared() {
    tell(async |desk, _| {
        let author = operator(desk, 1, Role::Publisher).await;
        let other = operator(desk, 2, Role::Publisher).await;
        let mut document = maintenance();
        document["embargo"] = json!({"policy": "Xen", "advisory": "XSA-350",
            "checked": ["only_existence_said", "deployment_permitted"]});
        let now = at("10T00:00");
        desk.create(&author, now, notice(1, &document, now))
            .await
            .expect("is saved");

        let publish = |notice: &mut Notice| {
            notice.publish(at("10T01:00"));
            Ok(())
        };
        let judgment = refused(try_to(desk, (&author).into(), now, publish).await);
        assert_eq!(judgment.refusals[0].path, "embargo.checked");
        let drop_policy = |notice: &mut Notice| {
            notice.policy = None;
            Ok(())
        };
        let dropped = try_to(desk, (&other).into(), now, drop_policy).await;
        assert!(matches!(dropped, Err(SaveError::NotCleared)), "{dropped:?}");

        let stored = desk.notice(&id(1)).await.expect("can be read");
        let stored = stored.expect("is there").notice;
        let clearance = desk.clearance(&operator_id(1), &id(1)).await;
        let clearance = clearance.expect("can be read").expect("wrote it");
        assert_eq!(
            to_json(&draft_of(&stored, Some(&clearance)))["embargo"],
            document["embargo"]
        );
        let untold = to_json(&draft_of(&stored, None));
        assert!(untold.get("embargo").is_none(), "{untold}");
    })
    .await;
}
