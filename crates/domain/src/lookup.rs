//! What a reader asks about: names of hosts, or parts of names, as they were
//! typed or pasted. Takes whatever somebody copies from a terminal, a browser or
//! a list, keeps what is a name, and loses nothing of the rest.

use crate::HostName;
use std::collections::BTreeSet;

/// Names that are looked for at once.
pub const MOST_NAMES: usize = 200;

/// Bytes that all names together take in an address. Some programs on the way
/// cut longer ones off.
pub const MOST_BYTES: usize = 7_500;

/// Characters that a part of a name has at least.
pub const SHORTEST_PART: usize = 2;

/// Characters of a wrong name that are enough to recognize it by.
const ENOUGH: usize = 60;

/// What stands between names.
const SEPARATORS: [char; 5] = [',', ';', ' ', '\t', '|'];

/// Names that are looked for, and what else was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lookup {
    names: BTreeSet<HostName>,
    left: Vec<HostName>,
    wrong: Vec<WrongName>,
}

/// Something that was typed and is no name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongName {
    /// The line it stands on, from one.
    pub line: usize,
    /// What was typed, or its beginning.
    pub text: String,
}

impl Lookup {
    /// Reads what was typed. Names stand on lines of their own or apart by
    /// commas, semicolons, bars, spaces or tabs; addresses, ports, dots at an end, quotes
    /// and the case of letters do not matter.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let mut lookup = Self::default();
        let mut bytes = 0;
        for (line, text) in typed.lines().enumerate() {
            let words = text.split(SEPARATORS).map(str::trim);
            // A dash or a bullet before a name is not meant as one.
            let words = words.filter(|word| word.chars().any(char::is_alphanumeric));
            for word in words {
                let name = HostName::parse(bare(word)).ok();
                let Some(name) = name.filter(says_something) else {
                    lookup.wrong.push(WrongName {
                        line: line + 1,
                        text: word.chars().take(ENOUGH).collect(),
                    });
                    continue;
                };
                if lookup.names.contains(&name) || lookup.left.contains(&name) {
                    continue;
                }
                // One byte for what stands between two names.
                let with_it = bytes + name.as_str().len() + 1;
                if lookup.names.len() < MOST_NAMES && with_it <= MOST_BYTES {
                    bytes = with_it;
                    lookup.names.insert(name);
                } else {
                    lookup.left.push(name);
                }
            }
        }
        lookup
    }

    /// The names that are looked for, in order, each once.
    #[must_use]
    pub const fn names(&self) -> &BTreeSet<HostName> {
        &self.names
    }

    /// Names beyond those that are looked for at once, as they were typed.
    #[must_use]
    pub fn left(&self) -> &[HostName] {
        &self.left
    }

    /// What was typed and is no name.
    #[must_use]
    pub fn wrong(&self) -> &[WrongName] {
        &self.wrong
    }

    /// Whether there is nothing to look for and nothing to say about it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.wrong.is_empty()
    }

    /// The one way of writing the names that are looked for. All that was typed
    /// is in it, if nothing was wrong and nothing was left.
    #[must_use]
    pub fn normal(&self) -> String {
        joined(&self.names)
    }

    /// Whether its normal form says all that was typed.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.wrong.is_empty() && self.left.is_empty()
    }
}

/// Names as they stand in an address.
#[must_use]
pub fn joined<'a>(names: impl IntoIterator<Item = &'a HostName>) -> String {
    let names: Vec<&str> = names.into_iter().map(HostName::as_str).collect();
    names.join(",")
}

/// The name in `https://user@Host1.example.net.:8443/path`, in `"host1"`, in `*.example.net`.
fn bare(word: &str) -> &str {
    let around = |c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_');
    let word = word.split_once("://").map_or(word, |(_, rest)| rest);
    let word = word.trim_start_matches(around);
    let word = word.split(['/', '?', '#']).next().unwrap_or_default();
    let word = word.rsplit_once('@').map_or(word, |(_, host)| host);
    let word = word.trim_end_matches(around);
    let word = match word.rsplit_once(':') {
        Some((host, port)) if !host.contains(':') && port.bytes().all(|b| b.is_ascii_digit()) => {
            host
        }
        _ => word,
    };
    word.trim_matches(around)
}

