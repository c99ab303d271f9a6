//! Every value has a word in every language.

use domain::{EventKind, HostState, Kind, Language, Priority, Progress, State};
use std::collections::BTreeSet;
use words::labels;

/// Checks that each value has a word of its own, and none that is a key.
fn distinct<T: Copy>(values: &[T], word: impl Fn(T) -> String) {
    let words: BTreeSet<_> = values.iter().map(|value| word(*value)).collect();

    assert_eq!(words.len(), values.len(), "{words:?}");
    for word in words {
        assert!(word.starts_with(char::is_uppercase), "{word}");
    }
}

#[test]
fn every_value_has_its_own_word_in_every_language() {
    for language in Language::ALL {
        distinct(Kind::ALL, |kind| labels::kind(language, kind));
        distinct(Kind::ALL, |kind| labels::kind_plural(language, kind));
        distinct(State::ALL, |state| labels::state(language, state));
        distinct(HostState::ALL, |state| labels::host_state(language, state));
        distinct(Priority::ALL, |priority| {
            labels::priority(language, priority)
        });
        distinct(EventKind::ALL, |event| labels::event(language, event));
    }
}

#[test]
fn no_invisible_direction_marks_surround_an_argument() {
    let progress = Progress {
        completed: 4,
        total: 5,
        ..Progress::default()
    };

    assert_eq!(labels::progress(Language::En, progress), "4 of 5 completed");
    assert_eq!(
        labels::progress(Language::De, progress),
        "4 von 5 abgeschlossen"
    );
}

#[test]
fn the_state_of_a_host_is_read_by_the_word_that_it_is_printed_with() {
    for language in Language::ALL {
        for state in HostState::ALL {
            let label = labels::host_state(language, *state);

            assert_eq!(domain::rows::state(&label), Some(*state), "{label}");
        }
    }
}
