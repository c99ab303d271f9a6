//! What a browser sends of a form: names and values, as they were typed.

pub mod clashes;
pub mod editor;
pub mod hosts;
pub mod reason;
pub mod update;

use crate::errors::AppError;
use percent_encoding::percent_decode;
use std::collections::HashMap;

/// The largest form that is read, in bytes: room for a text of the longest
/// kind in both languages, percent-encoded, and thousands of host rows.
pub const LIMIT: usize = 8 * 1024 * 1024;

/// The fields of a form. A name may come several times.
#[derive(Default)]
pub struct Fields(HashMap<String, Vec<String>>);

impl Fields {
    /// Reads `application/x-www-form-urlencoded`.
    ///
    /// # Errors
    /// When it is not UTF-8.
    pub fn parse(body: &[u8]) -> Result<Self, AppError> {
        let mut fields: HashMap<String, Vec<String>> = HashMap::new();
        for pair in body
            .split(|byte| *byte == b'&')
            .filter(|pair| !pair.is_empty())
        {
            let at = pair
                .iter()
                .position(|byte| *byte == b'=')
                .unwrap_or(pair.len());
            let name = decoded(&pair[..at])?;
            let value = decoded(pair.get(at + 1..).unwrap_or_default())?;
            fields.entry(name).or_default().push(value);
        }
        Ok(Self(fields))
    }

    /// Takes names and values as they were sent in another form.
    #[must_use]
    pub fn of_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut fields: HashMap<String, Vec<String>> = HashMap::new();
        for (name, value) in pairs {
            let value = value.replace("\r\n", "\n").replace('\0', "");
            fields.entry(name).or_default().push(value);
        }
        Self(fields)
    }

    /// Everything that was typed, without what belongs to the page that it was typed
    /// on: its tokens and its buttons.
    #[must_use]
    pub fn typed(&self) -> Vec<(String, String)> {
        let mut fields = self.beginning_with("");
        fields.retain(|(name, _)| !is_of_page(name));
        fields
    }

    /// The first value of a name; empty when there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.all(name).first().map_or("", String::as_str)
    }

    /// Every value of a name.
    #[must_use]
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// The value of a name, where something was typed.
    #[must_use]
    pub fn given(&self, name: &str) -> Option<String> {
        let value = self.get(name);
        (!value.trim().is_empty()).then(|| value.to_owned())
    }

    /// Every field whose name begins with a prefix, without it.
    #[must_use]
    pub fn beginning_with(&self, prefix: &str) -> Vec<(String, String)> {
        let named = self.0.iter().filter_map(|(name, values)| {
            let name = name.strip_prefix(prefix)?;
            Some(
                values
                    .iter()
                    .map(move |value| (name.to_owned(), value.clone())),
            )
        });
        let mut fields: Vec<_> = named.flatten().collect();
        fields.sort();
        fields
    }

    /// The lines of a value that say something.
    #[must_use]
    pub fn lines(&self, name: &str) -> Vec<String> {
        self.get(name)
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// The numbers of the rows of a list, `hosts[3].name` and so on, in order.
    #[must_use]
    pub fn rows(&self, list: &str) -> Vec<usize> {
        let number = |name: &String| {
            name.strip_prefix(list)?
                .strip_prefix('[')?
                .split_once(']')?
                .0
                .parse()
                .ok()
        };
        let mut rows: Vec<usize> = self.0.keys().filter_map(number).collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }
}

/// Whether a field belongs to the page and not to what was typed on it. A password is
/// no text, and is kept nowhere.
fn is_of_page(name: &str) -> bool {
    matches!(name, "csrf" | "do" | "form" | "owner" | "back" | "next") || name.contains("password")
}

/// Plus is a space, line ends are `\n`, and what no text can hold is dropped.
fn decoded(bytes: &[u8]) -> Result<String, AppError> {
    let spaced: Vec<u8> = bytes
        .iter()
        .map(|byte| if *byte == b'+' { b' ' } else { *byte })
        .collect();
    let text = percent_decode(&spaced)
        .decode_utf8()
        .map_err(|_| AppError::Malformed)?;
    Ok(text.replace("\r\n", "\n").replace('\0', ""))
}

/// A bare number is minutes; anything else is taken as it is.
#[must_use]
pub fn as_duration(text: &str) -> String {
    let text = text.trim();
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number {
        format!("PT{text}M")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_decoded_and_line_ends_unified() {
        let fields = Fields::parse(b"text.de.title=K%C3%B6ln+%26+%2B&a=1%0D%0A2&a=x&empty=&bare")
            .expect("a form");

        assert_eq!(fields.get("text.de.title"), "Köln & +");
        assert_eq!(fields.all("a"), ["1\n2", "x"]);
        assert_eq!(fields.given("empty"), None);
        assert_eq!(fields.get("bare"), "");
    }

    #[test]
    fn broken_utf8_is_refused() {
        assert!(matches!(Fields::parse(b"a=%ff"), Err(AppError::Malformed)));
    }

    #[test]
    fn rows_are_found_in_order_whatever_their_gaps() {
        let fields = Fields::parse(
            b"hosts[10].name=&hosts[2].name=&hosts[2].start=&hosts.paste=&hostsx[1].a=",
        )
        .expect("a form");

        assert_eq!(fields.rows("hosts"), [2, 10]);
    }
}
