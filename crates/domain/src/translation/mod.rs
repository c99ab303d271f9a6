//! Translations and what they lag behind.
//!
//! Each translation is kept with its *basis*: the words of the source that it was
//! last in step with. What the source says otherwise now is what the translation
//! lacks. The basis says nothing to readers and never passes the gate; that of
//! sealed text is as sealed as the text.

mod basis;
mod lag;

pub use basis::SourceText;
pub(crate) use basis::{Steps, follow_section, follow_text, follow_update};
pub use lag::{Lag, Part, Passage};

use crate::{Clearance, Disclosure, Language, Texts, Update};

impl Texts {
    /// What a translation lags behind; `None` when it is in step, missing, or the
    /// source itself.
    #[must_use]
    pub fn lag(&self, language: Language) -> Option<Lag> {
        let source = self.by_language.get(&self.source)?;
        let translation = self.by_language.get(&language)?;
        if language == self.source {
            return None;
        }
        match self.bases.get(&language) {
            Some(basis) => Lag::between(basis, &SourceText::of(source)),
            None => (translation.changed_at < source.changed_at).then_some(Lag::Older),
        }
    }

    /// Whether a translation lags behind its source. A language that is not there
    /// is missing, and lags behind nothing.
    #[must_use]
    pub fn is_stale(&self, language: Language) -> bool {
        self.lag(language).is_some()
    }
}

impl Update {
    /// What a translation of the update lags behind, the notice being written in
    /// `source` first.
    #[must_use]
    pub fn lag(&self, source: Language, language: Language) -> Option<Lag> {
        let basis = self.bases.get(&language)?;
        let _translation = self.text.get(&language)?;
        Lag::of_body(basis, self.text.get(&source)?)
    }
}

impl Disclosure {
    /// What a translation of the sealed text lags behind, for somebody who may read
    /// it.
    #[must_use]
    pub fn lag(&self, source: Language, language: Language, clearance: &Clearance) -> Option<Lag> {
        let text = self.text.reveal(clearance).ok()?;
        let bases = self.bases.reveal(clearance).ok()?;
        let _translation = text.get(&language)?;
        Lag::of_section(bases.get(&language)?, text.get(&source)?)
    }
}
