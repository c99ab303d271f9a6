//! Whether a password would be guessed soon: because everybody has it, or because it
//! is made of what everybody knows of its owner and of the place it is for.
//!
//! Everything it needs is in the program: no list is fetched, and no other site is
//! asked.

use std::collections::BTreeSet;
use zxcvbn::{Score, zxcvbn};

/// Words of the place, beside those of one installation: of themselves they make no
/// password any better.
const OF_THE_PLACE: [&str; 22] = [
    "fenster",
    "status",
    "statuspage",
    "statusseite",
    "wartung",
    "wartungsfenster",
    "maintenance",
    "incident",
    "notice",
    "desk",
    "author",
    "publisher",
    "operator",
    "administrator",
    "hosting",
    "password",
    "passwort",
    "kennwort",
    "letmein",
    "qwertyuiop",
    "qwertzuiop",
    "1234567890",
];

/// How many characters a password has to have beside such words, and how many different
/// ones in all.
const BESIDE: usize = 5;

/// What stands between the words of an address, or of a name.
const BETWEEN: [char; 6] = [' ', '@', '.', '-', '_', '+'];

/// Whether it is one of the first that somebody would try who knows what it is `about`:
/// an address, the name of the site. The estimate is that of an attacker who has lists
/// of passwords, names and words, and knows of dates, keyboards and letters that are
/// put for others; ten thousand million guesses are the least.
pub(super) fn is_easy(password: &str, about: &[&str]) -> bool {
    let known = known(about);
    let lower = password.to_lowercase();
    let distinct: BTreeSet<char> = lower.chars().collect();
    // From the longest on, so that no word is broken by a shorter one in it.
    let rest = known
        .iter()
        .rev()
        .fold(lower, |rest, word| rest.replace(word.as_str(), ""));
    if distinct.len() < BESIDE || rest.chars().count() < BESIDE {
        return true;
    }
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    zxcvbn(password, &known).score() < Score::Four
}

/// All such words, the shortest first.
fn known(about: &[&str]) -> Vec<String> {
    let of_about = about.iter().flat_map(|text| {
        let whole = std::iter::once(*text);
        whole.chain(text.split(BETWEEN))
    });
    let words = OF_THE_PLACE.into_iter().chain(of_about);
    let words = words.filter(|word| word.chars().count() > 2);
    let words: BTreeSet<String> = words.map(str::to_lowercase).collect();
    let mut words: Vec<String> = words.into_iter().collect();
    words.sort_by_key(String::len);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_everybody_has_is_easy() {
        for easy in [
            "passwordpassword",
            "Password1234",
            "P@ssw0rd1234",
            "aaaaaaaaaaaaaa",
            "123456789012",
            "qwertyuiop123",
            "zxcvbnm123456",
            "iloveyou1234",
            "superman2020",
            "december2020",
            "1q2w3e4r5t6y",
            "abcdefghijkl",
            "michelle1990",
        ] {
            assert!(is_easy(easy, &[]), "{easy}");
        }
    }

    #[test]
    fn what_is_known_of_its_owner_and_the_place_is_easy() {
        let about = ["marie.lindwurm@auenhost.example", "Auenhost"];
        for easy in [
            "marie.lindwurm@auenhost.example",
            "marie-lindwurm",
            "AuenhostAuenhost",
            "auenhost2020",
            "fenster-auenhost",
            "publisher-Auenhost1",
            "Wartungsfenster24",
        ] {
            assert!(is_easy(easy, &about), "{easy}");
        }
    }

    #[test]
    fn a_few_words_that_do_not_belong_together_are_not_easy() {
        let about = ["desk@example.net", "Auenhost"];
        for hard in [
            "rain on the skylight",
            "seven quiet lamps above the harbor",
            "Zwölf Laternen im Nebel",
            "tT6!xq-9LmPz",
            "雨の日の窓辺にて二人で本を読む",
            &"a b c d e f g h ".repeat(12),
        ] {
            assert!(!is_easy(hard, &about), "{hard}");
        }
    }
}
