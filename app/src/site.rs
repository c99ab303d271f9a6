//! What is the same on every page of an installation.

/// An installation: its name, its address and its assets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// The provider's name, as in the header and in titles.
    pub name: String,
    /// Scheme and host without a slash at the end; for addresses that must be absolute.
    pub base_url: String,
    /// The provider's legal notice, where there is one.
    pub imprint_url: Option<String>,
    /// The provider's privacy notice, where there is one.
    pub privacy_url: Option<String>,
    /// Files the pages refer to.
    pub assets: Assets,
}

/// The files that pages refer to, under the names they are served by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assets {
    /// The style sheet.
    pub style: Asset,
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
    /// A file with its hash.
    #[must_use]
    pub fn new(href: impl Into<String>, integrity: impl Into<String>) -> Self {
        Self {
            href: href.into(),
            integrity: Some(integrity.into()),
        }
    }
}
