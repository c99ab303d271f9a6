//! What can be wrong with the settings of a site.

use super::{Theme, TooFaint};

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct SiteProblem {
    /// The path of the field.
    pub path: String,
    /// What is wrong with it.
    pub what: SiteWhat,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq)]
pub enum SiteWhat {
    /// It is longer than it may be.
    TooLong {
        /// The most characters.
        max: usize,
    },
    /// There are more than there may be.
    TooMany {
        /// The most.
        max: usize,
    },
    /// It has to be one line.
    NotOneLine,
    /// No such zone.
    UnknownZone,
    /// No such language.
    UnknownLanguage,
    /// No language is offered.
    NoLanguage,
    /// Not a color.
    NotAColor,
    /// A color that cannot be read.
    TooFaint {
        /// In which look.
        theme: Theme,
        /// Where, and what could be.
        faint: TooFaint,
    },
    /// Not a link that may be given.
    NotALink,
    /// A link and a text, of which only one can be shown.
    LinkAndText,
    /// A link that has no name in any language.
    LabelMissing,
    /// A name without its link.
    UrlMissing,
    /// Not the name of a picture that is there.
    UnknownPicture,
}
