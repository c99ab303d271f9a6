//! The form for one update, read into its draft.

use super::Fields;
use app::admin::parts::time_field;
use domain::document::{UpdateDraft, UpdateTextDraft};
use domain::{Language, Zone};

/// Reads the form; times without an offset are local in `zone`.
#[must_use]
pub fn read(fields: &Fields, zone: Zone) -> UpdateDraft {
    read_of(fields, "", zone)
}

/// Reads the form from fields whose names begin with a prefix.
#[must_use]
pub fn read_of(fields: &Fields, prefix: &str, zone: Zone) -> UpdateDraft {
    let part = |name: &str| fields.get(&format!("{prefix}{name}"));
    let body = |language: Language| {
        let body = fields.given(&format!("{prefix}text.{language}.body"))?;
        Some((language.tag().to_owned(), UpdateTextDraft { body }))
    };
    let at = time_field::read(part("at"), part("at.offset"), part("at.exact"), zone);
    UpdateDraft {
        id: None,
        at: (!at.is_empty()).then_some(at),
        state: fields.given(&format!("{prefix}state")),
        text: Language::ALL.into_iter().filter_map(body).collect(),
        disambiguation: None,
        embargo_override: None,
    }
}
