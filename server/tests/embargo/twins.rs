//! Two installations that differ in sealed matter only, and how they are compared.

use crate::acts::{Act, perform};
use crate::board_rows::{BoardRows, difference};
use crate::common::answer::Answer;
use crate::installation::{Installation, at, notice_id};
use crate::leaks::Leak;
use crate::logs::Level;
use crate::mutations::{Deed, agree, mutate};
use crate::notices::{ANNOUNCED, HIDDEN, TWICE, WITHDRAWN, bring_in, hidden_slug, hidden_system};
use crate::questions::{Hidden, Question, of_guesses, of_routes};
use http::header;
use std::collections::BTreeSet;

/// What the twins differ in, as a sentence; none is what this is all about.
pub type Finding = String;

pub struct Twins {
    pub first: Installation,
    pub second: Installation,
    boards: [BoardRows; 2],
    /// How often they were asked the same.
    pub asked: usize,
    acts: u8,
    deeds: u64,
}

impl Twins {
    /// Opens both, with the same notices and, where one is given, the same leak.
    pub async fn open(leak: Option<&'static Leak>) -> Self {
        let first = Installation::open(Level::Info, leak).await;
        let second = Installation::open(Level::Info, leak).await;
        let mut boards = Vec::new();
        for installation in [&first, &second] {
            bring_in(installation).await;
            installation.log.take();
            boards.push(BoardRows::open(&installation.url("board")).await);
        }
        let boards = boards.try_into().map_err(|_| ()).expect("two");
        Self {
            first,
            second,
            boards,
            asked: 0,
            acts: 0,
            deeds: 0,
        }
    }

    /// The tables of the board that are compared.
    pub fn tables(&self) -> Vec<&str> {
        self.boards[0].names()
    }

    /// Does the same in public in both.
    pub async fn act(&mut self, act: &Act) -> Result<(), Finding> {
        self.acts += 1;
        for installation in [&self.first, &self.second] {
            perform(installation, act, self.acts).await;
        }
        self.compare_logs(&format!("{act:?}"))?;
        self.compare_boards().await
    }

    /// Changes one of them in secret. What is logged meanwhile may name the notice
    /// and is not compared; the outbox and the board have to be.
    pub async fn mutate(&mut self, deed: &Deed) -> Result<(), Finding> {
        self.deeds += 1;
        let changed = match deed.is_in_first {
            true => &self.first,
            false => &self.second,
        };
        mutate(changed, deed, self.deeds).await;
        changed.leak().await;
        for installation in [&self.first, &self.second] {
            let waiting = installation.desk().pending().await;
            let waiting = waiting.expect("the desk answers");
            if !waiting.is_empty() {
                return Err(format!("something waits to be sent: {waiting:?}"));
            }
            installation.deliver().await;
            installation.log.take();
        }
        self.compare_boards().await
    }

    /// Lets both lift the same text, whose history differs.
    pub async fn lift(&mut self) -> Result<(), Finding> {
        for installation in [&self.first, &self.second] {
            for number in [ANNOUNCED, TWICE, WITHDRAWN] {
                agree(installation, number).await;
            }
            installation.deliver().await;
            installation.log.take();
        }
        self.compare_boards().await?;
        for time in [
            "2020-12-20T12:00:00Z",
            "2020-12-20T15:00:00Z",
            "2020-12-22T12:00:00Z",
        ] {
            for installation in [&self.first, &self.second] {
                installation.pass(at(time) - installation.clock.now()).await;
            }
            self.compare_logs("a lift")?;
            self.compare_boards().await?;
        }
        Ok(())
    }

    /// Asks both the same, everything, with pages that are rendered anew.
    pub async fn round(&mut self) -> Result<(), Finding> {
        for installation in [&self.first, &self.second] {
            installation.forget_pages();
        }
        let mut questions = of_routes(&self.first.application.table);
        questions.extend(of_guesses(&hidden(), &self.words().await));
        for question in questions {
            let answer = self.ask(&question).await?;
            for question in question.conditional(&answer) {
                self.ask(&question).await?;
            }
        }
        self.compare_boards().await
    }

