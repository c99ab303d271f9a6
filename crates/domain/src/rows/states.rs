//! The words in which people write where the work on a host stands.

use crate::HostState;

/// Words of people, in English and German; the words of the document come first.
const WORDS: [(HostState, &[&str]); 6] = [
    (
        HostState::Scheduled,
        &[
            "scheduled",
            "planned",
            "pending",
            "open",
            "waiting",
            "not started",
            "to do",
            "todo",
            "geplant",
            "offen",
            "ausstehend",
            "vorgesehen",
            "angekündigt",
        ],
    ),
    (
        HostState::InProgress,
        &[
            "in progress",
            "started",
            "running",
            "ongoing",
            "working",
            "in arbeit",
            "in bearbeitung",
            "begonnen",
            "gestartet",
            "läuft",
            "laufend",
        ],
    ),
    (
        HostState::Completed,
        &[
            "completed",
            "complete",
            "done",
            "finished",
            "ok",
            "successful",
            "success",
            "abgeschlossen",
            "erledigt",
            "fertig",
            "beendet",
            "erfolgreich",
        ],
    ),
    (
        HostState::Failed,
        &[
            "failed",
            "failure",
            "error",
            "broken",
            "fehlgeschlagen",
            "gescheitert",
            "fehler",
            "misslungen",
        ],
    ),
    (
        HostState::Postponed,
        &[
            "postponed",
            "deferred",
            "rescheduled",
            "moved",
            "verschoben",
            "vertagt",
        ],
    ),
    (
        HostState::Cancelled,
        &[
            "cancelled",
            "canceled",
            "skipped",
            "dropped",
            "abgesagt",
            "gestrichen",
            "storniert",
            "entfällt",
        ],
    ),
];

/// The state that a word or short phrase names, in English, German or as a
/// document has it; large or small, with spaces, hyphens or underscores.
#[must_use]
pub fn state(text: &str) -> Option<HostState> {
    let word = folded(text);
    WORDS
        .iter()
        .find(|(_, words)| words.contains(&word.as_str()))
        .map(|(state, _)| *state)
}

/// Lower case, single spaces, no punctuation around it.
pub(super) fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    let is_gap = |c: char| c.is_whitespace() || matches!(c, '_' | '-');
    let words = lower.split(is_gap).filter(|word| !word.is_empty());
    let words: Vec<_> = words.collect();
    let joined = words.join(" ");
    joined
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_a_document_is_understood() {
        for known in HostState::ALL {
            assert_eq!(state(known.word()), Some(*known), "{known}");
        }
    }

    #[test]
    fn no_word_means_two_states_and_each_is_written_as_it_is_looked_up() {
        let mut seen = std::collections::BTreeSet::new();
        for word in WORDS.iter().flat_map(|(_, words)| *words) {
            assert!(seen.insert(word), "{word} means two things");
            assert_eq!(folded(word), *word);
        }
    }

    #[test]
    fn people_write_states_in_their_own_way() {
        for (text, expected) in [
            ("Completed", Some(HostState::Completed)),
            ("IN PROGRESS", Some(HostState::InProgress)),
            ("in-progress.", Some(HostState::InProgress)),
            ("  In   Arbeit ", Some(HostState::InProgress)),
            ("(erledigt)", Some(HostState::Completed)),
            ("Läuft", Some(HostState::InProgress)),
            ("exploded", None),
            ("", None),
        ] {
            assert_eq!(state(text), expected, "{text}");
        }
    }
}
