//! Ids of security advisories: CVE, XSA, GHSA and those of the distributions and
//! vendors, however they are written.

use super::numbered::{Numbered, plain_number};
use super::pieces::{Piece, Readable};

/// The id of one advisory, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advisory {
    written: String,
    id: Numbered,
}

/// A text that is not the id of one advisory.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not the id of an advisory, such as XSA-350")]
pub struct NotAnAdvisory;

impl Advisory {
    /// Reads an id, such as `XSA-350`.
    ///
    /// # Errors
    /// When the text is no id, or says more than an id.
    pub fn parse(text: &str) -> Result<Self, NotAnAdvisory> {
        let text = text.trim();
        let readable = Readable::new(text);
        let pieces = readable.pieces();
        match at(&pieces) {
            Some((id, length)) if length == pieces.len() => Ok(Self {
                written: text.to_owned(),
                id,
            }),
            _ => Err(NotAnAdvisory),
        }
    }

    /// The id as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.written
    }

    pub(super) const fn id(&self) -> &Numbered {
        &self.id
    }
}

/// What the numbers of an id look like.
#[derive(Clone, Copy)]
enum Groups {
    /// From so many numbers to so many.
    Numbers(usize, usize),
    /// One number of at least so many digits.
    Digits(usize),
    /// So many groups of four letters and digits.
    Fours(usize),
}

/// Who numbers advisories, and how.
const FAMILIES: &[(&[&str], Groups)] = &[
    (&["cve"], Groups::Numbers(2, 2)),
    (&["xsa"], Groups::Numbers(1, 1)),
    (&["ghsa"], Groups::Fours(3)),
    (&["dsa"], Groups::Numbers(1, 2)),
    (&["dla"], Groups::Numbers(1, 2)),
    (&["ela"], Groups::Numbers(1, 2)),
    (&["usn"], Groups::Numbers(1, 2)),
    (&["lsn"], Groups::Numbers(1, 2)),
    (&["rhsa"], Groups::Numbers(2, 2)),
    (&["rhba"], Groups::Numbers(2, 2)),
    (&["rhea"], Groups::Numbers(2, 2)),
    (&["elsa"], Groups::Numbers(2, 2)),
    (&["alsa"], Groups::Numbers(2, 2)),
    (&["rlsa"], Groups::Numbers(2, 2)),
    (&["alas"], Groups::Numbers(1, 3)),
    (&["glsa"], Groups::Numbers(1, 2)),
    (&["mfsa"], Groups::Numbers(2, 2)),
    (&["vmsa"], Groups::Numbers(2, 2)),
    (&["psa"], Groups::Numbers(2, 3)),
    (&["osv"], Groups::Numbers(2, 2)),
    (&["rustsec"], Groups::Numbers(2, 2)),
    (&["pysec"], Groups::Numbers(2, 2)),
    (&["zdi"], Groups::Numbers(2, 2)),
    (&["icsa"], Groups::Numbers(2, 3)),
    (&["cwe"], Groups::Numbers(1, 1)),
    (&["vu"], Groups::Digits(5)),
    (&["kb"], Groups::Digits(6)),
    (&["adv"], Groups::Digits(6)),
    (&["jsa"], Groups::Digits(5)),
    (&["intel", "sa"], Groups::Numbers(1, 1)),
    (&["amd", "sb"], Groups::Numbers(1, 1)),
    (&["amd", "sn"], Groups::Numbers(1, 1)),
    (&["freebsd", "sa"], Groups::Numbers(2, 2)),
    (&["suse", "su"], Groups::Numbers(2, 3)),
    (&["suse", "ru"], Groups::Numbers(2, 3)),
    (&["opensuse", "su"], Groups::Numbers(2, 3)),
    (&["pan", "sa"], Groups::Numbers(2, 2)),
    (&["fg", "ir"], Groups::Numbers(2, 2)),
];

