//! Proofreading with what the desk knows: for the desk, the API and `import`. It
//! reads, remarks and keeps nothing.

use crate::state::DeskState;
use desk::{Desk, StoreError};
use domain::document::{Draft, draft_of};
use domain::proof::{self, Around, Known, Reach, Remarks};
use domain::{Instant, Language, Notice};

/// Reads for one site.
pub struct Proofreader<'a> {
    desk: &'a Desk,
    base: String,
    languages: Vec<Language>,
}

impl<'a> Proofreader<'a> {
    /// For the site as it is set.
    #[must_use]
    pub fn of(state: &'a DeskState) -> Self {
        let site = state.site();
        Self {
            desk: &state.desk,
            base: site.base_url.clone(),
            languages: site.languages(),
        }
    }

    /// For the site at an address, in every language.
    #[must_use]
    pub fn at(desk: &'a Desk, base: String) -> Self {
        Self {
            desk,
            base,
            languages: Language::ALL.to_vec(),
        }
    }

    /// What is to be remarked of a draft, for somebody who may read all of it.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn read(&self, now: Instant, draft: &Draft) -> Result<Remarks, StoreError> {
        let linked = proof::linked(draft, &self.base);
        let known = self.desk.known_of(&linked).await?;
        Ok(self.read_with(now, draft, &known))
    }

    /// What is to be remarked of the public part of a stored notice.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn read_notice(&self, now: Instant, notice: &Notice) -> Result<Remarks, StoreError> {
        self.read(now, &draft_of(notice, None)).await
    }

    /// The same for a program, which hears nothing of other drafts: what programs
    /// print ends in logs.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn read_for_program(
        &self,
        now: Instant,
        notice: &Notice,
    ) -> Result<Remarks, StoreError> {
        let draft = draft_of(notice, None);
        let linked = proof::linked(&draft, &self.base);
        let mut known = self.desk.known_of(&linked).await?;
        known.notices.retain(|_, reach| *reach == Reach::Public);
        Ok(self.read_with(now, &draft, &known).public())
    }

    fn read_with(&self, now: Instant, draft: &Draft, known: &Known) -> Remarks {
        let around = Around {
            now,
            languages: &self.languages,
            base: &self.base,
            known,
        };
        proof::read(draft, &around)
    }
}
