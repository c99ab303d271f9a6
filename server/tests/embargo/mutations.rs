//! What may be done to sealed matter, and to notices that are not public, in one
//! twin and not in the other. None of it may be seen from outside.

use crate::installation::{Installation, notice_id, operator};
use crate::notices::{
    ANNOUNCED, HIDDEN, PLAIN, Section, TWICE, WITHDRAWN, disclosure_id, hidden, hidden_slug, lifts,
    overruled, read, sealed, section,
};
use crate::questions::Question;
use chrono::TimeDelta;
use desk::{Actor, LiftWish, SaveError, Writer};
use domain::lift::LiftChange;
use domain::{
    Clearance, Disclosure, DisclosureId, Instant, Language, Notice, Publication, Related,
    SectionText, Slug,
};
use http::{StatusCode, header};
use proptest::prelude::*;
use std::convert::Infallible;

/// One change of one twin.
#[derive(Debug, Clone)]
pub struct Deed {
    /// In which twin.
    pub is_in_first: bool,
    /// Whose.
    pub author: Author,
    /// By the clock of whoever does it, which may be ahead or behind.
    pub minutes: i64,
    pub mutation: Mutation,
}

#[derive(Debug, Clone, Copy)]
pub enum Author {
    Operator(u8),
    Import,
    Console,
}

#[derive(Debug, Clone)]
pub enum Mutation {
    /// Other words in one language: longer, shorter, or the first ones.
    Rewrite {
        of: u8,
        place: usize,
        language: Language,
        words: Words,
    },
    /// One language less.
    Forget {
        of: u8,
        place: usize,
        language: Language,
    },
    /// One section more, which opens later than the first.
    Add { of: u8, hours: i64, words: Words },
    /// One section less, but not the one that opens first.
    Drop { of: u8 },
    /// A later lift of a section that is not the first to open.
    Postpone { of: u8, hours: i64 },
    /// A lift at once that somebody asks for, and nobody agrees to.
    Ask { of: u8 },
    /// Sections in another order.
    Reorder { of: u8 },
    /// Many saves that leave things as they were.
    Repeat { of: u8, times: u8 },
    /// A draft that the other twin may not have.
    Create { number: u8, words: Words },
    /// Anything of a draft.
    Edit { number: u8, words: Words },
    /// A draft that is to be published by itself, later than this story.
    Plan { number: u8, hours: i64 },
    /// A draft less.
    Delete { number: u8 },
    /// Anything of a notice that was taken back, public text too.
    Revise { words: Words },
    /// Somebody reads what is sealed.
    Read { of: u8, reader: u8 },
    /// A public notice that is to lead to a draft once that is public.
    Link { number: u8 },
}

#[derive(Debug, Clone)]
pub struct Words {
    pub title: String,
    pub body: String,
}

/// Any change.
pub fn deed() -> impl Strategy<Value = Deed> {
    (any::<bool>(), author(), -30..=30_i64, mutation()).prop_map(
        |(is_in_first, author, minutes, mutation)| Deed {
            is_in_first,
            author,
            minutes,
            mutation,
        },
    )
}

fn author() -> impl Strategy<Value = Author> {
    prop_oneof![
        4 => (0..3_u8).prop_map(Author::Operator),
        1 => Just(Author::Import),
        1 => Just(Author::Console),
    ]
}

