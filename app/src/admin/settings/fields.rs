//! What the fields are called.

use crate::admin::say;
use domain::Language;

/// The name of the field at a path, for the summary of what is wrong and for what
/// somebody else changed.
#[must_use]
pub fn field_label(language: Language, path: &str) -> String {
    let field = path.split(['.', '[']).next().unwrap_or_default();
    let spoken = path.rsplit('.').next().and_then(Language::from_tag);
    let label = match (field, path) {
        ("name", _) => say!(language, "desk-settings-name"),
        (_, "logo.light") => say!(language, "desk-settings-logo-light"),
        (_, "logo.dark") => say!(language, "desk-settings-logo-dark"),
        ("logo", _) => say!(language, "desk-settings-logo"),
        ("icon", _) => say!(language, "desk-settings-icon"),
        (_, "accent.light") => say!(language, "desk-settings-accent-light"),
        (_, "accent.dark") => say!(language, "desk-settings-accent-dark"),
        ("accent", _) => say!(language, "desk-settings-accent"),
        ("zone", _) => say!(language, "desk-settings-zone"),
        ("languages", _) => say!(language, "desk-settings-languages"),
        ("imprint", _) => say!(language, "imprint"),
        ("privacy", _) => say!(language, "privacy"),
        ("contact", _) => say!(language, "contact"),
        ("support", _) => say!(language, "desk-settings-support"),
        ("footer", _) => say!(language, "desk-settings-footer"),
        _ => String::new(),
    };
    match spoken {
        Some(spoken) => format!("{label}, {}", spoken.own_name()),
        None => label,
    }
}
