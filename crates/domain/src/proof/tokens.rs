//! A text as words, numbers and signs, each with its place, sentence and block.

use super::calendar;
use super::prose::Prose;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters.
    Word,
    /// Digits.
    Number,
    /// Words joined by dots, such as the name of a host.
    Name,
    /// Anything else; one character.
    Sign,
}

/// One token.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    pub(super) start: usize,
    pub(super) kind: Kind,
    /// The number of its block: a paragraph, a heading, an entry of a list, a table.
    pub(super) block: u32,
    /// The number of its sentence.
    pub(super) sentence: u32,
}

/// What has dots inside and is a word all the same.
const DOTTED: &[&str] = &[
    "a.m", "p.m", "z.b", "d.h", "u.a", "e.g", "i.e", "o.ä", "s.o",
];

/// What is shortened by a dot that ends no sentence.
const SHORTENED: &[&str] = &[
    "ca", "bzw", "etc", "nr", "no", "approx", "usw", "evtl", "ggf", "vs", "z.b", "d.h", "e.g",
    "i.e", "u.a", "inkl", "max", "min", "std", "dr", "mr", "st",
];

impl<'a> Token<'a> {
    pub(super) const fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub(super) fn is(&self, sign: &str) -> bool {
        self.text == sign
    }

    pub(super) fn is_word(&self, word: &str) -> bool {
        self.kind == Kind::Word && is_same(self.text, word)
    }

    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        self.kind == Kind::Word && words.iter().any(|word| is_same(self.text, word))
    }

    pub(super) fn is_capitalized(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// The number, of at most so many digits.
    pub(super) fn number(&self, digits: usize) -> Option<u32> {
        let is_number = self.kind == Kind::Number && self.text.len() <= digits;
        is_number.then(|| self.text.parse().ok()).flatten()
    }

    /// Whether it stands directly after another.
    pub(super) const fn is_glued_to(&self, before: &Token<'a>) -> bool {
        self.start == before.end()
    }

    pub(super) const fn shares_sentence(&self, other: &Token<'a>) -> bool {
        self.sentence == other.sentence
    }
}

/// Compares without regard to capitals; `word` is in small letters.
fn is_same(text: &str, word: &str) -> bool {
    if text.is_ascii() {
        return text.eq_ignore_ascii_case(word);
    }
    text.chars().flat_map(char::to_lowercase).eq(word.chars())
}

/// Takes a text apart.
pub(super) fn of(prose: &Prose) -> Vec<Token<'_>> {
    within(prose, &mut Parts::default())
}

fn within<'a>(prose: &'a Prose, parts: &mut Parts) -> Vec<Token<'a>> {
    let text = prose.text.as_str();
    let mut breaks = prose.breaks.iter().copied().peekable();
    let mut tokens: Vec<Token<'_>> = Vec::with_capacity(text.len() / 5);
    let (mut at, mut block) = (0, 0);
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        while breaks.next_if(|place| *place <= at).is_some() {
            block += 1;
        }
        let (kind, length) = take(&text[at..], c, parts.first(text, at));
        tokens.push(Token {
            text: &text[at..at + length],
            start: at,
            kind,
            block,
            sentence: 0,
        });
        at += length;
    }
    number_sentences(&mut tokens);
    tokens
}

/// How far what may be a part of a name reaches, remembered: a long one is many
/// tokens, and none of them has to look to its end again.
#[derive(Default)]
struct Parts {
    end: usize,
    #[cfg(test)]
    looked_at: usize,
}

impl Parts {
    /// The length of the part that begins or goes on at a place.
    fn first(&mut self, text: &str, at: usize) -> usize {
        if self.end <= at {
            self.end = at + run(&text[at..], is_part);
            #[cfg(test)]
            {
                self.looked_at += self.end - at;
            }
        }
        self.end - at
    }
}

/// Takes one token; `part` is the length of the part of a name that it begins with.
fn take(text: &str, first: char, part: usize) -> (Kind, usize) {
    if !first.is_alphanumeric() {
        return (Kind::Sign, first.len_utf8());
    }
    if let Some(length) = name(text, part) {
        let is_word = DOTTED.iter().any(|word| is_same(&text[..length], word));
        return (if is_word { Kind::Word } else { Kind::Name }, length);
    }
    if first.is_ascii_digit() {
        return (Kind::Number, run(text, |c| c.is_ascii_digit()));
    }
    let mut length = run(text, is_letter);
    // o'clock, geht's
    while let Some(mark) = text[length..].chars().next()
        && matches!(mark, '\'' | '’')
    {
        let after = &text[length + mark.len_utf8()..];
        let more = run(after, is_letter);
        if more == 0 {
            break;
        }
        length += mark.len_utf8() + more;
    }
    (Kind::Word, length.max(first.len_utf8()))
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !c.is_ascii_digit()
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}

fn run(text: &str, is_part: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

/// The length of words joined by dots, two at least, the first of which is no number.
fn name(text: &str, first: usize) -> Option<usize> {
    if !text[first..].starts_with('.') {
        return None;
    }
    if text[..first].bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut length = first;
    while text[length..].starts_with('.') {
        let more = run(&text[length + 1..], is_part);
        if more == 0 {
            break;
        }
        length += 1 + more;
    }
    (length > first).then(|| text[..length].trim_end_matches('-').len())
}

fn number_sentences(tokens: &mut [Token<'_>]) {
    let mut sentence = 0;
    for index in 0..tokens.len() {
        if index > 0 && ends_before(tokens, index) {
            sentence += 1;
        }
        tokens[index].sentence = sentence;
    }
}

/// Whether a sentence ends before a token.
fn ends_before(tokens: &[Token<'_>], index: usize) -> bool {
    let (before, token) = (&tokens[index - 1], &tokens[index]);
    if before.block != token.block {
        return true;
    }
    match before.text {
        "!" | "?" => true,
        "." if token.is_glued_to(before) => false,
        "." => {
            let Some(word) = index.checked_sub(2).map(|at| &tokens[at]) else {
                return true;
            };
            match word.kind {
                // A date goes on with a month, an amount with what it is of.
                Kind::Number => token.is_capitalized() && calendar::month(token.text).is_none(),
                Kind::Word if word.is_any(SHORTENED) || word.text.chars().count() == 1 => false,
                Kind::Word if calendar::is_shortened(word.text) => token.kind == Kind::Word,
                _ => true,
            }
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::passages::Script;
    use super::*;

    #[test]
    fn a_long_run_without_spaces_is_looked_at_once() {
        for piece in ["CVE-2020-", "a-", "1-a_", "ü-9-"] {
            let prose = Prose::new(&piece.repeat(5_000), Script::Plain);
            let mut parts = Parts::default();

            let tokens = within(&prose, &mut parts);

            assert!(tokens.len() >= 5_000, "{piece}: {}", tokens.len());
            assert!(parts.looked_at <= prose.text.len(), "{piece}");
        }
    }

    #[test]
    fn names_and_what_only_looks_like_one_are_told_apart() {
        let prose = Prose::new("a-b.c 1-a.b CVE-2020-1 x. 12.30", Script::Plain);
        let tokens = of(&prose).into_iter().map(|token| token.text);

        assert_eq!(
            tokens.collect::<Vec<_>>().join(" "),
            "a-b.c 1-a.b CVE - 2020 - 1 x . 12 . 30"
        );
    }
}
