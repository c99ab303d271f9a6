//! Loads the Fluent files, once, and hands out one loader a language.

use domain::Language;
use i18n_embed::{LanguageLoader, fluent::FluentLanguageLoader};
use rust_embed::RustEmbed;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// The Fluent files, part of the program.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/locales"]
struct Files;

static LOADERS: LazyLock<BTreeMap<Language, FluentLanguageLoader>> = LazyLock::new(|| {
    Language::ALL
        .into_iter()
        .map(|language| (language, load(language)))
        .collect()
});

/// The words of a language, for `fl!(loader(language), "key", argument = value)`.
/// A word that the language lacks is given in English.
#[must_use]
pub fn loader(language: Language) -> &'static FluentLanguageLoader {
    &LOADERS[&language]
}

fn load(language: Language) -> FluentLanguageLoader {
    let loader = FluentLanguageLoader::new("fenster", identifier(Language::En));
    loader
        .load_languages(&Files, &[identifier(language), identifier(Language::En)])
        .expect("the Fluent files are part of the program and a test reads them all");
    // Fluent would wrap every argument in invisible direction marks, which end
    // up in titles, addresses of mail and feeds. Both languages run one way.
    loader.set_use_isolating(false);
    loader
}

fn identifier(language: Language) -> LanguageIdentifier {
    language
        .tag()
        .parse()
        .expect("a language's tag is a language identifier")
}
