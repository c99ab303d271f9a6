//! What somebody typed into the search box, as terms that all have to be found.
//!
//! A query is made of words alone. Quotes, operators and whatever else an
//! engine gives a meaning to are gone before an engine sees it, so that no
//! input can be a syntax error.

use super::fold::{Word, words};

/// More terms than this narrow nothing down any more.
const MAX_TERMS: usize = 10;

/// The longest term, in words; enough for any host name.
const MAX_WORDS: usize = 10;

/// More input than this is not looked at.
const MAX_INPUT: usize = 500;

/// A query that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Query {
    /// All have to be found.
    terms: Vec<Term>,
}

/// What was typed without a space in it: one word, or several that have to
/// follow each other (`host1.example.net`).
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    words: Vec<Word>,
    /// Whether the last word may be the beginning of a longer one.
    is_beginning: bool,
}

/// How an engine writes a query down.
pub(super) struct Syntax {
    /// Around a sequence of words.
    pub(super) quote: char,
    /// Between words that follow each other.
    pub(super) next: &'static str,
    /// After a word that may be the beginning of a longer one.
    pub(super) beginning: &'static str,
    /// Between the spellings of a term.
    pub(super) or: &'static str,
    /// Between terms.
    pub(super) and: &'static str,
}

impl Query {
    /// Reads what was typed; `None` when there is no word in it.
    pub(super) fn read(typed: &str) -> Option<Self> {
        let typed = &typed[..typed.floor_char_boundary(MAX_INPUT)];
        let chunks = typed
            .split_whitespace()
            .map(|chunk| words(chunk).take(MAX_WORDS).collect::<Vec<_>>());
        let mut terms: Vec<_> = chunks
            .filter(|words| !words.is_empty())
            .take(MAX_TERMS)
            .map(|words| Term {
                words,
                is_beginning: false,
            })
            .collect();
        // The reader may still be typing the last one.
        terms.last_mut()?.is_beginning = true;
        Some(Self { terms })
    }

    /// The query as an engine reads it.
    pub(super) fn expression(&self, syntax: &Syntax) -> String {
        let terms = self.terms.iter().map(|term| term.expression(syntax));
        terms.collect::<Vec<_>>().join(syntax.and)
    }

    /// Whether a word of a text is one that was looked for.
    pub(super) fn names(&self, word: &Word) -> bool {
        self.terms.iter().any(|term| term.names(word))
    }
}

impl Term {
    /// The spellings of the term: one, or two when it has umlauts. Each is a
    /// sequence of words.
    fn spellings(&self) -> Vec<Vec<&str>> {
        let folded: Vec<_> = self.words.iter().map(|word| word.folded.as_str()).collect();
        let spelled: Vec<_> = self.words.iter().map(Word::spelled).collect();
        if folded == spelled {
            vec![folded]
        } else {
            vec![folded, spelled]
        }
    }

    fn expression(&self, syntax: &Syntax) -> String {
        let Syntax { quote, next, .. } = syntax;
        let beginning = if self.is_beginning {
            syntax.beginning
        } else {
            ""
        };
        let spellings = self.spellings().into_iter();
        let spellings =
            spellings.map(|words| format!("{quote}{}{quote}{beginning}", words.join(next)));
        format!("({})", spellings.collect::<Vec<_>>().join(syntax.or))
    }

    fn names(&self, found: &Word) -> bool {
        let last = self.words.len() - 1;
        self.words.iter().enumerate().any(|(place, wanted)| {
            let may_go_on = self.is_beginning && place == last;
            let fits = |found: &str, wanted: &str| {
                found == wanted || (may_go_on && found.starts_with(wanted))
            };
            fits(&found.folded, &wanted.folded)
                || fits(found.spelled(), &wanted.folded)
                || fits(&found.folded, wanted.spelled())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spellings(typed: &str) -> Vec<String> {
        let query = Query::read(typed).expect("words");
        query
            .terms
            .iter()
            .flat_map(|term| term.spellings())
            .map(|words| words.join(" "))
            .collect()
    }

    #[test]
    fn operators_and_quotes_are_gone_and_words_stay() {
        assert_eq!(
            spellings("\"kernel NEAR(update, 5)* AND title:x -y ^z"),
            ["kernel", "near update", "5", "and", "title x", "y", "z"]
        );
    }

    #[test]
    fn an_umlaut_is_looked_for_in_both_spellings() {
        assert_eq!(spellings("Köln-Nord"), ["koln nord", "koeln nord"]);
    }

    #[test]
    fn only_the_last_term_may_go_on() {
        let query = Query::read("two wor").expect("words");

        assert_eq!(
            query
                .terms
                .iter()
                .map(|term| term.is_beginning)
                .collect::<Vec<_>>(),
            [false, true]
        );
    }

    #[test]
    fn input_without_words_is_no_query() {
        for typed in ["", "   ", "\"", "***", "\0\0", "🔥", "()", "\u{301}"] {
            assert_eq!(Query::read(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn endless_input_is_cut_between_characters() {
        let query = Query::read(&"ä ".repeat(5_000)).expect("words");

        assert_eq!(query.terms.len(), MAX_TERMS);
        assert_eq!(
            Query::read(&"ä".repeat(5_000)).expect("a word").terms.len(),
            1
        );
    }
}
