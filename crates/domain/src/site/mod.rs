//! What a provider sets about the site itself: name, look, languages, legal
//! matter. All of it is public, so it has no gate; it is checked when it is
//! written ([`check`]), and what was never set is left to the configuration.

mod accent;
mod check;
mod color;
mod draft;
mod link;
mod problem;

pub use accent::{LEAST_CONTRAST, Surface, Theme, TooFaint};
pub use check::{MOST_SUPPORT, check};
pub use color::{Color, NotAColor};
pub use draft::{AccentDraft, LegalDraft, LogoDraft, SiteDraft, SupportDraft, draft_of};
pub use link::{Link, NotALink};
pub use problem::{SiteProblem, SiteWhat};

use crate::language::pick;
use crate::{Language, Localized, Zone};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What is set about a site. A default one has set nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PublicSite {
    /// The provider's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The zone in which lists and months are reckoned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// The languages that readers are offered; all where none is named.
    pub languages: Vec<Language>,
    /// The provider's color.
    pub accent: Accent,
    /// The provider's logo.
    pub logo: Logo,
    /// The icon of tabs and bookmarks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icon: Option<PictureName>,
    /// Who is responsible for the site.
    pub imprint: Legal,
    /// What becomes of readers' data.
    pub privacy: Legal,
    /// How the provider is reached.
    pub contact: Legal,
    /// Where readers get help.
    pub support: Vec<SupportLink>,
    /// A line at the foot of every page.
    pub footer: Localized<String>,
}

/// A color for each look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Accent {
    /// On paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub light: Option<Color>,
    /// On ink.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dark: Option<Color>,
}

impl Accent {
    /// The color for a look.
    #[must_use]
    pub const fn of(self, theme: Theme) -> Option<Color> {
        match theme {
            Theme::Light => self.light,
            Theme::Dark => self.dark,
        }
    }
}

/// A logo for each look.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Logo {
    /// On paper; on ink too where there is no other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub light: Option<PictureName>,
    /// On ink.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dark: Option<PictureName>,
    /// Whether the name is to be read in it, and need not stand beside it.
    pub has_name: bool,
}

impl Logo {
    /// The logo for a look.
    #[must_use]
    pub fn of(&self, theme: Theme) -> Option<&PictureName> {
        match theme {
            Theme::Light => self.light.as_ref().or(self.dark.as_ref()),
            Theme::Dark => self.dark.as_ref().or(self.light.as_ref()),
        }
    }
}

/// A matter that the law or good manners ask for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "WrittenLegal", into = "WrittenLegal")]
pub enum Legal {
    /// It is not set.
    #[default]
    Unset,
    /// It is elsewhere.
    Link(Link),
    /// It is a page of ours, as Markdown.
    Text(Localized<String>),
}

/// The same as it is written: as it may come from a file.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct WrittenLegal {
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<Link>,
    #[serde(skip_serializing_if = "Localized::is_empty")]
    text: Localized<String>,
}

impl From<WrittenLegal> for Legal {
    fn from(written: WrittenLegal) -> Self {
        match written {
            WrittenLegal {
                link: Some(link), ..
            } => Self::Link(link),
            WrittenLegal { text, .. } if text.is_empty() => Self::Unset,
            WrittenLegal { text, .. } => Self::Text(text),
        }
    }
}

impl From<Legal> for WrittenLegal {
    fn from(legal: Legal) -> Self {
        match legal {
            Legal::Unset => Self::default(),
            Legal::Link(link) => Self {
                link: Some(link),
                ..Self::default()
            },
            Legal::Text(text) => Self { link: None, text },
        }
    }
}

impl Legal {
    /// Whether there is something to show.
    #[must_use]
    pub const fn is_set(&self) -> bool {
        !matches!(self, Self::Unset)
    }

    /// The text for a reader, and the language it is in.
    #[must_use]
    pub fn text(&self, wanted: Language) -> Option<(&str, Language)> {
        let Self::Text(texts) = self else {
            return None;
        };
        // Such a text is written for those whose law asks for it.
        let picked = pick(texts, wanted, Language::De)?;
        Some((picked.value.as_str(), picked.language))
    }
}

/// Which of these matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LegalPage {
    /// Who is responsible for the site.
    Imprint,
    /// What becomes of readers' data.
    Privacy,
    /// How the provider is reached.
    Contact,
}

