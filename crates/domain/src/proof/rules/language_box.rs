//! Texts are in the box of their language.

use super::super::reading::{Parsed, Reading};
use super::super::remark::{Remark, Remarks, Slip};
use super::super::tokens::Kind;
use crate::Language;
use whatlang::{Detector, Lang};

/// The fewest words by which a language is told.
const FEWEST: usize = 7;

/// The most bytes that are looked at: the beginning of a text is in its language.
const ENOUGH: usize = 2_000;

pub(super) fn read(reading: &Reading<'_>, parsed: &Parsed<'_>, remarks: &mut Remarks) {
    // Names and numbers are the same in every language.
    let words = parsed
        .tokens
        .iter()
        .filter(|token| token.kind == Kind::Word);
    let mut text = String::with_capacity(ENOUGH);
    let mut count = 0;
    for word in words {
        if text.len() >= ENOUGH {
            break;
        }
        text.push_str(word.text);
        text.push(' ');
        count += 1;
    }
    if count < FEWEST {
        return;
    }
    let own = reading.passage.language;
    if let Some(seems) = language(&text).filter(|seems| *seems != own) {
        remarks.push(Remark {
            path: reading.passage.path.clone(),
            language: Some(own),
            place: None,
            slip: Slip::OtherLanguage { seems },
        });
    }
}

/// The language of a text, where that is beyond doubt.
fn language(text: &str) -> Option<Language> {
    let detector = Detector::with_allowlist(vec![Lang::Eng, Lang::Deu]);
    let info = detector.detect(text).filter(whatlang::Info::is_reliable)?;
    match info.lang() {
        Lang::Eng => Some(Language::En),
        Lang::Deu => Some(Language::De),
        _ => None,
    }
}