/// Dashes and underscores alone are characters of a name and no name.
fn says_something(name: &HostName) -> bool {
    name.as_str().bytes().any(|b| b.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn names(typed: &str) -> Vec<String> {
        let lookup = Lookup::read(typed);
        lookup.names().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn names_are_read_however_they_are_pasted() {
        for (typed, wanted) in [
            ("", vec![]),
            (" \r\n\t,;, \n", vec![]),
            ("host1.example.net", vec!["host1.example.net"]),
            (
                "b,a;c d\te\nf\r\ng",
                vec!["a", "b", "c", "d", "e", "f", "g"],
            ),
            (
                "HOST1.Example.NET., host1.example.net",
                vec!["host1.example.net"],
            ),
            (
                "https://web1.example.net:8443/a/b?c=d#e",
                vec!["web1.example.net"],
            ),
            ("http://web1.example.net/", vec!["web1.example.net"]),
            ("root@web1.example.net:22", vec!["web1.example.net"]),
            ("ssh://root@web1.example.net", vec!["web1.example.net"]),
            ("- web1\n* web2\n• web3", vec!["web1", "web2", "web3"]),
            (
                "\"web1\" 'web2' <web3> (web4) [web5]",
                vec!["web1", "web2", "web3", "web4", "web5"],
            ),
            (
                "*.example.net .example.org",
                vec!["example.net", "example.org"],
            ),
            ("192.0.2.7:80", vec!["192.0.2.7"]),
            ("web_1 -web-", vec!["-web-", "web_1"]),
        ] {
            assert_eq!(names(typed), wanted, "{typed:?}");
            assert!(Lookup::read(typed).wrong().is_empty(), "{typed:?}");
        }
    }

    #[test]
    fn what_is_no_name_is_told_with_its_line_and_the_rest_is_kept() {
        let lookup = Lookup::read("web1.example.net\n\nmüller, web2\n2001:db8::1\na..b");

        let wrong: Vec<_> = lookup
            .wrong()
            .iter()
            .map(|wrong| (wrong.line, wrong.text.as_str()))
            .collect();
        assert_eq!(wrong, [(3, "müller"), (4, "2001:db8::1"), (5, "a..b")]);
        assert_eq!(lookup.normal(), "web1.example.net,web2");
        assert!(!lookup.is_whole());
    }

    #[test]
    fn what_is_too_much_is_left_and_not_lost() {
        let many: Vec<String> = (0..250).map(|number| format!("h{number:03}")).collect();
        let lookup = Lookup::read(&many.join("\n"));

        assert_eq!(lookup.names().len(), MOST_NAMES);
        assert_eq!(lookup.left().len(), 50);
        assert_eq!(lookup.left()[0].as_str(), "h200");

        let long: Vec<String> = (0..60)
            .map(|n| format!("{}.{n}", vec!["x".repeat(60); 4].join(".")))
            .collect();
        let lookup = Lookup::read(&long.join("\n"));
        assert!(lookup.normal().len() <= MOST_BYTES);
        assert_eq!(lookup.names().len() + lookup.left().len(), 60);
        assert!(!lookup.left().is_empty());
    }

    proptest! {
        #[test]
        fn any_text_is_taken_and_its_normal_form_is_read_back_as_it_is(typed in "(?s).{0,400}") {
            let lookup = Lookup::read(&typed);
            let again = Lookup::read(&lookup.normal());

            prop_assert_eq!(again.names(), lookup.names());
            prop_assert_eq!(again.normal(), lookup.normal());
            prop_assert!(again.is_whole());
        }

        #[test]
        fn names_are_found_whatever_stands_between_and_around_them(
            words in prop::collection::btree_set("[a-z][a-z0-9-]{0,12}[a-z0-9]\\.example\\.net", 1..30),
            between in "(\r\n|, ?|;|\t| ){1,3}",
            before in "(https?://)?",
            after in "(:[0-9]{2,4})?(/[a-z]{0,5})?\\.?",
        ) {
            let typed: Vec<String> = words.iter().map(|word| format!("{before}{}{after}", word.to_uppercase())).collect();
            let lookup = Lookup::read(&typed.join(&between));

            let found: BTreeSet<String> = lookup.names().iter().map(ToString::to_string).collect();
            prop_assert_eq!(found, words);
            prop_assert!(lookup.is_whole());
        }

        #[test]
        fn nothing_that_was_typed_is_lost(words in prop::collection::vec("[a-z]{1,8}(\\.[a-z]{1,8}){0,3}|[äöü!]{1,5}x|:a:b", 0..300)) {
            let lookup = Lookup::read(&words.join("\n"));

            let kept: BTreeSet<String> = lookup.names().iter().chain(lookup.left()).map(ToString::to_string).collect();
            for word in &words {
                let is_wrong = lookup.wrong().iter().any(|wrong| wrong.text == *word);
                prop_assert!(kept.contains(word) || is_wrong || word.contains('!'), "{word}");
            }
        }
    }
}
