//! What is done in public, to both twins alike.

use crate::installation::{Installation, at, notice_id, operator, random};
use crate::mutations::{Words, words};
use crate::notices::{ANNOUNCED, bring, incident, overruled};
use crate::questions::Question;
use chrono::TimeDelta;
use desk::{Actor, Writer};
use domain::{HostName, HostState, Language, Localized, Moment, Notice, Update, UpdateId, Zone};
use http::header;
use proptest::prelude::*;

/// Time passes no further by an act: sealed sections open at the end of a story,
/// when both twins have agreed on what they say.
const LAST: &str = "2020-12-19T00:00:00Z";

#[derive(Debug, Clone)]
pub enum Act {
    /// A host is reported.
    Report { host: u8, state: HostState },
    /// An update is posted.
    Post { words: Words },
    /// The public title becomes another one.
    Retitle { words: Words },
    /// A new notice is published.
    Announce,
    /// Time passes, and what is due is done.
    Pass { minutes: i64 },
    /// The board is made anew.
    Republish,
    /// A visitor answers a question, and the desk fetches it.
    Say,
}

pub fn act() -> impl Strategy<Value = Act> {
    let state = prop::sample::select(vec![
        HostState::InProgress,
        HostState::Completed,
        HostState::Failed,
    ]);
    prop_oneof![
        2 => (1..=2_u8, state).prop_map(|(host, state)| Act::Report { host, state }),
        2 => words().prop_map(|words| Act::Post { words }),
        2 => words().prop_map(|words| Act::Retitle { words }),
        1 => Just(Act::Announce),
        3 => (1..600_i64).prop_map(|minutes| Act::Pass { minutes }),
        1 => Just(Act::Republish),
        1 => Just(Act::Say),
    ]
}

/// Does it. `count` is the same in both twins and another one for every act.
pub async fn perform(installation: &Installation, act: &Act, count: u8) {
    installation.log.over(run(installation, act, count)).await;
    installation.deliver().await;
}

async fn run(installation: &Installation, act: &Act, count: u8) {
    let now = installation.clock.now();
    match act {
        Act::Report { host, state } => {
            let name = format!("host{host}.example.net");
            let name = HostName::parse(&name).expect("a name");
            change(installation, |notice| {
                notice.report_host(&name, *state, now).expect("is there");
            })
            .await;
        }
        Act::Post { words } => {
            let mut id = random(count);
            // No update that a notice was brought in with has this end.
            id[19] = 31;
            let update = Update {
                id: UpdateId::from_random(id),
                at: Moment::at(now, Zone::UTC),
                state: None,
                text: Localized::from([(Language::En, words.body.clone())]),
                bases: Localized::new(),
            };
            change(installation, |notice| {
                notice.post(update).expect("no state")
            })
            .await;
        }
        Act::Retitle { words } => {
            change(installation, |notice| {
                let text = notice.text.by_language.get_mut(&Language::En);
                text.expect("English").title.clone_from(&words.title);
            })
            .await;
        }
        Act::Announce => {
            let number = 100 + count;
            bring(
                installation,
                number,
                &incident(&format!("news-{number}")),
                now,
            )
            .await;
        }
        Act::Pass { minutes } => {
            let time = TimeDelta::minutes(*minutes);
            if now + time < at(LAST) {
                installation.pass(time).await;
            }
        }
        Act::Republish => {
            let delivery = &installation.state().delivery;
            delivery
                .rebuild(&Actor::Console, now)
                .await
                .expect("is made anew");
        }
        Act::Say => {
            let mut question = Question::new("POST", "/en/notices/mail-late/feedback")
                .with(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            "helpful=no&comment=Late".clone_into(&mut question.body);
            installation.ask(&question).await;
            installation
                .state()
                .delivery
                .fetch()
                .await
                .expect("is fetched");
        }
    }
}

async fn change(installation: &Installation, change: impl FnOnce(&mut Notice)) {
    let now = installation.clock.now();
    let put = |notice: &mut Notice| -> Result<(), ()> {
        change(notice);
        Ok(())
    };
    let desk = installation.desk();
    let (by, id, overruled) = (operator(0), notice_id(ANNOUNCED), overruled());
    let writer = Writer::overruling(&by, &overruled);
    let changed = desk.change(writer, now, &id, None, put).await;
    changed.expect("is saved");
}
