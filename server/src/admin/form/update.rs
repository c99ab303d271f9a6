//! The form for one update, read into its draft.

use super::Fields;
use app::admin::parts::time_field;
use domain::document::{UpdateDraft, UpdateTextDraft};
use domain::{Language, Zone};

/// Reads the form; times without an offset are local in `zone`.
#[must_use]
pub fn read(fields: &Fields, zone: Zone) -> UpdateDraft {
    let body = |language: Language| {
        let body = fields.given(&format!("text.{language}.body"))?;
        Some((language.tag().to_owned(), UpdateTextDraft { body }))
    };
    let at = time_field::read(
        fields.get("at"),
        fields.get("at.offset"),
        fields.get("at.exact"),
        zone,
    );
    UpdateDraft {
        id: None,
        at: (!at.is_empty()).then_some(at),
        state: fields.given("state"),
        text: Language::ALL.into_iter().filter_map(body).collect(),
        disambiguation: None,
        embargo_override: None,
    }
}