impl LegalPage {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Imprint, Self::Privacy, Self::Contact];

    /// Its word in addresses and documents.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Imprint => "imprint",
            Self::Privacy => "privacy",
            Self::Contact => "contact",
        }
    }

    /// The page of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.word() == word)
    }
}

/// A place where readers get help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportLink {
    /// What it is called; in at least one language.
    pub label: Localized<String>,
    /// Where it is.
    pub url: Link,
}

impl SupportLink {
    /// What it is called for a reader.
    #[must_use]
    pub fn label(&self, wanted: Language) -> (&str, Language) {
        pick(&self.label, wanted, Language::En).map_or((self.url.as_str(), wanted), |picked| {
            (picked.value.as_str(), picked.language)
        })
    }
}

/// The name of a picture: the hash of its bytes, its size and the ending of its
/// type, as in `0123456789abcdef-120x40.svg`. Who has one may keep it for ever.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PictureName(String);

/// Not the name of a picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a picture")]
pub struct NotAPictureName;

impl PictureName {
    /// Reads a name.
    ///
    /// # Errors
    /// When it is none.
    pub fn parse(text: &str) -> Result<Self, NotAPictureName> {
        let (stem, ending) = text.split_once('.').ok_or(NotAPictureName)?;
        let (hash, size) = stem.split_once('-').ok_or(NotAPictureName)?;
        let is_hash =
            (8..=64).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let is_sized = size_in(size).is_some();
        if is_hash && is_sized && matches!(ending, "svg" | "png") {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAPictureName)
        }
    }

    /// Its width and height in pixels.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        let size = self.0.split(['-', '.']).nth(1).and_then(size_in);
        size.unwrap_or((1, 1))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The type of the picture.
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        if self.0.ends_with(".svg") {
            "image/svg+xml"
        } else {
            "image/png"
        }
    }
}

/// A width and a height, as in `120x40`.
fn size_in(text: &str) -> Option<(u32, u32)> {
    let side = |text: &str| {
        let is_number = text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let side = is_number.then(|| text.parse().ok())??;
        (1..=4096).contains(&side).then_some(side)
    };
    let (width, height) = text.split_once('x')?;
    Some((side(width)?, side(height)?))
}

impl fmt::Display for PictureName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for PictureName {
    type Error = NotAPictureName;

    fn try_from(text: String) -> Result<Self, NotAPictureName> {
        Self::parse(&text)
    }
}

impl From<PictureName> for String {
    fn from(name: PictureName) -> Self {
        name.0
    }
}

impl PublicSite {
    /// One of the legal matters.
    #[must_use]
    pub const fn legal(&self, page: LegalPage) -> &Legal {
        match page {
            LegalPage::Imprint => &self.imprint,
            LegalPage::Privacy => &self.privacy,
            LegalPage::Contact => &self.contact,
        }
    }

    /// The languages that readers are offered, in the order of all.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        let named = |language: &Language| self.languages.contains(language);
        let offered: Vec<_> = Language::ALL.into_iter().filter(named).collect();
        if offered.is_empty() {
            Language::ALL.to_vec()
        } else {
            offered
        }
    }

    /// The pictures that it names.
    pub fn pictures(&self) -> impl Iterator<Item = &PictureName> {
        let logos = self.logo.light.iter().chain(&self.logo.dark);
        logos.chain(&self.icon)
    }

    /// What is otherwise in another one, by the names of fields; for the audit trail
    /// and for whoever edits at the same time.
    #[must_use]
    pub fn changed(&self, other: &Self) -> Vec<&'static str> {
        [
            ("name", self.name != other.name),
            ("logo", self.logo != other.logo),
            ("icon", self.icon != other.icon),
            ("accent", self.accent != other.accent),
            ("zone", self.zone != other.zone),
            ("languages", self.languages() != other.languages()),
            ("imprint", self.imprint != other.imprint),
            ("privacy", self.privacy != other.privacy),
            ("contact", self.contact != other.contact),
            ("support", self.support != other.support),
            ("footer", self.footer != other.footer),
        ]
        .into_iter()
        .filter_map(|(name, is_changed)| is_changed.then_some(name))
        .collect()
    }
}

#[cfg(test)]
mod tests;
