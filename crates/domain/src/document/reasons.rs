//! Why a public time was changed, as readers will see it: one line a language.

use super::{Problem, Problems, What, limits};
use crate::{Language, Localized};
use std::collections::BTreeMap;

/// Reads the reasons that were written; languages without one are left out.
///
/// # Errors
/// Every reason that is too long or in no language of the site.
pub fn reasons(written: &BTreeMap<String, String>) -> Result<Localized<String>, Problems> {
    let (mut reasons, mut problems) = (Localized::new(), Problems::new());
    for (tag, text) in written {
        let path = format!("change_reason.{tag}");
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let line = super::clean(&line);
        match Language::from_tag(tag) {
            None => {
                let value = tag.clone();
                problems.push(Problem::new(path, What::UnknownLanguage { value }));
            }
            Some(_) if line.is_empty() => {}
            Some(_) if line.chars().count() > limits::SUMMARY => {
                let max = limits::SUMMARY;
                problems.push(Problem::new(path, What::TooLong { max }));
            }
            Some(language) => {
                reasons.insert(language, line);
            }
        }
    }
    if problems.is_empty() {
        Ok(reasons)
    } else {
        Err(problems)
    }
}
