//! What holds for any words.

use crate::support::*;
use domain::embargo::Weight;
use proptest::prelude::*;

/// Words of two alphabets that share no letter, so that none is part of another.
fn text(letters: &'static str) -> impl Strategy<Value = String> {
    let word = proptest::string::string_regex(&format!("[{letters}]{{3,14}}")).expect("a pattern");
    proptest::collection::vec(word, 1..12).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_word_that_is_on_one_side_only_never_fires(
        secret in text("bcdfghjk"),
        public in text("lmpqrtvw"),
        place in 4_usize..8,
    ) {
        let (pointer, _) = PUBLIC[place];
        let document = planted(sealed(document(), &secret), pointer, &public);
        prop_assert_eq!(refused(&document), []);
    }

    #[test]
    fn a_planted_id_is_found_in_any_public_field(
        place in 0..PUBLIC.len(),
        family in prop::sample::select(vec!["XSA-{}", "CVE-2020-{}", "USN-{}-1", "DSA-{}", "RHSA-2020:{}"]),
        number in 100_u32..99_999,
        is_upper in any::<bool>(),
    ) {
        let id = family.replace("{}", &number.to_string());
        let (pointer, path) = PUBLIC[place];
        let document = sealed(document(), &format!("This is {id}."));
        let written = if is_upper { id } else { id.to_lowercase() };
        let found = refused(&planted(document, pointer, &written));
        prop_assert_eq!(found.iter().map(|(path, _)| &**path).collect::<Vec<_>>(), [path]);
    }

    #[test]
    fn any_text_can_be_judged(secret in any::<String>(), public in any::<String>()) {
        let mut document = sealed(document(), &format!("x {secret}"));
        document["text"]["en"]["body"] = format!("x {public}").into();
        let found = judged(&document);
        prop_assert!(found.iter().all(|finding| finding.weight == Weight::Refusal));
    }

    #[test]
    fn the_same_word_on_both_sides_is_found(
        word in "[bcdfghjkqvwxz]{5,20}",
        place in 0..PUBLIC.len(),
    ) {
        let (pointer, path) = PUBLIC[place];
        let document = sealed(document(), &format!("This is {word}."));
        let found = refused(&planted(document, pointer, &word));
        prop_assert_eq!(found.iter().map(|(path, _)| &**path).collect::<Vec<_>>(), [path]);
    }
}

/// Looking at every part of such a word would stop every other save for minutes.
#[test]
fn a_word_as_long_as_a_text_may_be_is_judged_by_its_beginning() {
    let word = "n".repeat(50_000);
    let document = sealed(document(), &format!("This is {word}."));

    let found = refused(&planted(document, "/text/en/body", &word));

    let paths: Vec<_> = found.iter().map(|(path, _)| &**path).collect();
    assert_eq!(paths, ["text.en.body"]);
}
