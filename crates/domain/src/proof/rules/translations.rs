//! What one language says, the others say too.

use super::super::facts::Around;
use super::super::remark::{Remark, Remarks, Slip};
use crate::Language;
use crate::document::Draft;

pub(super) fn read(draft: &Draft, around: &Around<'_>, remarks: &mut Remarks) {
    let is_given = |text: &str| !text.trim().is_empty();
    let texts = |name: &str, language: Language| {
        let text = draft.text.get(language.tag());
        let part = text.and_then(|text| match name {
            "title" => Some(text.title.as_str()),
            "summary" => text.summary.as_deref(),
            "body" => Some(text.body.as_str()),
            _ => text.action_required.as_deref(),
        });
        part.is_some_and(is_given)
    };
    for language in around.languages {
        // Of a language that is missing altogether, its title stands for all.
        let is_begun = ["title", "body"].iter().any(|name| texts(name, *language));
        let names: &[&str] = if is_begun {
            &["title", "summary", "body", "action_required"]
        } else {
            &["title"]
        };
        for name in names {
            let path = format!("text.{language}.{name}");
            compare(around, *language, path, |other| texts(name, other), remarks);
        }
    }
    for (index, disclosure) in draft.disclosures.iter().enumerate() {
        for language in around.languages {
            let path = format!("disclosures[{index}].text.{language}.body");
            let has = |other: Language| {
                let section = disclosure.text.get(other.tag());
                section.is_some_and(|section| is_given(&section.body))
            };
            compare(around, *language, path, has, remarks);
        }
    }
    for (index, update) in draft.updates.iter().enumerate() {
        for language in around.languages {
            let path = format!("updates[{index}].text.{language}.body");
            let has = |other: Language| {
                let text = update.text.get(other.tag());
                text.is_some_and(|text| is_given(&text.body))
            };
            compare(around, *language, path, has, remarks);
        }
    }
}

fn compare(
    around: &Around<'_>,
    language: Language,
    path: String,
    has: impl Fn(Language) -> bool,
    remarks: &mut Remarks,
) {
    if has(language) {
        return;
    }
    let mut others = around.languages.iter().copied();
    if let Some(there_in) = others.find(|other| has(*other)) {
        remarks.push(Remark {
            path,
            language: Some(language),
            place: None,
            slip: Slip::Untranslated { there_in },
        });
    }
}
