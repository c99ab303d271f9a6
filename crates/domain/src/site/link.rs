//! Links that an installation gives its readers.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest link.
const LONGEST: usize = 500;

/// An address that readers may be sent to: a page, a mailbox or a telephone.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Link(String);

/// Not such an address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a link that may be given")]
pub struct NotALink;

impl Link {
    /// Reads an address that begins with `https://`, `mailto:` or `tel:`.
    ///
    /// # Errors
    /// When it is none, or holds what no address does.
    pub fn parse(text: &str) -> Result<Self, NotALink> {
        let text = text.trim();
        let is_plain =
            |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"\\^`{|}".contains(c);
        if text.len() > LONGEST || !text.chars().all(is_plain) {
            return Err(NotALink);
        }
        let (scheme, rest) = text.split_once(':').ok_or(NotALink)?;
        let scheme = scheme.to_ascii_lowercase();
        let is_link = match scheme.as_str() {
            "https" => rest.strip_prefix("//").is_some_and(has_host),
            "mailto" => is_mailbox(rest.split('?').next().unwrap_or_default()),
            "tel" => is_number(rest),
            _ => false,
        };
        if is_link {
            Ok(Self(format!("{scheme}:{rest}")))
        } else {
            Err(NotALink)
        }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a host comes first, and nothing that makes another host look like it.
fn has_host(rest: &str) -> bool {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let is_named = |c: char| c.is_alphanumeric() || "-.".contains(c);
    !host.is_empty()
        && !host.starts_with(['.', '-'])
        && host.chars().all(is_named)
        && port.parse::<u16>().is_ok()
}

fn is_mailbox(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && has_host(host) && !host.contains(['/', ':', '#'])
    })
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    digits.bytes().filter(u8::is_ascii_digit).count() >= 3
        && digits
            .bytes()
            .all(|b| b.is_ascii_digit() || b"-.()".contains(&b))
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Link {
    type Error = NotALink;

    fn try_from(text: String) -> Result<Self, NotALink> {
        Self::parse(&text)
    }
}

impl From<Link> for String {
    fn from(link: Link) -> Self {
        link.0
    }
}