pub fn words() -> impl Strategy<Value = Words> {
    let body = prop_oneof![
        3 => "[a-zäöü]{3,12}( [a-z]{2,9}){0,20}",
        1 => "(CVE-20(18|20)-[0-9]{4}|XSA-[0-9]{3})\n\n\\* [a-z]{4,9}\n\\* <b>[a-z&]{4,9}</b>",
        1 => "[a-z]{2,9}( [a-zA-Z]{2,9}){200,400}",
    ];
    let title = "[A-ZÄÖÜ][a-z]{3,12}( [a-z]{2,9}){0,4}";
    (title, body).prop_map(|(title, body)| Words { title, body })
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let of = || prop::sample::select(vec![ANNOUNCED, TWICE, WITHDRAWN]);
    let language = || prop::sample::select(Language::ALL.to_vec());
    let number = || prop::sample::select(HIDDEN.collect::<Vec<_>>());
    prop_oneof![
        6 => (of(), 0..4_usize, language(), words())
            .prop_map(|(of, place, language, words)| Mutation::Rewrite { of, place, language, words }),
        2 => (of(), 0..4_usize, language()).prop_map(|(of, place, language)| Mutation::Forget { of, place, language }),
        2 => (of(), 1..300_i64, words()).prop_map(|(of, hours, words)| Mutation::Add { of, hours, words }),
        2 => of().prop_map(|of| Mutation::Drop { of }),
        1 => (of(), 1..300_i64).prop_map(|(of, hours)| Mutation::Postpone { of, hours }),
        1 => of().prop_map(|of| Mutation::Ask { of }),
        1 => of().prop_map(|of| Mutation::Reorder { of }),
        1 => (of(), 2..6_u8).prop_map(|(of, times)| Mutation::Repeat { of, times }),
        3 => (number(), words()).prop_map(|(number, words)| Mutation::Create { number, words }),
        3 => (number(), words()).prop_map(|(number, words)| Mutation::Edit { number, words }),
        1 => (number(), 400..900_i64).prop_map(|(number, hours)| Mutation::Plan { number, hours }),
        1 => number().prop_map(|number| Mutation::Delete { number }),
        2 => words().prop_map(|words| Mutation::Revise { words }),
        1 => (of(), 0..3_u8).prop_map(|(of, reader)| Mutation::Read { of, reader }),
        1 => number().prop_map(|number| Mutation::Link { number }),
    ]
}

/// Does it. What cannot be done as things stand, such as dropping the only
/// section, becomes other words in its place: every deed changes something.
/// `count` is one that no other deed has.
pub async fn mutate(installation: &Installation, deed: &Deed, count: u64) {
    let doing = Doing {
        installation,
        author: deed.author,
        now: installation.clock.now() + TimeDelta::minutes(deed.minutes),
        count,
    };
    let is_done = installation.log.over(doing.run(&deed.mutation)).await;
    if !is_done {
        installation.log.over(doing.say_something_else()).await;
    }
}

struct Doing<'a> {
    installation: &'a Installation,
    author: Author,
    now: Instant,
    count: u64,
}

