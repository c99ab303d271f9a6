//! Sentences with what is to be said of them.

use crate::support::*;

const ENGLISH: &str = include_str!("corpus/en.txt");
const GERMAN: &str = include_str!("corpus/de.txt");

/// `rule:words` of each remark, in the order of the text.
fn said(remarks: &[Remark], text: &str) -> Vec<String> {
    let mut said: Vec<_> = remarks
        .iter()
        .map(|remark| {
            let place = remark.place.map_or(0..0, |place| place.start..place.end);
            let said = format!("{}:{}", remark.slip.rule().word(), &text[place.clone()]);
            (place.start, said)
        })
        .collect();
    said.sort();
    said.into_iter().map(|(_, said)| said).collect()
}

fn wrong(corpus: &str, language: Language) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut around = Vec::new();
    for line in corpus
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        if let Some(given) = line.strip_prefix("@ ") {
            around = given.split(' ').map(str::to_owned).collect();
            continue;
        }
        let (text, expected) = line.split_once(" => ").unwrap_or((line, ""));
        let text = text.replace("\\n", "\n");
        let mut expected: Vec<&str> = expected
            .split("; ")
            .filter(|said| !said.is_empty())
            .collect();
        let [zone, start, end] = around.as_slice() else {
            panic!("a corpus begins with a zone and a window");
        };
        let draft = saying(draft(zone, start, end), language, &text);
        let found = said(&remarks(&draft), &text);
        expected.sort_by_key(|said| text.find(said.split_once(':').expect("a rule").1));
        if found != expected {
            wrong.push(format!(
                "{text:?}\n  expected {expected:?}\n  found    {found:?}"
            ));
        }
    }
    wrong
}

#[test]
fn every_english_sentence_gets_what_it_deserves() {
    let wrong = wrong(ENGLISH, Language::En);

    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_german_sentence_gets_what_it_deserves() {
    let wrong = wrong(GERMAN, Language::De);

    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
