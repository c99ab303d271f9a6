//! Canaries: a drawn word of 128 bits in every sealed field, each of them once.

use crate::installation::{Installation, notice_id, operator};
use crate::notices::{ANNOUNCED, HIDDEN, Section, TWICE, WITHDRAWN, bring, hidden, sealed};
use crate::searcher::Searcher;
use domain::{Language, Notice, SectionText};
use std::convert::Infallible;

/// Where a word was put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub notice: u8,
    /// Which of its sections, or none for the text of a draft.
    pub section: Option<usize>,
    /// Whether other words have taken its place since.
    pub is_old: bool,
}

/// Every word, and where it was put.
#[derive(Default)]
pub struct Canaries {
    words: Vec<(String, Place)>,
}

impl Canaries {
    /// Draws a word for a place.
    pub fn draw(&mut self, place: Place) -> String {
        let bytes = server::random::bytes::<16>();
        let word: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        self.words.push((word.clone(), place));
        word
    }

    /// A section with a word in every field.
    pub fn section(&mut self, place: &Place) -> Section {
        let mut text = |_| SectionText {
            title: format!("Title {}", self.draw(place.clone())),
            body: format!("It was {}, *so* it is.", self.draw(place.clone())),
        };
        Language::ALL
            .into_iter()
            .map(|language| (language, text(language)))
            .collect()
    }

    /// The words of the places that fit.
    pub fn words(&self, fits: impl Fn(&Place) -> bool) -> Vec<String> {
        let words = self.words.iter().filter(|(_, place)| fits(place));
        words.map(|(word, _)| word.clone()).collect()
    }

    /// Searches for the words of the places that fit.
    pub fn searcher(&self, fits: impl Fn(&Place) -> bool) -> Searcher {
        Searcher::new(&self.words(fits))
    }

    /// Puts words into every sealed section, other words in their place, and into
    /// drafts of which nothing is public.
    pub async fn put_into(installation: &Installation) -> Self {
        let mut canaries = Self::default();
        for is_old in [true, false] {
            for number in [ANNOUNCED, TWICE, WITHDRAWN] {
                canaries.put(installation, number, is_old).await;
            }
        }
        for number in [*HIDDEN.start(), *HIDDEN.end()] {
            let place = Place {
                notice: number,
                section: None,
                is_old: false,
            };
            let (title, body) = (canaries.draw(place.clone()), canaries.draw(place));
            let document = hidden(number, &title, &body);
            bring(installation, number, &document, installation.clock.now()).await;
        }
        canaries
    }

    async fn put(&mut self, installation: &Installation, number: u8, is_old: bool) {
        let now = installation.clock.now();
        let change = |notice: &mut Notice| -> Result<(), Infallible> {
            for (section, disclosure) in notice.disclosures.iter_mut().enumerate() {
                let place = Place {
                    notice: number,
                    section: Some(section),
                    is_old,
                };
                disclosure.text = sealed(number, self.section(&place));
            }
            Ok(())
        };
        let (by, id) = (operator(0), notice_id(number));
        let changed = installation.desk().change(&by, now, &id, None, change);
        installation.log.over(changed).await.expect("is saved");
        installation.deliver().await;
        installation.leak().await;
    }
}

impl Canaries {
    /// A word that is put nowhere.
    pub fn draw_for_nothing(mut self) -> String {
        self.draw(Place {
            notice: 0,
            section: None,
            is_old: false,
        })
    }
}
