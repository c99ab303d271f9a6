//! What is wrong with the settings of a site, as sentences that say what to do.

use crate::loader;
use domain::Language;
use domain::site::{LEAST_CONTRAST, SiteWhat, Surface, Theme, TooFaint};
use i18n_embed_fl::fl;

/// The sentence for a problem.
#[must_use]
pub fn sentence(language: Language, what: &SiteWhat) -> String {
    let words = loader(language);
    match what {
        &SiteWhat::TooLong { max } => fl!(words, "problem-too-long", max = max),
        &SiteWhat::TooMany { max } => fl!(words, "problem-too-many", max = max),
        SiteWhat::NotOneLine => fl!(words, "site-problem-not-one-line"),
        SiteWhat::UnknownZone => fl!(words, "site-problem-zone"),
        SiteWhat::UnknownLanguage => fl!(words, "site-problem-language"),
        SiteWhat::NoLanguage => fl!(words, "site-problem-no-language"),
        SiteWhat::NotAColor => fl!(words, "site-problem-color"),
        SiteWhat::TooFaint { theme, faint } => too_faint(language, *theme, *faint),
        SiteWhat::NotALink => fl!(words, "site-problem-link"),
        SiteWhat::LinkAndText => fl!(words, "site-problem-link-and-text"),
        SiteWhat::LabelMissing => fl!(words, "site-problem-label-missing"),
        SiteWhat::UrlMissing => fl!(words, "site-problem-url-missing"),
        SiteWhat::UnknownPicture => fl!(words, "site-problem-picture"),
    }
}

fn too_faint(language: Language, theme: Theme, faint: TooFaint) -> String {
    let words = loader(language);
    let surface = match faint.surface {
        Surface::Paper => fl!(words, "site-surface-paper"),
        Surface::Pane => fl!(words, "site-surface-pane"),
        Surface::Sunken => fl!(words, "site-surface-sunken"),
        Surface::Red => fl!(words, "site-surface-red"),
        Surface::Amber => fl!(words, "site-surface-amber"),
        Surface::Green => fl!(words, "site-surface-green"),
    };
    let (ratio, least) = (
        number(language, faint.ratio),
        number(language, LEAST_CONTRAST),
    );
    let nearest = faint.nearest.to_string();
    match theme {
        Theme::Light => fl!(
            words,
            "site-problem-faint-light",
            ratio = ratio,
            surface = surface,
            least = least,
            nearest = nearest
        ),
        Theme::Dark => fl!(
            words,
            "site-problem-faint-dark",
            ratio = ratio,
            surface = surface,
            least = least,
            nearest = nearest
        ),
    }
}

/// Cut and not rounded: what does not pass must not look as if it did.
fn number(language: Language, number: f64) -> String {
    let text = format!("{:.1}", (number * 10.0).floor() / 10.0);
    match language {
        Language::En => text,
        Language::De => text.replace('.', ","),
    }
}
