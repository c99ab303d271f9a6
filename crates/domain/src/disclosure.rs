//! Disclosures: sealed sections of a notice that open at an agreed instant.

use crate::{DisclosureId, Instant, Localized, Sealed, SectionText};

/// A sealed section and the instant from which it may be told.
#[derive(Debug)]
pub struct Disclosure {
    /// Its id.
    pub id: DisclosureId,
    /// The agreed instant.
    pub lift_at: Instant,
    /// When the lift was recorded; once set, never undone.
    pub lifted_at: Option<Instant>,
    /// The text, all languages under one seal.
    pub text: Sealed<Localized<SectionText>>,
    /// The words of the source language that each translation was last in step with.
    pub bases: Sealed<Localized<SectionText>>,
}

impl Disclosure {
    /// Whether the lift is recorded.
    #[must_use]
    pub const fn is_lifted(&self) -> bool {
        self.lifted_at.is_some()
    }
}
