//! Which release of the tz database some rules are of.

use std::fmt;

/// A release of the tz database, such as `2026f`: the year, and the letters that
/// count within it. The later one is greater.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Release {
    year: u16,
    /// `z` is followed by `za`, so the longer one is later, then the alphabet counts.
    length: usize,
    letters: String,
}

/// A text that names no release.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a release of the tz database")]
pub struct NotARelease;

impl Release {
    /// Reads `2026f`.
    ///
    /// # Errors
    /// When the text is anything else.
    pub fn parse(text: &str) -> Result<Self, NotARelease> {
        let (year, letters) = text.trim().split_at_checked(4).ok_or(NotARelease)?;
        let is_year = year.bytes().all(|byte| byte.is_ascii_digit());
        let is_lettered =
            !letters.is_empty() && letters.bytes().all(|byte| byte.is_ascii_lowercase());
        match year.parse() {
            Ok(year) if is_year && is_lettered => Ok(Self {
                year,
                length: letters.len(),
                letters: letters.to_owned(),
            }),
            _ => Err(NotARelease),
        }
    }

    /// Finds the release in what a folder of zone files says of itself: the whole
    /// text of `+VERSION`, or the first line of `tzdata.zi`, `# version 2026f`.
    #[must_use]
    pub fn named_in(text: &str) -> Option<Self> {
        let line = text.lines().next()?;
        let name = line.strip_prefix("# version ").unwrap_or(line);
        Self::parse(name).ok()
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}{}", self.year, self.letters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_are_in_the_order_in_which_they_came_out() {
        let names = ["2025c", "2026a", "2026f", "2026z", "2026za", "2027a"];
        let releases: Vec<Release> = names
            .iter()
            .map(|name| Release::parse(name).expect(name))
            .collect();

        assert!(releases.is_sorted());
        assert_eq!(releases[2].to_string(), "2026f");
    }

    #[test]
    fn what_names_no_release_is_none() {
        for text in [
            "",
            "2026",
            "2026F",
            "26f",
            "+026f",
            "2026-1",
            "2026f-dirty",
            "äöü",
        ] {
            assert_eq!(Release::parse(text), Err(NotARelease), "{text}");
        }
    }

    #[test]
    fn a_folder_names_its_release_in_either_of_two_ways() {
        for text in ["# version 2026f\n# redo posix_only\n", "2026f\n"] {
            let release = Release::named_in(text).expect(text);
            assert_eq!(release.to_string(), "2026f");
        }
        assert_eq!(
            Release::named_in("# This zic input file\n# version 2026f"),
            None
        );
    }
}