    async fn ask(&mut self, question: &Question) -> Result<Answer, Finding> {
        self.asked += 1;
        let (first, second) = (
            without_draws(question, self.first.ask(question).await),
            without_draws(question, self.second.ask(question).await),
        );
        let what = || format!("{question:?}");
        if first.status != second.status {
            let (first, second) = (first.status, second.status);
            return Err(format!("{}: {first} and {second}", what()));
        }
        if let Some(found) = header_difference(&first, &second) {
            return Err(format!("{}: {found}", what()));
        }
        if first.body != second.body {
            let place = first
                .body
                .iter()
                .zip(&second.body)
                .take_while(|(a, b)| a == b);
            let place = place.count();
            let lengths = (first.body.len(), second.body.len());
            return Err(format!(
                "{}: bodies from byte {place} of {lengths:?}",
                what()
            ));
        }
        self.compare_logs(&what())?;
        Ok(first)
    }

    fn compare_logs(&self, what: &str) -> Result<(), Finding> {
        let (first, second) = (self.first.log.take(), self.second.log.take());
        if first == second {
            return Ok(());
        }
        let text = |lines: &[u8]| String::from_utf8_lossy(lines).into_owned();
        Err(format!(
            "log of {what}: {} and {}",
            text(&first),
            text(&second)
        ))
    }

    async fn compare_boards(&self) -> Result<(), Finding> {
        let [first, second] = &self.boards;
        match difference(&first.read().await, &second.read().await) {
            Some(found) => Err(found),
            None => Ok(()),
        }
    }

    /// Words that are sealed in either of them, to search for.
    async fn words(&self) -> Vec<String> {
        let mut words = BTreeSet::new();
        for installation in [&self.first, &self.second] {
            for number in [ANNOUNCED, TWICE] {
                let sealed = installation.sealed(number).await;
                let sealed = sealed.split_whitespace().filter(|word| word.len() > 3);
                words.extend(sealed.take(5).map(str::to_owned));
            }
        }
        words.into_iter().collect()
    }
}

/// Notices that are not public in at least one of the twins.
pub fn hidden() -> Vec<Hidden> {
    let numbers = [*HIDDEN.start(), *HIDDEN.end()];
    let drafts = numbers.map(|number| Hidden {
        id: notice_id(number).to_string(),
        slug: hidden_slug(number),
        system: hidden_system(number),
    });
    let withdrawn = Hidden {
        id: notice_id(WITHDRAWN).to_string(),
        slug: "taken-back".to_owned(),
        system: "mail".to_owned(),
    };
    drafts.into_iter().chain([withdrawn]).collect()
}

fn header_difference(first: &Answer, second: &Answer) -> Option<Finding> {
    let headers = |answer: &Answer| {
        let mut headers = answer.headers.clone();
        headers.remove(header::DATE);
        headers
    };
    let (first, second) = (headers(first), headers(second));
    (first != second).then(|| format!("{first:?} and {second:?}"))
}

/// What is drawn: the id that a visitor's answer gets and is told, and the question that
/// a passkey answers. Those are the only things in any answer that chance has a part in.
fn without_draws(question: &Question, mut answer: Answer) -> Answer {
    let draws: &[&str] = match question.path.rsplit_once('/') {
        Some((_, "feedback")) => &["name=\"answer\" value=\"", "{\"answer\":\""],
        Some((_, "ask")) => &["\"ceremony\":\"", "\"challenge\":\""],
        _ => return answer,
    };
    if !answer.status.is_success() {
        return answer;
    }
    for before in draws {
        let place = answer
            .body
            .windows(before.len())
            .position(|window| window == before.as_bytes());
        if let Some(place) = place {
            let drawn = answer.body[place + before.len()..].iter_mut();
            drawn
                .take_while(|byte| **byte != b'"')
                .for_each(|byte| *byte = b'-');
        }
    }
    answer
}
