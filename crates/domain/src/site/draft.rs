//! The settings of a site as somebody wrote them: in the form of the desk, or in
//! a file. Empty means: not set.

use super::{Legal, LegalPage, PublicSite};
use crate::{Language, Localized};
use serde::Deserialize;

/// Everything that can be set, right or wrong.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SiteDraft {
    /// The provider's name.
    pub name: String,
    /// The home zone.
    pub zone: String,
    /// Tags of languages.
    pub languages: Vec<String>,
    /// The provider's color.
    pub accent: AccentDraft,
    /// The provider's logo.
    pub logo: LogoDraft,
    /// The name of the icon's picture.
    pub icon: String,
    /// Who is responsible for the site.
    pub imprint: LegalDraft,
    /// What becomes of readers' data.
    pub privacy: LegalDraft,
    /// How the provider is reached.
    pub contact: LegalDraft,
    /// Where readers get help.
    pub support: Vec<SupportDraft>,
    /// A line at the foot of every page.
    pub footer: Localized<String>,
}

/// A color for each look.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AccentDraft {
    /// On paper.
    pub light: String,
    /// On ink.
    pub dark: String,
}

/// The names of the logo's pictures.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LogoDraft {
    /// On paper.
    pub light: String,
    /// On ink.
    pub dark: String,
    /// Whether the name is to be read in it.
    pub has_name: bool,
}

/// A link or a text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LegalDraft {
    /// Where it is.
    pub link: String,
    /// What it says, as Markdown.
    pub text: Localized<String>,
}

/// A place where readers get help.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SupportDraft {
    /// What it is called.
    pub label: Localized<String>,
    /// Where it is.
    pub url: String,
}

impl SiteDraft {
    /// One of the legal matters.
    #[must_use]
    pub const fn legal(&self, page: LegalPage) -> &LegalDraft {
        match page {
            LegalPage::Imprint => &self.imprint,
            LegalPage::Privacy => &self.privacy,
            LegalPage::Contact => &self.contact,
        }
    }
}

/// The settings as they would be written: what is checked again, comes out the same.
#[must_use]
pub fn draft_of(site: &PublicSite) -> SiteDraft {
    let word = |word: &Option<_>| word.as_ref().map(ToString::to_string).unwrap_or_default();
    let picture = |name: &Option<super::PictureName>| {
        name.as_ref().map(ToString::to_string).unwrap_or_default()
    };
    let tags = site.languages().into_iter().map(Language::tag);
    let support = site.support.iter().map(|link| SupportDraft {
        label: link.label.clone(),
        url: link.url.to_string(),
    });
    SiteDraft {
        name: site.name.clone().unwrap_or_default(),
        zone: site
            .zone
            .map(|zone| zone.name().to_owned())
            .unwrap_or_default(),
        languages: tags.map(str::to_owned).collect(),
        accent: AccentDraft {
            light: word(&site.accent.light),
            dark: word(&site.accent.dark),
        },
        logo: LogoDraft {
            light: picture(&site.logo.light),
            dark: picture(&site.logo.dark),
            has_name: site.logo.has_name,
        },
        icon: picture(&site.icon),
        imprint: legal(&site.imprint),
        privacy: legal(&site.privacy),
        contact: legal(&site.contact),
        support: support.collect(),
        footer: site.footer.clone(),
    }
}

fn legal(legal: &Legal) -> LegalDraft {
    match legal {
        Legal::Unset => LegalDraft::default(),
        Legal::Link(link) => LegalDraft {
            link: link.to_string(),
            text: Localized::new(),
        },
        Legal::Text(text) => LegalDraft {
            link: String::new(),
            text: text.clone(),
        },
    }
}
