//! The Fluent files agree with each other: what one language can say, the
//! other can say with the same variables.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

/// Variables by key.
type Words = BTreeMap<String, BTreeSet<String>>;

fn words(language: &str) -> Words {
    let path = format!(
        "{}/locales/{language}/fenster.ftl",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(&path).expect("every language has its file");
    let resource = fluent_syntax::parser::parse(text).expect("the file is valid Fluent");
    let mut words = Words::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let mut variables = BTreeSet::new();
        if let Some(pattern) = &message.value {
            of_pattern(pattern, &mut variables);
        }
        let before = words.insert(message.id.name.clone(), variables);
        assert!(
            before.is_none(),
            "{language}: {} is there twice",
            message.id.name
        );
    }
    words
}

fn of_pattern(pattern: &Pattern<String>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, variables);
        }
    }
}

fn of_expression(expression: &Expression<String>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, variables),
        Expression::Select { selector, variants } => {
            of_inline(selector, variables);
            variants
                .iter()
                .for_each(|variant| of_pattern(&variant.value, variables));
        }
    }
}

fn of_inline(inline: &InlineExpression<String>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments
                .positional
                .iter()
                .for_each(|argument| of_inline(argument, variables));
        }
        InlineExpression::Placeable { expression } => of_expression(expression, variables),
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_keys() {
    let (english, german) = (words("en"), words("de"));
    let keys = |words: &Words| words.keys().cloned().collect::<BTreeSet<_>>();

    let only_english: Vec<_> = keys(&english).difference(&keys(&german)).cloned().collect();
    let only_german: Vec<_> = keys(&german).difference(&keys(&english)).cloned().collect();

    assert_eq!(
        (only_english, only_german),
        (Vec::<String>::new(), Vec::<String>::new())
    );
}

#[test]
fn a_key_has_the_same_variables_in_both_languages() {
    let (english, german) = (words("en"), words("de"));

    for (key, variables) in &english {
        assert_eq!(Some(variables), german.get(key), "{key}");
    }
}
