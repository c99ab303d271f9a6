//! Database addresses: which engine an address means, and the one parameter of
//! ours in it, `schema`, which the drivers do not know.

use crate::{Engine, OpenError};
use std::path::Path;
use url::Url;

/// An address as the operator gave it, taken apart.
pub(crate) struct Address {
    pub(crate) engine: Engine,
    /// Without our own parameter.
    pub(crate) url: Url,
    /// The schema to use on PostgreSQL instead of the store's own.
    pub(crate) schema: Option<String>,
}

/// The address of a SQLite file. Bytes that mean something in an address are
/// escaped, so that any path will do.
#[must_use]
pub fn sqlite_url(path: &Path) -> String {
    let escaped: String = path
        .to_string_lossy()
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect();
    // The empty authority keeps an absolute path from being taken for a host.
    if escaped.starts_with('/') {
        format!("sqlite://{escaped}")
    } else {
        format!("sqlite:{escaped}")
    }
}

impl Address {
    pub(crate) fn parse(text: &str) -> Result<Self, OpenError> {
        let mut url = Url::parse(text).map_err(|_| OpenError::UnknownEngine)?;
        let engine = match url.scheme() {
            "sqlite" => Engine::Sqlite,
            "postgres" | "postgresql" => Engine::Postgres,
            _ => return Err(OpenError::UnknownEngine),
        };
        let mut schema = None;
        let mut others = Vec::new();
        for (name, value) in url.query_pairs() {
            if name == "schema" {
                schema = Some(value.into_owned());
            } else {
                others.push((name.into_owned(), value.into_owned()));
            }
        }
        if engine == Engine::Sqlite && !others.iter().any(|(name, _)| name == "mode") {
            others.push(("mode".to_owned(), "rwc".to_owned()));
        }
        url.set_query(None);
        if !others.is_empty() {
            url.query_pairs_mut().extend_pairs(others);
        }
        if schema.as_deref().is_some_and(|name| !is_identifier(name)) {
            return Err(OpenError::SchemaName);
        }
        Ok(Self {
            engine,
            url,
            schema,
        })
    }
}

/// Schema names stand in statements where nothing can be bound; so they are
/// plain words only.
pub(crate) fn is_identifier(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 63
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && !name.starts_with(|first: char| first.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_is_taken_out_of_the_address() {
        let address =
            Address::parse("postgres://db.example.net/fenster?schema=desk_2&sslmode=require");

        let address = address.expect("a good address");
        assert_eq!(address.schema.as_deref(), Some("desk_2"));
        assert_eq!(address.url.query(), Some("sslmode=require"));
    }

    #[test]
    fn a_schema_that_is_no_plain_word_is_refused() {
        for name in ["", "a\"b", "a;b", "Desk", "1st"] {
            let address =
                Address::parse(&format!("postgres://db.example.net/fenster?schema={name}"));

            assert!(matches!(address, Err(OpenError::SchemaName)), "{name}");
        }
    }

    #[test]
    fn an_address_of_another_engine_is_refused() {
        for text in ["mysql://db.example.net/x", "desk.db", ""] {
            assert!(
                matches!(Address::parse(text), Err(OpenError::UnknownEngine)),
                "{text}"
            );
        }
    }
}
