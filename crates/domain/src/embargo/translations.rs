//! Sealed text that is missing in a language of the public text: at the lift
//! somebody would read nothing.

use super::finding::{Finding, Findings};
use crate::document::What;
use crate::{Clearance, Notice};

pub(super) fn find(notice: &Notice, clearance: &Clearance) -> Findings {
    let mut findings = Vec::new();
    for (index, disclosure) in super::sealed(notice) {
        let Ok(text) = disclosure.text.reveal(clearance) else {
            continue;
        };
        let public = notice.text.by_language.keys();
        for language in public.filter(|language| !text.contains_key(language)) {
            let path = format!("disclosures[{index}].text.{language}");
            let what = What::SealedMissing {
                language: *language,
            };
            findings.push(Finding::refusal(path, what));
        }
    }
    findings
}
