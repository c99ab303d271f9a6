//! The languages notices are written in and pages are read in.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// A language of the site. A third one is a variant here and a Fluent file.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::De];

    /// The BCP 47 tag, as in addresses and `lang` attributes.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }

    /// The language's name in itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
        }
    }

    /// Reads a tag; `None` for a language that the site does not have.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// Picks the language for an `Accept-Language` header (RFC 9110 12.5.4):
    /// the highest weight wins, then the order of mention; English if none fits.
    #[must_use]
    pub fn negotiate(accept_language: &str) -> Self {
        Self::negotiate_among(&Self::ALL, accept_language)
    }

    /// The same among those that a site offers; the first of these if none fits.
    #[must_use]
    pub fn negotiate_among(offered: &[Self], accept_language: &str) -> Self {
        let first = offered.first().copied().unwrap_or(Self::En);
        let mut best = (0.0_f32, first);
        for range in accept_language.split(',') {
            let mut parts = range.split(';');
            let tag = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
            let weight = parts
                .find_map(|part| part.trim().strip_prefix("q=")?.parse::<f32>().ok())
                .unwrap_or(1.0);
            let primary = tag.split('-').next().unwrap_or_default();
            if let Some(language) = Self::from_tag(primary)
                && offered.contains(&language)
                && weight > best.0
            {
                best = (weight, language);
            }
        }
        best.1
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// One value per language; not every language need be there.
pub type Localized<T> = BTreeMap<Language, T>;

/// A value picked for a reader, and the language it is really in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picked<'a, T> {
    /// The language of the value; differs from the wanted one on a fallback.
    pub language: Language,
    /// The value.
    pub value: &'a T,
    /// Whether the wanted language was missing.
    pub is_fallback: bool,
}

/// Picks the wanted language, else the source language, else any.
/// `None` only when there is no language at all.
#[must_use]
pub fn pick<T>(map: &Localized<T>, wanted: Language, source: Language) -> Option<Picked<'_, T>> {
    let (language, value) = map
        .get_key_value(&wanted)
        .or_else(|| map.get_key_value(&source))
        .or_else(|| map.iter().next())?;
    Some(Picked {
        language: *language,
        value,
        is_fallback: *language != wanted,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weightiest_language_we_have_is_chosen() {
        assert_eq!(Language::negotiate("fr, de;q=0.8, en;q=0.5"), Language::De);
        assert_eq!(Language::negotiate("de-CH, en;q=0.9"), Language::De);
        assert_eq!(Language::negotiate("en, de"), Language::En);
        assert_eq!(Language::negotiate("de;q=0"), Language::En);
        assert_eq!(Language::negotiate("rubbish;;;q=x"), Language::En);
    }

    #[test]
    fn a_language_that_is_not_offered_is_not_chosen() {
        let negotiate = |accepted| Language::negotiate_among(&[Language::De], accepted);

        assert_eq!(negotiate("en"), Language::De);
        assert_eq!(negotiate("en, de;q=0.1"), Language::De);
    }

    #[test]
    fn a_missing_language_falls_back_to_the_source_and_says_so() {
        let map = Localized::from([(Language::De, "Titel")]);

        let picked = pick(&map, Language::En, Language::De).expect("German is there");

        assert_eq!(
            (picked.language, *picked.value, picked.is_fallback),
            (Language::De, "Titel", true)
        );
    }
}
