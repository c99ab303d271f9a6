//! The readable part of an address.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Lower-case letters, digits and single hyphens, 80 characters at most.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// A text that cannot be a slug.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a slug has lower-case letters, digits and single hyphens, 80 characters at most")]
pub struct NotASlug;

/// The longest slug, in characters.
pub const MAX_SLUG: usize = 80;

impl Slug {
    /// Reads a slug.
    ///
    /// # Errors
    /// When the text has other characters, is empty or too long.
    pub fn parse(text: &str) -> Result<Self, NotASlug> {
        let is_slug = !text.is_empty()
            && text.len() <= MAX_SLUG
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        if is_slug {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotASlug)
        }
    }

    /// Makes a slug of a public title or name: `Ausfall in Köln` becomes
    /// `ausfall-in-koeln`. `None` when nothing of the text can stand in one.
    #[must_use]
    pub fn from_title(title: &str) -> Option<Self> {
        let mut slug = String::new();
        for c in title.chars().flat_map(char::to_lowercase) {
            match c {
                'ä' => slug.push_str("ae"),
                'ö' => slug.push_str("oe"),
                'ü' => slug.push_str("ue"),
                'ß' => slug.push_str("ss"),
                'à' | 'á' | 'â' | 'å' => slug.push('a'),
                'è' | 'é' | 'ê' | 'ë' => slug.push('e'),
                'ì' | 'í' | 'î' | 'ï' => slug.push('i'),
                'ò' | 'ó' | 'ô' | 'ø' => slug.push('o'),
                'ù' | 'ú' | 'û' => slug.push('u'),
                'ç' => slug.push('c'),
                'ñ' => slug.push('n'),
                c if c.is_ascii_alphanumeric() => slug.push(c),
                '\'' | '’' => {}
                _ if slug.ends_with('-') || slug.is_empty() => {}
                _ => slug.push('-'),
            }
        }
        slug.truncate(MAX_SLUG);
        let slug = slug.trim_end_matches('-');
        Self::parse(slug).ok()
    }

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Slug {
    type Error = NotASlug;
    fn try_from(text: String) -> Result<Self, NotASlug> {
        Self::parse(&text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_titles_become_readable_slugs() {
        let slug = Slug::from_title("Störung: Netz in Köln — „Rechenzentrum 2“").expect("a slug");

        assert_eq!(slug.as_str(), "stoerung-netz-in-koeln-rechenzentrum-2");
    }

    #[test]
    fn a_title_without_letters_gives_no_slug() {
        assert_eq!(Slug::from_title("!!!"), None);
    }

    #[test]
    fn long_titles_are_cut_to_a_valid_slug() {
        let slug = Slug::from_title(&"wartung ".repeat(30)).expect("a slug");

        assert!(slug.as_str().len() <= MAX_SLUG);
        assert_eq!(Slug::parse(slug.as_str()), Ok(slug.clone()));
    }
}