/// The id that the pieces begin with, and how many of them it takes.
pub(super) fn at(pieces: &[Piece<'_>]) -> Option<(Numbered, usize)> {
    FAMILIES.iter().find_map(|(name, groups)| {
        let (first, taken) = named(pieces, name)?;
        let (numbers, taken) = groups.read(pieces, first, taken)?;
        let least = name.len() + groups.least();
        let parts = name.iter().map(|word| (*word).to_owned());
        Some((Numbered::new(parts.chain(numbers).collect(), least), taken))
    })
}

/// Whether the pieces begin with the name; a number may follow it at once.
fn named<'a>(pieces: &'a [Piece<'_>], name: &[&str]) -> Option<(Option<&'a str>, usize)> {
    let (last, before) = name.split_last()?;
    for (index, word) in before.iter().enumerate() {
        let piece = pieces.get(index)?;
        if piece.folded != *word || (index > 0 && !is_joint(piece.before, true)) {
            return None;
        }
    }
    let piece = pieces.get(before.len())?;
    if !before.is_empty() && !is_joint(piece.before, true) {
        return None;
    }
    let rest = piece.folded.strip_prefix(last)?;
    let is_number = !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
    let first = is_number.then_some(rest);
    (rest.is_empty() || is_number).then_some((first, name.len()))
}

impl Groups {
    const fn least(self) -> usize {
        match self {
            Self::Numbers(least, _) | Self::Fours(least) => least,
            Self::Digits(_) => 1,
        }
    }

    /// Reads the groups from the pieces after the name.
    fn read(
        self,
        pieces: &[Piece<'_>],
        first: Option<&str>,
        name: usize,
    ) -> Option<(Vec<String>, usize)> {
        let most = match self {
            Self::Numbers(_, most) => most,
            other => other.least(),
        };
        let mut groups: Vec<String> = first.map(plain_number).into_iter().collect();
        let mut taken = name;
        while groups.len() < most {
            let is_needed = groups.len() < self.least();
            let next = pieces
                .get(taken)
                .filter(|piece| is_joint(piece.before, is_needed))
                .and_then(|piece| self.group(&piece.folded));
            match next {
                Some(group) => groups.push(group),
                None if is_needed => return None,
                None => break,
            }
            taken += 1;
        }
        let is_long = match self {
            Self::Digits(least) => groups.iter().all(|group| group.len() >= least),
            _ => true,
        };
        is_long.then_some((groups, taken))
    }

    fn group(self, folded: &str) -> Option<String> {
        match self {
            Self::Fours(_) => (folded.len() == 4).then(|| folded.to_owned()),
            Self::Numbers(..) | Self::Digits(_) => {
                let is_number = folded.bytes().all(|byte| byte.is_ascii_digit());
                is_number.then(|| plain_number(folded))
            }
        }
    }
}

/// Whether what stands between two pieces joins them: `XSA-350`, `XSA 350`,
/// `RHSA-2020:5678`, `VU#123456`.
fn is_joint(between: &str, may_be_space: bool) -> bool {
    let mut chars = between.chars();
    let (Some(joint), None) = (chars.next(), chars.next()) else {
        return false;
    };
    match joint {
        '-' | '_' | ':' | '/' | '#' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' => true,
        joint => may_be_space && joint.is_whitespace(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_the_same_however_it_is_written() {
        for (one, other) in [
            ("XSA-350", "xsa 350"),
            ("XSA-350", "xsa350"),
            ("CVE-2020-29480", "CVE–2020–29480"),
            ("RHSA-2020:5678", "rhsa-2020-5678"),
            ("DSA-4812-1", "DSA-4812"),
            ("INTEL-SA-00391", "intel sa 391"),
            ("GHSA-jfh8-c2jp-5v3q", "ghsa_jfh8_c2jp_5v3q"),
            ("KB5005565", "KB 5005565"),
            ("VU#123456", "vu-123456"),
        ] {
            let (one, other) = (Advisory::parse(one), Advisory::parse(other));
            let (one, other) = (one.expect("an id"), other.expect("an id"));
            assert!(one.id.is_same_as(&other.id), "{one:?} {other:?}");
        }
    }

    #[test]
    fn what_is_no_id_or_more_than_one_is_refused() {
        for text in [
            "",
            "XSA",
            "350",
            "XSA-350 and more",
            "XSA-350, XSA-351",
            "CVE-2020",
            "kb 12",
            "Spectre",
        ] {
            assert_eq!(Advisory::parse(text), Err(NotAnAdvisory), "{text}");
        }
    }
}