impl Doing<'_> {
    async fn run(&self, mutation: &Mutation) -> bool {
        match mutation {
            Mutation::Rewrite {
                of,
                place,
                language,
                words,
            } => {
                self.rewrite(*of, |sections| {
                    let place = place % sections.len();
                    let section = SectionText {
                        title: words.title.clone(),
                        body: words.body.clone(),
                    };
                    let said = sections[place].2.insert(*language, section.clone());
                    said != Some(section)
                })
                .await
            }
            Mutation::Forget {
                of,
                place,
                language,
            } => {
                self.rewrite(*of, |sections| {
                    let place = place % sections.len();
                    sections[place].2.remove(language).is_some()
                })
                .await
            }
            Mutation::Add { of, hours, words } => {
                let lift = lifts(*of)[0] + TimeDelta::hours(*hours);
                self.rewrite(*of, |sections| {
                    let id = disclosure_id(self.count);
                    sections.push((id, lift, section(&words.title, &words.body)));
                    true
                })
                .await
            }
            Mutation::Drop { of } => {
                self.rewrite(*of, |sections| match later(sections) {
                    Some(place) => {
                        sections.remove(place);
                        true
                    }
                    None => false,
                })
                .await
            }
            Mutation::Postpone { of, hours } => {
                let clearance = self.clearance(*of).await;
                let sections = self.sections(*of, &clearance).await;
                match later(&sections) {
                    Some(place) => {
                        let (id, lift_at, _) = &sections[place];
                        let then = *lift_at + TimeDelta::hours(*hours);
                        self.ask(&clearance, id, LiftChange::To(then)).await
                    }
                    None => false,
                }
            }
            Mutation::Ask { of } => {
                let clearance = self.clearance(*of).await;
                let sections = self.sections(*of, &clearance).await;
                self.ask(&clearance, &sections[0].0, LiftChange::Now).await
            }
            Mutation::Reorder { of } => {
                self.rewrite(*of, |sections| {
                    sections.rotate_left(1);
                    sections.len() > 1
                })
                .await
            }
            Mutation::Repeat { of, times } => {
                for turn in 0..*times {
                    self.rewrite(*of, |sections| {
                        let text = section("Anew", &"word ".repeat(usize::from(turn) + 1));
                        sections[0].2 = text;
                        true
                    })
                    .await;
                }
                true
            }
            Mutation::Create { number, words } => self.create(*number, words).await,
            Mutation::Edit { number, words } => {
                self.change(*number, |notice| {
                    let title = notice.text.by_language.values_mut().next();
                    title.expect("text").title.clone_from(&words.title);
                    notice.hosts.truncate(0);
                    notice.systems.reverse();
                    let text = section(&words.title, &words.body);
                    if let Some(disclosure) = notice.disclosures.first_mut() {
                        disclosure.text = sealed(*number, text);
                    }
                })
                .await
            }
            Mutation::Plan { number, hours } => {
                let at = self.now + TimeDelta::hours(*hours);
                self.change(*number, |notice| {
                    notice.publication = Publication::Planned { at }
                })
                .await
            }
            Mutation::Delete { number } => self.delete(*number).await,
            Mutation::Revise { words } => {
                self.change(WITHDRAWN, |notice| {
                    let text = notice
                        .text
                        .by_language
                        .get_mut(&Language::En)
                        .expect("English");
                    text.title.clone_from(&words.title);
                    text.body.clone_from(&words.body);
                })
                .await
            }
            Mutation::Read { of, reader } => self.read(*of, *reader).await,
            Mutation::Link { number } => {
                let slug = Slug::parse(&hidden_slug(*number)).expect("a slug");
                self.change(PLAIN, |notice| {
                    let leads = |link: &Related| link.slug == slug;
                    if notice.related.iter().any(leads) {
                        notice.related.retain(|link| !leads(link));
                    } else {
                        notice.related.push(Related {
                            slug,
                            public_id: None,
                        });
                    }
                })
                .await
            }
        }
    }

    async fn say_something_else(&self) {
        let is_done = self
            .rewrite(ANNOUNCED, |sections| {
                let body = format!("Something else, number {}.", self.count);
                sections[0].2 = section("Something else", &body);
                true
            })
            .await;
        assert!(is_done, "there is always a first section");
    }

    /// Puts sections in place of those of a notice.
    async fn rewrite(&self, number: u8, change: impl FnOnce(&mut Vec<Open>) -> bool) -> bool {
        let clearance = self.clearance(number).await;
        let mut is_changed = false;
        self.change(number, |notice| {
            let mut sections = open(notice, &clearance);
            is_changed = change(&mut sections);
            if is_changed {
                notice.disclosures = close(number, sections);
            }
        })
        .await;
        is_changed
    }

    async fn clearance(&self, number: u8) -> Clearance {
        let clearance = self.installation.clearance(0, number).await;
        clearance.expect("the first operator wrote it")
    }

    async fn sections(&self, number: u8, clearance: &Clearance) -> Vec<Open> {
        let stored = self.installation.desk().notice(&notice_id(number)).await;
        let stored = stored.expect("the desk answers").expect("is there");
        open(&stored.notice, clearance)
    }

    /// Asks for another lift; `false` where there can be none.
    async fn ask(&self, by: &Clearance, of: &DisclosureId, change: LiftChange) -> bool {
        let wish = LiftWish {
            disclosure: of.clone(),
            change,
            reason: "The vendor wants it.".to_owned(),
        };
        let asked = self.installation.desk().ask_lift(by, &wish, self.now).await;
        match asked {
            Ok(_) => true,
            Err(SaveError::Rule(_)) => false,
            Err(error) => panic!("{error}"),
        }
    }

    /// Changes a notice; `false` where there is none.
    async fn change(&self, number: u8, change: impl FnOnce(&mut Notice)) -> bool {
        let actor = self.actor(number).await;
        let put = |notice: &mut Notice| -> Result<(), Infallible> {
            change(notice);
            Ok(())
        };
        let desk = self.installation.desk();
        let overruled = overruled();
        let writer = Writer::overruling(&actor, &overruled);
        match desk
            .change(writer, self.now, &notice_id(number), None, put)
            .await
        {
            Ok(()) => true,
            Err(SaveError::NoSuchNotice) => false,
            Err(error) => panic!("{error}"),
        }
    }

    async fn create(&self, number: u8, words: &Words) -> bool {
        let desk = self.installation.desk();
        let id = notice_id(number);
        if desk.notice(&id).await.expect("the desk answers").is_some() {
            return false;
        }
        let document = hidden(number, &words.title, &words.body);
        let notice = read(number, &document, self.now);
        let created = desk
            .create(&self.actor(number).await, self.now, notice)
            .await;
        created.expect("is saved");
        true
    }

    async fn delete(&self, number: u8) -> bool {
        let desk = self.installation.desk();
        let id = notice_id(number);
        let Some(stored) = desk.notice(&id).await.expect("the desk answers") else {
            return false;
        };
        if !stored.notice.is_mere_draft() {
            return self
                .change(number, |notice| notice.publication = Publication::Draft)
                .await;
        }
        let actor = self.actor(number).await;
        let deleted = desk.delete_draft(&actor, self.now, &id, stored.edit).await;
        deleted.expect("is deleted");
        true
    }

    async fn read(&self, of: u8, reader: u8) -> bool {
        let cookie = self.installation.cookie(reader).await;
        let path = format!("/admin/notices/{}/preview?as=lift&in=en", notice_id(of));
        let question = Question::get(path).with(header::COOKIE, &cookie);
        let shown = self.installation.ask_beside(&question).await;
        assert_eq!(shown.status, StatusCode::OK);
        true
    }

    /// The author, where they are cleared or nothing is sealed yet; somebody at
    /// the console, who need not be, otherwise.
    async fn actor(&self, number: u8) -> Actor {
        match self.author {
            Author::Import => Actor::Import,
            Author::Console => Actor::Console,
            Author::Operator(author) => match self.installation.clearance(author, number).await {
                Some(_) => operator(author),
                None => Actor::Console,
            },
        }
    }
}

