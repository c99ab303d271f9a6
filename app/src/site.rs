//! What is the same on every page of an installation.

use crate::paths;
use domain::site::{Legal, LegalPage, PublicSite};
use domain::{Language, Zone};
use std::sync::Arc;

/// An installation: its name, its address and its assets, and what is set at the
/// desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// The provider's name, as in the header and in titles.
    pub name: String,
    /// Scheme and host without a slash at the end; for addresses that must be absolute.
    pub base_url: String,
    /// The zone in which lists and months are reckoned.
    pub zone: Zone,
    /// The provider's legal notice, as the configuration says.
    pub imprint_url: Option<String>,
    /// The provider's privacy notice, as the configuration says.
    pub privacy_url: Option<String>,
    /// What is set at the desk.
    pub set: Arc<PublicSite>,
    /// Files the pages refer to.
    pub assets: Assets,
}

impl Site {
    /// The languages that readers are offered.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        self.set.languages()
    }

    /// The language that is offered in the place of one.
    #[must_use]
    pub fn offered(&self, wanted: Language) -> Language {
        let offered = self.languages();
        if offered.contains(&wanted) {
            wanted
        } else {
            offered.first().copied().unwrap_or(wanted)
        }
    }

    /// Where a legal matter is for readers of a language; none where it is not set.
    #[must_use]
    pub fn legal(&self, page: LegalPage, language: Language) -> Option<String> {
        match self.set.legal(page) {
            Legal::Text(_) => Some(paths::legal(language, page)),
            Legal::Link(link) => Some(link.to_string()),
            Legal::Unset => match page {
                LegalPage::Imprint => self.imprint_url.clone(),
                LegalPage::Privacy => self.privacy_url.clone(),
                LegalPage::Contact => None,
            },
        }
    }

    /// Whether the law asks for an imprint that is not set: a site in German has to
    /// say who is responsible for it.
    #[must_use]
    pub fn lacks_imprint(&self) -> bool {
        let is_german = self.languages().contains(&Language::De);
        is_german && self.legal(LegalPage::Imprint, Language::De).is_none()
    }
}

/// The files that pages refer to, under the names they are served by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assets {
    /// The style sheet.
    pub style: Asset,
    /// The provider's colors and logo, where they are set.
    pub brand: Option<Asset>,
    /// The module that starts the islands; pages are complete without it.
    pub boot: Option<Asset>,
    /// The icon.
    pub icon: Option<Asset>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asset {
    /// Its address.
    pub href: String,
    /// Its hash for subresource integrity, as in `sha384-…`.
    pub integrity: Option<String>,
}

impl Asset {
    /// The type of an icon, by the ending of its address.
    #[must_use]
    pub fn icon_type(&self) -> &'static str {
        if self.href.ends_with(".png") {
            "image/png"
        } else {
            "image/svg+xml"
        }
    }

    /// A file with its hash.
    #[must_use]
    pub fn new(href: impl Into<String>, integrity: impl Into<String>) -> Self {
        Self {
            href: href.into(),
            integrity: Some(integrity.into()),
        }
    }
}
