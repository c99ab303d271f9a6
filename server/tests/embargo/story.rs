//! A short story that is always the same: one twin does what the other does not,
//! then both are asked everything. For leaks that were put in on purpose.

use crate::leaks::Leak;
use crate::mutations::{Author, Deed, Mutation, Words};
use crate::notices::ANNOUNCED;
use crate::twins::{Finding, Twins};
use domain::Language;

/// What the twins of the story differ in to somebody outside.
pub async fn find(leak: Option<&'static Leak>) -> Option<Finding> {
    let mut twins = Twins::open(leak).await;
    for deed in deeds() {
        if let Err(found) = twins.mutate(&deed).await {
            return Some(found);
        }
    }
    twins.round().await.err()
}

fn deeds() -> Vec<Deed> {
    let words = |title: &str, body: &str| Words {
        title: title.to_owned(),
        body: body.to_owned(),
    };
    let long = "speculation ".repeat(300);
    let mutations = [
        Mutation::Rewrite {
            of: ANNOUNCED,
            place: 0,
            language: Language::En,
            words: words("Quetzalcoatlus", &long),
        },
        Mutation::Forget {
            of: ANNOUNCED,
            place: 0,
            language: Language::De,
        },
        Mutation::Add {
            of: ANNOUNCED,
            hours: 30,
            words: words("Another hole", "It was another."),
        },
        Mutation::Repeat {
            of: ANNOUNCED,
            times: 3,
        },
        Mutation::Create {
            number: 11,
            words: words("A quiet draft", "Nobody knows."),
        },
        Mutation::Edit {
            number: 11,
            words: words("A quiet draft", "Nobody knows yet."),
        },
        Mutation::Read {
            of: ANNOUNCED,
            reader: 1,
        },
    ];
    let deed = |(place, mutation)| Deed {
        is_in_first: true,
        author: Author::Operator(1),
        minutes: [10, -10][place % 2],
        mutation,
    };
    mutations.into_iter().enumerate().map(deed).collect()
}