/// A section with its id and lift, opened to be changed.
type Open = (DisclosureId, Instant, Section);

fn open(notice: &Notice, clearance: &Clearance) -> Vec<Open> {
    let open = |disclosure: &Disclosure| {
        let text = disclosure.text.reveal(clearance).expect("is for it");
        (disclosure.id.clone(), disclosure.lift_at, text.clone())
    };
    notice.disclosures.iter().map(open).collect()
}

fn close(number: u8, sections: Vec<Open>) -> Vec<Disclosure> {
    let close = |(id, lift_at, text): Open| Disclosure {
        id,
        lift_at,
        lifted_at: None,
        text: sealed(number, text),
        bases: sealed(number, domain::Localized::new()),
    };
    sections.into_iter().map(close).collect()
}

/// The last section that is not the first to open.
fn later(sections: &[Open]) -> Option<usize> {
    let first = sections.iter().map(|(_, lift, _)| *lift).min()?;
    sections.iter().rposition(|(_, lift, _)| *lift > first)
}

/// Gives both twins the same sealed text, whatever became of it in between: from
/// here on it may be lifted. One section after the other, because none may be put
/// in another's place.
pub async fn agree(installation: &Installation, number: u8) {
    for count in 1..=lifts(number).len() {
        agree_on(installation, number, count).await;
    }
}

async fn agree_on(installation: &Installation, number: u8, count: usize) {
    let now = installation.clock.now();
    let lifts = lifts(number);
    let change = |notice: &mut Notice| -> Result<(), Infallible> {
        let first = notice.disclosures.iter().min_by_key(|d| d.lift_at);
        let first = first.expect("a section").id.clone();
        let sections = lifts.iter().take(count).enumerate().map(|(place, lift)| {
            let id = match place {
                0 => first.clone(),
                _ => disclosure_id(u64::MAX - u64::from(number)),
            };
            (
                id,
                *lift,
                section("What it was", &format!("Section {place} was this.")),
            )
        });
        notice.disclosures = close(number, sections.collect());
        Ok(())
    };
    let desk = installation.desk();
    let (by, id, overruled) = (operator(0), notice_id(number), overruled());
    let writer = Writer::overruling(&by, &overruled);
    let changed = desk.change(writer, now, &id, None, change);
    installation.log.over(changed).await.expect("is saved");
}
