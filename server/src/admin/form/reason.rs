//! Why something is changed, as it was typed: a line per language.

use super::Fields;
use domain::Language;
use std::collections::BTreeMap;

/// The lines that say something.
#[must_use]
pub fn read(fields: &Fields) -> BTreeMap<String, String> {
    let line = |language: Language| {
        let tag = language.tag().to_owned();
        Some((tag, fields.given(&format!("change_reason.{language}"))?))
    };
    Language::ALL.into_iter().filter_map(line).collect()
}
